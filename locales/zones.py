"""Time zones as people name them: by a city, or by the hours from Moscow or from Greenwich."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from locales.catalogue import Words
from locales.dates import Dates
from roadmap.zones import zones

# One city an hour: a list to choose from, not an atlas. Others can be typed.
OFFERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "RU": (
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka",
        ),
        "CN": ("Asia/Shanghai", "Asia/Urumqi"),
    }
)
MOSCOW = timedelta(hours=3)
_OFFSET = re.compile(r"(utc|gmt|msk|)\s*([+\-−]?)\s*(\d{1,2})?(?::?([0-5]\d))?")


def offered(country: str | None, own: str) -> tuple[str, ...]:
    """Of the programme's country, with the programme's own zone among them."""
    listed = OFFERED.get(country or "", ())
    return listed if own in listed else (own, *listed)


def known(zone: str) -> bool:
    return zone in zones()


def offset(zone: str, now: datetime) -> str:
    """«UTC+3», «UTC+5:30»."""
    shift = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)
    sign, minutes = ("−", -shift) if shift < timedelta(0) else ("+", shift)
    hours, rest = divmod(int(minutes.total_seconds()) // 60, 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def label(zone: str, words: Words, now: datetime) -> str:
    """«Москва, UTC+3»."""
    told = offset(zone, now)
    if zone.startswith("Etc/") or "/" not in zone:
        return told
    return words.beside(words.dates.city(ZoneInfo(zone)), told)


def find(typed: str, country: str | None, words: Words, now: datetime) -> str | None:
    """What somebody typed: Europe/Moscow, a city in their language or in English, UTC+3, МСК+2."""
    wanted = " ".join(typed.casefold().split())
    named = _by_name().get(wanted.replace(" ", "_"))
    if named is not None:
        return named
    if (shift := _shift(wanted, words("msg-moscow-hours"))) is not None:
        return _with_offset(shift, OFFERED.get(country or "", ()), now)
    return _by_city(words.dates).get(wanted)


def _shift(wanted: str, moscow: str) -> timedelta | None:
    hours = wanted.removeprefix(moscow)
    match = _OFFSET.fullmatch(wanted if hours == wanted else f"msk{hours}")
    from_moscow = match is not None and match[1] == "msk"
    if match is None or not (from_moscow or (match[3] and (match[1] or match[2]))):
        return None
    shift = timedelta(hours=int(match[3] or 0), minutes=int(match[4] or 0))
    start = MOSCOW if from_moscow else timedelta(0)
    return start - shift if match[2] in {"-", "−"} else start + shift


def _with_offset(shift: timedelta, near: Iterable[str], now: datetime) -> str | None:
    """A city of the country if one has that hour now, else the hour itself (whose sign IANA turns round)."""
    for zone in near:
        if now.astimezone(ZoneInfo(zone)).utcoffset() == shift:
            return zone
    hours, rest = divmod(shift, timedelta(hours=1))
    if rest:
        return None
    zone = f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"
    return zone if known(zone) else None


@cache
def _by_name() -> Mapping[str, str]:
    """Whole names and their last parts: moscow is europe/moscow."""
    named = sorted(zone for zone in zones() if "/" in zone and not zone.startswith("Etc/"))
    cities = {zone.rsplit("/", 1)[1].casefold(): zone for zone in named}
    return cities | {zone.casefold(): zone for zone in (*named, "UTC")}


@cache
def _by_city(dates: Dates) -> Mapping[str, str]:
    """Some zones share a city's name with an older spelling of themselves: the last in order wins."""
    areas = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Pacific/")
    within = sorted(zone for zone in zones() if zone.startswith(areas))
    return {dates.city(ZoneInfo(zone)).casefold(): zone for zone in within}
