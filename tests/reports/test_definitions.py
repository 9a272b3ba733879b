"""An indicator says in plain words what it counts, and says nothing else than it does."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from reports.definitions import definition
from roadmap import asked
from roadmap.answers import met
from roadmap.indicators import Indicator
from roadmap.loading import load
from roadmap.programme import Programme
from tests.services.small_programme import activity, programme, question, word

KALUGA = load(Path(__file__).parents[2] / "programmes" / "kaluga-500plus-2022")
PART = [{"key": key, "text": word(key)} for key in ("viewer", "speaker", "none")]
ASKED = [
    question("placed", "director", verified_by="curator", yes=word("Разместили"), no=word("Рано")),
    question("part", "director", answer="choice", options=PART),
    question("taught", "director", answer="number", condition=word("кто учит"), needs={"at_least": 2}),
    question("seen", "curator", about="school", no_is="not_yet", items=6),
    question("told", "coordinator", per="team", answer="text"),
    question("teachers", "director", answer="number", fact="teachers"),
]
DOUBTS = ("срок не назван: взят последний день",)
ONCE, OFTEN = [{"from": "2022-03-01", "to": "2022-03-30"}], ["2022-03-01", "2022-03-08"]
LATE = "Ответ после срока тоже засчитываем, но показываем отдельно."
EXCUSED = "Не считаем тех, кого освободил координатор: к ним это не относится."


def plan(when: Any, **of: object) -> tuple[Indicator, Programme]:
    one = {"key": "it", **of}
    row = activity("row", "document", when, ASKED, one, doubts=list(DOUBTS))
    return Indicator.model_validate(one), programme(row)


def said(when: Any = ONCE, language: str = "ru", **of: object) -> list[str]:
    indicator, files = plan(when, **of)
    return definition(indicator, files.activity("row"), files, Catalogue().words(language))


def test_a_share_names_its_question_who_is_asked_and_what_counts() -> None:
    assert said(kind="share", of="placed") == [
        "Считаем долю: кто выполнил — из всех, кого спросили.",
        "Вопрос: «placed» Отвечает: director.",
        "Засчитываем: «Разместили».",
        "Ответ «Рано» не последнее слово: ждём дальше.",
        "Ответ, который вернули с замечанием, не считается, пока его не дадут снова.",
        LATE,
        EXCUSED,
        "Оговорка: срок не назван: взят последний день",
    ]


def test_of_steps_the_last_one_counts() -> None:
    lines = said(kind="states", of=["placed", "placed_confirmed"])
    assert lines[:4] == [
        "Считаем по шагам: кто прошёл последний — из всех, кого спросили о первом.",
        "Шаг 1: «placed» Отвечает: director.",
        "Шаг 2: «placed» Отвечает: curator · о ком: школа.",
        "Засчитываем: «Да».",
    ]


def test_numbers_are_divided_by_what_is_known_of_those_who_were_asked() -> None:
    lines = said(kind="ratio", of="taught", to="teachers", target=0.0333)
    assert lines[0].startswith("Складываем числа из ответов и делим на число «учителя» у тех, кого спросили.")
    assert "По плану: не меньше одного на 30." in lines
    assert not [line for line in lines if line.startswith("Засчитываем")]
    assert any(line.startswith("Вопрос для тех, о ком сказано: кто учит.") for line in lines)
    assert EXCUSED not in lines


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        ({"kind": "count", "of": "part", "counts": ["speaker"]}, "Засчитываем: «speaker»."),
        ({"kind": "count", "of": "part"}, "Засчитываем: «viewer», «speaker»."),
        ({"kind": "share", "of": "taught"}, "Засчитываем число не меньше 2."),
        ({"kind": "share", "of": "teachers"}, "Засчитываем любое число больше нуля."),
        ({"kind": "done", "of": "told"}, "Засчитываем любой ответ."),
        (
            {"kind": "minimum", "of": "taught", "at_least": 30},
            "Считаем, сколько раз названо число не меньше 30.",
        ),
        ({"kind": "share", "of": "placed", "target": "80%"}, "По плану: не меньше 80 %."),
        ({"kind": "done", "of": "told"}, "Вопрос: «told» Отвечает: coordinator · один ответ за всех."),
        (
            {"kind": "share", "of": "seen"},
            "Вопрос: «seen» Отвечает: curator · о ком: школа · отдельно по каждому из 6.",
        ),
    ],
)
def test_what_is_said_of_what_counts(of: dict[str, Any], sentence: str) -> None:
    assert sentence in said(**of)


@pytest.mark.parametrize(
    ("of", "target", "told"),
    [
        ({"kind": "share", "of": "placed"}, "2.5%", "не меньше 2,5 %"),
        ({"kind": "full", "of": "placed"}, "99.5%", "не меньше 99,5 %"),
        ({"kind": "states", "of": ["placed", "placed_confirmed"]}, "1/3", "не меньше 33,33 %"),
        ({"kind": "done", "of": "told"}, 1, "не меньше 100 %"),
        ({"kind": "count", "of": "part"}, "30", "не меньше 30"),
        ({"kind": "count", "of": "part"}, 100, "не меньше 100"),
        ({"kind": "sum", "of": "taught"}, "1200", "не меньше 1\N{NO-BREAK SPACE}200"),
        ({"kind": "sum", "of": "taught"}, 7.5, "не меньше 7,5"),
        ({"kind": "minimum", "of": "taught", "at_least": 6}, 25, "не меньше 25"),
        ({"kind": "ratio", "of": "taught", "to": "teachers"}, "1:30", "не меньше одного на 30"),
        ({"kind": "ratio", "of": "taught", "to": "teachers"}, "2/3", "не меньше 66,67 %"),
    ],
)
def test_a_target_is_told_in_the_unit_of_its_kind(of: dict[str, Any], target: object, told: str) -> None:
    found = [line for line in said(**of, target=target) if line.startswith("По плану")]
    assert found == [f"По плану: {told}."]


@pytest.mark.parametrize("language", Catalogue().languages)
@given(
    st.sampled_from(["count", "sum", "minimum"]),
    st.one_of(st.integers(1, 10**6), st.decimals(Decimal("0.01"), 10**6, places=2)),
)
def test_so_many_are_never_told_as_a_share(language: str, kind: str, target: int | Decimal) -> None:
    least = {"at_least": 1} if kind == "minimum" else {}
    lines = said(language=language, kind=kind, of="taught", target=target, **least)
    (line,) = set(lines) - set(said(language=language, kind=kind, of="taught", **least))
    assert "%" not in line
    assert (
        parse_decimal(re.sub(r"[^\d.,]", "", line).strip(".,"), locale=language.replace("-", "_")) == target
    )


def test_several_sessions_are_told_apart_from_the_cycle_as_a_whole() -> None:
    starts = {over: said(OFTEN, kind="share", of="placed", over=over) for over in ("each", "once", "every")}
    found = [next(line for line in lines if line.startswith("Проходит")) for lines in starts.values()]
    assert [("отдельно" in line, "хотя бы раз" in line, "каждый раз;" in line) for line in found] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip
    assert not [line for line in said(kind="share", of="placed") if line.startswith("Проходит")]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("no", [one.code for one in KALUGA.activities])
def test_every_indicator_of_a_real_programme_is_told_in_words(no: str, language: str) -> None:
    """What is named as counting is what counts, and nothing else."""
    row, words = KALUGA.activity(no), Catalogue().words(language)
    questions = {one.key: one for one in asked.questions(row, KALUGA)}
    for indicator in row.indicators:
        lines = definition(indicator, row, KALUGA, words)
        assert all(line.strip() for line in lines)
        assert len(lines) >= 4 + len(row.doubts)
        last = questions[indicator.of[-1]]
        begins = words("def-counts", answers="").rstrip(".")
        for option in last.options:
            counts = met(last, option.key, indicator)
            shown = any(line.startswith(begins) and option.text.to(language) in line for line in lines)
            assert shown == counts, (indicator.key, option.key)
