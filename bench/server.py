"""A Bot API server that costs next to nothing: raw HTTP in a process of its own, no framework, no model.

It answers what a bot asks in the shortest words that are still right, and keeps count (bench/desk.py): some
eighteen times as fast as aiogram sends, it does not distort what is measured. GET /_state?TOKEN tells what
it counted (/_count: the sum), POST /_set begins anew under other weather, POST /_press lets people press.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable
from itertools import count
from typing import Any, cast
from urllib.parse import parse_qsl

from bench.desk import SPEAKING, Desk, Weather

ME = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
COPIES = frozenset({"copyMessages", "forwardMessages"})
EDITS = frozenset({"editMessageText", "editMessageReplyMarkup"})
POLL_S = 10

Reply = Callable[[object], None]


class Office:
    """The desks of all bots, by their tokens."""

    def __init__(self) -> None:
        self.desks: dict[str, Desk] = defaultdict(Desk)
        self._numbers = count(1)

    def control(self, path: str, values: dict[str, Any], reply: Reply) -> None:
        name, _, token = path.partition("?")
        match name:
            case "/_state":
                reply(self.desks[token].state())
            case "/_count":
                reply({"taken": len(self.desks[token].times)})
            case "/_set":
                self.desks[values["token"]] = Desk(Weather(**values["weather"]))
                reply({})
            case "/_press":
                self._press(self.desks[values["token"]], values["presses"], values["rate"])
                reply({})

    def call(self, token: str, method: str, values: dict[str, Any], reply: Reply) -> None:
        desk = self.desks[token]
        if method == "getUpdates":
            desk.hand_out(lambda updates: reply(_ok(updates)))
            asyncio.get_running_loop().call_later(POLL_S, self._give_up, desk, desk.poll)
        elif late := desk.lateness():
            asyncio.get_running_loop().call_later(late, self._arrive, desk, method, values, reply)
        else:
            self._arrive(desk, method, values, reply)

    def _arrive(self, desk: Desk, method: str, values: dict[str, Any], reply: Reply) -> None:
        answer = self._answer(desk, method, values)
        if desk.weather.latency_s:
            asyncio.get_running_loop().call_later(desk.weather.latency_s, reply, answer)
        else:
            reply(answer)

    def _answer(self, desk: Desk, method: str, values: dict[str, Any]) -> object:
        if method in SPEAKING and (pause := desk.take(method, str(values["chat_id"]))):
            return _flood(pause)
        if method == "sendMessage" or method in EDITS:
            return _ok(self._message(values))
        if method == "copyMessage":
            return _ok({"message_id": next(self._numbers)})
        if method in COPIES:
            return _ok([{"message_id": next(self._numbers)} for _ in _listed(values["message_ids"])])
        if method == "answerCallbackQuery":
            desk.answer(str(values["callback_query_id"]))
        return _ok(ME if method == "getMe" else True)

    def _message(self, values: dict[str, Any]) -> dict[str, Any]:
        number = int(values.get("message_id") or next(self._numbers))
        chat = {"id": int(values["chat_id"]), "type": "private", "first_name": "N"}
        sent = {"message_id": number, "date": 1_700_000_000, "chat": chat, "from": ME}
        return {**sent, "text": values.get("text", "-")}

    def _press(self, desk: Desk, presses: list[tuple[int, str]], rate: float) -> None:
        """One after the other at that rate, the first at once. Each calls the next: the loop counts in whole
        milliseconds, and might let two of one millisecond change places."""
        loop, since = asyncio.get_running_loop(), asyncio.get_running_loop().time()

        def press(number: int) -> None:
            person, data = presses[number]
            desk.press(self._pressed(person, data))
            if number + 1 < len(presses):
                loop.call_at(since + (number + 1) / rate, press, number + 1)

        if presses:
            press(0)

    def _pressed(self, person: int, data: str) -> dict[str, Any]:
        number = next(self._numbers)
        who = {"id": person, "is_bot": False, "first_name": "N", "language_code": "ru"}
        message = self._message({"chat_id": person})
        press = {"id": str(number), "from": who, "chat_instance": "1", "data": data, "message": message}
        return {"update_id": number, "callback_query": press}

    @staticmethod
    def _give_up(desk: Desk, poll: Callable[[list[dict[str, Any]]], None] | None) -> None:
        if poll is not None and desk.poll is poll:
            desk.poll = None
            poll([])


class Line(asyncio.Protocol):
    """One connection. No client of ours sends a second request before the first is answered."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one, though it does not say so

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, gap, body = self._came.partition(b"\r\n\r\n")
        if not gap or len(body) < (length := _length(head)):
            return
        self._came = body[length:]
        path = head.split(b" ", 2)[1].decode()
        values = _values(body[:length])
        if path.startswith("/bot"):
            token, _, method = path[4:].partition("/")
            self._office.call(token, method, values, self._reply)
        else:
            self._office.control(path, values, self._reply)

    def _reply(self, answer: object) -> None:
        body = json.dumps(answer, separators=(",", ":")).encode()
        status = b"429 Too Many Requests" if b'"ok":false' in body[:20] else b"200 OK"
        head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        if not self._transport.is_closing():  # a client that was killed asks no more
            self._transport.write(head % (status, len(body)) + body)


async def serve(tell_port: Callable[[int], None]) -> None:
    """Until its process ends. `tell_port` is called once it listens, on loopback."""
    office = Office()
    server = await asyncio.get_running_loop().create_server(lambda: Line(office), "127.0.0.1", 0)
    tell_port(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


def _values(body: bytes) -> dict[str, Any]:
    return json.loads(body) if body.startswith(b"{") else dict(parse_qsl(body.decode()))


def _listed(numbers: object) -> list[int]:
    found: list[int] = json.loads(numbers) if isinstance(numbers, str) else numbers  # type: ignore[assignment]
    return found


def _ok(result: object) -> dict[str, object]:
    return {"ok": True, "result": result}


def _flood(pause: int) -> dict[str, object]:
    words = f"Too Many Requests: retry after {pause}"
    return {"ok": False, "error_code": 429, "description": words, "parameters": {"retry_after": pause}}
