"""Why a number is what it is: its definition, and the rows behind it."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from db import plan
from db.store import Store, Tx
from roadmap import asked
from roadmap.explanations import Evidence, Explanation, Which, told_apart
from roadmap.lines import Line, state
from roadmap.listing import cut
from roadmap.programme import Activity
from roadmap.progress import Measure
from roadmap.questions import Question
from roadmap.refusals import Refused
from roadmap.tallies import Counts, value
from services import lines, past, territory
from services.events import Events
from services.plans import Plans
from services.territory import Sums, Territory


class Asks(NamedTuple):
    """What `Explanations.of` is asked."""

    person: int
    code: str
    no: str
    indicator: str
    which: Which
    page: int
    now: datetime
    day: date | None


class Explanations:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def of(
        self,
        person_id: int,
        code: str,
        no: str,
        indicator: str,
        which: Which,
        page: int,
        now: datetime,
        day: date | None = None,
    ) -> Explanation:
        """In one's own territory. day: as it was at its close. Refused as Progress.activity;
        indicator-unknown."""
        asks = Asks(person_id, code, no, indicator, which, page, now, day)
        return await self.store.glance(partial(self._of, asks))

    async def _of(self, asks: Asks, tx: Tx) -> Explanation:
        which = (asks.person, asks.code, asks.no, asks.now)
        place, activity = await territory.reported(tx, self.plans, *which)
        programme = place.part.programme
        indicator = next((one for one in activity.indicators if one.key == asks.indicator), None)
        if indicator is None:
            raise Refused("indicator-unknown")
        past_moment = None if asks.day is None else await past.moment(tx, place.part, asks.day, asks.now)
        rows, sums = await _look(tx, place, activity, past_moment)
        counts = sums.get((asks.no, asks.indicator), Counts())
        questions = asked.by_key(activity, programme)
        found = told_apart(rows, indicator, questions)
        shown, page, pages = cut(found[asks.which], asks.page)
        return Explanation(
            programme=programme,
            activity=activity,
            measure=Measure(indicator, counts, value(indicator, counts)),
            day=asks.day,
            which=asks.which,
            found={kind: len(some) for kind, some in found.items()},
            rows=await self._evidence(tx, shown, questions, past_moment or asks.now),
            page=page,
            pages=pages,
        )

    async def _evidence(
        self, tx: Tx, shown: Sequence[Line], questions: dict[str, Question], at: datetime
    ) -> tuple[Evidence, ...]:
        occurrences = await plan.some(tx, {line.occurrence for line in shown})
        events = {number: self._events.of(row) for number, row in occurrences.items()}
        sessions = {number: one.session if one.sessions > 1 else None for number, one in events.items()}
        return tuple(
            Evidence(line, state(line, questions[line.question], at), sessions[line.occurrence])
            for line in shown
        )


async def _look(
    tx: Tx, place: Territory, activity: Activity, at: datetime | None
) -> tuple[Sequence[Line], Sums]:
    """at: None - as it stands."""
    if at is not None:
        look = await past.look(tx, place, at, activity.code)
        return look.lines, look.sums
    return await lines.of(tx, place, activity.code), await territory.sums(tx, place)
