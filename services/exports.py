"""Data out, for those who run the bot and for those who judge it. Not for chats: nothing here asks who."""

from dataclasses import dataclass

from db import exports
from db.exports import Rows
from db.store import Store


@dataclass(frozen=True, slots=True)
class Exports:
    """Each answers with one consistent state. Keys of the rows: db/exports.py."""

    store: Store

    async def occurrences(self, code: str) -> Rows:
        async with self.store.browse() as tx:
            return await exports.occurrences(tx, code)

    async def requests(self, code: str) -> Rows:
        async with self.store.browse() as tx:
            return await exports.requests(tx, code)

    async def seats(self, code: str) -> Rows:
        async with self.store.browse() as tx:
            return await exports.seats(tx, code)

    async def waivers(self, code: str) -> Rows:
        async with self.store.browse() as tx:
            return await exports.waivers(tx, code)

    async def units(self, code: str) -> Rows:
        async with self.store.browse() as tx:
            return await exports.units(tx, code)

    async def accounts(self) -> Rows:
        """No names: which of our numbers is which Telegram account."""
        async with self.store.browse() as tx:
            return await exports.accounts(tx)

    async def ledger(self, code: str) -> Rows:
        """Reminders, then notices."""
        async with self.store.browse() as tx:
            return await exports.reminders(tx, code) + await exports.notices(tx)

    async def deliveries(self) -> dict[str, int]:
        async with self.store.browse() as tx:
            return await exports.deliveries(tx)
