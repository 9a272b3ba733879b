"""Before an event: [I will come] [I cannot], what was said, and how many have said what."""

from locales.catalogue import Html
from messages.presses.answers import IntendPress
from messages.reader import Reader
from messages.views import Button, Row
from roadmap.duties import Event
from roadmap.intentions import Coming, Intent, own_day

ASK = "ask"


def said(intent: Intent | None, reader: Reader) -> list[Html]:
    if intent is None or intent.value is None:
        return []
    return [reader.words.html(f"msg-intend-{intent.value}")]


def rows(event: Event, intent: Intent | None, reader: Reader) -> tuple[Row, ...]:
    """A common day is not for one of many to change: only those who have one of their own may ask."""
    if intent is None:
        return ()
    if intent.value is not None:
        return ((_button("change", ASK, event, reader),),)
    both = (_button("yes", "yes", event, reader), _button("no", "no", event, reader))
    return (both, (_button("move", "move", event, reader),)) if own_day(event.slot) else (both,)


def counted(coming: Coming | None, reader: Reader) -> list[Html]:
    if coming is None:
        return []
    values = {"yes": coming.yes, "no": coming.no, "silent": coming.silent}
    lines = [reader.words.html("msg-coming", **values)]
    return [*lines, reader.words.html("msg-coming-move", count=coming.move)] if coming.move else lines


def _button(name: str, value: str, event: Event, reader: Reader) -> Button:
    return Button(reader.words(f"btn-intend-{name}"), IntendPress(occurrence=event.id, value=value))
