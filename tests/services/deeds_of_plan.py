"""The table of what is organised: reminders, lists from elsewhere, the plan, letters."""

from datetime import time

from tests.services.deed import ANSWER, Deed, indeed, listed
from tests.services.peopled import NOW, soon
from tests.services.rules import (
    announces,
    author,
    began_before,
    came,
    cares,
    chases,
    coordinates,
    coordinator_of,
    has_a_plan,
    in_programme,
    reports,
    reports_at_all,
    sets_own_day,
    unless,
)

OF_PLAN: dict[str, Deed] = {
    # Those who are awaited.
    "Chase.able": Deed(
        "ask",
        lambda s, me, to, no: indeed(s.house.chase.able(me, to.region, "ask", NOW)),
        unless(chases, "nothing"),
    ),
    "Chase.begin": Deed(
        "ask", lambda s, me, to, no: s.house.chase.begin(me, to.region, "ask", NOW), unless(chases)
    ),
    "Chase.look": Deed(
        "nudges", lambda s, me, to, no: s.house.chase.look(me, no, NOW), unless(author, "nudge-unknown")
    ),
    "Chase.pick": Deed(
        "nudges", lambda s, me, to, no: s.house.chase.pick(me, no, None, NOW), unless(author, "nudge-unknown")
    ),
    "Chase.words": Deed(
        "nudges",
        lambda s, me, to, no: s.house.chase.words(me, no, "Ответьте, пожалуйста", NOW),
        unless(author, "nudge-unknown"),
    ),
    "Chase.drop": Deed(
        "nudges", lambda s, me, to, no: s.house.chase.drop(me, no, NOW), unless(author, "nudge-unknown")
    ),
    "Chase.send": Deed(
        "nudges", lambda s, me, to, no: s.house.chase.send(me, no, NOW), unless(author, "nudge-unknown")
    ),
    "Chase.send: of old": Deed(
        "old nudges", lambda s, me, to, no: s.house.chase.send(me, no, NOW), began_before
    ),
    "Chase.drop: of old": Deed(
        "old nudges", lambda s, me, to, no: s.house.chase.drop(me, no, NOW), began_before
    ),
    "Imports.questions": Deed(
        "late", lambda s, me, to, no: s.house.imports.questions(me, to.region, "late", NOW), unless(chases)
    ),
    "Imports.read": Deed(
        "late", lambda s, me, to, no: s.house.imports.read(me, listed(to), NOW), unless(chases)
    ),
    "Imports.load": Deed(
        "late", lambda s, me, to, no: s.house.imports.load(me, listed(to), NOW), unless(chases)
    ),
    "Progress.activity": Deed(
        "ask", lambda s, me, to, no: s.house.progress.activity(me, to.region, "ask", NOW), unless(reports)
    ),
    "Breakdowns.of": Deed(
        "ask",
        lambda s, me, to, no: s.house.breakdowns.of(me, to.region, "ask", "role", 0, NOW),
        unless(reports),
    ),
    "Sheets.of": Deed("ask", lambda s, me, to, no: s.house.sheets.of(me, to.region, NOW), unless(reports)),
    "Progress.activity: then": Deed(
        "ask",
        lambda s, me, to, no: s.house.progress.activity(me, to.region, "ask", NOW, soon(-1)),
        unless(reports),
    ),
    "Explanations.of": Deed(
        "ask",
        lambda s, me, to, no: s.house.explanations.of(me, to.region, "ask", "share", "all", 0, NOW),
        unless(reports),
    ),
    # The plan.
    "Plan.event": Deed("event", lambda s, me, to, no: s.house.plan.event(me, no, NOW), unless(in_programme)),
    "Plan.event: a school's": Deed(
        "own days",
        lambda s, me, to, no: s.house.plan.event(me, no, NOW),
        unless(lambda actor, to: actor.reaches(to.way)),
    ),
    "Plan.may_change": Deed(
        "event",
        lambda s, me, to, no: indeed(s.house.plan.may_change(me, no, NOW)),
        unless(coordinates, "nothing"),
    ),
    "Plan.may_change: a school's": Deed(
        "own days",
        lambda s, me, to, no: indeed(s.house.plan.may_change(me, no, NOW)),
        unless(sets_own_day, "nothing"),
    ),
    "Plan.to_change": Deed(
        "event", lambda s, me, to, no: s.house.plan.to_change(me, no, NOW), unless(coordinates)
    ),
    "Plan.to_change: a school's": Deed(
        "own days", lambda s, me, to, no: s.house.plan.to_change(me, no, NOW), unless(sets_own_day)
    ),
    "Plan.consequences": Deed(
        "event",
        lambda s, me, to, no: s.house.plan.consequences(me, no, soon(17), None, NOW),
        unless(coordinates),
    ),
    "Plan.consequences: a school's": Deed(
        "own days",
        lambda s, me, to, no: s.house.plan.consequences(me, no, None, None, NOW),
        unless(sets_own_day),
    ),
    "Plan.set_day": Deed(
        "event", lambda s, me, to, no: s.house.plan.set_day(me, no, soon(17), None, NOW), unless(coordinates)
    ),
    "Plan.set_day: a window's": Deed(
        "window",
        lambda s, me, to, no: s.house.plan.set_day(me, no, soon(17), time(15), NOW),
        unless(coordinates),
    ),
    "Plan.set_day: a school's": Deed(
        "own days",
        lambda s, me, to, no: s.house.plan.set_day(me, no, soon(17), None, NOW),
        unless(sets_own_day),
    ),
    "Plan.cancel": Deed("event", lambda s, me, to, no: s.house.plan.cancel(me, no, NOW), unless(coordinates)),
    "Plan.cancel: a school's": Deed(
        "own days", lambda s, me, to, no: s.house.plan.cancel(me, no, NOW), unless(sets_own_day)
    ),
    "Plan.add_day": Deed(
        "event", lambda s, me, to, no: s.house.plan.add_day(me, no, soon(20), None, NOW), unless(coordinates)
    ),
    "Plan.add_day: a school's": Deed(
        "own days",
        lambda s, me, to, no: s.house.plan.add_day(me, no, soon(20), None, NOW),
        lambda actor, to: "day-fixed" if sets_own_day(actor, to) else "not-yours",
    ),
    "Doubts.doubt": Deed(
        "doubt",
        lambda s, me, to, no: s.house.doubts.doubt(me, to.region, "doubt", 1, NOW),
        unless(coordinates),
    ),
    "Doubts.decide": Deed(
        "doubt",
        lambda s, me, to, no: s.house.doubts.decide(me, to.region, "doubt", 1, "two", NOW),
        unless(coordinates),
    ),
    "Intentions.standing": Deed(
        "event", lambda s, me, to, no: s.house.intentions.standing(me, no, NOW), unless(in_programme)
    ),
    "Intentions.standing: a school's": Deed(
        "own days",
        lambda s, me, to, no: s.house.intentions.standing(me, no, NOW),
        unless(lambda actor, to: actor.reaches(to.way)),
    ),
    "Intentions.intend": Deed(
        "event", lambda s, me, to, no: s.house.intentions.intend(me, no, "yes", NOW), unless(came)
    ),
    "Intentions.intend: another day": Deed(
        "own days", lambda s, me, to, no: s.house.intentions.intend(me, no, "move", NOW), unless(cares)
    ),
    "Calendars.renew": Deed("event", lambda s, me, to, no: s.house.calendars.renew(me, NOW), has_a_plan),
    "Preferences.set_reports": Deed(
        "event", lambda s, me, to, no: s.house.preferences.set_reports(me, "both", NOW), reports_at_all
    ),
    # Words to each other.
    "Letters.letter": Deed(
        "letters", lambda s, me, to, no: s.house.letters.letter(me, no, NOW), unless(author, "letter-unknown")
    ),
    "Letters.answer": Deed(
        "letters",
        lambda s, me, to, no: s.house.letters.answer(me, no, ANSWER, NOW),
        unless(author, "letter-unknown"),
    ),
    "Letters.write": Deed(
        "announcements",
        lambda s, me, to, no: s.house.letters.write(me, s.here(to), ANSWER, NOW),
        unless(coordinator_of, "letter-nobody"),
    ),
    "Announcements.look": Deed(
        "announcements", lambda s, me, to, no: s.house.announcements.look(me, no, NOW), announces
    ),
}
