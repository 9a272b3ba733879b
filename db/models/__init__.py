"""The tables. The plan's own words stay in its YAML; here is what happens with it."""

from db.models.announcements import Announcement, Letter
from db.models.answers import Answer, Request, Tally
from db.models.base import Base
from db.models.ledger import Delivery, Reminder
from db.models.memory import Draft, Note
from db.models.people import Application, Coverage, Holding, Invite, Person, Seat
from db.models.plan import Occurrence, Step
from db.models.programme import Fact, Programme, Unit

__all__ = [
    "Announcement",
    "Answer",
    "Application",
    "Base",
    "Coverage",
    "Delivery",
    "Draft",
    "Fact",
    "Holding",
    "Invite",
    "Letter",
    "Note",
    "Occurrence",
    "Person",
    "Programme",
    "Reminder",
    "Request",
    "Seat",
    "Step",
    "Tally",
    "Unit",
]
