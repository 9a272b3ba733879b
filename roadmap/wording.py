"""Pydantic's findings in a methodologist's words: what is wrong and what is allowed."""

import re
import types
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from roadmap import examples
from roadmap.mistakes import Flaw, Path, instead, meant
from roadmap.programme import Programme
from roadmap.when import WAYS

_WORDS = {
    "string_type": "must be text: put it in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
}
_STARTS = {
    "int_": "must be a whole number",
    "decimal_": "must be a number",
    "date_": "must be a date written as 2022-03-01",
    "time_": 'must be an hour written as "15:00"',
}
_SHAPES = {
    "tuple_": "must be a list",
    "list_": "must be a list",
    "frozen_set": "must be a list",
    "dict_": "must be fields: `name: value`",
    "model_": "must be fields: `name: value`",
    "too_short": "must not be empty",
}
"""Where how it is written says more than any words."""
_COMMA = "if a comma stands before it, put the whole text in quotes, and write a number with a point"
_LIMITS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
_DATE = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})", re.ASCII)
_SHORT = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})", re.ASCII)


def flaws(error: ValidationError, data: Any) -> list[Flaw]:
    """One flaw a path: a value that may be of several types is wrong once, not once a type; and a field that
    is only misspelt is not missing as well."""
    found: dict[Path, str] = {}
    for details in error.errors(include_url=False):
        if details["type"] == "too_short" and details["input"]:
            continue  # not empty: all its items are wrong, and each has its own flaw
        path, message = _path(details, data), _message(details)
        if found.get(path) == _STARTS["int_"] and details["type"] == "string_type":
            message = "must be a whole number, or text in quotes"
            found.pop(path)
        found.setdefault(path, message)
    misspelt = {(*path[:-1], name) for path in found if (name := _meant(found[path]))}
    return [
        Flaw(path, message)
        for path, message in found.items()
        if not (path in misspelt and message.startswith("is missing"))
    ]


def _meant(message: str) -> str | None:
    hint = re.match(r"(?:is not a field here: did you mean|a colon is missing after) `(.+?)`", message)
    return hint and hint[1]


def _path(details: ErrorDetails, data: Any) -> Path:
    """pydantic's place without the names of types that it puts between; after a `when`, or an item of it,
    there is always one, and it may be called like a field."""
    path: Path = ()
    steps = details["loc"]
    for number, step in enumerate(steps):
        if _is_shape(steps, number):
            continue
        written = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        if written:
            data = data[step]
            path = (*path, step)
        elif details["type"] == "missing" and number == len(steps) - 1:
            path = (*path, step)
    return path


def _is_shape(steps: tuple[str | int, ...], number: int) -> bool:
    last, before = (steps[number - back] if number >= back else None for back in (1, 2))
    if isinstance(steps[number], int):
        return False
    return last == "when" or (before == "when" and isinstance(last, int))


def _message(details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        return f"must be one of {instead(str(details['input']), allowed.split(', '))}"
    if kind == "union_tag_not_found":
        return _no_way(details["loc"], details["input"])
    if kind == "extra_forbidden":
        return _unknown(details["loc"], details["input"])
    if kind == "missing":
        return "is missing" + _example(details["loc"], ": write for example")
    if kind == "string_type" and details["input"] is None:
        return "has no words: write them after the colon; text that holds a comma stands in quotes"
    if kind == "string_type" and isinstance(details["input"], list | dict):
        return "must be text"
    if kind in _WORDS:
        return _WORDS[kind]
    for name, words in _LIMITS.items():
        if name in context:
            return f"must be {words} {context[name]}"
    for start, words in _SHAPES.items():
        if kind.startswith(start):
            return words + _example(details["loc"])
    words = next((words for start, words in _STARTS.items() if kind.startswith(start)), details["msg"])
    return words + (_as_date(details["input"]) if kind.startswith("date_") else "")


def _as_date(written: Any) -> str:
    """What was meant by a day as people write it."""
    for form in (_DATE, _SHORT):
        if isinstance(written, str) and (parts := form.fullmatch(written.strip())):
            with suppress(ValueError):
                return f": write {date(**{name: int(number) for name, number in parts.groupdict().items()})}"
    return ""


def _no_way(place: tuple[str | int, ...], written: Any) -> str:
    """Of a `when` that has no shape. A reading says its days itself, and so does a phase."""
    barred = {"doubt", "phase"} if "readings" in place else {"phase"} if place[0] == "phases" else set()
    ways = [way for way in WAYS if way not in barred]
    names = [str(name) for name in written] if isinstance(written, dict) else []
    hints = (f"`{name}` cannot stand here" if name in barred else meant(name, ways) for name in names)
    hint = next(filter(None, hints), "")
    return f"says no day{hint and f': {hint}'} (a day itself, or {', '.join(ways)})"


def _example(place: tuple[str | int, ...], words: str = ", as in") -> str:
    """How the field at that place is written."""
    if not place or not isinstance(place[-1], str):
        return ""
    for model in _models(place[:-1]):
        known = examples.example(model.__name__, place[-1])
        if known and place[-1] in _fields(model):
            return f"{words} `{place[-1]}: {known}`"
    return ""


def _models(place: tuple[str | int, ...]) -> list[type[BaseModel]]:
    at: list[Any] = [Programme]
    for step in place:
        at = [inner for each in at for inner in _enter(each, step)]
    return [each for each in at if isinstance(each, type) and issubclass(each, BaseModel)]


def _unknown(place: tuple[str | int, ...], value: Any) -> str:
    allowed = sorted({name for model in _models(place[:-1]) for name in _fields(model)})
    first, _, rest = (said := str(place[-1])).partition(" ")
    if value is None and rest and first in allowed:
        return f"a colon is missing after `{first}`: write `{first}: {rest}`"
    hint = meant(said, allowed) or (_COMMA if value is None else "")
    return f"is not a field here{hint and f': {hint}'} (allowed: {', '.join(allowed)})"


def _enter(kind: Any, step: str | int) -> Iterator[Any]:
    """The types found at `step` inside a type: a field, an item of a list, one shape of several."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                yield from _shapes(field.annotation)
    elif get_origin(kind) is Annotated:
        base, *notes = get_args(kind)
        tags = [note.tag for note in notes if isinstance(note, Tag)]
        yield from (base,) if tags == [step] else () if tags else _enter(base, step)
    elif get_origin(kind) in (tuple, dict, frozenset):
        for inner in get_args(kind):
            yield from _shapes(inner)
    else:
        yield kind


def _shapes(kind: Any) -> Iterator[Any]:
    if get_origin(kind) in (Union, types.UnionType):
        for each in get_args(kind):
            yield from _shapes(each)
    elif get_origin(kind) is Annotated and not any(isinstance(note, Tag) for note in get_args(kind)[1:]):
        yield from _shapes(get_args(kind)[0])
    else:
        yield kind


def _fields(kind: Any) -> Iterator[str]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield field.alias or name
