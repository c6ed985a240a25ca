"""Tag statements: cues and a sentence vector in, think, feel, say, do out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.statements import StatementText
from persona_builder.domain.studies import Vectors
from persona_builder.resources import resource_folder
from persona_builder.tag.calibration import sigmoid, softmax
from persona_builder.tag.encoder_head import QUADRANT_SCORES, EncoderHead, encoder_from
from persona_builder.tag.english.reading import read_english
from persona_builder.tag.explain import reason_for
from persona_builder.tag.features import cue_weights, feature_rows
from persona_builder.tag.model import TaggerModel, load_model
from persona_builder.tag.reading import Reading
from persona_builder.tag.token_cues import LANGUAGES_BY_TOKENS, read_by_tokens

STEP = "tag"
ENGLISH_MODEL = "tagger-en"
TOKEN_MODEL = "tagger-tokens"  # noqa: S105 - tokens here are words

VALENCES = (-1, 0, 1)
READ_AS_ENGLISH = ("en", "und")

# Of equal main clauses this one decides first (section 5 of the guideline).
PRECEDENCE: tuple[Quadrant, ...] = ("feel", "say", "do", "think", "none")
LEAST_OF_A_PART = 0.5
MOST_OF_MIXED = 0.6

# A thousand statements are a few seconds of work, short enough to stop between.
_CHUNK_SIZE = 1024


def tag_statements(
    texts: Sequence[StatementText], vectors: Vectors, *, progress: Progress = silent
) -> tuple[Tag, ...]:
    """Return one tag for each statement, in their order.

    A tag depends on its own statement only, not on what is tagged beside it. Greek, Persian
    and Hebrew are read by their words alone; every other language is read as English and,
    unless it is English or unknown, left undecided.

    Args:
        texts: The statements, each with its language.
        vectors: (n_statements, n_dimensions) unit rows of the English sentence model.
        progress: Told the statements done; may raise ``Cancelled``.

    Raises:
        ModelError: The weights are missing or not those of their card.
    """
    tags: dict[int, Tag] = {}
    progress(STEP, 0, len(texts))
    for start in range(0, len(texts), _CHUNK_SIZE):
        rows = range(start, min(start + _CHUNK_SIZE, len(texts)))
        by_tokens = [row for row in rows if texts[row].language in LANGUAGES_BY_TOKENS]
        english = [row for row in rows if texts[row].language not in LANGUAGES_BY_TOKENS]
        if english:
            said = [texts[row] for row in english]
            model = tagger_model(ENGLISH_MODEL)
            readings = list(read_english(said))
            encoded, parted = None, None
            if model.layout.encoder:
                reader = sentence_reader(ENGLISH_MODEL)
                encoded = reader.scores([text.text for text in said])
                parted = labels_of_parts(reader, readings, encoded)
            found = apply_model(model, said, readings, vectors[english], encoded, parted)
            tags.update(zip(english, map(_undecided_if_foreign, said, found), strict=True))
        if by_tokens:
            said = [texts[row] for row in by_tokens]
            found = apply_model(tagger_model(TOKEN_MODEL), said, list(read_by_tokens(said)), None)
            tags.update(zip(by_tokens, found, strict=True))
        progress(STEP, rows.stop, len(texts))
    return tuple(tags[row] for row in range(len(texts)))


@cache
def tagger_model(name: str) -> TaggerModel:
    """Return the weights of that name, loaded once per process.

    Raises:
        ModelError: They are missing or not those of their card.
    """
    return load_model(resource_folder("models") / name)


@cache
def sentence_reader(name: str) -> EncoderHead:
    """Return the fine-tuned sentence model of a tagger, loaded once per process.

    Raises:
        ModelError: The base model or the tagger is missing or not the known one.
    """
    return encoder_from(tagger_model(name).encoder)


def apply_model(
    model: TaggerModel,
    texts: Sequence[StatementText],
    readings: Sequence[Reading],
    vectors: Vectors | None,
    encoded: NDArray[np.float32] | None = None,
    parted: Mapping[int, Sequence[Quadrant]] | None = None,
) -> Iterator[Tag]:
    """Yield one tag for each statement that was read.

    Args:
        model: The weights.
        texts: The statements.
        readings: What each shows.
        vectors: Their vectors; None for a model of cues only.
        encoded: (n_statements, 15) scores of the fine-tuned sentence model; None without one.
        parted: By number of the statement, what its main clauses say one by one, where it
            has several; see ``labels_of_parts``.
    """
    rows = feature_rows(readings, vectors, model.layout, encoded)
    quadrants = softmax(model.heads["quadrant"].scores(rows))
    seconds = softmax(model.heads["secondary"].scores(rows))
    pains = sigmoid(model.heads["pain"].scores(rows))[:, 0]
    needs = sigmoid(model.heads["need"].scores(rows))[:, 0]
    valences = model.heads["valence"].scores(rows).argmax(axis=1)
    weights = cue_weights(model.heads["quadrant"].weights, model.layout)
    for row, (text, reading) in enumerate(zip(texts, readings, strict=True)):
        best, runner_up = (
            QUADRANTS[index] for index in np.argsort(-quadrants[row], kind="stable")[:2]
        )
        abstained = bool(quadrants[row].max() < model.thresholds["abstain"])
        yield Tag(
            statement_id=text.id,
            quadrant=best,
            secondary=_other_part(best, (parted or {}).get(row, ()))
            or _secondary(best, seconds[row], model.thresholds["secondary"]),
            probabilities=_rounded(quadrants[row]),
            pain=round(float(pains[row]), 4),
            need=round(float(needs[row]), 4),
            valence=VALENCES[int(valences[row])],
            reason=reason_for(
                reading,
                best,
                weights,
                runner_up=runner_up if abstained else None,
                compares_wording=vectors is not None or model.layout.words > 0,
            ),
            tagger=model.name,
            abstained=abstained,
            attributes=reading.attributes,
        )


def labels_of_parts(
    reader: EncoderHead, readings: Sequence[Reading], encoded: NDArray[np.float32]
) -> dict[int, tuple[Quadrant, ...]]:
    """Return the labels of main clauses that could stand alone, by number of the statement.

    A clause whose label is less likely than not has none, and a sentence that sounds like one
    thing throughout is not taken apart: that would cost time for nothing. Labels come in the
    order in which the guideline lets one clause decide over another.
    """
    found: dict[int, tuple[Quadrant, ...]] = {}
    mixed = softmax(np.asarray(encoded[:, QUADRANT_SCORES], float)).max(axis=1) < MOST_OF_MIXED
    places = [(row, part) for row, each in enumerate(readings) if mixed[row] for part in each.parts]
    if not places:
        return found
    scores = np.asarray(reader.scores([part for _, part in places])[:, QUADRANT_SCORES], float)
    likely = softmax(scores)
    for (row, _), odds in zip(places, likely, strict=True):
        label = QUADRANTS[int(odds.argmax())]
        if odds.max() >= LEAST_OF_A_PART:
            found[row] = (*found.get(row, ()), label)
    return {row: tuple(sorted(each, key=PRECEDENCE.index)) for row, each in found.items()}


def _other_part(primary: Quadrant, parts: Sequence[Quadrant]) -> Quadrant | None:
    """Return the label of another main clause, if one has another."""
    if primary == "none" or primary not in parts:
        return None
    return next((each for each in parts if each not in (primary, "none")), None)


def _undecided_if_foreign(text: StatementText, tag: Tag) -> Tag:
    """Leave a statement undecided that is in a language nothing was learned for."""
    if text.language in READ_AS_ENGLISH:
        return tag
    reason = f"no tagger for this language ({text.language}); read as if it were English"
    return replace(tag, abstained=True, reason=reason)


def _secondary(
    primary: Quadrant, probabilities: NDArray[np.float64], threshold: float
) -> Quadrant | None:
    """Return the label of a second clause; the class "none" stands for no second clause."""
    if primary == "none":
        return None
    allowed = [
        (float(probability), quadrant)
        for quadrant, probability in zip(QUADRANTS, probabilities, strict=True)
        if quadrant not in (primary, "none")
    ]
    probability, quadrant = max(allowed, key=lambda pair: pair[0])
    return quadrant if probability >= threshold else None


def _rounded(probabilities: NDArray[np.float64]) -> dict[Quadrant, float]:
    """Return probabilities with four digits that still add up to 1."""
    rounded = [round(float(each), 4) for each in probabilities]
    largest = rounded.index(max(rounded))
    rounded[largest] = round(1.0 - sum(rounded) + rounded[largest], 4)
    return dict(zip(QUADRANTS, rounded, strict=True))
