"""What a person puts into a message before it is sent: words, a file, an album, a place."""

import base64
import binascii
import re

from sandbox.albums import ALBUM_KINDS, EDITABLE_KINDS, LONGEST, mixing_error
from sandbox.bodies import EditBody, FileBody, Part, SendBody
from sandbox.chats import Content, Message
from sandbox.files import KINDS, Files
from sandbox.formatting import Formatted, commands_in, outer_first, tidied
from sandbox.markup import MarkupError, parse_html
from sandbox.methods.words import CAPTION_LIMIT, TEXT_LIMIT
from sandbox.people import Person
from sandbox.refusals import ApiError, PersonError

START = re.compile(r"/start(?:@\w+)? (.*)", re.DOTALL)
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
SAY_ONE = f"say one thing: text, html, {', '.join(KINDS)}, contact, location or album"


def drafted(files: Files, person: Person, body: SendBody) -> list[Content]:
    """One message, or the parts of an album."""
    words_alone = (body.text is not None or body.html is not None) and not body.files
    others = (body.contact, body.location is not None, body.album is not None)
    if words_alone + len(body.files) + sum(others) != 1:
        raise PersonError(SAY_ONE)
    if body.contact:
        return [own_contact(person)]
    if body.location:
        return [Content(location=body.location.model_dump())]
    if body.album is not None:
        return album(files, body.album)
    return [part(files, body, typed=body.typed)]


def part(files: Files, body: Part, *, typed: bool = False) -> Content:
    if not body.files:
        return Content(text(body, typed=typed))
    if len(body.files) > 1:
        raise PersonError(SAY_ONE)
    [(kind, file)] = body.files
    if not KINDS[kind].has_caption and (body.text or body.html):
        raise PersonError(f"a {kind} has no caption")
    words = caption(body)
    try:
        kept = files.keep(kind, file.name or KINDS[kind].default_name, content_of(kind, file), file.duration)
    except ApiError as error:
        raise PersonError(f"the {kind} cannot be sent: {error.description}") from None
    return Content(words, kept)


def album(files: Files, parts: list[Part]) -> list[Content]:
    if not 2 <= len(parts) <= LONGEST:
        raise PersonError(f"an album has 2 to {LONGEST} parts")
    kinds = [kind for body in parts for kind, _ in body.files]
    if len(kinds) != len(parts) or not ALBUM_KINDS.issuperset(kinds):
        raise PersonError("each part of an album is one photo, video, document or audio")
    if error := mixing_error(kinds):
        raise PersonError(error)
    return [part(files, body) for body in parts]


def redrafted(files: Files, message: Message, body: EditBody) -> Content:
    """What the message becomes; its kind of words (text or caption) stays."""
    old = message.content
    if old.kind not in EDITABLE_KINDS:
        raise PersonError(f"a {old.kind} cannot be edited")
    if body.caption is not None:
        if body.text is not None or old.kind == "text":
            raise PersonError("a text has no caption" if old.kind == "text" else "say either text or caption")
        body = body.model_copy(update={"text": body.caption})
    if not body.files:
        if body.text is None and body.html is None:
            raise PersonError("say what changes: text, html, caption or a file")
        return Content(caption(body), old.file) if old.file else Content(text(body, typed=True))
    content = part(files, body)
    if old.kind == "voice" or content.kind not in ALBUM_KINDS:
        raise PersonError(f"a {old.kind} cannot become a {content.kind}")
    if message.group and mixing_error([old.kind, content.kind]):
        raise PersonError("the media type cannot change in an album")
    if body.text is None and body.html is None:
        content.words = old.words
    return content


def own_contact(person: Person) -> Content:
    phone_number = f"+7{person.id:010}"
    return Content(contact={"phone_number": phone_number, "first_name": person.name, "user_id": person.id})


def text(body: Part, *, typed: bool) -> Formatted:
    """`typed` lets a person type after /start what no link could carry."""
    words = marked(body)
    if not words.text:
        raise PersonError("a message needs a text")
    if words.units > TEXT_LIMIT:
        raise PersonError(f"a message has at most {TEXT_LIMIT} UTF-16 units")
    start = START.fullmatch(words.text)
    if start and not typed and not START_PARAMETER.fullmatch(start[1]):
        raise PersonError("a start link carries 1-64 characters of A-Z a-z 0-9 _ -")
    return words


def caption(body: Part) -> Formatted:
    words = marked(body)
    if words.units > CAPTION_LIMIT:
        raise PersonError(f"a caption has at most {CAPTION_LIMIT} UTF-16 units")
    return words


def marked(body: Part) -> Formatted:
    """Tidied, with the person's own marks and the commands a phone finds."""
    if body.html is not None and body.text is not None:
        raise PersonError("say either text or html")
    try:
        words = tidied(parse_html(body.html) if body.html is not None else Formatted(body.text or ""))
    except MarkupError as error:
        raise PersonError(f"the html is wrong: {error}") from None
    commands = commands_in(words.text)
    if commands:
        words.entities = sorted([*words.entities, *commands], key=outer_first)
    return words


def content_of(kind: str, file: FileBody) -> bytes:
    try:
        return base64.b64decode(file.base64, validate=True)
    except binascii.Error:
        raise PersonError(f"the {kind} is not base64") from None
