"""Sheets of a region that has lived with Kaluga's plan for a while, made by dice."""

import random
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from roadmap import asked
from roadmap.duties import Event
from roadmap.lines import Line, cells
from roadmap.loading import load
from roadmap.occurrences import slots
from roadmap.people import Place
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress, Measure
from roadmap.questions import NUMERIC, Question
from roadmap.sheets import Sheet
from roadmap.tallies import Counts, value

KALUGA = Path(__file__).parents[2] / "programmes" / "kaluga-500plus-2022"
NOW = datetime(2022, 6, 15, 9, tzinfo=UTC)


@cache
def kaluga() -> Programme:
    return load(KALUGA)


def lived(schools: int = 36, seed: int = 1, now: datetime = NOW, name: str = "Школа № {}") -> Sheet:
    """Every dated slot that has begun was asked: schools by directors, the rest by the region."""
    programme, dice = kaluga(), random.Random(seed)
    region = Place(1, "Калужская область", "region")
    districts = [
        Place(2 + at, f"Район {at + 1}", "municipality", region.name) for at in range(-(-schools // 6))
    ]
    places = [
        Place(1000 + at, name.format(at + 1), "school", districts[at // 6].name) for at in range(schools)
    ]
    units = [region]
    for district in districts:
        units += [district, *(place for place in places if place.within == district.name)]
    events = _events(programme, now)
    lines: list[Line] = []
    for event in events:
        if event.start is not None and event.end is not None and event.start <= now.date():
            for question in asked.questions(event.activity, programme):
                for place in (
                    places if "director" in question.asks or question.about == "school" else [region]
                ):
                    lines.append(_line(len(lines), event, question, place, now, dice))
    keys = {(one.code, q.key): q for one in programme.activities for q in asked.questions(one, programme)}
    standing = cells(lines, keys, now)
    rows = [_progress(programme, one.code, lines) for one in programme.activities]
    return Sheet(programme, region, None, now, units, standing, rows, lines, (), events)


def _events(programme: Programme, now: datetime) -> list[Event]:
    found: list[Event] = []
    for activity in programme.activities:
        for slot in slots(programme, activity):
            first, last = slot.windows[0] if slot.windows else (slot.start, slot.end)
            set_by_now = not slot.windows or (first is not None and first <= now.date())
            days = (first, last, *((slot.start, slot.end) if set_by_now else (None, None)))
            found.append(Event(len(found) + 1, programme, activity, slot.key, *days))
    return found


def _line(
    number: int, event: Event, question: Question, place: Place, now: datetime, dice: random.Random
) -> Line:
    assert event.end is not None
    due = datetime(event.end.year, event.end.month, event.end.day, 21, tzinfo=UTC)
    about = (number, event.id, event.activity.code, event.slot, event.end, question.key, place)
    seat = (place.id, question.asks[0], 0, due)
    given = due - timedelta(days=dice.randrange(-6, 7), minutes=dice.randrange(600))
    if given > now or dice.random() < 0.12:
        return Line(*about, *seat, question.after is not None, None, None, None, None)
    said = "yes"
    if question.answer in NUMERIC:
        said = str(dice.randrange(6))
    elif question.options:
        said = dice.choice(question.options).key
    elif dice.random() < 0.1:
        said = dice.choice(["no", "na"])
    how = dice.choice(["own", "own", "own", "proxy", "import"])
    return Line(*about, *seat, False, said, given, "waived" if said == "na" else how, given)


def _progress(programme: Programme, no: str, lines: list[Line]) -> ActivityProgress:
    activity = programme.activity(no)
    mine = [line for line in lines if line.activity == no]
    done = [line for line in mine if line.settled_at is not None and line.value not in ("no", "na")]
    timely = [line for line in done if line.settled_at and line.settled_at < line.due_at]
    answered = [line for line in mine if line.settled_at is not None]
    total = Counts(len(mine), len(answered), len(done), len(timely), awaited=len(mine) - len(answered))
    measures = tuple(Measure(one, total, value(one, total)) for one in activity.indicators)
    state = "open" if mine else "ahead"
    return ActivityProgress(programme, activity, state, None, measures, total.awaited, total=total)
