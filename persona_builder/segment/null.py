"""Invent studies without groups, to compare the real one with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from persona_builder.segment.views import Matrix, means

MakeStudy = Callable[[np.random.Generator], list[Matrix]]


def people_on_a_bell_curve(statements: Sequence[Matrix]) -> MakeStudy:
    """Return a maker of studies whose people differ by degree but form no groups.

    Each person of such a study lies at a random point of a bell curve that is as wide, in each
    direction, as the real people lie apart (less what short interviews add by chance), and
    says as many things as the real one, spread around that point as real statements are.
    """
    amounts = np.array([len(rows) for rows in statements])
    person_means = means(statements)
    centre = person_means.mean(axis=0)
    around = np.concatenate([rows - rows.mean(axis=0) for rows in statements])
    freedom = max(1, len(around) - len(statements))
    _, lengths, directions = np.linalg.svd(person_means - centre, full_matrices=False)
    observed = lengths**2 / max(1, len(statements) - 1)
    by_chance = ((around @ directions.T) ** 2).sum(axis=0) / freedom * (1.0 / amounts).mean()
    spread = np.sqrt(np.maximum(observed - by_chance, 0.0))
    deviations = around * np.sqrt(len(around) / freedom)

    def make(rng: np.random.Generator) -> list[Matrix]:
        places = centre + (rng.standard_normal((len(amounts), len(spread))) * spread) @ directions
        return [
            place + deviations[rng.integers(0, len(deviations), amount)]
            for place, amount in zip(places, amounts, strict=True)
        ]

    return make


def statements_dealt_anew(statements: Sequence[Matrix]) -> MakeStudy:
    """Return a maker of studies in which it does not matter who says what.

    All statements are shuffled and dealt out again, as many to each person as before.
    """
    everything = np.concatenate(list(statements))
    borders = np.cumsum([len(rows) for rows in statements])[:-1]

    def make(rng: np.random.Generator) -> list[Matrix]:
        return np.split(everything[rng.permutation(len(everything))], borders)

    return make
