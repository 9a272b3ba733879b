"""Which of our languages is meant: Telegram says "zh-hans", "pt-br", or "zh" alone."""

from collections.abc import Collection

TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def nearest(tag: str | None, known: Collection[str]) -> str | None:
    """The same one, however it is spelt, or one that its readers can read. None: we have none."""
    parts = (tag or "").lower().replace("_", "-").split("-")
    alike = sorted(name for name in known if name.lower().split("-")[0] == parts[0])
    exact = next((name for name in alike if name.lower() == "-".join(parts)), None)
    if exact is None and parts[0] == "zh":
        script = "Hans" if TRADITIONAL.isdisjoint(parts) else "Hant"
        return next((name for name in alike if name.endswith(script)), next(iter(alike), None))
    return exact or next(iter(alike), None)
