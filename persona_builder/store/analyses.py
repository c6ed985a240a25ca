"""Runs in the project file: manifests, studies, and the drafts of every run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from persona_builder.domain.personas import Claim, PersonaDraft
from persona_builder.domain.runs import Analysis, Run
from persona_builder.domain.segments import Segmentation
from persona_builder.store.codec import (
    claim_from_json,
    claim_to_json,
    persona_from_json,
    persona_to_json,
    run_from_json,
    run_to_json,
)
from persona_builder.store.codec_study import (
    explanation_from_json,
    study_from_json,
    study_to_json,
    vectors_to_bytes,
)
from persona_builder.store.failpoints import pass_failpoint
from persona_builder.store.json_fields import stored_time
from persona_builder.store.sealed import seal, unseal
from persona_builder.store.transcripts import load_transcripts


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run as it lies in the project.

    Attributes:
        run: Its manifest.
        segmentation: Who belonged together.
        made_at: When it was saved, in UTC.
        inputs_version: Which state of the transcripts it read.
        n_personas: How many personas it drafted.
    """

    run: Run
    segmentation: Segmentation
    made_at: datetime
    inputs_version: int
    n_personas: int


def save_analysis(
    connection: sqlite3.Connection, analysis: Analysis, at: datetime, inputs_version: int
) -> None:
    """Store a run and its drafts; the study of the run before it is dropped, its drafts stay."""
    manifest = run_to_json(analysis.run, analysis.segmentation)
    connection.execute(
        "INSERT INTO run (id, made_at, inputs_version, document, document_hash)"
        " VALUES (?, ?, ?, ?, ?)",
        (analysis.run.id, at.isoformat(), inputs_version, manifest, seal(manifest)),
    )
    pass_failpoint("analysis.run-saved")
    connection.execute("DELETE FROM study")
    document = study_to_json(analysis.study, analysis.explanation)
    vectors = vectors_to_bytes(analysis.study.vectors)
    connection.execute(
        "INSERT INTO study (run_id, document, document_hash, vectors, vectors_hash)"
        " VALUES (?, ?, ?, ?, ?)",
        (analysis.run.id, document, seal(document), vectors, seal(vectors)),
    )
    for position, draft in enumerate(analysis.personas):
        insert_draft(connection, replace(draft, run_id=analysis.run.id), position)
        pass_failpoint("analysis.half")


def load_analysis(connection: sqlite3.Connection) -> Analysis | None:
    """Return what the newest run found; None before the first one.

    Raises:
        ProjectError: It is damaged.
    """
    row = connection.execute(
        "SELECT run.id, run.document, run.document_hash,"
        " study.document, study.document_hash, study.vectors, study.vectors_hash"
        " FROM run JOIN study ON study.run_id = run.id ORDER BY run.seq DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    run_id, manifest, manifest_hash, document, document_hash, vectors, vectors_hash = row
    run, segmentation = run_from_json(unseal(manifest, manifest_hash, "a run"))
    found = unseal(document, document_hash, "a run")
    study = study_from_json(
        found,
        unseal(vectors, vectors_hash, "a run"),
        load_transcripts(connection),
    )
    drafts = drafts_of_run(connection, run_id)
    return Analysis(run, study, segmentation, drafts, explanation_from_json(found))


def runs_of(connection: sqlite3.Connection) -> tuple[StoredRun, ...]:
    """Return every run, newest first.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute(
        "SELECT document, document_hash, made_at, inputs_version,"
        " (SELECT count(*) FROM persona_draft WHERE run_id = run.id)"
        " FROM run ORDER BY seq DESC"
    )
    return tuple(
        StoredRun(
            *run_from_json(unseal(document, document_hash, "a run")),
            made_at=stored_time(made_at),
            inputs_version=inputs_version,
            n_personas=n_personas,
        )
        for document, document_hash, made_at, inputs_version, n_personas in rows
    )


def newest_drafts(connection: sqlite3.Connection) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of the newest run, in order; () before the first one.

    Raises:
        ProjectError: One is damaged.
    """
    row = connection.execute("SELECT id FROM run ORDER BY seq DESC LIMIT 1").fetchone()
    return drafts_of_run(connection, row[0]) if row else ()


def drafts_of_run(connection: sqlite3.Connection, run_id: str) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of a run, in order.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute(
        "SELECT persona_id FROM persona_draft WHERE run_id = ? ORDER BY position", (run_id,)
    ).fetchall()
    return tuple(load_draft(connection, run_id, persona_id) for (persona_id,) in rows)


def every_draft(connection: sqlite3.Connection) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of every run, newest run first.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute("SELECT id FROM run ORDER BY seq DESC").fetchall()
    return tuple(draft for (run_id,) in rows for draft in drafts_of_run(connection, run_id))


def earlier_drafts(
    connection: sqlite3.Connection, entity_ids: Iterable[str]
) -> tuple[PersonaDraft, ...]:
    """Return the older drafts that these personas and claims stand in, newest first.

    Args:
        connection: With a transaction open.
        entity_ids: Personas and claims that people edited.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute(
        "WITH wanted (id) AS (SELECT value FROM json_each(?)),"
        " place (run_id, persona_id) AS ("
        "  SELECT run_id, persona_id FROM persona_draft WHERE persona_id IN wanted"
        "  UNION SELECT run_id, persona_id FROM claim_draft WHERE claim_id IN wanted)"
        " SELECT place.run_id, place.persona_id FROM place"
        " JOIN run ON run.id = place.run_id"
        " JOIN persona_draft USING (run_id, persona_id)"
        " WHERE run.seq < (SELECT max(seq) FROM run)"
        " ORDER BY run.seq DESC, persona_draft.position",
        (json.dumps(sorted(set(entity_ids))),),
    ).fetchall()
    return tuple(load_draft(connection, run_id, persona_id) for run_id, persona_id in rows)


def load_draft(connection: sqlite3.Connection, run_id: str, persona_id: str) -> PersonaDraft:
    """Return one persona draft with its claims.

    Raises:
        ProjectError: It is damaged.
    """
    document, document_hash = connection.execute(
        "SELECT document, document_hash FROM persona_draft WHERE run_id = ? AND persona_id = ?",
        (run_id, persona_id),
    ).fetchone()
    return persona_from_json(
        unseal(document, document_hash, "a persona"), _claims(connection, run_id, persona_id)
    )


def insert_draft(connection: sqlite3.Connection, draft: PersonaDraft, position: int) -> None:
    """Store one persona draft with its claims."""
    document = persona_to_json(draft)
    connection.execute(
        "INSERT INTO persona_draft (run_id, persona_id, position, document, document_hash)"
        " VALUES (?, ?, ?, ?, ?)",
        (draft.run_id, draft.persona_id, position, document, seal(document)),
    )
    for place, claim in enumerate(draft.claims):
        content = claim_to_json(claim)
        connection.execute(
            "INSERT INTO claim_draft"
            " (run_id, persona_id, position, claim_id, document, document_hash)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (draft.run_id, draft.persona_id, place, claim.id, content, seal(content)),
        )


def _claims(connection: sqlite3.Connection, run_id: str, persona_id: str) -> tuple[Claim, ...]:
    rows = connection.execute(
        "SELECT document, document_hash FROM claim_draft"
        " WHERE run_id = ? AND persona_id = ? ORDER BY position",
        (run_id, persona_id),
    )
    return tuple(
        claim_from_json(unseal(document, document_hash, "a line of a card"))
        for document, document_hash in rows
    )
