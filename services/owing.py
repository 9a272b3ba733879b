"""A step owed to a person, and how the ledger keeps it."""

from dataclasses import dataclass

from db import reminders
from db.plan import OccurrenceRow
from db.recipients import Recipient
from roadmap.reminders import Owed, Reason


@dataclass(frozen=True, slots=True)
class Due:
    """One step owed to one person. `fate`: why nothing is sent (None: it is)."""

    owed: Owed
    person: Recipient
    fate: Reason | None


def written(row: OccurrenceRow, due: Due, delivery: int | None) -> reminders.New:
    state, reason = "planned", None
    if due.fate is not None:
        state, reason, delivery = ("missed" if due.fate == "untrue" else "skipped"), str(due.fate), None
    elif delivery is None:
        state, reason = "skipped", "unreachable"
    return {
        "occurrence_id": row.id,
        "revision": row.revision,
        "step": due.owed.step,
        "person_id": due.person.id,
        "delivery_id": delivery,
        "asks": due.owed.asks,
        "until": due.owed.until,
        "state": state,
        "reason": reason,
    }
