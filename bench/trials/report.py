"""Reports from tallies beside the same numbers added up anew; what keeping tallies costs; an export."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import archive, plain
from bench.contestant import Contestant
from bench.plain import Sums
from bench.report import Goal, Report
from bench.reporting import ONE
from bench.rounds import Spread, alternate, ratios
from bench.wrong import Wrong

REPORTS = ("list", "activity", "districts", "roles")
BURST = 400
ANSWERS = 300
FEWER = 10
"""So many times fewer rows has the export that memory is compared with."""

THOUSANDTH, FIFTEEN_PERCENT, NO_MORE = 0.001, 1.15, 1.1


def measure(rounds: int = 5, *, quick: bool) -> Report:
    size = archive.QUICK if quick else archive.WHOLE
    report = Report("report")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        database, small = folder / "bot.db", folder / "small.db"
        asyncio.run(archive.build(database, size))
        asyncio.run(archive.build(small, size._replace(schools=size.schools // FEWER)))
        _reports(report, database, rounds, quick=quick)
        _exports(report, {size.requests: database, size.requests // FEWER: small}, folder, quick=quick)
        _answers(report, database, rounds, quick=quick)
    return report


def _reports(report: Report, database: Path, rounds: int, *, quick: bool) -> None:
    with Contestant("bench.reporting:reporting", light=True, database=database) as bot:
        for name in REPORTS:
            seen: dict[str, Sums] = {}
            turns = {
                "bot": partial(_ours, bot, name, seen),
                "plain": partial(_theirs, database, name, seen),
            }
            found = alternate(rounds, turns)
            share = Spread.of(ratios(found["bot"], found["plain"]))
            report.figures[f"{name}: bot"] = Goal(_ms(found["bot"]), "ms")
            report.peers[f"{name}: GROUP BY over requests"] = Goal(_ms(found["plain"]), "ms")
            report.ratio[f"{name}: bot / GROUP BY"] = Goal(share, at_most=None if quick else THOUSANDTH)


def _ours(bot: Contestant, name: str, seen: dict[str, Sums]) -> float:
    done = bot.go(report=name)
    seen["bot"] = done["sums"]
    return float(done["seconds"])


def _theirs(database: Path, name: str, seen: dict[str, Sums]) -> float:
    """Over the same rows; the numbers must be the bot's."""
    ask: dict[str, Callable[[], Sums]] = {
        "list": partial(plain.activities, database),
        "activity": partial(plain.activity, database, ONE),
        "districts": partial(plain.districts, database, list(seen["bot"])),
        "roles": partial(plain.roles, database),
    }
    since = time.perf_counter()
    sums = ask[name]()
    seconds = time.perf_counter() - since
    if name in ("districts", "roles"):  # all indicators together have no amount
        sums = {key: counts._replace(amount=Decimal(0)) for key, counts in sums.items()}
    if sums != seen["bot"]:
        raise Wrong(f"{name}: {seen['bot']} from tallies, {sums} from requests")
    return seconds


def _exports(report: Report, databases: dict[int, Path], folder: Path, *, quick: bool) -> None:
    """databases: by how many requests they have."""
    mib = []
    for form in ("jsonl", "csv"):
        for count, database in databases.items():
            target = folder / f"out.{form}"
            setup: dict[str, Any] = {"database": database, "target": target}
            with Contestant("bench.extracting:extracting", light=True, **setup) as bot:
                done = bot.go(form=form)
            if done["rows"] != count or _lines(target) != count + (form == "csv"):
                raise Wrong(f"{done['rows']} rows of {count} requests, {_lines(target)} lines")
            mib.append(done["mib"])
            name = f"export, {form}, {count:,} rows"
            report.figures[f"{name}: rows a second"] = Goal(Spread.of([count / done["seconds"]]))
            report.figures[f"{name}: memory at most"] = Goal(Spread.of([done["mib"]]), "MiB")
    growth = [whole / few for whole, few in zip(mib[::2], mib[1::2], strict=True)]
    report.ratio["export: memory of all / of a tenth"] = Goal(
        Spread.of(growth), at_most=None if quick else NO_MORE, always=True
    )


def _answers(report: Report, database: Path, rounds: int, *, quick: bool) -> None:
    """First all sorts of deeds, and a recount; then answers with and without sums, on the same database."""
    count = 40 if quick else ANSWERS
    with Contestant("bench.answering:answering", light=True, database=database) as people:
        done = people.go(deed="burst", count=60 if quick else BURST, seed=1)
        report.figures["burst: answers, corrections, waivers"] = Goal(Spread.of([done["deeds"]]))
        report.figures["burst: sums that differ from a recount"] = Goal(Spread.of([done["wrong"]]), at_most=0)
        seeds = iter(range(2, 3 * rounds + 8))
        turns = {
            name: partial(_answered, people, seeds, count, sums=sums)
            for name, sums in (("with", True), ("without", False))
        }
        found = alternate(rounds, turns)
    price = Spread.of(ratios(found["with"], found["without"]))
    report.figures["an answer, sums and history kept"] = Goal(_ms(found["with"]), "ms")
    report.peers["an answer without them"] = Goal(_ms(found["without"]), "ms")
    report.ratio["answer: with sums / without"] = Goal(price, at_most=None if quick else FIFTEEN_PERCENT)


def _answered(people: Contestant, seeds: Iterator[int], count: int, *, sums: bool) -> float:
    return float(people.go(deed="answers", count=count, seed=next(seeds), sums=sums)["seconds"])


def _lines(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for _ in lines)


def _ms(seconds: Sequence[float]) -> Spread:
    return Spread.of([1000 * one for one in seconds])
