"""What stays of a person who erased everything: counts, and nothing else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from db.erasing import NOBODY, _without
from db.models import (
    Announcement,
    Answer,
    Application,
    Audit,
    Base,
    Delivery,
    Draft,
    Invite,
    Letter,
    Nudge,
    Person,
    Proof,
    Seat,
    Waiver,
)
from services.registration import Registration
from tests.services.running import Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
NOW = local("2022-03-05", 12)
NAME = "Анна"


async def contents(running: Running) -> dict[str, str]:
    """Every table as one text, JSON as people read it."""
    found = {}
    async with running.store.read() as tx:
        for table in Base.metadata.sorted_tables:
            rows = [[_plain(value) for value in row] for row in await tx.execute(select(table))]
            found[table.name] = json.dumps(rows, ensure_ascii=False, default=str)
    return found


def _plain(value: object) -> object:
    return value if isinstance(value, (dict, list, int, type(None))) else str(value)


async def strew(running: Running) -> dict[str, int]:
    """Traces of a person, wherever one can be left."""
    me, boss = running.people["Анна"], running.people["Рита"]
    telegram = 987_654_321
    await running.change("Анна", telegram_id=telegram, username="anna_p", zone="Asia/Omsk")
    async with running.store.write() as tx:
        request = (await tx.execute(select(Answer.request_id))).scalars().first()
        seat, unit = (await tx.execute(select(Seat.id, Seat.unit_id).where(Seat.expected == "Анна"))).one()
        programme = (await tx.execute(select(Seat.programme_id))).scalars().first()
        made = {"chat_id": telegram, "message_id": 5, "created_at": NOW, "programme_id": programme}
        await tx.execute(insert(Letter).values(sender_id=me, receiver_id=boss, text="ТАЙНА-1", **made))
        await tx.execute(
            insert(Letter).values(sender_id=boss, receiver_id=me, text="ТАЙНА-2", **{**made, "chat_id": 9})
        )
        await tx.execute(insert(Draft).values(key=f"{telegram}:{telegram}", state="x", data={"t": "ТАЙНА-3"}))
        await tx.execute(
            insert(Proof).values(
                request_id=request,
                number=1,
                kind="file",
                name="ТАЙНА-4.pdf",
                person_id=me,
                seat_id=seat,
                at=NOW,
            )
        )
        excuse = {"request_id": request, "kind": "cannot", "reason": "other", "state": "said"}
        about = {"person_id": me, "seat_id": seat, "at": NOW}
        await tx.execute(insert(Waiver).values(comment="ТАЙНА-8", **excuse, **about))
        await tx.execute(
            insert(Nudge).values(
                programme_id=programme, activity="papers", author_id=me, words="ТАЙНА-5", at=NOW, spared=[]
            )
        )
        await tx.execute(
            insert(Application).values(
                programme_id=programme, person_id=me, unit_id=unit, role="director", created_at=NOW
            )
        )
        await tx.execute(
            insert(Invite).values(
                token_hash="h", seat_id=seat, created_at=NOW, expires_at=NOW, shown_to=telegram
            )
        )
        await tx.execute(
            insert(Announcement).values(
                programme_id=programme,
                author_id=me,
                state="running",
                chat_id=telegram,
                gist="ТАЙНА-6",
                content={"text": "ТАЙНА-7"},
                created_at=NOW,
                due_at=NOW,
                total=1,
            )
        )
        number = (await tx.execute(select(Announcement.id))).scalar_one()
        for key, person, payload in (
            ("handed-over", boss, {"who": NAME, "place": "Школа № 1"}),
            ("deputy", boss, {"who": "Борис, Анна"}),
            ("announcement-approval", boss, {"author": NAME, "gist": "Анна просит. Аннапурна"}),
            ("letter", me, {"who": "Рита", "letter": 2}),
        ):
            said = {"person_id": person, "lane": "reply", "kind": "notice", "due_at": NOW}
            await tx.execute(insert(Delivery).values(payload={"key": key, **payload}, **said))
        mine = {"person_id": boss, "lane": "reply", "kind": "notice", "due_at": NOW}
        once = f"letter/{telegram}/5"
        await tx.execute(
            insert(Delivery).values(payload={"key": "letter", "letter": 1, "who": NAME}, dedupe=once, **mine)
        )
        copy = {"person_id": boss, "lane": "announcement", "kind": "copy", "due_at": NOW}
        await tx.execute(insert(Delivery).values(announcement_id=number, **copy))
    return {"me": me, "telegram": telegram, "announcement": number}


async def rows(running: Running, *columns: Any, **where: object) -> list[tuple[Any, ...]]:
    async with running.store.read() as tx:
        table = columns[0].class_
        wanted = [getattr(table, name) == value for name, value in where.items()]
        return [tuple(row) for row in await tx.execute(select(*columns).where(*wanted).order_by(table.id))]


@pytest.fixture
async def erased(running: Running) -> dict[str, int]:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    about = await strew(running)
    before = await contents(running)
    for trace in ("Анна", "anna_p", str(about["telegram"]), *(f"ТАЙНА-{number}" for number in range(1, 9))):
        assert any(trace in text for text in before.values()), trace
    totals = await running.progress.totals(CODE)
    await Registration(running.store, running.plans).erase(about["me"], NOW)
    assert await running.progress.totals(CODE) == totals
    assert await running.progress.recount(CODE) == ()
    return about


async def test_no_table_holds_a_trace(running: Running, erased: dict[str, int]) -> None:
    after = await contents(running)
    for name, text in after.items():
        for trace in ("anna_p", "Asia/Omsk", "ТАЙНА"):
            assert trace not in text, (name, trace)
        assert "Анна" not in text.replace("Аннапурна", ""), name
        assert f"{erased['telegram']}" not in text, name


async def test_answers_stay_given_by_nobody(running: Running, erased: dict[str, int]) -> None:
    assert await rows(running, Answer.value, Answer.person_id) == [("yes", None)]
    ((name, telegram, left),) = await rows(
        running, Person.name, Person.telegram_id, Person.left_at, id=erased["me"]
    )
    assert (name, telegram, left) == (NOBODY, -erased["me"], NOW)


async def test_what_they_announced_stops_and_their_letters_are_not_brought(
    running: Running, erased: dict[str, int]
) -> None:
    assert await rows(running, Announcement.state, Announcement.chat_id) == [("cancelled", -erased["me"])]
    assert await rows(running, Delivery.state, Delivery.reason, kind="copy") == [("skipped", "cancelled")]
    letters = await rows(running, Delivery.payload, Delivery.state, Delivery.dedupe, kind="notice")
    brought = [(state, once) for payload, state, once in letters if payload.get("letter") == 1]
    assert brought == [("skipped", None)]
    await running.live(local("2022-03-30"), since=NOW)
    assert not [said for _, name, said in running.said if name == NOBODY]


async def test_a_message_that_named_them_among_others_keeps_the_others(
    running: Running, erased: dict[str, int]
) -> None:
    payloads = {payload["key"]: payload for _, payload in await running.notices()}
    assert payloads["deputy"]["who"] == "Борис"
    assert payloads["handed-over"] == {"key": "handed-over", "who": None, "place": "Школа № 1"}
    assert payloads["announcement-approval"]["gist"] == f"{NOBODY} просит. Аннапурна"


async def test_the_journal_keeps_that_it_was_done(running: Running, erased: dict[str, int]) -> None:
    assert await rows(running, Audit.what, Audit.person_id) == [("erased", erased["me"])]


words = st.text("абв <>&,%_\\\"'", min_size=1, max_size=8)


@given(words, st.recursive(words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner)))
def test_nothing_equal_to_the_name_is_left_in_any_payload(name: str, payload: Any) -> None:
    def values(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [one for part in value.values() for one in values(part)]
        if isinstance(value, list):
            return [one for part in value for one in values(part)]
        return [value] if isinstance(value, str) else []

    left = values(_without(payload, name))
    assert name not in left
    assert all(name not in one.split(", ") for one in left)
