"""The courier's half: messages are claimed, looked at again, sent, settled."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from db import ledger, outbox, plan, reminders, requests
from db.ledger import DeliveryRow
from db.outbox import CopyRow, Mark, Source
from db.store import Store, Tx
from roadmap.announcements import Errand
from roadmap.duties import Delivery, Item, Notice
from roadmap.moments import place
from roadmap.outcomes import LOST, Settled, when_unsure
from roadmap.people import Person
from services import absence, duties, letters, nudging, presence, rechecking
from services.events import Events
from services.plans import Plans
from services.rechecking import Checked

_LATE = timedelta(minutes=10)
"""Planned messages keep quiet hours; one that has waited longer than this may have lost its hour."""


class Claimed(NamedTuple):
    """`more`: something was due, even if none of it had to be said any more."""

    deliveries: Sequence[Delivery] = ()
    more: bool = False


class Deliveries:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)
        self._known: Source | None = None

    async def exchange(self, settled: Sequence[Settled], now: datetime, room: int) -> Claimed:
        """What became of messages claimed before is written down, and up to `room` more are claimed.

        Claimed once: they are planned when the transaction takes them. What is no longer true is skipped in
        the same transaction, with a reason. May be called again with the same `settled` if it fails.
        """
        return await self.store.whole(partial(self._exchange, settled, now, room))

    async def recover(self, before: datetime | None = None, but: Collection[int] = ()) -> int:
        """Claims of which nobody knows what became: all, or those older than their lease. Reminders are said
        again; of an announcement a person decides. `but`: those still in the courier's hands."""
        async with self.store.write() as tx:
            lost = [(number, kind) for number, kind in await ledger.claimed(tx, before) if number not in but]
            for state in {when_unsure(kind) for _, kind in lost}:
                some = [number for number, kind in lost if when_unsure(kind) == state]
                reason = "crashed" if state == "unknown" else None
                await ledger.close(tx, some, state, reason)
                await reminders.follow(tx, some, state, reason)
        return len(lost)

    async def _exchange(self, settled: Sequence[Settled], now: datetime, room: int, tx: Tx) -> Claimed:
        marks = [_mark(one) for one in settled]
        await outbox.mark(tx, marks)
        carrying = [mark for one, mark in zip(settled, marks, strict=True) if one.delivery.kind == "reminder"]
        await outbox.follow(tx, carrying)
        for one in settled:
            if one.reason in LOST:  # superiors are told once
                await presence.lose(tx, self.plans, one.delivery.person.telegram_id, one.at)
        agenda = await outbox.look(tx, now) if room else None
        if agenda is None or agenda.held:
            return Claimed()
        rows = await ledger.due(tx, now, room) if agenda.urgent else []
        found = await self._take(tx, rows, now) if rows else []
        left = room - len(rows)
        if agenda.announcement is not None and left:
            source = await self._source(tx, agenda.announcement)
            found += [_copy(source, row) for row in await outbox.claim(tx, source.id, now, left)]
        return Claimed(found, more=agenda.urgent or agenda.announcement is not None)

    async def _source(self, tx: Tx, announcement: int) -> Source:
        """Read once, not for every thirty of its copies."""
        if self._known is None or self._known.id != announcement:
            self._known = await outbox.source(tx, announcement)
        return self._known

    async def _take(self, tx: Tx, rows: Sequence[DeliveryRow], now: datetime) -> list[Delivery]:
        """Replies and reminders."""
        gone = {row.id: "left" if row.left else "unreachable" for row in rows if _is_gone(row)}
        await ledger.claim(tx, [row.id for row in rows], now)
        for reason in set(gone.values()):
            some = [number for number, its in gone.items() if its == reason]
            await ledger.close(tx, some, "skipped", reason)
            await reminders.follow(tx, some, "skipped", reason)
        held = await absence.hold(tx, self.plans, [row for row in rows if row.id not in gone], now)
        here = [row for row in rows if row.id not in gone and row.id not in held]
        items = await self._items(tx, [row for row in here if row.kind == "reminder"], now)
        found = []
        for row in here:
            notice = await self._notice(tx, row.payload or {}, now) if row.kind == "notice" else None
            if notice or items.get(row.id):
                said = items.get(row.id, ())
                which = (row.id, row.person, row.lane, row.kind, row.silent, row.attempts)
                found.append(Delivery(*which, items=said, notice=notice))
        return found

    async def _items(self, tx: Tx, rows: Sequence[DeliveryRow], now: datetime) -> dict[int, tuple[Item, ...]]:
        """What each still has to say. Nothing, too, where the night has come meanwhile: then it waits for the
        morning."""
        if not rows:
            return {}
        carried = await reminders.carried(tx, [row.id for row in rows])
        messages = {row.id: (row.person.id, carried[row.id]) for row in rows}
        checked = await rechecking.recheck(tx, self.plans, self._events, messages, now)
        await self._drop(tx, checked)
        nights = {row.id: _morning(row, checked[row.id], now) for row in rows if checked[row.id].items}
        postponed = {number: morning for number, morning in nights.items() if morning is not None}
        for number, morning in postponed.items():
            await ledger.close(tx, [number], "planned", None, morning)
            await reminders.follow(tx, [number], "planned")
        said = [row.id for row in rows if checked[row.id].items and row.id not in postponed]
        await reminders.follow(tx, said, "claimed")
        return {number: checked[number].items for number in said}

    async def _drop(self, tx: Tx, checked: Mapping[int, Checked]) -> None:
        """Reminders that are no longer true, and messages that have nothing else to say."""
        fates = {one: fate for its in checked.values() for one, fate in its.fates.items()}
        for fate in dict.fromkeys(fates.values()):
            await reminders.mark(tx, [one for one, its in fates.items() if its == fate], *fate)
        for number, its in checked.items():
            if not its.items:
                state, reason = ([*its.fates.values()] or [("skipped", "empty")])[-1]
                await ledger.close(tx, [number], state, reason)

    async def _notice(self, tx: Tx, payload: Mapping[str, Any], now: datetime) -> Notice:
        """Of an occurrence: with its event, or None if it is no longer in the files; of a request: with its
        duty, as it stands now."""
        values = {name: value for name, value in payload.items() if name != "key"}
        if "occurrence" in values:
            row = await plan.one(tx, values["occurrence"])
            values["event"] = self._events.of(row) if row and self._events.known(row) else None
        if "request" in values:
            asked = await requests.some(tx, [values["request"]])
            values["duty"] = next(iter(await duties.read(tx, self._events, asked)), None)
        if payload.get("key") == "nudge-result":
            values |= await nudging.result(tx, self.plans, values["nudge"], now)
        if "letter" in values:
            values |= await letters.shown(tx, values)
        return Notice(payload.get("key", ""), values)


def _is_gone(row: DeliveryRow) -> bool:
    return row.left or not row.person.reachable


def _morning(row: DeliveryRow, checked: Checked, now: datetime) -> datetime | None:
    """The next hour at which this person may be disturbed, if it is late, night, and not too late then."""
    if now - row.due_at <= _LATE:
        return None
    programme = checked.items[0].event.programme
    own = absence.hours(programme, row.person)
    morning = place(now, own, checked.until, 0, programme.daily).at
    return morning if morning > now else None


def _mark(one: Settled) -> Mark:
    if one.given_up:
        return Mark(one.delivery.id, "failed", one.at, "gave-up", tried=True)
    return Mark(one.delivery.id, one.state, one.at, one.reason, one.copies, one.due_at, one.tried)


def _copy(source: Source, row: CopyRow) -> Delivery:
    person = Person(row.person, row.telegram_id, "", row.language)
    button = row.id if source.agree else row.button
    errand = Errand(source.id, row.kind, source.chat, source.parts, row.target, button, source.content)
    return Delivery(
        row.id, person, "announcement", row.kind, silent=False, attempts=row.attempts, errand=errand
    )
