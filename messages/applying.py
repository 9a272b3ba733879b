"""Without an invite: find your place in the tree of units, ask for a role, wait for a superior's word."""

from collections.abc import Iterable

from locales.catalogue import Words
from messages.names import WIDE, place, short
from messages.pager import pager
from messages.presses.people import ApplyPress, BrowsePress, DecidePress
from messages.views import Button, Row, View
from roadmap.people import Application, Choice
from roadmap.programme import Programme, Role


def programmes(choices: Iterable[Programme], words: Words) -> View:
    """Only where the bot carries more than one."""
    rows = [(Button(short(each.title.to(words.language)), BrowsePress(code=each.code)),) for each in choices]
    return View(words.html("msg-choose-programme"), tuple(rows))


def choice(choice: Choice, words: Words, *, stranger: bool) -> View:
    """Where one stands: what lies below, and the roles that live here. A stranger is greeted at the root."""
    key = _asked(choice)
    at_root = choice.parent is None
    programme = choice.programme.title.to(words.language)
    text: str = words.html(key, place=programme if at_root else place(choice.here, words, choice.programme))
    if at_root and stranger:
        text = words.html("msg-hello-stranger") + "\n" + text
    return View(text, (*_places(choice), *_roles(choice, words), *_ways(choice, words)))


def _asked(choice: Choice) -> str:
    if choice.below:
        return "msg-choose-place"
    return "msg-choose-role" if choice.roles else "msg-no-roles-here"


def _places(choice: Choice) -> Iterable[Row]:
    for unit in choice.below:
        yield (Button(short(unit.name), BrowsePress(unit=unit.id)),)


def _roles(choice: Choice, words: Words) -> Iterable[Row]:
    for role in choice.roles:
        yield (Button(_i_am(role, words), ApplyPress(unit=choice.here.id, role=role.code)),)


def _i_am(role: Role, words: Words) -> str:
    return short(words("btn-i-am", role=role.title.to(words.language)), WIDE)


def _ways(choice: Choice, words: Words) -> Iterable[Row]:
    code, here = choice.programme.code, choice.here.id
    at = 0 if choice.parent is None else here
    yield from pager(choice.page, choice.pages, lambda page: BrowsePress(unit=at, page=page, code=code))
    if choice.parent is not None:
        yield (Button(words("btn-back"), BrowsePress(unit=choice.parent, code=code)),)


def consent(where: Choice, role: Role, words: Words, *, known: bool) -> View:
    """Those who have joined before agreed then: they are only asked whether it is right."""
    asked = {"role": role.title.to(words.language), "place": place(where.here, words, where.programme)}
    text: str = words.html("msg-apply", **asked)
    if not known:
        text += "\n\n" + words.html("msg-consent")
    agree = words("btn-send-application" if known else "btn-agree-and-send")
    rows = (
        (Button(agree, ApplyPress(unit=where.here.id, role=role.code, agreed=True)),),
        (Button(words("btn-back"), BrowsePress(unit=where.here.id, code=where.programme.code)),),
    )
    return View(text, rows)


def sent(application: Application, words: Words) -> View:
    return View(words.html("msg-applied", **_named(application, words)))


def waiting(words: Words) -> View:
    """Known, but without a seat: the application is not decided yet, the seat was given to another, or the
    days of a deputy have not come."""
    return View(words.html("msg-no-seat"), ((Button(words("btn-find-self"), BrowsePress()),),))


def card(application: Application, words: Words) -> View:
    """What a superior sees: open with two buttons, or decided, and by whom."""
    named = _named(application, words)
    if application.state == "open":
        yes = Button(words("btn-accept"), DecidePress(application=application.id, accept=True))
        no = Button(words("btn-decline"), DecidePress(application=application.id, accept=False))
        return View(words.html("msg-application", **named), ((yes, no),))
    by = application.decided_by or words("unknown-superior")
    return View(words.html(f"msg-application-{application.state}", by=by, **named))


def _named(application: Application, words: Words) -> dict[str, object]:
    return {
        "who": application.applicant,
        "role": application.role.title.to(words.language),
        "place": place(application.place, words, application.programme),
    }
