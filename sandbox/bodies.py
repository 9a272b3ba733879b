"""What a request of the people's side carries: JSON bodies and query numbers, refused in sentences."""

import json
import math
from datetime import datetime
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from sandbox.refusals import PersonError

B = TypeVar("B", bound=BaseModel)


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewPerson(Body):
    name: str
    username: str | None = None
    language_code: str | None = None


class FileBody(Body):
    base64: str
    name: str | None = None


class SendBody(Body):
    text: str | None = None
    document: FileBody | None = None
    photo: FileBody | None = None
    contact: bool = False
    typed: bool = False


class PressBody(Body):
    button: str
    message_id: int | None = None
    forged: bool = False


class ClockBody(Body):
    advance_s: float | None = None
    to: datetime | None = None


async def read(request: web.Request, model: type[B]) -> B:
    text = await request.text()
    try:
        return model.model_validate(json.loads(text or "{}"))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise PersonError(f"{where}: {first['msg']}" if where else first["msg"]) from None
    except ValueError:
        raise PersonError("the body is not JSON") from None


def number(request: web.Request, name: str) -> int:
    text = request.query.get(name, "0")
    if not text.isdecimal():
        raise PersonError(f"{name} must be a whole number")
    return int(text)


def wait_s(request: web.Request) -> float:
    try:
        seconds = float(request.query.get("wait", "0"))
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds <= 600:
        raise PersonError("wait must be 0 to 600 seconds")
    return seconds
