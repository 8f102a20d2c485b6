-- How many comments of a subject everybody sees, kept in the transaction of each act.
CREATE TABLE discussions (
    subject UUID PRIMARY KEY REFERENCES subjects (id),
    comments BIGINT NOT NULL CHECK (comments >= 0)
);

-- What people say about a subject, in threads of one level of replies. A row is never deleted.
CREATE TABLE comments (
    id UUID PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subjects (id),
    -- The comment that it answers. The database sees to it that this one answers none itself, and that both
    -- are about the same subject.
    thread UUID,
    level BIGINT NOT NULL CHECK (level IN (0, 1)),
    thread_level BIGINT CHECK (thread_level = 0),
    -- Its place among the replies, from 1; 0 where it is none.
    place BIGINT NOT NULL CHECK (place >= 0),
    author UUID NOT NULL REFERENCES accounts (id),
    -- Whether the author's name is shown.
    is_named BOOLEAN NOT NULL,
    -- The institution for which it is written, where it is official.
    institution UUID REFERENCES institutions (id),
    language TEXT NOT NULL,
    -- In Markdown, as typed; empty once it was withdrawn and erased.
    words TEXT NOT NULL CHECK (length(words) <= 10000),
    -- Not for authors whom nobody knew yet.
    has_live_links BOOLEAN NOT NULL,
    -- A passage of the subject's text, with what stood before and after it.
    quote TEXT CHECK (quote <> ''),
    quote_before TEXT,
    quote_after TEXT,
    standing TEXT NOT NULL CHECK (standing IN ('shown', 'held', 'hidden', 'withdrawn')),
    -- Support that counts.
    support BIGINT NOT NULL DEFAULT 0 CHECK (support >= 0),
    replies BIGINT NOT NULL DEFAULT 0 CHECK (replies >= 0),
    written_at TIMESTAMPTZ NOT NULL,
    -- When it was last edited so late that readers must know.
    edited_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (id, subject, level),
    UNIQUE (thread, place),
    FOREIGN KEY (thread, subject, thread_level) REFERENCES comments (id, subject, level),
    CHECK ((level = 1) = (thread IS NOT NULL)),
    CHECK ((thread IS NULL) = (thread_level IS NULL)),
    CHECK ((level = 0) = (place = 0)),
    CHECK ((quote IS NULL) = (quote_before IS NULL)),
    CHECK ((quote IS NULL) = (quote_after IS NULL)),
    CHECK ((standing = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CHECK (words <> '' OR standing = 'withdrawn')
);
CREATE INDEX comments_by_subject ON comments (subject, level, id);
CREATE INDEX comments_by_author ON comments (author, id);
CREATE INDEX comments_withdrawn ON comments (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- What a comment said before each edit.
CREATE TABLE comment_versions (
    comment UUID NOT NULL REFERENCES comments (id),
    -- The version that was replaced.
    version BIGINT NOT NULL,
    words TEXT NOT NULL,
    replaced_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (comment, version)
);

-- Who supports what: once for each account.
CREATE TABLE comment_support (
    comment UUID NOT NULL REFERENCES comments (id),
    account UUID NOT NULL REFERENCES accounts (id),
    -- Not, while the account is in quarantine.
    counts BOOLEAN NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (comment, account)
);
CREATE INDEX comment_support_by_account ON comment_support (account);
