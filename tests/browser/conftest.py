"""The page in a browser, with the very bot behind it. CHROMIUM names another browser; without any the tests
are skipped, but never where CI is set."""

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright

from bot.boxed import Boxed
from bot.settings import Settings
from bot.showcase.stage import Stage, staged
from roadmap.programme import Programme
from tests.conftest import KALUGA

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDE, NARROW = {"width": 1500, "height": 900}, {"width": 390, "height": 844}


@dataclass(repr=False)
class Show:
    """A page that is ready, and the box behind it."""

    page: Page
    stage: Stage
    cast: dict[str, int]
    errors: list[str]

    def phone(self, key: str) -> Locator:
        return self.page.locator(f'.phone[data-person="{self.cast[key]}"]')

    @property
    def box(self) -> Boxed:
        return self.stage.box

    async def joined(self, *keys: str) -> None:
        for key in keys:
            for label in ("Да, это я", "Согласен"):
                await self.phone(key).get_by_role("button", name=label).last.click()
            await self.phone(key).get_by_text("Согласен").first.wait_for(state="detached")


def chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: .ci/run installs it")
        pytest.skip("no Chromium on this machine: CHROMIUM=/path/to/it")
    return found


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = chromium()
    async with async_playwright() as tools:
        browser = await tools.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        await browser.close()


@pytest.fixture
async def show(browser: Browser, plans: dict[str, Programme]) -> AsyncIterator[Show]:
    settings = Settings(_env_file=None, programmes=KALUGA)
    async with staged(settings, plans, KALUGA, port=0, schools=4) as stage:
        context = await browser.new_context(viewport=WIDE, locale="ru-RU", reduced_motion="reduce")  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        page, errors = await context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(stage.box.emulator.url)
        await page.wait_for_selector("body[data-ready]")
        asked = await context.request.get(f"{stage.box.emulator.url}/api/exhibits/cast")
        yield Show(page, stage, {one["key"]: one["person"] for one in await asked.json()}, errors)
        assert not errors
        await context.close()
