"""The methods that are modelled, and the parameters each of them understands."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from aiogram.methods import TelegramMethod

from sandbox.refusals import not_modelled
from sandbox.wire import Call, Method
from sandbox.world import World

M = TypeVar("M", bound=TelegramMethod[Any])
Carry = Callable[[World, Any, Call], Awaitable[Any]]

# Accepted without effect: nothing a person in the box could see depends on them.
UNSEEN = frozenset({"link_preview_options", "disable_web_page_preview", "protect_content",
                    "show_caption_above_media", "has_spoiler", "allow_paid_broadcast",
                    "disable_content_type_detection", "message_effect_id"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Modelled:
    carry: Carry
    fields: frozenset[str]

    def check(self, request: Method) -> None:
        """A parameter that would be silently ignored is refused instead."""
        for name in request.model_fields_set - self.fields:
            if getattr(request, name) is not None:
                raise not_modelled(f"{request.__api_method__}.{name}")


MODELLED: dict[str, Modelled] = {}


def modelled(
    model: type[M], *fields: str
) -> Callable[[Callable[[World, M, Call], Awaitable[Any]]], Callable[[World, M, Call], Awaitable[Any]]]:
    def add(
        carry: Callable[[World, M, Call], Awaitable[Any]],
    ) -> Callable[[World, M, Call], Awaitable[Any]]:
        MODELLED[model.__api_method__] = Modelled(carry, UNSEEN | frozenset(fields))
        return carry

    return add
