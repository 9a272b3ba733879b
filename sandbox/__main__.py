"""python -m sandbox: the emulator alone, for any bot and any script."""

import argparse
import asyncio
import contextlib
import re
import signal
import sys
from datetime import datetime

from sandbox.exposure import warning

DESCRIPTION = "A Telegram in a box: a Bot API to point a bot at, people with phones, and a clock."
LISTENING = """\
The box listens at {url} (Ctrl-C ends it).
  by hand   {url}/
  a bot     TelegramAPIServer.from_base("{url}"), token {token}
  a script  {url}/api/people (see sandbox/README.md)"""


def main() -> int:
    arguments = read_arguments()
    if said := warning(arguments.host):
        sys.stderr.write(said + "\n")
    try:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(serve(arguments))
    except OSError as error:
        reason = error.strerror or str(error)
        sys.stderr.write(
            f"Cannot listen at {arguments.host}:{arguments.port}: {reason}. Try another --port.\n"
        )
        return 1
    return 0


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=DESCRIPTION)
    parser.add_argument("--port", type=port, default=8081, help="0 takes a free one (default 8081)")
    parser.add_argument("--host", default="127.0.0.1", help="default 127.0.0.1")
    parser.add_argument("--token", type=token, default="1:TEST", help="the one bot's token (default 1:TEST)")
    parser.add_argument("--now", type=moment, metavar="ISO", help="freeze the clock at this moment (UTC)")
    return parser.parse_args()


def port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def token(text: str) -> str:
    if not re.fullmatch(r"\d+:\S+", text):
        raise argparse.ArgumentTypeError("a token looks like 123:ABC")
    return text


def moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a moment looks like 2022-02-01T09:00") from None


async def serve(arguments: argparse.Namespace) -> None:
    # aiogram costs seconds to import: --help, a wrong option and a taken port answer without it.
    probe = await asyncio.get_running_loop().create_server(asyncio.Protocol, arguments.host, arguments.port)
    probe.close()
    await probe.wait_closed()
    from sandbox.clock import Clock  # noqa: PLC0415
    from sandbox.emulator import Emulator  # noqa: PLC0415

    emulator = Emulator(arguments.token, Clock(arguments.now))
    await emulator.start(arguments.host, arguments.port)
    async with emulator:
        sys.stdout.write(LISTENING.format(url=emulator.url, token=emulator.token) + "\n")
        sys.stdout.flush()
        await stopped()


async def stopped() -> None:
    """Also when a script has started it, to whom Ctrl-C says nothing."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt instead
            loop.add_signal_handler(sign, stop.set)
    await stop.wait()


if __name__ == "__main__":
    sys.exit(main())
