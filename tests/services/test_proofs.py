"""What is attached to answers: versions, who may look, who is told, and the same file from elsewhere."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Audit, Proof
from roadmap.duties import Duty
from roadmap.proofs import LARGEST, Attachment
from roadmap.refusals import Refused
from services.proofs import Proofs
from tests.services.running import Running, empty, local, open_running
from tests.services.small_programme import PAPERS, VISIT, activity, changed, question

__all__ = ["empty"]
NOW = local("2022-03-01", 11)
NIGHT = local("2022-03-01", 22)
PLACED = changed(PAPERS, questions=[question("placed", "director", verified_by="curator", proof=True)])
FILED = activity(
    "filed",
    "document",
    [{"from": "2022-03-01", "to": "2022-03-30"}],
    [question("report", "director", answer="file", verified_by="curator")],
    {"key": "states", "kind": "states", "of": ["report", "report_confirmed"]},
)
GATED = changed(
    VISIT,
    no="gated",
    when=[{"from": "2022-03-01", "to": "2022-03-17"}],
    questions=[
        question("visited", "curator", about="school"),
        question("activated", "director", about="school", after="visited", proof=True),
    ],
)


class Desk:
    def __init__(self, running: Running) -> None:
        self.running = running
        self.proofs = Proofs(running.store, running.plans)

    async def attach(
        self, name: str, request: int, file: str = "a", now: datetime = NOW, *, page: bool = False
    ) -> Duty:
        attachment = Attachment("file", f"id-{file}-{name}", f"unique-{file}", f"{file}.pdf", 2000)
        return await self.proofs.attach(self.running.people[name], request, attachment, now, page=page)

    async def look(self, name: str, request: int, now: datetime = NOW) -> Duty:
        return await self.proofs.look(self.running.people[name], request, now)

    async def say(self, name: str, request: int, value: str, now: datetime = NOW) -> None:
        duty = await self.running.confirmations.duty(self.running.people[name], request, now)
        await self.running.again(name, duty, value, now)

    async def told(self) -> list[tuple[str, int]]:
        """(who, which confirmation) of notices."""
        names = {number: name for name, number in self.running.people.items()}
        found = await self.running.notices()
        return [(names[who], said["request"]) for who, said in found if said["key"] == "proof"]


@pytest.fixture
async def desk(empty: Path, tmp_path: Path) -> AsyncIterator[Desk]:
    """Opened, and asked of everybody."""
    opened = await open_running(empty, tmp_path / "bot.db", PLACED, FILED, GATED)
    await opened.live(NOW)
    yield Desk(opened)
    await opened.store.close()


async def refused(work: object) -> str:
    with pytest.raises(Refused) as caught:
        await work  # type: ignore[misc]
    return caught.value.key


async def test_every_version_is_kept_and_counted(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    await desk.attach("Анна", papers, "a")
    await desk.attach("Анна", papers, "b")
    link = Attachment("link", link="https://example.ru/x")
    duty = await desk.proofs.attach(desk.running.people["Анна"], papers, link, NOW)
    assert [(one.number, one.kind, one.name, one.link) for one in duty.proofs] == [
        (3, "link", None, "https://example.ru/x"),
        (2, "file", "b.pdf", None),
        (1, "file", "a.pdf", None),
    ]
    assert {one.by for one in duty.proofs} == {"Анна"}
    assert len({one.at for one in duty.proofs}) == 3


async def test_two_at_once_are_two_versions(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    await asyncio.gather(*(desk.attach("Анна", papers, file) for file in "abcde"))
    duty = await desk.look("Анна", papers)
    assert [one.number for one in duty.proofs] == [5, 4, 3, 2, 1]


async def test_only_who_may_answer_attaches_and_only_where_it_is_wanted(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    confirm = await desk.running.request("placed_confirmed", "Школа № 1")
    gated = await desk.running.request("activated", "Школа № 1")
    assert await refused(desk.attach("Иван", papers)) == "other-seat"
    assert await refused(desk.attach("Рита", papers)) == "other-seat"
    assert await refused(desk.attach("Нина", confirm)) == "proof-unwanted"
    assert await refused(desk.attach("Анна", gated)) == "not-yet-asked"
    assert await refused(desk.attach("Анна", 10_000)) == "request-unknown"
    large = Attachment("file", "id", "unique", "large.zip", LARGEST + 1)
    mine = desk.running.people["Анна"]
    assert await refused(desk.proofs.attach(mine, papers, large, NOW)) == "file-too-big"
    async with desk.running.store.read() as tx:
        assert (await tx.execute(select(Proof.id))).all() == []


async def test_who_may_look_and_what_is_noted_of_it(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    confirm = await desk.running.request("placed_confirmed", "Школа № 1")
    await desk.attach("Анна", papers)
    for name in ("Анна", "Нина", "Мария", "Рита"):
        assert [one.name for one in (await desk.look(name, papers)).proofs] == ["a.pdf"]
    assert [one.name for one in (await desk.look("Нина", confirm)).proofs] == ["a.pdf"]
    for name in ("Иван", "Вера", "Лев", "Игорь"):
        for request in (papers, confirm):
            assert await refused(desk.look(name, request)) == "not-yours"
    names = {number: name for name, number in desk.running.people.items()}
    async with desk.running.store.read() as tx:
        rows = (await tx.execute(select(Audit.person_id, Audit.what, Audit.about).order_by(Audit.id))).all()
    assert [(names[person], what, about["request"]) for person, what, about in rows] == [
        ("Нина", "proof-seen", papers),
        ("Мария", "proof-seen", papers),
        ("Рита", "proof-seen", papers),
        ("Нина", "proof-seen", confirm),
    ]


async def test_where_a_file_is_the_answer_it_is_given_with_it(desk: Desk) -> None:
    report = await desk.running.request("report", "Школа № 1")
    confirm = await desk.running.request("report_confirmed", "Школа № 1")
    typed = desk.running.confirmations.answer(desk.running.people["Анна"], report, "file:1", 0, NOW)
    assert await refused(typed) == "file-expected"

    duty = await desk.attach("Анна", report)
    assert duty.settled
    assert duty.told is not None
    assert duty.told.value == f"file:{duty.proofs[0].id}"
    await desk.say("Нина", confirm, "yes")
    await desk.attach("Анна", report, "b")
    await desk.attach("Анна", report, "page 2 of b", page=True)
    assert len(await desk.running.answers(report)) == 2
    again = await desk.running.confirmations.duty(desk.running.people["Нина"], confirm, NOW)
    assert (again.settled, again.waiting, [one.name for one in again.proofs]) == (
        False,
        False,
        ["page 2 of b.pdf", "b.pdf", "a.pdf"],
    )
    assert await desk.told() == []
    await desk.running.live(NOW + timedelta(hours=1), since=NOW)
    assert [
        item.step
        for _, name, message in desk.running.said
        for item in message.items
        if name == "Нина" and item.step.startswith("asked")
    ] == [f"asked/{confirm}/1/0"]
    assert await desk.running.progress.recount("north") == ()


async def test_who_is_to_confirm_it_is_told_once(desk: Desk) -> None:
    """Not of each page of an album, not what is still to be asked, not after it is confirmed."""
    papers = await desk.running.request("placed", "Школа № 1")
    confirm = await desk.running.request("placed_confirmed", "Школа № 1")
    await desk.attach("Анна", papers, "before")
    await desk.say("Анна", papers, "yes")
    await desk.attach("Анна", papers, "with it")
    assert await desk.told() == []
    await desk.running.live(NOW + timedelta(minutes=1), since=NOW)
    await desk.attach("Анна", papers, "after", NOW + timedelta(minutes=2))
    await desk.attach("Анна", papers, "page 2", NOW + timedelta(minutes=2), page=True)
    assert await desk.told() == [("Нина", confirm)]
    await desk.say("Нина", confirm, "yes")
    await desk.attach("Анна", papers, "late", NOW + timedelta(minutes=3))
    assert await desk.told() == [("Нина", confirm)]


async def test_at_night_the_morning_brings_both_as_one(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    await desk.say("Анна", papers, "yes", NIGHT)
    await desk.running.live(NIGHT + timedelta(minutes=1), since=NIGHT)
    await desk.attach("Анна", papers, now=NIGHT + timedelta(minutes=2))
    assert await desk.told() == []
    await desk.running.live(local("2022-03-02", 8, 30), since=NIGHT + timedelta(minutes=2))
    checks = [
        duty
        for _, name, message in desk.running.said
        for item in message.items
        for duty in item.duties
        if name == "Нина" and duty.question.key == "placed_confirmed"
    ]
    assert [[one.name for one in duty.proofs] for duty in checks] == [["a.pdf"]]


async def test_who_would_verify_themselves_is_not_told(desk: Desk) -> None:
    await desk.running.give("Нина", "director", "Школа № 1")
    papers = await desk.running.request("placed", "Школа № 1")
    await desk.say("Анна", papers, "yes")
    await desk.running.live(NOW + timedelta(minutes=1), since=NOW)
    await desk.attach("Анна", papers, now=NOW + timedelta(minutes=2))
    assert await desk.told() == []


async def test_the_same_file_elsewhere_is_shown_to_the_verifier_alone(desk: Desk) -> None:
    """By its identifier, or by what the bot has read in it; in any version; never one's own school."""
    numbers = {name: await desk.running.request("placed", name) for name in ("Школа № 1", "Школа № 2")}
    await desk.attach("Анна", numbers["Школа № 1"], "same")
    await desk.attach("Анна", numbers["Школа № 1"], "other")
    await desk.attach("Анна", await desk.running.request("report", "Школа № 1"), "same")
    await desk.attach("Иван", numbers["Школа № 2"], "copy")
    assert await alike(desk, "Школа № 2") == {"copy.pdf": []}

    for one in await desk.proofs.unread(10):
        if one.file_id in ("id-same-Анна", "id-copy-Иван"):
            await desk.proofs.fingerprint(one.id, "f" * 64)
    assert await alike(desk, "Школа № 2") == {"copy.pdf": ["Школа № 1"]}
    assert (await alike(desk, "Школа № 1"))["other.pdf"] == []
    assert [one.alike for one in (await desk.look("Иван", numbers["Школа № 2"])).proofs] == [()]

    await desk.attach("Иван", numbers["Школа № 2"], "other")
    assert await alike(desk, "Школа № 1") == {"same.pdf": ["Школа № 2"], "other.pdf": ["Школа № 2"]}


