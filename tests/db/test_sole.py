"""One process on one database."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.mishaps import Taken
from db.sole import sole, taken

ROOT = Path(__file__).parents[2]
HOLDER = """\
import sys, time
from db.sole import sole
with sole(sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/data/bot.db"


@contextmanager
def held(url: str) -> Iterator[subprocess.Popen[str]]:
    """By another process."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, url], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_the_second_process_is_refused_and_told_the_file(url: str, tmp_path: Path) -> None:
    with held(url):
        assert taken(url)
        with pytest.raises(Taken) as refused, sole(url):
            pytest.fail("two at once")
        assert refused.value.file == tmp_path / "data" / "bot.db"


def test_a_killed_process_holds_nothing(url: str) -> None:
    with held(url) as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert not taken(url)
        with sole(url):
            assert taken(url)
    assert not taken(url)


def test_looking_leaves_it_free(url: str) -> None:
    with sole(url):
        pass
    assert [taken(url), taken(url)] == [False, False]
    with sole(url):
        pass


def test_another_name_of_the_same_file_is_the_same_database(url: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    with held(url):
        assert taken(f"sqlite+aiosqlite:///{tmp_path}/link/bot.db")
        assert not taken(f"sqlite+aiosqlite:///{tmp_path}/data/other.db")


@pytest.mark.parametrize("elsewhere", ["sqlite+aiosqlite:///:memory:", "postgresql+asyncpg://u:p@host/bot"])
def test_what_is_no_file_here_is_not_held(elsewhere: str) -> None:
    with sole(elsewhere), sole(elsewhere):
        assert not taken(elsewhere)
