"""An invented region with people one can tell apart: whom the sandbox begins with."""

import csv
import io
from collections.abc import Iterator

TOWNS = (
    "Бабынинский район",
    "Дзержинский район",
    "Козельский район",
    "Людиновский район",
    "Обнинск",
    "Калуга",
)
WOMEN = ("Анна", "Вера", "Галина", "Елена", "Ирина", "Людмила", "Мария", "Нина", "Светлана", "Татьяна")
SURNAMES = (
    "Белова",
    "Власова",
    "Громова",
    "Жукова",
    "Зайцева",
    "Кузина",
    "Лаптева",
    "Орлова",
    "Седова",
    "Титова",
)
CHARGE = 6
"""Schools of a curator."""


def roster(schools: int) -> str:
    """As a coordinator would send it: semicolons, one line a seat. schools: at least 2, in the first town."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter=";", lineterminator="\n")
    lines.writerow(("municipality", "school", "role", "name", "covers", "code"))
    lines.writerows(_lines(max(schools, 2)))
    return text.getvalue()


def _lines(schools: int) -> Iterator[tuple[str, ...]]:
    names = _names()
    each = max(-(-schools // len(TOWNS)), 2)
    towns = TOWNS[: -(-schools // each)]
    yield "", "", "coordinator", "Ольга Смирнова", "", ""
    yield "", "", "coordinator", "Павел Орлов", "", ""
    for town in towns:
        yield town, "", "municipal", next(names), "", ""
    for number in range(schools):
        code = "vorotynsk-1" if number == 0 else ""
        yield towns[number // each], _school(number), "director", next(names), "", code
    for start in range(0, schools, CHARGE):
        covers = "|".join(_school(number) for number in range(start, min(start + CHARGE, schools)))
        yield "", "", "curator", next(names), covers, ""


def _school(number: int) -> str:
    return f"Школа № {number + 1}"


def _names() -> Iterator[str]:
    """Enough of them that neighbours differ."""
    number = 0
    while True:
        yield f"{WOMEN[number % len(WOMEN)]} {SURNAMES[(number + number // len(WOMEN)) % len(SURNAMES)]}"
        number += 1
