-- Somebody owes somebody something by a day, because of a rule.
CREATE TABLE obligations (
    id UUID PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subjects (id),
    kind TEXT NOT NULL,
    debtor UUID NOT NULL REFERENCES institutions (id),
    title TEXT NOT NULL,
    creditor TEXT,
    -- NULL: no source gives a day.
    due_on DATE,
    -- The due day, or the end of time where none is known: both databases sort it alike.
    sort_on DATE NOT NULL,
    term_from DATE,
    term TEXT,
    moved_from DATE,
    basis TEXT NOT NULL,
    basis_url TEXT,
    -- NULL: it is kept here, so silence means that nothing was done.
    -- A day: it is known from sources that end on that day, so silence after it means nothing.
    known_until DATE,
    outcome TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'met', 'waived')),
    -- The first and the last day on which it can have been met, as far as that is known.
    met_earliest DATE,
    met_latest DATE,
    waived_on DATE,
    note TEXT,
    note_url TEXT,
    opened_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CHECK ((outcome = 'waived') = (waived_on IS NOT NULL)),
    CHECK (outcome = 'met' OR (met_earliest IS NULL AND met_latest IS NULL)),
    CHECK (met_earliest IS NULL OR met_latest IS NULL OR met_earliest <= met_latest),
    CHECK ((term IS NULL) = (term_from IS NULL)),
    -- One debt for one thing: a second opening finds the first.
    UNIQUE (subject, kind, debtor)
);
CREATE INDEX obligations_by_debtor ON obligations (debtor, sort_on, id);
CREATE INDEX obligations_by_outcome ON obligations (outcome, sort_on, id);
CREATE INDEX obligations_by_due_day ON obligations (sort_on, id);

-- Due days that were replaced. A new day does not erase the old one.
CREATE TABLE obligation_postponements (
    obligation UUID NOT NULL REFERENCES obligations (id),
    from_day DATE,
    to_day DATE,
    reason TEXT NOT NULL,
    postponed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (obligation, postponed_at)
);
