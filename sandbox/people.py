"""The people of the box: Telegram accounts that may talk to the bot."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.refusals import PersonError, bad_request, forbidden

FIRST_ID = 100_001
NAME_LIMIT = 64


@dataclass(slots=True)
class Person:
    id: int
    name: str
    username: str | None = None
    language_code: str | None = None
    started: bool = False
    blocked: bool = False
    read_up_to: int = 0
    doing: str | None = None

    def as_user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def as_chat(self) -> dict[str, Any]:
        chat: dict[str, Any] = {"id": self.id, "type": "private", "first_name": self.name}
        if self.username:
            chat["username"] = self.username
        return chat


class People:
    def __init__(self) -> None:
        self._by_id: dict[int, Person] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def add(self, name: str, username: str | None = None, language_code: str | None = None) -> Person:
        name = name.strip()
        if not 1 <= len(name) <= NAME_LIMIT:
            raise PersonError(f"a name has 1 to {NAME_LIMIT} characters")
        username = username.removeprefix("@") if username else None
        if username and any((other.username or "").lower() == username.lower() for other in self):
            raise PersonError(f"somebody is @{username} already")
        person = Person(FIRST_ID + len(self._by_id), name, username, language_code or None)
        self._by_id[person.id] = person
        return person

    def find(self, person_id: int) -> Person:
        person = self._by_id.get(person_id)
        if person is None:
            raise PersonError(f"there is no person {person_id}", status=404)
        return person

    def chat(self, chat_id: int | str) -> Person:
        """The private chat the bot names; anything else does not exist here."""
        if chat_id == "":
            raise bad_request("chat_id is empty")
        try:
            person = self._by_id.get(int(chat_id))
        except ValueError:
            person = None
        if person is None:
            raise bad_request("chat not found")
        return person

    def reachable(self, chat_id: int | str) -> Person:
        """The chat, when the bot may write into it."""
        person = self.chat(chat_id)
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        return person
