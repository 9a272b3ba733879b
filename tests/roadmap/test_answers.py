from decimal import Decimal
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.answers import allowed, amount, applies, met, opens_gate, read, settles, unusual
from roadmap.indicators import Indicator
from roadmap.ladders import DEADLINE, EVENT
from roadmap.questions import AnswerKind, Question
from roadmap.refusals import Refused

WORDS = {"en": "words"}
OPTIONS = [
    {"key": "viewer", "text": {"ru": "Да, слушали", "en": "We watched"}},
    {"key": "speaker", "text": {"ru": "Да, выступали", "en": "We spoke"}},
    {"key": "no", "text": {"ru": "Нет", "en": "No"}},
]
KINDS: tuple[AnswerKind, ...] = ("yes_no", "number", "hours", "days", "choice", "text", "file", "link")
TEACHERS = {"teachers": Decimal(25)}
NOTHING: dict[str, Decimal] = {}


def asking(answer: str, **more: Any) -> Question:
    if answer == "choice":
        more = {"options": OPTIONS, **more}
    return Question.model_validate({"key": "q", "asks": "director", "text": WORDS, "answer": answer, **more})


def counting(kind: str, **more: Any) -> Indicator:
    return Indicator.model_validate({"key": "i", "kind": kind, "of": "q", **more})


def refusal(question: Question, text: str, facts: dict[str, Decimal] = NOTHING) -> str:
    with pytest.raises(Refused) as refused:
        read(question, text, facts)
    return refused.value.key


bounds = st.tuples(st.integers(0, 300), st.integers(0, 300)).map(sorted)
questions = st.builds(
    lambda kind, bounds, fact, condition, length: asking(
        kind,
        range={"min": bounds[0], "max": bounds[1], "max_fact": "teachers" if fact else None},
        condition=WORDS if condition else None,
        length=length,
    ),
    st.sampled_from(KINDS),
    bounds,
    st.booleans(),
    st.booleans(),
    st.sampled_from([1, 1, 20]),
)
typed = st.one_of(
    st.text(st.characters(codec=None)),
    st.text("0123456789.,-+ eE  "),
    st.integers(-5, 400).map(str),
    st.sampled_from(
        ["yes", "no", "na", "NO", "viewer", "we spoke", "file:x1", "a.ru/x", "HTTPS://Школа.рф", "x" * 5000]
    ),
)
facts = st.sampled_from([NOTHING, TEACHERS, {"teachers": Decimal(0)}])


@given(questions, typed, facts)
def test_whatever_is_typed_is_read_or_refused_and_what_was_read_reads_as_itself(
    question: Question, text: str, known: dict[str, Decimal]
) -> None:
    try:
        value = read(question, text, known)
    except Refused:
        return
    assert read(question, value, known) == value
    assert not any(category(sign) == "Cs" or sign == "\0" for sign in value)
    for judged in (
        met(question, value, counting("share")),
        opens_gate(question, value),
        settles(question, value, EVENT),
    ):
        assert isinstance(judged, bool)
    assert unusual(question, value, known) in (True, False)
    if question.answer in ("yes_no", "choice"):
        assert value in allowed(question)
    if question.answer == "number" and value != "na":
        assert str(int(value)) == value
        top = min(question.range.max, known.get(question.range.max_fact or "", question.range.max))
        assert question.range.min <= Decimal(value) <= top


@given(questions)
def test_every_button_is_an_answer(question: Question) -> None:
    assert all(read(question, value, NOTHING) == value for value in allowed(question))
    assert ("na" in allowed(question)) == (question.condition is not None)


@pytest.mark.parametrize("text", ["12", "１２", " 12 ", "12.0", "12,0", "012", "12.00"])
def test_twelve_may_be_written_in_many_ways(text: str) -> None:
    assert read(asking("number"), text, NOTHING) == "12"


@pytest.mark.parametrize(
    "text",
    [
        "сорок",
        "1e9",
        "NaN",
        "inf",
        "",
        " ",
        "١٢",
        "12 человек",
        "1 2",
        "+5",
        "12,000",
        "0x1f",
        "−1",
        "1_0",
        "²",
    ],
)
def test_what_is_no_plain_number_is_refused_with_an_example(text: str) -> None:
    assert refusal(asking("number"), text) == "number-expected"


