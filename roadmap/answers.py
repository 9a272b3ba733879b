"""What an answer is: from typed words to one canonical value, and what that value means."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from roadmap.indicators import Indicator
from roadmap.ladders import Ladder
from roadmap.questions import NUMERIC, Question
from roadmap.refusals import Refused
from roadmap.texts import Text

NA = "na"
GIVEN = "given"
"""All that is kept with a person of an answer to an anonymous question."""
NEGATIVE = frozenset({"no", "none", "absent"})
LONGEST = 4096
REMARK = 1000
"""Characters of a verifier's comment: a card must hold it whole."""
# At most two decimals: "12,000" is twelve thousand for some and twelve for others.
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
"""As Chinese keyboards write figures."""

_NUMBER = re.compile(r"-?[0-9]{1,9}([.,][0-9]{1,2})?")
_LINK = re.compile(r"https?://([\w-]+\.)+[^\W\d_][\w-]+(:[0-9]{1,5})?([/?#]\S*)?", re.IGNORECASE)
_FILE = re.compile(r"file:[A-Za-z0-9_-]{1,200}")


def allowed(question: Question) -> tuple[str, ...]:
    """The values that have buttons of their own."""
    values = {"yes_no": ("yes", "no"), "choice": tuple(option.key for option in question.options)}
    return values.get(question.answer, ()) + ((NA,) if question.condition else ())


def read(question: Question, text: str, facts: Mapping[str, Decimal]) -> str:
    """Typed or pressed -> "yes", "12", "1.5", an option's key, a text.

    facts: numbers of the unit it is about. Raises Refused, and nothing else; reads its own results back.
    """
    given = _clean(text)
    if given in allowed(question):
        return given
    if question.answer in NUMERIC:
        return _read_number(question, given, facts)
    if question.answer == "link":
        return _read_link(given)
    if question.answer == "file":
        return _read_file(given)
    return _read_text(question, given) if question.answer == "text" else _read_label(question, given)


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(_clean(text).translate(_WIDE)) is not None


def remark(text: str) -> str:
    """Why an answer comes back, in a verifier's own words."""
    given = _clean(text)
    if not given:
        raise Refused("text-short", length=1, given=0)
    if len(given) > REMARK:
        raise Refused("text-long", length=REMARK, given=len(given))
    return given


def link(text: str) -> str:
    return _read_link(_clean(text))


def unusual(question: Question, value: str, facts: Mapping[str, Decimal]) -> bool:
    """Worth asking "are you sure?": the top tenth of a range of a hundred values or more, or ten times what
    the plan needs. All of a school's teachers are nothing unusual: a known fact bounds well enough."""
    if question.answer not in NUMERIC or value == NA or question.range.max_fact in facts:
        return False
    number, low, high = Decimal(value), question.range.min, question.range.max
    needed = question.needs.at_least or question.needs.about
    wide = high - low >= 100
    return (wide and number >= high - (high - low) / 10) or (needed is not None and number >= needed * 10)


def kept(question: Question, value: str) -> str:
    """What stands as the seat's answer."""
    return GIVEN if question.anonymous else value


def applies(value: str) -> bool:
    """Not so where the answer is "does not apply": by the question's own condition, or because a coordinator
    agreed. Nobody can type it as a text."""
    return value != NA


def settles(question: Question, value: str, ladder: Ladder) -> bool:
    """Nothing more is asked. "No" may mean "not yet": then the reminders go on."""
    if question.answer != "yes_no" or value != "no":
        return True
    return (question.no_is or ladder.no_is) == "final"


def met(question: Question, value: str | None, indicator: Indicator) -> bool:
    """Does this answer fulfil what the indicator counts?"""
    if value is None or not applies(value):
        return False
    if question.answer == "choice" and indicator.counts:
        return value in indicator.counts
    least = indicator.at_least if indicator.at_least is not None else question.needs.at_least
    if question.answer in NUMERIC and least is not None:
        return Decimal(value) >= least
    return _positive(question, value)


def fulfils(question: Question, value: str) -> bool:
    """As it stands in a table of who has done what, whatever an indicator counts: any number is a fulfilled
    request, unless the question needs more."""
    if not applies(value):
        return False
    if question.answer in NUMERIC:
        return Decimal(value) >= (question.needs.at_least or 0)
    return _positive(question, value)


def amount(question: Question, value: str | None) -> Decimal:
    if value is None or question.answer not in NUMERIC or not applies(value):
        return Decimal(0)
    return Decimal(value)


def opens_gate(question: Question, value: str | None) -> bool:
    """May the questions that come `after` this one be asked?"""
    return value is not None and applies(value) and _positive(question, value)


def _positive(question: Question, value: str) -> bool:
    if question.answer in NUMERIC:
        return Decimal(value) > 0
    return question.answer not in ("yes_no", "choice") or value not in NEGATIVE


def _clean(text: str) -> str:
    """Without what no database stores: control characters and halves of surrogate pairs."""
    kept = (sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def _read_number(question: Question, given: str, facts: Mapping[str, Decimal]) -> str:
    low, high = question.range.min, question.range.max
    if (known := facts.get(question.range.max_fact or "")) is not None:
        high = min(high, known)
    given = given.translate(_WIDE)
    if not _NUMBER.fullmatch(given):
        raise Refused("number-expected", example=_plain(max(low, min(high, Decimal(3)))))
    number = Decimal(given.replace(",", "."))
    step = Decimal(1) if question.answer == "number" else Decimal("0.5")
    if number % step:
        raise Refused("number-whole", given=given, step=_plain(step))
    if not low <= number <= high:
        raise Refused("number-range", min=_plain(low), max=_plain(high))
    return _plain(number)


def _plain(number: Decimal) -> str:
    return format((number + 0).normalize(), "f")


def _read_text(question: Question, given: str) -> str:
    seen = sum(unicodedata.category(sign) != "Cf" for sign in given)
    least = max(question.length, len(NA) + 1) if given == NA else question.length
    if seen < least:
        raise Refused("text-short", length=least, given=seen)
    if len(given) > LONGEST:
        raise Refused("text-long", length=LONGEST, given=len(given))
    return given


def _read_link(given: str) -> str:
    link = given if "://" in given[:8] else f"https://{given}"
    if len(link) > LONGEST or not _LINK.fullmatch(link):
        raise Refused("link-expected", example="https://example.ru/page")
    return link


def _read_file(given: str) -> str:
    """A file is attached, never typed: who stored it hands over `file:<its id>`."""
    if not _FILE.fullmatch(given):
        raise Refused("file-expected")
    return given


def _read_label(question: Question, given: str) -> str:
    """The words on a button, typed by hand, in any language of the programme."""
    labels: list[tuple[str, Text | None]] = [("yes", question.yes), ("no", question.no)]
    if question.answer == "choice":
        labels = [(option.key, option.text) for option in question.options]
    found = {
        key for key, text in labels if text and given.casefold() in map(str.casefold, text.root.values())
    }
    if len(found) != 1:
        raise Refused("value-unknown", given=given)
    return found.pop()
