"""What can be done with an announcement that has been sent off: the buttons of its card."""

from collections.abc import Iterator

from locales.catalogue import Words
from messages.announcements import earlier, new
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, Row
from roadmap.announcements import Announcement, Standing

COPIES = frozenset({"copy", "correction"})
AGAIN = {
    "copy": ("failed", "unknown", "unreachable"),
    "correction": ("failed", "unknown", "unreachable"),
    "edit": ("failed",),
    "recall": (),
}
"""What of each kind may be tried once more: what could not be deleted never will be."""


def controls(announcement: Announcement, standing: Standing, reader: Reader) -> tuple[Row, ...]:
    """Of anything but a draft."""
    if announcement.state == "approval" and not announcement.own:
        return approvals(announcement.id, reader.words)
    if waits(announcement, reader):
        return ((_button("undo", announcement, reader),),)
    stop = _button("stop", announcement, reader)
    if announcement.state == "running" and not standing.only_away:
        return ((_button("pause", announcement, reader), stop),)
    if announcement.state == "paused" and announcement.reason == "source-gone":
        return ((stop, new(reader)),)
    if announcement.state == "paused":
        late = announcement.reason == "late"
        resume = reader.words("btn-news-resume-late" if late else "btn-news-resume")
        return ((Button(resume, NewsPress(announcement=announcement.id, step="resume")), stop),)
    end = ((stop,),) if announcement.state == "running" and announcement.own else ()
    return (*_after(announcement, standing, reader), *end, (earlier(reader),))


def approvals(number: int, words: Words) -> tuple[Row, ...]:
    """For a second coordinator: to see the very message, and to decide."""
    see = Button(words("btn-news-see"), NewsPress(announcement=number, step="see"))
    yes = Button(words("btn-news-approve"), NewsPress(announcement=number, step="approve", value="yes"))
    no = Button(words("btn-news-disapprove"), NewsPress(announcement=number, step="approve", value="no"))
    return ((see,), (yes, no))


def waits(announcement: Announcement, reader: Reader) -> bool:
    """Nothing has left yet, and all can be taken back by one press."""
    due = announcement.due_at
    ahead = announcement.state == "running" and due is not None and due > reader.now
    return announcement.state == "approval" or ahead


def _after(announcement: Announcement, standing: Standing, reader: Reader) -> Iterator[Row]:
    """Its author may change it; whoever sees it may ask who has not agreed."""
    if announcement.own and announcement.state == "done":
        for which in AGAIN[announcement.kind]:
            if count := getattr(standing, which):
                press = NewsPress(announcement=announcement.id, step="again", value=which)
                yield (Button(reader.words(f"btn-news-{which}", count=count), press),)
    waiting = standing.sent - standing.agreed
    if announcement.agree and waiting > 0:
        press = NewsPress(announcement=announcement.id, step="absent")
        yield (Button(reader.words("btn-news-absent", count=waiting), press),)
    if announcement.own and announcement.kind in COPIES and standing.sent:
        yield (_button("revise", announcement, reader), _button("recall", announcement, reader))
    elif announcement.own and announcement.of is not None and standing.failed:
        press = NewsPress(announcement=announcement.of, step="correct")
        yield (Button(reader.words("btn-news-correct"), press),)


def _button(step: str, announcement: Announcement, reader: Reader) -> Button:
    label = reader.words(f"btn-news-{step}")
    return Button(label, NewsPress(announcement=announcement.id, step=step))
