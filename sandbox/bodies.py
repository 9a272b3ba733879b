"""What a request of the people's side carries: JSON bodies and query numbers, refused in sentences."""

import json
import math
from datetime import datetime
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sandbox.files import KINDS
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
    duration: int = Field(default=0, ge=0)


class Place(Body):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Part(Body):
    """A text, or one file with its caption; `html` is a text with marks, as a phone's menu sets them."""

    text: str | None = None
    html: str | None = None
    photo: FileBody | None = None
    document: FileBody | None = None
    video: FileBody | None = None
    audio: FileBody | None = None
    voice: FileBody | None = None
    video_note: FileBody | None = None
    sticker: FileBody | None = None

    @property
    def files(self) -> list[tuple[str, FileBody]]:
        """Each with its kind."""
        return [(kind, file) for kind in KINDS if (file := getattr(self, kind)) is not None]


class SendBody(Part):
    contact: bool = False
    location: Place | None = None
    album: list[Part] | None = None
    reply_to: int | None = None
    typed: bool = False


class EditBody(Part):
    """Words alone change the text or the caption; a file takes the place of the file."""

    message_id: int
    caption: str | None = None


class DeleteBody(Body):
    message_id: int


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
