"""How the page of phones feels: when it is there, how soon a tap is answered, and whether it stays smooth.

The sandbox runs as people run it, a process of its own. On its page somebody with a long history scrolls
through it, while hundreds of others are in the box. A frame is late when it was not drawn in time.
"""

import asyncio
import os
import re
import shutil
import statistics
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Page, async_playwright

from bench.report import Goal, Report
from bench.rounds import Spread, percentile
from bench.wrong import Wrong
from locales.catalogue import Catalogue
from sandbox.driver import Person, Sandbox

VIEW: Any = {"width": 1500, "height": 900}
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
TAPS = 20
SCROLLS = 60
WORDS = Catalogue().words("ru")
PAINT_MS, TAP_MS, FRAME_MS = 1000, 100, 50
FRAMES = """() => {
    const frames = (window.frames_ = []);
    let last = performance.now();
    const next = (now) => {
        frames.push(now - last);
        last = now;
        window.going = requestAnimationFrame(next);
    };
    window.going = requestAnimationFrame(next);
}"""
STOP = "() => { cancelAnimationFrame(window.going); return window.frames_.slice(1); }"
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
SHOWN = """async ([selector, button]) => {
    const log = document.querySelector(selector + ' .log'), before = log.textContent;
    const answered = new Promise((done) => {
        const watch = new MutationObserver(() => {
            if (log.textContent === before) return;
            watch.disconnect();
            requestAnimationFrame(() => done(performance.now()));
        });
        watch.observe(log, { childList: true, subtree: true, characterData: true });
    });
    const buttons = [...log.querySelectorAll('.message button')].filter((one) => one.textContent === button);
    const began = performance.now();
    buttons.at(-1).click();
    return (await answered) - began;
}"""


def measure(rounds: int = 3, *, quick: bool) -> Report:
    schools, messages = (20, 200) if quick else (400, 10_000)
    return asyncio.run(_measured(rounds, schools, messages, quick=quick))


async def _measured(rounds: int, schools: int, messages: int, *, quick: bool) -> Report:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise Wrong("no Chromium on this machine: CHROMIUM=/path/to/it")
    paints, taps, late, slowest = [], [], [], []
    async with _sandbox(schools) as url, Sandbox(url) as box, async_playwright() as tools:
        await box.post("/api/levers/everyone", {})
        people = len(await box.people())
        cast = {one["key"]: one["person"] for one in await box.get("/api/exhibits/cast", language="ru")}
        reader = await box.find(cast["director1"])
        await _joined(reader)
        while len(await reader.messages()) < messages:
            await asyncio.gather(*(reader.says("/my") for _ in range(50)))
        browser = await tools.chromium.launch(executable_path=path, args=list(FLAGS))
        for _ in range(rounds):
            page = await browser.new_page(viewport=VIEW, locale="ru-RU")
            await page.goto(url)
            await page.wait_for_selector("body[data-ready]")
            paints.append(float(await page.evaluate(PAINT)))
            selector = f'.phone[data-person="{reader.id}"]'
            taps.append(await _taps(page, selector, reader))
            frames = await _scrolled(page, selector)
            late.append(100 * sum(frame > FRAME_MS for frame in frames) / len(frames))
            slowest.append(percentile(frames, 0.99))
            await page.close()
        await browser.close()
    report = Report("page")
    report.figures["first contentful paint"] = Goal(Spread.of(paints), "ms", at_most=PAINT_MS)
    report.figures["tap to screen, p50"] = Goal(Spread.of(taps), "ms", at_most=TAP_MS)
    most = None if quick else FRAME_MS
    report.figures["frame while scrolling, p99"] = Goal(Spread.of(slowest), "ms", at_most=most)
    report.figures[f"frames later than {FRAME_MS} ms"] = Goal(Spread.of(late), "%")
    report.figures["people in the box"] = Goal(Spread.of([people]))
    return report


@asynccontextmanager
async def _sandbox(schools: int) -> AsyncIterator[str]:
    command = ("-m", "bot", "sandbox", "--port", "0", "--schools", str(schools))
    process = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=PIPE)
    try:
        yield await _address(process)
    finally:
        process.terminate()
        await process.wait()


async def _address(process: Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        if found := re.search(r"http://\S+", line.decode()):
            return found[0]
    raise Wrong("the sandbox did not start")


async def _joined(person: Person) -> None:
    for label in ("btn-yes-me", "btn-agree"):
        await person.taps(WORDS(label))


async def _taps(page: Page, selector: str, reader: Person) -> float:
    """Into a choice of /settings and back again; each screen has come before the next tap."""
    await reader.says("/settings")
    await page.wait_for_timeout(1000)
    found = []
    for number in range(TAPS):
        button = WORDS(("btn-set-language", "btn-back")[number % 2])
        began = time.perf_counter()
        found.append(float(await page.evaluate(SHOWN, [selector, button])))
        await page.wait_for_timeout(max(0.0, 300 - 1000 * (time.perf_counter() - began)))
    return statistics.median(found)


async def _scrolled(page: Page, selector: str) -> list[float]:
    """Upwards through the history, a screen every tenth of a second."""
    log = page.locator(f"{selector} .log")
    await log.hover()
    await page.evaluate(FRAMES)
    for _ in range(SCROLLS):
        await page.mouse.wheel(0, -600)
        await page.wait_for_timeout(100)
    frames: list[float] = await page.evaluate(STOP)
    return frames
