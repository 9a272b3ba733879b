"""How an announcement stands, on one card: waiting, going, paused, done. It is drawn again while it goes."""

from decimal import Decimal
from math import ceil

from locales.catalogue import Html
from messages.announcements import called
from messages.bars import bar
from messages.controls import controls, waits
from messages.details import dotted
from messages.names import short
from messages.reader import Reader
from messages.views import View
from roadmap.announcements import UNDO, Announcement, Standing

NAME = 60
STEP = 10
MINUTE = 60
REASONS = frozenset({"late", "source-gone", "restored"})


def card(announcement: Announcement, standing: Standing, reader: Reader) -> View:
    """Of anything but a draft."""
    lines = [_first(announcement, standing, reader), dotted(called(announcement, reader))]
    if not announcement.own:
        lines.append(reader.words.html("msg-news-by", author=short(announcement.author, NAME)))
    lines += _details(announcement, standing, reader)
    return View("\n".join(lines), controls(announcement, standing, reader))


def _first(announcement: Announcement, standing: Standing, reader: Reader) -> Html:
    words, done = reader.words, standing.total - standing.waiting
    if announcement.state == "approval":
        return words.html("msg-news-approval")
    if waits(announcement, reader):
        return _when(announcement, reader)
    values = {"kind": announcement.kind, "done": done, "total": standing.total}
    if announcement.state == "cancelled":
        left = done - standing.dropped
        return words.html("msg-news-cancelled", done=left, total=standing.total)
    if announcement.state == "done" or (announcement.state == "running" and standing.only_away):
        if not standing.total:
            return words.html("msg-news-done-nobody")
        return words.html("msg-news-done", kind=announcement.kind, sent=standing.sent, total=standing.total)
    if announcement.state == "running" and not standing.total:
        return words.html("msg-news-begins")
    drawn = bar(Decimal(done) / standing.total if standing.total else Decimal(0))
    if announcement.state == "paused":
        return words.html("msg-news-paused", bar=drawn, done=done, total=standing.total)
    return words.html("msg-news-going", bar=drawn, **values)


def _when(announcement: Announcement, reader: Reader) -> Html:
    """In steps of ten seconds: a card redrawn every second would be refused."""
    assert announcement.due_at is not None
    left = announcement.due_at - reader.now
    if left <= UNDO:
        seconds = STEP * ceil(left.total_seconds() / STEP)
        return reader.words.html("msg-news-soon", seconds=seconds)
    return reader.words.html("msg-news-at", at=reader.moment(announcement.due_at, announcement.programme))


def _details(announcement: Announcement, standing: Standing, reader: Reader) -> list[Html]:
    lines = []
    if announcement.state == "running" and standing.waiting and not waits(announcement, reader):
        lines += _pace(standing, reader)
    if standing.sent or standing.away or standing.total > standing.waiting:
        lines.append(dotted(*_counts(announcement, standing, reader)))
    if announcement.state == "paused" and announcement.reason in REASONS:
        lines.append(reader.words.html(f"msg-news-reason-{announcement.reason}"))
    if announcement.agree and standing.sent:
        values = {"count": standing.agreed, "sent": standing.sent}
        lines.append(reader.words.html("msg-news-agreed", **values))
    if standing.unknown and announcement.state == "done":
        lines.append(reader.words.html("msg-news-twice", count=standing.unknown))
    return lines


def _pace(standing: Standing, reader: Reader) -> list[Html]:
    parts = []
    if standing.left is not None:
        minutes = ceil(standing.left.total_seconds() / MINUTE)
        less = standing.left.total_seconds() < MINUTE
        parts.append(
            reader.words("msg-news-left-less") if less else reader.words("msg-news-left", minutes=minutes)
        )
    if standing.rate >= 1:
        parts.append(reader.words("msg-news-rate", rate=round(standing.rate)))
    return [dotted(*parts)] if parts else []


def _counts(announcement: Announcement, standing: Standing, reader: Reader) -> list[str]:
    """Delivered always, the others where there are any."""
    kind = announcement.kind
    told = {
        "away": standing.away,
        "unreachable": standing.unreachable,
        "failed": standing.failed,
        "unknown": standing.unknown,
        "unsent": standing.dropped,
    }
    parts = [reader.words("msg-news-sent", kind=kind, count=standing.sent)]
    for name, count in told.items():
        values = {"count": count, "kind": kind} if name == "failed" else {"count": count}
        if count:
            parts.append(reader.words(f"msg-news-{name}", **values))
    return parts
