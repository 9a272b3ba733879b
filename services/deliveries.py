"""The courier's half: a message is claimed, looked at again, sent, marked."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from db import ledger, plan, reminders
from db.ledger import DeliveryRow
from db.store import Store, Tx
from roadmap.duties import Delivery, Item, Notice
from roadmap.moments import place
from services import placing, presence, rechecking
from services.events import Events
from services.plans import Plans
from services.rechecking import Checked

ATTEMPTS = 8
_OUT = ("claimed", "unknown")
_LATE = timedelta(minutes=10)
"""Planned messages keep quiet hours; one that has waited longer than this may have lost its hour."""


class Deliveries:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def claim(self, now: datetime) -> Delivery | None:
        """The next message to send. What is no longer true is skipped on the way, with a reason.

        1. Take the first that is due: the update must hit it while it is planned.
        2. In the same transaction, leave out what was answered, moved or lost its reader meanwhile.
        3. The caller sends it after the commit, and then says what became of it.
        """
        while True:
            async with self.store.write() as tx:
                row = await ledger.earliest(tx, now)
                if row is None:
                    return None
                claimed = await self._take(tx, row, now)
            if claimed is not None:
                return claimed

    async def sent(self, delivery_id: int, message_id: int, now: datetime) -> None:
        async with self.store.write() as tx:
            await _close(tx, delivery_id, "sent", None, sent_at=now, message_id=message_id)

    async def failed(self, delivery_id: int, reason: str, now: datetime) -> None:  # noqa: ARG002 - as the others
        async with self.store.write() as tx:
            await _close(tx, delivery_id, "failed", reason)

    async def retry(self, delivery_id: int, due_at: datetime, now: datetime) -> None:  # noqa: ARG002
        """Planned once more; given up after so many attempts."""
        async with self.store.write() as tx:
            row = await ledger.one(tx, delivery_id)
            if row is not None and row.attempts + 1 >= ATTEMPTS:
                await _close(tx, delivery_id, "failed", "gave-up", attempts=row.attempts + 1)
            elif row is not None:
                await _close(tx, delivery_id, "planned", None, due_at=due_at, attempts=row.attempts + 1)

    async def unreachable(self, delivery_id: int, reason: str, now: datetime) -> None:
        """reason: blocked, deleted. Superiors are told once."""
        async with self.store.write() as tx:
            row = await ledger.one(tx, delivery_id)
            if row is not None and await _close(tx, delivery_id, "failed", reason):
                await presence.lose(tx, self.plans, row.person.telegram_id, now)

    async def recover(self, now: datetime, lease: timedelta) -> int:
        """Nobody knows what became of a claim older than its lease. A reminder is said again; an announcement
        is not: a person decides."""
        async with self.store.write() as tx:
            lost = await ledger.claimed_before(tx, now - lease)
            for number, lane in lost:
                state, reason = ("unknown", "crashed") if lane == "announcement" else ("planned", None)
                await _close(tx, number, state, reason)
        return len(lost)

    async def _take(self, tx: Tx, row: DeliveryRow, now: datetime) -> Delivery | None:
        if not await ledger.move(tx, row.id, ["planned"], state="claimed", claimed_at=now):
            return None
        if row.left or not row.person.reachable:
            await _close(tx, row.id, "skipped", "left" if row.left else "unreachable")
            return None
        if row.kind == "notice":
            notice = await self._notice(tx, row.payload or {})
            return Delivery(row.id, row.person, row.lane, row.kind, row.silent, notice=notice)
        items = await self._items(tx, row, now)
        return Delivery(row.id, row.person, row.lane, row.kind, row.silent, items=items) if items else None

    async def _items(self, tx: Tx, row: DeliveryRow, now: datetime) -> tuple[Item, ...]:
        """None, too, where the night has come meanwhile: then it waits for the morning."""
        carried = await reminders.carried(tx, row.id)
        checked = await rechecking.recheck(tx, self.plans, self._events, row.person.id, carried, now)
        for fate in dict.fromkeys(checked.fates.values()):
            await reminders.mark(tx, [one for one, its in checked.fates.items() if its == fate], *fate)
        if not checked.items:
            state, reason = ([*checked.fates.values()] or [("skipped", "empty")])[-1]
            await ledger.move(tx, row.id, ["claimed"], state=state, reason=reason)
        elif now - row.due_at > _LATE and (morning := _morning(row, checked, now)) > now:
            await _close(tx, row.id, "planned", None, due_at=morning)
            return ()
        await reminders.follow(tx, row.id, "claimed")
        return checked.items

    async def _notice(self, tx: Tx, payload: Mapping[str, Any]) -> Notice:
        """Of an occurrence: with its event, or None if it is no longer in the files."""
        values = {name: value for name, value in payload.items() if name != "key"}
        if "occurrence" in values:
            row = await plan.one(tx, values["occurrence"])
            values["event"] = self._events.of(row) if row and self._events.known(row) else None
        return Notice(payload.get("key", ""), values)


def _morning(row: DeliveryRow, checked: Checked, now: datetime) -> datetime:
    """The next hour at which this person may be disturbed, if it is not too late then."""
    programme = checked.items[0].event.programme
    own = placing.hours(programme, row.person.zone, row.person.quiet)
    return place(now, own, checked.until, 0, programme.daily).at


async def _close(tx: Tx, delivery_id: int, state: str, reason: str | None, **values: object) -> bool:
    """What became of a claimed message, and of the reminders it carries."""
    if not await ledger.move(tx, delivery_id, _OUT, state=state, reason=reason, **values):
        return False
    await reminders.follow(tx, delivery_id, state, reason)
    return True
