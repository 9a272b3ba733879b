"""Every Bot API call with its verdict, in bounded memory."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox.refusals import ApiError

KEPT = 500_000


@dataclass(frozen=True, slots=True)
class Row:
    seq: int
    at: datetime
    method: str
    chat_id: int | str | None
    error_code: int | None
    description: str | None
    message_id: int | None
    ms: float
    lost: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "seq": self.seq,
            "at": self.at.isoformat(),
            "method": self.method,
            "chat_id": self.chat_id,
            "ok": self.error_code is None,
            "error_code": self.error_code,
            "description": self.description,
            "message_id": self.message_id,
            "ms": self.ms,
            "lost": self.lost,
        }


class Journal:
    def __init__(self, kept: int = KEPT) -> None:
        self.seq = 0
        self._kept = kept
        self._rows: list[Row] = []

    def write(
        self,
        at: datetime,
        method: str,
        chat_id: int | str | None,
        error: ApiError | None,
        message_id: int | None,
        ms: float,
        *,
        lost: bool = False,
    ) -> None:
        """lost: whoever called did not learn what became of it."""
        self.seq += 1
        code, description = (error.code, error.description) if error else (None, None)
        self._rows.append(Row(self.seq, at, method, chat_id, code, description, message_id, ms, lost))
        if len(self._rows) > self._kept * 1.1:
            del self._rows[: len(self._rows) - self._kept]

    def after(self, seq: int, method: str | None = None) -> list[Row]:
        oldest = self.seq - len(self._rows)
        newer = self._rows[max(0, seq - oldest) :]
        return [row for row in newer if method is None or row.method == method]
