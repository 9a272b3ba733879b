"""What goes wrong around the page: it says so, and goes on."""

from playwright.async_api import expect

from tests.browser.conftest import Show


async def test_two_pages_show_the_same(show: Show) -> None:
    other = await show.page.context.new_page()
    await other.goto(show.stage.box.emulator.url)
    await other.wait_for_selector("body[data-ready]")
    await show.joined("director1")
    theirs = other.locator(f'.phone[data-person="{show.cast["director1"]}"]')
    await expect(theirs).to_contain_text("Готово. Вы — директор")


async def test_the_server_goes_and_comes_back(show: Show) -> None:
    emulator = show.stage.box.emulator
    await emulator.stop()
    await expect(show.page.locator(".toast.bad").first).to_contain_text("Сервер не отвечает")
    async with show.page.expect_navigation():
        await emulator.start(port=emulator.port)
    await show.page.wait_for_selector("body[data-ready]")
    await expect(show.page.locator(".phone")).to_have_count(5)


async def test_a_file_too_large_for_any_bot_is_refused_with_a_sentence(show: Show) -> None:
    large = {"name": "film.mp4", "mimeType": "video/mp4", "buffer": bytes(20 * 1024 * 1024 + 1)}
    await show.phone("director1").locator('input[type="file"]').set_input_files(large)  # type: ignore[arg-type]
    await expect(show.page.locator(".toast.bad")).to_contain_text("20 МБ")


async def test_a_file_is_sent_and_can_be_taken_again(show: Show) -> None:
    await show.joined("director1")
    text = {"name": "<отчёт>.txt", "mimeType": "text/plain", "buffer": b"1"}
    await show.phone("director1").locator('input[type="file"]').set_input_files(text)  # type: ignore[arg-type]
    await expect(show.phone("director1").locator("a.file")).to_contain_text("<отчёт>.txt")


async def test_what_one_wrote_is_edited_in_place(show: Show) -> None:
    await show.joined("director1")
    phone = show.phone("director1")
    await phone.get_by_role("textbox").fill("Здравствуйте")
    await phone.get_by_role("textbox").press("Enter")
    mine = phone.locator(".message.mine").last
    await expect(mine).to_contain_text("Здравствуйте")
    await mine.get_by_role("button", name="Что сделать с сообщением").click()
    await show.page.get_by_role("button", name="Изменить", exact=True).click()
    await phone.get_by_role("textbox").fill("Добрый день")
    await phone.get_by_role("textbox").press("Enter")
    await expect(mine).to_contain_text("Добрый день")
    await expect(mine).to_contain_text("изменено")


async def test_the_page_is_read_in_english_too(show: Show) -> None:
    await show.page.get_by_label("Язык").select_option("English")
    await show.page.wait_for_selector("body[data-ready]")
    await expect(show.page.get_by_role("button", name="To the next message")).to_be_visible()
    await show.page.get_by_role("button", name="Show how it works").click()
    await expect(show.page.locator("#drawer")).to_contain_text("From the plan to the first reminder")
