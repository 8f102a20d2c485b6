-- A plan: what a government promises for a period.
CREATE TABLE plans (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    -- What the Open Government Partnership calls it.
    ogp_title TEXT,
    goal TEXT,
    legal_act TEXT,
    legal_act_url TEXT,
    approved_on TEXT,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    coordinator UUID NOT NULL REFERENCES institutions (id),
    -- Sources, as a JSON list of addresses or titles.
    sources TEXT NOT NULL,
    -- Known from sources that end on this day; NULL: kept here.
    known_until DATE,
    -- The last period that was reported on.
    reported_from DATE,
    reported_to DATE,
    -- What the sources do not say, as a JSON list of texts.
    notes TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1,
    CHECK (starts_on <= ends_on)
);

CREATE TABLE plan_directions (
    id UUID PRIMARY KEY,
    plan UUID NOT NULL REFERENCES plans (id),
    number TEXT NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (plan, number)
);

CREATE TABLE plan_commitments (
    id UUID PRIMARY KEY,
    plan UUID NOT NULL REFERENCES plans (id),
    direction UUID NOT NULL REFERENCES plan_directions (id),
    number TEXT NOT NULL,
    position BIGINT NOT NULL,
    -- The identifier that the Open Government Partnership gives: LV0046.
    ogp_id TEXT,
    -- All other fields of the commitment template, as one JSON object.
    content TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (plan, number)
);

CREATE TABLE plan_measures (
    id UUID PRIMARY KEY,
    plan UUID NOT NULL REFERENCES plans (id),
    commitment UUID NOT NULL REFERENCES plan_commitments (id),
    number TEXT NOT NULL,
    position BIGINT NOT NULL,
    deadline DATE,
    -- All other fields, as one JSON object.
    content TEXT NOT NULL,
    -- Number, titles and texts folded to lower case without accents.
    folded TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (plan, number)
);
CREATE INDEX plan_measures_by_commitment ON plan_measures (commitment, position);

-- Which institution does what: for a measure, or leading a commitment.
CREATE TABLE plan_roles (
    item UUID NOT NULL,
    institution UUID NOT NULL REFERENCES institutions (id),
    role TEXT NOT NULL CHECK (role IN ('responsible', 'co-responsible', 'implementer')),
    position BIGINT NOT NULL,
    PRIMARY KEY (item, institution, role)
);
CREATE INDEX plan_roles_by_institution ON plan_roles (institution);

CREATE TABLE plan_milestones (
    id UUID PRIMARY KEY,
    measure UUID NOT NULL REFERENCES plan_measures (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    expected TEXT,
    due_on DATE,
    done_on TEXT,
    changed_at TIMESTAMPTZ NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX plan_milestones_by_measure ON plan_milestones (measure, position);

CREATE TABLE plan_indicators (
    id UUID PRIMARY KEY,
    measure UUID NOT NULL REFERENCES plan_measures (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    unit TEXT,
    baseline DOUBLE PRECISION,
    baseline_on TEXT,
    -- The path to the target, as a JSON list of {"on", "value"}.
    targets TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX plan_indicators_by_measure ON plan_indicators (measure, position);

CREATE TABLE plan_observations (
    indicator UUID NOT NULL REFERENCES plan_indicators (id),
    observed_on DATE NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    source TEXT,
    source_url TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID,
    PRIMARY KEY (indicator, observed_on)
);

-- How far an item is, on a named scale, as somebody assessed it on a day. Rows are added, never changed.
CREATE TABLE plan_statuses (
    id UUID PRIMARY KEY,
    item UUID NOT NULL,
    -- A lettered part of a measure, where only that part was assessed.
    part TEXT,
    scale TEXT NOT NULL,
    value TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('owner', 'civil-society', 'evaluator')),
    assessor TEXT NOT NULL,
    assessed_on TEXT NOT NULL,
    basis TEXT NOT NULL,
    source TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID
);
CREATE INDEX plan_statuses_by_item ON plan_statuses (item, recorded_at);

-- What each of the three voices says of an item.
CREATE TABLE plan_statements (
    id UUID PRIMARY KEY,
    item UUID NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('owner', 'civil-society', 'evaluator')),
    speaker TEXT NOT NULL,
    said_on TEXT,
    text TEXT NOT NULL,
    source TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID
);
CREATE INDEX plan_statements_by_item ON plan_statements (item, recorded_at);

CREATE TABLE plan_money (
    id UUID PRIMARY KEY,
    item UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'committed', 'spent')),
    cents BIGINT NOT NULL CHECK (cents >= 0),
    year BIGINT,
    note TEXT,
    source TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX plan_money_by_item ON plan_money (item);

-- A version of a plan that was adopted: its text is frozen.
CREATE TABLE plan_versions (
    plan UUID NOT NULL REFERENCES plans (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('adopted', 'refreshed')),
    adopted_on TEXT NOT NULL,
    reason TEXT,
    published_at TIMESTAMPTZ NOT NULL,
    published_by UUID,
    PRIMARY KEY (plan, number)
);

-- The frozen text of each item in a version, as a JSON object from field to words.
CREATE TABLE plan_frozen (
    plan UUID NOT NULL,
    version BIGINT NOT NULL,
    item UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'direction', 'commitment', 'measure')),
    number TEXT NOT NULL,
    position BIGINT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (plan, version, item),
    FOREIGN KEY (plan, version) REFERENCES plan_versions (plan, number)
);
CREATE INDEX plan_frozen_by_item ON plan_frozen (item, version);

-- Every change after the first version: which field, from what to what, who, when and why.
CREATE TABLE plan_changes (
    id UUID PRIMARY KEY,
    plan UUID NOT NULL REFERENCES plans (id),
    item UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'direction', 'commitment', 'measure')),
    number TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    reason TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by UUID,
    institution UUID REFERENCES institutions (id)
);
CREATE INDEX plan_changes_by_plan ON plan_changes (plan, changed_at);
CREATE INDEX plan_changes_by_item ON plan_changes (item, changed_at);

-- What the evaluation itself counted, to stand beside what is counted here.
CREATE TABLE plan_summaries (
    plan UUID NOT NULL REFERENCES plans (id),
    stated_on DATE NOT NULL,
    measures BIGINT NOT NULL,
    progressed BIGINT NOT NULL,
    not_started BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (plan, stated_on)
);
