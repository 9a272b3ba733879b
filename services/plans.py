"""The programmes this bot carries, by their codes."""

from collections.abc import Mapping, MutableMapping

from roadmap.programme import Programme

Plans = Mapping[str, Programme]

Deciding = MutableMapping[str, Programme]
"""The very same, where people's decisions change how it is read (services/doubts.py)."""


def first(plans: Plans) -> Programme:
    return next(iter(plans.values()))
