-- What lists, followers and search go by.

-- The word of the territory that it concerns; absent where it concerns the whole country.
ALTER TABLE subjects ADD COLUMN territory TEXT;
-- Words of its policy areas, as a JSON array.
ALTER TABLE subjects ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
-- What it says besides its title, for search.
ALTER TABLE subjects ADD COLUMN body TEXT NOT NULL DEFAULT '{}';
-- A draft is entered and not yet for everybody.
ALTER TABLE subjects ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT TRUE;
-- Grows with every change, so that whoever keeps a copy knows from where to catch up.
ALTER TABLE subjects ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
CREATE INDEX subjects_by_revision ON subjects (revision, id);
CREATE INDEX subjects_by_institution ON subjects (institution, changed_at);

-- The last revision. Whoever changes a subject takes this row first, so that a later revision is never
-- seen before an earlier one.
CREATE TABLE subject_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    revision BIGINT NOT NULL CHECK (revision >= 0)
);
INSERT INTO subject_head (id, revision) VALUES (1, 0);
