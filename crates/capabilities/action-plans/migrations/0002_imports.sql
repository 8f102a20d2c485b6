-- What an imported plan will be owed for once it is published; until then nobody owes anything.
CREATE TABLE plan_pending_duties (
    plan UUID NOT NULL REFERENCES plans (id),
    position BIGINT NOT NULL,
    -- One duty, as a JSON object.
    duty TEXT NOT NULL,
    PRIMARY KEY (plan, position)
);

-- A file that was sent for import and waits to be confirmed by the one who sent it.
CREATE TABLE plan_imports (
    id UUID PRIMARY KEY,
    account UUID NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    -- What was said beside the file, as a JSON object.
    options TEXT NOT NULL,
    uploaded_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX plan_imports_by_expiry ON plan_imports (expires_at);
