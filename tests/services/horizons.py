"""When one planner has work next."""

from datetime import datetime
from typing import Protocol

from db.store import Store
from services.horizon import Horizon, Planner


class Planning(Planner, Protocol):
    store: Store


async def due(planner: Planning, now: datetime) -> datetime | None:
    return await Horizon(planner.store, (planner,)).next_moment(now)
