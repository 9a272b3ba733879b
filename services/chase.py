"""A person reminds those who have not answered: chosen, worded, sent once, and told of afterwards."""

from datetime import datetime

from db import audits, nudges
from db.nudges import NudgeRow
from db.store import Store, Tx
from roadmap.nudges import REST, Nudge, Nudged, Sent, sentence
from roadmap.programme import Activity
from roadmap.refusals import Refused
from services import notices, nudging, territory
from services.plans import Plans
from services.territory import CHASE, Territory


class Chase:
    """Refused: activity-unknown; not-yours: no right to nudge there; nudge-unknown: no such draft of one's
    own; nudge-sent: it has left already."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def able(self, person_id: int, code: str, no: str, now: datetime) -> int:
        """How many a nudge would reach now; 0 also for those who may not."""
        async with self.store.browse() as tx:
            try:
                place, activity = await self._place(tx, person_id, code, no, now)
            except Refused:
                return 0
            return len((await nudging.reach(tx, place, activity, person_id, now)).able)

    async def begin(
        self, person_id: int, code: str, no: str, now: datetime, request: int | None = None
    ) -> Nudge:
        """A draft that reaches all who can be reached and have not answered; request: only those who may
        answer that one."""
        async with self.store.write() as tx:
            place, activity = await self._place(tx, person_id, code, no, now)
            number = await nudges.draft(tx, place.part.programme_id, no, person_id, now)
            if request:
                able = (await nudging.reach(tx, place, activity, person_id, now)).able
                others = [one for one, debtor in able.items() if request not in debtor.requests]
                await nudges.change(tx, number, spared=sorted(others))
            return await self._look(tx, person_id, number, now)

    async def look(self, person_id: int, nudge_id: int, now: datetime) -> Nudge:
        async with self.store.browse() as tx:
            return await self._look(tx, person_id, nudge_id, now)

    async def pick(self, person_id: int, nudge_id: int, other: int | None, now: datetime) -> Nudge:
        """Takes that person in or out. None: nobody, or, if nobody was left, everybody again."""
        async with self.store.write() as tx:
            row, place, activity = await self._own(tx, person_id, nudge_id, now)
            able = (await nudging.reach(tx, place, activity, person_id, now)).able.keys()
            spared = row.spared & able
            if other is None:
                spared = frozenset() if spared == able else frozenset(able)
            elif other in able:
                spared ^= {other}
            await nudges.change(tx, row.id, spared=sorted(spared))
            return await self._look(tx, person_id, nudge_id, now)

    async def words(self, person_id: int, nudge_id: int, text: str | None, now: datetime) -> Nudge:
        """None: without words of one's own. Refused as roadmap.nudges.sentence."""
        async with self.store.write() as tx:
            row, *_ = await self._own(tx, person_id, nudge_id, now)
            await nudges.change(tx, row.id, words=None if text is None else sentence(text))
            return await self._look(tx, person_id, nudge_id, now)

    async def drop(self, person_id: int, nudge_id: int, now: datetime) -> Nudge:
        """What it was."""
        async with self.store.write() as tx:
            found = await self._look(tx, person_id, nudge_id, now)
            await nudges.drop(tx, nudge_id)
            return found

    async def send(self, person_id: int, nudge_id: int, now: datetime) -> Sent:
        """Once. Whoever has answered meanwhile, or was reminded by somebody else, is left out. Refused:
        nudge-nobody."""
        async with self.store.write() as tx:
            row, place, activity = await self._own(tx, person_id, nudge_id, now)
            nudge = await self._look(tx, person_id, nudge_id, now)
            able = (await nudging.reach(tx, place, activity, person_id, now)).able
            chosen = {one.person: able[one.person] for one in nudge.chosen}
            if not chosen:
                raise Refused("nudge-nobody")
            programme = place.part.programme
            await nudges.change(tx, row.id, state="sent", at=now)
            await nudging.remind(tx, programme, row.id, chosen, now)
            told = {"nudge": row.id, "code": row.code, "activity": row.activity, "title": activity.title.root}
            once, ripe = f"nudge-result/{row.id}", {"ripe": (now + REST).isoformat()}
            await notices.tell(tx, programme, person_id, "nudge-result", told | ripe, now + REST, once)
            which = (tx, row.programme_id, person_id, "nudge", now)
            await audits.note(*which, nudge=row.id, activity=row.activity, people=len(chosen))
            return Sent(nudge, now + REST)

    async def _place(
        self, tx: Tx, person_id: int, code: str, no: str, now: datetime
    ) -> tuple[Territory, Activity]:
        return await territory.of_activity(tx, self.plans, person_id, code, no, now, CHASE)

    async def _own(
        self, tx: Tx, person_id: int, nudge_id: int, now: datetime
    ) -> tuple[NudgeRow, Territory, Activity]:
        row = await nudges.one(tx, nudge_id)
        if row is None or row.author_id != person_id:
            raise Refused("nudge-unknown")
        if row.state != "draft":
            raise Refused("nudge-sent")
        return row, *(await nudging.required(tx, self.plans, row, now))

    async def _look(self, tx: Tx, person_id: int, nudge_id: int, now: datetime) -> Nudge:
        row, place, activity = await self._own(tx, person_id, nudge_id, now)
        owing = await nudging.reach(tx, place, activity, person_id, now)
        people = tuple(
            Nudged(person, one.holder.name, one.place, len(one.requests), chosen=person not in row.spared)
            for person, one in owing.able.items()
        )
        programme = place.part.programme
        return Nudge(row.id, programme, activity, people, owing.resting, owing.unreachable, row.words)
