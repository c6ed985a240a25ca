"""Tell apart the shapes of JSON that recognisers of speech write, and take their pieces.

Each function returns None for what is not its shape. Values are taken as they
come; a file that breaks a shape's promise raises what Python raises.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from persona_builder.ingest.pieces import Piece


def pieces_of(value: Any) -> list[Piece] | None:
    """Return the pieces of speech in a file; None where no shape fits."""
    for shape in _SHAPES:
        found = shape(value)
        if found is not None:
            return found
    return None


def _rev(value: Any) -> list[Piece] | None:
    if not _is_list(value, "monologues"):
        return None
    names = {
        each.get("id"): each.get("display_name")
        for each in value.get("speakers", ())
        if isinstance(each, dict)
    }
    pieces = []
    for monologue in value["monologues"]:
        elements = monologue["elements"]
        info = monologue.get("speaker_info") or {}
        number = monologue.get("speaker", info.get("id"))
        label = monologue.get("speaker_name") or info.get("display_name") or names.get(number)
        times = [each for each in elements if each.get("ts") is not None]
        pieces.append(
            Piece(
                str(label) if label else _numbered(number),
                "".join(str(each.get("value", "")) for each in elements),
                _ms(times[0]["ts"]) if times else None,
                _ms(times[-1].get("end_ts")) if times else None,
            )
        )
    return pieces


def _assembly(value: Any) -> list[Piece] | None:
    if not _is_list(value, "utterances"):
        return None
    return [
        Piece(
            _numbered(each.get("speaker")),
            str(each["text"]),
            _whole(each.get("start")),
            _whole(each.get("end")),
        )
        for each in value["utterances"]
    ]


def _deepgram(value: Any) -> list[Piece] | None:
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, dict):
        return None
    if _is_list(results, "utterances"):
        return [
            Piece(
                _numbered(each.get("speaker")),
                str(each["transcript"]),
                _ms(each.get("start")),
                _ms(each.get("end")),
            )
            for each in results["utterances"]
        ]
    if not _is_list(results, "channels"):
        return None
    pieces: list[Piece] = []
    for channel in results["channels"]:
        best = channel["alternatives"][0]
        paragraphs = (best.get("paragraphs") or {}).get("paragraphs")
        if paragraphs:
            pieces += [
                Piece(
                    _numbered(each.get("speaker")),
                    " ".join(str(sentence["text"]) for sentence in each["sentences"]),
                    _ms(each.get("start")),
                    _ms(each.get("end")),
                )
                for each in paragraphs
            ]
        else:
            pieces += [
                Piece(
                    _numbered(word.get("speaker")),
                    str(word.get("punctuated_word") or word["word"]),
                    _ms(word.get("start")),
                    _ms(word.get("end")),
                )
                for word in best["words"]
            ]
    return pieces


def _amazon(value: Any) -> list[Piece] | None:
    results = value.get("results") if isinstance(value, dict) else None
    if not isinstance(results, dict) or not _is_list(results, "items"):
        return None
    by_start = {
        str(item["start_time"]): str(item.get("speaker_label") or segment.get("speaker_label"))
        for segment in (results.get("speaker_labels") or {}).get("segments", ())
        for item in segment.get("items", ())
    }
    pieces: list[Piece] = []
    for item in results["items"]:
        said = str(item["alternatives"][0]["content"])
        start = item.get("start_time")
        if start is None:
            # Punctuation has no time; it belongs to the word before it.
            before = pieces[-1] if pieces else Piece(None, "")
            pieces.append(Piece(before.speaker, said, before.end_ms, before.end_ms))
            continue
        label = item.get("speaker_label") or by_start.get(str(start))
        pieces.append(Piece(_amazon_label(label), said, _ms(start), _ms(item.get("end_time"))))
    return pieces


def _amazon_label(label: Any) -> str | None:
    return None if label is None else f"Speaker {str(label).removeprefix('spk_')}"


def _google(value: Any) -> list[Piece] | None:
    response = value.get("response", value) if isinstance(value, dict) else None
    if not isinstance(response, dict) or not _is_list(response, "results"):
        return None
    results = [each for each in response["results"] if isinstance(each, dict)]
    if not any("alternatives" in each and "type" not in each for each in results):
        return None
    with_words = [each["alternatives"][0] for each in results if each.get("alternatives")]
    told_apart = [
        word
        for word in (with_words[-1].get("words", ()) if with_words else ())
        if word.get("speakerTag") or word.get("speakerLabel")
    ]
    if told_apart:
        # The last result repeats every word of the file, with who says it.
        return [
            Piece(
                _numbered(word.get("speakerTag") or word.get("speakerLabel")),
                str(word["word"]),
                _google_ms(word.get("startTime") or word.get("startOffset")),
                _google_ms(word.get("endTime") or word.get("endOffset")),
            )
            for word in told_apart
        ]
    return [
        Piece(None, str(each.get("transcript", "")), *_google_times(each.get("words") or ()))
        for each in with_words
    ]


def _google_times(words: Any) -> tuple[int | None, int | None]:
    if not words:
        return None, None
    return _google_ms(words[0].get("startTime")), _google_ms(words[-1].get("endTime"))


def _google_ms(time: Any) -> int | None:
    if isinstance(time, dict):
        return _whole(int(time.get("seconds") or 0) * 1000 + int(time.get("nanos") or 0) // 10**6)
    return _ms(str(time).removesuffix("s")) if time is not None else None


def _speechmatics(value: Any) -> list[Piece] | None:
    if isinstance(value, dict) and _is_list(value, "results") and "metadata" in value:
        return list(_speechmatics_words(value["results"]))
    if not (_is_list(value, "words") and _is_list(value, "speakers")):
        return None
    starts = sorted((float(each["time"]), str(each["name"])) for each in value["speakers"])
    pieces = []
    place = 0
    for word in sorted(value["words"], key=lambda each: float(each["time"])):
        time = float(word["time"])
        while place + 1 < len(starts) and starts[place + 1][0] <= time:
            place += 1
        end = time + float(word.get("duration") or 0)
        label = f"Speaker {starts[place][1]}" if starts else None
        pieces.append(Piece(label, str(word["name"]), _ms(time), _ms(end)))
    return pieces


def _speechmatics_words(results: Any) -> Iterator[Piece]:
    for each in results:
        if each.get("type") not in {"word", "punctuation", "entity"}:
            continue
        best = each["alternatives"][0]
        speaker = best.get("speaker")
        known = speaker if speaker not in {None, "UU"} else None
        yield Piece(
            f"Speaker {known}" if known else None,
            str(best["content"]),
            _ms(each.get("start_time")),
            _ms(each.get("end_time")),
        )


def _paper_edit(value: Any) -> list[Piece] | None:
    if not (_is_list(value, "words") and _is_list(value, "paragraphs")):
        return None
    paragraphs = sorted(value["paragraphs"], key=lambda each: float(each["start"]))
    words = sorted(value["words"], key=lambda each: float(each["start"]))
    pieces = []
    place = 0
    for word in words:
        start = float(word["start"])
        while place + 1 < len(paragraphs) and float(paragraphs[place + 1]["start"]) <= start:
            place += 1
        label = paragraphs[place].get("speaker") if paragraphs else None
        pieces.append(
            Piece(str(label) if label else None, str(word["text"]), _ms(start), _ms(word["end"]))
        )
    return pieces


def _whisper(value: Any) -> list[Piece] | None:
    if isinstance(value, list):
        value = {"segments": value}
    if not _is_list(value, "segments"):
        return None
    segments = value["segments"]
    if not all(isinstance(each, dict) and "text" in each for each in segments):
        return None
    return [
        Piece(
            _numbered(each.get("speaker")),
            str(each["text"]),
            _ms(each.get("start")),
            _ms(each.get("end")),
        )
        for each in segments
    ]


_SHAPES = (
    _rev,
    _assembly,
    _deepgram,
    _amazon,
    _speechmatics,
    _google,
    _paper_edit,
    _whisper,
)


def _is_list(value: Any, key: str) -> bool:
    return isinstance(value, dict) and isinstance(value.get(key), list) and bool(value[key])


def _numbered(speaker: Any) -> str | None:
    """Return a label for a number or a letter; a name stays what it is."""
    if speaker is None or speaker == "":
        return None
    written = str(speaker).strip()
    return f"Speaker {written}" if len(written) == 1 or written.isdecimal() else written


def _ms(seconds: Any) -> int | None:
    if seconds is None:
        return None
    value = float(seconds)
    return round(value * 1000) if math.isfinite(value) and 0 <= value < 1e7 else None


def _whole(milliseconds: Any) -> int | None:
    if milliseconds is None:
        return None
    value = float(milliseconds)
    return round(value) if math.isfinite(value) and 0 <= value < 1e10 else None
