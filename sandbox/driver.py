"""People as values in a script: an asynchronous client of the box, over HTTP only."""

from datetime import datetime, timedelta
from typing import Any

from sandbox.connection import Connection, SandboxError
from sandbox.driver_person import Person
from sandbox.seen import Button, Heard, Message, Part, Tap

__all__ = ["Button", "Heard", "Message", "Part", "Person", "Sandbox", "SandboxError", "Tap"]


class Sandbox(Connection):
    async def person(
        self, name: str, *, username: str | None = None, language_code: str | None = "ru"
    ) -> Person:
        body = {"name": name, "username": username, "language_code": language_code}
        return Person(self, await self.post("/api/people", body))

    async def people(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.get("/api/people")
        return found

    async def find(self, person_id: int) -> Person:
        for about in await self.people():
            if about["id"] == person_id:
                return Person(self, about)
        raise SandboxError(404, f"there is no person {person_id}")

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.get("/api/clock"))["now"])

    async def advance(self, **amount: float) -> datetime:
        """In the words of timedelta: `days=1, hours=2`; returns once every tick is done."""
        body = {"advance_s": timedelta(**amount).total_seconds()}
        return datetime.fromisoformat((await self.post("/api/clock", body))["now"])

    async def move_to(self, moment: datetime) -> datetime:
        reply = await self.post("/api/clock", {"to": moment.isoformat()})
        return datetime.fromisoformat(reply["now"])

    async def log(self, after: int = 0, method: str | None = None) -> list[dict[str, Any]]:
        query: dict[str, Any] = {"after": after} | ({"method": method} if method else {})
        rows: list[dict[str, Any]] = await self.get("/api/log", **query)
        return rows

    async def faults(self, **change: Any) -> dict[str, Any]:
        """`flood={...}`, `fail={...}`, `drop={...}`, `delay_ms=5`, `reset=True`; None switches off."""
        state: dict[str, Any] = await self.post("/api/faults", change)
        return state
