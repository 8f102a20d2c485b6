-- The outbox. What is personal in a letter is erased some time after its end; that it was sent stays.
CREATE TABLE letters (
    id UUID PRIMARY KEY,
    -- What must be mailed once is mailed once, also after the letter is erased.
    once_key TEXT UNIQUE CHECK (once_key <> ''),
    language TEXT NOT NULL,
    to_address TEXT,
    to_name TEXT,
    subject TEXT,
    text TEXT,
    html TEXT,
    unsubscribe TEXT,
    queued_at TIMESTAMPTZ NOT NULL,
    send_at TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
    claimed_by UUID,
    claimed_until TIMESTAMPTZ,
    cause TEXT,
    accepted_at TIMESTAMPTZ,
    given_up_at TIMESTAMPTZ,
    erased_at TIMESTAMPTZ,
    state TEXT NOT NULL GENERATED ALWAYS AS (
        CASE WHEN accepted_at IS NOT NULL THEN 'accepted'
             WHEN given_up_at IS NOT NULL THEN 'given-up'
             WHEN claimed_by IS NOT NULL THEN 'sending'
             ELSE 'waiting' END) STORED,
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK (accepted_at IS NULL OR given_up_at IS NULL),
    CHECK (claimed_by IS NULL OR (accepted_at IS NULL AND given_up_at IS NULL)),
    CHECK (erased_at IS NULL OR accepted_at IS NOT NULL OR given_up_at IS NOT NULL),
    CHECK (erased_at IS NOT NULL OR (to_address IS NOT NULL AND subject IS NOT NULL AND text IS NOT NULL)),
    CHECK (erased_at IS NULL OR (to_address IS NULL AND to_name IS NULL AND subject IS NULL AND text IS NULL
        AND html IS NULL AND unsubscribe IS NULL AND cause IS NULL))
);

CREATE INDEX letters_by_state ON letters (state, send_at);
CREATE INDEX letters_to_erase ON letters (queued_at) WHERE erased_at IS NULL;
