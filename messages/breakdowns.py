"""Numbers in parts: by units of a kind, or by role; in the order of names, never of success."""

from decimal import Decimal

from locales.catalogue import Html
from messages.bars import bar
from messages.leads import title
from messages.names import short
from messages.pager import pager
from messages.presses.reports import ActivityPress, CutPress, ReportPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.breakdowns import ROLE, Breakdown, By, Part
from roadmap.programme import Programme
from roadmap.progress import widest

NAME = 60


def parts(found: Breakdown, press: CutPress, reader: Reader) -> View:
    lines = [_heading(found, reader), _order(found, reader)]
    lines += [_part(one, reader) for one in found.parts] or [reader.words.html("rep-nothing-asked")]
    turns = pager(found.page, found.pages, lambda to: press.model_copy(update={"by": found.by, "page": to}))
    others = tuple(
        Button(_called(found.programme, by, reader), press.model_copy(update={"by": by, "page": 0}))
        for by in found.possible
        if by != found.by
    )
    back = ActivityPress(code=press.code, no=press.no) if press.no else ReportPress(code=press.code)
    return View(
        "\n".join(lines), (*turns, *([others] if others else []), (Button(reader.words("btn-back"), back),))
    )


def way(code: str, no: str, reader: Reader) -> Button:
    """It leads here."""
    return Button(reader.words("btn-parts"), CutPress(code=code, no=no))


def _heading(found: Breakdown, reader: Reader) -> Html:
    if found.activity is None:
        name = found.programme.title.to(reader.words.language)
        return reader.words.html("rep-all-of", programme=short(name, NAME))
    return reader.words.html("rep-heading", no=found.activity.code, title=title(found.activity, reader))


def _order(found: Breakdown, reader: Reader) -> Html:
    if found.by == ROLE:
        return reader.words.html("rep-by-role")
    return reader.words.html("rep-by", parts=_called(found.programme, found.by, reader))


def _called(programme: Programme, by: By, reader: Reader) -> str:
    """As the programme calls a cut by such units: «По школам»."""
    if by == ROLE:
        return reader.words("btn-by-role")
    if named := programme.kind(by).by:
        return named.to(reader.words.language)
    is_branch = by in {level.within for level in programme.units}
    return reader.words("btn-by-branch" if is_branch else "btn-by-unit")


def _part(one: Part, reader: Reader) -> Html:
    """Of an activity its own indicator, of a programme or a role all that is asked."""
    name = one.place.name if one.place else one.role.title.to(reader.words.language) if one.role else ""
    done, expected = _done(one)
    values = {"name": short(name, NAME), "missing": one.total.awaited, "left_out": one.total.left_out}
    if not expected:
        return reader.words.html("rep-part-nothing", **values)
    share = bar(Decimal(done) / expected)
    return reader.words.html("rep-part", bar=share, done=done, expected=expected, **values)


def _done(one: Part) -> tuple[int, int]:
    shown = widest(one.measures)
    return shown.far if shown else (one.total.answered, one.total.expected)
