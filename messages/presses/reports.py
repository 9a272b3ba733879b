"""What is pressed to look behind a count."""

from aiogram.filters.callback_data import CallbackData

from messages.presses.ids import Page


class ReportPress(CallbackData, prefix="r"):
    """The list of activities; `only`: open, awaited, all, undated. `fresh` as of MyPress."""

    page: Page = 0
    only: str = "open"
    fresh: bool = False


class ActivityPress(CallbackData, prefix="v"):
    """One activity of programme `code`; `page` and `only` of the list lead back to it."""

    code: str
    no: str
    page: Page = 0
    only: str = "open"


class MissingPress(CallbackData, prefix="w"):
    code: str
    no: str
    page: Page = 0


class WhyPress(CallbackData, prefix="G"):
    """Behind an activity's counts. `what`: left (is not counted), differ (answers contradict each other)."""

    code: str
    no: str
    what: str = "left"
    page: Page = 0


class SummaryPress(CallbackData, prefix="S"):
    """The day's summary opened. `what`: overdue, unchecked, unreachable, empty, undated, doubts, waivers,
    said. `fresh` as of MyPress."""

    what: str = "overdue"
    page: Page = 0
    fresh: bool = False


class JournalPress(CallbackData, prefix="J"):
    """Who saw, exported and decided what."""

    page: Page = 0
