"""Words and codes of a programme: in all its languages, short enough for a phone and a Telegram button."""

from collections.abc import Iterator

from roadmap.mistakes import Flaw, Path
from roadmap.programme import Programme
from roadmap.texts import texts

TITLE, WORDS, LABEL, NAME, SHORT = 64, 90, 24, 32, 40

CODE = 20
"""Bytes of a code that a button carries: two of them and what is asked for fill its 64. A Latin letter or a
figure is one, a Cyrillic letter two, a Chinese sign three."""
APART = ":"
"""What stands between the parts of what a button carries."""

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
    for path, code in _codes(programme):
        if (size := len(code.encode())) > CODE:
            fits = f"at most {CODE} Latin letters or figures fit ({CODE // 2} Cyrillic ones)"
            yield Flaw(path, f"is {size - CODE} too long: it goes on a button, and {fits}")
        if APART in code:
            yield Flaw(path, f"goes on a button, where `{APART}` stands between parts: write another sign")
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


def _codes(programme: Programme) -> Iterator[tuple[Path, str]]:
    yield ("code",), programme.code
    for index, role in enumerate(programme.roles):
        yield ("roles", index, "code"), role.code
    for index, reason in enumerate(programme.reasons):
        yield ("reasons", index, "key"), reason.key
    for index, activity in enumerate(programme.activities):
        yield ("activities", index, "no"), activity.code
        for at, question in enumerate(activity.questions):
            for number, option in enumerate(question.options):
                yield ("activities", index, "questions", at, "options", number, "key"), option.key


def _said(programme: Programme) -> str:
    return ", ".join(programme.languages)
