"""Indicators that look at all sessions of an activity together: at least once, or every time."""

from collections.abc import Sequence

from roadmap.indicators import Over
from roadmap.tallies import Counts

KINDS = frozenset({"share", "full", "count", "done", "minimum"})
"""Of indicators that count who meets them: numbers are added up session by session."""


def together(over: Over, sessions: Sequence[Counts]) -> Counts:
    """One seat about one unit: its sessions, each as it counts by itself, become one. What is certain counts
    as answered: one session is enough to have met it once, or to have failed it every time."""
    asked = [one for one in sessions if one.expected]
    if not asked:
        return Counts(left_out=int(any(one.left_out for one in sessions)))
    whole = all(one.answered for one in asked)
    if over == "once":
        met, on_time = any(one.met for one in asked), any(one.on_time for one in asked)
        certain = met or whole
    else:
        met, on_time = all(one.met for one in asked), all(one.on_time for one in asked)
        certain = whole or any(one.answered and not one.met for one in asked)
    awaited = not certain and any(one.awaited for one in asked)
    return Counts(1, int(certain), int(met), int(on_time), awaited=int(awaited))
