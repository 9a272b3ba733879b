"""Days and hours as Chinese readers type them, turned into the figures of all others.

«3月17日周四下午3点» is "17.3 15:00"."""

import re
from unicodedata import normalize

_DAY = re.compile(
    r"(?:(?P<year>[0-9]{4}) ?年 ?)?(?P<month>[0-9]{1,2}) ?月 ?(?P<day>[0-9]{1,2}) ?[日号號]?"
    r"(?: ?\(?(?:周|週|星期|礼拜|禮拜) ?[一二三四五六日天]\)?)?"
)
_MONTH_ONCE = re.compile(r"([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号號]? ?[到至–-] ?([0-9]{1,2}) ?[日号號]")
_SLASHED = re.compile(r"(?<![0-9./])(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?![0-9./])")
_HOUR = re.compile(
    r"(?P<part>上午|早上|中午|下午|晚上)? ?(?P<hour>[0-9]{1,2}) ?(?:[点點时時:])"
    r"(?: ?(?P<minute>[0-9]{1,2}) ?分?|(?P<half>半))?"
)
_BETWEEN = re.compile(r" ?[到至~] ?")
_LATE = ("下午", "晚上")
NOON = 12


def plain(text: str) -> str:
    """What is not Chinese stays as it is."""
    given = normalize("NFKC", text).replace("，", ",")
    given = _MONTH_ONCE.sub(r"\1月\2日到\1月\3日", given)
    given = _HOUR.sub(_hour, _SLASHED.sub(_day, _DAY.sub(_day, given)))
    return " ".join(_BETWEEN.sub(" – ", given).split()).replace(" ,", ",")


def _day(found: re.Match[str]) -> str:
    year = found.groupdict().get("year")
    return f" {found['day']}.{found['month']}" + (f".{year} " if year else " ")


def _hour(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), 30 if found["half"] else int(found["minute"] or 0)
    if found["part"] in _LATE and hour < NOON:
        hour += NOON
    return f" {hour:02}:{minute:02}"
