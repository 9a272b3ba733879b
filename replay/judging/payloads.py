"""What a notice says, in the order in which the oracle says it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from replay.app import Row
from replay.judging.evidence import Evidence

NUMBERS = (
    "day", "whole", "overdue", "fresh", "unchecked", "news", "unreachable", "empty", "undated", "doubts",
    "waivers", "said",
)  # fmt: skip
Payload = Mapping[str, Any]


def about(row: Row, evidence: Evidence) -> tuple[object, ...]:
    """Nothing of kinds whose words are not judged."""
    reads = KINDS.get(str(row["notice"]))
    return reads(row.get("payload") or {}, evidence) if reads else ()


def _summary(said: Payload, _: Evidence) -> tuple[object, ...]:
    lines = [
        (line["no"], line["count"], line["fresh"], *line["places"], line["more"]) for line in said["lines"]
    ]
    return (*(said[name] for name in NUMBERS), *lines, said["more"])


KINDS: Mapping[str, Callable[[Payload, Evidence], tuple[object, ...]]] = MappingProxyType(
    {"summary": _summary}
)
