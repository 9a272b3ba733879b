"""What coordinators announce, and letters between a person and their coordinator."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Announcement(Base):
    """A message to an audience, or what is done with its copies afterwards (`of_id`).
    `kind`: copy, edit, recall, correction. `state`: draft, approval, running, paused, cancelled, done;
    `reason` why it is paused. `chat_id`, `parts`: the original's messages in its author's chat.
    `content`: of an edit, the call that changes a copy. `audience`: see roadmap/announcements.py.
    `filled_to`: deliveries stand for everyone up to this person id; `filled_at`: for all.
    `card_id`: the message in the author's chat that shows how it goes."""

    __tablename__ = "announcements"
    __table_args__ = (Index("ix_announcements_chat_id_state", "chat_id", "state"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    of_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"), index=True)
    kind: Mapped[str] = mapped_column(default="copy")
    state: Mapped[str] = mapped_column(default="draft", index=True)
    reason: Mapped[str | None]
    chat_id: Mapped[int] = mapped_column(BigInteger)
    parts: Mapped[list[int]] = mapped_column(JSON, default=list)
    album: Mapped[str | None]
    gist: Mapped[str | None]
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    audience: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    agree: Mapped[bool] = mapped_column(default=False)
    nudged: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    filled_to: Mapped[int] = mapped_column(default=0)
    filled_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    card_id: Mapped[int | None] = mapped_column(BigInteger)


class Letter(Base):
    """From a person to their coordinator or back. `of_id`: the letter it answers. `text` of a written one;
    anything else is copied from the sender's chat."""

    __tablename__ = "letters"
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    sender_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    receiver_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    of_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"))
    text: Mapped[str | None]
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
