"""Invent studies without groups, to compare the real one with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from persona_builder.domain.progress import Progress, silent
from persona_builder.segment.agreement import silhouette
from persona_builder.segment.group import STEP, group
from persona_builder.segment.profiles import Matrix, means, profiles

SIMULATIONS = 99

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


def p_value(
    statements: Sequence[Matrix],
    counts: Sequence[int],
    rng: np.random.Generator,
    *,
    progress: Progress = silent,
) -> float:
    """Return how often invented studies look at least as grouped as the real one.

    It is the larger of two shares: against people on a bell curve and against statements dealt
    anew. The best of all counts is compared with the best of all counts.
    """
    real = _silhouettes(means(statements), counts)
    found = []
    for number, maker in enumerate((people_on_a_bell_curve, statements_dealt_anew)):
        make = maker(statements)
        invented = []
        for done in range(SIMULATIONS):
            if done % 10 == 0:
                progress(STEP, number * SIMULATIONS + done, 2 * SIMULATIONS)
            invented.append(_silhouettes(means(make(rng)), counts))
        found.append(_share_as_grouped(real, np.array(invented)))
    return max(found)


def _silhouettes(person_means: Matrix, counts: Sequence[int]) -> Matrix:
    profile = profiles(person_means)
    groups = group(profile, counts)
    return np.array([silhouette(profile, groups[count]) for count in counts])


def _share_as_grouped(real: Matrix, invented: Matrix) -> float:
    # Silhouettes grow with the count, so each count is put on the scale of its own null.
    centre, spread = invented.mean(axis=0), np.maximum(invented.std(axis=0), 1e-9)
    best = round(float(np.max((real - centre) / spread)), 6)
    as_good = np.round(((invented - centre) / spread).max(axis=1), 6) >= best
    return float((1 + as_good.sum()) / (1 + len(invented)))
