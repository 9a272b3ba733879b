"""An answer given for a seat after a phone call: its card, and what the seat hears of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.filters.callback_data import CallbackData

from locales.catalogue import Words
from messages import cards
from messages.awaited import back, who
from messages.choices import choices, said
from messages.details import about, question
from messages.leads import title
from messages.names import short
from messages.presses.answers import AnswerPress, CardPress, FixPress, SurePress, TypePress
from messages.presses.chase import OwingPress, ProxyPress, ProxyTypePress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Duty, Outcome
from roadmap.progress import Awaited

NAME = 60

Values = Mapping[str, Any]


def asking(one: Awaited, reader: Reader) -> View:
    """What did they say?"""
    duty = one.duty
    lines = [reader.words.html("msg-proxy"), who(one, reader), about(duty, reader), *question(duty, reader)]
    if cards.too_early(duty, reader):
        return View("\n".join([*lines, reader.words.html("msg-asked-later")]), (_back(duty, reader),))
    return View("\n".join(lines), (*_rows(choices(duty, reader)), _back(duty, reader)))


def prompt(one: Awaited, reader: Reader) -> View:
    shown = cards.prompt(one.duty, reader)
    return View("\n".join([shown.text, who(one, reader)]), _rows(shown.rows))


def after(outcome: Outcome, one: Awaited, reader: Reader) -> View:
    duty = outcome.duty
    if outcome.result == "unusual" and outcome.value is not None:
        shown = cards.doubted(duty, outcome.value, reader)
        return View("\n".join([shown.text, who(one, reader)]), _rows(shown.rows))
    if outcome.result == "stale" or duty.told is None:
        shown = cards.stale(duty, reader)
        return View(shown.text, (*_rows(shown.rows), back(one, reader)))
    lines = [
        reader.words.html("msg-proxy-done", answer=said(duty, duty.told.value, reader)),
        about(duty, reader),
        who(one, reader),
    ]
    if duty.told.how == "proxy":
        key = "msg-proxy-will-know" if one.reachable else "msg-proxy-nobody-knows"
        lines.append(reader.words.html(key))
    fix = Button(reader.words("btn-fix"), ProxyPress(request=duty.request, seen=duty.seen))
    return View("\n".join(lines), ((fix,), back(one, reader)))


def told(values: Values, words: Words, now: datetime) -> View:
    """To those who hold the seat: what was answered for it, and by whom."""
    duty, reader = _duty(values), Reader(words, now)
    answer = said(duty, str(values["value"]), reader)
    key = "notice-proxy-import" if values.get("how") == "import" else "notice-proxy"
    by = short(values.get("by") or words("unknown-by"), NAME)
    right = Button(words("btn-proxy-right"), CardPress(request=duty.request, page=0))
    wrong = Button(words("btn-proxy-wrong"), FixPress(request=duty.request))
    lines = [words.html(key, answer=answer, by=by), about(duty, reader), *question(duty, reader)]
    return View("\n".join(lines), ((right, wrong),))


def corrected(values: Values, words: Words, now: datetime) -> View:
    """To whoever answered for the seat: its holder says otherwise."""
    duty, reader = _duty(values), Reader(words, now)
    spoken: dict[str, object] = {
        "place": short(str(values["place"]), NAME),
        "title": title(duty.event.activity, reader),
        "who": short(values.get("who") or words("unknown-who"), NAME),
        "new": said(duty, str(values["value"]), reader),
        "old": said(duty, str(values["old"]), reader),
    }
    show = Button(words("btn-show-event"), OwingPress(request=duty.request))
    return View(words.html("notice-proxy-corrected", **spoken), ((show,),))


def _duty(values: Values) -> Duty:
    """Raises ValueError where the files no longer ask it: the notice then only says that there is news."""
    duty = values["duty"]
    if not isinstance(duty, Duty):
        raise ValueError("the request of this notice is gone")  # noqa: TRY004 - as any value that is no good
    return duty


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The buttons of one's own card, pressed for somebody else; what is only for oneself is left out."""
    ours = [[(button.label, _press(button.does)) for button in row] for row in rows]
    kept = [tuple(Button(label, does) for label, does in row if does is not None) for row in ours]
    return tuple(row for row in kept if row)


def _press(does: CallbackData | str) -> CallbackData | None:
    match does:
        case AnswerPress():
            return ProxyPress(request=does.request, value=does.value, seen=does.seen)
        case SurePress():
            return ProxyPress(request=does.request, value=does.value, seen=does.seen, sure=True)
        case TypePress():
            return ProxyTypePress(request=does.request, seen=does.seen)
        case FixPress():
            return ProxyPress(request=does.request)
    return None


def _back(duty: Duty, reader: Reader) -> Row:
    return (Button(reader.words("btn-back"), OwingPress(request=duty.request)),)
