"""One claimed delivery as calls of the Bot API: what the courier puts on the wire."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from locales.catalogue import Words
from messages import agreements, deliveries
from messages.lengths import split
from messages.views import View
from roadmap.announcements import Errand
from roadmap.duties import Delivery


class Call(NamedTuple):
    method: str
    values: Mapping[str, Any]


def calls(delivery: Delivery, words: Words, now: datetime) -> tuple[Call, ...]:
    """In order; the first is the message itself. Of an edit or a recall each is complete in itself."""
    to = delivery.person.telegram_id
    if delivery.errand is not None:
        return KINDS[delivery.errand.kind](delivery.errand, to, _agree(delivery, words), words)
    said = texts(to, deliveries.view(delivery, words, now), silent=delivery.silent)
    copied = delivery.notice.values.get("copy") if delivery.notice else None
    if not isinstance(copied, tuple):
        return said
    chat, parts = copied
    return (*said, _copied({"chat_id": to, "from_chat_id": chat, "disable_notification": True}, parts))


def texts(to: int, view: View, *, silent: bool = False) -> tuple[Call, ...]:
    """The buttons stand below the last part."""
    parts = split(view.text)
    usual = {"chat_id": to, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    if silent:
        usual["disable_notification"] = True
    last = {"reply_markup": view.keyboard()} if view.rows else {}
    said = [Call("sendMessage", {**usual, "text": part}) for part in parts[:-1]]
    return (*said, Call("sendMessage", {**usual, "text": parts[-1], **last}))


def _agree(delivery: Delivery, words: Words) -> View | None:
    if delivery.errand is None or delivery.errand.button is None:
        return None
    return agreements.ask(delivery.errand.button, words)


def _copy(errand: Errand, to: int, agree: View | None, _: Words) -> tuple[Call, ...]:
    """Below an album there can be no button: it gets a line of its own."""
    copy = _copied({"chat_id": to, "from_chat_id": errand.chat}, errand.parts)
    if agree is None:
        return (copy,)
    if len(errand.parts) > 1:
        return (copy, *texts(to, agree, silent=True))
    return (Call(copy.method, {**copy.values, "reply_markup": agree.keyboard()}),)


def _copied(place: Mapping[str, Any], parts: Sequence[int]) -> Call:
    if len(parts) > 1:
        return Call("copyMessages", {**place, "message_ids": list(parts)})
    return Call("copyMessage", {**place, "message_id": parts[0]})


def _correction(errand: Errand, to: int, agree: View | None, words: Words) -> tuple[Call, ...]:
    """Below the copy it corrects, which the reader may have deleted. An album answers nothing."""
    first, *others = _copy(errand, to, agree, words)
    if errand.target and first.method == "copyMessage":
        above = {"message_id": errand.target[0], "allow_sending_without_reply": True}
        first = Call(first.method, {**first.values, "reply_parameters": above})
    return (first, *others)


def _edit(errand: Errand, to: int, agree: View | None, _: Words) -> tuple[Call, ...]:
    """Of an album the part that was changed. A button not named again would disappear."""
    part = min(errand.content.get("part", 0), len(errand.target) - 1)
    button = {"reply_markup": agree.keyboard()} if agree and len(errand.target) == 1 else {}
    place = {"chat_id": to, "message_id": errand.target[part]}
    return (Call(errand.content["method"], {**place, **errand.content["values"], **button}),)


def _recall(errand: Errand, to: int, _: View | None, __: Words) -> tuple[Call, ...]:
    return (Call("deleteMessages", {"chat_id": to, "message_ids": list(errand.target)}),)


KINDS = {"copy": _copy, "edit": _edit, "recall": _recall, "correction": _correction}
