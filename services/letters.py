"""Letters: a person writes to their coordinator through the bot, and is answered through it."""

from datetime import datetime

from db.store import Store
from roadmap.letters import Correspondent, Letter
from services.plans import Plans


class Letters:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def coordinators(self, person_id: int, now: datetime) -> tuple[Correspondent, ...]:
        """Those who manage this person's seats, at the nearest level where somebody can be reached."""
        raise NotImplementedError

    async def write(
        self, person_id: int, to: int, text: str | None, chat: int, message: int, now: datetime
    ) -> Letter:
        """To one of one's coordinators: planned in the lane of replies. text: None - it is copied.
        Refused: `letter-nobody` (not one's coordinator any more, or out of reach)."""
        raise NotImplementedError

    async def letter(self, person_id: int, number: int, now: datetime) -> Letter:
        """One that this person received. Refused: `letter-unknown`."""
        raise NotImplementedError

    async def beneath(self, person_id: int, message: int, now: datetime) -> Letter | None:
        """The letter that was brought to this person as that message of the bot."""
        raise NotImplementedError

    async def answer(
        self, person_id: int, number: int, text: str | None, chat: int, message: int, now: datetime
    ) -> Letter:
        """To the one who wrote it. Refused: `letter-unknown`, `letter-nobody` (they left, or blocked us)."""
        raise NotImplementedError
