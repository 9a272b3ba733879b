"""The tap log, tap by tap: what each of them did."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from replay.diary import Act, SeatKey
from replay.oracle import (
    changes,
    checks,
    deputies,
    doubts,
    exemptions,
    intentions,
    leaves,
    nudges,
    pleas,
    proofs,
    proxies,
    recording,
    snoozes,
)
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
        "D": deputies.press,
        "E": exemptions.press,
        "M": changes.press_change,
        "Q": doubts.press,
        "C": checks.press,
        "P": proofs.press,
        "R": checks.press_return,
        "K": nudges.begin,
        "U": nudges.press,
    }
)
TYPED: Mapping[str, Callable[[Stage, Act, Typing], bool]] = MappingProxyType(
    {
        "answer": recording.typed,
        "day": changes.typed,
        "comment": checks.typed,
        "proof": proofs.typed,
        "exempt": exemptions.typed_reason,
        "exempt until": exemptions.typed_day,
        "reason": pleas.typed,
        "proxy": proxies.typed,
        "nudge": nudges.typed,
    }
)
"""Each says whether it is over with that; refused, and to be typed again: no."""


def do(stage: Stage, act: Act) -> None:
    if act.kind == "join" and act.seat:
        _join(stage, act, act.seat)
    elif act.kind == "stand in":
        deputies.stand_in(stage, act)
    elif act.kind in ("block", "unblock"):
        _block(stage, act)
    elif act.kind == "say":
        _say(stage, act)
    elif act.kind == "press":
        letter, *fields = act.data.split(":")
        if letter in PRESSES:
            PRESSES[letter](stage, act, fields)


def _join(stage: Stage, act: Act, seat: SeatKey) -> None:
    """Whoever sat there before hears that they hand it over."""
    for before in stage.world.people.sit(seat, act.person, act.at):
        stage.world.lived["handed over"] += 1
        stage.world.told.append(Told(before, "handed-over", act.at))
    doubts.tell(stage, seat, act.person, act.at)


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
