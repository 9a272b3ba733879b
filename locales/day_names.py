"""What months and weekdays are called, for reading what people type."""

from functools import cache

from babel import Locale

from roadmap.typed_days import Names

CONTEXTS = ("format", "stand-alone")


@cache
def day_names(language: str) -> Names:
    """Every form that the language's own calendar knows: «марта» and «март»."""
    locale = Locale.parse(language.replace("-", "_"))
    months = tuple(
        frozenset(locale.months[context]["wide"][number].lower() for context in CONTEXTS)
        for number in range(1, 13)
    )
    weekdays = {
        name.lower()
        for context in CONTEXTS
        for width in ("wide", "abbreviated", "short")
        for name in locale.days[context][width].values()
    }
    return Names(months, frozenset(weekdays), chinese=locale.language == "zh")
