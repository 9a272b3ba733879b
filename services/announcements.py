"""Announcements: composed, sent, stopped, changed afterwards, by those who may announce."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from db.store import Store
from roadmap.announcements import Announcement, Audience, Candidate, Reach, Standing
from roadmap.people import Place
from roadmap.programme import Activity
from services.plans import Plans


class Announcements:
    """Refused everywhere: `not-announcer` (no seat that may), `announcement-unknown` (no such number, or not
    one's own: the author, and whoever may announce to the whole programme, may look at it and stop it),
    `announcement-over` (it is not in a state where that can be done)."""

    def __init__(self, store: Store, plans: Plans, approval_above: int = 0) -> None:
        """approval_above: more recipients than this need a second coordinator; 0: never."""
        self.store = store
        self.plans = plans
        self.approval_above = approval_above

    async def begin(
        self,
        person_id: int,
        chat: int,
        now: datetime,
        *,
        code: str | None = None,
        activity: str | None = None,
        of: int | None = None,
    ) -> Announcement:
        """A draft without content. activity: its audience is those who have not answered it. of: it will be
        sent as a correction below the copies of that announcement. An empty draft of the same author is
        used again."""
        raise NotImplementedError

    async def add_part(
        self, person_id: int, number: int, message: int, album: str | None, gist: str | None, now: datetime
    ) -> tuple[Announcement, bool]:
        """The content, or one more picture of an album (`album`: Telegram's media_group_id). True: it is the
        first message of this content; another message, not of the same album, replaces it."""
        raise NotImplementedError

    async def set_audience(
        self, person_id: int, number: int, audience: Audience, now: datetime
    ) -> Announcement:
        """Of a draft. Refused `not-yours`: a role or a unit outside one's territory."""
        raise NotImplementedError

    async def set_agree(self, person_id: int, number: int, *, agree: bool, now: datetime) -> Announcement:
        raise NotImplementedError

    async def look(self, person_id: int, number: int, now: datetime) -> Announcement:
        raise NotImplementedError

    async def listed(
        self, person_id: int, page: int, now: datetime
    ) -> tuple[tuple[Announcement, ...], int, int]:
        """(those of one's own or one's programme, newest first, without empty drafts; page; pages)."""
        raise NotImplementedError

    async def reach(self, person_id: int, number: int, now: datetime) -> Reach:
        """Over all roles of the territory that hold any seat; those not chosen count 0 in `by_role`, with how
        many they would be in `offered`."""
        raise NotImplementedError

    async def offered(self, person_id: int, number: int, now: datetime) -> Reach:
        """As `reach` if every role were chosen: what the buttons show."""
        raise NotImplementedError

    async def places(self, person_id: int, number: int, now: datetime) -> tuple[Place, ...]:
        """Units to choose from: those directly below the top of one's territory."""
        raise NotImplementedError

    async def activities(
        self, person_id: int, number: int, now: datetime
    ) -> tuple[tuple[Activity, int], ...]:
        """Those that have asked somebody in one's territory, with how many requests wait; newest first."""
        raise NotImplementedError

    async def candidates(
        self, person_id: int, number: int, page: int, now: datetime
    ) -> tuple[tuple[Candidate, ...], int, int]:
        """(a page of all whom the audience would mean if nobody were picked by hand, page, pages)."""
        raise NotImplementedError

    async def pick(self, person_id: int, number: int, other: int | None, now: datetime) -> Announcement:
        """Takes that person in or out. None: nobody is picked, or, if nobody was, everyone again."""
        raise NotImplementedError

    async def send(
        self, person_id: int, number: int, now: datetime, at: datetime | None = None
    ) -> Announcement:
        """At once (after UNDO), or at that moment. Above `approval_above` it waits for a second coordinator,
        who is told. Refused: `announcement-empty`, `announcement-nobody`, `announcement-past`,
        `approval-nobody` (no second coordinator there)."""
        raise NotImplementedError

    async def approve(self, person_id: int, number: int, now: datetime, *, yes: bool) -> Announcement:
        """By another who may announce to the whole audience; the author is told."""
        raise NotImplementedError

    async def pause(self, person_id: int, number: int, now: datetime) -> Announcement:
        raise NotImplementedError

    async def resume(self, person_id: int, number: int, now: datetime) -> Announcement:
        raise NotImplementedError

    async def cancel(self, person_id: int, number: int, now: datetime) -> Announcement:
        """What has not left stays here, as `skipped`, `cancelled`. Within UNDO it becomes a draft again."""
        raise NotImplementedError

    async def standing(self, person_id: int, number: int, now: datetime) -> Standing:
        raise NotImplementedError

    async def resend(
        self, person_id: int, number: int, which: Literal["failed", "unknown", "unreachable"], now: datetime
    ) -> Announcement:
        """To those whom it did not reach; of the unreachable, to those who have come back."""
        raise NotImplementedError

    async def revisable(self, chat: int, message: int, now: datetime) -> Announcement | None:
        """The sent announcement whose original this message is."""
        raise NotImplementedError

    async def revise(
        self, person_id: int, number: int, content: Mapping[str, Any], now: datetime
    ) -> Announcement:
        """Changes all copies: another announcement (kind edit), running at once."""
        raise NotImplementedError

    async def recall(self, person_id: int, number: int, now: datetime) -> Announcement:
        """Deletes all copies (kind recall). Refused `recall-too-late` with nothing young enough to delete."""
        raise NotImplementedError

    async def show_card(self, number: int, message: int) -> None:
        """The message in the author's chat that shows how it goes."""
        raise NotImplementedError

    async def absent(
        self, person_id: int, number: int, page: int, now: datetime
    ) -> tuple[tuple[Candidate, ...], int, int]:
        """Who has not pressed [read and agreed]."""
        raise NotImplementedError

    async def agreed(self, person_id: int, delivery: int, now: datetime) -> datetime:
        """When this person agreed: now, or before. Refused `not-yours`."""
        raise NotImplementedError
