"""Keep a study that was analysed in one go as a project, for reviewing it later."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import ProjectError
from persona_builder.services.new_projects import create_project_at
from persona_builder.store import AddFiles, NewFile, ProjectStore, SaveAnalysis, SaveFacts


def keep_study(
    project: Path,
    analysis: Analysis,
    files: Mapping[str, Path],
    *,
    facts: Mapping[tuple[str, str], Mapping[str, str]],
    coded: Mapping[str, bytes] | None = None,
) -> None:
    """Make a project file of a study; it appears whole or not at all.

    Args:
        project: Where to make it; nothing may be there.
        analysis: What was read and found.
        files: Where the transcripts' files lie, by the hash of their bytes.
        facts: What was given about people.
        coded: Bytes by their hash, for texts under codes that lie in no file.

    Raises:
        ProjectError: The file cannot be written.
    """

    def bytes_of(sha256: str) -> bytes:
        return coded[sha256] if coded and sha256 in coded else files[sha256].read_bytes()

    by_file: dict[str, list[Transcript]] = {}
    for transcript in analysis.study.transcripts:
        by_file.setdefault(transcript.source.sha256, []).append(transcript)
    try:
        project.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".persona-builder-", dir=project.parent) as folder:
            staged = Path(folder) / project.name
            create_project_at(staged, project.stem)
            store = ProjectStore(staged)
            store.apply(
                AddFiles(
                    tuple(
                        NewFile(parts[0].source.name, bytes_of(sha256), tuple(parts))
                        for sha256, parts in by_file.items()
                    )
                )
            )
            if facts:
                store.apply(SaveFacts(facts))
            store.apply(SaveAnalysis(analysis))
            staged.rename(project)
    except OSError as error:
        raise ProjectError(
            f"Cannot write the project {project} ({error.strerror or 'no reason given'}). "
            "Choose another place with --project."
        ) from error
