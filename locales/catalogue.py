"""The words of the bot: Fluent files in one folder a language, cut by kind of text."""

from collections.abc import Iterable
from functools import cache, cached_property
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from locales.dates import Dates
from locales.tags import nearest

FOLDER = Path(__file__).parent
FIRST = "ru"
LONGEST = 2000
"""Characters of a value that Fluent is given: it takes 2500."""
MARK = "\x00"


class MissingWords(KeyError):  # noqa: N818 - says what happened
    """A key that a language lacks, or a value that its sentence was not given."""


class Html(str):
    """Text that is HTML already: it is not escaped again."""

    __slots__ = ()


class Words:
    """One language. Called, it gives plain text (labels of buttons); `html` escapes what it is given."""

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self.dates = Dates(language)
        self._bundle = bundle

    def __call__(self, key: str, **values: object) -> str:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise MissingWords(f"{self.language}: {key}")
        short = {name: _marked(name, value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, short)
        if errors:
            raise MissingWords(f"{self.language}: {key}: {errors[0]}")
        return _whole(str(text), {name: value for name, value in values.items() if short[name] is not value})

    def html(self, key: str, **values: object) -> Html:
        safe = {name: _escaped(value) for name, value in values.items()}
        return Html(self(key, **safe))

    def listed(self, names: Iterable[str], *, apart: bool = False) -> str:
        """apart: the names may hold commas themselves."""
        return self("def-semicolon" if apart else "def-comma").join(names)

    def beside(self, first: str, second: str | None) -> str:
        """«директор, Анна Петрова», or the one that there is."""
        return self("def-beside", first=first, second=second) if first and second else first or second or ""

    def headed(self, first: str, second: str | None) -> str:
        """«Школа № 1: сколько педагогов», or the one that there is."""
        return self("def-headed", first=first, second=second) if first and second else first or second or ""

    def bracketed(self, first: str, second: str) -> str:
        """«сколько учеников (2)»."""
        return self("def-bracketed", first=first, second=second)

    def knows(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))


def _marked(name: str, value: object) -> object:
    """Fluent refuses long values: they are put into the finished sentence."""
    return f"{MARK}{name}{MARK}" if isinstance(value, str) and len(value) > LONGEST else value


def _whole(text: str, long: dict[str, object]) -> str:
    for name, value in long.items():
        text = text.replace(f"{MARK}{name}{MARK}", str(value))
    return text


def _escaped(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value


class Catalogue:
    """Every language that has a folder. An unknown one gets the nearest, or the first."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def _names(self) -> tuple[str, ...]:
        folders = sorted(path for path in self._folder.iterdir() if any(path.glob("*.ftl")))
        return tuple(folder.name for folder in folders)

    @property
    def languages(self) -> tuple[str, ...]:
        return self._names

    def words(self, language: str | None) -> Words:
        """Of the languages only what is spoken is read: a child process that draws speaks one."""
        return _words(self._folder / (nearest(language, self._names) or FIRST))


@cache
def _words(folder: Path) -> Words:
    return Words(folder.name, _bundle(folder))


def words_of(file: str, language: str) -> Words:
    """What one file of a language says, and no more: a process that draws needs few words, and once."""
    known = [path.parent.name for path in FOLDER.glob(f"*/{file}")]
    folder = FOLDER / (nearest(language, known) or FIRST)
    return Words(folder.name, _bundle(folder, file))


def _bundle(folder: Path, files: str = "*.ftl") -> FluentBundle:
    """Without isolation marks: they would enter texts as invisible characters. Reading all files takes longer
    than a house needs for the rest of its opening, and they do not change while the bot runs."""
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob(files)):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
