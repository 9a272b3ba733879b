"""One's own data as a page: every section, and no value that is markup."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import journal, my_file, transcripts
from messages.presses.people import PeoplePress
from messages.presses.reports import JournalPress
from messages.reader import Reader
from roadmap.earnings import Earned, Earnings, Transcript
from roadmap.journal import Entry, JournalPage
from roadmap.my_file import Attached, Excuse, Given, Mail, MyFile, Plan, Received, Tenure, Word
from roadmap.people import MyData, Seat
from roadmap.programme import Credits
from roadmap.questions import Question
from tests.messages.tasks import EN, PAPERS, PROGRAMME, RU, SCHOOL, WEBINARS, at, duty, event

THEN = at(2022, 3, 1, 12)
NOW = at(2022, 3, 4, 12)
HOURS = Question.model_validate(
    {
        "key": "hours",
        "asks": "director",
        "answer": "hours",
        "text": {"ru": "Сколько?"},
        "unit": {"ru": "часа"},
    }
)
DIRECTOR = PROGRAMME.role("director")


def mine(text: str = "слова", kind: str = "reminder", state: str = "sent") -> MyFile:
    asked = duty(PAPERS)
    data = MyData(text, text, 5, "ru", None, None, 3, (THEN.date(), NOW.date()), THEN, (), 1)
    entry = Entry(
        THEN, text, "proxy", PROGRAMME, SCHOOL, DIRECTOR, PROGRAMME.activities[0], person=text, count=3
    )
    return MyFile(
        programme=PROGRAMME,
        data=data,
        tenures=(
            Tenure(PROGRAMME, DIRECTOR, SCHOOL, "holder", THEN, None),
            Tenure(PROGRAMME, DIRECTOR, SCHOOL, "deputy", THEN, NOW),
        ),
        answers=(Given(asked, "yes", text, "proxy", THEN), Given(None, text, None, "own", THEN)),
        earnings=(Earnings(PROGRAMME, (Earned(PROGRAMME.activities[0], HOURS, Decimal("4.5")),)),),
        proofs=(
            Attached(asked, 2, "file", text, None, THEN),
            Attached(asked, 1, "photo", None, None, THEN),
            Attached(None, 1, "link", None, text, THEN),
        ),
        excuses=(Excuse(asked, text, text, THEN),),
        plans=tuple(Plan(event(WEBINARS), value, THEN) for value in ("yes", "no", "move")),
        letters=(Mail(True, text, text, THEN), Mail(False, text, None, THEN)),
        announcements=(Word(None, text, THEN),),
        nudges=(Word(PROGRAMME.activities[0], text, THEN), Word(PROGRAMME.activities[0], None, THEN)),
        messages=(Received(kind, None, state, THEN), Received("notice", "letter", "sent", THEN)),
        journal=(entry,),
    )


class Reading(HTMLParser):
    """Tags and texts, as a browser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        if tag in ("li", "h2"):
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if self.lines:
            self.lines[-1] += data


def read(page: str) -> Reading:
    found = Reading()
    found.feed(page)
    return found


def reader(now: datetime = NOW) -> Reader:
    return Reader(RU, now)


def test_every_section_says_what_it_holds() -> None:
    lines = [line.strip() for line in read(my_file.document(mine("слова"), reader())).lines]
    for wanted in (
        "директор, школа № 1, Воротынск: с вт, 1 марта, 12:00 до сегодня",
        "директор, школа № 1, Воротынск, заместитель: с вт, 1 марта, 12:00 до пт, 4 марта, 12:00",
        "вт, 1 марта, 12:00 · мероприятие — слова",
        "вт, 1 марта, 12:00 · мероприятие — слова, версия 1",
        "№ 1, Дело 1 — 4.5 часа",
        "Кредиты не посчитаны: в программе не сказано, сколько часов или дней в одном кредите.",
        "вт, 1 марта, 12:00 · Дело 2 — буду",
        "вт, 1 марта, 12:00 · Дело 2 — не смогу",
        "вт, 1 марта, 12:00 · Дело 2 — просьба о другом дне",
        "вт, 1 марта, 12:00 · вы → слова: слова",
        "вт, 1 марта, 12:00 · слова → вам: без текста",
        "вт, 1 марта, 12:00 · № 1, Дело 1: без текста",
        "вт, 1 марта, 12:00 · напоминание · отправлено",
        "вт, 1 марта, 12:00 · письмо · отправлено",
    ):
        assert wanted in lines, wanted
    assert any(line.endswith("· за другого · «слова»") for line in lines)
    assert any(line.endswith("— слова · «слова»") for line in lines)
    assert any(line.endswith("— фото, версия 1") for line in lines)
    assert any("слова отвечает за другого: № 1, Дело 1 · директор, школа № 1" in line for line in lines)


@pytest.mark.parametrize("state", ["planned", "claimed", "sent", "skipped", "failed", "unknown", "missed"])
@pytest.mark.parametrize("kind", ["reminder", "notice", "copy", "edit", "recall", "correction"])
def test_every_message_of_the_ledger_has_words(kind: str, state: str) -> None:
    for words in (RU, EN):
        assert my_file.document(mine(kind=kind, state=state), Reader(words, NOW))


@given(st.text(min_size=1, max_size=30))
def test_nothing_a_person_wrote_becomes_markup(text: str) -> None:
    plain = read(my_file.document(mine("x"), reader())).tags
    assert read(my_file.document(mine(text), reader())).tags == plain


def test_hours_are_added_up_and_worth_what_the_programme_says() -> None:
    rated = PROGRAMME.model_copy(update={"credits": Credits(hours=Decimal(2))})
    earned = Earnings(rated, (Earned(rated.activities[0], HOURS, Decimal("4.5")),))
    page = my_file.document(replace(mine(), earnings=(earned,)), reader())
    assert "часов 4.5, дней 0" in page
    assert "Кредитов: 2.25" in page
    assert "Часы и дни обучения" not in my_file.document(replace(mine(), earnings=()), reader())


@given(st.text(min_size=1, max_size=30))
def test_nothing_of_a_transcript_becomes_markup(text: str) -> None:
    earned = mine().earnings
    plain, other = (
        transcripts.document(Transcript(name, Seat(5, PROGRAMME, DIRECTOR, place), earned), reader())
        for name, place in (("x", SCHOOL), (text, replace(SCHOOL, name=text)))
    )
    assert read(other).tags == read(plain).tags


def test_a_transcript_is_named_by_programme_seat_and_day() -> None:
    found = Transcript("Анна", Seat(5, PROGRAMME, DIRECTOR, SCHOOL), ())
    assert transcripts.name(found, reader()) == f"{PROGRAMME.code}-5-2022-03-04.html"
    assert "<p>нет</p>" in transcripts.document(found, reader())


def test_nothing_stored_is_said_too() -> None:
    empty = MyFile(PROGRAMME, MyData("Анна", None, 5, "ru", None, None, None, None, THEN, (), 0), *[()] * 11)
    assert my_file.document(empty, reader()).count("<p>нет</p>") == 10


def test_the_journal_leads_on_and_back_and_knows_words_to_come() -> None:
    entry = Entry(THEN, None, "something-new", PROGRAMME)
    view = journal.page(JournalPage((entry,), 1, 3), reader())
    assert view.text.splitlines()[1] == "вт, 1 марта, 12:00 · человек делает запись"
    does = [button.does for row in view.rows for button in row]
    assert JournalPress(page=0) in does
    assert JournalPress(page=2) in does
    assert does[-1] == PeoplePress()
