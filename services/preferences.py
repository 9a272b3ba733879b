"""What people choose for themselves, and what is stored about them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from db import feeds, holdings, people
from db.people import Stored
from db.store import Store, Tx
from locales.catalogue import Catalogue
from roadmap.digests import Wish
from roadmap.my_file import MyFile
from roadmap.people import Leave, MyData, Person
from roadmap.refusals import Refused
from services import absence, dossiers, journal, rights, seats
from services.plans import Plans, first

MOST_DAILY = 50
LONGEST_AWAY = timedelta(days=184)


class Preferences:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def set_language(self, person_id: int, language: str) -> None:
        known = Catalogue().languages
        if language not in known:
            raise Refused("language-unknown", allowed=", ".join(known))
        await self._change(person_id, language=language)

    async def set_zone(self, person_id: int, zone: str | None) -> None:
        """None: the programme's."""
        try:
            ZoneInfo("UTC" if zone is None else zone)
        except (KeyError, ValueError, OSError) as error:
            raise Refused("zone-unknown", example="Europe/Moscow") from error
        await self._change(person_id, zone=zone)

    async def set_quiet(self, person_id: int, first: time | None, last: time | None) -> None:
        """Local hours without messages, also over midnight. Equal: none at all. None: the programme's."""
        if (first is None) != (last is None):
            raise Refused("quiet-half")
        await self._change(person_id, quiet_from=first, quiet_to=last)

    async def set_daily(self, person_id: int, daily: int | None) -> None:
        """At most so many messages with reminders a day; what is more waits for the next day's. None: the
        programme's."""
        if daily is not None and not 1 <= daily <= MOST_DAILY:
            raise Refused("daily-unknown")
        await self._change(person_id, daily=daily)

    async def set_reports(self, person_id: int, wish: Wish | None, now: datetime) -> None:
        """Which of them come by themselves; None: none. Refused to those who may not report."""
        async with self.store.write() as tx:
            await _here(tx, person_id)
            held = await rights.held(tx, self.plans, person_id, now)
            if not any("report" in one.role.may for one in held):
                raise Refused("not-yours")
            await people.change(tx, person_id, reports=wish)

    async def leave(self, person_id: int, now: datetime) -> Leave:
        """A leave that is over is none."""
        async with self.store.read() as tx:
            who = (await _here(tx, person_id)).who
            today = await self._today(tx, who, now)
        return Leave(today, who.away if who.away and who.away[1] >= today else None)

    async def set_away(self, person_id: int, first: date, last: date, now: datetime) -> None:
        """On these days nothing is sent; then all that is still true, in one message. Refused: away-order,
        away-past, away-long."""
        if first > last:
            raise Refused("away-order")
        if last - first >= LONGEST_AWAY:
            raise Refused("away-long", days=LONGEST_AWAY.days)
        async with self.store.write() as tx:
            who = (await _here(tx, person_id)).who
            if last < await self._today(tx, who, now):
                raise Refused("away-past")
            programme = await absence.home(tx, self.plans, person_id, now)
            await absence.change(tx, who, programme, now, (first, last))
            await people.change(tx, person_id, away_from=first, away_to=last)

    async def come_back(self, person_id: int, now: datetime) -> None:
        """What has waited leaves as soon as this person may be disturbed."""
        async with self.store.write() as tx:
            who = (await _here(tx, person_id)).who
            programme = await absence.home(tx, self.plans, person_id, now)
            await absence.change(tx, who, programme, now, None)
            await people.change(tx, person_id, away_from=None, away_to=None)

    async def my_data(self, person_id: int, now: datetime) -> MyData:
        async with self.store.read() as tx:
            return await self._data(tx, person_id, now)

    async def my_file(self, person_id: int, now: datetime) -> MyFile:
        """All of it. That it was sent is noted."""
        async with self.store.write() as tx:
            data = await self._data(tx, person_id, now)
            programme = data.seats[0].programme if data.seats else first(self.plans)
            found = await dossiers.gather(tx, self.plans, person_id, programme, data)
            for number in await holdings.programmes_of(tx, person_id):
                await journal.note(tx, number, person_id, "data-sent", now)
            return found

    async def _data(self, tx: Tx, person_id: int, now: datetime) -> MyData:
        known = await _here(tx, person_id)
        held = await rights.held(tx, self.plans, person_id, now)
        who = known.who
        return MyData(
            name=who.name,
            username=known.username,
            telegram_id=who.telegram_id,
            language=who.language,
            zone=who.zone,
            quiet=who.quiet,
            daily=who.daily,
            away=who.away,
            consented_at=known.consented_at or now,
            seats=await seats.some(tx, self.plans, [one.seat.id for one in held], now),
            answers=await people.answers(tx, person_id),
            reports=who.reports,
            feed=await feeds.since(tx, person_id),
        )

    async def _today(self, tx: Tx, who: Person, now: datetime) -> date:
        programme = await absence.home(tx, self.plans, who.id, now)
        return now.astimezone(absence.hours(programme, who).zone).date()

    async def _change(self, person_id: int, **values: object) -> None:
        async with self.store.write() as tx:
            await _here(tx, person_id)
            await people.change(tx, person_id, **values)


async def _here(tx: Tx, person_id: int) -> Stored:
    known = await people.with_id(tx, person_id)
    if known is None or known.left_at is not None or known.consented_at is None:
        raise Refused("person-unknown")
    return known
