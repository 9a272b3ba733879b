"""The services of a running bot, each made once, all over the same store and programmes."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.settings import Settings
from db.schema import migrate
from db.store import Store
from locales.catalogue import Catalogue
from roadmap.loading import load
from roadmap.programme import Programme
from services.alarms import Alarms
from services.announcements import Announcements
from services.breakdowns import Breakdowns
from services.broadcasts import Broadcasts
from services.calendars import Calendars
from services.chase import Chase
from services.closings import Closings
from services.confirmations import Confirmations
from services.deliveries import Deliveries
from services.deputies import Deputies
from services.digests import Digests
from services.doubts import Doubts
from services.drafts import Drafts
from services.exemptions import Exemptions
from services.explanations import Explanations
from services.exports import Exports
from services.health import Health
from services.imports import Imports
from services.intentions import Intentions
from services.journal import Journal
from services.letters import Letters
from services.people import People
from services.plan import Plan
from services.preferences import Preferences
from services.progress import Progress
from services.proofs import Proofs
from services.proxies import Proxies
from services.registration import Registration
from services.reminders import Reminders
from services.rosters import Rosters
from services.sheets import Sheets
from services.snoozes import Snoozes
from services.summaries import Summaries
from services.transcripts import Transcripts
from services.waivers import Waivers


@dataclass(frozen=True, slots=True)
class House:
    """The names are those by which handlers ask for them."""

    store: Store
    plans: Mapping[str, Programme]
    catalogue: Catalogue
    registration: Registration
    people: People
    rosters: Rosters
    preferences: Preferences
    drafts: Drafts
    plan: Plan
    calendars: Calendars
    doubts: Doubts
    reminders: Reminders
    deliveries: Deliveries
    confirmations: Confirmations
    proxies: Proxies
    chase: Chase
    imports: Imports
    waivers: Waivers
    exemptions: Exemptions
    snoozes: Snoozes
    intentions: Intentions
    proofs: Proofs
    announcements: Announcements
    broadcasts: Broadcasts
    letters: Letters
    progress: Progress
    closings: Closings
    breakdowns: Breakdowns
    sheets: Sheets
    explanations: Explanations
    summaries: Summaries
    digests: Digests
    alarms: Alarms
    exports: Exports
    health: Health
    deputies: Deputies
    journal: Journal
    transcripts: Transcripts
    report_template: Path | None = None


def furnish(store: Store, files: Mapping[str, Programme], invite_days: int, approval_above: int) -> House:
    """The programmes of the files are copied: decisions change how this house reads them."""
    plans = dict(files)
    return House(
        store=store,
        plans=plans,
        catalogue=Catalogue(),
        registration=Registration(store, plans, invite_days),
        people=People(store, plans, invite_days),
        rosters=Rosters(store, plans),
        preferences=Preferences(store, plans),
        drafts=Drafts(store),
        plan=Plan(store, plans),
        calendars=Calendars(store, plans),
        doubts=Doubts(store, plans),
        reminders=Reminders(store, plans),
        deliveries=Deliveries(store, plans),
        confirmations=Confirmations(store, plans),
        proxies=Proxies(store, plans),
        chase=Chase(store, plans),
        imports=Imports(store, plans),
        waivers=Waivers(store, plans),
        exemptions=Exemptions(store, plans),
        snoozes=Snoozes(store, plans),
        intentions=Intentions(store, plans),
        proofs=Proofs(store, plans),
        announcements=Announcements(store, plans, approval_above),
        broadcasts=Broadcasts(store, plans),
        letters=Letters(store, plans),
        progress=Progress(store, plans),
        closings=Closings(store, plans),
        breakdowns=Breakdowns(store, plans),
        sheets=Sheets(store, plans),
        explanations=Explanations(store, plans),
        summaries=Summaries(store, plans),
        digests=Digests(store, plans),
        alarms=Alarms(store, plans),
        exports=Exports(store),
        health=Health(store, plans),
        deputies=Deputies(store, plans, invite_days),
        journal=Journal(store, plans),
        transcripts=Transcripts(store, plans),
    )


def read_programmes(settings: Settings) -> dict[str, Programme]:
    """Raises ProgrammeErrors with every mistake of every file."""
    return {code: load(settings.programmes_dir / code) for code in settings.codes}


@asynccontextmanager
async def open_house(
    settings: Settings, plans: Mapping[str, Programme], now: datetime
) -> AsyncIterator[House]:
    """Migrated, with its programmes started."""
    store = Store.open(settings.database_url.get_secret_value())
    try:
        await migrate(store)
        house = furnish(store, plans, settings.invite_days, settings.approval_above)
        house = replace(house, report_template=settings.report_template)
        for code in plans:
            await house.plan.start(code, now)
        yield house
    finally:
        await store.close()
