"""However much comes due, a person gets so many messages a day and no more."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.ledger import Message
from db.recipients import Recipient
from services import placing
from tests.services.small_programme import ALL, programme

PROGRAMME = programme(*ALL)
START = datetime(2022, 3, 1, tzinfo=UTC)
moments = st.lists(st.integers(0, 14 * 24 * 60), min_size=1, max_size=60).map(sorted)
hours = st.integers(0, 23).map(time)
people = st.builds(
    Recipient,
    id=st.just(1),
    zone=st.sampled_from([None, "Asia/Vladivostok", "America/New_York"]),
    quiet_from=hours,
    quiet_to=hours,
    reachable=st.just(True),
    away_from=st.dates(date(2022, 2, 27), date(2022, 3, 10)),
    away_to=st.dates(date(2022, 3, 1), date(2022, 3, 20)),
    daily=st.none() | st.integers(1, 4),
)


def live(person: Recipient, minutes: list[int], until: timedelta | None) -> list[tuple[datetime, bool]]:
    """(when, silent) of every message, if each moment owes one reminder."""
    known: list[Message] = []
    made: list[tuple[datetime, bool]] = []
    for minute in minutes:
        now = START + timedelta(minutes=minute)
        known = [one._replace(joinable=one.due_at >= now) for one in known]
        found = placing._place(person, PROGRAMME, known, now, now + until if until else None)
        if not isinstance(found, Message):
            known.append(Message(len(known) + 1, person.id, found.at, found.at, joinable=True))
            made.append((found.at, found.silent))
    return made


@given(people, moments, st.none() | st.timedeltas(timedelta(hours=1), timedelta(days=5)))
def test_nobody_gets_more_than_they_want_unless_it_would_be_too_late(
    person: Recipient, minutes: list[int], until: timedelta | None
) -> None:
    own = placing.hours(PROGRAMME, person.zone, person.quiet, person.away)
    made = live(person, minutes, until)
    loud = [at for at, silent in made if not silent]
    days = Counter(at.astimezone(own.zone).date() for at in loud)
    assert max(days.values(), default=0) <= (person.daily or PROGRAMME.daily)
    assert all(own.allow(at) for at in loud)
    assert len(loud) == len(set(loud))
    assert not any(own.are_away(at) for at, _ in made)
    assert until is not None or len(loud) == len(made)
