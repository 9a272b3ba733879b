"""One activity as a picture: how it came to where it stands, or that nobody was asked yet."""

from collections.abc import Sequence

from locales.catalogue import Words, words_of
from reports import cells, course, pages, sessions
from reports.aims import Aim, aims
from reports.canvas import INNER, MARGIN, TEXT, Canvas
from reports.lettering import wrapped
from roadmap.lines import Cell
from roadmap.programme import Activity
from roadmap.sheets import Sheet

NAME = 46
BETWEEN = 36
GOOD = ("on_time", "late")


def curve(sheet: Sheet, language: str, theme: str, no: str) -> list[bytes]:
    """no: of an activity of the programme. One picture."""
    words, activity = words_of("pictures.ftl", language), sheet.programme.activity(no)
    title = words("pic-heading", no=activity.code, title=activity.title.to(words.language))
    head = pages.heading(title, pages.programme(sheet, words), pages.moment(sheet, words))
    shown = aims(sheet, activity, words)
    canvas = Canvas(head.height + max(len(shown), 1) * 700 + 200, theme)
    y = pages.titled(canvas, head) + 12
    if shown:
        return [canvas.png(_panels(canvas, y, shown, sheet, words))]
    whole = _whole(sheet, activity)
    if whole.asked:
        return [canvas.png(_present(canvas, y, whole, words))]
    return [canvas.png(_sentence(canvas, y, _not_asked(sheet, activity, words)))]


def _panels(canvas: Canvas, y: float, shown: Sequence[Aim], sheet: Sheet, words: Words) -> float:
    seen: set[str] = set()
    for aim in shown:
        y = _named(canvas, y, aim, words)
        repeats = aim.repeats
        kind = sessions if repeats else course
        kind.draw(canvas, y, aim, sheet, words)
        y += kind.HEIGHT + BETWEEN
        seen |= {point.state for point in aim.points if repeats or point.state in GOOD}
    return pages.explain(canvas, y, pages.entries(seen, words)) + 12


def _named(canvas: Canvas, y: float, aim: Aim, words: Words) -> float:
    """«Разместили документы · 31 из 36», and how many of them in time."""
    done = aim.count("on_time", "late")
    counts = words("pic-counts", done=done, asked=len(aim.points))
    times = words("pic-times", on_time=aim.count("on_time"), late=aim.count("late"))
    for line in wrapped(aim.title, 32, INNER, 2, bold=True):
        canvas.write(MARGIN, y + NAME / 2, line, 32, bold=True)
        y += NAME
    met = [words("pic-sessions", count=aim.occurrences)] if aim.repeats else []
    canvas.write(MARGIN, y + 18, " · ".join([*met, counts, times]))
    return y + 44


def _whole(sheet: Sheet, activity: Activity) -> Cell:
    """All units together."""
    found = [cell for (_, no), cell in sheet.cells.items() if no == activity.code]
    return Cell._make(sum(counts) for counts in zip(*found, strict=True)) if found else Cell()


def _present(canvas: Canvas, y: float, whole: Cell, words: Words) -> float:
    """One broad bar, where there are too many requests to look at each."""
    y = _sentence(canvas, y, words("pic-no-course"))
    done = words("pic-counts", done=whole.on_time + whole.late, asked=whole.asked)
    canvas.write(MARGIN, y + NAME / 2, done, 32, bold=True)
    y += NAME + 12
    counts = cells.states(whole)
    x = float(MARGIN)
    good_first = dict(reversed(counts.items()))
    for state, size in zip(good_first, cells.shares(list(good_first.values()), INNER), strict=True):
        canvas.state(x, y, size, 90, state)
        x += size
    return pages.explain(canvas, y + 90 + BETWEEN, pages.entries(set(counts), words)) + 12


def _sentence(canvas: Canvas, y: float, text: str) -> float:
    y += 30
    for line in wrapped(text, 32, INNER, 3):
        canvas.write(MARGIN, y + NAME / 2, line, 32)
        y += NAME
    return y + TEXT


def _not_asked(sheet: Sheet, activity: Activity, words: Words) -> str:
    mine = [event for event in sheet.events if event.activity.code == activity.code]
    today = pages.today(sheet)
    ahead = [event.start for event in mine if event.start and event.start >= today]
    if ahead:
        return words("pic-not-asked-until", day=words.dates.day(min(ahead), pages.FAR))
    undated = any(event.start is None for event in mine)
    return words("pic-not-asked-window" if undated else "pic-not-asked")
