"""Pydantic's findings in a methodologist's words: what is wrong and what is allowed."""

import difflib
import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from roadmap.mistakes import Flaw, Path
from roadmap.programme import Programme

_WORDS = {
    "missing": "is missing",
    "string_type": "must be text: put it in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "too_short": "must not be empty",
}
_STARTS = {
    "int_": "must be a whole number",
    "decimal_": "must be a number",
    "date_": "must be a date written as 2022-03-01",
    "time_": 'must be an hour written as "15:00"',
    "tuple_": "must be a list",
    "list_": "must be a list",
    "frozen_set": "must be a list",
    "dict_": "must be fields: `name: value`",
    "model_": "must be fields: `name: value`",
}
_LIMITS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def flaws(error: ValidationError, data: Any) -> list[Flaw]:
    """One flaw a path: a value that may be of several types is wrong once, not once a type."""
    found: dict[Path, str] = {}
    for details in error.errors(include_url=False):
        if details["type"] == "too_short" and details["input"]:
            continue  # not empty: all its items are wrong, and each has its own flaw
        found.setdefault(_path(details, data), _message(details))
    return [Flaw(path, message) for path, message in found.items()]


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
        return f"must be one of {context['expected']}".replace("'", "").replace(" or ", ", ")
    if kind == "extra_forbidden":
        return _unknown(details["loc"])
    if kind == "string_type" and isinstance(details["input"], list | dict):
        return "must be text"
    if kind in _WORDS:
        return _WORDS[kind]
    for name, words in _LIMITS.items():
        if name in context:
            return f"must be {words} {context[name]}"
    return next((words for start, words in _STARTS.items() if kind.startswith(start)), details["msg"])


def _unknown(place: tuple[str | int, ...]) -> str:
    at: list[Any] = [Programme]
    for step in place[:-1]:
        at = [inner for each in at for inner in _enter(each, step)]
    allowed = sorted({name for model in at for name in _fields(model)})
    near = difflib.get_close_matches(str(place[-1]), allowed, n=1)
    hint = f": did you mean `{near[0]}`?" if near else ""
    return f"is not a field here{hint} (allowed: {', '.join(allowed)})"


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
