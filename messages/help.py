"""/help, /cancel, and what was not understood: always with a way on."""

from collections.abc import Collection

from aiogram.filters.callback_data import CallbackData

from locales.catalogue import Words
from messages.presses.answers import MyPress
from messages.presses.menus import HelpPress, SettingPress
from messages.presses.news import NewsPress
from messages.presses.people import BrowsePress, PeoplePress
from messages.presses.plan import PlanPress
from messages.presses.reports import ReportPress
from messages.views import Button, Row, View
from roadmap.programme import Right

Rights = Collection[Right]


def help_(rights: Rights | None, words: Words, *, people: bool = False) -> View:
    """`rights` of all the seats one holds; None of a stranger. The most one may do decides the text.
    `people`: there is a list of those one looks after."""
    if rights is None:
        return View(words.html("msg-help-stranger"), _stranger(words))
    most = next((right for right in ("manage", "report") if right in rights), "answer")
    if {"manage", "announce"} <= set(rights):
        most = "announce"
    return View(words.html(f"msg-help-{most}"), _screens(rights, words, people=people))


def not_understood(key: str, rights: Rights | None, words: Words, *, people: bool = False) -> View:
    """`key`: msg-not-understood, msg-unknown-command, msg-files-later. Strangers are told what this is."""
    if rights is None:
        return help_(None, words)
    return View(words.html(key), _screens(rights, words, people=people))


def cancelled(words: Words, *, typing: bool) -> View:
    if not typing:
        return View(words.html("msg-nothing-to-cancel"))
    return View(words.html("msg-cancelled"), (_row(words, ("my", MyPress())),))


def _screens(rights: Rights, words: Words, *, people: bool) -> tuple[Row, ...]:
    rows = [_row(words, ("my", MyPress()), ("plan", PlanPress()))]
    ours = [("people", PeoplePress())] if people or "manage" in rights else []
    rows.append(_row(words, ("report", ReportPress()), *ours))
    if "announce" in rights:
        rows.append(_row(words, ("announce", NewsPress(step="new"))))
    rows.append(_row(words, ("settings", SettingPress(what="menu")), ("help", HelpPress())))
    return tuple(rows)


def _row(words: Words, *screens: tuple[str, CallbackData]) -> Row:
    return tuple(Button(words(f"btn-open-{name}"), press) for name, press in screens)


def _stranger(words: Words) -> tuple[Row, ...]:
    return ((Button(words("btn-find-self"), BrowsePress()),),)
