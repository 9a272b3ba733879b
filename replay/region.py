"""A region that never was: municipalities, schools, and who sits where. The same seed, the same region."""

import csv
import io
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from replay.diary import SeatKey

ROOT = "region"
TOWNS = (
    "Бабынинский район", "Боровский район", "Дзержинский район", "Жуковский район", "Козельский район",
    "Людиновский район", "Малоярославецкий район", "Обнинск", "Сухиничский район", "Калуга",
)  # fmt: skip
ODD = (
    "Школа «Луч & Ко» <№ 1>",
    "Шк*ола_№1 [корпус `2`]",
    'МКОУ «СОШ № 7 им. Ю. А. Гагарина»; филиал "Заря"',
    "Средняя общеобразовательная школа имени дважды Героя Советского Союза, гражданина села Детчино",
    "Школа №️⃣ 5 🏫",
)
COORDINATORS = 3
TWIN = 8
"""The number of the school that is called as the one before it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """within: the code of the unit above; the region itself is above municipalities."""

    code: str
    kind: str
    name: str
    within: str | None


@dataclass(frozen=True, slots=True)
class Region:
    units: dict[str, Unit] = field(default_factory=dict)
    seats: dict[SeatKey, tuple[str, ...]] = field(default_factory=dict)
    """Every seat with the codes of the schools that it covers."""

    @classmethod
    def build(cls, schools: int, seed: int) -> "Region":
        dice = random.Random(f"region {seed}")
        region = cls()
        region._add(Unit(ROOT, "region", "Калужская область", None))
        towns = max(2, min(len(TOWNS), round(schools / 4)))
        for number, name in enumerate(dice.sample(TOWNS, towns), 1):
            region._add(Unit(f"town-{number}", "municipality", name, ROOT))
        for number in range(1, schools + 1):
            region._add(_school(number, dice.randint(1, towns)))
        if schools >= TWIN:
            region._name_alike(towns)
        region._seat_everyone(dice)
        return region

    def below(self, code: str) -> set[str]:
        """The unit and all below it."""
        return {unit.code for unit in self.units.values() if code in self.path(unit.code)}

    def path(self, code: str) -> list[str]:
        """From the unit up to the region."""
        found, at = [], self.units.get(code)
        while at is not None:
            found.append(at.code)
            at = self.units[at.within] if at.within else None
        return found

    def of_kind(self, kind: str) -> list[str]:
        return [unit.code for unit in self.units.values() if unit.kind == kind]

    def roster(self) -> str:
        """As a coordinator would send it: semicolons, one line a seat."""
        text = io.StringIO()
        lines = csv.writer(text, delimiter=";", lineterminator="\n")
        lines.writerow(("municipality", "school", "role", "name", "covers", "code"))
        lines.writerows(self._lines())
        return text.getvalue()

    def _lines(self) -> Iterator[tuple[str, ...]]:
        for seat, covers in self.seats.items():
            unit = self.units[seat.unit]
            above = self.units[unit.within].name if unit.within and unit.kind == "school" else ""
            town = above or (unit.name if unit.kind == "municipality" else "")
            school = unit.name if unit.kind == "school" else ""
            named = "|".join(map(self._named, covers))
            code = "" if unit.kind == "region" else unit.code
            yield town, school, seat.role, f"{seat.role} {seat.ordinal}", named, code

    def _named(self, code: str) -> str:
        """With its municipality where another school has the same name."""
        unit = self.units[code]
        alike = sum(other.name == unit.name for other in self.units.values()) > 1
        return f"{self.units[unit.within].name} / {unit.name}" if alike and unit.within else unit.name

    def _name_alike(self, towns: int) -> None:
        """Two municipalities have a school of the same name."""
        first = self.units[f"school-{TWIN - 1}"]
        next_town = int(str(first.within).removeprefix("town-")) % towns + 1
        self._add(Unit(f"school-{TWIN}", "school", first.name, f"town-{next_town}"))

    def _add(self, unit: Unit) -> None:
        self.units[unit.code] = unit

    def _take(self, role: str, unit: str, *covers: str) -> None:
        ordinal = 1 + sum(seat.role == role and seat.unit == unit for seat in self.seats)
        self.seats[SeatKey(role, unit, ordinal)] = covers

    def _seat_everyone(self, dice: random.Random) -> None:
        for _ in range(COORDINATORS):
            self._take("coordinator", ROOT)
        for number, town in enumerate(self.of_kind("municipality")):
            self._take("municipal", town)
            if number < 3:
                self._take("head", town)
            if number in (0, 3):
                self._take("association", town)
        schools = self.of_kind("school")
        for school in schools:
            self._take("director", school)
        dice.shuffle(schools)
        while schools:
            hand = min(dice.randint(1, 5), len(schools))
            self._take("curator", ROOT, *sorted(schools[:hand]))
            del schools[:hand]


def _school(number: int, town: int) -> Unit:
    if number == 1:
        return Unit("vorotynsk-1", "school", "Школа № 1, Воротынск", "town-1")
    odd = number - 2
    name = ODD[odd] if odd < len(ODD) else f"Школа № {number}"
    return Unit(f"school-{number}", "school", name, f"town-{town}")
