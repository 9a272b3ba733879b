"""One person with a phone, in the words of a script: says, sends, edits, taps, hears."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from sandbox.connection import Connection
from sandbox.seen import Heard, Message, Part, Tap, as_message, number_of

POLL_S = 0.01
Named = Message | Heard | int


class Person:
    """`reply_to` and `message` may be a message seen, what was heard of one sent, or a number."""

    def __init__(self, sandbox: Connection, about: dict[str, Any]) -> None:
        self._sandbox = sandbox
        self.id: int = about["id"]
        self.name: str = about["name"]

    def __repr__(self) -> str:
        return f"Person({self.id}, {self.name!r})"

    async def says(
        self,
        text: str | None = None,
        *,
        html: str | None = None,
        reply_to: Named | None = None,
        wait: float | None = None,
        typed: bool = False,
    ) -> Heard:
        """A plain text, or `html` instead: a text with the marks a phone can set."""
        return await self._send({"text": text, "html": html, "typed": typed}, reply_to, wait)

    async def sends(self, part: Part, *, reply_to: Named | None = None, wait: float | None = None) -> Heard:
        return await self._send(part.as_body(), reply_to, wait)

    async def sends_document(
        self, name: str, content: bytes, caption: str = "", *, wait: float | None = None
    ) -> Heard:
        return await self.sends(Part("document", content, caption, name=name), wait=wait)

    async def sends_photo(
        self, content: bytes, caption: str = "", *, name: str = "photo.png", wait: float | None = None
    ) -> Heard:
        return await self.sends(Part("photo", content, caption, name=name), wait=wait)

    async def sends_voice(
        self, content: bytes = b"voice", caption: str = "", *, seconds: int = 1, wait: float | None = None
    ) -> Heard:
        return await self.sends(Part("voice", content, caption, seconds=seconds), wait=wait)

    async def sends_video(
        self, content: bytes = b"video", caption: str = "", *, seconds: int = 1, wait: float | None = None
    ) -> Heard:
        return await self.sends(Part("video", content, caption, seconds=seconds), wait=wait)

    async def sends_location(self, latitude: float, longitude: float, *, wait: float | None = None) -> Heard:
        return await self._send({"location": {"latitude": latitude, "longitude": longitude}}, None, wait)

    async def sends_contact(self, *, wait: float | None = None) -> Heard:
        return await self._send({"contact": True}, None, wait)

    async def sends_album(
        self, parts: Sequence[Part], *, reply_to: Named | None = None, wait: float | None = None
    ) -> Heard:
        """2 to 10 parts: photos and videos, or documents, or audios."""
        return await self._send({"album": [part.as_body() for part in parts]}, reply_to, wait)

    async def edits(
        self,
        message: Named,
        text: str | None = None,
        *,
        html: str | None = None,
        part: Part | None = None,
        wait: float | None = None,
    ) -> Heard:
        """An own message: its words (a file's caption), or with `part` its file; a part's empty caption
        leaves the words as they are."""
        words = {"text": text} if text is not None else {"html": html} if html is not None else {}
        body = {"message_id": number_of(message), **(part.as_body() if part else {}), **words}
        return heard(await self._sandbox.post(f"{self._path}/edit", body, wait))

    async def deletes(self, message: Named) -> None:
        """An own message; the bot is not told."""
        await self._sandbox.post(f"{self._path}/delete", {"message_id": number_of(message)})

    async def taps(
        self,
        button: str,
        message: Named | None = None,
        *,
        forged: bool = False,
        wait: float | None = None,
    ) -> Tap:
        """On the newest message that has such a button, unless a message is named.

        `forged`: `button` is data that the named message does not (or no longer) carry.
        """
        body: dict[str, Any] = {"button": button, "forged": forged}
        if message is not None:
            body["message_id"] = number_of(message)
        reply = await self._sandbox.post(f"{self._path}/press", body, wait)
        answer = reply.get("answer") or {}
        return Tap(
            reply.get("callback_id"),
            answer.get("text"),
            bool(answer.get("show_alert")),
            reply.get("url"),
            bool(reply.get("handled")),
        )

    async def messages(
        self, after: int = 0, *, changes: int = 0, deleted: bool = False, mine: bool = True
    ) -> list[Message]:
        """`changes`: only those changed since (see `Message.change`); `mine=False`: the bot's only."""
        rows = await self._sandbox.get(f"{self._path}/messages", after=after, changes=changes)
        found = [as_message(row) for row in rows]
        return [m for m in found if (deleted or not m.deleted) and (mine or m.by_bot)]

    async def last(self) -> Message | None:
        """The newest message of the bot that is still there."""
        found = await self.messages(mine=False)
        return found[-1] if found else None

    async def hears(
        self, wanted: Callable[[Message], bool] | str = "", *, after: int = 0, within: float = 3.0
    ) -> Message:
        """Wait for a message of the bot that contains a text or satisfies a question."""
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        deadline = asyncio.get_running_loop().time() + within
        while True:
            found = [message for message in await self.messages(after, mine=False) if fits(message)]
            if found:
                return found[-1]
            if asyncio.get_running_loop().time() > deadline:
                said = [message.text for message in await self.messages(after, mine=False)]
                raise TimeoutError(f"{self.name} heard only {said} within {within} s")
            await asyncio.sleep(POLL_S)

    async def menu(self) -> list[str]:
        """The commands this person is offered."""
        return [row["command"] for row in await self._sandbox.get(f"{self._path}/menu")]

    async def blocks(self, *, wait: float | None = None) -> None:
        await self._sandbox.post(f"{self._path}/block", {}, wait)

    async def unblocks(self, *, wait: float | None = None) -> None:
        await self._sandbox.post(f"{self._path}/unblock", {}, wait)

    async def _send(self, body: dict[str, Any], reply_to: Named | None, wait: float | None) -> Heard:
        if reply_to is not None:
            body["reply_to"] = number_of(reply_to)
        return heard(await self._sandbox.post(f"{self._path}/send", body, wait))

    @property
    def _path(self) -> str:
        return f"/api/people/{self.id}"


def heard(reply: dict[str, Any]) -> Heard:
    return Heard(reply["message_id"], reply["handled"], reply["message_ids"])
