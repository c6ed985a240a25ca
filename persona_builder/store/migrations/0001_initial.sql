-- The first schema. Blobs carry a hash of their own, so that a damaged page is never read as words.
PRAGMA application_id = 1346530404;

CREATE TABLE project (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    inputs_version INTEGER NOT NULL
);

-- The bytes a researcher gave, by what they are; "Immutable sources by content hash".
CREATE TABLE source (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    added_at TEXT NOT NULL
);

-- One interview. The document holds turns, speakers and metadata; the text lies beside it.
CREATE TABLE transcript (
    id TEXT PRIMARY KEY,
    source_sha256 TEXT NOT NULL REFERENCES source (sha256),
    part INTEGER NOT NULL,
    language TEXT NOT NULL,
    people TEXT NOT NULL, -- participants' ids as JSON, so that a list of projects reads no words
    text BLOB NOT NULL,
    text_hash TEXT NOT NULL,
    document BLOB NOT NULL,
    document_hash TEXT NOT NULL,
    UNIQUE (source_sha256, part)
);

-- Facts about people as a researcher gave them, never read out of what was said.
CREATE TABLE participant_fact (
    file TEXT NOT NULL,
    participant TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (file, participant, name)
);

-- Computed once for each sentence; may be emptied at any time.
CREATE TABLE vector (
    key TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    content_hash TEXT NOT NULL
);

-- The document holds the manifest and the segmentation.
CREATE TABLE run (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    inputs_version INTEGER NOT NULL,
    document BLOB NOT NULL,
    document_hash TEXT NOT NULL
);

-- Statements, tags and vectors of the newest run only.
CREATE TABLE study (
    run_id TEXT PRIMARY KEY REFERENCES run (id),
    document BLOB NOT NULL,
    document_hash TEXT NOT NULL,
    vectors BLOB NOT NULL,
    vectors_hash TEXT NOT NULL
);

-- Drafts of every run: an edit may speak of a line that the newest run no longer drafts.
CREATE TABLE persona_draft (
    run_id TEXT NOT NULL REFERENCES run (id),
    persona_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    document BLOB NOT NULL,
    document_hash TEXT NOT NULL,
    PRIMARY KEY (run_id, persona_id)
);
CREATE INDEX persona_draft_by_persona ON persona_draft (persona_id);

CREATE TABLE claim_draft (
    run_id TEXT NOT NULL,
    persona_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    claim_id TEXT NOT NULL,
    document BLOB NOT NULL,
    document_hash TEXT NOT NULL,
    PRIMARY KEY (run_id, persona_id, position),
    FOREIGN KEY (run_id, persona_id) REFERENCES persona_draft (run_id, persona_id) ON DELETE CASCADE
);
CREATE INDEX claim_draft_by_claim ON claim_draft (claim_id);

-- Only ever appended. Holds ids and hashes; the words lie in edit_value and can be erased.
CREATE TABLE edit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    value_id TEXT,
    seen TEXT,
    undoes INTEGER REFERENCES edit (seq)
);
CREATE INDEX edit_by_entity ON edit (entity_id);

CREATE TABLE edit_value (
    id TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    content_hash TEXT NOT NULL
);

CREATE TABLE job (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'interrupted')),
    pid INTEGER NOT NULL,
    process_mark TEXT NOT NULL,
    step TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    message TEXT NOT NULL,
    n_personas INTEGER
);
-- Two analyses of one project would overwrite each other's results.
CREATE UNIQUE INDEX one_running_job ON job (state) WHERE state = 'running';

PRAGMA user_version = 1;
