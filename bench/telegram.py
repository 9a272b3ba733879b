"""The server of a bench: its process, and what it has seen (bench/server.py)."""

import json
import multiprocessing
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from http.client import HTTPConnection
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from bench.cores import pin
from bench.desk import Weather
from bench.loop import live
from bench.server import serve
from bench.wrong import Wrong


@dataclass(frozen=True, slots=True)
class Seen:
    """Of one bot. `taken`: method -> chat -> messages. Times in seconds of time.monotonic; `answered`: from
    a press to its answer."""

    taken: dict[str, dict[str, int]]
    times: list[float]
    refused: list[float]
    silenced: float
    answered: list[float]
    unanswered: int

    @property
    def chats(self) -> dict[int, int]:
        """How many messages each chat got."""
        found: dict[int, int] = {}
        for chats in self.taken.values():
            for chat, times in chats.items():
                found[int(chat)] = found.get(int(chat), 0) + times
        return found

    def each_once(self, chats: Collection[int]) -> None:
        """Raises Wrong unless every one of them got one message, and nobody else any."""
        lost, strange = set(chats) - set(self.chats), set(self.chats) - set(chats)
        doubled = [chat for chat, times in self.chats.items() if times > 1]
        if lost or doubled or strange:
            raise Wrong(f"{len(lost)} lost, {len(doubled)} doubled, {len(strange)} to strangers")


class Telegram:
    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        told, tell = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(tell,), daemon=True)
        self._process.start()
        self._port: int = told.recv()

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def begin(self, token: str, weather: Weather | None = None) -> None:
        """Nothing has been said yet."""
        self._call("POST", "/_set", {"token": token, "weather": asdict(weather or Weather())})

    def press(self, token: str, presses: Sequence[tuple[int, str]], rate: float) -> None:
        """(who, what the button carries), one after the other, so many a second."""
        self._call("POST", "/_press", {"token": token, "presses": presses, "rate": rate})

    def seen(self, token: str) -> Seen:
        return Seen(**self._call("GET", f"/_state?{token}"))

    def taken(self, token: str) -> int:
        """How many messages so far."""
        count: int = self._call("GET", f"/_count?{token}")["taken"]
        return count

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.join()

    def _call(self, method: str, path: str, values: object = None) -> dict[str, Any]:
        line = HTTPConnection("127.0.0.1", self._port, timeout=60)
        line.request(method, path, None if values is None else json.dumps(values))
        answer: dict[str, Any] = json.loads(line.getresponse().read())
        line.close()
        return answer


def _serve(tell: Connection) -> None:
    pin(1)
    live(serve(tell.send))
