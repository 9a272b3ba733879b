"""Presses that wait for an answer, in bounded memory."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.callbacks import ANSWER_WITHIN, KEPT, Callbacks
from sandbox.refusals import ApiError

NOON = datetime(2022, 2, 1, 12, tzinfo=UTC)


def test_of_many_presses_the_last_can_be_looked_at_and_all_have_numbers_of_their_own() -> None:
    callbacks = Callbacks()
    made = [callbacks.add(NOON + timedelta(hours=number)) for number in range(5 * KEPT)]
    assert len({press.id for press in made}) == len(made)
    assert all(callbacks.find(press.id) is press for press in made[-KEPT:])
    assert sum(callbacks.find(press.id) is not None for press in made) <= KEPT + 1
    with pytest.raises(ApiError, match="too old"):
        callbacks.answer(made[0].id, NOON, {})


def test_what_may_still_be_answered_is_kept_however_much_is_pressed() -> None:
    callbacks = Callbacks()
    made = [callbacks.add(NOON) for _ in range(5 * KEPT)]
    callbacks.answer(made[0].id, NOON + ANSWER_WITHIN, {"text": "yes"})
    assert made[0].answer == {"text": "yes"}
