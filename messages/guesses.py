"""Somebody has written without having pressed anything: is it the answer to what is due?"""

from messages import details
from messages.choices import QUOTE
from messages.leads import sign
from messages.names import short
from messages.presses.answers import GuessPress, MyPress
from messages.presses.news import LetterPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.duties import Duty


def ask(duty: Duty, reader: Reader, *, letter: bool) -> View:
    """letter: there is somebody to send it to."""
    words, press = reader.words, GuessPress(request=duty.request, seen=duty.seen, step="yes")
    question = short(duty.question.text.to(words.language), QUOTE)
    if duty.question.items > 1:
        question = words.bracketed(question, str(duty.item))
    first = words.html("msg-guess", sign=sign(duty.event), question=question)
    yes = Button(words("btn-guess-yes"), press)
    no = Button(words("btn-guess-no"), press.model_copy(update={"step": "no"}))
    other = Button(words("btn-guess-letter"), LetterPress(step="offer")) if letter else no
    return View("\n".join((first, details.about(duty, reader))), ((yes, other),))


def dropped(reader: Reader) -> View:
    words = reader.words
    return View(words.html("msg-guess-dropped"), ((Button(words("btn-open-my"), MyPress()),),))
