-- Evidence: what proves something about a subject. A row is never deleted.
CREATE TABLE documents (
    id UUID PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subjects (id),
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'agenda', 'attendance', 'minutes', 'input-received',
        'response', 'draft', 'law-adopted', 'report', 'data', 'photo', 'publication', 'other')),
    -- As exact as its source: 2024, 2024-04, 2024-04-12.
    date TEXT NOT NULL,
    -- The last day that the date can mean, by which lists are sorted.
    latest_on DATE NOT NULL,
    title TEXT NOT NULL CHECK (title <> '{}'),
    what_it_proves TEXT NOT NULL,
    provider TEXT NOT NULL CHECK (provider <> '{}'),
    institution UUID REFERENCES institutions (id),
    is_public BOOLEAN NOT NULL,
    url TEXT CHECK (url LIKE 'https://%' OR url LIKE 'http://%'),
    -- The file, or the archived copy of what is at the address.
    file_hash BYTEA CHECK (length(file_hash) = 32),
    file_name TEXT,
    file_size BIGINT CHECK (file_size > 0),
    file_type TEXT,
    -- For search: what is said about it, in lower case without accents.
    folded TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    withdrawn_because TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- An account. It is not shown, and not a reference, because accounts may be erased and evidence stays.
    recorded_by UUID,
    version BIGINT NOT NULL CHECK (version > 0),
    CHECK (url IS NOT NULL OR file_hash IS NOT NULL),
    CHECK ((file_hash IS NULL) = (file_name IS NULL)),
    CHECK ((file_hash IS NULL) = (file_size IS NULL)),
    CHECK ((file_hash IS NULL) = (file_type IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
    CHECK (withdrawn_because IS NULL OR withdrawn_because <> '{}')
);
-- The same file or page proves the same thing once.
CREATE UNIQUE INDEX documents_once_each_file ON documents (subject, file_hash) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX documents_once_each_url ON documents (subject, url) WHERE withdrawn_at IS NULL;
CREATE INDEX documents_by_subject ON documents (subject, latest_on);
CREATE INDEX documents_by_day ON documents (latest_on, recorded_at, id);
CREATE INDEX documents_by_recording ON documents (recorded_at, id);
CREATE INDEX documents_by_institution ON documents (institution);

-- What was said about a document before each correction.
CREATE TABLE document_corrections (
    document UUID NOT NULL REFERENCES documents (id),
    -- The version that was replaced.
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    what_it_proves TEXT NOT NULL,
    provider TEXT NOT NULL,
    institution UUID REFERENCES institutions (id),
    is_public BOOLEAN NOT NULL,
    url TEXT,
    file_hash BYTEA,
    file_name TEXT,
    file_size BIGINT,
    file_type TEXT,
    corrected_at TIMESTAMPTZ NOT NULL,
    corrected_by UUID,
    PRIMARY KEY (document, version)
);
