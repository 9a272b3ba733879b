"""Letters: a person writes to their coordinator through the bot, and is answered through it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from db import ledger, letters, people, units
from db.letters import LetterRow
from db.people import Stored
from db.store import Store, Tx
from roadmap.audience import Tree
from roadmap.letters import Content, Correspondent, Letter, Posted
from roadmap.refusals import Refused
from services import placing, rights, superiors
from services.plans import Plans, first
from services.rights import Held


class Letters:
    """Refused: `letter-nobody` (not one's coordinator any more, or out of reach), `letter-lost` (the same of
    somebody who wrote to one as their coordinator), `letter-unknown` (no such letter, or to another)."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def coordinators(self, person_id: int, now: datetime) -> tuple[Correspondent, ...]:
        """Those who manage this person's seats, at the nearest level where somebody can be reached."""
        async with self.store.read() as tx:
            found = []
            for boss, mine in (await _above(tx, self.plans, person_id, now)).items():
                theirs = await _managing(tx, await rights.held(tx, self.plans, boss, now), mine)
                known = await people.with_id(tx, boss)
                if theirs is not None and known is not None:
                    found.append(await _correspondent(tx, known, theirs))
            return tuple(found)

    async def write(self, person_id: int, to: int, content: Content, now: datetime) -> Posted:
        """To one of one's coordinators. A message is handed in once."""
        async with self.store.write() as tx:
            if before := await self._before(tx, person_id, content):
                return before
            mine = (await _above(tx, self.plans, person_id, now)).get(to)
            if mine is None:
                raise Refused("letter-nobody")
            return await self._post(tx, person_id, to, mine.programme_id, None, content, now)

    async def letter(self, person_id: int, number: int, now: datetime) -> Letter:
        """One that this person received and may answer."""
        async with self.store.read() as tx:
            row = await _received(tx, person_id, number)
            _, theirs, sender = await self._tied(tx, person_id, row.sender_id, row.programme_id, now)
            return Letter(row.id, await _correspondent(tx, sender, theirs))

    async def beneath(self, person_id: int, message: int) -> int | None:
        """The letter that was brought to this person as that message of the bot."""
        async with self.store.read() as tx:
            return await letters.brought(tx, person_id, message)

    async def answer(self, person_id: int, number: int, content: Content, now: datetime) -> Posted:
        """To the one who wrote it."""
        async with self.store.write() as tx:
            if before := await self._before(tx, person_id, content):
                return before
            row = await _received(tx, person_id, number)
            return await self._post(tx, person_id, row.sender_id, row.programme_id, row.id, content, now)

    async def _before(self, tx: Tx, person_id: int, content: Content) -> Posted | None:
        known = await letters.handed_in(tx, person_id, content.chat, content.parts[0])
        if known is None:
            return None
        programme = self.plans.get(known.programme) or first(self.plans)
        return Posted(known.receiver, known.at, programme, again=True)

    async def _post(
        self,
        tx: Tx,
        person_id: int,
        to: int,
        programme_id: int,
        of: int | None,
        content: Content,
        now: datetime,
    ) -> Posted:
        """At once whatever the hour, since somebody waits; in quiet hours without a sound."""
        mine, _, receiver = await self._tied(tx, person_id, to, programme_id, now)
        sender = await people.with_id(tx, person_id)
        assert sender is not None
        new = letters.New(
            *(programme_id, person_id, to, of, content.text, content.chat, content.parts[0], now)
        )
        shown = await _correspondent(tx, sender, mine)
        said = {"letter": await letters.add(tx, new), "parts": list(content.parts), "answers": of is not None}
        said |= {"who": shown.name, "role": shown.role.title.root, "place": shown.place.name}
        hours = placing.hours(mine.programme, receiver.who.zone, receiver.who.quiet)
        silent = hours.quiet.holds(now.astimezone(hours.zone).time())
        once = f"letter/{content.chat}/{content.parts[0]}"
        await ledger.plan_notice(tx, to, "letter", said, now, lane="reply", dedupe=once, silent=silent)
        return Posted(receiver.who.name, now, mine.programme, again=False)

    async def _tied(
        self, tx: Tx, person_id: int, other: int, programme_id: int, now: datetime
    ) -> tuple[Held, Held, Stored]:
        """The seats by which these two write to each other (the person's, the other's), and the other."""
        mine = await self._held(tx, person_id, programme_id, now)
        theirs = await self._held(tx, other, programme_id, now)
        known = await people.with_id(tx, other)
        if not mine:
            raise Refused("not-yours")
        if known is not None and known.who.reachable:
            for seat in mine:
                if above := await _managing(tx, theirs, seat):
                    return seat, above, known
            for seat in theirs:
                if above := await _managing(tx, mine, seat):
                    return above, seat, known
        began = await letters.first_sender(tx, person_id, other) == person_id
        raise Refused("letter-nobody" if began else "letter-lost")

    async def _held(self, tx: Tx, person_id: int, programme_id: int, now: datetime) -> list[Held]:
        found = await rights.held(tx, self.plans, person_id, now)
        return [one for one in found if one.programme_id == programme_id]


async def shown(tx: Tx, values: Mapping[str, Any]) -> dict[str, object]:
    """What the notice of a letter shows beyond the payload it was planned with. copy: (chat, messages) to be
    copied below it, or None."""
    row = await letters.one(tx, values["letter"])
    if row is None:
        return {"text": None, "copy": None}
    copied = (row.chat_id, tuple(values.get("parts") or (row.message_id,)))
    return {"text": row.text, "copy": None if row.text is not None else copied}


async def _received(tx: Tx, person_id: int, number: int) -> LetterRow:
    row = await letters.one(tx, number)
    if row is None or row.receiver_id != person_id:
        raise Refused("letter-unknown")
    return row


async def _above(tx: Tx, plans: Plans, person_id: int, now: datetime) -> dict[int, Held]:
    """Coordinator -> the first of this person's seats that is in their charge. Those who manage a unit
    write to the level above it, not to each other."""
    found: dict[int, Held] = {}
    for held in await rights.held(tx, plans, person_id, now):
        seat = held.seat
        if "manage" in held.role.may:
            _, *higher = (await rights.tree(tx, held.programme_id)).path(seat.unit)
            if not higher:
                continue
            seat = replace(seat, unit=higher[0])
        above = await superiors.over(tx, held.programme, held.programme_id, seat, now, but=person_id)
        for boss in above:
            found.setdefault(boss.person_id, held)
    return found


async def _managing(tx: Tx, theirs: Sequence[Held], mine: Held) -> Held | None:
    """Their seat that manages mine, the nearest."""
    tree = await rights.tree(tx, mine.programme_id)
    path = tree.path(mine.seat.unit)
    able = [one for one in theirs if one.seat.id != mine.seat.id and _manages(one, mine, tree)]
    return min(able, key=lambda one: [*path, one.seat.unit].index(one.seat.unit), default=None)


def _manages(one: Held, other: Held, tree: Tree) -> bool:
    same = one.programme_id == other.programme_id
    return same and "manage" in one.role.may and other.seat.unit in tree.territory(one.seat)


async def _correspondent(tx: Tx, person: Stored, held: Held) -> Correspondent:
    place = await units.place(tx, held.seat.unit)
    assert place is not None
    return Correspondent(person.who.id, person.who.name, held.programme, held.role, place)
