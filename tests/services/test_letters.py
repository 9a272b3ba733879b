"""Letters: to whom one may write, who may answer, and what the ledger holds of it."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from db import ledger
from db.models import Delivery, Letter, Person
from roadmap.letters import Content
from roadmap.refusals import Refused
from services import letters as service
from services.letters import Letters
from tests.services.people_fixtures import (
    COORDINATOR,
    CURATOR,
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    SCHOOL_3,
    Region,
    built,
    later,
    region,
)

__all__ = ["built", "region"]

SECOND = ("coordinator", "Регион north", 2)
OTHER_DISTRICT = ("municipal", "Регион north / Дзержинский район", 1)
ODD = "<Шк*ола_№1> & «Ко»\nשלום 👩‍🏫 " + "ы" * 4000
NIGHT = datetime(2022, 2, 1, 19, tzinfo=UTC)
"""22:00 in Moscow."""


@pytest.fixture(autouse=True)
async def roster(region: Region) -> None:
    await region.load()


@pytest.fixture
def letters(region: Region) -> Letters:
    return Letters(region.store, region.plans)


def text(said: str, message: int = 10) -> Content:
    return Content(said, 500, (message,))


async def sit(region: Region, key: tuple[str, str, int], name: str) -> int:
    """A newcomer on that seat."""
    return await region.join((await region.tokens())[key][1], name)


async def sit_too(region: Region, key: tuple[str, str, int], telegram: int) -> None:
    """Somebody who is here already, on one more seat."""
    token = (await region.tokens())[key][1]
    await region.accept(await region.registration.look_at(token, telegram, NOW), telegram)


async def planned(region: Region) -> list[tuple[int, str, bool, dict[str, object]]]:
    async with region.store.read() as tx:
        mine = select(Delivery.person_id, Delivery.lane, Delivery.silent, Delivery.payload)
        rows = await tx.execute(
            mine.where(Delivery.payload["key"].as_string() == "letter").order_by(Delivery.id)
        )
        return [(who, lane, silent, payload or {}) for who, lane, silent, payload in rows]


async def lose(region: Region, person: int) -> None:
    async with region.store.write() as tx:
        await tx.execute(update(Person).where(Person.id == person).values(unreachable_at=NOW))


async def bring(region: Region, message: int, copies: list[int] | None = None) -> None:
    """As if the courier had sent the last letter as that message."""
    async with region.store.write() as tx:
        last = (await tx.execute(select(Delivery.id).order_by(Delivery.id.desc()).limit(1))).scalar_one()
        done = update(Delivery).where(Delivery.id == last)
        await tx.execute(done.values(state="sent", message_id=message, copies=copies))


async def names(letters: Letters, person: int) -> list[tuple[str, str, str]]:
    found = await letters.coordinators(person, NOW)
    return [(one.name, one.role.code, one.place.name) for one in found]


async def test_one_writes_to_the_nearest_level_that_has_anybody(region: Region, letters: Letters) -> None:
    anna = await sit(region, SCHOOL_1, "Анна")
    assert await names(letters, anna) == []
    await sit(region, COORDINATOR, "Ольга")
    assert await names(letters, anna) == [("Ольга", "coordinator", "Регион north")]
    maria = await sit(region, MUNICIPAL, "Мария")
    await sit(region, OTHER_DISTRICT, "Игорь")
    assert await names(letters, anna) == [("Мария", "municipal", "Бабынинский район")]
    await lose(region, maria)
    assert await names(letters, anna) == [("Ольга", "coordinator", "Регион north")]


async def test_those_with_schools_in_two_districts_choose_between_two(
    region: Region, letters: Letters
) -> None:
    maria, igor = await sit(region, MUNICIPAL, "Мария"), await sit(region, OTHER_DISTRICT, "Игорь")
    anna = await sit(region, SCHOOL_1, "Анна")
    await sit_too(region, SCHOOL_3, region.last_telegram)
    assert {one.person for one in await letters.coordinators(anna, NOW)} == {maria, igor}


async def test_coordinators_write_upwards_and_not_to_each_other(region: Region, letters: Letters) -> None:
    olga = await sit(region, COORDINATOR, "Ольга")
    await sit(region, SECOND, "Павел")
    maria, nina = await sit(region, MUNICIPAL, "Мария"), await sit(region, CURATOR, "Нина")
    assert await names(letters, olga) == []
    above = [("Ольга", "coordinator", "Регион north"), ("Павел", "coordinator", "Регион north")]
    assert await names(letters, maria) == above
    assert await names(letters, nina) == above


async def test_nobody_is_their_own_coordinator(region: Region, letters: Letters) -> None:
    both = await sit(region, MUNICIPAL, "Мария")
    await sit_too(region, SCHOOL_1, region.last_telegram)
    assert await names(letters, both) == []
    await sit(region, COORDINATOR, "Ольга")
    assert [name for name, _, _ in await names(letters, both)] == ["Ольга"]


async def test_without_a_seat_there_is_nobody_to_write_to(region: Region, letters: Letters) -> None:
    await sit(region, COORDINATOR, "Ольга")
    await region.apply("Бабынинский район / Школа № 2")
    assert await letters.coordinators(await region.person_id(), NOW) == ()


async def test_a_letter_goes_at_once_and_names_its_sender(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    posted = await letters.write(anna, maria, text(ODD), NIGHT)
    assert (posted.to, posted.at, posted.again) == ("Мария", NIGHT, False)
    ((who, lane, silent, payload),) = await planned(region)
    assert (who, lane, silent) == (maria, "reply", True)
    assert (payload["who"], payload["role"], payload["place"]) == (
        "Анна",
        {"ru": "директор", "en": "en директор"},
        "Школа № 1",
    )
    assert payload["answers"] is False
    assert ODD not in str(payload)
    async with region.store.read() as tx:
        assert await service.shown(tx, payload) == {"text": ODD, "copy": None}
        row = await ledger.next_moment(tx)
    assert row == NIGHT


@pytest.mark.parametrize(
    ("zone", "silent"), [("Europe/Moscow", False), ("Asia/Tomsk", False), ("Asia/Kamchatka", True)]
)
async def test_it_is_night_where_the_receiver_is(
    region: Region, letters: Letters, zone: str, silent: bool
) -> None:
    """12:00 in Moscow."""
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await region.preferences.set_zone(maria, zone)
    assert (NOW.astimezone(ZoneInfo(zone)).hour >= 20) == silent
    await letters.write(anna, maria, text("Вопрос"), NOW)
    assert [quiet for _, _, quiet, _ in await planned(region)] == [silent]


async def test_what_is_no_text_is_copied_with_all_its_parts(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, Content(None, 500, (10, 11, 13)), NOW)
    ((_, _, _, payload),) = await planned(region)
    async with region.store.read() as tx:
        assert await service.shown(tx, payload) == {"text": None, "copy": (500, (10, 11, 13))}


async def test_a_letter_that_is_gone_shows_nothing(region: Region) -> None:
    async with region.store.read() as tx:
        assert await service.shown(tx, {"letter": 99}) == {"text": None, "copy": None}


async def test_a_message_is_handed_in_once(region: Region, letters: Letters) -> None:
    await sit(region, MUNICIPAL, "Мария")
    igor = await sit(region, OTHER_DISTRICT, "Игорь")
    anna = await sit(region, SCHOOL_1, "Анна")
    await sit_too(region, SCHOOL_3, region.last_telegram)
    maria, _ = (one.person for one in await letters.coordinators(anna, NOW))
    first = await letters.write(anna, maria, text("Вопрос"), NOW)
    again = await letters.write(anna, igor, text("Вопрос"), later(1))
    assert again == replace(first, again=True)
    await letters.write(anna, igor, text("Другой вопрос", message=11), later(1))
    assert [who for who, _, _, _ in await planned(region)] == [maria, igor]


async def test_only_ones_own_coordinator_is_written_to(region: Region, letters: Letters) -> None:
    await sit(region, MUNICIPAL, "Мария")
    igor, anna = await sit(region, OTHER_DISTRICT, "Игорь"), await sit(region, SCHOOL_1, "Анна")
    for to in (igor, anna, 9999):
        with pytest.raises(Refused, match="letter-nobody"):
            await letters.write(anna, to, text("Вопрос"), NOW)
    assert await planned(region) == []


async def test_a_coordinator_who_went_meanwhile_is_not_written_to(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await region.registration.leave(maria, NOW)
    with pytest.raises(Refused, match="letter-nobody"):
        await letters.write(anna, maria, text("Вопрос"), later(1))


async def test_answers_go_to_and_fro(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text("Вопрос", 1), NOW)
    sides = [(maria, anna, "Анна"), (anna, maria, "Мария")] * 2
    for turn, (reader, writer, name) in enumerate(sides, 2):
        number = (await planned(region))[-1][3]["letter"]
        assert isinstance(number, int)
        assert (await letters.letter(reader, number, NOW)).sender.name == name
        posted = await letters.answer(reader, number, text("Ответ", turn), NOW)
        assert posted.to == name
        who, _, _, payload = (await planned(region))[-1]
        assert (who, payload["answers"]) == (writer, True)
    assert (await planned(region))[1][3]["place"] == "Бабынинский район"


async def test_an_answer_is_handed_in_once_too(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text("Вопрос"), NOW)
    for again in (False, True):
        assert (await letters.answer(maria, 1, Content("Ответ", 600, (20,)), NOW)).again is again
    assert len(await planned(region)) == 2


async def test_a_letter_to_another_is_no_letter(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    olga = await sit(region, COORDINATOR, "Ольга")
    await letters.write(anna, maria, text("Вопрос"), NOW)
    for person, number in ((olga, 1), (anna, 1), (maria, 99)):
        with pytest.raises(Refused, match="letter-unknown"):
            await letters.letter(person, number, NOW)
        with pytest.raises(Refused, match="letter-unknown"):
            await letters.answer(person, number, text("Ответ", 77), NOW)
    assert len(await planned(region)) == 1


async def test_an_answer_meets_a_writer_who_is_gone(region: Region, letters: Letters) -> None:
    """Each side is told what fits it."""
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text("Вопрос", 1), NOW)
    await letters.answer(maria, 1, Content("Ответ", 600, (2,)), NOW)
    await lose(region, anna)
    with pytest.raises(Refused, match="letter-lost"):
        await letters.letter(maria, 1, NOW)
    with pytest.raises(Refused, match="letter-lost"):
        await letters.answer(maria, 1, Content("Ещё", 600, (3,)), NOW)
    await region.registration.reachable(region.last_telegram, NOW)
    await region.registration.leave(maria, NOW)
    with pytest.raises(Refused, match="letter-nobody"):
        await letters.answer(anna, 2, text("Спасибо", 4), later(1))


async def test_who_handed_over_the_seat_writes_to_its_schools_no_more(
    region: Region, letters: Letters
) -> None:
    """Nor is written to, though still here on another seat."""
    maria = await sit(region, MUNICIPAL, "Мария")
    marias = region.last_telegram
    anna = await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text("Вопрос", 1), NOW)
    await letters.answer(maria, 1, Content("Ответ", 600, (2,)), NOW)
    seat = (await region.people.seats(maria, NOW))[0]
    olga = await sit(region, COORDINATOR, "Ольга")
    await region.join(await region.people.invite(olga, seat.id, NOW), "Зоя", later(1))
    with pytest.raises(Refused, match="not-yours"):
        await letters.answer(maria, 1, Content("Ещё", 600, (3,)), later(2))
    await sit_too(region, SCHOOL_3, marias)
    with pytest.raises(Refused, match="letter-lost"):
        await letters.answer(maria, 1, Content("Ещё", 600, (3,)), later(2))
    with pytest.raises(Refused, match="letter-nobody"):
        await letters.answer(anna, 2, text("Спасибо", 4), later(2))


async def test_the_message_that_brought_a_letter_tells_which(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text("Вопрос", 1), NOW)
    await bring(region, 40)
    await letters.write(anna, maria, Content(None, 500, (2, 3)), NOW)
    await bring(region, 50, [50, 51, 55])
    assert [await letters.beneath(maria, message) for message in (39, 40, 41, 50, 51, 54, 55, 56)] == [
        *(None, 1, None),
        *(2, 2, None, 2, None),
    ]
    assert await letters.beneath(anna, 40) is None


async def test_no_other_news_is_a_letter(region: Region, letters: Letters) -> None:
    maria = await sit(region, MUNICIPAL, "Мария")
    await region.apply("Бабынинский район / Школа № 2")
    await bring(region, 40)
    assert await letters.beneath(maria, 40) is None


async def test_the_row_keeps_what_was_written(region: Region, letters: Letters) -> None:
    maria, anna = await sit(region, MUNICIPAL, "Мария"), await sit(region, SCHOOL_1, "Анна")
    await letters.write(anna, maria, text(ODD), NOW)
    await letters.answer(maria, 1, Content(None, 600, (20,)), later(1))
    async with region.store.read() as tx:
        kept = select(Letter.sender_id, Letter.receiver_id, Letter.of_id, Letter.text, Letter.message_id)
        rows = [tuple(row) for row in await tx.execute(kept.order_by(Letter.id))]
    assert rows == [(anna, maria, None, ODD, 10), (maria, anna, 1, None, 20)]
