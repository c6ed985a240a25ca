"""What is made ready in the background, and how much it takes from those who click."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import empty_project, small_project

from persona_builder.services import projects, warming


def test_every_interview_is_read_with_a_pause_after_each(tmp_path: Path) -> None:
    pauses: list[float] = []
    assert warming.warm_up(small_project(tmp_path).path, sleep=pauses.append) == 4
    assert len(pauses) == 4
    assert all(pause >= 0 for pause in pauses)


def test_the_project_that_was_changed_last_is_made_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    assert warming.newest_project() is None
    (tmp_path / "projects").mkdir(exist_ok=True)
    empty_project(tmp_path / "projects", "Παλιά")
    newer = small_project(tmp_path / "projects").path
    projects.rename_project(newer, "Νεότερη")
    (tmp_path / "projects" / "broken.persona").write_bytes(b"no project")
    assert warming.newest_project() == newer
