"""A press becomes an answer, whoever gives it: for their own seat, or for another's after a phone call."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

from db import ballots
from db.store import Tx
from roadmap import asked
from roadmap.answers import NA, allowed, kept, opens_gate, read, remark, settles, unusual
from roadmap.duties import Duty, Outcome
from roadmap.refusals import Refused
from services import proxy_news
from services.hands import Own
from services.recording import Entry, record


class Press(NamedTuple):
    person: int
    request: int
    text: str
    seen: int
    sure: bool
    now: datetime
    comment: str | None


Find = Callable[[Tx], Awaitable[Own]]
"""Looks the pressed request up, with the right to answer it."""


async def answer(tx: Tx, press: Press, find: Find, how: str = "own") -> Outcome:
    """Refused as `find`; own-answer, not-yet-asked, anonymous-given (it cannot be found again to correct it),
    and as roadmap.answers.read."""
    own = await find(tx)
    duty = own.duty
    if own.verifies_self:
        raise Refused("own-answer")
    if duty.waiting and not _thinks_better(duty, press.text):
        raise Refused("not-yet-asked")
    if press.seen != duty.seen:
        return _passed(duty, press.text.strip())
    value = read(duty.question, press.text, duty.facts)
    if duty.question.answer == "file" and value != NA:
        raise Refused("file-expected")  # it is attached (services/proofs.py)
    if duty.question.anonymous and await ballots.is_cast(tx, press.request):
        raise Refused("anonymous-given")
    if duty.told is not None and value == duty.told.value and not _settles_now(duty, value):
        return Outcome(duty, "same", value)
    if not press.sure and unusual(duty.question, value, duty.facts):
        return Outcome(duty, "unusual", value)
    why = None if press.comment is None else remark(press.comment)
    stands = kept(duty.question, value)
    entry = Entry(own.row, duty, stands, press.person, own.seat, press.now, how, why)
    if await record(tx, entry) is None:
        return _passed((await find(tx)).duty, stands)
    if duty.question.anonymous:
        await ballots.cast(tx, duty.event.id, duty.question.key, allowed(duty.question), value)
    await proxy_news.follow(tx, entry)
    return Outcome((await find(tx)).duty, "stored", stands)


def _thinks_better(duty: Duty, text: str) -> bool:
    """A verifier who has just returned an answer confirms it after all."""
    confirms = asked.confirms(duty.question, duty.event.activity)
    if confirms is None or duty.told is None or duty.before is None:
        return False
    gave = (duty.told.value, text.strip())
    return gave == ("no", "yes") and opens_gate(confirms, duty.before.value)


def _settles_now(duty: Duty, value: str) -> bool:
    """The same words once more, because they had come back."""
    return not duty.settled and settles(
        duty.question, value, duty.event.programme.ladder(duty.event.activity)
    )


def _passed(duty: Duty, value: str) -> Outcome:
    """The button knew of other answers than stand now; nothing is changed."""
    standing = duty.told.value if duty.told else None
    return Outcome(duty, "same" if value == standing else "stale", standing)
