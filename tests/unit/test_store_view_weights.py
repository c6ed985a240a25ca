"""What counted how much is kept with a run; runs of before keep what counted then."""

from __future__ import annotations

import json

from persona_builder.domain.runs import Run, RunSettings
from persona_builder.domain.segments import Segmentation, ViewShare, ViewWeights
from persona_builder.store.codec import run_from_json, run_to_json

WEIGHTS = ViewWeights(content=1.0, stance=2.0, behaviour=0.0, words=0.5)
RUN = Run("run-1", RunSettings(view_weights=WEIGHTS), "fingerprint", "0.1.0")
NOBODY = Segmentation((), "none", None, None)
GROUPED = Segmentation(
    (), "none", None, None, silhouette=0.25, views=(ViewShare("stance", 0.5, 1.0),)
)


def test_weights_of_views_come_back_as_they_were_set() -> None:
    run, _ = run_from_json(run_to_json(RUN, NOBODY))

    assert run.settings.view_weights == WEIGHTS


def test_a_run_from_before_weights_was_grouped_by_content_alone() -> None:
    document = json.loads(run_to_json(RUN, NOBODY))
    del document["settings"]["view_weights"]

    run, _ = run_from_json(json.dumps(document).encode())

    assert run.settings.view_weights == ViewWeights(1.0, 0.0, 0.0, 0.0)


def test_what_drove_a_grouping_is_kept_with_it_and_may_be_missing() -> None:
    content = run_to_json(RUN, GROUPED)
    assert run_from_json(content)[1] == GROUPED
    older = json.loads(content)
    del older["segmentation"]["views"], older["segmentation"]["silhouette"]
    assert run_from_json(json.dumps(older).encode())[1] == NOBODY
