"""What one does on the page: join, answer from a reminder, move the clock, announce, block, restart."""

import pytest
from axe_core_python.async_playwright import Axe
from playwright.async_api import expect

from tests.browser.conftest import NARROW, Show

SERIOUS = {"serious", "critical"}


async def test_five_phones_lie_on_the_desk_and_a_director_joins(show: Show) -> None:
    await expect(show.page.locator(".phone")).to_have_count(5)
    await show.joined("director1")
    await expect(show.phone("director1")).to_contain_text("Готово. Вы — директор")


async def test_the_clock_goes_to_the_next_message_and_it_is_answered(show: Show) -> None:
    await show.joined("coordinator")
    phone = show.phone("coordinator")
    await show.page.get_by_role("button", name="К следующему сообщению").click()
    await expect(phone).to_contain_text("Сегодня последний день")
    await phone.get_by_role("button", name="1. Издан").click()
    await expect(phone.locator(".message.bots").last).to_contain_text("Исправить")


async def test_a_month_passes_and_the_plan_moves_with_it(show: Show) -> None:
    await show.joined("director1")
    today = show.page.locator(".today")
    before = await today.bounding_box()
    await show.page.locator('input[type="date"]').fill("2021-12-28")
    await show.page.get_by_role("button", name="Перейти", exact=True).click()
    await expect(show.page.locator(".now")).to_contain_text("28 декабря 2021", timeout=30_000)
    await expect(today).to_be_visible()
    after = await today.bounding_box()
    assert before
    assert after
    assert after["x"] > before["x"]


async def test_a_clock_moved_backwards_is_refused_with_a_sentence(show: Show) -> None:
    await show.page.evaluate(
        "document.querySelector('input[type=date]').min = ''; "
        "document.querySelector('input[type=date]').value = '2021-01-01'"
    )
    await show.page.get_by_role("button", name="Перейти", exact=True).click()
    await expect(show.page.locator(".toast.bad")).to_contain_text("never goes back")


async def test_the_bot_is_blocked_and_unblocked(show: Show) -> None:
    phone = show.phone("director2")
    await phone.get_by_role("button", name="Заблокировать бота", exact=True).click()
    await expect(phone).to_contain_text("Бот заблокирован")
    await phone.get_by_role("button", name="Разблокировать бота", exact=True).click()
    await expect(phone).not_to_contain_text("Бот заблокирован")


async def test_the_bot_is_restarted_in_the_middle_of_a_text(show: Show) -> None:
    await show.joined("coordinator", "director1")
    phone = show.phone("coordinator")
    await phone.get_by_role("textbox").fill("/announce")
    await phone.get_by_role("textbox").press("Enter")
    await expect(phone.locator(".message.bots").last).to_contain_text("пришлите", ignore_case=True)
    await show.page.get_by_role("button", name="Неполадки").click()
    await show.page.get_by_role("button", name="Убить и запустить бота").click()
    await expect(show.page.locator(".toast").last).to_contain_text("запущен заново")
    await phone.get_by_role("textbox").fill("Завтра в 10:00 совещание")
    await phone.get_by_role("textbox").press("Enter")
    await expect(phone.locator(".message.bots").last).to_contain_text("кому", ignore_case=True)


async def test_an_announcement_comes_to_another_phone(show: Show) -> None:
    await show.joined("coordinator", "director1")
    phone, words = show.phone("coordinator"), "Завтра в 10:00 совещание"
    newest = phone.locator(".message.bots").last
    for said, answered in (("/announce", "Пришлите"), (words, "Кому")):
        await phone.get_by_role("textbox").fill(said)
        await phone.get_by_role("textbox").press("Enter")
        await expect(newest).to_contain_text(answered)
    await newest.get_by_role("button", name="директор ·").click()
    await expect(newest).to_contain_text("Получит 1 человек")
    await newest.get_by_role("button", name="Дальше").click()
    await newest.get_by_role("button", name="Отправить", exact=True).click()
    await expect(newest).to_contain_text("Уйдёт через")
    onward = show.page.get_by_role("button", name="К следующему сообщению")
    for _ in range(2):  # the coordinator is asked about dates first
        await onward.click()
        await expect(onward).to_be_enabled()
    await expect(show.phone("director1").locator(".message.bots").last).to_contain_text(words)
    await expect(phone.locator(".log")).to_contain_text("Отправлено: 1 из 1")


async def test_somebody_new_comes_by_an_open_seat_and_a_name_stays_a_name(show: Show) -> None:
    await show.page.get_by_role("button", name="Добавить человека").click()
    await show.page.get_by_label("Имя").fill("<b>Мария</b> & Ко")
    seats = show.page.get_by_label("По чьей ссылке он приходит")
    await seats.select_option(index=1)
    await show.page.get_by_role("button", name="Добавить", exact=True).click()
    phone = show.page.locator(".phone").last
    await expect(phone).to_contain_text("<b>Мария</b> & Ко")
    await expect(phone).to_contain_text("Вас пригласили")


async def test_the_transcript_is_one_file_with_what_was_said(show: Show) -> None:
    async with show.page.expect_download() as coming:
        await show.page.get_by_role("button", name="Сохранить переписку").click()
    file = await (await coming.value).path()
    assert "Вас пригласили" in file.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "narrow"])
async def test_nothing_serious_keeps_anybody_from_using_it(show: Show, scheme: str, size: str) -> None:
    await show.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    if size == "narrow":
        await show.page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    await show.page.get_by_role("button", name="Неполадки").click()
    await show.page.get_by_label("Связь медленная").wait_for()
    found = (await Axe().run(show.page))["violations"]
    assert [
        (one["id"], [node["html"][:200] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in SERIOUS
    ] == []
