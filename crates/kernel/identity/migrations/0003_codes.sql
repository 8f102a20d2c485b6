-- Codes that staff issued: one for a person at the counter, or a sheet for a class.
CREATE TABLE code_sheets (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('counter', 'class')),
    institution UUID NOT NULL REFERENCES institutions (id),
    -- What they are for, in the words of whoever issued them.
    purpose TEXT NOT NULL,
    -- What whoever issued them has seen: nothing, or that the holders are at least so old, or declared there.
    age BIGINT CHECK (age BETWEEN 1 AND 120),
    territory TEXT,
    count BIGINT NOT NULL CHECK (count BETWEEN 1 AND 60),
    issued_by UUID NOT NULL REFERENCES accounts (id),
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    -- When somebody ended it early.
    ended_at TIMESTAMPTZ,
    CHECK (expires_at > issued_at),
    CHECK (kind = 'class' OR count = 1)
);
CREATE INDEX code_sheets_by_institution ON code_sheets (institution);

CREATE TABLE codes (
    -- A keyed digest; the code itself is on paper only.
    digest BYTEA PRIMARY KEY,
    sheet UUID NOT NULL REFERENCES code_sheets (id),
    used_at TIMESTAMPTZ
);
CREATE INDEX codes_by_sheet ON codes (sheet);
