"""Write the explanation of a run as JSON, and read it back."""

from __future__ import annotations

from dataclasses import asdict
from typing import cast, get_args

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.domain.explanation import (
    Alike,
    Aspect,
    Confound,
    ConfoundField,
    Difference,
    Dominance,
    Echo,
    Explanation,
    NotAsked,
    Place,
    Representation,
    Saturation,
    SegmentSaturation,
    ThinQuadrant,
    Verdict,
)
from persona_builder.domain.themes import Theme
from persona_builder.store.codec import one_of
from persona_builder.store.json_fields import Document, Fields

_ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_CONFOUNDS: tuple[ConfoundField, ...] = get_args(ConfoundField)


def explanation_document(explanation: Explanation) -> Document | None:
    """Return an explanation as a part of a document; None where there is nothing to keep."""
    if explanation == Explanation():
        return None
    return cast("Document", asdict(explanation))


def explanation_of(fields: Fields | None) -> Explanation:
    """Return the explanation that was stored; an empty one where none was.

    Raises:
        ProjectError: The fields hold no explanation.
    """
    if fields is None:
        return Explanation()
    saturation = fields.maybe_inner("saturation")
    return Explanation(
        themes=tuple(_theme(each) for each in fields.each("themes")),
        differences=tuple(_difference(each) for each in fields.each("differences")),
        places=tuple(_place(each) for each in fields.each("places")),
        confounds=tuple(_confound(each) for each in fields.each("confounds")),
        saturation=_saturation(saturation) if saturation else None,
        representation=_representation(fields.inner("representation")),
        saturations=tuple(_segment_saturation(each) for each in fields.each("saturations"))
        if "saturations" in fields.names()
        else (),
    )


def _theme(fields: Fields) -> Theme:
    return Theme(
        id=fields.text("id"),
        words=fields.texts("words"),
        statement_ids=fields.texts("statement_ids"),
        participants=fields.texts("participants"),
        central=fields.texts("central"),
        opposite=fields.texts("opposite"),
        own_name=fields.text("own_name") if "own_name" in fields.names() else "",
    )


def _difference(fields: Fields) -> Difference:
    return Difference(
        segment_id=fields.whole("segment_id"),
        aspect=one_of(fields.text("aspect"), _ASPECTS),
        theme_id=fields.text("theme_id"),
        here=fields.whole("here"),
        of_here=fields.whole("of_here"),
        elsewhere=fields.whole("elsewhere"),
        of_elsewhere=fields.whole("of_elsewhere"),
        p_value=fields.number("p_value"),
        p_adjusted=fields.maybe_number("p_adjusted"),
        verdict=one_of(fields.text("verdict"), _VERDICTS),
    )


def _place(fields: Fields) -> Place:
    return Place(
        participant_id=fields.text("participant_id"),
        segment_id=fields.maybe_whole("segment_id"),
        likeness=fields.maybe_number("likeness"),
        next_segment=fields.maybe_whole("next_segment"),
        next_likeness=fields.maybe_number("next_likeness"),
        typical=fields.maybe_text("typical"),
        alike=tuple(
            Alike(each.text("statement_id"), each.text("other_id"), each.number("closeness"))
            for each in fields.each("alike")
        ),
    )


def _confound(fields: Fields) -> Confound:
    return Confound(
        field=one_of(fields.text("field"), _CONFOUNDS),
        known=fields.whole("known"),
        kinds=fields.whole("kinds"),
        ami=fields.maybe_number("ami"),
        p_value=fields.maybe_number("p_value"),
    )


def _saturation(fields: Fields) -> Saturation:
    return Saturation(
        base=fields.whole("base"),
        run=fields.whole("run"),
        threshold=fields.number("threshold"),
        seen=fields.numbers("seen"),
        new_shares=fields.numbers("new_shares"),
        reached_at=fields.maybe_whole("reached_at"),
        share_reached=fields.number("share_reached"),
    )


def _segment_saturation(fields: Fields) -> SegmentSaturation:
    saturation = fields.maybe_inner("saturation")
    return SegmentSaturation(
        segment_id=fields.whole("segment_id"),
        n_people=fields.whole("n_people"),
        n_themes=fields.whole("n_themes"),
        saturation=_saturation(saturation) if saturation else None,
    )


def _representation(fields: Fields) -> Representation:
    return Representation(
        unplaced=fields.texts("unplaced"),
        speechless=fields.texts("speechless"),
        thin=tuple(
            ThinQuadrant(
                each.whole("segment_id"),
                one_of(each.text("quadrant"), QUADRANTS),
                each.maybe_text("participant_id"),
            )
            for each in fields.each("thin")
        ),
        dominant=tuple(
            Dominance(
                each.maybe_whole("segment_id"), each.text("participant_id"), each.number("share")
            )
            for each in fields.each("dominant")
        ),
        not_asked=tuple(
            NotAsked(each.text("theme_id"), each.texts("silent"), each.texts("not_asked"))
            for each in fields.each("not_asked")
        ),
        echoes=tuple(
            Echo(each.text("statement_id"), each.text("participant_id"))
            for each in fields.each("echoes")
        ),
    )
