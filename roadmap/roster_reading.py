"""The text of a roster (CSV), read line by line. Every mistake is found, none is guessed away."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from roadmap.programme import Programme, Role
from roadmap.rosters import RosterLine, RosterMistake, way_down
from roadmap.texts import Text

DELIMITERS = ";\t,"
FIXED = ("role", "name", "covers", "code")
LONGEST = 200

Cells = Mapping[str, str]


class Reading:
    """`lines` whose role and unit are clear (other lines may speak of these units, even where the rest of
    the line is wrong), and `mistakes` in the order of the file."""

    def __init__(self, programme: Programme, text: str) -> None:
        self.programme = programme
        self._roles = _by_name({role.code: role.title for role in programme.roles})
        self.lines: list[RosterLine] = []
        self.mistakes: list[RosterMistake] = []
        rows = self._rows(text.removeprefix("\ufeff"))
        number, header = next(rows, (1, []))
        if not header:
            self._wrong(1, None, "roster-empty")
        columns = self._columns(number, header) if header else ()
        if not self.mistakes:
            for number, row in rows:
                self._line(number, columns, row)
            if not self.lines and not self.mistakes:
                self._wrong(number, None, "roster-empty")

    def _rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """(number of its first line, its trimmed cells); empty lines are passed over."""
        first = next((line for line in text.splitlines() if line.strip()), "")
        delimiter = max(DELIMITERS, key=first.count)
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        begun = 1
        try:
            for row in reader:
                cells = [" ".join(cell.split()) for cell in row]
                if any(cells):
                    yield begun, cells
                begun = reader.line_num + 1
        except csv.Error:
            self._wrong(begun, None, "roster-quotes")

    def _columns(self, number: int, header: Sequence[str]) -> tuple[str, ...]:
        """The header may name a unit kind by its code or by its title in any language."""
        kinds = {kind.kind: kind.title for kind in self.programme.units if kind.within is not None}
        known = _by_name(kinds) | {name: name for name in FIXED}
        columns = tuple(known.get(cell.casefold(), "") for cell in header)
        allowed = ", ".join((*kinds, *FIXED))
        for cell, column in zip(header, columns, strict=True):
            if not column:
                self._wrong(number, cell, "roster-column-unknown", allowed=allowed)
            elif columns.count(column) > 1:
                self._wrong(number, cell, "roster-column-twice")
        if "role" not in columns:
            self._wrong(number, "role", "roster-column-missing", allowed=allowed)
        return columns

    def _line(self, number: int, columns: Sequence[str], row: Sequence[str]) -> None:
        if any(row[len(columns) :]):
            self._wrong(number, None, "roster-cells", expected=len(columns), given=len(row))
        cells = dict.fromkeys(columns, "") | dict(zip(columns, row, strict=False))
        role = self._role(number, cells)
        if role is None:
            return
        kinds = way_down(self.programme, role.unit)
        if not self._units(number, cells, role, kinds):
            return
        line = RosterLine(
            number,
            role,
            kinds,
            tuple(cells.get(kind, "") for kind in kinds),
            cells.get("name") or None,
            tuple(filter(None, (" ".join(part.split()) for part in cells.get("covers", "").split("|")))),
            cells.get("code") or None,
        )
        self.lines.append(line)
        self._rest(line)

    def _role(self, number: int, cells: Cells) -> Role | None:
        code = self._roles.get(cells["role"].casefold())
        if code is None:
            allowed = ", ".join(role.code for role in self.programme.roles)
            self._wrong(number, "role", "roster-role-unknown", value=cells["role"], allowed=allowed)
            return None
        return self.programme.role(code)

    def _units(self, number: int, cells: Cells, role: Role, kinds: Sequence[str]) -> bool:
        before = len(self.mistakes)
        for kind in (unit.kind for unit in self.programme.units if unit.within is not None):
            name = cells.get(kind, "")
            if kind in kinds and not name:
                self._wrong(number, kind, "roster-unit-missing", role=role.code)
            elif kind not in kinds and name:
                self._wrong(number, kind, "roster-unit-superfluous", role=role.code, value=name)
            elif len(name) > LONGEST:
                self._wrong(number, kind, "roster-too-long", longest=LONGEST, given=len(name))
        return len(self.mistakes) == before

    def _rest(self, line: RosterLine) -> None:
        if len(line.name or "") > LONGEST:
            self._wrong(line.number, "name", "roster-too-long", longest=LONGEST, given=len(line.name or ""))
        if line.covers and not line.role.covers:
            self._wrong(line.number, "covers", "roster-covers-not-here", role=line.role.code)
        code = line.code or "a"
        if not (code.isascii() and code.replace("-", "").replace("_", "").isalnum() and len(code) <= 64):
            self._wrong(line.number, "code", "roster-code-wrong", value=code)
        elif line.code and not line.kinds:
            self._wrong(line.number, "code", "roster-code-not-here", role=line.role.code)

    def _wrong(self, line: int, column: str | None, key: str, **values: object) -> None:
        self.mistakes.append(RosterMistake(line, column, key, values))


def _by_name(titles: Mapping[str, Text]) -> dict[str, str]:
    """What people may write -> code: the code itself, or its title in any language, unless two share it."""
    words = [(word.casefold(), code) for code, title in titles.items() for word in set(title.root.values())]
    shared = {word for word, times in Counter(word for word, _ in words).items() if times > 1}
    written = {word: code for word, code in words if word not in shared}
    return written | {code.casefold(): code for code in titles}
