"""‹ 2/3 › under a list that has more than one page."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from messages.presses import PagePress
from messages.views import Button, Row


def pager(page: int, pages: int, to: Callable[[int], CallbackData]) -> tuple[Row, ...]:
    """No row at all for a single page. At an end the arrow stays in its place and only tells where one is."""
    if pages <= 1:
        return ()
    back = Button("‹", to(page - 1) if page > 0 else PagePress())
    here = Button(f"{page + 1}/{pages}", PagePress())
    ahead = Button("›", to(page + 1) if page < pages - 1 else PagePress())
    return ((back, here, ahead),)
