"""What the owner of the box shows beside the phones (a plan, open seats), and levers to pull (a restart)."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.refusals import PersonError

Read = Callable[[str], Awaitable[Any]]
"""With a language; what JSON can hold."""

Pull = Callable[[], Awaitable[None]]


class Exhibits:
    def __init__(self) -> None:
        self._shown: dict[str, Read] = {}
        self._levers: dict[str, Pull] = {}

    def show(self, name: str, read: Read) -> None:
        self._shown[name] = read

    def lever(self, name: str, pull: Pull) -> None:
        self._levers[name] = pull

    def names(self) -> dict[str, list[str]]:
        return {"shown": list(self._shown), "levers": list(self._levers)}

    async def read(self, name: str, language: str) -> Any:
        if name not in self._shown:
            raise PersonError(f"nothing called {name} is shown here", status=404)
        return await self._shown[name](language)

    async def pull(self, name: str) -> None:
        if name not in self._levers:
            raise PersonError(f"there is no lever {name}", status=404)
        await self._levers[name]()
