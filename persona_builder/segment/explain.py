"""Explain a grouping: what sets segments apart, how sure that is, and whom it leaves out."""

from __future__ import annotations

from dataclasses import replace

from persona_builder.domain.explanation import WARN_BELOW, Explanation
from persona_builder.domain.segments import LEVEL_SENTENCES, Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.segment import wording
from persona_builder.segment.confounds import confounds_of
from persona_builder.segment.differences import differences_between
from persona_builder.segment.places import places_of
from persona_builder.segment.representation import representation_of
from persona_builder.segment.saturation import saturation_of, saturations_of
from persona_builder.segment.themes import find_themes, rematch_themes


def explain_segments(study: Study, segmentation: Segmentation, *, seed: int) -> Explanation:
    """Return why the segments are what they are; the same for the same study in any order.

    Args:
        study: What was said, by whom.
        segmentation: Who is in which segment.
        seed: Makes random orders and groupings repeatable.
    """
    found = Explanation(
        places=places_of(study, segmentation),
        confounds=confounds_of(study, segmentation, seed=seed),
    )
    return with_themes(found, study, segmentation, find_themes(study), seed=seed)


def with_themes(
    explanation: Explanation,
    study: Study,
    segmentation: Segmentation,
    themes: tuple[Theme, ...],
    *,
    seed: int,
) -> Explanation:
    """Return an explanation with everything that is counted by theme counted on these.

    Args:
        explanation: Of the same segmentation.
        study: What was said, by whom.
        segmentation: Who is in which segment.
        themes: As a run found them, or as people have them.
        seed: Makes random orders repeatable.
    """
    speaking = [person for person, rows in study.rows_by_participant.items() if rows]
    return replace(
        explanation,
        themes=themes,
        differences=differences_between(study, segmentation, themes),
        saturation=saturation_of(themes, speaking, seed=seed),
        saturations=saturations_of(themes, segmentation, seed=seed),
        representation=representation_of(study, segmentation, themes),
    )


def not_above_confounds(segmentation: Segmentation, explanation: Explanation) -> Segmentation:
    """Return a grouping called "exploratory" at most where it may be one of interviews.

    A warning is given for every coincidence; the level falls by one that stays when it is
    corrected for how many were looked for, so that chance seldom takes it away.

    Args:
        segmentation: The grouping.
        explanation: Of it, with how far it coincides with how people were interviewed.
    """
    tested = [one.p_value for one in explanation.confounds if one.p_value is not None]
    if segmentation.level != "supported" or min(tested, default=1.0) * len(tested) >= WARN_BELOW:
        return segmentation
    lowered = {LEVEL_SENTENCES["supported"]: LEVEL_SENTENCES["exploratory"]}
    notes = (lowered.get(each, each) for each in segmentation.notes)
    return replace(segmentation, level="exploratory", notes=(*notes, wording.COINCIDES))


def keep_theme_ids(explanation: Explanation, earlier: Explanation) -> Explanation:
    """Return an explanation whose themes keep the ids of earlier ones they are mostly made of.

    Args:
        explanation: Of the newest run.
        earlier: Of the run before; may be empty.
    """
    themes = rematch_themes(explanation.themes, earlier.themes)
    kept = {old.id: new.id for old, new in zip(explanation.themes, themes, strict=True)}
    found = explanation.representation
    return replace(
        explanation,
        themes=themes,
        differences=tuple(
            replace(each, theme_id=kept[each.theme_id]) for each in explanation.differences
        ),
        representation=replace(
            found,
            not_asked=tuple(
                replace(each, theme_id=kept[each.theme_id]) for each in found.not_asked
            ),
        ),
    )