@pytest.mark.parametrize("text", ["-1", "26", "100", "999999999"])
def test_a_number_outside_its_range_is_refused_with_the_range(text: str) -> None:
    question = asking("number", range={"max_fact": "teachers"})
    with pytest.raises(Refused) as refused:
        read(question, text, TEACHERS)
    assert refused.value.key == "number-range"
    assert refused.value.values == {"min": "0", "max": "25"}


@pytest.mark.parametrize("text", ["0", "0,0", "-0", "00"])
def test_zero_is_an_answer_where_the_range_has_it(text: str) -> None:
    assert read(asking("number"), text, NOTHING) == "0"
    assert refusal(asking("number", range={"min": 1}), text) == "number-range"


def test_both_ends_of_a_range_belong_to_it_and_a_fact_may_lower_the_upper_one() -> None:
    question = asking("number", range={"min": 2, "max": 30, "max_fact": "teachers"})
    assert [read(question, text, TEACHERS) for text in ("2", "25")] == ["2", "25"]
    assert read(question, "30", NOTHING) == "30"
    assert {refusal(question, text, TEACHERS) for text in ("1", "26")} == {"number-range"}
    assert refusal(question, "31", {"teachers": Decimal(90)}) == "number-range"


@given(st.decimals(0, 300, places=2))
def test_numbers_are_whole_and_hours_may_have_a_half(number: Decimal) -> None:
    text = str(number)
    if number % 1 == 0:
        assert read(asking("number"), text, NOTHING) == str(int(number))
    else:
        assert refusal(asking("number"), text) == "number-whole"
    for kind in ("hours", "days"):
        if number % 1 in (0, Decimal("0.5")):
            assert Decimal(read(asking(kind), text, NOTHING)) == number
        else:
            assert refusal(asking(kind), text) == "number-whole"


def test_the_words_of_a_button_may_be_typed() -> None:
    placed = asking("yes_no", yes={"ru": "Разместили", "en": "Done"}, no={"ru": "Ещё нет", "en": "Not yet"})
    assert read(placed, "разместили", NOTHING) == "yes"
    assert read(placed, " NOT YET ", NOTHING) == "no"
    assert read(asking("choice"), "да, выступали", NOTHING) == "speaker"
    assert refusal(asking("choice"), "наверное") == "value-unknown"
    assert refusal(asking("yes_no"), "да") == "value-unknown"


def test_a_text_has_a_least_length_and_a_longest() -> None:
    report = asking("text", length=10)
    assert read(report, "  ten signs!  ", NOTHING) == "ten signs!"
    assert refusal(report, "nine sign") == "text-short"
    assert refusal(report, "\u200b" * 30) == "text-short"
    assert refusal(report, "x" * 5000) == "text-long"
    assert read(asking("text"), "школа <Шк*ола_№1>\ud800 \0", NOTHING) == "школа <Шк*ола_№1>"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.ru/a?b=1#c", "https://example.ru/a?b=1#c"),
        ("school1.kaluga.ru/план.pdf", "https://school1.kaluga.ru/план.pdf"),
        ("школа.рф", "https://школа.рф"),
    ],
)
def test_a_link_is_read_with_or_without_its_beginning(text: str, link: str) -> None:
    assert read(asking("link"), text, NOTHING) == link


@pytest.mark.parametrize(
    "text", ["", "нет", "javascript:alert(1)", "http://", "http://[", "a b.ru", "12.5", "tg://x", "x@y.ru"]
)
def test_what_is_no_link_is_refused(text: str) -> None:
    assert refusal(asking("link"), text) == "link-expected"


def test_a_link_fits_with_its_beginning_or_not_at_all() -> None:
    longest = "a.ru/" + "x" * (4096 - len("https://a.ru/"))
    assert len(read(asking("link"), longest, NOTHING)) == 4096
    assert refusal(asking("link"), longest + "x") == "link-expected"


