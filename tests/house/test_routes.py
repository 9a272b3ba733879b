"""Every update asks its way through all routes."""

from collections.abc import Iterator

from aiogram.dispatcher.event.handler import HandlerObject

import handlers


def asked() -> Iterator[tuple[str, HandlerObject]]:
    for name, observer in handlers.routes().observers.items():
        for handler in observer.handlers:
            yield f"{name}: {handler.callback.__module__}.{handler.callback.__name__}", handler


def test_no_filter_takes_a_trip_to_a_thread() -> None:
    """aiogram sends whatever is no coroutine there, for every line that somebody writes."""
    found = [(name, one) for name, handler in asked() for one in handler.filters or ()]
    assert len(found) > 100
    assert not {name for name, one in found if not one.awaitable}
    assert not {name for name, handler in asked() if not handler.awaitable}


def test_rooms_share_one_router() -> None:
    """As many routers cost three times as much to ask."""
    assert not handlers.routes().sub_routers
