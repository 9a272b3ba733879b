"""A programme: a dated road map for a set of people. Read from YAML by `loading.py`."""

from datetime import date, time
from decimal import Decimal
from functools import cached_property
from typing import Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator, model_validator

from roadmap.indicators import Indicator
from roadmap.ladders import KINDS, LADDERS, Ladder
from roadmap.questions import Question
from roadmap.texts import Code, HourOfDay, Language, Strict, Text, texts
from roadmap.when import Own, When
from roadmap.zones import zones

Right = Literal["answer", "verify", "announce", "report", "manage"]


class UnitKind(Strict):
    """One level of the tree of units; `within` is the level above (none: the root). `by`: how a report cut by
    such units is called ("By school")."""

    kind: Code
    title: Text
    within: Code | None = None
    by: Text | None = None


class Role(Strict):
    """A function. Its seats sit at units of kind `unit`. Its territory is that unit and all below it,
    or, with `covers`, the units of that kind which its roster names (a curator's schools). `told_after`: so
    many days overdue, an answer is named in the daily summary of this role (none: it gets no summary)."""

    code: Code
    title: Text
    unit: Code
    may: frozenset[Right] = frozenset({"answer"})
    covers: Code | None = None
    told_after: int | None = Field(default=None, ge=1, le=60)


class Fact(Strict):
    """A number known about a unit, asked once (how many teachers a school has)."""

    key: Code
    title: Text
    unit: Code


class Source(Strict):
    """The document's own words, kept verbatim: dates as written, who executes, where it is published."""

    dates: str
    executors: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    mark: str | None = None


class Activity(Strict):
    """One numbered row of the plan."""

    no: int | str
    title: Text
    kind: str
    phase: Code | None = None
    when: tuple[When, ...] = Field(min_length=1)
    organiser: Code | None = None
    only: tuple[Code, ...] = ()
    ladder: Code | None = None
    source: Source
    questions: tuple[Question, ...] = Field(min_length=1)
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    doubts: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return str(self.no)


class Span(Strict):
    """From the first day to the last, both of them included."""

    first: date = Field(alias="from")
    last: date = Field(alias="to")


class Quiet(Strict):
    """Hours when nobody is written to."""

    first: HourOfDay = Field(default=time(20), alias="from")
    last: HourOfDay = Field(default=time(8), alias="to")


class DaysOff(Strict):
    """Corrections on top of the country's calendar."""

    off: tuple[date, ...] = ()
    working: tuple[date, ...] = ()


class Reason(Strict):
    """Why something cannot be done. `na`: it does not apply here, which a coordinator must agree to; `words`:
    it is to be said in one's own words."""

    key: Code
    text: Text
    na: bool = False
    words: bool = False


class Credits(Strict):
    """So many hours, or so many days, are one credit; what the document gives no rate for is left out."""

    hours: Decimal | None = Field(default=None, gt=0)
    days: Decimal | None = Field(default=None, gt=0)


class Phase(Strict):
    """`dates`: the document's words; `when`: the days they mean, for activities whose `when` names it."""

    code: Code
    title: Text
    dates: str
    when: Own | None = None


class Programme(Strict):
    """`bodies` and `support` name the codes of `source.executors` and `source.support`; `organiser` is the
    role asked to set days; `daily` is the most messages a person gets in a day."""

    code: Code
    title: Text
    languages: tuple[Language, ...] = Field(min_length=1)
    timezone: str
    calendar: str | None = None
    days_off: DaysOff = DaysOff()
    span: Span
    quiet: Quiet = Quiet()
    daily: int = Field(default=5, ge=1, le=50)
    units: tuple[UnitKind, ...] = Field(min_length=1)
    roles: tuple[Role, ...] = Field(min_length=1)
    organiser: Code
    facts: tuple[Fact, ...] = ()
    credits: Credits | None = None
    events: dict[str, date] = Field(default_factory=dict)
    bodies: dict[Code, Text] = Field(default_factory=dict)
    support: dict[Code, Text] = Field(default_factory=dict)
    phases: tuple[Phase, ...] = ()
    ladders: dict[str, Ladder] = Field(default_factory=dict)
    kinds: dict[str, str] = Field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    doubts: tuple[str, ...] = ()
    activities: tuple[Activity, ...] = Field(min_length=1)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in zones():
            near = next((zone for zone in sorted(zones()) if zone.endswith(f"/{value}")), None)
            hint = f": did you mean `{near}`?" if near else ""
            raise ValueError(f"a time zone is written as Europe/Moscow{hint}")
        return value

    @model_validator(mode="after")
    def _first_language_first(self) -> Self:
        """Readers of a language that the programme does not speak get the same one everywhere."""
        for _, text in texts(self):
            text.lead(self.languages[0])
        return self

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def _activities(self) -> dict[str, Activity]:
        return {activity.code: activity for activity in self.activities}

    @cached_property
    def _kinds(self) -> dict[str, UnitKind]:
        return {unit.kind: unit for unit in self.units}

    @cached_property
    def _phases(self) -> dict[str, Phase]:
        return {phase.code: phase for phase in self.phases}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {role.code: role for role in self.roles}

    def activity(self, code: str) -> Activity:
        return self._activities[code]

    def knows(self, code: str) -> bool:
        return code in self._activities

    def kind(self, code: str) -> UnitKind:
        return self._kinds[code]

    def phase(self, code: str) -> Phase:
        return self._phases[code]

    def role(self, code: str) -> Role:
        return self._roles[code]

    def ladder(self, activity: Activity) -> Ladder:
        name = activity.ladder or {**KINDS, **self.kinds}[activity.kind]
        return {**LADDERS, **self.ladders}[name]
