"""What is attached to an answer, as a card names it, and the buttons that add to it and open it."""

from locales.catalogue import Html
from messages.names import place, short
from messages.presses.proofs import ProofPress
from messages.reader import Reader
from messages.views import Button
from roadmap.duties import Duty
from roadmap.proofs import Proof, current, wanted

FILE = 60
PLACES = 3
KB = 1024
MB = KB * KB


def attached(duty: Duty, reader: Reader) -> list[Html]:
    """«Приложено: акт.pdf · 240 КБ · версия 2»; to who verifies it, where else the same file came from."""
    pages = current(duty.proofs)
    if not pages:
        return []
    lines = [reader.words.html("msg-attached", what=called(pages, reader))]
    elsewhere = list(
        dict.fromkeys(
            place(unit, reader.words, duty.event.programme) for page in pages for unit in page.alike
        )
    )
    if elsewhere:
        key = "msg-attached-alike-link" if pages[-1].kind == "link" else "msg-attached-alike"
        lines.append(reader.words.html(key, places=_places(elsewhere, reader)))
    return lines


def called(pages: tuple[Proof, ...], reader: Reader) -> str:
    """Several pages are counted, one is named with its size."""
    last, words = pages[-1], reader.words
    what = [words("msg-attached-pages", count=len(pages))] if len(pages) > 1 else _one(last, reader)
    return " · ".join((*what, words("msg-attached-version", number=last.number)))


def add(duty: Duty, reader: Reader) -> Button:
    label = reader.words("btn-attach-other" if duty.proofs else "btn-attach")
    return Button(label, ProofPress(request=duty.request))


def look(duty: Duty, reader: Reader) -> tuple[Button, ...]:
    if not duty.proofs:
        return ()
    label = reader.words("btn-open-link" if current(duty.proofs)[-1].kind == "link" else "btn-open-file")
    return (Button(label, ProofPress(request=duty.request, step="open")),)


def takes(duty: Duty) -> bool:
    return wanted(duty.question)


def _places(names: list[str], reader: Reader) -> str:
    named = reader.words.listed((short(name, FILE) for name in names[:PLACES]), apart=True)
    if len(names) <= PLACES:
        return named
    return reader.words("msg-attached-alike-more", places=named, more=len(names) - PLACES)


def _one(proof: Proof, reader: Reader) -> list[str]:
    usual = {"file": "msg-attached-file", "photo": "msg-attached-photo"}
    name = proof.link if proof.kind == "link" else proof.name
    named = short(name, FILE) if name else reader.words(usual[proof.kind])
    return [named] if proof.size is None else [named, _size(proof.size, reader)]


def _size(size: int, reader: Reader) -> str:
    if size < MB:
        return reader.words("msg-size-kb", size=max(1, round(size / KB)))
    return reader.words("msg-size-mb", size=round(size / MB, 1))
