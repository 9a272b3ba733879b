"""What a button carries fits its 64 bytes, and nothing else passes for it."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

from messages import presses
from messages.presses.press import Press
from messages.presses.reports import ActivityPress, ReportPress
from roadmap.asked import questions
from roadmap.consistency import KIND
from roadmap.labels import CODE
from roadmap.loading import programmes

ROOT = Path(__file__).parents[2]


def test_what_a_programme_puts_on_buttons_fits_them() -> None:
    for programme in programmes(ROOT / "programmes").values():
        codes = {programme.code, *(role.code for role in programme.roles)}
        codes |= {reason.key for reason in programme.reasons}
        for activity in programme.activities:
            codes.add(activity.code)
            for question in questions(activity, programme):
                codes |= {option.key for option in question.options}
        assert not {code for code in codes if len(code.encode()) > CODE}


codes = st.text("abcdefghijklmnopqrstuvwxyz-_0123456789", min_size=1, max_size=CODE)
days = st.dates().map(str)
past_days = st.one_of(st.just(""), st.dates().map(lambda day: f"{day:%y%m%d}"))
numbers_or_none = st.one_of(st.just(""), codes)
LARGEST = {"page": 9_999, "at": 99}
WRITTEN: dict[tuple[str, str], st.SearchStrategy[str]] = {
    ("AnswerPress", "value"): st.one_of(codes, st.integers(0, 100_000).map(str)),
    ("SurePress", "value"): st.one_of(codes, st.integers(0, 100_000).map(str)),
    ("GuessPress", "step"): st.sampled_from(["yes", "no"]),
    ("FeedPress", "step"): st.sampled_from(["file", "link", "new", "off"]),
    ("CalendarPress", "month"): days.map(lambda day: day[:7]),
    ("DayPress", "day"): days,
    ("DayPress", "hour"): st.sampled_from(["", "0930", "2359"]),
    ("ReportPress", "only"): st.sampled_from(["open", "all", "undated"]),
    ("ActivityPress", "code"): codes,
    ("ActivityPress", "no"): codes,
    ("ActivityPress", "only"): st.sampled_from(["open", "all", "undated"]),
    ("ActivityPress", "day"): past_days,
    ("CutPress", "code"): codes,
    ("CutPress", "no"): numbers_or_none,
    ("CutPress", "by"): st.text("abcdefghijklmnopqrstuvwxyz-_", max_size=KIND),
    ("EvidencePress", "code"): codes,
    ("EvidencePress", "no"): codes,
    ("EvidencePress", "which"): st.sampled_from(["", "m", "o", "n", "l"]),
    ("EvidencePress", "day"): past_days,
    ("FilePress", "code"): codes,
    ("FilePress", "kind"): st.sampled_from(["", "timeline", "curve", "docx"]),
    ("FilePress", "no"): numbers_or_none,
    ("FilePress", "day"): past_days,
    ("ReportPress", "day"): past_days,
    ("ReportPress", "code"): codes,
    ("ThenPress", "code"): codes,
    ("ThenPress", "no"): numbers_or_none,
    ("MissingPress", "code"): codes,
    ("MissingPress", "no"): codes,
    ("InvitePress", "step"): st.sampled_from(["look", "who", "yes", "agree", "later"]),
    ("BrowsePress", "code"): codes,
    ("ApplyPress", "role"): codes,
    ("SeatPress", "step"): st.sampled_from(["show", "invite"]),
    ("SettingPress", "what"): st.sampled_from(
        [
            "menu",
            "language",
            "zone",
            "type",
            "quiet",
            "daily",
            "reports",
            "away",
            "seats",
            "data",
            "file",
            "leave",
            "erase",
        ]
    ),
    ("SettingPress", "value"): st.sampled_from(["", "yes", "America/Argentina/ComodRivadavia", "20-8"]),
    ("NewsPress", "step"): st.sampled_from(["list", "new", "look", "audience", "activities"]),
    ("NewsPress", "value"): codes,
    ("LetterPress", "step"): st.sampled_from(["offer", "to", "reply", "drop"]),
    ("ProofPress", "step"): st.sampled_from(["add", "back", "open"]),
    ("CheckPress", "step"): st.sampled_from(["show", "yes", "next"]),
    ("ReasonPress", "reason"): codes,
    ("WhyPress", "code"): codes,
    ("WhyPress", "no"): codes,
    ("WhyPress", "day"): past_days,
    ("WhyPress", "what"): st.sampled_from(["left", "differ"]),
    ("ExemptPress", "step"): st.sampled_from(["list", "add", "unit", "ever", "end"]),
    ("ChasePress", "code"): codes,
    ("ChasePress", "no"): codes,
    ("NudgePress", "step"): st.sampled_from(["look", "pick", "words", "mute", "send", "drop", "people"]),
    ("ImportPress", "code"): codes,
    ("ImportPress", "no"): codes,
    ("ImportPress", "step"): st.sampled_from(["ask", "store", "drop"]),
    ("ProxyPress", "value"): st.one_of(codes, st.integers(0, 100_000).map(str)),
    ("SummaryPress", "what"): st.sampled_from(["overdue", "unreachable", "unchecked", "undated", "waivers"]),
    ("DeputyPress", "step"): st.sampled_from(["ask", "days", "type", "end"]),
    ("ChangePress", "step"): st.sampled_from(["cancel", "add"]),
    ("DoubtPress", "code"): codes,
    ("DoubtPress", "no"): codes,
    ("DoubtPress", "reading"): st.text("abcdefghijklmnopqrstuvwxyz-_", max_size=7),
    ("LaterPress", "at"): st.sampled_from(["", "answer", "202203031700"]),
    ("IntendPress", "value"): st.sampled_from(["yes", "no", "move", "ask"]),
    ("HelpPress", "to"): st.sampled_from(["help", "start"]),
}
"""What the text fields of presses may hold. A new one says here how long it can be."""

ROOMS = [import_module(f"messages.presses.{room.name}") for room in iter_modules(presses.__path__)]
PRESSES = [
    kind
    for room in ROOMS
    for kind in vars(room).values()
    if isinstance(kind, type) and issubclass(kind, CallbackData) and kind not in (CallbackData, Press)
]


def fields(kind: type[CallbackData]) -> st.SearchStrategy[CallbackData]:
    return st.builds(
        kind, **{name: field(kind, name, about.annotation) for name, about in kind.model_fields.items()}
    )


def field(kind: type[CallbackData], name: str, annotation: Any) -> st.SearchStrategy[Any]:
    if get_origin(annotation) is Annotated:
        return field(kind, name, get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return st.one_of(*(field(kind, name, part) for part in get_args(annotation)))
    if annotation is type(None):
        return st.none()
    if annotation is bool:
        return st.booleans()
    if annotation is int:
        return st.integers(0, LARGEST.get(name, 2**31 - 1))
    return WRITTEN[kind.__name__, name]


@pytest.mark.parametrize("kind", PRESSES)
@given(data=st.data())
def test_a_press_fits_a_button_and_comes_back_as_it_went(
    kind: type[CallbackData], data: st.DataObject
) -> None:
    press = data.draw(fields(kind))
    packed = press.pack()
    assert len(packed.encode()) <= 64
    assert kind.unpack(packed) == press


@pytest.mark.parametrize("kind", PRESSES)
@given(data=st.data())
def test_a_button_drawn_before_its_press_gained_a_field_is_still_one(
    kind: type[CallbackData], data: st.DataObject
) -> None:
    press = data.draw(fields(kind))
    names = list(kind.model_fields)
    while names and not kind.model_fields[names[-1]].is_required():
        press = press.model_copy(update={names[-1]: kind.model_fields[names[-1]].default})
        names.pop()
        packed = press.pack().split(":")
        assert kind.unpack(":".join(packed[: 1 + len(names)])) == press


def test_buttons_that_are_in_chats_already_open_what_they_did() -> None:
    assert ReportPress.unpack("r:0:open") == ReportPress()
    assert ActivityPress.unpack("v:kaluga:32:1:all") == ActivityPress(
        code="kaluga", no="32", page=1, only="all"
    )


@pytest.mark.parametrize("kind", PRESSES)
@given(junk=st.text(max_size=60))
def test_a_forged_press_is_refused_before_anybody_acts_on_it(kind: type[CallbackData], junk: str) -> None:
    """Whatever passes is a press that could have been drawn: its numbers are those of rows."""
    try:
        press = kind.unpack(f"{kind.__prefix__}:{junk}")
    except (TypeError, ValueError):
        return
    numbers = [value for value in press.model_dump().values() if type(value) is int]
    assert all(0 <= number < 2**31 for number in numbers)


def test_prefixes_are_short_and_differ() -> None:
    prefixes = [kind.__prefix__ for kind in PRESSES]
    assert len(set(prefixes)) == len(prefixes)
    assert all(len(prefix) == 1 for prefix in prefixes)
