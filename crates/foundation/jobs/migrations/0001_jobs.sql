-- Work without a visitor. The state of a job follows from who holds it and how it ended; nobody types it.
CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    payload TEXT NOT NULL,
    -- The same work is not queued twice while it waits or runs.
    unique_key TEXT CHECK (unique_key <> ''),
    -- The moment of a schedule for which this job was made.
    slot TIMESTAMPTZ,
    queued_at TIMESTAMPTZ NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
    -- The same work was asked for while this job was running: it runs once more.
    again BOOLEAN NOT NULL DEFAULT FALSE,
    claimed_by UUID,
    claimed_until TIMESTAMPTZ,
    stop_asked_at TIMESTAMPTZ,
    progress_done BIGINT CHECK (progress_done >= 0),
    progress_total BIGINT CHECK (progress_total >= 0),
    progress_note TEXT,
    cause TEXT,
    done_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    state TEXT NOT NULL GENERATED ALWAYS AS (
        CASE WHEN done_at IS NOT NULL THEN 'done'
             WHEN failed_at IS NOT NULL THEN 'failed'
             WHEN claimed_by IS NOT NULL THEN 'running'
             ELSE 'waiting' END) STORED,
    UNIQUE (kind, slot),
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK (done_at IS NULL OR failed_at IS NULL),
    CHECK (claimed_by IS NULL OR (done_at IS NULL AND failed_at IS NULL)),
    CHECK (failed_at IS NULL OR cause IS NOT NULL)
);

CREATE UNIQUE INDEX jobs_same_work ON jobs (kind, unique_key) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX jobs_by_state ON jobs (state, run_at);
