"""Everything the box holds; one bot, many people."""

from typing import Any

from sandbox.callbacks import Callbacks
from sandbox.chats import Chats, Content, Message
from sandbox.clock import Clock
from sandbox.exhibits import Exhibits
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.journal import Journal
from sandbox.people import People, Person
from sandbox.profile import Profile
from sandbox.updates import Updates
from sandbox.webhook import Webhook


class World:
    def __init__(
        self,
        token: str,
        clock: Clock,
        username: str,
        name: str,
        retry_pause_s: float,
        kept: int | None = None,
    ) -> None:
        self.token = token
        self.clock = clock
        self.profile = Profile(int(token.partition(":")[0]), username, name)
        self.people = People()
        self.chats = Chats(kept)
        self.files = Files()
        self.callbacks = Callbacks()
        self.updates = Updates()
        self.webhook = Webhook(self.updates, retry_pause_s)
        self.faults = Faults()
        self.journal = Journal()
        self.exhibits = Exhibits()
        self.logged_out = False

    @property
    def now_unix(self) -> int:
        return int(self.clock.now().timestamp())

    def post(self, person: Person, content: Content, *, by_bot: bool, **details: Any) -> Message:
        """A new message in the chat with this person."""
        message = Message(self.chats.next_id(), person, by_bot, self.now_unix, content, **details)
        return self.chats.add(message)

    def shown(self, message: Message) -> dict[str, Any]:
        return message.as_telegram(self.profile.as_user())
