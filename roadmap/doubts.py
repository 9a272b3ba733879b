"""Dates of a document that can be read in several ways, and what a decision makes of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap.mistakes import Flaw, Path, listed
from roadmap.programme import Activity, Programme
from roadmap.when import DoubtWhen, Reading

KEY = 7
"""Characters of a reading's key: it goes on a button beside the codes of a programme and an activity."""

Decisions = Mapping[tuple[str, int], str]
"""(activity, number of its `when` from 1) -> the key of the reading that holds."""


@dataclass(frozen=True, slots=True)
class Doubt:
    programme: Programme
    activity: Activity
    item: int
    when: DoubtWhen

    @property
    def chosen(self) -> Reading | None:
        return self.when.read


def doubts(programme: Programme) -> Iterator[Doubt]:
    """The decided ones, too, in the order of the plan."""
    for activity in programme.activities:
        for item, when in enumerate(activity.when, 1):
            if isinstance(when, DoubtWhen):
                yield Doubt(programme, activity, item, when)


def undecided(programme: Programme) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in doubts(programme) if doubt.chosen is None)


def decided(programme: Programme, decisions: Decisions) -> Programme:
    """The same programme with these readings chosen, over what its files choose. A decision for a doubt or a
    reading that is no longer in the files says nothing."""
    chosen = {
        (doubt.activity.code, doubt.item): doubt.when.model_copy(update={"chosen": key})
        for doubt in doubts(programme)
        if doubt.when.reading(key := decisions.get((doubt.activity.code, doubt.item)))
    }
    if not chosen:
        return programme
    activities = tuple(_decided(activity, chosen) for activity in programme.activities)
    parts = {name: getattr(programme, name) for name in Programme.model_fields}  # and nothing it remembers
    return Programme.model_construct(**{**parts, "activities": activities})


def flaws(programme: Programme) -> Iterator[Flaw]:
    """Readings are told apart by their keys, there is something to choose, and what is chosen exists."""
    for index, activity in enumerate(programme.activities):
        for at, when in enumerate(activity.when):
            if isinstance(when, DoubtWhen):
                yield from _flaws(when, ("activities", index, "when", at))


def _flaws(when: DoubtWhen, place: Path) -> Iterator[Flaw]:
    keys = [reading.key for reading in when.readings]
    if len(keys) < 2:
        yield Flaw((*place, "readings"), "needs at least two: with one there is nothing to decide")
    for number, key in enumerate(keys):
        if Counter(keys[:number])[key]:
            yield Flaw((*place, "readings", number), "stands here twice")
        if len(key) > KEY:
            message = f"has {len(key)} characters, at most {KEY} fit: it goes on a button"
            yield Flaw((*place, "readings", number, "key"), message)
    if when.chosen is not None and when.chosen not in keys:
        yield Flaw((*place, "chosen"), f"must be a reading: {listed(keys)}")


def _decided(activity: Activity, chosen: Mapping[tuple[str, int], DoubtWhen]) -> Activity:
    whens = tuple(chosen.get((activity.code, item), when) for item, when in enumerate(activity.when, 1))
    return activity if whens == activity.when else activity.model_copy(update={"when": whens})
