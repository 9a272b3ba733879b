"""Words of a programme in its own languages."""

from datetime import time
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, RootModel


class Strict(BaseModel):
    """A part of a programme file: unknown fields are mistakes, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Text(RootModel[dict[str, str]]):
    """`{ru: "...", en: "..."}`. Asked for a language it lacks, it falls back to its first one."""

    model_config = ConfigDict(frozen=True)

    def to(self, language: str) -> str:
        words = self.root
        return words.get(language) or words.get(language.partition("-")[0]) or next(iter(words.values()), "")


def _code(value: str) -> str:
    if not value or not value.replace("_", "").replace("-", "").isalnum() or not value.isascii():
        raise ValueError("a code is written in Latin letters, digits, - and _")
    return value


Code = Annotated[str, AfterValidator(_code)]


def _hour(value: Any) -> Any:
    """A bare 10 would be read as ten seconds past midnight."""
    if isinstance(value, time) or (isinstance(value, str) and len(value) == len("15:00")):
        return value
    raise ValueError('must be an hour written as "15:00"')


HourOfDay = Annotated[time, BeforeValidator(_hour, json_schema_input_type=str)]
