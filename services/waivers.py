"""Why not: reasons are said, and a coordinator decides whether a request applies at all."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from db import audits, own_seats, plan, requests, waivers
from db.store import Store, Tx
from roadmap import reasons
from roadmap.answers import NA
from roadmap.duties import Duty
from roadmap.programme import Reason
from roadmap.refusals import Refused
from roadmap.waivers import LeftOut
from services import duties, exclusions, hands, past, pleas, rights, territory, waiver_news
from services.events import Events
from services.hands import Own
from services.plans import Plans
from services.recording import Entry, record
from services.waiver_news import Case


class Waivers:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def cannot(
        self, person_id: int, request_id: int, reason_key: str, comment: str | None, now: datetime
    ) -> Duty:
        """The duty with what is said of it; one answered meanwhile stays as it is. A new reason takes the
        place of the last. comment: of a reason in one's own words. Refused as Confirmations.duty;
        not-yet-asked, own-answer, reason-unknown, text-short, text-long."""
        work = partial(self._cannot, person_id, request_id, reason_key, comment, now)
        return await self.store.whole(work)

    async def decide(self, person_id: int, waiver_id: int, accept: bool, now: datetime) -> Duty:
        """The duty with the waiver as it stands then. Once: who comes second sees what was decided, or that
        it was answered meanwhile. Refused: waiver-unknown, not-yours, own-waiver (no seat agrees to what was
        asked for it)."""
        return await self.store.whole(partial(self._decide, person_id, waiver_id, accept, now))

    async def waiver(self, person_id: int, waiver_id: int, now: datetime) -> Duty:
        """To look at it, for those who may decide."""
        async with self.store.read() as tx:
            return _shown(await self._case(tx, person_id, waiver_id, now))

    async def changes(
        self, person_id: int, code: str, no: str, now: datetime, day: date | None = None
    ) -> tuple[LeftOut, ...]:
        """Every request that an activity's indicators leave out, in one's territory; day: that they left out
        at its close. Refused: as Progress.activity."""
        async with self.store.browse() as tx:
            place, activity = await territory.of_activity(tx, self.plans, person_id, code, no, now)
            at = await past.moment(tx, place.part, day, now) if day else None
            return await exclusions.left_out(tx, place, activity, at)

    async def _cannot(
        self, person_id: int, request_id: int, key: str, comment: str | None, now: datetime, tx: Tx
    ) -> Duty:
        own = await hands.own(tx, self._events, person_id, request_id, now)
        reason = _reason(own, key)
        if own.duty.settled:
            return own.duty
        words = reasons.words(comment) if reason.words else None
        await pleas.withdraw(tx, request_id)
        number = await waivers.add(
            tx,
            request_id=request_id,
            kind="na" if reason.na else "cannot",
            reason=reason.key,
            comment=words,
            state="open" if reason.na else "said",
            person_id=person_id,
            seat_id=own.seat,
            at=now,
        )
        if reason.na:
            await waiver_news.ask(tx, own, number, reason, person_id, now)
        return (await hands.own(tx, self._events, person_id, request_id, now)).duty

    async def _decide(self, person_id: int, waiver_id: int, accept: bool, now: datetime, tx: Tx) -> Duty:
        case = await self._case(tx, person_id, waiver_id, now)
        mine = await own_seats.of_person(tx, person_id, now)
        if case.row.person_id == person_id or case.row.seat in mine.seats:
            raise Refused("own-waiver")
        state = "approved" if accept else "declined"
        if await waivers.decide(tx, waiver_id, state, person_id, now):
            if accept:
                await record(tx, _agreed(case, person_id, now))
            await waiver_news.tell(tx, case, person_id, now)
            about = {"request": case.request.id, "occurrence": case.duty.event.id, "state": state}
            unit = case.duty.subject.id
            await audits.note(tx, case.programme_id, person_id, "waiver", now, unit, **about)
        return _shown(await self._case(tx, person_id, waiver_id, now))

    async def _case(self, tx: Tx, person_id: int, waiver_id: int, now: datetime) -> Case:
        row = await waivers.one(tx, waiver_id)
        request = await requests.one(tx, row.request) if row else None
        found = await duties.read(tx, self._events, [request]) if request else ()
        if row is None or request is None or not found:
            raise Refused("waiver-unknown")
        occurrence = await plan.one(tx, request.occurrence)
        assert occurrence is not None
        held = await rights.held(tx, self.plans, person_id, now)
        rights.require(held, "manage", request.subject.id, await rights.tree(tx, occurrence.programme_id))
        return Case(row, request, found[0], occurrence.programme_id)


def _reason(own: Own, key: str) -> Reason:
    """The one chosen, where one may be given at all."""
    duty = own.duty
    reason = reasons.find(duty.event.programme, key)
    if own.verifies_self:
        raise Refused("own-answer")
    if duty.waiting:
        raise Refused("not-yet-asked")
    if reason is None or not (duty.settled or reasons.welcome(duty)):
        raise Refused("reason-unknown")
    return reason


def _agreed(case: Case, person_id: int, now: datetime) -> Entry:
    return Entry(case.request, case.duty, NA, person_id, case.request.seat, now, how="waived")


def _shown(case: Case) -> Duty:
    return replace(case.duty, waiver=pleas.valued(case.row, case.duty.event.programme))
