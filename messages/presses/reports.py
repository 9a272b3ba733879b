"""What is pressed to look behind a count."""

from messages.presses.ids import Page
from messages.presses.press import Press


class ReportPress(Press, prefix="r"):
    """The list of activities; `only`: open, awaited, all, undated. `fresh` as of MyPress; `day` as of
    ActivityPress; `code`: of one programme (none: of the only one, or the choice between several)."""

    page: Page = 0
    only: str = "open"
    fresh: bool = False
    day: str = ""
    code: str = ""


class ActivityPress(Press, prefix="v"):
    """One activity of programme `code`; `page` and `only` of the list lead back to it. `day` («220331»): as
    it was at its close."""

    code: str
    no: str
    page: Page = 0
    only: str = "open"
    day: str = ""


class CutPress(Press, prefix="l"):
    """An activity's numbers in parts, or (`no` empty) all of the programme's. `by`: as in
    roadmap/breakdowns.py, or "" for the first that is possible."""

    code: str
    no: str = ""
    by: str = ""
    page: Page = 0


class EvidencePress(Press, prefix="z"):
    """What a number means and what is behind it. `at`: which of the activity's indicators, from 0; `which`:
    as in roadmap/explanations.py, or "" for the definition alone."""

    code: str
    no: str
    at: Page = 0
    which: str = ""
    page: Page = 0
    day: str = ""


class FilePress(Press, prefix="1"):
    """A document about a programme is sent, a picture also about one activity. `kind`: as in
    messages/files.py; "": which of them? `dark`: the ground of pictures."""

    code: str
    kind: str = ""
    day: str = ""
    no: str = ""
    dark: bool = False


class ThenPress(Press, prefix="T"):
    """Of which past day the numbers are to be shown; `no` empty: of all activities; `typed`: it is written
    by hand."""

    code: str
    no: str = ""
    typed: bool = False


class MissingPress(Press, prefix="w"):
    code: str
    no: str
    page: Page = 0


class WhyPress(Press, prefix="G"):
    """Behind an activity's counts. `what`: left (is not counted), differ (answers contradict each other).
    `day` as of ActivityPress."""

    code: str
    no: str
    what: str = "left"
    page: Page = 0
    day: str = ""


class SummaryPress(Press, prefix="S"):
    """The day's summary opened. `what`: overdue, unchecked, unreachable, empty, undated, doubts, waivers,
    said. `fresh` as of MyPress."""

    what: str = "overdue"
    page: Page = 0
    fresh: bool = False


class JournalPress(Press, prefix="J"):
    """Who saw, exported and decided what."""

    page: Page = 0
