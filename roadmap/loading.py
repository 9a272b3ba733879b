"""From a folder of YAML to a Programme, or to every mistake in it with its line."""

from collections.abc import Iterable, Iterator
from pathlib import Path as File
from typing import Any

from pydantic import ValidationError

from roadmap import consistency, notation, wording
from roadmap.mistakes import Flaw, Mistake, Path, ProgrammeErrors
from roadmap.programme import Programme

__all__ = ["Mistake", "ProgrammeErrors", "load", "programmes"]

HEADER = "programme.yaml"
IDENTITIES = ("no", "key", "code", "kind")


class _Folder:
    """The files of one programme laid together: data, and where every path of it was written."""

    def __init__(self, folder: File) -> None:
        self.data: Any = {}
        self.places: dict[Path, tuple[str, int]] = {}
        self.mistakes: list[Mistake] = []
        self.flaws: list[Flaw] = []
        self.headed = False
        self._add_header(notation.read(folder / HEADER))
        for file in sorted(folder.glob("*.y*ml")):
            if file.name.startswith("activities") and file.suffix == ".yaml":
                self._add_activities(notation.read(file))
            elif file.name != HEADER:
                self.mistakes.append(
                    Mistake(str(file), 0, "", f"is not read: only {HEADER} and activities*.yaml are")
                )

    def _add_header(self, sheet: notation.Sheet) -> None:
        self.mistakes += sheet.mistakes
        self.flaws += sheet.flaws
        self.places = {path: (sheet.file, line) for path, line in sheet.lines.items()} or {
            (): (sheet.file, 0)
        }
        if isinstance(sheet.data, dict):
            self.data, self.headed = sheet.data, True
        elif not sheet.mistakes:
            self.mistakes.append(Mistake(sheet.file, 1, "", "must be fields such as `code:` and `title:`"))

    def _add_activities(self, sheet: notation.Sheet) -> None:
        self.mistakes += sheet.mistakes
        rows = self.data.setdefault("activities", [])
        if not isinstance(rows, list) or (sheet.data is None and sheet.mistakes):
            return
        if not isinstance(sheet.data, list):
            self.mistakes.append(Mistake(sheet.file, 1, "", "must be a list of activities: `- no: 1` ..."))
            return
        for path, line in sheet.lines.items():
            if path:
                self.places[_row(path, len(rows))] = (sheet.file, line)
        self.flaws += [flaw._replace(path=_row(flaw.path, len(rows))) for flaw in sheet.flaws]
        rows += sheet.data

    def place(self, flaw: Flaw) -> Mistake:
        file, line = self._stands(flaw.path)
        message = flaw.message
        if flaw.first is not None:
            other, number = self._stands(flaw.first)
            message += f": first on line {number}" + ("" if other == file else f" of {File(other).name}")
        return Mistake(file, line, self.label(flaw.path), message)

    def _stands(self, path: Path) -> tuple[str, int]:
        while path not in self.places and path:
            path = path[:-1]
        return self.places[path]

    def besides(self, flaws: Iterable[Flaw]) -> Iterator[Mistake]:
        """What is wrong beyond that which could not be read, and not because of it."""
        told = {(mistake.file, mistake.line) for mistake in self.mistakes}
        unread = {flaw.path for flaw in self.flaws}
        yield from map(self.place, self.flaws)
        for flaw in flaws:
            if flaw.path in unread:
                continue
            missed = flaw.path == ("activities",) or not (self.headed or flaw.path[:1] == ("activities",))
            if not (self.mistakes and missed) and (place := self.place(flaw))[:2] not in told:
                yield place

    def label(self, path: Path) -> str:
        """The path as a person would say it: activities[no 19].questions[visited].asks"""
        words, at = "", self.data
        for step in path:
            if isinstance(step, int) and not isinstance(at, list):
                continue  # one word written where a list may stand
            at = _inside(at, step)
            if isinstance(step, str):
                words += f".{step}" if words else step
            else:
                words += f"[{_named(at) or step + 1}]"
        return words


def _row(path: Path, before: int) -> Path:
    """Of a file of activities, as of the whole: so many rows stand in the files before it."""
    index, *rest = path
    assert isinstance(index, int)
    return ("activities", before + index, *rest)


def _inside(at: Any, step: str | int) -> Any:
    if isinstance(at, dict):
        return at.get(str(step))
    return at[step] if isinstance(at, list) and isinstance(step, int) and step < len(at) else None


def _named(item: Any) -> str:
    for key in IDENTITIES if isinstance(item, dict) else ():
        if isinstance(item.get(key), int | str):
            return f"no {item[key]}" if key == "no" else str(item[key])
    return ""


def load(folder: File) -> Programme:
    """Raises ProgrammeErrors."""
    if not folder.is_dir():
        raise ProgrammeErrors([Mistake(str(folder), 0, "", "there is no such folder")])
    written = _Folder(folder)
    try:
        programme = Programme.model_validate(written.data)
        found = consistency.flaws(programme)
    except ValidationError as error:
        found = wording.flaws(error, written.data)
    mistakes = [*written.mistakes, *written.besides(found)]
    if mistakes:
        raise ProgrammeErrors(mistakes)
    return programme


def programmes(root: File) -> dict[str, Programme]:
    """Every folder of `root` that holds YAML, by programme code. Raises the mistakes of all of them."""
    if not root.is_dir():
        raise ProgrammeErrors([Mistake(str(root), 0, "", "there is no such folder")])
    found: dict[str, Programme] = {}
    mistakes: list[Mistake] = []
    for folder in _folders(root):
        try:
            programme = load(folder)
        except ProgrammeErrors as errors:
            mistakes += errors.mistakes
            continue
        if programme.code in found:
            message = f"another folder has a programme {programme.code} already"
            mistakes.append(Mistake(str(folder / HEADER), 0, "code", message))
        found[programme.code] = programme
    if mistakes:
        raise ProgrammeErrors(mistakes)
    return found


def _folders(root: File) -> Iterator[File]:
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and any(folder.glob("*.y*ml")):
            yield folder
