-- The role of a moderator, for an institution or for the whole site. SQLite cannot change a CHECK, so the
-- table is made anew; nothing refers to it.
CREATE TABLE role_assignments_with_moderators (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL CHECK (
        role IN ('operator', 'coordinator', 'reporter', 'moderator', 'evaluator', 'civil-society')),
    institution UUID REFERENCES institutions (id),
    from_at TIMESTAMPTZ NOT NULL,
    until_at TIMESTAMPTZ,
    -- Absent where the operator of the machine gave or took it by command.
    given_by UUID REFERENCES accounts (id),
    taken_by UUID REFERENCES accounts (id),
    CHECK (institution IS NOT NULL OR role IN ('operator', 'moderator', 'evaluator')),
    CHECK (until_at IS NULL OR until_at >= from_at)
);
INSERT INTO role_assignments_with_moderators
    (id, account, role, institution, from_at, until_at, given_by, taken_by)
    SELECT id, account, role, institution, from_at, until_at, given_by, taken_by FROM role_assignments;
DROP TABLE role_assignments;
ALTER TABLE role_assignments_with_moderators RENAME TO role_assignments;
CREATE UNIQUE INDEX role_assignments_held_once ON role_assignments
    (account, role, COALESCE(institution, '00000000-0000-0000-0000-000000000000')) WHERE until_at IS NULL;
CREATE INDEX role_assignments_by_institution ON role_assignments (institution, role);
