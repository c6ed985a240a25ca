"""What a cue is, and every cue there is with what it means to a researcher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from persona_builder.domain.empathy import Quadrant

Place = Literal["main", "coordinate", "below"]
PLACES: tuple[Place, ...] = ("main", "coordinate", "below")


@dataclass(frozen=True, slots=True)
class CueKind:
    """A sign that the annotation guideline names.

    Attributes:
        says: What it is, in a researcher's words.
        speaks_for: The label that the guideline gives it; None where it only colours another.
    """

    says: str
    speaks_for: Quadrant | None


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign found in a statement.

    Attributes:
        name: A key of ``CUE_KINDS``.
        words: The words that show it, as said.
        place: In the main clause, in one beside it, or in one below it.
    """

    name: str
    words: str
    place: Place = "main"

    @property
    def kind(self) -> CueKind:
        """What this sign means."""
        return CUE_KINDS[self.name]


CUE_KINDS: Mapping[str, CueKind] = {
    # Feel
    "own_emotion": CueKind("own emotion", "feel"),
    "caused_emotion": CueKind("names the feeling caused", "feel"),
    "emotion_noun": CueKind("names an emotion", "feel"),
    "liking": CueKind("liking or disliking", "feel"),
    "feels_like_somebody": CueKind("feels like somebody", "feel"),
    "felt_state": CueKind("says how it feels", "feel"),
    # Think
    "unreality": CueKind("imagined, not done", "think"),
    "plan": CueKind("own plan", "think"),
    "own_duty": CueKind("own obligation", "think"),
    "belief": CueKind("own belief", "think"),
    "opinion": CueKind("opinion", "think"),
    "knowledge": CueKind("what one knows or not", "think"),
    "want": CueKind("own want or need", "think"),
    "evaluation": CueKind("judgement", "think"),
    "comparison": CueKind("comparison", "think"),
    "perception": CueKind("own perception", "think"),
    "words_to_oneself": CueKind("words to oneself", "think"),
    "people_should": CueKind("what people in general should do", "think"),
    "possibility": CueKind("possibility", "think"),
    "usefulness": CueKind("judges how useful something is", "think"),
    # Say
    "own_speech": CueKind("own words to somebody, with content", "say"),
    "request": CueKind("request or demand", "say"),
    "advice": CueKind("suggestion or advice", "say"),
    "others_words": CueKind("what others said", "say"),
    "polar_fact": CueKind("fact about others or the service that is not neutral", "say"),
    "demand_question": CueKind("demand put as a question", "say"),
    "own_words_quoted": CueKind("own words, quoted", "say"),
    "verbatim_words": CueKind("words in quotation marks", "say"),
    "others_mind": CueKind("what others want or feel", "say"),
    # Do
    "own_act": CueKind("own act", "do"),
    "habit": CueKind("habit", "do"),
    "attempt": CueKind("attempt", "do"),
    "ability": CueKind("own ability in use", "do"),
    "possession": CueKind("has or uses a tool", "do"),
    "generic_act": CueKind("own way of doing it, told as 'you'", "do"),
    "agentless_act": CueKind("act with the speaker implied", "do"),
    "subjectless_act": CueKind("act without a subject", "do"),
    "speech_act": CueKind("speaking, without what was said", "do"),
    "operates_tool": CueKind("has a tool do it", "do"),
    "own_process": CueKind("own way of working", "do"),
    # None
    "biography": CueKind("who the participant is", "none"),
    "interview_talk": CueKind("talk about the interview", "none"),
    "question_back": CueKind("question to the interviewer", "none"),
    "fragment": CueKind("fragment", "none"),
    "filler": CueKind("filler or courtesy", "none"),
    "neutral_description": CueKind("neutral description", "none"),
    "bare_date": CueKind("a date or place only", "none"),
    # These colour another label.
    "hedge_stripped": CueKind("hedge left out", None),
    "negation": CueKind("negated", None),
    "others_act": CueKind("act of others", None),
    "answers_habit_question": CueKind("answers how one usually works", None),
    "reason_given": CueKind("gives a reason", None),
    "counted": CueKind("says how many or how long", None),
    "degree": CueKind("says how much", None),
    "question": CueKind("a question", None),
    "general_truth": CueKind("says how things are in general", None),
    "emotion_word": CueKind("an emotion is mentioned", None),
    "problem_word": CueKind("a problem is mentioned", None),
    "benefit_word": CueKind("a benefit is mentioned", None),
    "need_word": CueKind("a need is mentioned", None),
    "positive": CueKind("favourable word", None),
    "negative": CueKind("unfavourable word", None),
}


def words_of(cues: Iterable[Cue]) -> set[str]:
    """Return the names of the cues found."""
    return {cue.name for cue in cues}
