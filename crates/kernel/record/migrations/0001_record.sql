-- The log of public acts. Rows are added and never changed, with two exceptions: the head counts, and
-- what opens a commitment is erased together with the account.

-- How many acts there are, and the moment of the last one. Whoever appends takes this row first, so that
-- indexes have no gaps and moments never go back.
CREATE TABLE record_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL CHECK (size >= 0),
    acted_at TIMESTAMPTZ
);
INSERT INTO record_head (id, size) VALUES (1, 0);

-- The acts. The entry is what is hashed; the columns after it repeat what lists are filtered by.
CREATE TABLE record_leaves (
    position BIGINT PRIMARY KEY CHECK (position >= 0),
    entry TEXT NOT NULL CHECK (octet_length(entry) <= 65535),
    act TEXT NOT NULL,
    acted_at TIMESTAMPTZ NOT NULL,
    subject UUID
);
CREATE INDEX record_leaves_by_act ON record_leaves (act, position);
CREATE INDEX record_leaves_by_subject ON record_leaves (subject, position);
CREATE INDEX record_leaves_by_moment ON record_leaves (acted_at, position);

-- The hashes of all perfect subtrees, about two for each act: every root and proof is made of these.
CREATE TABLE record_nodes (
    level BIGINT NOT NULL CHECK (level >= 0 AND level < 64),
    position BIGINT NOT NULL CHECK (position >= 0),
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, position)
);

-- What opens the commitment to a person in an act. Without its row nobody can say any more who it was.
CREATE TABLE record_openings (
    position BIGINT PRIMARY KEY REFERENCES record_leaves (position),
    account UUID NOT NULL,
    salt BYTEA NOT NULL CHECK (length(salt) = 32)
);
CREATE INDEX record_openings_by_account ON record_openings (account);
