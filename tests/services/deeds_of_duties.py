"""The table of what is asked: seats, answers, proofs, verdicts, excuses, and who speaks for whom."""

from tests.services.deed import LATER, Deed, common, other
from tests.services.peopled import LINK, NOW, soon
from tests.services.posts import Actor
from tests.services.rules import (
    agrees,
    answers,
    chases,
    exempts_elsewhere,
    holds_or_manages,
    in_programme,
    looks_at_proof,
    manages,
    shows_hours,
    speaks_for,
    stands_there,
    unless,
    watches,
)

OF_DUTIES: dict[str, Deed] = {
    # Seats, applications, deputies.
    "People.seat": Deed(
        "seats", lambda s, me, to, no: s.house.people.seat(me, no, NOW), unless(stands_there)
    ),
    "People.card": Deed(
        "seats", lambda s, me, to, no: s.house.people.card(me, no, NOW), unless(stands_there)
    ),
    "Transcripts.of": Deed(
        "seats", lambda s, me, to, no: s.house.transcripts.of(me, no, NOW), unless(shows_hours)
    ),
    "People.legacy": Deed(
        "seats", lambda s, me, to, no: s.house.people.legacy(me, no, NOW), unless(Actor.sits)
    ),
    "People.invite": Deed("seats", lambda s, me, to, no: s.house.people.invite(me, no, NOW), unless(manages)),
    "Registration.application": Deed(
        "applications", lambda s, me, to, no: s.house.registration.application(me, no, NOW), unless(manages)
    ),
    "Registration.decide": Deed(
        "applications",
        lambda s, me, to, no: s.house.registration.decide(me, no, False, NOW),
        unless(manages),
    ),
    "Deputies.seat": Deed(
        "seats", lambda s, me, to, no: s.house.deputies.seat(me, no, NOW), unless(holds_or_manages)
    ),
    "Deputies.invite": Deed(
        "seats",
        lambda s, me, to, no: s.house.deputies.invite(me, no, soon(0), soon(6), NOW),
        unless(holds_or_manages),
    ),
    "Deputies.end": Deed(
        "deputies", lambda s, me, to, no: s.house.deputies.end(me, no, NOW), unless(holds_or_manages)
    ),
    # One's own answers, with their proofs and excuses.
    "Confirmations.duty": Deed(
        "asked", lambda s, me, to, no: s.house.confirmations.duty(me, no, NOW), answers
    ),
    "Confirmations.answer": Deed(
        "asked", lambda s, me, to, no: s.house.confirmations.answer(me, no, "yes", 0, NOW), answers
    ),
    "Proofs.duty": Deed("asked", lambda s, me, to, no: s.house.proofs.duty(me, no, NOW), answers),
    "Proofs.attach": Deed("asked", lambda s, me, to, no: s.house.proofs.attach(me, no, LINK, NOW), answers),
    "Waivers.cannot": Deed(
        "asked", lambda s, me, to, no: s.house.waivers.cannot(me, no, "time", None, NOW), answers
    ),
    "Snoozes.asked": Deed(
        "ask",
        lambda s, me, to, no: s.house.snoozes.asked(me, no, NOW),
        unless(in_programme, "later-needless"),
    ),
    "Snoozes.offer": Deed(
        "ask",
        lambda s, me, to, no: s.house.snoozes.offer(me, no, NOW),
        unless(in_programme, "later-needless"),
    ),
    "Snoozes.set": Deed(
        "ask",
        lambda s, me, to, no: s.house.snoozes.set(me, no, LATER, NOW),
        unless(in_programme, "later-needless"),
    ),
    # A verifier's word: only of the schools in their care.
    "Confirmations.duty: check": Deed(
        "checks", lambda s, me, to, no: s.house.confirmations.duty(me, no, NOW), answers
    ),
    "Confirmations.answer: verdict": Deed(
        "checks", lambda s, me, to, no: s.house.confirmations.answer(me, no, "yes", 0, NOW), answers
    ),
    "Confirmations.answer: return": Deed(
        "checks",
        lambda s, me, to, no: s.house.confirmations.answer(me, no, "no", 0, NOW, comment="Не открывается"),
        answers,
    ),
    "Proofs.look": Deed(
        "proved", lambda s, me, to, no: s.house.proofs.look(me, no, NOW), unless(looks_at_proof)
    ),
    "Proofs.look: to check": Deed(
        "checks", lambda s, me, to, no: s.house.proofs.look(me, no, NOW), unless(looks_at_proof)
    ),
    # For another seat.
    "Proxies.awaited": Deed(
        "asked", lambda s, me, to, no: s.house.proxies.awaited(me, no, NOW), unless(watches)
    ),
    "Proxies.duty": Deed("asked", lambda s, me, to, no: s.house.proxies.duty(me, no, NOW), speaks_for),
    "Proxies.answer": Deed(
        "asked", lambda s, me, to, no: s.house.proxies.answer(me, no, "yes", 0, NOW), speaks_for
    ),
    "Proxies.answer: verdict": Deed(
        "checks", lambda s, me, to, no: s.house.proxies.answer(me, no, "yes", 0, NOW), speaks_for
    ),
    "Waivers.waiver": Deed(
        "waivers",
        lambda s, me, to, no: s.house.waivers.waiver(me, no, NOW),
        unless(lambda actor, to: actor.over(to.way, "manage")),
    ),
    "Waivers.decide": Deed(
        "waivers", lambda s, me, to, no: s.house.waivers.decide(me, no, True, NOW), agrees
    ),
    "Waivers.decide: no": Deed(
        "waivers", lambda s, me, to, no: s.house.waivers.decide(me, no, False, NOW), agrees
    ),
    "Exemptions.choice": Deed(
        "spared", lambda s, me, to, no: s.house.exemptions.choice(me, no, 0, 0, NOW), unless(chases)
    ),
    "Exemptions.add": Deed(
        "own days",
        lambda s, me, to, no: s.house.exemptions.add(
            me, common(s, "ask", to), s.units[to.way], "Ремонт", None, NOW
        ),
        unless(lambda actor, to: actor.over(to.way, "manage")),
    ),
    "Exemptions.add: elsewhere": Deed(
        "own days",
        lambda s, me, to, no: s.house.exemptions.add(
            me, other(s, "ask", to), s.units[to.way], "Ремонт", None, NOW
        ),
        exempts_elsewhere,
    ),
    "Exemptions.end": Deed(
        "exemptions",
        lambda s, me, to, no: s.house.exemptions.end(me, no, NOW),
        unless(lambda actor, to: actor.over(to.way, "manage")),
    ),
}
