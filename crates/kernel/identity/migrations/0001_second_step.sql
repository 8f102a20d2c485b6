-- Things that sign somebody in by themselves: a device with a finger, a face or a PIN.
CREATE TABLE passkeys (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    -- What the device calls it.
    credential BYTEA NOT NULL CONSTRAINT passkeys_credential UNIQUE,
    -- The public key and what goes with it, as the library writes it.
    key TEXT NOT NULL,
    -- What the person calls it.
    name TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    version BIGINT NOT NULL
);
CREATE INDEX passkeys_by_account ON passkeys (account);

-- Programs on a telephone that show a number every half minute.
CREATE TABLE authenticators (
    account UUID PRIMARY KEY REFERENCES accounts (id),
    -- Random; the secret is made from it with the identity key, which is not in the database.
    seed BYTEA NOT NULL,
    offered_at TIMESTAMPTZ NOT NULL,
    -- Since when it counts: absent until the first right number.
    in_use_since TIMESTAMPTZ,
    -- The half minute of the last number that was taken, which counts once.
    last_step BIGINT NOT NULL
);

-- Codes on paper for when the telephone is lost, as keyed digests.
CREATE TABLE recovery_codes (
    account UUID NOT NULL REFERENCES accounts (id),
    digest BYTEA NOT NULL,
    used_at TIMESTAMPTZ,
    PRIMARY KEY (account, digest)
);

-- What a browser has begun and must finish soon, once.
CREATE TABLE begun (
    -- SHA-256 of the token that only this browser or page has.
    digest BYTEA PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('passkey-sign-in', 'passkey-registration', 'second-step', 'eid')),
    account UUID REFERENCES accounts (id),
    -- JSON.
    state TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX begun_by_account ON begun (account);
CREATE INDEX begun_by_age ON begun (expires_at);
