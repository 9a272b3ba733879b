"""What the people of a role have to do in a programme, as its sheet says; and what everybody is called."""

from collections.abc import Mapping
from dataclasses import dataclass

from replay.oracle.sheet import Raw, listed
from replay.shape import Shape


@dataclass(frozen=True, slots=True)
class Part:
    """leads: takes the programme over. organises: is asked for days. chases: goes after what is missing.
    checks: verifies what others say. bottom: sits where nothing lies below. vital: without them much would
    never happen."""

    role: str
    leads: bool = False
    organises: bool = False
    manages: bool = False
    chases: bool = False
    checks: bool = False
    bottom: bool = False
    vital: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """hosts: units of which the plan speaks by name."""

    parts: Mapping[str, Part]
    languages: tuple[str, ...]
    people: tuple[str, ...]
    newcomer: str
    hosts: frozenset[str]

    @classmethod
    def of(cls, sheet: Raw, shape: Shape) -> "Cast":
        languages = tuple(str(one).lower() for one in sheet["languages"])
        return cls(parts(sheet), languages, shape.people, shape.newcomer, shape.hosts)


def parts(sheet: Raw) -> dict[str, Part]:
    """The leading role is the first that manages the root."""
    roots = {unit["kind"] for unit in sheet["units"] if not unit.get("within")}
    inner = {unit.get("within") for unit in sheet["units"]}
    leading = next(
        role["code"] for role in sheet["roles"] if role["unit"] in roots and "manage" in role.get("may", ())
    )
    organising: set[str | None] = {sheet["organiser"], *(row.get("organiser") for row in sheet["activities"])}
    checking = {
        code
        for row in sheet["activities"]
        for question in row["questions"]
        for code in listed(question.get("verified_by"))
    }
    return {
        role["code"]: _part(role, leading, organising, checking, bottom=role["unit"] not in inner)
        for role in sheet["roles"]
    }


def _part(role: Raw, leading: str, organising: set[str | None], checking: set[str], *, bottom: bool) -> Part:
    code, may = role["code"], set[str](role.get("may", ()))
    leads = code == leading
    return Part(
        code,
        leads=leads,
        organises=code in organising,
        manages="manage" in may,
        chases={"report", "manage"} <= may,
        checks=code in checking,
        bottom=bottom,
        vital=not leads and (bottom or bool(may & {"verify", "report", "manage"})),
    )
