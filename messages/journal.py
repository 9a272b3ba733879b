"""The journal: who did what, a line each, the newest first."""

from locales.catalogue import Html
from messages.names import place, short
from messages.pager import pager
from messages.presses.people import PeoplePress
from messages.presses.reports import JournalPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.journal import Entry, JournalPage

NAME = 50
TITLE = 60


def page(shown: JournalPage, reader: Reader) -> View:
    lines = [reader.words.html("rep-journal" if shown.entries else "rep-journal-empty")]
    lines += [line(entry, reader) for entry in shown.entries]
    back = Button(reader.words("btn-back"), PeoplePress())
    turns = pager(shown.page, shown.pages, lambda to: JournalPress(page=to))
    return View("\n".join(lines), (*turns, (back,)))


def line(entry: Entry, reader: Reader) -> Html:
    """«чт, 3 марта, 14:02 · Ольга Смирнова назначает заместителя: директор, Школа № 1 · Пётр»."""
    known = reader.words.knows(f"audit-{entry.what}")
    deed = reader.words(f"audit-{entry.what}" if known else "audit-other")
    about = " · ".join(_about(entry, reader))
    at = reader.moment(entry.at, entry.programme)
    who = short(entry.who, NAME) if entry.who else reader.words("unknown-who")
    values = {"at": at, "who": who, "deed": reader.words.headed(deed, about)}
    return reader.words.html("rep-journal-line", **values)


def _about(entry: Entry, reader: Reader) -> list[str]:
    found = []
    if entry.activity is not None:
        title = short(entry.activity.title.to(reader.words.language), TITLE)
        found.append(reader.words("rep-journal-activity", no=entry.activity.code, title=title))
    if entry.place is not None:
        where = short(place(entry.place, reader.words, entry.programme), NAME)
        role = entry.role.title.to(reader.words.language) if entry.role else ""
        found.append(reader.words.beside(role, where))
    if entry.person:
        found.append(short(entry.person, NAME))
    if entry.count:
        found.append(reader.words("rep-journal-count", count=entry.count))
    return found
