"""Dates as people say them: always with the weekday, the year only where it is not this one."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_day_names, get_timezone_location


class Dates:
    def __init__(self, language: str) -> None:
        self._locale = Locale.parse(language.replace("-", "_"))
        whole = self._pattern("yMMMM")
        self._year_first = whole.startswith("y")
        self._numbered = not re.search("[ML]{3}", whole)

    def day(self, day: date, today: date | None = None) -> str:
        """«чт, 3 марта»; with the year where it is not that of `today`."""
        same_year = today is None or today.year == day.year
        pattern = self._pattern("MMMEd" if same_year else "yMMMEd")
        return format_date(day, pattern.replace("MMM", "MMMM"), locale=self._locale)

    def month(self, day: date) -> str:
        """«март 2022»."""
        return format_date(day, self._pattern("yMMMM"), locale=self._locale)

    def month_name(self, day: date, *, short: bool = False) -> str:
        """«март»; short: «март», «сент.». Where a date numbers its month it is always «9月», never «九月»."""
        return format_date(day, "LLL" if short or self._numbered else "LLLL", locale=self._locale)

    def short_day(self, day: date) -> str:
        """«3 мар.»: for the axis of a picture, where a weekday has no room."""
        return format_date(day, self._pattern("MMMd"), locale=self._locale)

    def hour(self, moment: time | datetime) -> str:
        return f"{moment:%H:%M}"

    def at(self, day: str, hour: str) -> str:
        """«чт, 3 марта, 15:00», «3月3日周四 15:00»."""
        return str(self._locale.datetime_formats["medium"]).format(hour, day)

    def weekdays(self) -> tuple[str, ...]:
        """«пн» … «вс»."""
        names = get_day_names("short", context="stand-alone", locale=self._locale)
        return tuple(names[day] for day in range(7))

    def city(self, zone: ZoneInfo) -> str:
        """«Москва», of Europe/Moscow."""
        return get_timezone_location(zone, locale=self._locale, return_city=True)

    def span(self, first: date, last: date, today: date | None = None) -> str:
        if first == last:
            return self.day(first, today)
        same_year = first.year == last.year
        if same_year and self._year_first:
            return f"{self.day(first, today)} – {self.day(last, first)}"
        return f"{self.day(first, last if same_year else today)} – {self.day(last, today)}"

    def months(self, first: date, last: date) -> str:
        """«март 2022», «март – май 2022», «2022年3月 – 5月»."""
        if (first.year, first.month) == (last.year, last.month):
            return self.month(first)
        if first.year != last.year:
            return f"{self.month(first)} – {self.month(last)}"
        if self._year_first:
            return f"{self.month(first)} – {self.month_name(last)}"
        return f"{self.month_name(first)} – {self.month(last)}"

    def _pattern(self, skeleton: str) -> str:
        """The language's own order of the parts, without the word for "year" that Russian adds at the end."""
        pattern: str = self._locale.datetime_skeletons[skeleton].pattern
        pattern = pattern.replace("日 E", "日E")  # as in the other Chinese script
        return re.sub(r"\s*'[^']*'\.?$", "", pattern)
