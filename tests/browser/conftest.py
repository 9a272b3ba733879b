"""The page in a browser, with the very bot behind it. CHROMIUM names another browser; without any the tests
are skipped, but never where CI is set."""

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright

from bot.boxed import Boxed, boxed
from bot.showcase.cast import Cast, assemble
from bot.showcase.showcase import furnish
from roadmap.programme import Programme
from tests.conftest import KALUGA, settings_for

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDE, NARROW = {"width": 1500, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Show:
    """A page that is ready, and the box behind it."""

    page: Page
    box: Boxed
    cast: Cast
    errors: list[str]

    def phone(self, key: str) -> Locator:
        person = next(person for name, person, _ in self.cast.phones if name == key)
        return self.page.locator(f'.phone[data-person="{person}"]')

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
async def show(
    browser: Browser, tmp_path: Path, start: datetime, plans: dict[str, Programme]
) -> AsyncIterator[Show]:
    import asyncio

    from sandbox.clock import Clock

    async with boxed(settings_for(tmp_path / "bot.db"), plans, Clock(start)) as box:
        cast = await assemble(box, plans[KALUGA], schools=4)
        furnish(box, plans[KALUGA], cast, asyncio.Event())
        context = await browser.new_context(viewport=WIDE, locale="ru-RU", reduced_motion="reduce")  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        page, errors = await context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(box.emulator.url)
        await page.wait_for_selector("body[data-ready]")
        yield Show(page, box, cast, errors)
        assert not errors
        await context.close()
