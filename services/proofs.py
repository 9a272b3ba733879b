"""Proofs: what is attached to an answer, who may look at it, and what the bot has read of it."""

from collections.abc import Sequence
from datetime import datetime

from db import own_seats, plan, proofs, requests
from db.proofs import New, Unread
from db.requests import RequestRow
from db.store import Store, Tx
from roadmap import asked
from roadmap.duties import Duty
from roadmap.proofs import Attachment, check, moment, wanted
from roadmap.refusals import Refused
from services import duties, hands, journal, proof_news, rights, verdicts
from services.events import Events
from services.hands import Own
from services.plans import Plans
from services.recording import Entry, record
from services.rights import Held


class Proofs:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def duty(self, person_id: int, request_id: int, now: datetime) -> Duty:
        """To which this person may attach something. Refused as `attach`."""
        async with self.store.read() as tx:
            return (await self._own(tx, person_id, request_id, now)).duty

    async def attach(
        self, person_id: int, request_id: int, attachment: Attachment, now: datetime, *, page: bool = False
    ) -> Duty:
        """A new version (page: one more of the last one's pages); where a file is the answer, that is given
        with it. Refused: proof-unwanted, file-too-big (a link to it will do), not-yet-asked, and as
        Confirmations.duty."""
        check(attachment)
        async with self.store.write() as tx:
            own = await self._own(tx, person_id, request_id, now)
            at = moment(own.duty.proofs, now, page=page)
            number = await proofs.add(tx, New(own.row.id, attachment, person_id, own.seat, at))
            if not page:
                await self._follow(tx, own, number, attachment, person_id, now)
            return (await self._own(tx, person_id, request_id, now)).duty

    async def look(self, person_id: int, request_id: int, now: datetime) -> Duty:
        """With its proofs: for whoever may answer or verify it, and for those who report on or manage the
        unit it is about. It is noted when somebody looks at what is not their own. Refused: request-unknown,
        not-yours."""
        async with self.store.write() as tx:
            row = await requests.one(tx, request_id)
            found = await duties.read(tx, self._events, [row] if row else [])
            if row is None or not found:
                raise Refused("request-unknown")
            duty = found[0]
            if not await self._is_own(tx, person_id, row, duty, now) and duty.proofs:
                occurrence = await plan.one(tx, row.occurrence)
                assert occurrence is not None
                about = (occurrence.programme_id, person_id, "proof-seen", now, row.subject.id)
                await journal.note(tx, *about, request=row.id, proof=duty.proofs[0].id)
        return duty

    async def unread(self, room: int, after: int = 0) -> Sequence[Unread]:
        """Files that nobody has read yet, the oldest first."""
        async with self.store.read() as tx:
            return await proofs.unread(tx, after, room)

    async def fingerprint(self, number: int, sha256: str) -> None:
        async with self.store.write() as tx:
            await proofs.know(tx, number, sha256)

    async def lose(self, number: int, now: datetime) -> None:
        """Telegram does not give it to the bot: it is known by its identifier only."""
        async with self.store.write() as tx:
            await proofs.lose(tx, number, now)

    async def _own(self, tx: Tx, person_id: int, request_id: int, now: datetime) -> Own:
        own = await hands.own(tx, self._events, person_id, request_id, now)
        if not wanted(own.duty.question):
            raise Refused("proof-unwanted")
        if own.duty.waiting:
            raise Refused("not-yet-asked")
        return own

    async def _follow(
        self, tx: Tx, own: Own, number: int, attachment: Attachment, by: int, now: datetime
    ) -> None:
        if own.duty.question.answer == "file":
            await record(tx, Entry(own.row, own.duty, f"file:{number}", by, own.seat, now))
        else:
            await proof_news.tell(tx, self._events, own.duty, number, attachment.kind, by, now)

    async def _is_own(self, tx: Tx, person_id: int, row: RequestRow, duty: Duty, now: datetime) -> bool:
        """Refused to those who may not look at all."""
        mine = await own_seats.of_person(tx, person_id, now)
        if mine.has(row):
            return asked.confirms(duty.question, duty.event.activity) is None
        if not any(map(mine.has, await verdicts.of(tx, duty))):
            held = await rights.held(tx, self.plans, person_id, now)
            if not await _oversees(tx, held, row.subject.id):
                raise Refused("not-yours")
        return False


async def _oversees(tx: Tx, held: Sequence[Held], unit: int) -> bool:
    for one in held:
        tree = await rights.tree(tx, one.programme_id)
        if {"report", "manage"} & one.role.may and unit in tree.territory(one.seat):
            return True
    return False
