"""What the sandbox shows beside its phones: the plan, who plays, what can be told; and levers."""

import asyncio
from typing import Any

from bot.boxed import Boxed
from bot.showcase import stories
from bot.showcase.cast import Cast
from bot.showcase.plan import plan
from roadmap.programme import Programme


def furnish(box: Boxed, programme: Programme, cast: Cast, again: asyncio.Event) -> None:
    """again: set when somebody wants everything anew; whoever pulled the lever has his answer by then."""
    exhibits = box.emulator.world.exhibits

    async def shown_plan(language: str) -> dict[str, Any]:
        today = box.emulator.clock.now().astimezone(programme.zone).date()
        return await plan(box.house, box.house.plans[programme.code], language, today)

    async def reset() -> None:
        asyncio.get_running_loop().call_later(0.1, again.set)

    exhibits.show("plan", shown_plan)
    exhibits.show("cast", cast.shown)
    exhibits.show("seats", cast.seats)
    exhibits.show("stories", stories.shown)
    exhibits.lever("restart", box.restart)
    exhibits.lever("reset", reset)
