"""Values of notices and refusals, in the words of one language."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from locales.catalogue import Words
from messages.names import place
from roadmap.people import Place
from roadmap.programme import Programme, Role
from roadmap.texts import Text


def spoken(values: Mapping[str, object], words: Words, now: datetime) -> dict[str, object]:
    """What was not known (None) is called by the key `unknown-<name>` where there is one."""
    return {name: _spoken(name, value, words, now) for name, value in values.items()}


def _spoken(name: str, value: object, words: Words, now: datetime) -> object:
    match value:
        case None:
            return words(f"unknown-{name}") if words.knows(f"unknown-{name}") else "—"
        case Place():
            return place(value, words)
        case Text():
            return value.to(words.language)
        case Programme() | Role():
            return value.title.to(words.language)
        case Mapping():
            return Text.model_validate(value).to(words.language)
        case datetime():
            return words.dates.day(value.date(), now.date())
        case date():
            return words.dates.day(value, now.date())
        case list() | tuple():
            return words.listed(map(str, value))
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value.normalize():f}"
        case _:
            return value
