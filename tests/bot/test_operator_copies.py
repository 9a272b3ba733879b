"""`backup` and `restore`: one file to keep, and the way back."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from db.copies import look
from db.revisions import stairs
from db.schema import migrate
from db.sole import sole
from db.store import Store

Say = Callable[..., tuple[int, str]]
KILLED = """\
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("INSERT INTO notes VALUES (?, '')", (sys.argv[2],))
os._exit(0)
"""


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/data/bot.db")
    await migrate(store)
    async with store.write() as tx:
        for name in ("Анна", "Вера"):
            await tx.exec_driver_sql(
                "INSERT INTO persons (telegram_id, name, language, created_at) VALUES (?, ?, 'ru', ?)",
                (len(name) + ord(name[0]), name, "2022-03-30 14:02:00.000000"),
            )
    await store.close()
    return tmp_path / "data" / "bot.db"


@pytest.fixture
def say(database: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """A command, with its exit code and what it printed."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{database}")

    def run(*words: object) -> tuple[int, str]:
        done = CliRunner().invoke(cli, [str(word) for word in words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.output

    return run


def rows(file: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(query).fetchall()


def note(file: Path, key: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("INSERT INTO notes VALUES (?, '')", (key,))


def notes(file: Path) -> set[str]:
    return {key for (key,) in rows(file, "SELECT key FROM notes")}


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_copy_is_whole_while_somebody_writes(say: Say, database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as bot:
        bot.execute("INSERT INTO notes VALUES ('committed', '')")
        bot.execute("BEGIN IMMEDIATE")
        bot.execute("INSERT INTO notes VALUES ('half way', '')")
        code, told = say("backup", target)
        bot.execute("COMMIT")
    assert code == 0
    assert "People: 2. Answers: 0. Last change: Wed 2022-03-30 14:02 UTC." in told
    assert rows(target, "PRAGMA integrity_check") == [("ok",)]
    assert notes(target) == {"committed"}
    assert notes(database) == {"committed", "half way"}


def test_a_copy_is_one_file_for_its_owner_alone(say: Say, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    assert say("backup", tmp_path / "kept" / "copy.db")[0] == 0
    rows(tmp_path / "kept" / "copy.db", "SELECT count(*) FROM persons")
    assert names(tmp_path / "kept") == ["copy.db"]
    assert (tmp_path / "kept" / "copy.db").stat().st_mode & 0o077 == 0


def test_nothing_is_overwritten_unless_it_is_meant(say: Say, database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("something dear", "utf-8")
    code, told = say("backup", target)
    assert (code, "--force" in told) == (1, True)
    assert target.read_text("utf-8") == "something dear"
    assert say("backup", target, "--force")[0] == 0
    assert look(target).people == 2


@pytest.mark.parametrize("name", ["bot.db", "../data/bot.db", "../link.db"])
def test_the_database_in_use_is_never_overwritten(say: Say, database: Path, name: str) -> None:
    (database.parent.parent / "link.db").symlink_to(database)
    before = database.stat().st_ino
    code, told = say("backup", database.parent / name, "--force")
    assert (code, "in use" in told) == (1, True)
    assert database.stat().st_ino == before


def test_a_copy_that_fails_leaves_the_last_good_one(say: Say, database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert say("backup", target)[0] == 0
    good = target.read_bytes()
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (database.stat().st_size - 4096))
    code, told = say("backup", target, "--force")
    assert (code, "damaged" in told) == (1, True)
    assert target.read_bytes() == good
    assert names(tmp_path) == ["copy.db", "data"]


def test_a_copy_goes_nowhere_in_words(say: Say, database: Path, tmp_path: Path) -> None:
    assert say("backup", tmp_path / "no" / "copy.db") == (
        1,
        f"{tmp_path}/no/copy.db.part: No such file or directory.\n",
    )
    assert say("backup", tmp_path / "data")[0] == 1
    database.unlink()
    assert say("backup", tmp_path / "copy.db") == (1, f"{database}: no such file.\n")


def test_what_a_later_version_made_can_be_copied(say: Say, database: Path, tmp_path: Path) -> None:
    """Only not put back by this one."""
    _newer(database)
    assert say("backup", tmp_path / "copy.db")[0] == 0


def test_what_stood_there_is_kept_and_the_bot_holds_its_tongue(
    say: Say, database: Path, tmp_path: Path
) -> None:
    assert say("backup", tmp_path / "copy.db")[0] == 0
    note(database, "later")
    code, told = say("restore", tmp_path / "copy.db")
    assert code == 0
    assert "resume" in told
    assert notes(database) == {"hold"}
    (kept,) = database.parent.glob("bot.db.before-restore-*")
    assert str(kept) in told
    assert notes(kept) == {"later"}
    assert names(database.parent) == ["bot.db", kept.name, "bot.db.lock"]
    assert notes(tmp_path / "copy.db") == set(), "the copy itself stays as it was"


def test_the_last_words_of_a_killed_bot_stay_with_its_own_file(
    say: Say, database: Path, tmp_path: Path
) -> None:
    """SQLite keeps them beside the database, and would read them into whatever stands there next."""
    assert say("backup", tmp_path / "copy.db")[0] == 0
    subprocess.run([sys.executable, "-c", KILLED, str(database), "last words"], check=True)
    assert "bot.db-wal" in names(database.parent)
    assert say("restore", tmp_path / "copy.db")[0] == 0
    assert "bot.db-wal" not in names(database.parent)
    assert notes(database) == {"hold"}
    (kept,) = [file for file in database.parent.glob("bot.db.before-*") if not file.name.endswith("-shm")]
    assert notes(kept) == {"last words"}


def test_a_damaged_database_can_be_replaced_too(say: Say, database: Path, tmp_path: Path) -> None:
    assert say("backup", tmp_path / "copy.db")[0] == 0
    database.write_bytes(b"\xff" * 50_000)
    assert say("restore", tmp_path / "copy.db")[0] == 0
    assert look(database).people == 2
    (kept,) = database.parent.glob("bot.db.before-restore-*")
    assert kept.read_bytes() == b"\xff" * 50_000


def test_a_server_that_has_nothing_yet_gets_it(say: Say, database: Path, tmp_path: Path) -> None:
    database.rename(tmp_path / "copy.db")
    database.parent.joinpath("bot.db-wal").unlink(missing_ok=True)
    code, told = say("restore", tmp_path / "copy.db")
    assert (code, "is kept" in told) == (0, False)
    assert look(database).people == 2


def test_a_plain_copy_of_a_running_database_with_what_lies_beside_it_is_taken_whole(
    say: Say, database: Path, tmp_path: Path
) -> None:
    """As a snapshot of the disk brings it."""
    subprocess.run([sys.executable, "-c", KILLED, str(database), "beside"], check=True)
    for suffix in ("", "-wal"):
        source = database.with_name(f"bot.db{suffix}")
        (tmp_path / f"snapshot.db{suffix}").write_bytes(source.read_bytes())
    assert say("restore", tmp_path / "snapshot.db")[0] == 0
    assert notes(database) == {"beside", "hold"}


async def _older(path: Path) -> None:
    store = Store.open(f"sqlite+aiosqlite:///{path}")
    await migrate(store, stairs()[-1])
    await store.close()


@pytest.fixture
async def older(tmp_path: Path) -> Path:
    """As the first version of the program made it."""
    await _older(tmp_path / "older.db")
    return tmp_path / "older.db"


def test_an_older_copy_is_brought_up_to_date(say: Say, database: Path, older: Path) -> None:
    assert say("restore", older)[0] == 0
    assert look(database).revision == stairs()[0]
    assert look(older).revision == stairs()[-1]


def _junk(file: Path) -> None:
    file.write_text("not a database\n" * 100, "utf-8")


def _foreign(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE books (title)")


def _empty(file: Path) -> None:
    file.touch()


def _newer(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("UPDATE alembic_version SET version_num = 'f00d'")


def _damaged(file: Path) -> None:
    with file.open("r+b") as damaged:
        damaged.seek(3 * 4096)
        damaged.write(b"\xff" * (file.stat().st_size - 3 * 4096))


def _missing(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_junk, "not a database of this bot"),
        (_foreign, "not a database of this bot"),
        (_empty, "not a database of this bot"),
        (_newer, "later version"),
        (_damaged, "damaged"),
        (_missing, "no such file"),
        (_folder, "no such file"),
    ],
)
def test_what_is_no_good_copy_changes_nothing(
    say: Say, database: Path, tmp_path: Path, spoil: Callable[[Path], None], told: str
) -> None:
    copy = tmp_path / "copy.db"
    assert say("backup", copy)[0] == 0
    if spoil in (_junk, _foreign, _empty):
        copy.unlink()
    spoil(copy)
    note(database, "still here")
    before = names(database.parent)
    code, said = say("restore", copy)
    assert (code, told in said) == (1, True), said
    assert "Traceback" not in said
    assert notes(database) == {"still here"}
    assert names(database.parent) == sorted({*before, "bot.db.lock"})


def test_under_a_running_bot_nothing_is_put(say: Say, database: Path, tmp_path: Path) -> None:
    assert say("backup", tmp_path / "copy.db")[0] == 0
    note(database, "running")
    with sole(f"sqlite+aiosqlite:///{database}"):
        code, told = say("restore", tmp_path / "copy.db")
        assert say("backup", tmp_path / "other.db")[0] == 0
    assert (code, str(database) in told) == (1, True)
    assert notes(database) == {"running"}


def test_another_user_would_put_a_file_there_that_the_bot_cannot_open(
    say: Say, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert say("backup", tmp_path / "copy.db")[0] == 0
    monkeypatch.setattr(os, "geteuid", lambda: database.stat().st_uid + 1)
    before = database.stat().st_ino
    code, told = say("restore", tmp_path / "copy.db")
    assert (code, "another user" in told) == (1, True)
    assert database.stat().st_ino == before


def test_a_database_elsewhere_is_left_to_its_own_tools(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://user:secret@host/bot")
    for command in ("backup", "restore"):
        code, told = say(command, "copy.db")
        assert (code, "pg_dump" in told, "secret" in told) == (1, True, False)
