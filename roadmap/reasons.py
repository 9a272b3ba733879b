"""Of which duties it may be said that they cannot be fulfilled, and why."""

from roadmap import asked
from roadmap.duties import Duty
from roadmap.programme import Programme, Reason
from roadmap.refusals import Refused
from roadmap.waivers import WORDS


def welcome(duty: Duty) -> bool:
    """Of what is asked now and has a deadline: not of how an event went, nor of what is to be checked."""
    programme, activity = duty.event.programme, duty.event.activity
    is_open = not duty.settled and not duty.waiting
    afterwards = programme.ladder(activity).asks_afterwards
    verifies = asked.confirms(duty.question, activity) is not None
    return bool(programme.reasons) and is_open and not afterwards and not verifies


def find(programme: Programme, key: str) -> Reason | None:
    return next((reason for reason in programme.reasons if reason.key == key), None)


def words(text: str | None) -> str:
    """One's own, as they are kept. Refused: text-short, text-long."""
    given = " ".join((text or "").split())
    if not given:
        raise Refused("text-short", length=1, given=0)
    if len(given) > WORDS:
        raise Refused("text-long", length=WORDS, given=len(given))
    return given
