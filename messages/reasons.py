"""Why not: [Не получается…] under a card, and the reasons to choose from."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages import details
from messages.details import dotted
from messages.grids import grid
from messages.leads import title
from messages.names import WIDE, place, short
from messages.presses.answers import FixPress
from messages.presses.waivers import ReasonPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap import reasons
from roadmap.duties import Duty

NAME = 90
IN_ROW = 5


def offer(duties: Sequence[Duty], reader: Reader) -> tuple[Row, ...]:
    """One button, however many duties a card shows; none where nothing has a deadline."""
    able = [duty for duty in duties if reasons.welcome(duty)]
    if not able:
        return ()
    return ((Button(reader.words("btn-cannot"), ReasonPress(request=able[0].request)),),)


def choice(duty: Duty, reader: Reader) -> View:
    """What hinders? One reason a row."""
    lines = [
        reader.words.html("msg-cannot", title=title(duty.event.activity, reader)),
        *_where(duty, reader),
        *details.question(duty, reader),
        reader.words.html("msg-cannot-why"),
    ]
    rows = tuple(
        (Button(short(reason.text.to(reader.words.language), WIDE), _press(duty, reason.key)),)
        for reason in duty.event.programme.reasons
    )
    return View("\n".join(lines), (*rows, (_back(duty, reader),)))


def which(duties: Sequence[Duty], reader: Reader) -> View:
    """Of several in one card."""
    able = [duty for duty in duties if reasons.welcome(duty)]
    lines = [reader.words.html("msg-cannot-which", title=title(able[0].event.activity, reader))]
    for number, duty in enumerate(able, 1):
        lines.append(reader.words.html("msg-group-line", number=number, name=_name(duty, able, reader)))
    buttons = [Button(str(number), _press(duty)) for number, duty in enumerate(able, 1)]
    return View("\n".join(lines), grid(buttons, IN_ROW))


def prompt(duty: Duty, reader: Reader) -> View:
    """A reason in one's own words."""
    lines = [
        reader.words.html("msg-cannot-type"),
        dotted(title(duty.event.activity, reader), *details.where(duty, reader)),
    ]
    return View("\n".join(lines), ((_back(duty, reader),),))


def _where(duty: Duty, reader: Reader) -> list[Html]:
    where = details.where(duty, reader)
    return [dotted(*where)] if where else []


def _name(duty: Duty, duties: Sequence[Duty], reader: Reader) -> str:
    """Only what tells it from the others, as in a group."""
    asked = (duty.question.short or duty.question.text).to(reader.words.language)
    if duty.question.items > 1:
        asked = reader.words.bracketed(asked, str(duty.item))
    if len({one.subject.id for one in duties}) == 1:
        return short(asked, NAME)
    if len({one.question.key for one in duties}) == 1:
        return short(place(duty.subject, reader.words, duty.event.programme), NAME)
    return short(reader.words.headed(place(duty.subject, reader.words, duty.event.programme), asked), NAME)


def _press(duty: Duty, reason: str = "") -> ReasonPress:
    return ReasonPress(request=duty.request, reason=reason)


def _back(duty: Duty, reader: Reader) -> Button:
    return Button(reader.words("btn-back"), FixPress(request=duty.request))
