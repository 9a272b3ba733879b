"""The programmes this bot carries, by their codes."""

from collections.abc import Mapping

from roadmap.programme import Programme

Plans = Mapping[str, Programme]


def first(plans: Plans) -> Programme:
    return next(iter(plans.values()))