def test_a_file_is_attached_and_not_typed() -> None:
    assert read(asking("file"), "file:AgAC_17-x", NOTHING) == "file:AgAC_17-x"
    assert refusal(asking("file"), "готово") == "file-expected"


@pytest.mark.parametrize(
    ("more", "value", "asked_again"),
    [
        ({}, "5000", False),
        ({}, "95000", True),
        ({"range": {"max": 20}}, "20", False),
        ({"range": {"max": 200}}, "180", True),
        ({"range": {"max": 200}}, "179", False),
        ({"range": {"max_fact": "teachers"}}, "25", False),
        ({"needs": {"at_least": 10}}, "100", True),
        ({"needs": {"about": 10}}, "99", False),
        ({"condition": WORDS}, "na", False),
    ],
)
def test_an_unusual_number_is_worth_asking_again(more: dict[str, Any], value: str, asked_again: bool) -> None:
    assert unusual(asking("number", **more), value, TEACHERS) is asked_again


def test_no_is_final_after_an_event_and_not_yet_before_a_deadline() -> None:
    plain, final, open_ = asking("yes_no"), asking("yes_no", no_is="final"), asking("yes_no", no_is="not_yet")
    assert [settles(one, "no", EVENT) for one in (plain, final, open_)] == [True, True, False]
    assert [settles(one, "no", DEADLINE) for one in (plain, final, open_)] == [False, True, False]
    assert all(settles(plain, value, DEADLINE) for value in ("yes", "na"))
    assert settles(asking("choice"), "no", DEADLINE)
    assert settles(asking("number"), "0", DEADLINE)


@pytest.mark.parametrize(
    ("question", "value", "indicator", "expected"),
    [
        (asking("yes_no"), "yes", counting("share"), True),
        (asking("yes_no"), "no", counting("share"), False),
        (asking("yes_no"), None, counting("share"), False),
        (asking("yes_no", condition=WORDS), "na", counting("share"), False),
        (asking("choice"), "viewer", counting("share"), True),
        (asking("choice"), "no", counting("share"), False),
        (asking("choice"), "viewer", counting("count", counts=["speaker"]), False),
        (asking("choice"), "speaker", counting("count", counts=["speaker"]), True),
        (asking("number"), "0", counting("count"), False),
        (asking("number"), "1", counting("count"), True),
        (asking("number"), "9", counting("minimum", at_least=10), False),
        (asking("number"), "10", counting("minimum", at_least=10), True),
        (asking("hours"), "0", counting("minimum", at_least=0), True),
        (asking("hours", needs={"at_least": 60}), "59.5", counting("full"), False),
        (asking("hours", needs={"at_least": 60}), "60", counting("full"), True),
        (asking("hours", needs={"about": 60}), "1", counting("full"), True),
        (asking("text"), "no", counting("done"), True),
        (asking("text"), "na", counting("done"), False),
        (asking("text", condition=WORDS), "na", counting("done"), False),
    ],
)
def test_an_indicator_counts_what_fulfils_it(
    question: Question, value: str | None, indicator: Indicator, expected: bool
) -> None:
    assert met(question, value, indicator) is expected


def test_amounts_are_numbers_only() -> None:
    assert amount(asking("hours"), "1.5") == Decimal("1.5")
    assert amount(asking("number", condition=WORDS), "na") == 0
    assert amount(asking("number"), None) == 0
    assert amount(asking("yes_no"), "yes") == 0


@pytest.mark.parametrize(
    ("answer", "value", "opened"),
    [
        ("yes_no", "yes", True),
        ("yes_no", "no", False),
        ("yes_no", None, False),
        ("number", "0", False),
        ("days", "0.5", True),
        ("choice", "viewer", True),
        ("choice", "no", False),
        ("text", "no", True),
        ("number", "na", False),
    ],
)
def test_a_yes_of_any_kind_opens_the_gate(answer: str, value: str | None, opened: bool) -> None:
    assert opens_gate(asking(answer), value) is opened


def test_nobody_types_that_it_does_not_apply() -> None:
    """It is a button of a conditional question, or a coordinator's word."""
    assert not applies("na")
    assert applies("no")
    with pytest.raises(Refused, match="text-short"):
        read(asking("text"), "na", {})
