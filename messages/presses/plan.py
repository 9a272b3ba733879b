"""What is pressed to look at the plan and to change it."""

from messages.presses.ids import Id, Page
from messages.presses.press import Press


class PlanPress(Press, prefix="p"):
    """`fresh` as of MyPress."""

    page: Page = 0
    undated: bool = False
    fresh: bool = False


class FeedPress(Press, prefix="F"):
    """One's plan for a calendar. `step`: file, link (its secret address), new (another one), off."""

    step: str


class EventPress(Press, prefix="e"):
    """`page` as of CardPress; `undated`: of which list."""

    occurrence: Id
    page: Page | None = None
    undated: bool = False


class CalendarPress(Press, prefix="k"):
    """The days of a month (2022-03) to choose one of, for `occurrence`; `add`: for one more of its kind."""

    occurrence: Id
    month: str
    add: bool = False


class DayPress(Press, prefix="d"):
    """Set the day (2022-03-17) of `occurrence`, and the hour (1530) if there is one; `sure` after the
    question that moves one already set. `anew`: answers already given are asked for again. `add` as of
    CalendarPress."""

    occurrence: Id
    day: str
    hour: str = ""
    sure: bool = False
    anew: bool = False
    add: bool = False


class TypeDayPress(Press, prefix="y"):
    """`add` as of CalendarPress."""

    occurrence: Id
    add: bool = False


class ChangePress(Press, prefix="M"):
    """A change of the plan. `step`: cancel, add; `sure` after its consequences were shown."""

    occurrence: Id
    step: str
    sure: bool = False


class DoubtPress(Press, prefix="Q"):
    """How item `item` of an activity's `when` is to be read (0: that of the phase `no`); without a reading:
    the choices, without `no`: the list of what is undecided."""

    code: str
    no: str
    item: Id
    reading: str = ""
