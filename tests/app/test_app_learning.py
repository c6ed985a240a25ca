"""Learning from decisions is asked for, says whether it helps, and is undone like any edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project
from test_app_pages import markup, opened

from persona_builder.services import learning
from persona_builder.ui import strings


def test_learning_is_off_until_the_switch_is_turned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path))
    (tmp_path / "projects").mkdir()
    path = small_project(tmp_path / "projects").path
    app = opened("analysis", project="Study")
    (switch,) = (each for each in app.toggle if each.label == strings.LEARN)
    assert not switch.value
    assert "too few to say" not in markup(app)
    switch.set_value(True).run()
    assert learning.is_learning(path)
    assert "too few to say" in markup(app)
