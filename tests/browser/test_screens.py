"""The pictures of the README are taken here: `make screens` writes them anew."""

import os
from pathlib import Path

from playwright.async_api import expect

from tests.browser.conftest import NARROW, Show

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "docs" / "screens"


async def test_the_pictures_of_the_readme_show_what_there_is(show: Show, tmp_path: Path) -> None:
    folder = SCREENS if os.environ.get("SCREENS") else tmp_path
    await show.joined("coordinator", "curator", "director1", "director2")
    await show.page.locator('input[type="date"]').fill("2022-03-24")
    await show.page.get_by_role("button", name="Перейти", exact=True).click()
    await expect(show.page.locator(".now")).to_contain_text("24 марта 2022", timeout=60_000)
    for words in ("/report", "/plan"):
        await show.phone("coordinator").get_by_role("textbox").fill(words)
        await show.phone("coordinator").get_by_role("textbox").press("Enter")
        await expect(show.phone("coordinator").locator(".message.mine").last).to_contain_text(words)
    await show.phone("municipal").get_by_role("button", name="Убрать с экрана").click()
    await show.page.wait_for_timeout(600)  # the plan is read again
    await show.page.screenshot(path=folder / "desk.png")
    await show.page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    await show.page.reload()
    await show.page.wait_for_selector("body[data-ready]")
    await show.page.screenshot(path=folder / "phone.png")
    kept = {file.name for file in SCREENS.glob("*.png")}
    assert kept == {"desk.png", "phone.png"}
    assert all(f"docs/screens/{name}" in (ROOT / "README.md").read_text("utf-8") for name in kept)
