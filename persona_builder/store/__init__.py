"""Keep a project in one SQLite file."""

from persona_builder.store.analyses import (
    StoredRun,
    earlier_drafts,
    load_analysis,
    newest_drafts,
    runs_of,
)
from persona_builder.store.commands import (
    AddFiles,
    Command,
    EndJob,
    HandOverJob,
    JobState,
    NewFile,
    RecordEdit,
    RemoveTranscript,
    RenameProject,
    ReplaceTranscript,
    ReportJob,
    SaveAnalysis,
    SaveFacts,
    SaveVectors,
    StartJob,
    SwitchEdit,
)
from persona_builder.store.connection import check_whole
from persona_builder.store.events import edits_of, log_length, values_of
from persona_builder.store.jobs import JobRow, newest_job
from persona_builder.store.project import (
    ProjectRow,
    ProjectStore,
    ProjectVectorCache,
    create_project_file,
    project_row,
)
from persona_builder.store.transcripts import (
    load_facts,
    load_transcript,
    load_transcripts,
    source_bytes,
    source_names,
)

__all__ = [
    "AddFiles",
    "Command",
    "EndJob",
    "HandOverJob",
    "JobRow",
    "JobState",
    "NewFile",
    "ProjectRow",
    "ProjectStore",
    "ProjectVectorCache",
    "RecordEdit",
    "RemoveTranscript",
    "RenameProject",
    "ReplaceTranscript",
    "ReportJob",
    "SaveAnalysis",
    "SaveFacts",
    "SaveVectors",
    "StartJob",
    "StoredRun",
    "SwitchEdit",
    "check_whole",
    "create_project_file",
    "earlier_drafts",
    "edits_of",
    "load_analysis",
    "load_facts",
    "load_transcript",
    "load_transcripts",
    "log_length",
    "newest_drafts",
    "newest_job",
    "project_row",
    "runs_of",
    "source_bytes",
    "source_names",
    "values_of",
]
