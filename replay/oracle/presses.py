"""The tap log, tap by tap: what each of them did."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from replay.diary import Act
from replay.oracle import changes, intentions, leaves, nudges, pleas, proxies, recording, snoozes
from replay.oracle.stage import Stage, Typing
from replay.oracle.world import Told

PRESSES: Mapping[str, Callable[[Stage, Act, list[str]], None]] = MappingProxyType(
    {
        "a": recording.press,
        "s": recording.press_sure,
        "t": recording.press_to_type,
        "d": changes.press_day,
        "y": changes.press_to_type,
        "Z": snoozes.press,
        "V": intentions.press,
        "o": leaves.press,
        "W": pleas.press,
        "X": pleas.decide,
        "Y": proxies.press,
        "B": proxies.press_to_type,
        "K": nudges.begin,
        "U": nudges.press,
    }
)
TYPED: Mapping[str, Callable[[Stage, Act, Typing], bool]] = MappingProxyType(
    {
        "answer": recording.typed,
        "day": changes.typed,
        "reason": pleas.typed,
        "proxy": proxies.typed,
        "nudge": nudges.typed,
    }
)
"""Each says whether it is over with that; refused, and to be typed again: no."""


def do(stage: Stage, act: Act) -> None:
    if act.kind == "join" and act.seat:
        stage.world.people.sit(act.seat, act.person, act.at)
    elif act.kind in ("block", "unblock"):
        _block(stage, act)
    elif act.kind == "say":
        _say(stage, act)
    elif act.kind == "press":
        letter, *fields = act.data.split(":")
        if letter in PRESSES:
            PRESSES[letter](stage, act, fields)


def _block(stage: Stage, act: Act) -> None:
    blocks = act.kind == "block"
    stage.world.people.blocks[act.person].append((act.at, blocks))
    if blocks:
        for boss in sorted(stage.bosses(act.person, act.at)):
            stage.world.told.append(Told(boss, "unreachable", act.at))


def _say(stage: Stage, act: Act) -> None:
    """A command ends typing; a word that is no answer leaves it as it is."""
    typing = stage.typing.get(act.person)
    if act.data.startswith("/"):
        stage.typing.pop(act.person, None)
    elif typing and TYPED[typing.what](stage, act, typing):
        del stage.typing[act.person]
