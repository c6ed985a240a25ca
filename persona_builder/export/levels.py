"""Say in words how far a grouping can be relied on."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.segments import Level, Segmentation

# The fixed wording of the method note, also used in the app.
_WORDING: Mapping[Level, str] = {
    "none": "These interviews do not support more than one segment.",
    "exploratory": (
        "People differ. This split is one useful cut; a gradual scale would look the same."
    ),
    "supported": (
        "The same grouping re-appears when half of what people said is left out. "
        "It may still be a scale rather than types."
    ),
}


def grouping_in_words(segmentation: Segmentation) -> str:
    """Return one to three sentences on what the grouping rests on."""
    wording = _WORDING[segmentation.level]
    count = len(segmentation.segments)
    if segmentation.forced:
        personas = "1 persona" if count == 1 else f"{count} personas"
        return f"{wording} The researcher asked for {personas}."
    if segmentation.level == "none":
        return f"{wording} One persona is drafted." if count == 1 else wording
    return wording
