"""Whose answers are missing: the list, and one of them by itself."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.choices import said
from messages.details import dotted, question, when
from messages.grids import grid
from messages.leads import title
from messages.names import is_topmost, place, short
from messages.pager import pager
from messages.presses.chase import ChasePress, OwingPress, ProxyPress
from messages.presses.news import NewsPress
from messages.presses.people import SeatPress
from messages.presses.reports import ActivityPress, MissingPress
from messages.reader import Reader
from messages.reports import heading
from messages.views import Button, Row, View
from roadmap.duties import Duty
from roadmap.listing import natural
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress, Awaited, Excuse, Missing

PEOPLE = 10
IN_ROW = 5
NAME = 50
COMMENT = 200


def missing(
    row: ActivityProgress,
    people: Sequence[Missing],
    press: MissingPress,
    reader: Reader,
    *,
    announces: bool = False,
    able: int = 0,
) -> View:
    """By place, each with the reason why the bot cannot reach them, if it cannot; a number shows more. Who
    `announces` may write to those who can be reached. `able`: so many may be reminded by the reader."""
    awaited = _by_seat(people)
    pages = max(1, -(-len(awaited) // PEOPLE))
    page = min(max(press.page, 0), pages - 1)
    shown = list(enumerate(awaited, 1))[page * PEOPLE : (page + 1) * PEOPLE]
    lines = [heading(row.activity, reader), reader.words.html("rep-missing", count=len(people))]
    for number, (one, answers) in shown:
        lines.append(Html(f"{number}. {_absent(one, answers, row.programme, reader)}"))
    numbers = [Button(str(number), OwingPress(request=one.request, page=page)) for number, (one, _) in shown]
    turns = pager(page, pages, lambda to: MissingPress(code=press.code, no=press.no, page=to))
    ways: list[Row] = []
    if able:
        remind = ChasePress(code=press.code, no=press.no)
        ways.append((Button(reader.words("btn-nudge", count=able), remind),))
    if announces and any(one.reachable for one in people):
        write = NewsPress(step="write", value=f"{press.code}/{press.no}")
        ways.append((Button(reader.words("btn-news-write-them"), write),))
    back = Button(reader.words("btn-to-activity"), ActivityPress(code=press.code, no=press.no))
    return View("\n".join(lines), (*grid(numbers, IN_ROW), *turns, *ways, (back,)))


def card(one: Awaited, reader: Reader, page: int = 0) -> View:
    """What is asked, of whom, what was said and done about it. `page` of the list it leads back to."""
    duty = one.duty
    key = "msg-awaited-done" if duty.settled else "msg-awaited"
    lines = [
        reader.words.html(key, place=short(place(duty.subject, reader.words, duty.event.programme), NAME)),
        who(one, reader),
    ]
    lines += [dotted(title(duty.event.activity, reader), when(duty, reader)), *question(duty, reader)]
    if duty.told is not None:
        answer = said(duty, duty.told.value, reader)
        at = reader.moment(duty.told.at, duty.event.programme)
        lines.append(reader.words.html("msg-awaited-said", how=duty.told.how, answer=answer, at=at))
    if one.excuse is not None:
        lines.append(_excuse(one.excuse, duty.event.programme, reader))
    lines += _reminded(one, reader)
    return View("\n".join(lines), (*_deeds(one, reader, page), back(one, reader, page)))


def who(one: Awaited, reader: Reader) -> Html:
    """«директор, Анна Петрова», and why the bot does not reach them."""
    named = reader.words.beside(one.role.title.to(reader.words.language), short(one.who or "", NAME))
    if one.reachable:
        return dotted(named)
    return reader.words.html(f"rep-who-{one.why or 'nobody'}", who=named)


def back(one: Awaited, reader: Reader, page: int = 0) -> Row:
    code, no = one.duty.event.programme.code, one.duty.event.activity.code
    return (Button(reader.words("btn-back-to-list"), MissingPress(code=code, no=no, page=page)),)


def _deeds(one: Awaited, reader: Reader, page: int) -> tuple[Row, ...]:
    duty, rows = one.duty, list[Row]()
    if one.manages and _can_be_said(duty) and not duty.waiting:
        rows.append((Button(reader.words("btn-proxy"), ProxyPress(request=duty.request, seen=duty.seen)),))
    if one.seat:
        rows.append((Button(reader.words("btn-invite"), SeatPress(seat=one.seat, step="invite")),))
    if one.manages and one.reachable and not duty.settled:
        only = ChasePress(code=duty.event.programme.code, no=duty.event.activity.code, request=duty.request)
        rows.append((Button(reader.words("btn-nudge-one"), only),))
    if len(one.beside) > 1 and duty.request in one.beside:
        at = one.beside.index(duty.request) + 1
        following = OwingPress(request=one.beside[at % len(one.beside)], page=page)
        label = reader.words("btn-awaited-next", number=at, count=len(one.beside))
        rows.append((Button(label, following),))
    return tuple(rows)


def _can_be_said(duty: Duty) -> bool:
    """By somebody else, after a phone call."""
    return duty.question.answer != "file" and not duty.question.anonymous


def _reminded(one: Awaited, reader: Reader) -> list[Html]:
    """The last first; by whom, if it was a person."""
    if not one.reminded:
        return [] if one.duty.settled else [reader.words.html("msg-awaited-never")]
    words, programme = reader.words, one.duty.event.programme
    moments = [
        words.bracketed(reader.moment(at, programme), short(by, NAME)) if by else reader.moment(at, programme)
        for at, by in one.reminded
    ]
    return [words.html("msg-awaited-reminded", moments=words.listed(moments, apart=True))]


def _excuse(excuse: Excuse, programme: Programme, reader: Reader) -> Html:
    reason = excuse.reason.to(reader.words.language) if excuse.reason else ""
    told = reader.words.headed(reason, short(excuse.comment or "", COMMENT))
    values = {"name": short(excuse.by, NAME), "at": reader.moment(excuse.at, programme)}
    return reader.words.html("msg-awaited-excuse", reason=told, **values)


def _by_seat(people: Sequence[Missing]) -> list[tuple[Missing, int]]:
    """One line for all that a seat owes, with the first of it, and how many answers that is."""
    found: dict[tuple[object, ...], tuple[Missing, int]] = {}
    for one in sorted(
        people,
        key=lambda one: (natural(one.place.within or ""), natural(one.place.name), one.role, one.who or ""),
    ):
        key = (one.place.id, one.role, one.who, one.why)
        first, count = found.get(key, (one, 0))
        found[key] = (first, count + 1)
    return list(found.values())


def _absent(one: Missing, answers: int, programme: Programme, reader: Reader) -> Html:
    roles = {role.code: role.title.to(reader.words.language) for role in programme.roles}
    who = reader.words.beside(roles.get(one.role, one.role), short(one.who or "", NAME))
    if answers > 1:
        who = reader.words("rep-who-many", who=who, count=answers)
    if one.why == "away" and one.until is not None:
        who = reader.words("rep-who-away", who=who, until=reader.day(one.until, programme))
    elif not one.reachable:
        who = reader.words(f"rep-who-{one.why or 'nobody'}", who=who)
    if is_topmost(one.place, programme):
        return dotted(who)
    return reader.words.html(
        "rep-absent", place=short(place(one.place, reader.words, programme), NAME), who=who
    )
