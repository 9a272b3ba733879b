"""What came from a phone, as something to attach."""

from aiogram.enums import ContentType
from aiogram.types import Message

from roadmap.answers import link
from roadmap.proofs import Attachment
from roadmap.refusals import Refused


def attachment(message: Message) -> Attachment:
    """Refused: proof-expected. Of a photo's sizes the largest. A voice or a video cannot be handed on as a
    file."""
    if message.content_type == ContentType.DOCUMENT and (file := message.document):
        about = (file.file_id, file.file_unique_id, file.file_name, file.file_size, file.mime_type)
        return Attachment("file", *about)
    if message.photo:
        photo = message.photo[-1]
        return Attachment("photo", photo.file_id, photo.file_unique_id, size=photo.file_size)
    return Attachment("link", link=_link(message))


def _link(message: Message) -> str:
    """The address in it, also one that lies behind a word; or the whole of it."""
    text = message.text or ""
    hidden = [entity.url for entity in message.entities or () if entity.url]
    written = [word.rstrip(".,;") for word in text.split() if "://" in word]
    try:
        return link(next(iter((*written, *hidden)), text))
    except Refused:
        raise Refused("proof-expected") from None
