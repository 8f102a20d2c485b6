-- Which account is whose, by a keyed digest of the personal code. The code itself is nowhere.
CREATE TABLE persons (
    account UUID PRIMARY KEY REFERENCES accounts (id),
    person BYTEA NOT NULL CONSTRAINT persons_person UNIQUE,
    -- When an eID last said so.
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX persons_by_age ON persons (seen_at);

-- What is known of somebody for sure, by what, and until when.
CREATE TABLE verifications (
    id UUID PRIMARY KEY,
    -- Whose: an account's, or a browser's where somebody without an account used a code.
    account UUID REFERENCES accounts (id),
    browser BYTEA,
    level TEXT NOT NULL CHECK (level IN ('low', 'code', 'substantial', 'high')),
    method TEXT NOT NULL CHECK (method IN ('code', 'eid')),
    -- The provider's word, or the sheet of the code.
    source TEXT NOT NULL,
    verified_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    -- Tells two people apart and one person again.
    person BYTEA,
    -- To answer how old somebody is on a day; goes with the row.
    born_on DATE,
    -- At least so old, where only that was shown.
    age BIGINT,
    -- Where somebody is declared: a territory's word.
    territory TEXT,
    CHECK ((account IS NULL) <> (browser IS NULL)),
    CHECK (expires_at > verified_at)
);
CREATE UNIQUE INDEX verifications_once ON verifications (account, method, source);
CREATE INDEX verifications_by_browser ON verifications (browser);
CREATE INDEX verifications_by_age ON verifications (expires_at);

-- What an eID said in a browser in which nobody was signed in whom it belongs to. Waits an hour for its person.
CREATE TABLE unclaimed (
    browser BYTEA PRIMARY KEY,
    source TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('low', 'substantial', 'high')),
    person BYTEA NOT NULL,
    name TEXT NOT NULL,
    born_on DATE,
    territory TEXT,
    verified_at TIMESTAMPTZ NOT NULL,
    valid_until TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

-- What somebody typed into a form before it turned out that the act needs to know more of them.
CREATE TABLE put_by (
    browser BYTEA NOT NULL,
    -- The page with the form, with its language.
    page TEXT NOT NULL,
    account UUID REFERENCES accounts (id),
    -- JSON: what the act needs, and the fields.
    need TEXT NOT NULL,
    fields TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (browser, page)
);
CREATE INDEX put_by_by_account ON put_by (account);
CREATE INDEX put_by_by_age ON put_by (expires_at);
