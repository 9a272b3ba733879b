"""Doubtful dates of the plan: the organiser says how they are read, and the plan follows."""

from datetime import datetime

from db import audits, decisions, ledger, plan
from db.store import Store, Tx
from roadmap.doubts import Doubt, Where, decided, doubts, undecided, where
from roadmap.occurrences import item_of
from roadmap.people import Seat
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import occurrences, rights, timetable, unrolling
from services.events import has_item
from services.plans import Deciding


class Doubts:
    def __init__(self, store: Store, plans: Deciding) -> None:
        self.store = store
        self.plans = plans

    async def undecided(self, person_id: int, now: datetime) -> tuple[Doubt, ...]:
        """Those that wait for this person, in the order of the plan. Nothing for others."""
        async with self.store.read() as tx:
            organised = await self._organised(tx, person_id, now)
            found = [await waiting(tx, programme, number) for number, programme in organised.items()]
        return tuple(doubt for some in found for doubt in some)

    async def doubt(self, person_id: int, code: str, no: str, item: int, now: datetime) -> Doubt:
        """Refused: doubt-unknown, not-yours, doubt-closed: somebody has been asked by one of its readings."""
        async with self.store.read() as tx:
            return (await self._find(tx, person_id, code, no, item, now))[0]

    async def decide(
        self, person_id: int, code: str, no: str, item: int, reading: str, now: datetime
    ) -> Doubt:
        """For all from now on, over a restart, too. It may be decided otherwise until something of it opens.
        Refused as `doubt`."""
        before: Programme | None = None
        try:
            async with self.store.write() as tx:
                doubt, number = await self._find(tx, person_id, code, no, item, now)
                programme = _decided(doubt, reading)
                if programme is not doubt.programme:
                    await decisions.put(tx, number, no, item, reading, person_id, now)
                    said = {"phase" if doubt.phase else "activity": no, "item": item, "reading": reading}
                    await audits.note(tx, number, person_id, "doubt-decided", now, None, **said)
                    await _follow(tx, programme, doubt, now)
                    # Before its rows can be seen: whoever looks at them must know what they are.
                    before, self.plans[code] = self.plans[code], programme
        except BaseException:
            if before is not None:
                self.plans[code] = before
            raise
        return _known(self.plans[code], no, item)

    async def _find(
        self, tx: Tx, person_id: int, code: str, no: str, item: int, now: datetime
    ) -> tuple[Doubt, int]:
        """With the programme's id."""
        if code not in self.plans:
            raise Refused("doubt-unknown")
        doubt = _known(self.plans[code], no, item)
        organised = await self._organised(tx, person_id, now)
        number = next((number for number, one in organised.items() if one.code == code), None)
        if number is None:
            raise Refused("not-yours")
        if doubt.where in await _begun(tx, doubt.programme, number):
            raise Refused("doubt-closed")
        return doubt, number

    async def _organised(self, tx: Tx, person_id: int, now: datetime) -> dict[int, Programme]:
        return {
            held.programme_id: held.programme
            for held in await rights.held(tx, self.plans, person_id, now)
            if held.role.code == held.programme.organiser
        }


async def waiting(tx: Tx, programme: Programme, programme_id: int) -> tuple[Doubt, ...]:
    """Undecided, and still worth a decision."""
    begun = await _begun(tx, programme, programme_id)
    return tuple(one for one in undecided(programme) if one.where not in begun)


async def tell(tx: Tx, seat: Seat, person_id: int, now: datetime) -> None:
    """Whoever takes the organiser's seat learns at once what waits for their word: notice `doubts` with the
    programme's code and how many there are, once a person."""
    running = await plan.running(tx, seat.programme.code)
    if running is None or seat.role.code != seat.programme.organiser:
        return
    if count := len(await waiting(tx, seat.programme, running.id)):
        said = {"programme": seat.programme.code, "count": count}
        once = f"doubts/{seat.programme.code}/{person_id}"
        await ledger.plan_notice(tx, person_id, "doubts", said, now, lane="reply", dedupe=once)


async def _begun(tx: Tx, programme: Programme, programme_id: int) -> set[Where]:
    """Something has been asked by it."""
    rows = (await occurrences.of(tx, programme_id)).all
    return {
        where(programme.activity(row.activity), item_of(row.slot))
        for row in rows
        if row.opened_at is not None and has_item(programme, row)
    }


async def _follow(tx: Tx, programme: Programme, doubt: Doubt, now: datetime) -> None:
    running = await plan.running(tx, programme.code)
    assert running is not None
    only = frozenset(activity.code for activity in doubt.activities)
    await unrolling.unroll(tx, programme, running, now, only)
    await plan.remember(tx, running.id, timetable.digest(programme))


def _known(programme: Programme, no: str, item: int) -> Doubt:
    for doubt in doubts(programme):
        if doubt.where == (no, item):
            return doubt
    raise Refused("doubt-unknown")


def _decided(doubt: Doubt, reading: str) -> Programme:
    """The very same if it is read so already."""
    if doubt.when.reading(reading) is None:
        raise Refused("doubt-unknown")
    if doubt.when.chosen == reading:
        return doubt.programme
    return decided(doubt.programme, {doubt.where: reading})
