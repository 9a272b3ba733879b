"""The tables. The plan's own words stay in its YAML; here is what happens with it."""

from db.models.announcements import Announcement, Letter
from db.models.answers import Answer, Cycle, Request, Tally
from db.models.ballots import Ballot
from db.models.base import Base
from db.models.circle import Audit, Decision, Exemption, Intention, Nudge, Proof, Waiver
from db.models.history import DayTally, FactState, OccurrenceState, RequestState
from db.models.ledger import Delivery, Reminder
from db.models.memory import Draft, Note
from db.models.people import Application, Coverage, Feed, Holding, Invite, Person, Seat
from db.models.plan import Occurrence, Step
from db.models.programme import Fact, Programme, Unit

__all__ = [
    "Announcement",
    "Answer",
    "Application",
    "Audit",
    "Ballot",
    "Base",
    "Coverage",
    "Cycle",
    "DayTally",
    "Decision",
    "Delivery",
    "Draft",
    "Exemption",
    "Fact",
    "FactState",
    "Feed",
    "Holding",
    "Intention",
    "Invite",
    "Letter",
    "Note",
    "Nudge",
    "Occurrence",
    "OccurrenceState",
    "Person",
    "Programme",
    "Proof",
    "Reminder",
    "Request",
    "RequestState",
    "Seat",
    "Step",
    "Tally",
    "Unit",
    "Waiver",
]
