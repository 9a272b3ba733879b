"""What the courier puts on the wire."""

from typing import Any

import pytest

from messages.calls import Call, calls
from messages.presses.news import AgreePress
from roadmap.announcements import Errand, Kind
from roadmap.duties import Delivery, Item, Notice
from tests.messages.tasks import ANNA, PAPERS, RU, at, duty

NOW = at(2022, 3, 1, 10)
TO = ANNA.telegram_id


def errand(kind: Kind, *parts: int, **more: Any) -> tuple[Call, ...]:
    doing = Errand(9, kind, chat=77, parts=parts, **more)
    return calls(Delivery(5, ANNA, "announcement", kind, silent=False, errand=doing), RU, NOW)


def button(call: Call) -> str:
    markup = call.values["reply_markup"]
    return str(markup["inline_keyboard"][0][0]["callback_data"])


def test_a_reminder_is_one_message_with_its_buttons() -> None:
    items = (Item("before3", duty(PAPERS).event, (duty(PAPERS),)),)
    (call,) = calls(Delivery(1, ANNA, "deadline", "reminder", silent=True, items=items), RU, NOW)
    assert call.method == "sendMessage"
    assert call.values["chat_id"] == TO
    assert call.values["parse_mode"] == "HTML"
    assert call.values["disable_notification"] is True
    assert len(call.values["reply_markup"]["inline_keyboard"]) == 2


def test_a_notice_that_is_too_long_becomes_several_and_the_last_has_the_buttons() -> None:
    letter = {"letter": 1, "who": "Анна", "role": {"ru": "директор"}, "place": "Школа № 1", "answers": False}
    notice = Notice("letter", {**letter, "text": "слово " * 900, "copy": None})
    first, last = calls(Delivery(1, ANNA, "reply", "notice", silent=False, notice=notice), RU, NOW)
    assert "reply_markup" not in first.values
    assert "reply_markup" in last.values
    assert "disable_notification" not in last.values


def test_one_message_is_copied_with_the_button_below_it() -> None:
    (call,) = errand("copy", 3, button=5)
    assert call.method == "copyMessage"
    assert (call.values["chat_id"], call.values["from_chat_id"], call.values["message_id"]) == (TO, 77, 3)
    assert button(call) == AgreePress(delivery=5).pack()


def test_an_album_is_copied_together_and_its_button_follows() -> None:
    album, below = errand("copy", 3, 4, button=5)
    assert (album.method, album.values["message_ids"]) == ("copyMessages", [3, 4])
    assert button(below) == AgreePress(delivery=5).pack()
    assert len(errand("copy", 3, 4)) == 1


def test_a_correction_answers_the_copy_even_if_that_was_deleted() -> None:
    (call,) = errand("correction", 3, target=(40,))
    assert call.values["reply_parameters"] == {"message_id": 40, "allow_sending_without_reply": True}


@pytest.mark.parametrize("kept", [None, 8])
def test_an_edit_changes_the_copy_and_keeps_its_button(kept: int | None) -> None:
    content = {"method": "editMessageText", "values": {"text": "Иначе", "entities": []}}
    (call,) = errand("edit", 3, target=(40,), content=content, button=kept)
    assert call.method == "editMessageText"
    assert (call.values["message_id"], call.values["text"]) == (40, "Иначе")
    assert ("reply_markup" in call.values) == (kept is not None)


@pytest.mark.parametrize(("part", "changed"), [(0, 40), (1, 41), (7, 41)])
def test_of_an_album_the_part_is_edited_that_was_changed(part: int, changed: int) -> None:
    content = {"method": "editMessageCaption", "values": {"caption": "Иначе"}, "part": part}
    (call,) = errand("edit", 3, 4, target=(40, 41), content=content)
    assert call.values["message_id"] == changed


def test_a_recall_deletes_all_that_the_copy_became() -> None:
    (call,) = errand("recall", 3, target=(40, 41))
    assert (call.method, call.values["message_ids"]) == ("deleteMessages", [40, 41])
