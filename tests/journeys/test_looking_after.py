"""A role that confirms answers and manages nobody: its way to the hours and days of its people."""

from collections.abc import Collection
from pathlib import Path

import pytest

from messages.presses.people import SeatPress
from roadmap.loading import load
from roadmap.programme import Programme
from tests.conftest import ROOT, World
from tests.handlers.forging import forge
from tests.handlers.phones import last
from tests.journeys.test_guopei import CODE, NAMES, database, start, world
from tests.journeys.test_transcripts import page_of, seat_of, trained

__all__ = ["database", "start", "world"]
ME, FILE = NAMES[0], "Электронное дело"


def confirming(programme: Programme, *codes: str, may: Collection[str] = ("answer", "verify")) -> Programme:
    """The same, where these roles confirm and do not manage."""
    data = programme.model_dump(by_alias=True)
    data["roles"] = [role | {"may": may} if role["code"] in codes else role for role in data["roles"]]
    return Programme.model_validate(data)


@pytest.fixture(scope="module")
def plans() -> dict[str, Programme]:
    return {CODE: confirming(load(ROOT / "programmes" / CODE), "host", "course")}


async def test_who_confirms_answers_takes_the_hours_from_their_list(world: World, database: Path) -> None:
    host = await world.join("host", "Workshop", "Host")
    await trained(world)
    await world.join("member", NAMES[1], NAMES[1])

    await host.says("/people")
    listed = await last(host)
    assert listed.text.splitlines() == [
        "Люди, чьи ответы вы проверяете: 2",
        "Нажмите номер, чтобы взять электронное дело.",
        f"1. участник мастерской, {NAMES[1]}, Workshop — {NAMES[1]}",
        f"2. участник мастерской, {ME}, Workshop — {ME}",
    ]
    assert not {"Только пустые", "Журнал"} & {label.split(":")[0] for label in listed.labels}

    await host.taps("2", listed)
    card = await last(host)
    assert card.text.splitlines() == [f"участник мастерской, {ME}, Workshop", f"Сейчас: {ME}"]
    assert card.labels == [FILE, "← К списку"]
    await host.taps(FILE, card)
    page = await page_of(world, host)
    assert f"{FILE}: {ME}" in page
    assert "часов 0, дней 4" in page
    await host.taps("← К списку", card)
    (back,) = [one for one in await host.messages() if one.id == card.id]
    assert back.text == listed.text


async def test_help_leads_to_the_list(world: World) -> None:
    host = await world.join("host", "Workshop", "Host")
    me = await world.join("member", ME, ME)
    for phone, leads in ((host, True), (me, False)):
        await phone.says("/help")
        assert ("Люди" in (await last(phone)).labels) == leads
        assert ("people" in await phone.menu()) == leads
        await phone.says("/people")
        assert ("чьи ответы" in (await last(phone)).text) == leads


async def test_a_card_shows_nothing_to_who_neither_manages_nor_looks_after(
    world: World, database: Path
) -> None:
    """Nor to the host of another project, nor of a seat that is empty, or without hours."""
    host = await world.join("host", "Workshop", "Host")
    me = await trained(world)
    other = await world.join("member", NAMES[1], NAMES[1])
    cases = (
        (other, seat_of(database, "member", ME)),
        (host, seat_of(database, "visitor", "Ma Hong")),
        (host, seat_of(database, "member", NAMES[2])),
        (host, seat_of(database, "county", "Lan")),
        (me, seat_of(database, "host", "Workshop")),
    )
    for phone, seat in cases:
        await forge(world, phone, SeatPress(seat=seat).pack())
        assert FILE not in (await last(phone)).labels
        assert "Сейчас:" not in (await last(phone)).text


async def test_a_list_cannot_be_used_to_hand_seats_over(world: World, database: Path) -> None:
    host = await world.join("host", "Workshop", "Host")
    await trained(world)
    seat = seat_of(database, "member", ME)
    await forge(world, host, SeatPress(seat=seat).pack())
    await forge(world, host, SeatPress(seat=seat, step="invite").pack())
    assert "Ссылка готова" not in (await last(host)).text
