"""Rounds: all contestants take turns, so that what the machine does meanwhile meets all of them alike."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of rounds, and between what they lay."""

    median: float
    least: float
    most: float
    rounds: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        return cls(statistics.median(values), min(values), max(values), len(values))


def alternate(
    rounds: int, turns: Mapping[str, Callable[[], float]], *, warm_up: bool = True
) -> dict[str, list[float]]:
    """What each measured in each round. A warm-up is not counted."""
    found: dict[str, list[float]] = {name: [] for name in turns}
    for number in range(-1 if warm_up else 0, rounds):
        for name, turn in turns.items():
            value = turn()
            if number >= 0:
                found[name].append(value)
    return found


def ratios(mine: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Round by round: what slowed both down in one is not counted."""
    return [own / other for own, other in zip(mine, theirs, strict=True)]


def percentile(values: Sequence[float], part: float) -> float:
    """part: 0.99. Of few values the highest."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
