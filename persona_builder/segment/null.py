"""Invent studies without groups, to compare the real one with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from persona_builder.domain.progress import Progress, silent
from persona_builder.segment.agreement import silhouette
from persona_builder.segment.group import STEP, group
from persona_builder.segment.profiles import Matrix, means, profiles

SIMULATIONS = 99
# With many people each study without groups looks much like the next.
MANY_PEOPLE = 300
SIMULATIONS_OF_MANY = 39

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


@dataclass(frozen=True, slots=True)
class NullTest:
    """How grouped the real study looks beside invented ones.

    Attributes:
        p_value: How often invented studies look at least as grouped, the larger of two shares:
            against people on a bell curve and against statements dealt anew.
        distance: Standard deviations above people on a bell curve.
    """

    p_value: float
    distance: float


def compare_with_no_groups(
    statements: Sequence[Matrix],
    counts: Sequence[int],
    rng: np.random.Generator,
    *,
    progress: Progress = silent,
) -> NullTest:
    """Return how the real study lies beside studies without groups.

    The best of all counts is compared with the best of all counts.
    """
    real = _silhouettes(means(statements), counts)
    repeats = SIMULATIONS if len(statements) <= MANY_PEOPLE else SIMULATIONS_OF_MANY
    tests = []
    for number, maker in enumerate((people_on_a_bell_curve, statements_dealt_anew)):
        make = maker(statements)
        invented = []
        for done in range(repeats):
            if done % 10 == 0:
                progress(STEP, number * repeats + done, 2 * repeats)
            invented.append(_silhouettes(means(make(rng)), counts))
        tests.append(_beside(real, np.array(invented)))
    bell_curve, dealt_anew = tests
    return NullTest(max(bell_curve.p_value, dealt_anew.p_value), bell_curve.distance)


def _silhouettes(person_means: Matrix, counts: Sequence[int]) -> Matrix:
    profile = profiles(person_means)
    groups = group(profile, counts)
    return np.array([silhouette(profile, groups[count]) for count in counts])


def _beside(real: Matrix, invented: Matrix) -> NullTest:
    # Silhouettes grow with the count, so each count is put on the scale of its own null.
    centre, spread = invented.mean(axis=0), np.maximum(invented.std(axis=0), 1e-9)
    best = round(float(np.max((real - centre) / spread)), 6)
    as_good = np.round(((invented - centre) / spread).max(axis=1), 6) >= best
    return NullTest(float((1 + as_good.sum()) / (1 + len(invented))), best)
