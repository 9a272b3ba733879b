"""What the judge found, counted by kind; the first of them in words."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["missing", "doubled", "wrong"]
IN_WORDS = 50


@dataclass(slots=True)
class Findings:
    missing: int = 0
    doubled: int = 0
    wrong: int = 0
    again: int = 0
    details: list[str] = field(default_factory=list)

    def add(self, kind: Kind, words: str) -> None:
        setattr(self, kind, getattr(self, kind) + 1)
        if len(self.details) < IN_WORDS:
            self.details.append(f"{kind}: {words}")

    def say_again(self) -> None:
        """It came twice, and the bot could not know that it had come once."""
        self.again += 1

    @property
    def total(self) -> int:
        return self.missing + self.doubled + self.wrong