async def test_the_same_link_needs_no_reading(desk: Desk) -> None:
    for name, school in (("Анна", "Школа № 1"), ("Иван", "Школа № 2")):
        link = Attachment("link", link="https://example.ru/x")
        request = await desk.running.request("placed", school)
        await desk.proofs.attach(desk.running.people[name], request, link, NOW)
    assert await alike(desk, "Школа № 2") == {None: ["Школа № 1"]}
    assert await desk.proofs.unread(10) == []


async def alike(desk: Desk, school: str) -> dict[str | None, list[str]]:
    confirm = await desk.running.request("placed_confirmed", school)
    duty = await desk.running.confirmations.duty(desk.running.people["Нина"], confirm, NOW)
    return {one.name: [unit.name for unit in one.alike] for one in duty.proofs}


async def test_what_was_read_or_lost_is_not_read_again(desk: Desk) -> None:
    papers = await desk.running.request("placed", "Школа № 1")
    for file in "abc":
        await desk.attach("Анна", papers, file)
    await desk.proofs.attach(
        desk.running.people["Анна"], papers, Attachment("link", link="https://a.ru"), NOW
    )
    first, second, third = await desk.proofs.unread(10)
    await desk.proofs.fingerprint(first.id, "0" * 64)
    await desk.proofs.lose(second.id, NOW)
    assert await desk.proofs.unread(10) == [third]
    assert await desk.proofs.unread(10, after=third.id) == []


async def test_checks_are_those_of_others_answers(desk: Desk) -> None:
    await desk.say("Анна", await desk.running.request("placed", "Школа № 1"), "yes")
    await desk.say("Иван", await desk.running.request("placed", "Школа № 2"), "yes")
    mine = await desk.running.confirmations.checks(desk.running.people["Нина"], NOW)
    assert [(duty.question.key, duty.subject.name) for duty in mine] == [
        ("placed_confirmed", "Школа № 1"),
        ("placed_confirmed", "Школа № 2"),
    ]
    assert await desk.running.confirmations.checks(desk.running.people["Анна"], NOW) == ()
