"""Superiors hear once a day what is missing below them, and may look closer at any time."""

from datetime import datetime
from functools import partial
from typing import Any, Literal

from db import plan
from db.plan import Running
from db.store import Store, Tx
from db.summaries import Plea
from roadmap import rounds
from roadmap.duties import Event
from roadmap.moments import Hours
from roadmap.people import Seat
from roadmap.programme import Programme
from roadmap.refusals import Refused
from roadmap.rounds import Round
from roadmap.summaries import Line, Said
from services import agenda, editions, rights, survey
from services import lookout as lookouts
from services.editions import Edition
from services.events import Events
from services.plans import Plans
from services.survey import Survey

KIND = "summary"


class Summaries:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next round is due; in the past: now."""
        found = []
        for code in self.plans:
            if (running := await self._running(tx, code)) is not None:
                last, done = self.plans[code].span.last, await editions.last(tx, KIND, running.id)
                found.append(rounds.next_moment(now, done, self._hours(code), last))
        return min((moment for moment in found if moment is not None), default=None)

    async def plan(self, now: datetime) -> int | None:
        """Today's round, if it has not been made yet. How many were planned; None: no round was due."""
        total = None
        for code in self.plans:
            edition = await self.store.glance(partial(self._write, code, now))
            if edition is not None:
                total = await editions.publish(self.store, edition, now) + (total or 0)
        return total

    async def missed(
        self, person_id: int, what: Literal["overdue", "unchecked"], now: datetime
    ) -> tuple[tuple[Programme, Line], ...]:
        """By activity, as it stands now. Refused, like all that follows, to those who get no summary."""
        return tuple(
            (one.lookout.programme, line)
            for one in await self._look(person_id, now)
            for line in one.lines((one.overdue if what == "overdue" else one.unchecked).get(person_id, {}))
        )

    async def unreachable(self, person_id: int, now: datetime) -> tuple[Seat, ...]:
        """Their seats, with the names of those whom the bot cannot reach."""
        return tuple(
            one.seat(lost) for one in await self._look(person_id, now) for lost in one.unreachable(person_id)
        )

    async def dateless(
        self, person_id: int, what: Literal["undated", "doubts"], now: datetime
    ) -> tuple[Event, ...]:
        found = [
            row
            for one in await self._look(person_id, now)
            for row in (one.undated if what == "undated" else one.doubts).get(person_id, ())
        ]
        return tuple(self._events.of(row) for row in sorted(found, key=agenda.order))

    async def said(self, person_id: int, what: Literal["waivers", "said"], now: datetime) -> tuple[Said, ...]:
        """What this person is asked to decide, or what others cannot do."""
        state = "open" if what == "waivers" else "said"
        return tuple(
            _said(plea, one)
            for one in await self._look(person_id, now)
            for plea in one.asked_of(person_id, state)
        )

    async def _look(self, person_id: int, now: datetime) -> list[Survey]:
        return await self.store.glance(partial(self._surveys, person_id, now))

    async def _surveys(self, person_id: int, now: datetime, tx: Tx) -> list[Survey]:
        """One a programme in which this person is told; today, as if it were a whole day."""
        held = await rights.held(tx, self.plans, person_id, now)
        told = dict.fromkeys(one.programme_id for one in held if one.role.told_after is not None)
        if not told:
            raise Refused("not-yours")
        found = []
        for number in told:
            here = [one for one in held if one.programme_id == number]
            today = now.astimezone(here[0].programme.zone).date()
            lookout = await lookouts.look_for(tx, person_id, here, now)
            found.append(await survey.take(tx, self._events, lookout, Round(today, today, whole=True), now))
        return found

    async def _running(self, tx: Tx, code: str) -> Running | None:
        """If it runs and has somebody to tell."""
        told = any(role.told_after is not None for role in self.plans[code].roles)
        return await plan.running(tx, code) if told else None

    async def _write(self, code: str, now: datetime, tx: Tx) -> Edition | None:
        """A long look, beside those who write."""
        programme, running = self.plans[code], await self._running(tx, code)
        if running is None:
            return None
        done = await editions.last(tx, KIND, running.id)
        round_ = rounds.due(now, done, self._hours(code), programme.span.last)
        if round_ is None:
            return None
        lookout = await lookouts.look(tx, programme, running.id, now)
        told: list[tuple[int, dict[str, Any]]] = []
        if lookout.posts:
            found = await survey.take(tx, self._events, lookout, round_, now)
            whole, back = found.as_whole(), lookout.returned(round_)
            written = (
                (who, self._payload(whole if who in back else found, who))
                for who in lookout.present(round_.day)
            )
            told = [(who, payload) for who, payload in written if payload]
        return Edition(KIND, programme, running.id, round_.day, told)

    def _payload(self, found: Survey, reader: int) -> dict[str, Any] | None:
        """None: nothing is worth a message. `title` only where there are several programmes; `chase`: this
        reader may remind those who are awaited."""
        told, programme = found.summary(reader), found.lookout.programme
        if not told.is_told:
            return None
        title = programme.title.root if len(self.plans) > 1 else None
        about = {"programme": programme.code, "title": title, "chase": found.lookout.may_chase(reader)}
        return about | told.payload()

    def _hours(self, code: str) -> Hours:
        return Hours.of(self.plans[code])


def _said(plea: Plea, found: Survey) -> Said:
    programme = found.lookout.programme
    reason = next((one for one in programme.reasons if one.key == plea.reason), None)
    activity, place = programme.activity(plea.activity), found.places[plea.unit]
    return Said(plea.id, programme, activity, place, plea.who, reason, plea.comment, plea.at)
