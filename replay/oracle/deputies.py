"""Somebody stands in for the holder of a seat, for some days."""

from datetime import timedelta

from replay.diary import Act
from replay.oracle.owed import Told
from replay.oracle.people import Holding
from replay.oracle.stage import Stage


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """From today on, for so many days; by the holder, or by those who manage the seat."""
    seat, step, days = stage.seats.get(int(fields[0])), fields[1], int(fields[2])
    if seat is None or step != "days":
        return
    holders = [
        one for one in stage.world.people.holdings.get(seat, ()) if one.holds(act.at) and not one.deputy
    ]
    own = any(one.person == act.person for one in holders)
    if own or stage.may(act.person, {"manage"}, seat.unit, act.at):
        until = stage.days.local(act.at).date() + timedelta(days=days)
        stage.terms[seat] = (act.at, stage.days.moment(until))


def stand_in(stage: Stage, act: Act) -> None:
    assert act.seat is not None
    since, until = stage.terms[act.seat]
    people = stage.world.people
    holders = [one.person for one in people.holdings[act.seat] if one.holds(act.at) and not one.deputy]
    people.hold(Holding(act.seat, act.person, max(since, act.at), until, deputy=True))
    stage.world.lived["deputies"] += 1
    for person in holders:
        stage.world.told.append(Told(person, "deputy-came", act.at))
