"""Buttons laid out in rows."""

from collections.abc import Sequence

from messages.views import Button, Row


def grid(buttons: Sequence[Button], size: int) -> tuple[Row, ...]:
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))
