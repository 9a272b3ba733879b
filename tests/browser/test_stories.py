"""A story as its viewer sees it: told and done by the page."""

from playwright.async_api import expect

from tests.browser.conftest import Show


async def test_the_first_story_is_told_to_its_end(show: Show) -> None:
    await show.page.get_by_role("button", name="Показать, как это работает").click()
    drawer = show.page.locator("#drawer")
    await drawer.get_by_role("button", name="От плана до первого напоминания").click()
    for number in range(1, 10):
        await expect(drawer).to_contain_text(f"Шаг {number} из 9", timeout=60_000)
        await drawer.get_by_role("button", name="Сделать").click()
    await expect(drawer).to_contain_text("Конец истории")
    await expect(show.phone("director1")).to_contain_text("✅ Прошли")
