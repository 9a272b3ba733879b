"""What a notice says, in the order in which the oracle says it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from replay.app import Row
from replay.oracle.asking import AskKey

NUMBERS = (
    "day", "whole", "overdue", "fresh", "unchecked", "news", "unreachable", "empty", "undated", "doubts",
    "waivers", "said",
)  # fmt: skip
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cancelled": ("activity",),
        "doubts": ("count",),
        "move-asked": ("occurrence",),
        "moved": ("old", "new"),
        "nudge-result": ("nudge",),
        "opinions": ("request", "one", "other"),
        "proof": ("request",),
        "proxy": ("request", "value", "how"),
        "proxy-corrected": ("request", "value", "old"),
        "unanswered": ("since", "awaited", "came"),
        "waiver": ("waiver",),
        "waiver-approved": ("request",),
        "waiver-declined": ("request",),
    }
)
"""What of a notice is judged."""

Payload = Mapping[str, Any]


def about(row: Row, asks: Mapping[int, AskKey], days: Mapping[int, tuple[str, str]]) -> tuple[object, ...]:
    """asks, days: what the numbers of requests and occurrences stand for. Nothing of kinds whose words are
    not judged."""
    said, kind = row.get("payload") or {}, str(row["notice"])
    if kind == "summary":
        return _summary(said)
    if kind in ("weekly", "monthly"):
        return _report(said)
    numbers: Mapping[str, Mapping[int, object]] = {"request": asks, "occurrence": days}
    found = ((name, said.get(name)) for name in KINDS.get(kind, ()))
    return tuple(
        numbers[name].get(int(value or 0), value) if name in numbers else value for name, value in found
    )


def _summary(said: Payload) -> tuple[object, ...]:
    lines = [
        (line["no"], line["count"], line["fresh"], *line["places"], line["more"]) for line in said["lines"]
    ]
    return (*(said[name] for name in NUMBERS), *lines, said["more"])


def _report(said: Payload) -> tuple[object, ...]:
    numbers = (said[name] for name in ("first", "last", "answered", "before", "awaited", "overdue"))
    ended = [(one["no"], one["done"], one["expected"]) for one in said["ended"]]
    coming = [(one["no"], one["day"]) for one in said["coming"]]
    return (*numbers, *ended, said["ended_more"], *coming, said["coming_more"])
