"""Dates of a document that can be read in several ways, and what a decision makes of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap.bounds import whens
from roadmap.mistakes import Flaw, Path, instead
from roadmap.programme import Activity, Phase, Programme
from roadmap.when import DoubtWhen, PhaseWhen, Reading, UnknownWhen, When

KEY = 7
"""Characters of a reading's key: it goes on a button beside the codes of a programme and an activity."""

WHOLE = 0
"""The item of a doubt that belongs to a phase, where the phase's code stands for an activity's."""

Where = tuple[str, int]
"""(activity, number of its `when` from 1), or (phase, WHOLE)."""

Decisions = Mapping[Where, str]
"""The key of the reading that holds."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`activities`: those dated by it, in the order of the plan; `phase`: that says it for all of them."""

    programme: Programme
    no: str
    item: int
    when: DoubtWhen
    activities: tuple[Activity, ...]
    phase: Phase | None = None

    @property
    def where(self) -> Where:
        return self.no, self.item

    @property
    def chosen(self) -> Reading | None:
        return self.when.read

    @property
    def leaves_undated(self) -> bool:
        """Also where the reading that holds says that the end is not known."""
        return self.chosen is None or any(isinstance(when, UnknownWhen) for when in self.chosen.when)

    def dates(self, activity: Activity, item: int) -> bool:
        """Does that item of the activity's `when` depend on it?"""
        return where(activity, item) == self.where


def doubts(programme: Programme) -> Iterator[Doubt]:
    """The decided ones, too, in the order of the plan. What a phase says for many comes once."""
    met: set[str] = set()
    for activity in programme.activities:
        for item, when in enumerate(activity.when, 1):
            if isinstance(when, DoubtWhen):
                yield Doubt(programme, activity.code, item, when, (activity,))
            elif isinstance(when, PhaseWhen) and when.phase not in met:
                met.add(when.phase)
                yield from _of_phase(programme, programme.phase(when.phase))


def undecided(programme: Programme) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in doubts(programme) if doubt.chosen is None)


def where(activity: Activity, item: int) -> Where:
    """Where the days of that item of its `when` are decided."""
    when = activity.when[item - 1]
    return (when.phase, WHOLE) if isinstance(when, PhaseWhen) else (activity.code, item)


def decided(programme: Programme, decisions: Decisions) -> Programme:
    """The same programme with these readings chosen, over what its files choose. A decision for a doubt or a
    reading that is no longer in the files says nothing."""
    chosen = {
        doubt.where: doubt.when.model_copy(update={"chosen": key})
        for doubt in doubts(programme)
        if doubt.when.reading(key := decisions.get(doubt.where))
    }
    if not chosen:
        return programme
    changes = {
        "activities": tuple(_decided(activity, chosen) for activity in programme.activities),
        "phases": tuple(_dated(phase, chosen) for phase in programme.phases),
    }
    parts = {name: getattr(programme, name) for name in Programme.model_fields}  # and nothing it remembers
    return Programme.model_construct(**{**parts, **changes})


def flaws(programme: Programme) -> Iterator[Flaw]:
    """Readings are told apart by their keys, there is something to choose, and what is chosen exists."""
    for when, path in whens(programme):
        if isinstance(when, DoubtWhen):
            yield from _flaws(when, path)


def _flaws(when: DoubtWhen, path: Path) -> Iterator[Flaw]:
    keys = [reading.key for reading in when.readings]
    if len(keys) < 2:
        yield Flaw((*path, "readings"), "needs at least two: with one there is nothing to decide")
    for number, key in enumerate(keys):
        if Counter(keys[:number])[key]:
            yield Flaw((*path, "readings", number), "stands here twice")
        if len(key) > KEY:
            message = f"has {len(key)} characters, at most {KEY} fit: it goes on a button"
            yield Flaw((*path, "readings", number, "key"), message)
    if when.chosen is not None and when.chosen not in keys:
        yield Flaw((*path, "chosen"), f"must be a reading: {instead(when.chosen, keys)}")


def _of_phase(programme: Programme, phase: Phase) -> Iterator[Doubt]:
    if not isinstance(phase.when, DoubtWhen):
        return
    hang = PhaseWhen(phase=phase.code)
    dated = tuple(activity for activity in programme.activities if hang in activity.when)
    yield Doubt(programme, phase.code, WHOLE, phase.when, dated, phase)


def _decided(activity: Activity, chosen: Mapping[Where, DoubtWhen]) -> Activity:
    whens: tuple[When, ...] = tuple(
        chosen.get((activity.code, item), when) for item, when in enumerate(activity.when, 1)
    )
    return activity if whens == activity.when else activity.model_copy(update={"when": whens})


def _dated(phase: Phase, chosen: Mapping[Where, DoubtWhen]) -> Phase:
    when = chosen.get((phase.code, WHOLE))
    return phase if when is None else phase.model_copy(update={"when": when})
