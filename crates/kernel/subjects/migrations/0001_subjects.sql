-- Anything public with an address.
CREATE TABLE subjects (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Without language: /plans/5/measures/1.2
    path TEXT NOT NULL UNIQUE CHECK (path LIKE '/%'),
    title TEXT NOT NULL,
    -- For search: the title folded to lower case without accents.
    folded TEXT NOT NULL,
    institution UUID,
    parent UUID REFERENCES subjects (id),
    changed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX subjects_by_parent ON subjects (parent);
CREATE INDEX subjects_by_kind ON subjects (kind, changed_at);

-- How one subject bears on another.
CREATE TABLE subject_links (
    from_subject UUID NOT NULL REFERENCES subjects (id),
    relation TEXT NOT NULL CHECK (relation IN ('implemented-by', 'evidenced-by', 'continues', 'related')),
    to_subject UUID NOT NULL REFERENCES subjects (id),
    linked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (from_subject, relation, to_subject),
    CHECK (from_subject <> to_subject)
);
CREATE INDEX subject_links_back ON subject_links (to_subject);
