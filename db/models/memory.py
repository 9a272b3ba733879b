"""What the bot remembers of conversations and of itself."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Draft(Base):
    """What a person is typing: the bot's place in a conversation, kept over a restart."""

    __tablename__ = "drafts"
    key: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class Note(Base):
    """Small things the bot remembers about itself (its last tick, the claim link's hash)."""

    __tablename__ = "notes"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
