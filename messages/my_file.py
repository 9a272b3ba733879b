"""All that is stored about a person, as one page that any phone can show."""

from collections.abc import Iterator
from datetime import datetime

from locales.catalogue import Html
from messages import journal
from messages.choices import said
from messages.lines import called
from messages.names import place
from messages.pages import Section, page
from messages.reader import Reader
from messages.transcripts import earned
from roadmap.duties import Duty
from roadmap.my_file import Attached, Excuse, Given, Mail, MyFile, Plan, Received, Tenure, Word

KINDS = {"reminder": "reminder", "notice": "notice"}
"""Everything else is an announcement, or what was done with one."""


def document(mine: MyFile, reader: Reader) -> str:
    """HTML."""
    title = reader.words.html("rep-file-title", name=mine.data.name)
    made = reader.words.html("rep-file-made", at=reader.moment(reader.now, mine.programme))
    return page(title, [made], _sections(mine, reader), reader)


def _sections(mine: MyFile, reader: Reader) -> tuple[Section, ...]:
    file = _File(mine, reader)
    return (
        ("profile", file.profile()),
        ("seats", map(file.tenure, mine.tenures)),
        ("answers", map(file.answer, mine.answers)),
        *((("earned", earned(mine.earnings, reader)),) if mine.earnings else ()),
        ("proofs", map(file.proof, mine.proofs)),
        ("excuses", map(file.excuse, mine.excuses)),
        ("plans", map(file.plan, mine.plans)),
        ("letters", map(file.letter, mine.letters)),
        ("announcements", map(file.word, mine.announcements)),
        ("nudges", map(file.word, mine.nudges)),
        ("messages", map(file.message, mine.messages)),
        ("journal", (journal.line(entry, reader) for entry in mine.journal)),
    )


class _File:
    """The lines of each section."""

    def __init__(self, mine: MyFile, reader: Reader) -> None:
        self.mine = mine
        self.reader = reader
        self.words = reader.words

    def profile(self) -> Iterator[Html]:
        data = self.mine.data
        yield self.words.html("rep-file-name", name=data.name)
        username = f"@{data.username}" if data.username else ""
        account = self.words.beside(username, str(data.telegram_id))
        yield self.words.html("rep-file-account", account=account)
        yield self.words.html("rep-file-agreed", at=self._at(data.consented_at))
        usual = self.words("rep-file-as-programme")
        yield self.words.html("rep-file-language", language=data.language)
        yield self.words.html("rep-file-zone", zone=data.zone or usual)
        quiet = "–".join(map(self.words.dates.hour, data.quiet)) if data.quiet else usual
        yield self.words.html("rep-file-quiet", quiet=quiet)
        yield self.words.html("rep-file-daily", daily=data.daily or usual)
        yield self.words.html("rep-file-reports", wish=self.words(f"msg-reports-{data.reports or 'none'}"))
        if data.feed:
            yield self.words.html("rep-file-feed", at=self._at(data.feed))
        if data.away:
            yield self.words.html("rep-file-away", days=self.words.dates.span(*data.away))

    def tenure(self, one: Tenure) -> Html:
        role = one.role.title.to(self.words.language)
        values = {
            "role": role,
            "place": place(one.place, self.words, one.programme),
            "since": self._at(one.since),
        }
        values["until"] = self._at(one.until) if one.until else self.words("rep-file-still")
        deputy = one.kind == "deputy"
        return self.words.html("rep-file-deputy" if deputy else "rep-file-seat", **values)

    def answer(self, one: Given) -> Html:
        values = {"at": self._at(one.at), "about": self._about(one.duty)}
        value = said(one.duty, one.value, self.reader) if one.duty else one.value
        if one.duty is not None and one.duty.question.answer == "text":
            value = one.value  # whole, however long
        text = self.words.html("rep-file-answer", value=value, **values)
        how = "" if one.how == "own" else self.words.html(f"rep-file-how-{one.how}")
        return self._with(text, how, one.comment)

    def proof(self, one: Attached) -> Html:
        name = one.link or one.name or self.words(f"rep-file-proof-{one.kind}")
        values = {"at": self._at(one.at), "about": self._about(one.duty), "number": one.number}
        return self.words.html("rep-file-proof", name=name, **values)

    def excuse(self, one: Excuse) -> Html:
        reasons = {reason.key: reason.text for reason in self.mine.programme.reasons}
        reason = reasons[one.reason].to(self.words.language) if one.reason in reasons else one.reason
        values = {"at": self._at(one.at), "about": self._about(one.duty)}
        return self._with(self.words.html("rep-file-excuse", reason=reason, **values), "", one.comment)

    def plan(self, one: Plan) -> Html:
        title = called(one.event, self.reader) if one.event else self.words("unknown-event")
        values = {"at": self._at(one.at), "title": title}
        return self.words.html(f"rep-file-plan-{one.value}", **values)

    def letter(self, one: Mail) -> Html:
        text = self.words("rep-file-no-text") if one.text is None else one.text
        key = "rep-file-letter-to" if one.own else "rep-file-letter-from"
        return self.words.html(key, at=self._at(one.at), name=one.other, text=text)

    def word(self, one: Word) -> Html:
        text = one.text or self.words("rep-file-no-text")
        if one.activity is None:
            return self.words.html("rep-file-word", at=self._at(one.at), text=text)
        title = one.activity.title.to(self.words.language)
        values = {"no": one.activity.code, "title": title, "text": text}
        return self.words.html("rep-file-nudge", at=self._at(one.at), **values)

    def message(self, one: Received) -> Html:
        kind = "letter" if one.key == "letter" else KINDS.get(one.kind, "announcement")
        state = "planned" if one.state == "claimed" else one.state
        values = {"kind": self.words(f"rep-file-kind-{kind}"), "state": self.words(f"rep-file-state-{state}")}
        return self.words.html("rep-file-message", at=self._at(one.at), **values)

    def _about(self, duty: Duty | None) -> str:
        """«№ 32, документы в ИС МЭДК · Школа № 1 · Разместили документы?»."""
        if duty is None:
            return self.words("unknown-event")
        title = duty.event.activity.title.to(self.words.language)
        values = {
            "no": duty.event.activity.code,
            "title": title,
            "place": place(duty.subject, self.words, duty.event.programme),
        }
        return self.words("rep-file-about", question=duty.question.text.to(self.words.language), **values)

    def _with(self, text: Html, how: str, comment: str | None) -> Html:
        quoted = self.words.html("msg-quote", text=comment) if comment else ""
        return Html(" · ".join(part for part in (text, how, quoted) if part))

    def _at(self, at: datetime) -> str:
        return self.reader.moment(at, self.mine.programme)
