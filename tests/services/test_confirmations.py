import asyncio
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from roadmap.refusals import Refused
from tests.services.running import Running, empty, local, open_running, running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty", "running"]
OPENED = local("2022-03-01", 11)


async def test_one_tap_is_one_answer(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    outcome = await running.confirmations.answer(running.people["Анна"], duty.request, "yes", 0, OPENED)
    assert (outcome.result, outcome.value) == ("stored", "yes")
    shown = await running.confirmations.duty(running.people["Анна"], duty.request, OPENED)
    assert outcome.duty == shown
    assert (shown.seen, shown.settled, shown.told and shown.told.by) == (1, True, "Анна")


async def test_the_same_button_twice_at_once_is_one_answer(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    press = (running.people["Анна"], duty.request, "yes", 0, OPENED)
    first, second = await asyncio.gather(*(running.confirmations.answer(*press) for _ in range(2)))
    assert sorted([first.result, second.result]) == ["same", "stored"]
    assert await running.answers(duty.request) == [(1, "yes")]


async def test_two_buttons_at_once_are_one_answer(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    pressed = await asyncio.gather(
        *(
            running.confirmations.answer(running.people["Анна"], duty.request, value, 0, OPENED)
            for value in ("yes", "no")
        )
    )
    assert sorted(one.result for one in pressed) == ["stale", "stored"]
    assert len(await running.answers(duty.request)) == 1


async def test_an_old_button_shows_what_stands(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    await running.again("Анна", duty, "yes", OPENED)
    stale = await running.confirmations.answer(running.people["Анна"], duty.request, "no", 0, OPENED)
    assert (stale.result, stale.value, stale.duty.seen) == ("stale", "yes", 1)


async def test_a_correction_is_added_and_nothing_is_erased(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Анна", "placed", OPENED)
    await running.again("Анна", duty, "yes", OPENED)
    corrected = await running.again("Анна", duty, "no", OPENED)
    assert (corrected.result, corrected.duty.settled) == ("stored", False)
    assert await running.answers(duty.request) == [(1, "yes"), (2, "no")]
    assert (await running.duty("Анна", "placed", OPENED)).seen == 2


async def test_answers_are_taken_long_after_the_deadline(running: Running) -> None:
    await running.live(local("2022-09-01"))
    late = await running.answer("Анна", "placed", "yes", local("2022-09-01", 12))
    assert late.result == "stored"
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert (totals["papers", "placed"].met, totals["papers", "placed"].on_time) == (1, 0)


async def test_a_value_outside_its_range_is_refused_and_not_stored(running: Running) -> None:
    now = local("2022-03-10", 11)
    await running.live(now)
    await running.answer("Анна", "teachers", "25", now)
    trained = await running.duty("Анна", "trained", now)
    assert trained.facts == {"teachers": Decimal(25)}
    with pytest.raises(Refused, match="number-range") as refused:
        await running.again("Анна", trained, "26", now)
    assert refused.value.values["max"] == "25"
    assert await running.answers(trained.request) == []
    assert (await running.again("Анна", trained, "25", now)).result == "stored"


async def test_an_unusual_number_is_asked_about_first(running: Running) -> None:
    now = local("2022-03-10", 11)
    await running.live(now)
    duty = await running.duty("Анна", "teachers", now)
    press = (running.people["Анна"], duty.request, "299", 0, now)
    assert (await running.confirmations.answer(*press)).result == "unusual"
    assert await running.answers(duty.request) == []
    assert (await running.confirmations.answer(*press, sure=True)).result == "stored"


async def test_a_team_answers_with_one_voice(running: Running) -> None:
    now = local("2022-03-22", 18)
    await running.live(now)
    duty = await running.duty("Рита", "held", now)
    assert duty.request == (await running.duty("Борис", "held", now)).request
    await running.again("Борис", duty, "4", now)
    assert (await running.again("Рита", duty, "5", now)).result == "stored"
    assert await running.answers(duty.request) == [(1, "4"), (2, "5")]
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["team", "held"].amount == 5


async def test_who_takes_over_a_seat_takes_over_its_duties(running: Running) -> None:
    await running.live(OPENED)
    await running.stand_down("Анна", OPENED)
    await running.join("Пётр", of="Анна")
    duty = await running.duty("Пётр", "placed", OPENED)
    assert (await running.again("Пётр", duty, "yes", OPENED)).result == "stored"
    assert await running.confirmations.duties(running.people["Анна"], OPENED) == ()


async def test_an_unknown_request_is_refused(running: Running) -> None:
    with pytest.raises(Refused, match="request-unknown"):
        await running.confirmations.duty(running.people["Анна"], 999_999, OPENED)


async def test_a_refusal_names_both_places(running: Running) -> None:
    await running.live(OPENED)
    duty = await running.duty("Иван", "placed", OPENED)
    with pytest.raises(Refused, match="other-seat") as refused:
        await running.again("Анна", duty, "yes", OPENED)
    assert (refused.value.values["mine"].name, refused.value.values["theirs"].name) == (  # type: ignore[attr-defined]
        "Школа № 1",
        "Школа № 2",
    )


GATED = ("placed_confirmed", "activated")
DIRECTED = {"placed", "took_part", "teachers", "trained", "activated"}
CURATED = {"placed_confirmed", "visited"}
ALLOWED = {
    "Рита": {("held", "Север")},
    "Борис": {("held", "Север")},
    "Нина": {(key, school) for key in CURATED for school in ("Школа № 1", "Школа № 2")},
    "Лев": {(key, "Школа № 3") for key in CURATED},
    "Анна": {(key, "Школа № 1") for key in DIRECTED},
    "Иван": {(key, "Школа № 2") for key in DIRECTED},
    "Вера": {(key, "Школа № 3") for key in DIRECTED},
}


async def test_nobody_reads_or_answers_for_a_seat_they_do_not_hold(running: Running) -> None:
    """Everyone x every request of the year; the table above is written by hand."""
    now = local("2022-05-30")
    await running.live(now)
    for name, person in running.people.items():
        read: set[tuple[str, str]] = set()
        answered: set[tuple[str, str]] = set()
        for request in await running.requests():
            for attempt, done in ((_read, read), (_answer, answered)):
                with suppress(Refused):
                    done.add(await attempt(running, person, request, now))
        assert read == ALLOWED.get(name, set())
        assert answered == {one for one in read if one[0] not in ("held", "teachers", "trained", *GATED)}


async def _read(running: Running, person: int, request: int, now: datetime) -> tuple[str, str]:
    duty = await running.confirmations.duty(person, request, now)
    return duty.question.key, duty.subject.name


async def _answer(running: Running, person: int, request: int, now: datetime) -> tuple[str, str]:
    """With "no", which is no number."""
    outcome = await running.confirmations.answer(person, request, "no", 0, now)
    return outcome.duty.question.key, outcome.duty.subject.name


async def test_two_of_one_role_answer_each_for_themselves(empty: Path, tmp_path: Path) -> None:
    order = activity("order", "order", ["2022-03-01"], [question("read", "coordinator")])
    running = await open_running(empty, tmp_path / "bot.db", order)
    await running.live(OPENED)
    mine = await running.confirmations.duties(running.people["Рита"], OPENED)
    theirs = await running.confirmations.duties(running.people["Борис"], OPENED)
    assert (len(mine), len(theirs)) == (1, 1)
    assert mine[0].request != theirs[0].request
    with pytest.raises(Refused, match="not-yours"):
        await running.again("Рита", theirs[0], "yes", OPENED)
    await running.store.close()
