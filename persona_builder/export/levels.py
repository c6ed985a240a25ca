"""Say in words how far a grouping can be relied on."""

from __future__ import annotations

from persona_builder.domain.segments import LEVEL_SENTENCES, Segmentation


def grouping_in_words(segmentation: Segmentation) -> str:
    """Return one to three sentences on what the grouping rests on."""
    wording = LEVEL_SENTENCES[segmentation.level]
    count = len(segmentation.segments)
    if segmentation.forced:
        personas = "1 persona" if count == 1 else f"{count} personas"
        return f"{wording} The researcher asked for {personas}."
    if segmentation.level == "none":
        return f"{wording} One persona is drafted." if count == 1 else wording
    return wording
