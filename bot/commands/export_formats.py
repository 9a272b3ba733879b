"""Records of requests as lines of a file, in UTF-8."""

import codecs
import csv
import json
from collections.abc import AsyncIterator, Sequence
from datetime import date
from io import StringIO
from typing import IO, Literal

from reports.csv_file import plain
from services.extracts import Record

Format = Literal["csv", "jsonl"]


async def written(pages: AsyncIterator[Sequence[Record]], form: Format, file: IO[bytes]) -> int:
    """How many there were."""
    lines = _csv if form == "csv" else _jsonl
    if form == "csv":
        file.write(codecs.BOM_UTF8 + _table([Record._fields]))
    count = 0
    async for page in pages:
        file.write(lines(page))
        count += len(page)
    return count


def _csv(records: Sequence[Record]) -> bytes:
    return _table([[plain(value) for value in record] for record in records])


def _jsonl(records: Sequence[Record]) -> bytes:
    """An object a line; moments with their offset."""
    lines = (json.dumps(one._asdict(), ensure_ascii=False, default=_iso) for one in records)
    return "".join(f"{line}\n" for line in lines).encode()


def _iso(value: date) -> str:
    """Of moments, too."""
    return value.isoformat()


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    file = StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)
    return file.getvalue().encode()
