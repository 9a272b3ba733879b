"""What the judge needs of the bot it judges. The roof implements it (bot/), the judge only asks."""

from datetime import date
from pathlib import Path
from typing import Any, Protocol

Row = dict[str, Any]


class App(Protocol):
    """A bot inside the emulator, called by webhook: whoever sends or presses returns when it has answered,
    and moving the clock returns when every tick on the way was made.

    Units are named by their codes, moments are aware UTC (or their ISO text), days are dates (or ISO).
    """

    @property
    def url(self) -> str: ...

    @property
    def folder(self) -> Path: ...

    async def claim(self) -> str:
        """The token of the link by which the first coordinator takes the programme over."""
        ...

    async def load_roster(self, csv: str) -> None: ...

    async def invites(self) -> list[Row]:
        """A fresh token for every seat without holder: role, municipality, school, ordinal, covers, unit,
        token."""
        ...

    async def ledger(self) -> list[Row]:
        """Reminders: person (Telegram id), activity, slot, revision, step, state, reason, due_at, sent_at,
        message_id. Notices: person, notice, payload, state, due_at, sent_at, message_id."""
        ...

    async def requests(self) -> list[Row]:
        """id, activity, slot, question, role, unit, ordinal, subject, item, shared, value, settled_at."""
        ...

    async def totals(self, day: date | None = None) -> list[Row]:
        """activity, indicator, expected, answered, met, on_time, amount, base: over the whole region. day: as
        they were at its close."""
        ...

    async def occurrences(self) -> list[Row]:
        """id, activity, slot, unit, start, end, first, last, state, revision."""
        ...

    async def waivers(self) -> list[Row]:
        """id, request, reason, state, at, person, decider (Telegram ids)."""
        ...

    async def seats(self) -> list[Row]:
        """id, role, ordinal, unit, covers."""
        ...

    async def units(self) -> list[Row]:
        """id, code, kind."""
        ...

    async def accounts(self) -> list[Row]:
        """id, person (Telegram id)."""
        ...

    async def restart(self) -> None:
        """It ends and starts again with the same database, whoever presses meanwhile."""
        ...

    def die(self, turns: int) -> None:
        """In the middle of its next tick, as a killed process would; `turns` of the event loop later."""
        ...

    @property
    def deaths(self) -> list[tuple[int, int]]:
        """Of each: the first and the last call to Telegram, by their numbers in its log, of the tick that was
        cut short. They may not have been written down."""
        ...

    async def deliveries(self) -> dict[str, int]:
        """How many messages of the ledger are in which state."""
        ...
