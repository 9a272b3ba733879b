"""What is stored about a person, gathered for them. Functions of an open transaction."""

from collections.abc import Iterable, Sequence
from typing import Any

from db import audits, dossiers, plan, requests, units
from db.store import Tx
from roadmap.duties import Duty, Event
from roadmap.earnings import earnings
from roadmap.my_file import Attached, Excuse, Given, Mail, MyFile, Plan, Received, Tenure, Word
from roadmap.people import MyData
from roadmap.programme import Activity, Programme
from services import duties, journal, rights
from services.events import Events
from services.plans import Plans

AT_ONCE = 500
"""Numbers in one question: databases limit them."""


async def gather(tx: Tx, plans: Plans, person: int, programme: Programme, data: MyData) -> MyFile:
    """`programme`: whose zone is taken."""
    answers, proofs = await dossiers.answers(tx, person), await dossiers.proofs(tx, person)
    waivers = await dossiers.waivers(tx, person)
    events = Events(plans)
    stood = await dossiers.standing(tx, person)
    asked = await _duties(tx, events, {row[0] for row in (*answers, *proofs, *waivers, *stood)})
    noted = await audits.concerning(tx, person)
    return MyFile(
        programme=programme,
        data=data,
        tenures=await _tenures(tx, plans, person),
        answers=tuple(Given(asked.get(request), *rest) for request, *rest in answers),
        earnings=earnings(asked[request] for (request,) in stood if request in asked),
        proofs=tuple(Attached(asked.get(request), *rest) for request, *rest in proofs),
        excuses=tuple(Excuse(asked.get(request), *rest) for request, *rest in waivers),
        plans=await _plans(tx, events, person),
        letters=tuple(Mail(*row) for row in await dossiers.letters(tx, person)),
        announcements=tuple(Word(None, *row) for row in await dossiers.announcements(tx, person)),
        nudges=tuple(
            Word(_activity(plans, code, no), *rest) for code, no, *rest in await dossiers.nudges(tx, person)
        ),
        messages=tuple(Received(*row) for row in await dossiers.messages(tx, person)),
        journal=await journal.entries(tx, plans, noted),
    )


async def standing(tx: Tx, events: Events, person: int) -> list[Duty]:
    """Answers that stand, given for a seat while this person held it; the oldest first."""
    numbers = [number for (number,) in await dossiers.standing(tx, person)]
    asked = await _duties(tx, events, set(numbers))
    return [asked[number] for number in numbers if number in asked]


async def _duties(tx: Tx, events: Events, numbers: set[int]) -> dict[int, Duty]:
    found: dict[int, Duty] = {}
    for some in _parts(sorted(numbers)):
        read = await duties.read(tx, events, await requests.some(tx, some))
        found |= {duty.request: duty for duty in read}
    return found


async def _tenures(tx: Tx, plans: Plans, person: int) -> tuple[Tenure, ...]:
    """Of roles that are still in the files."""
    rows = await dossiers.holdings(tx, person)
    places = await units.places_of(tx, {row[2] for row in rows})
    found = []
    for code, role_code, unit, *rest in rows:
        programme = plans.get(code)
        role = rights.role_of(programme).get(role_code) if programme else None
        if programme is not None and role is not None:
            found.append(Tenure(programme, role, places[unit], *rest))
    return tuple(found)


async def _plans(tx: Tx, events: Events, person: int) -> tuple[Plan, ...]:
    rows = await dossiers.intentions(tx, person)
    known: dict[int, Event] = {}
    for some in _parts(sorted({row[0] for row in rows})):
        read = await plan.some(tx, some)
        known |= {number: events.of(row) for number, row in read.items() if events.known(row)}
    return tuple(Plan(known.get(occurrence), *rest) for occurrence, *rest in rows)


def _activity(plans: Plans, code: str, no: str) -> Activity | None:
    programme = plans.get(code)
    known: Iterable[Any] = programme.activities if programme else ()
    return next((one for one in known if one.code == no), None)


def _parts(numbers: Sequence[int]) -> Iterable[Sequence[int]]:
    return (numbers[at : at + AT_ONCE] for at in range(0, len(numbers), AT_ONCE))
