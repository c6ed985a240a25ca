"""Say in sentences why segments are what they are, and whom they leave out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from persona_builder.domain.explanation import (
    BASE,
    RUN,
    Aspect,
    Difference,
    Explanation,
    Place,
    Saturation,
    SegmentSaturation,
    confound_warnings,
)
from persona_builder.domain.segments import VIEW_NAMES, Segmentation
from persona_builder.domain.studies import Study

_SHOWN_EACH = 3
_SHOWN_NAMES = 5
# Two segments are about equally near below this difference of cosines; read on the sample
# study, where the person who is in no group is this undecided.
NEAR = 0.1

_VERBS: Mapping[Aspect, str] = {
    "theme": "speak of",
    "need": "state a need about",
    "pain": "state a problem with",
    "behaviour": "tell what they do about",
}
CIRCULAR = (
    "The groups were made from the same words, so these counts describe the groups and do not "
    "prove them."
)


def setting_apart(explanation: Explanation, segment_id: int) -> list[str]:
    """Return what sets a segment apart, the clearest first: counts of people and a verdict."""
    own = [each for each in explanation.differences if each.segment_id == segment_id]
    best: dict[str, Difference] = {}
    for each in own:
        best.setdefault(each.theme_id, each)
    return [difference_in_words(explanation, each) for each in list(best.values())[:_SHOWN_EACH]]


def difference_in_words(explanation: Explanation, each: Difference) -> str:
    """Return one difference: "5 of 5 against 0 of 8 speak of price, shop (may be chance)"."""
    name = explanation.theme(each.theme_id).name
    return (
        f"{each.here} of {each.of_here} against {each.elsewhere} of {each.of_elsewhere} "
        f"{_VERBS[each.aspect]} “{name}” ({_verdict(each)})."
    )


def _verdict(each: Difference) -> str:
    if each.verdict == "too few people":
        return "too few people to say"
    kind = "more than chance" if each.verdict == "differs" else "may be chance"
    return f"{kind}, p = {each.p_adjusted:.2f} over all comparisons"


def place_in_words(place: Place, names: Mapping[str, str], personas: Mapping[int, str]) -> str:
    """Return why one person is where they are, and how near the next segment is.

    Args:
        place: The person.
        names: What people are called, by id.
        personas: What segments are called, by id.
    """
    person = names.get(place.participant_id, "")
    following = personas.get(place.next_segment or 0, "")
    if place.segment_id is None:
        nearest = f" Nearest: {following}." if following else ""
        return f"{person} is in no persona.{nearest}"
    own = personas.get(place.segment_id, "")
    first = f"{person} is in {own}"
    typical = names.get(place.typical or "")
    if typical:
        first += f"; compare {typical}"
    if place.likeness is None or place.next_likeness is None or not following:
        return f"{first}."
    gap = place.likeness - place.next_likeness
    near = f"about as near to {following}" if gap < NEAR else f"next comes {following}, further off"
    return f"{first}; {near}."


def saturation_in_words(saturation: Saturation | None, n_themes: int) -> str:
    """Return whether further interviews would bring further themes."""
    if saturation is None:
        return "There are too few interviews to say whether more would bring further themes."
    share = round(100 * saturation.new_shares[-1])
    rule = (
        f"{saturation.threshold:.0%} or fewer new themes in {_interviews(saturation.run)}, "
        f"measured against the first {saturation.base}"
    )
    if saturation.reached_at is None:
        return (
            f"Saturation is not reached on {_these_themes(n_themes)} ({rule}): the last "
            f"{_interviews(saturation.run)} still {_bring(saturation.run)} {share} % new ones."
        )
    return (
        f"On {_these_themes(n_themes, broad=True)}, {_interviews(saturation.reached_at)} were "
        f"enough in half of all orders ({rule}). Finer themes need more."
    )


def _interviews(count: int) -> str:
    return "1 interview" if count == 1 else f"{count} interviews"


def _these_themes(count: int, *, broad: bool = False) -> str:
    kind = "broad " if broad else ""
    return f"this 1 {kind}theme" if count == 1 else f"these {count} {kind}themes"


def _bring(count: int) -> str:
    return "brings" if count == 1 else "bring"


def saturations_in_words(explanation: Explanation, personas: Mapping[int, str]) -> list[str]:
    """Return whether further interviews of each persona would bring further themes.

    Args:
        explanation: What was found.
        personas: What segments are called, by id.
    """
    return [
        f"{personas.get(each.segment_id, f'Persona {each.segment_id}')} "
        f"({each.n_people} people, {each.n_themes} themes): {_segment_saturation(each)}"
        for each in explanation.saturations
    ]


def _segment_saturation(each: SegmentSaturation) -> str:
    found = each.saturation
    if found is None:
        return f"fewer than {BASE + RUN} people, too few to say."
    if found.reached_at is None:
        share = round(100 * found.new_shares[-1])
        return (
            f"not saturated; the last {_interviews(found.run)} still {_bring(found.run)} {share} % "
            "new themes."
        )
    return f"{_interviews(found.reached_at)} were enough in half of all orders."


def views_in_words(segmentation: Segmentation) -> str:
    """Return what drives the grouping; nothing where it is not known or there is one view."""
    if len(segmentation.views) < 2:
        return ""
    ranked = sorted(segmentation.views, key=lambda each: -each.share)
    parts = ", ".join(f"{VIEW_NAMES[each.view]} {each.share:.0%}" for each in ranked)
    return f"What people were compared on, by weight and by how steady it is: {parts}."


def left_out(explanation: Explanation, names: Mapping[str, str]) -> list[str]:
    """Return whom and what the personas leave out, whole sentences.

    Args:
        explanation: What was found.
        names: What people are called, by id.
    """
    found = explanation.representation
    sentences = []
    if found.unplaced:
        verb = "is" if len(found.unplaced) == 1 else "are"
        sentences.append(f"{_names(found.unplaced, names)} {verb} in no persona.")
    if found.speechless:
        verb = "says" if len(found.speechless) == 1 else "say"
        sentences.append(f"{_names(found.speechless, names)} {verb} nothing that can be used.")
    for each in found.dominant:
        where = "the study" if each.segment_id is None else f"persona {each.segment_id}"
        who = names.get(each.participant_id, "One person")
        sentences.append(f"{who} speaks {each.share:.0%} of the words of {where}.")
    for thin in found.thin:
        voice = names.get(thin.participant_id or "")
        rests = f"rests on {voice} alone" if voice else "is empty"
        sentences.append(f"{thin.quadrant.capitalize()} of persona {thin.segment_id} {rests}.")
    if found.echoes:
        people = {each.participant_id for each in found.echoes}
        one = len(found.echoes) == 1
        answers = "1 answer repeats" if one else f"{len(found.echoes)} answers repeat"
        sentences.append(
            f"{answers} a leading question's words ({_names(sorted(people), names)}): read "
            f"{'it' if one else 'them'} together."
        )
    sentences += [
        f"“{explanation.theme(gap.theme_id).name}”: {len(gap.silent)} people say nothing of "
        f"it; not asked in these words: {len(gap.not_asked)}."
        for gap in found.not_asked[:_SHOWN_EACH]
        if len(gap.silent) > 1
    ]
    return sentences


def explained(
    explanation: Explanation,
    study: Study,
    segmentation: Segmentation,
    personas: Mapping[int, str],
) -> list[tuple[str, list[str]]]:
    """Return headings with the sentences that stand below them; [] without an explanation.

    Args:
        explanation: What was found.
        study: For people's names.
        segmentation: The groups.
        personas: What segments are called, by id.
    """
    if explanation == Explanation():
        return []
    names = {person.id: person.name for person in study.participants}
    shared = explanation.shared_themes
    apart = [
        (f"What sets {personas.get(segment.id, f'persona {segment.id}')} apart", sentences)
        for segment in segmentation.segments
        if (sentences := setting_apart(explanation, segment.id))
    ]
    if apart:
        apart[-1][1].append(CIRCULAR)
    return [
        *apart,
        ("How sure", _how_sure(explanation, segmentation, personas, len(shared))),
        ("Whom and what this leaves out", left_out(explanation, names)),
    ]


def _how_sure(
    explanation: Explanation,
    segmentation: Segmentation,
    personas: Mapping[int, str],
    n_themes: int,
) -> list[str]:
    warnings = list(confound_warnings(explanation.confounds))
    tested = [each.field for each in explanation.confounds if each.p_value is not None]
    if tested and not warnings:
        warnings = [f"The groups coincide with none of these: {', '.join(tested)}."]
    return [
        *filter(None, [views_in_words(segmentation)]),
        *warnings,
        saturation_in_words(explanation.saturation, n_themes),
        *saturations_in_words(explanation, personas),
    ]


def _names(people: Sequence[str], names: Mapping[str, str]) -> str:
    known = [names.get(person, "") for person in people]
    rest = len(known) - _SHOWN_NAMES
    return ", ".join(known[:_SHOWN_NAMES]) + (f" and {rest} others" if rest > 0 else "")
