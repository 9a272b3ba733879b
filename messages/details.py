"""What stands below the first line of a card: when, for which school, what is asked, what helps to answer."""

from decimal import Decimal
from html import escape

from locales.catalogue import Html
from messages.attachments import attached
from messages.choices import bounds, plain
from messages.leads import asks_afterwards, title, verifies
from messages.names import place, short
from messages.reader import Reader
from reports import answers
from roadmap import asked
from roadmap.duties import Duty, Told
from roadmap.questions import NUMERIC, Question

NAME = 90
LONG_TEXT = 400
WHOLE = 3000
"""Of a text that somebody checks: with all that stands around it, it is one message still."""
EXAMPLE = Decimal(12)


def body(duty: Duty, reader: Reader) -> list[Html]:
    parts = [when(duty, reader), *where(duty, reader)]
    if duty.event.sessions > 1:
        values = {"session": duty.event.session, "sessions": duty.event.sessions}
        parts.append(reader.words("msg-session", **values))
    lines = [dotted(*parts)]
    if duty.before is not None and verifies(duty.question, duty.event):
        lines.append(_reported(duty, duty.before, reader))
        if base := written(duty):
            said = short(answers.worded(base, duty.before.value, reader.words), WHOLE)
            lines.append(reader.words.html("msg-quote", text=said))
    lines += attached(duty, reader)
    return [*lines, *question(duty, reader), *hints(duty, reader), *_excused(duty, reader)]


def returned(duty: Duty, reader: Reader) -> list[Html]:
    """Why an answer came back, from whom, and when: whole, since it says what to do."""
    verdict, verifier = duty.verdict, duty.question.verified_by
    if verdict is None or verifier is None:
        return []
    why = "msg-quote" if verdict.comment else "msg-back-no-comment"
    who = duty.event.programme.role(verifier).title.to(reader.words.language)
    who = f"{who} {short(verdict.by, NAME)}" if verdict.by else who
    at = reader.moment(verdict.at, duty.event.programme)
    return [reader.words.html(why, text=verdict.comment or ""), dotted(who, at)]


def about(duty: Duty, reader: Reader) -> Html:
    """The activity and the school, below an outcome."""
    return dotted(title(duty.event.activity, reader), *where(duty, reader))


def question(duty: Duty, reader: Reader) -> list[Html]:
    text = short(duty.question.text.to(reader.words.language), LONG_TEXT)
    if duty.question.items > 1:
        values = {"item": duty.item, "items": duty.question.items}
        return [reader.words.html("msg-question-item", text=text, **values)]
    return [reader.words.html("msg-question", text=text)]


def hints(duty: Duty, reader: Reader) -> list[Html]:
    its, lines = duty.question, []
    for fact in duty.event.programme.facts:
        if fact.key == its.range.max_fact and fact.key in duty.facts:
            values = {"fact": fact.title.to(reader.words.language), "number": plain(duty.facts[fact.key])}
            lines.append(reader.words.html("msg-fact", **values))
    if its.needs.at_least is not None:
        lines.append(reader.words.html("msg-at-least", number=plain(its.needs.at_least)))
    if its.needs.about is not None:
        lines.append(reader.words.html("msg-about", number=plain(its.needs.about)))
    if its.anonymous:
        lines.append(reader.words.html("msg-anonymous"))
    if its.per == "team":
        lines.append(reader.words.html("msg-shared"))
    return lines


def invitation(duty: Duty, reader: Reader) -> Html:
    """To type the answer: what it may be."""
    its = duty.question
    if its.answer in NUMERIC:
        low, high = bounds(duty)
        example = plain(max(low, min(high, EXAMPLE)))
        return reader.words.html("msg-type-number", min=plain(low), max=plain(high), example=example)
    if its.answer in ("link", "file"):
        return reader.words.html(f"msg-type-{its.answer}")
    if its.length > 1:
        return reader.words.html("msg-type-long", length=its.length)
    return reader.words.html("msg-type-text")


def when(duty: Duty, reader: Reader) -> str:
    if asks_afterwards(duty.event):
        return reader.when(duty.event)
    return reader.words("msg-until", day=reader.day(reader.answer_day(duty), duty.event.programme))


def where(duty: Duty, reader: Reader) -> list[str]:
    """The region as a whole needs no name."""
    return (
        [short(place(duty.subject, reader.words, duty.event.programme), NAME)] if duty.subject.within else []
    )


def written(duty: Duty) -> Question | None:
    """Whose answer is to be read before it is confirmed: neither a plain yes nor a file."""
    base = asked.confirms(duty.question, duty.event.activity)
    return base if base and base.answer not in ("yes_no", "file") else None


def dotted(*parts: str) -> Html:
    return Html(escape(" · ".join(parts), quote=False))


def _excused(duty: Duty, reader: Reader) -> list[Html]:
    """What was said instead of an answer, while it stands."""
    waiver = duty.waiver
    if waiver is None or waiver.state not in ("said", "open"):
        return []
    named = waiver.reason.to(reader.words.language) if waiver.reason else reader.words("unknown-reason")
    reason = short(waiver.comment or named, LONG_TEXT)
    at = reader.moment(waiver.at, duty.event.programme)
    return [reader.words.html(f"msg-excused-{waiver.kind}", reason=reason, at=at)]


def _reported(duty: Duty, before: Told, reader: Reader) -> Html:
    at = reader.moment(before.at, duty.event.programme)
    if before.by and before.how == "proxy":
        return reader.words.html("msg-reported-by-phone", name=short(before.by, NAME), at=at)
    if before.by:
        return reader.words.html("msg-reported-by", name=short(before.by, NAME), at=at)
    return reader.words.html("msg-reported", at=at)
