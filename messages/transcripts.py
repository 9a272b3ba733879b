"""Hours and days that somebody has to show, and what they are worth."""

from collections.abc import Iterable, Iterator

from locales.catalogue import Html
from messages.choices import plain, worded
from messages.names import place
from messages.pages import page
from messages.reader import Reader
from roadmap.earnings import KINDS, Earnings, Transcript


def document(found: Transcript, reader: Reader) -> str:
    """HTML."""
    words, seat = reader.words, found.seat
    role = seat.role.title.to(words.language)
    lines = (
        words.html("rep-transcript-seat", role=role, place=place(seat.place, words, seat.programme)),
        words.html("rep-file-made", at=reader.moment(reader.now, seat.programme)),
    )
    title = words.html("rep-transcript-title", name=found.name)
    return page(title, lines, [("earned", earned(found.earnings, reader))], reader)


def name(found: Transcript, reader: Reader) -> str:
    """Of letters that every system knows."""
    seat = found.seat
    return f"{seat.programme.code}-{seat.id}-{reader.now.astimezone(seat.programme.zone):%Y-%m-%d}.html"


def earned(earnings: Iterable[Earnings], reader: Reader) -> Iterator[Html]:
    """By activity; below them the sum of each programme, and its worth."""
    language = reader.words.language
    for one in earnings:
        for row in one.rows:
            number = worded(row.question, plain(row.amount), reader)
            values = {"no": row.activity.code, "title": row.activity.title.to(language), "amount": number}
            yield reader.words.html("rep-file-earned-row", **values)
        hours, days = (plain(one.total(kind)) for kind in KINDS)
        programme = one.programme.title.to(language)
        yield reader.words.html("rep-file-earned-sum", programme=programme, hours=hours, days=days)
        if one.credits is None:
            yield reader.words.html("rep-file-credits-unknown")
        else:
            yield reader.words.html("rep-file-credits", credits=plain(one.credits))
