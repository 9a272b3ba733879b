"""Every language says everything, and nothing is said that no language has."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from pydantic import BaseModel

from locales.catalogue import FOLDER, Catalogue
from roadmap.loading import programmes
from roadmap.programme import Programme
from roadmap.texts import Text

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "scheduler", "services", "messages", "reports", "locales", "roadmap")
KINDS = "btn|msg|rep|err|notice|cmd|note|unknown|audit|def|doc|pic"
KEY = re.compile(rf"({KINDS})-[a-z0-9-]+")
LANGUAGES = Catalogue().languages
LABEL = 30


class Variables(Visitor):
    """What a message needs: values, and other messages."""

    def __init__(self, entry: ftl.Message) -> None:
        self.names: set[str] = set()
        self.messages: set[str] = set()
        self.visit(entry)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - fluent's own name
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def entries(language: str) -> Sequence[tuple[Path, ftl.EntryType]]:
    paths = sorted((FOLDER / language).glob("*.ftl"))
    return [(path, entry) for path in paths for entry in FluentParser().parse(path.read_text("utf-8")).body]


@cache
def messages(language: str) -> Mapping[str, Variables]:
    return {
        entry.id.name: Variables(entry) for _, entry in entries(language) if isinstance(entry, ftl.Message)
    }


@cache
def files() -> Mapping[Path, Sequence[ast.AST]]:
    """All nodes of every file."""
    paths = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return {path: list(ast.walk(ast.parse(path.read_text("utf-8")))) for path in paths}


def strings() -> Iterator[tuple[Path, str | ast.JoinedStr]]:
    for path, nodes in files().items():
        inside = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                yield path, node
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
                yield path, node.value


def pattern(string: ast.JoinedStr) -> str | None:
    """f"msg-help-{most}" as a regular expression; None where it does not begin like a key."""
    parts = [
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_-]+"
        for part in string.values
    ]
    begins_like_a_key = re.match(rf"({KINDS})\\?-", parts[0])
    return "".join(parts) if begins_like_a_key else None


def test_the_languages_are_those_we_know() -> None:
    assert Catalogue().languages == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_holds_anything_unreadable(language: str) -> None:
    junk = [
        f"{path.name}: {entry.content}" for path, entry in entries(language) if isinstance(entry, ftl.Junk)
    ]
    assert not junk


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = [entry.id.name for _, entry in entries(language) if isinstance(entry, ftl.Message)]
    assert not [key for key, times in Counter(keys).items() if times > 1]


def test_every_language_has_the_same_keys_with_the_same_variables() -> None:
    ours = {language: messages(language) for language in LANGUAGES}
    first = ours[LANGUAGES[0]]
    for language, theirs in ours.items():
        assert not set(first) ^ set(theirs), language
        assert not [key for key in first if first[key].names != theirs[key].names], language


def test_every_key_named_in_the_code_exists() -> None:
    known = set(messages("ru"))
    missing = []
    for path, string in strings():
        if isinstance(string, ast.JoinedStr):
            shape = pattern(string)
            if shape and not any(re.fullmatch(shape, key) for key in known):
                missing.append(f"{path.relative_to(ROOT)}: {shape}")
        elif KEY.fullmatch(string) and string not in known:
            missing.append(f"{path.relative_to(ROOT)}: {string}")
    assert not missing


def test_every_refusal_has_its_words() -> None:
    known = set(messages("ru"))
    raised = {key for nodes in files().values() for key in refusals(nodes)}
    assert len(raised) > 20
    assert not {key for key in raised if f"err-{key}" not in known}


def refusals(nodes: Sequence[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
            yield from (key.value for key in node.args[:1] if isinstance(key, ast.Constant))  # type: ignore[misc]


def test_no_word_is_kept_that_nobody_says() -> None:
    """Keys put together from a variable alone (`err-{key}`) are looked for by what the variable may be."""
    written = messages("ru")
    said: set[str] = set()
    shapes: set[str] = set()
    for _, string in strings():
        if isinstance(string, ast.JoinedStr):
            shapes.add(pattern(string) or "")
        else:
            said |= {string, f"err-{string}"}
    said |= {other for entry in written.values() for other in entry.messages}
    said |= {f"unknown-{name}" for entry in written.values() for name in entry.names}
    shapes -= {*(rf"{kind}\-[a-z0-9_-]+" for kind in ("err", "unknown"))}
    silent = [key for key in written if key not in said and not any(re.fullmatch(one, key) for one in shapes)]
    assert not silent


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_fits_its_button(language: str) -> None:
    words = Catalogue().words(language)
    plain = [key for key, entry in messages(language).items() if key.startswith("btn-") and not entry.names]
    assert plain
    assert not {key: words(key) for key in plain if _room(words(key)) > LABEL}


def _room(label: str) -> int:
    """Chinese signs are twice as wide."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in label)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percent_sign_stands_as_the_language_writes_it(language: str) -> None:
    """«86 %» in Russian, “86%” in the others."""
    said = "".join(path.read_text("utf-8") for path in (FOLDER / language).glob("*.ftl"))
    signs = re.findall(r"[}\d]([ \u00a0]?)%", said)
    assert signs
    assert {bool(space) for space in signs} == {language == "ru"}


def plans() -> dict[str, Programme]:
    return programmes(ROOT / "programmes")


def texts(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from texts(part, f"{path}.{name}")
    elif isinstance(value, tuple):
        for number, part in enumerate(value, 1):
            yield from texts(part, f"{path}[{number}]")


def test_every_programme_speaks_all_its_languages() -> None:
    for programme in plans().values():
        found = list(texts(programme, programme.code))
        assert len(found) > 50
        assert not [path for path, text in found if set(text.root) != set(programme.languages)]
