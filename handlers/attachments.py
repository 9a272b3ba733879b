"""What came from a phone, as something to attach."""

from aiogram.enums import ContentType, MessageEntityType
from aiogram.types import Message

from roadmap.answers import link
from roadmap.proofs import Attachment
from roadmap.refusals import Refused


def attachment(message: Message) -> Attachment:
    """Refused: proof-expected. Of a photo's sizes the largest. What else there is (a voice, a video) cannot be
    handed on as a file."""
    if message.content_type == ContentType.DOCUMENT and (file := message.document):
        about = (file.file_id, file.file_unique_id, file.file_name, file.file_size, file.mime_type)
        return Attachment("file", *about)
    if message.photo:
        photo = message.photo[-1]
        return Attachment("photo", photo.file_id, photo.file_unique_id, size=photo.file_size)
    return Attachment("link", link=_link(message))


def _link(message: Message) -> str:
    """The first address in it, or the whole of it."""
    text = message.text or ""
    for entity in message.entities or ():
        if entity.type == MessageEntityType.TEXT_LINK and entity.url:
            return link(entity.url)
        if entity.type == MessageEntityType.URL:
            return link(entity.extract_from(text))
    try:
        return link(text)
    except Refused:
        raise Refused("proof-expected") from None
