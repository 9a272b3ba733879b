"""Words of a programme in its own languages."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import time
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, RootModel

from roadmap.mistakes import Path


class Strict(BaseModel):
    """A part of a programme file: unknown fields are mistakes, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Text(RootModel[dict[str, str]]):
    """`{ru: "...", en: "..."}`. Asked for a language it lacks, it falls back to a near one (who reads zh-Hant
    can read zh-Hans), and then to its first, which is that of the programme."""

    model_config = ConfigDict(frozen=True)

    def to(self, language: str) -> str:
        words, plain = self.root, language.partition("-")[0]
        near = (said for tag, said in words.items() if tag.partition("-")[0] == plain)
        return words.get(language) or words.get(plain) or next(near, "") or next(iter(words.values()), "")

    def lead(self, language: str) -> None:
        """Puts that language first, while the programme is being read."""
        if language in self.root:
            words = {language: self.root.pop(language), **self.root}
            self.root.clear()
            self.root.update(words)


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """All that a part of a programme says, and where."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Strict):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, (*path, name))


def _code(value: str) -> str:
    plain = "a code is written in Latin letters, digits, - and _"
    for letter in value:
        if not (letter.isascii() and (letter.isalnum() or letter in "-_")):
            script = unicodedata.name(letter, "something unknown").split()[0].capitalize()
            raise ValueError(f"{plain}: `{letter}` is none of them" + _foreign(script))
    if not value.strip("-_"):
        raise ValueError(plain)
    return value


def _foreign(script: str) -> str:
    """Letters of two alphabets may look the same."""
    return f", it is {script}" if script in ("Cyrillic", "Greek", "Fullwidth") else ""


Code = Annotated[str, AfterValidator(_code)]


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", value):
        raise ValueError("a language is written as ru, en or zh-Hant")
    return value


Language = Annotated[str, AfterValidator(_language)]


_HOUR = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")


def _hour(value: Any) -> Any:
    """A bare 10 would be read as ten seconds past midnight."""
    if isinstance(value, time):
        return value
    parts = _HOUR.fullmatch(value) if isinstance(value, str) else None
    if parts and int(parts[1]) < 24 and int(parts[2]) < 60:
        plain = f"{int(parts[1]):02}:{parts[2]}"
        if value == plain:
            return value
        raise ValueError(f'must be an hour: write "{plain}"')
    raise ValueError('must be an hour written as "15:00"')


HourOfDay = Annotated[time, BeforeValidator(_hour, json_schema_input_type=str)]
