"""What cannot be done is said; what breaks is said too, with a number and without a stack."""

import re

import pytest
from structlog.testing import capture_logs

from messages.presses.answers import AnswerPress, CardPress, FixPress, MyPress, SurePress, TypePress
from messages.presses.menus import HelpPress, PagePress, SettingPress
from messages.presses.people import (
    ApplyPress,
    BrowsePress,
    DecidePress,
    DeputyPress,
    InvitePress,
    PeoplePress,
    SeatPress,
)
from messages.presses.plan import CalendarPress, DayPress, EventPress, PlanPress, TypeDayPress
from messages.presses.reports import ActivityPress, JournalPress, MissingPress, ReportPress
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last

FOREIGN = 2**31 - 1
FORGED = [
    *(
        press(request=FOREIGN, value=value, seen=0)
        for press in (AnswerPress, SurePress)
        for value in ("yes", "?")
    ),
    TypePress(request=FOREIGN, seen=0),
    FixPress(request=FOREIGN),
    CardPress(request=FOREIGN),
    MyPress(page=9_999),
    PlanPress(page=9_999),
    PlanPress(page=9_999, undated=True),
    EventPress(occurrence=FOREIGN),
    CalendarPress(occurrence=FOREIGN, month="2022-03"),
    CalendarPress(occurrence=FOREIGN, month="2022-99"),
    DayPress(occurrence=FOREIGN, day="2022-03-17"),
    DayPress(occurrence=FOREIGN, day="yesterday"),
    TypeDayPress(occurrence=FOREIGN),
    ReportPress(page=9_999, only="?"),
    ActivityPress(code=KALUGA, no="999"),
    ActivityPress(code="no-such", no="1"),
    MissingPress(code=KALUGA, no="999"),
    *(InvitePress(invite=FOREIGN, step=step) for step in ("look", "who", "yes", "agree", "later", "?")),
    BrowsePress(unit=FOREIGN),
    BrowsePress(code="no-such"),
    BrowsePress(page=9_999),
    ApplyPress(unit=FOREIGN, role="director", agreed=True),
    ApplyPress(unit=1, role="no-such", agreed=True),
    DecidePress(application=FOREIGN, accept=True),
    PeoplePress(page=9_999),
    *(SeatPress(seat=FOREIGN, step=step) for step in ("show", "invite", "?")),
    SeatPress(seat=1, step="invite"),
    *(SettingPress(what=what, value="?") for what in ("language", "zone", "quiet", "data", "?")),
    *(SettingPress(what=what) for what in ("seats", "file", "erase")),
    *(DeputyPress(seat=FOREIGN, step=step, number=FOREIGN) for step in ("ask", "days", "type", "end", "?")),
    DeputyPress(seat=1, step="days", number=FOREIGN),
    JournalPress(page=9_999),
    SettingPress(what="quiet", value="99-99"),
    SettingPress(what="zone", value="../../etc/passwd"),
    HelpPress(to="?"),
    PagePress(),
]
JUNK = [
    "",
    "a",
    "a:",
    "a:1:2:3:4:5",
    "a:x:yes:0",
    "a:-1:yes:0",
    "a:99999999999999999999:yes:0",
    "?",
    "я" * 30,
]


@pytest.mark.parametrize("who", ["stranger", "director"])
async def test_no_forged_press_breaks_anything(world: World, who: str) -> None:
    if who == "director":
        phone = await world.join("director", "Школа № 1")
    else:
        phone = await world.sandbox.person("Чужой")
        await phone.says("/help")
    for data in (*(press.pack() for press in FORGED), *JUNK):
        with capture_logs() as log:
            await forge(world, phone, data)
        broken = [entry.get("trace", "") for entry in log if entry["event"] == "update failed"]
        assert not broken, f"{data}: {broken[0]}"
        assert not [entry for entry in log if entry["event"] == "no words for a refusal"], (data, log)


async def test_a_stale_button_gets_a_word_and_the_way_on(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await forge(world, phone, "old:button:1")
    shown = await last(phone)
    assert "больше не работает" in shown.text
    assert "Мои дела" in shown.labels


async def test_what_breaks_is_told_with_a_number_that_the_log_has_too(world: World) -> None:
    phone = await world.sandbox.person("Анна Петрова")
    async with world.house.store.write() as tx:
        await tx.exec_driver_sql("ALTER TABLE invites RENAME TO lost")
    with capture_logs() as log:
        await phone.says("/start some-token")
        told = (await phone.hears("Не получилось")).text
    number = re.search(r"номер (\w+)", told)
    assert number is not None
    (entry,) = [entry for entry in log if entry["event"] == "update failed"]
    assert entry["error"] == number[1]
    assert "Traceback" not in told
    assert "Петрова" not in str(entry)


async def test_when_even_the_first_look_fails_there_are_words_for_it(world: World) -> None:
    """The person cannot be read: then the language of the phone must do."""
    phone = await world.sandbox.person("Ann", language_code="en")
    async with world.house.store.write() as tx:
        await tx.exec_driver_sql("ALTER TABLE persons RENAME TO lost")
    await phone.says("/start")
    assert (await phone.hears("That did not work")).text


async def test_a_refusal_of_a_press_is_an_alert_and_leaves_the_screen(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    before = await phone.messages(mine=False)
    await forge(world, phone, "h:1:show:0:0")
    after = await phone.messages(mine=False)
    assert [message.text for message in after] == [message.text for message in before]


async def test_a_group_is_not_a_place_to_talk(world: World) -> None:
    calls = len(await world.sandbox.log())
    update = {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": -100, "type": "group", "title": "Учителя"},
            "from": {"id": 5, "is_bot": False, "first_name": "Анна"},
            "text": "/start",
        },
    }
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)
    assert len(await world.sandbox.log()) == calls
