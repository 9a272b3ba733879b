"""‹ 2/3 › under a list that has more than one page, « ‹ 31/500 › » under a very long one."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from messages.presses.menus import PagePress
from messages.views import Button, Row

LEAP = 10
"""Pages at once, of lists with more than twice as many; of the longest a tenth."""


def pager(page: int, pages: int, to: Callable[[int], CallbackData]) -> tuple[Row, ...]:
    """No row at all for a single page. At an end the arrow stays in its place and only tells where one is."""
    if pages <= 1:
        return ()
    back = Button("‹", to(page - 1) if page > 0 else PagePress())
    here = Button(f"{page + 1}/{pages}", PagePress())
    ahead = Button("›", to(page + 1) if page < pages - 1 else PagePress())
    if pages <= 2 * LEAP:
        return ((back, here, ahead),)
    leap = max(LEAP, pages // 10)
    first = Button("«", to(max(page - leap, 0)) if page > 0 else PagePress())
    last = Button("»", to(min(page + leap, pages - 1)) if page < pages - 1 else PagePress())
    return ((first, back, here, ahead, last),)
