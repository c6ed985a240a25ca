-- Corrections of transcripts. The event lies in edit and says when, who and which transcript; the words
-- lie here, with the transcript they go with. The words as they were read are never changed.
CREATE TABLE correction_text (
    id TEXT PRIMARY KEY,
    transcript_id TEXT NOT NULL REFERENCES transcript (id),
    content BLOB NOT NULL,
    content_hash TEXT NOT NULL
);
CREATE INDEX correction_text_by_transcript ON correction_text (transcript_id);

PRAGMA user_version = 2;
