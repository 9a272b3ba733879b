"""Days across a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from locales.catalogue import Words
from reports.canvas import TEXT, Canvas
from reports.lettering import width

APART = 26
"""Pixels between two labels."""

STEPS = (1, 2, 7, 14, 28, 56, 112, 224, 448)


@dataclass(frozen=True, slots=True)
class Days:
    """From the morning of `first` to the night of `last`, between `left` and `right` pixels."""

    first: date
    last: date
    left: float
    right: float
    zone: ZoneInfo

    @property
    def pixels(self) -> float:
        """Of one day."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def at(self, moment: date | datetime) -> float:
        """Of a day: its morning."""
        if isinstance(moment, datetime):
            local = moment.astimezone(self.zone)
            day, part = local.date(), timedelta(hours=local.hour, minutes=local.minute) / timedelta(days=1)
        else:
            day, part = moment, 0.0
        place = self.left + ((day - self.first).days + part) * self.pixels
        return min(max(place, self.left), self.right)

    def ticks(self, words: Words) -> list[date]:
        """As many days as their labels leave room for."""
        widest = max(width(words.dates.short_day(date(2000, month, 28)), TEXT) for month in range(1, 13))
        step = next((one for one in STEPS if one * self.pixels >= widest + APART), STEPS[-1])
        count = (self.last - self.first).days // step
        return [self.first + timedelta(days=step * number) for number in range(count + 1)]


def months(month: date, words: Words) -> tuple[str, str, str]:
    """What a month is called, ever shorter."""
    name = words.dates.month_name(month)
    return name, words.dates.month_name(month, short=True).rstrip("."), name[:3]


def spread(
    canvas: Canvas, y: float, labels: Sequence[tuple[float, str, str]], left: float, right: float
) -> None:
    """Each (x, text, colour) around its x, within the edges; one that would touch another is left out."""
    taken: list[tuple[float, float]] = []
    for x, text, colour in labels:
        half = width(text, TEXT) / 2
        middle = min(max(x, left + half), right - half)
        edges = (middle - half - APART / 2, middle + half + APART / 2)
        if all(edges[1] <= low or edges[0] >= high for low, high in taken):
            taken.append(edges)
            canvas.write(middle, y, text, colour=colour, anchor="m")


def midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
