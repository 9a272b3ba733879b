"""Copies that were sent already are changed, deleted, agreed to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db import announcements, broadcasts
from db.announcements import Row
from db.store import Tx
from roadmap.announcements import DELETABLE, NUDGES, Announcement
from roadmap.refusals import Refused
from services.composing import GIST
from services.newsdesk import Newsdesk
from services.sending import stop


class Revising(Newsdesk):
    async def revisable(self, chat: int, message: int, now: datetime) -> Announcement | None:  # noqa: ARG002
        """The sent announcement whose original this message is."""
        async with self.store.read() as tx:
            for row in await announcements.of_chat(tx, chat):
                if message in row.parts and row.programme in self.plans:
                    gone = await announcements.recalled(tx, row.id)
                    return None if gone else self._value(row, row.author_id)
        return None

    async def revise(
        self, person_id: int, number: int, content: Mapping[str, Any], now: datetime
    ) -> Announcement:
        """Changes all copies: another announcement (kind edit), running at once. It takes the place of
        changes that are still under way."""
        async with self.store.write() as tx:
            row = await self._sent(tx, person_id, number, now)
            if not await broadcasts.sent(tx, number) and not await broadcasts.on_its_way(tx, number):
                raise Refused("announcement-nobody")
            await _stop_edits(tx, number, now)
            gist = _gist(content) or row.gist
            await announcements.change(tx, number, gist=gist)
            made = await self._follow(tx, row, "edit", now, gist=gist, content=dict(content), agree=row.agree)
            return await self._read(tx, made, person_id)

    async def recall(self, person_id: int, number: int, now: datetime) -> Announcement:
        """Deletes all copies (kind recall). Refused `recall-too-late` with nothing young enough to delete."""
        async with self.store.write() as tx:
            row = await self._sent(tx, person_id, number, now)
            if not await broadcasts.sent(tx, number, now - DELETABLE) and not await broadcasts.on_its_way(
                tx, number
            ):
                late = await broadcasts.sent(tx, number)
                raise Refused("recall-too-late" if late else "announcement-nobody")
            if row.state in ("running", "paused"):
                await stop(tx, row, now)
            await _stop_edits(tx, number, now)
            made = await self._follow(tx, row, "recall", now, gist=row.gist)
            return await self._read(tx, made, person_id)

    async def agreed(self, person_id: int, delivery: int, now: datetime) -> datetime:
        """When this person agreed: now, or before. Refused `not-yours`."""
        async with self.store.write() as tx:
            copy = await broadcasts.copy(tx, delivery)
            if copy is None or copy.person_id != person_id or not copy.agree:
                raise Refused("not-yours")
            if copy.agreed_at is not None:
                return copy.agreed_at
            nudges = [broadcasts.nudge(delivery, rung) for rung in range(1, len(NUDGES) + 1)]
            await broadcasts.agree(tx, delivery, now, nudges)
        return now

    async def _sent(self, tx: Tx, person_id: int, number: int, now: datetime) -> Row:
        row, _ = await self._own(tx, person_id, number, now)
        if await announcements.recalled(tx, number):
            raise Refused("announcement-over")
        return row

    async def _follow(self, tx: Tx, row: Row, kind: str, now: datetime, **more: object) -> int:
        """What is done with the copies of another announcement."""
        total = await broadcasts.sent(tx, row.id)
        same = {"programme_id": row.programme_id, "author_id": row.author_id, "of_id": row.id}
        shown = {"chat_id": row.chat_id, "parts": list(row.parts), "total": total}
        when = {"state": "running", "created_at": now, "due_at": now}
        return await announcements.add(tx, kind=kind, **same, **shown, **when, **more)


async def _stop_edits(tx: Tx, number: int, now: datetime) -> None:
    for edit in await announcements.edits(tx, number):
        row = await announcements.one(tx, edit)
        if row is not None:
            await stop(tx, row, now)


def _gist(content: Mapping[str, Any]) -> str | None:
    """The first words of what the copies become, wherever the call keeps them."""
    values = content.get("values", {})
    words = values.get("text") or values.get("caption") or values.get("media", {}).get("caption")
    return words[:GIST] if words else None
