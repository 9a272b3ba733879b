"""Values change, and nothing else of the file."""

import re

from hypothesis import given
from hypothesis import strategies as st

from roadmap.rewriting import rewritten
from tests.conftest import ROOT

FILES = sorted((ROOT / "programmes").rglob("*.yaml"))


@given(st.sampled_from(FILES))
def test_a_file_that_nobody_changes_is_the_same(file: object) -> None:
    text = file.read_text("utf-8")  # type: ignore[attr-defined]
    assert rewritten(text, lambda *_: None) == text


@given(st.sampled_from(FILES))
def test_what_changes_is_what_was_asked_about(file: object) -> None:
    """Days become one and the same day, and back again nothing else is left of it."""
    text = file.read_text("utf-8")  # type: ignore[attr-defined]
    day = re.compile(r"\d{4}-\d{2}-\d{2}")
    changed = rewritten(text, lambda _, value: "1999-01-01" if day.fullmatch(value) else None)
    assert day.sub("D", changed) == day.sub("D", text)
    assert len(changed.splitlines()) == len(text.splitlines())


def test_places_are_told_apart_and_quotation_marks_stay() -> None:
    text = 'code: old # a note\ntitle: {ru: "old"}\nwhen:\r\n  - {day: 2022-03-01, note: old}\n'
    asked = []

    def change(path: tuple[str | int, ...], value: str) -> str | None:
        asked.append((path, value))
        return "a-new-one" if path in [("code",), ("title", "ru")] else None

    assert rewritten(text, change) == text.replace("code: old", "code: a-new-one").replace(
        '"old"', '"a-new-one"'
    )
    assert asked == [
        (("code",), "old"),
        (("title", "ru"), "old"),
        (("when", 0, "day"), "2022-03-01"),
        (("when", 0, "note"), "old"),
    ]


def test_texts_of_several_lines_stay() -> None:
    text = "doubts:\n  - |\n    2022-03-01\n  - >-\n    2022-03-02\nend: 'last'\n"
    assert rewritten(text, lambda *_: "new") == text.replace("last", "new")
