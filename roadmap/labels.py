"""Words of a programme: in all its languages, and short enough for a phone and a Telegram button."""

from collections.abc import Iterator

from roadmap.mistakes import Flaw
from roadmap.programme import Programme
from roadmap.texts import texts

TITLE, WORDS, LABEL, NAME, SHORT = 64, 90, 24, 32, 40

# The longest that fits, by where a text stands: the last two names of its path.
_LIMITS = {
    ("activities", "title"): TITLE,
    ("questions", "text"): WORDS,
    ("questions", "confirm"): WORDS,
    ("questions", "condition"): WORDS,
    ("questions", "short"): SHORT,
    ("questions", "unit"): LABEL,
    ("questions", "yes"): LABEL,
    ("questions", "no"): LABEL,
    ("options", "text"): LABEL,
    ("indicators", "title"): TITLE,
    ("roles", "title"): NAME,
    ("units", "title"): NAME,
    ("units", "by"): LABEL,
    ("facts", "title"): TITLE,
    ("phases", "title"): TITLE,
    ("reasons", "text"): NAME,
    ("readings", "text"): NAME,
    ("title",): TITLE,
}


def flaws(programme: Programme) -> Iterator[Flaw]:
    for path, text in texts(programme):
        names = tuple(step for step in path if isinstance(step, str))
        limit = _LIMITS.get(names[-2:])
        for language in programme.languages:
            if not text.root.get(language, "").strip():
                yield Flaw((*path, language), f"is missing: the programme speaks {_said(programme)}")
        for language, words in text.root.items():
            if language not in programme.languages:
                yield Flaw((*path, language), f"is not a language of the programme: {_said(programme)}")
            if limit and len(words) > limit:
                yield Flaw((*path, language), f"has {len(words)} characters, at most {limit} fit")


def _said(programme: Programme) -> str:
    return ", ".join(programme.languages)
