-- Whatever people write, as far as moderators need to know it. The words are with the part that owns them.
CREATE TABLE contributions (
    -- The same identifier as the thing itself has in its part.
    id UUID PRIMARY KEY,
    -- Which part owns it: comment, question, answer.
    kind TEXT NOT NULL,
    subject UUID NOT NULL REFERENCES subjects (id),
    author UUID NOT NULL REFERENCES accounts (id),
    -- Where it is shown, without language.
    path TEXT NOT NULL CHECK (path LIKE '/%'),
    written_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('shown', 'held', 'hidden', 'withdrawn')),
    -- The institution that leads the whole of which the subject was a part when this was written.
    leader UUID REFERENCES institutions (id),
    -- How much it looked like spam when it was written, from 0 to 1; absent while too little was learned.
    score DOUBLE PRECISION CHECK (score BETWEEN 0 AND 1),
    -- Reports that count and wait for a decision.
    open_reports BIGINT NOT NULL DEFAULT 0 CHECK (open_reports >= 0),
    -- Since when it waits for a decision; absent when it does not.
    queued_at TIMESTAMPTZ,
    version BIGINT NOT NULL CHECK (version > 0),
    CHECK (standing <> 'held' OR queued_at IS NOT NULL)
);
CREATE INDEX contributions_by_queue ON contributions (queued_at, id) WHERE queued_at IS NOT NULL;
CREATE INDEX contributions_by_author ON contributions (author, written_at);

-- What moderators decided. Only inserted, never changed: who is told a reason can rely on it.
CREATE TABLE moderation_decisions (
    id UUID PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contributions (id),
    -- Of two decisions on the same state of a contribution, the database refuses the second.
    round BIGINT NOT NULL CHECK (round > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'hidden')),
    rule TEXT,
    -- For everybody to read; no names.
    reason TEXT NOT NULL,
    -- Absent for moderators of the whole site.
    institution UUID REFERENCES institutions (id),
    decided_by UUID NOT NULL REFERENCES accounts (id),
    decided_at TIMESTAMPTZ NOT NULL,
    -- 2024-04, in Latvia.
    month TEXT NOT NULL,
    -- How long it had waited, in minutes, and as a word for figures.
    waited BIGINT NOT NULL CHECK (waited >= 0),
    speed TEXT NOT NULL CHECK (speed IN ('hour', 'day', 'three-days', 'week', 'longer')),
    -- SHA-256 of the words that were judged.
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    UNIQUE (contribution, round),
    UNIQUE (id, decided_by),
    CHECK ((outcome = 'hidden') = (rule IS NOT NULL))
);
CREATE INDEX moderation_decisions_by_month ON moderation_decisions (month, outcome, rule);

CREATE TABLE moderation_reports (
    id UUID PRIMARY KEY,
    contribution UUID NOT NULL REFERENCES contributions (id),
    reporter UUID NOT NULL REFERENCES accounts (id),
    rule TEXT NOT NULL,
    -- For moderators alone.
    remark TEXT NOT NULL,
    -- SHA-256 of the words that were reported.
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    -- Not, while the reporter's account is in quarantine.
    counts BOOLEAN NOT NULL,
    reported_at TIMESTAMPTZ NOT NULL,
    month TEXT NOT NULL,
    decision UUID REFERENCES moderation_decisions (id),
    -- One person reports the same words once.
    UNIQUE (contribution, reporter, digest)
);
CREATE INDEX moderation_reports_by_reporter ON moderation_reports (reporter);
CREATE INDEX moderation_reports_by_month ON moderation_reports (month, rule);

-- An author asks for a second pair of eyes, once for each decision.
CREATE TABLE moderation_appeals (
    decision UUID PRIMARY KEY REFERENCES moderation_decisions (id),
    first_judge UUID NOT NULL,
    words TEXT NOT NULL,
    appealed_at TIMESTAMPTZ NOT NULL,
    month TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('upheld', 'overturned')),
    judge UUID REFERENCES accounts (id),
    reason TEXT,
    institution UUID REFERENCES institutions (id),
    judged_at TIMESTAMPTZ,
    FOREIGN KEY (decision, first_judge) REFERENCES moderation_decisions (id, decided_by),
    -- Nobody judges an appeal against their own decision.
    CHECK (judge <> first_judge),
    CHECK ((outcome IS NULL) = (judge IS NULL)),
    CHECK ((outcome IS NULL) = (judged_at IS NULL)),
    CHECK ((outcome IS NULL) = (reason IS NULL))
);
CREATE INDEX moderation_appeals_open ON moderation_appeals (appealed_at) WHERE outcome IS NULL;

-- What an account may not do, or what does not count. It is not public whose.
CREATE TABLE account_restrictions (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL CHECK (kind IN ('quarantine', 'silence')),
    rule TEXT NOT NULL,
    -- What made a moderator do it.
    contribution UUID NOT NULL REFERENCES contributions (id),
    institution UUID REFERENCES institutions (id),
    began_by UUID NOT NULL REFERENCES accounts (id),
    began_at TIMESTAMPTZ NOT NULL,
    until_at TIMESTAMPTZ,
    ended_by UUID REFERENCES accounts (id),
    ended_at TIMESTAMPTZ,
    CHECK ((kind = 'silence') = (until_at IS NOT NULL))
);
CREATE UNIQUE INDEX account_restrictions_once ON account_restrictions (account, kind) WHERE ended_at IS NULL;

-- How often somebody did something of late, for all nodes together. Keys are digests; rows are erased daily.
CREATE TABLE moderation_pace (
    key BYTEA PRIMARY KEY,
    began_at TIMESTAMPTZ NOT NULL,
    acts BIGINT NOT NULL CHECK (acts > 0)
);
CREATE INDEX moderation_pace_by_age ON moderation_pace (began_at);

-- What was learned from decisions: in how many texts a word or sign stood. Words are kept as keyed digests,
-- so that nobody can read here what people wrote.
CREATE TABLE spam_signs (
    sign BIGINT PRIMARY KEY,
    spam BIGINT NOT NULL CHECK (spam >= 0),
    fair BIGINT NOT NULL CHECK (fair >= 0)
);
CREATE TABLE spam_texts (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    spam BIGINT NOT NULL CHECK (spam >= 0),
    fair BIGINT NOT NULL CHECK (fair >= 0)
);
INSERT INTO spam_texts (id, spam, fair) VALUES (1, 0, 0);
