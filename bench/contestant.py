"""A process with one contestant in it, idle until it is told to go.

Those who use aiogram are forked from one process that has imported it: its three seconds are paid once.
Where there is no fork they are spawned. Others get a fresh interpreter, without those 187,000 objects.
"""

import asyncio
import multiprocessing
import traceback
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from bench.cores import pin
from bench.loop import live
from bench.wrong import Wrong

PRELOADED = ["aiogram", "bench.ours"]
PATIENCE_S = 600
PARTING_S = 5

Run = Callable[..., Awaitable[dict[str, Any]]]


class Contestant:
    """`subject`, "module:function", opens the thing to be measured in a process of its own, and yields what
    `go` calls (a Run). Named, not passed: nobody else has to import it."""

    def __init__(self, subject: str, *, light: bool = False, **setup: Any) -> None:
        """light: it needs no aiogram."""
        self._name = subject
        context = multiprocessing.get_context("spawn") if light else nursery()
        ends: tuple[Connection, Connection] = context.Pipe()
        self._orders, theirs = ends
        self.process = context.Process(target=_live, args=(theirs, subject, setup), daemon=True)
        try:
            self.process.start()
        except EOFError as ended:
            raise Wrong("the process that others are forked from died") from ended
        theirs.close()

    def go(self, **order: Any) -> dict[str, Any]:
        self.start(**order)
        return self.result()

    def start(self, **order: Any) -> None:
        """As `go`, without waiting: several at once."""
        self._orders.send(order)

    def result(self) -> dict[str, Any]:
        """Raises Wrong if it failed, or if its process died."""
        try:
            if not self._orders.poll(PATIENCE_S):
                raise Wrong(f"{self._name} does not come to an end")
            found: dict[str, Any] | str = self._orders.recv()
        except EOFError as ended:
            raise Wrong(f"{self._name} died") from ended
        if isinstance(found, str):
            raise Wrong(f"{self._name} failed: {found}")
        return found

    def kill(self) -> None:
        """As the power does: nothing in it gets a word."""
        self.process.kill()
        self.process.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._orders.close()
        self.process.join(0 if error else PARTING_S)
        if self.process.is_alive():
            self.kill()


def nursery() -> Any:
    """Where contestants with aiogram come from."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _live(orders: Connection, subject: str, setup: dict[str, Any]) -> None:
    pin(0)
    live(_obey(orders, subject, setup))


async def _obey(orders: Connection, subject: str, setup: dict[str, Any]) -> None:
    module, _, name = subject.partition(":")
    try:
        async with getattr(import_module(module), name)(**setup) as run:
            while (order := await asyncio.to_thread(_next, orders)) is not None:
                orders.send(await run(**order))
    except Exception as error:  # noqa: BLE001 - told over there
        traceback.print_exc()
        with suppress(OSError):  # nobody waits for it any more
            orders.send(repr(error))


def _next(orders: Connection) -> dict[str, Any] | None:
    """None: nobody gives orders any more."""
    try:
        order: dict[str, Any] = orders.recv()
    except (EOFError, OSError):
        return None
    return order
