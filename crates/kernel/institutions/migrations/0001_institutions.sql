-- Who owes and who acts: an institution, an organisation, or a collective that a source names.
CREATE TABLE institutions (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT institutions_slug UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('ministry', 'agency', 'state-institution', 'parliament', 'municipality',
        'ngo', 'business', 'union', 'group', 'other')),
    -- The name of today by language, as JSON.
    name TEXT NOT NULL,
    -- For search and order: the name, then the abbreviation, in lower case without accents.
    folded TEXT NOT NULL,
    abbreviation TEXT CHECK (abbreviation <> ''),
    registration_number TEXT CONSTRAINT institutions_registration_number UNIQUE
        CHECK (length(registration_number) = 11),
    parent UUID REFERENCES institutions (id),
    website TEXT,
    -- As exact as the source: 2003, 2003-05 or 2003-05-20.
    founded_on TEXT,
    dissolved_on TEXT,
    version BIGINT NOT NULL,
    CHECK (parent <> id)
);
-- An abbreviation may be taken up again once nobody bears it.
CREATE UNIQUE INDEX institutions_abbreviation ON institutions (abbreviation) WHERE dissolved_on IS NULL;
CREATE INDEX institutions_by_parent ON institutions (parent);

-- What became of an institution.
CREATE TABLE reorganisations (
    id UUID PRIMARY KEY,
    institution UUID NOT NULL REFERENCES institutions (id),
    kind TEXT NOT NULL CHECK (kind IN ('renamed', 'merged', 'split', 'taken-over', 'dissolved')),
    changed_on TEXT NOT NULL,
    from_name TEXT,
    to_name TEXT,
    -- The earlier name, for search.
    from_folded TEXT,
    basis TEXT NOT NULL,
    basis_url TEXT,
    CHECK ((kind = 'renamed') = (from_name IS NOT NULL AND to_name IS NOT NULL))
);
CREATE INDEX reorganisations_by_institution ON reorganisations (institution);

-- Who goes on with the duties: nobody, one, or several.
CREATE TABLE reorganisation_heirs (
    reorganisation UUID NOT NULL REFERENCES reorganisations (id),
    heir UUID NOT NULL REFERENCES institutions (id),
    PRIMARY KEY (reorganisation, heir)
);
