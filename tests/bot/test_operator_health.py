"""`doctor` and `resume`: what the operator is told, and what a script can read of it."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.clock import WallClock
from bot.commands import checkup
from db.alarms import Traffic
from db.health import Amount
from db.schema import migrate
from db.sole import sole
from db.store import Store
from services.health import Condition, Health

Say = Callable[..., tuple[int, str]]
NOW = datetime(2022, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def database(url: str, tmp_path: Path) -> Path:
    """Of a bot that has just ticked."""
    store = Store.open(url)
    await migrate(store)
    await Health(store, {}).ticked(WallClock().now())
    await store.close()
    return tmp_path / "bot.db"


@pytest.fixture
def say(url: str, monkeypatch: pytest.MonkeyPatch) -> Say:
    monkeypatch.setenv("DATABASE_URL", url)

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli, words)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.output

    return run


def change(file: Path, *words: object) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute(str(words[0]), words[1:])


def unwell(told: str) -> dict[str, dict[str, Any]]:
    said = json.loads(told)
    assert said["fine"] is not any(not one["fine"] for one in said["checks"])
    return {one["name"]: one for one in said["checks"] if not one["fine"]}


def test_of_a_bot_that_is_well_nobody_is_woken(say: Say, url: str, database: Path) -> None:
    with sole(url):
        code, told = say("doctor")
        assert (code, "All is well" in told) == (0, True), told
        assert say("doctor", "--json")[0] == 0


def test_a_bot_that_does_not_run_is_noticed(say: Say, database: Path) -> None:
    code, told = say("doctor", "--json")
    assert (code, list(unwell(told))) == (1, ["process"])


def test_looking_makes_no_database(say: Say, tmp_path: Path) -> None:
    code, told = say("doctor")
    assert (code, "not there" in told) == (1, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("done", "name", "told"),
    [
        (("UPDATE notes SET value = '2022-03-02T12:00:00+00:00'",), "clock", "2022-03-02 12:00 UTC"),
        (("DELETE FROM notes",), "clock", "never"),
        (("INSERT INTO notes VALUES ('hold', '2022-03-02T12:00:00+00:00')",), "hold", "bot resume"),
        (("UPDATE alembic_version SET version_num = 'f00d'",), "tables", "later version"),
        (("UPDATE alembic_version SET version_num = '0001'",), "tables", "migrates"),
    ],
)
def test_each_ill_has_its_sentence(
    say: Say, url: str, database: Path, done: tuple[str, ...], name: str, told: str
) -> None:
    change(database, *done)
    with sole(url):
        code, said = say("doctor", "--json")
    assert code == 1
    assert told in unwell(said)[name]["says"]


def test_a_database_that_cannot_be_read_is_told_without_a_trace(say: Say, tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database at all " * 500)
    code, told = say("doctor", "--json")
    assert code == 1
    assert "file is not a database" in unwell(told)["database"]["says"]
    assert "disk" in told, "the rest is still looked at"


def test_of_another_database_server_only_what_can_be_seen_from_here(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///:memory:")
    code, told = say("doctor", "--json")
    assert code == 1
    assert {one["name"] for one in json.loads(told)["checks"]} == {"database", "tables"}


def found(**values: Any) -> Condition:
    well: dict[str, Any] = {"revision": "1", "ticked_at": NOW, "held_since": None, "late": (0, None)}
    well |= {"stuck": (0, None), "lost": (), "announcements": (), "people": 3, "unreachable": 1}
    well |= {"traffic": Traffic(9, 1)}
    return Condition(**{**well, **values})


def ills(condition: Condition) -> dict[str, str]:
    return {one.name: one.says for one in checkup.conditions(condition, NOW) if not one.fine}


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        (found(), set()),
        (found(ticked_at=NOW - 3 * MINUTE), set()),
        (found(ticked_at=NOW - 4 * MINUTE), {"clock"}),
        (found(late=(7, NOW - 11 * MINUTE)), {"late"}),
        (found(late=(7, NOW - 11 * MINUTE), held_since=NOW), {"hold"}),
        (found(stuck=(1, NOW - 6 * MINUTE)), {"claimed"}),
        (found(lost=(Amount("failed", "blocked", 9), Amount("failed", "deleted", 1))), set()),
        (found(lost=(Amount("failed", "blocked", 9), Amount("failed", "gave-up", 1))), {"lost"}),
        (found(lost=(Amount("unknown", "crashed", 1),)), {"lost"}),
        (found(announcements=(Amount("paused", "late", 1),)), set()),
        (found(traffic=Traffic(0, 0)), set()),
        (found(traffic=Traffic(0, 7)), {"sent"}),
        (found(traffic=Traffic(0, 7), held_since=NOW), {"hold"}),
    ],
)
def test_only_what_needs_a_person_is_unwell(condition: Condition, names: set[str]) -> None:
    assert set(ills(condition)) == names


def test_numbers_and_times_are_said() -> None:
    said = ills(found(late=(7, NOW - 3 * 60 * MINUTE), lost=(Amount("failed", "gave-up", 4),)))
    assert "7 not sent" in said["late"]
    assert "Wed 2022-03-02 09:00 UTC (3 h ago)" in said["late"]
    assert "failed 4 (gave-up)" in said["lost"]


@pytest.mark.parametrize(("free", "database", "fine"), [(500, 1, True), (499, 1, False), (900, 451, False)])
def test_a_copy_must_still_fit_on_the_disk(free: int, database: int, fine: bool) -> None:
    assert checkup.disk(free * 1_000_000, database * 1_000_000).fine is fine


def held(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as database:
        return bool(database.execute("SELECT 1 FROM notes WHERE key = 'hold'").fetchone())


def hold(file: Path) -> None:
    change(file, "INSERT INTO notes VALUES ('hold', '2022-03-02T12:00:00+00:00')")


def test_a_hold_is_lifted_by_a_person_only(say: Say, database: Path) -> None:
    hold(database)
    code, told = say("resume")
    assert (code, "--yes" in told, held(database)) == (1, True, True)
    code, told = say("resume", "--yes")
    assert (code, "lifted" in told, held(database)) == (0, True, False)


@pytest.fixture
def planned(database: Path) -> Path:
    """With a message due at 11 and one due at 13."""
    person = "INSERT INTO persons (id, telegram_id, name, language, created_at) VALUES (1, 5, 'A', 'ru', ?)"
    change(database, person, "2022-03-01 11:00:00.000000")
    columns = "person_id, lane, kind, state, silent, attempts, payload, due_at"
    for due in ("2022-03-02 11:00:00.000000", "2022-03-02 13:00:00.000000"):
        values = "1, 'deadline', 'notice', 'planned', 0, 0, '{}', ?"
        change(database, f"INSERT INTO deliveries ({columns}) VALUES ({values})", due)
    return database


def states(file: Path) -> list[tuple[str, str | None]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT state, reason FROM deliveries ORDER BY due_at").fetchall()


def test_with_nothing_on_hold_nothing_is_dropped(say: Say, planned: Path) -> None:
    code, told = say("resume", "--drop-overdue", "--yes")
    assert (code, "Nothing is on hold" in told) == (0, True)
    assert states(planned) == [("planned", None)] * 2


def test_what_was_due_before_is_dropped_beside_a_running_bot(say: Say, url: str, planned: Path) -> None:
    hold(planned)
    with sole(url):
        code, told = say("resume", "--drop-overdue", "--yes")
    assert code == 0
    assert "1  notices, the oldest due Wed 2022-03-02 11:00 UTC" in told
    assert states(planned) == [("missed", "restored"), ("planned", None)]


def test_without_dropping_all_of_it_goes_out(say: Say, planned: Path) -> None:
    hold(planned)
    code, told = say("resume", "--yes")
    assert (code, "2  notices" in told) == (0, True)
    assert states(planned) == [("planned", None)] * 2


def test_a_server_without_a_database_has_nothing_to_resume(say: Say, tmp_path: Path) -> None:
    code, told = say("resume", "--yes")
    assert (code, "no such file" in told) == (1, True)
    assert list(tmp_path.iterdir()) == []
