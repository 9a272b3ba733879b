"""What a press or a typed word says, and what it is worth."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from replay.oracle.sheet import NEGATIVE, NUMERIC, Raw, kind_of, values

TYPED_NUMBER = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,2})?")
LONGEST = 4096
GIVEN = "given"
"""All that anybody may know of an anonymous answer, and all that the judge knows."""

Facts = Mapping[str, Decimal]


def read(question: Raw, text: str, facts: Facts) -> str | None:
    """The answer that counts; None if it is none. facts: of the unit in question."""
    text = text.strip()
    if text in values(question):
        return text
    if kind_of(question) == "text":
        return text if enough(text, question.get("length", 1)) else None
    if kind_of(question) not in NUMERIC:
        return None
    if not TYPED_NUMBER.fullmatch(text):
        return None
    number = Decimal(text.replace(",", "."))
    low, high = bounds(question, facts)
    step = Decimal(1) if kind_of(question) == "number" else Decimal("0.5")
    return plain(number) if low <= number <= high and number % step == 0 else None


def enough(text: str, length: int) -> bool:
    """What nobody sees is not counted; two letters that mean something else are no text."""
    seen = sum(unicodedata.category(sign) != "Cf" for sign in text)
    return seen >= max(length, 3 if text == "na" else 1) and len(text) <= LONGEST


def bounds(question: Raw, facts: Facts) -> tuple[Decimal, Decimal]:
    written = question.get("range") or {}
    low, high = Decimal(str(written.get("min", 0))), Decimal(str(written.get("max", 100_000)))
    known = facts.get(written.get("max_fact", ""))
    return low, high if known is None else min(high, known)


def plain(number: Decimal) -> str:
    return str(int(number)) if number == int(number) else str(number.normalize())


def unusual(question: Raw, value: str, facts: Facts) -> bool:
    """Asked twice: the top tenth of a wide range, or ten times what is needed; not where a fact bounds it."""
    if kind_of(question) not in NUMERIC or value == "na":
        return False
    written = question.get("range") or {}
    if written.get("max_fact") in facts:
        return False
    low, high = bounds(question, {})
    needs = question.get("needs") or {}
    needed = needs.get("at_least") or needs.get("about")
    top = high - low >= 100 and Decimal(value) >= high - (high - low) / 10
    return top or (needed is not None and Decimal(value) >= Decimal(str(needed)) * 10)


def settled(question: Raw, value: str, rungs: Raw) -> bool:
    """Nothing more is asked."""
    if kind_of(question) == "yes_no" and value == "no":
        return str(question.get("no_is") or rungs.get("no_is", "not_yet")) == "final"
    return True


def good(question: Raw, value: str | None) -> bool:
    """Yes; a number above nought; any choice but a refusal."""
    if value is None or value == "na":
        return False
    if kind_of(question) in NUMERIC:
        return Decimal(value) > 0
    return value not in NEGATIVE
