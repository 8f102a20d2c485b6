-- People. Everything personal is in this table and in sessions; closing an account empties it.
CREATE TABLE accounts (
    id UUID PRIMARY KEY,
    stage TEXT NOT NULL CHECK (stage IN ('unconfirmed', 'invited', 'active', 'closed')),
    -- In the one form in which an address is compared.
    email TEXT CONSTRAINT accounts_email UNIQUE,
    name TEXT,
    -- For search: name and address in lower case without accents.
    folded TEXT NOT NULL,
    -- A PHC string of Argon2id.
    password TEXT,
    language TEXT NOT NULL,
    -- When the stage began.
    since TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((stage = 'closed') = (email IS NULL)),
    CHECK ((stage = 'active') = (name IS NOT NULL)),
    CHECK ((stage = 'active') = (password IS NOT NULL))
);

-- Who may act in which role for whom, and who could in the past.
CREATE TABLE role_assignments (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL CHECK (role IN ('operator', 'coordinator', 'reporter', 'evaluator', 'civil-society')),
    institution UUID REFERENCES institutions (id),
    from_at TIMESTAMPTZ NOT NULL,
    until_at TIMESTAMPTZ,
    -- Absent where the operator of the machine gave or took it by command.
    given_by UUID REFERENCES accounts (id),
    taken_by UUID REFERENCES accounts (id),
    CHECK (institution IS NOT NULL OR role IN ('operator', 'evaluator')),
    CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE UNIQUE INDEX role_assignments_held_once ON role_assignments
    (account, role, COALESCE(institution, '00000000-0000-0000-0000-000000000000')) WHERE until_at IS NULL;
CREATE INDEX role_assignments_by_institution ON role_assignments (institution, role);

-- Invitations that wait for an answer.
CREATE TABLE invitations (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    institution UUID REFERENCES institutions (id),
    given_by UUID REFERENCES accounts (id),
    -- SHA-256 of the token in the link.
    digest BYTEA NOT NULL CONSTRAINT invitations_digest UNIQUE,
    invited_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX invitations_once ON invitations
    (account, role, COALESCE(institution, '00000000-0000-0000-0000-000000000000'));

-- Links in letters that can be used once: to confirm an address, to choose a new password.
CREATE TABLE account_links (
    digest BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'reset')),
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX account_links_by_account ON account_links (account);

-- Browsers in which somebody is signed in.
CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    digest BYTEA NOT NULL CONSTRAINT sessions_digest UNIQUE,
    -- Such as "Firefox, Windows", so that people know their own browsers in the list.
    browser TEXT NOT NULL,
    began_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);

-- How often somebody tried of late; keys are digests, so that no address is kept here.
CREATE TABLE attempts (
    key BYTEA PRIMARY KEY,
    tries BIGINT NOT NULL CHECK (tries >= 0),
    free_from TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX attempts_by_age ON attempts (last_at);
