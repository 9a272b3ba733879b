"""sendMessage, sendPhoto, sendDocument, sendMediaGroup, sendChatAction."""

from typing import Any

from aiogram.methods import SendChatAction, SendDocument, SendMediaGroup, SendMessage, SendPhoto

from sandbox.albums import ALBUM_KINDS, LONGEST, mixing_error
from sandbox.chats import Content, Message
from sandbox.files import KINDS, File
from sandbox.keyboards import checked_markup
from sandbox.methods.registry import modelled
from sandbox.methods.words import caption_words, text_words
from sandbox.people import Person
from sandbox.refusals import bad_request, not_modelled
from sandbox.wire import Call
from sandbox.world import World

SENDING = ("chat_id", "disable_notification", "reply_parameters", "reply_to_message_id",
           "allow_sending_without_reply")  # fmt: skip
CAPTION = ("caption", "parse_mode", "caption_entities")
ACTIONS = frozenset({"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
                     "upload_document", "choose_sticker", "find_location", "record_video_note",
                     "upload_video_note"})  # fmt: skip


def send(world: World, request: Any, content: Content, **details: Any) -> Message:
    person = world.people.reachable(request.chat_id)
    details.setdefault("markup", checked_markup(getattr(request, "reply_markup", None)))
    person.doing = None
    return world.post(
        person,
        content,
        by_bot=True,
        silent=bool(request.disable_notification),
        reply_to=replied(world, person, request),
        **details,
    )


def replied(world: World, person: Person, request: Any) -> Message | None:
    reply = getattr(request, "reply_parameters", None)
    if reply is not None and reply.chat_id is not None and str(reply.chat_id) != str(person.id):
        raise not_modelled("replies to another chat")
    if reply is not None and reply.quote:
        raise not_modelled("quotes in replies")
    message_id = reply.message_id if reply is not None else getattr(request, "reply_to_message_id", None)
    lenient = (reply or request).allow_sending_without_reply if message_id else False
    if not message_id:
        return None
    message = world.chats.find(person, message_id)
    if message is None and lenient is not True:
        raise bad_request("message to be replied not found")
    return message


def given_file(world: World, value: Any, call: Call, kind: str) -> File:
    """An upload, or a file the box knows by its id: that one keeps its kind, whatever it is sent as."""
    value = str(value)
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith("attach://"):
        upload = call.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return world.files.keep(kind, upload.name, upload.content)
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.find(value)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind and "photo" in (file.kind, kind):
        raise bad_request(f"can't use file of type {KINDS[file.kind].type_name} as {KINDS[kind].type_name}")
    return file


@modelled(SendMessage, *SENDING, "text", "parse_mode", "entities", "reply_markup")
async def send_message(world: World, request: SendMessage, _: Call) -> Any:
    world.people.reachable(request.chat_id)
    words = text_words(request.text, request.parse_mode, request.entities)
    return world.shown(send(world, request, Content(words)))


@modelled(SendPhoto, *SENDING, *CAPTION, "photo", "reply_markup")
async def send_photo(world: World, request: SendPhoto, call: Call) -> Any:
    return send_file(world, request, call, "photo", request.photo)


@modelled(SendDocument, *SENDING, *CAPTION, "document", "reply_markup")
async def send_document(world: World, request: SendDocument, call: Call) -> Any:
    return send_file(world, request, call, "document", request.document)


def send_file(world: World, request: SendPhoto | SendDocument, call: Call, kind: str, value: Any) -> Any:
    world.people.reachable(request.chat_id)
    words = caption_words(request.caption, request.parse_mode, request.caption_entities)
    file = given_file(world, value, call, kind)
    return world.shown(send(world, request, Content(words, file)))


@modelled(SendMediaGroup, *SENDING, "media")
async def send_media_group(world: World, request: SendMediaGroup, call: Call) -> Any:
    world.people.reachable(request.chat_id)
    if len(request.media) < 1:
        raise bad_request("there are no messages to send")
    if len(request.media) > LONGEST:
        raise bad_request("too many messages to send as an album")
    contents = [media_content(world, media, call) for media in request.media]
    if error := mixing_error([content.kind for content in contents]):
        raise bad_request(error)
    group = world.chats.next_group() if len(contents) > 1 else None
    return [world.shown(send(world, request, content, group=group)) for content in contents]


def media_content(world: World, media: Any, call: Call) -> Content:
    if media.type not in ALBUM_KINDS:
        raise not_modelled(f"media of type {media.type}")
    words = caption_words(media.caption, media.parse_mode, media.caption_entities)
    return Content(words, given_file(world, media.media, call, media.type))


@modelled(SendChatAction, "chat_id", "action")
async def send_chat_action(world: World, request: SendChatAction, _: Call) -> Any:
    person = world.people.reachable(request.chat_id)
    if request.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    person.doing = request.action
    return True
