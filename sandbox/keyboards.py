"""Which keyboards Telegram accepts, in the words with which it refuses the others."""

from typing import Any

from pydantic import BaseModel

from sandbox.links import LinkError, checked_link
from sandbox.refusals import bad_request

BUTTONS_LIMIT = 100
DATA_LIMIT_BYTES = 64
ACTIONS = ("url", "callback_data", "callback_game", "pay", "switch_inline_query",
           "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url", "web_app",
           "copy_text")  # fmt: skip
MAY_BE_EMPTY = ("switch_inline_query", "switch_inline_query_current_chat")
LABEL = "can't parse inline keyboard button: "

Button = dict[str, Any]


def checked_markup(markup: BaseModel | None) -> dict[str, Any] | None:
    """The markup as it is stored and sent back; None when nothing is left to show."""
    if markup is None:
        return None
    fields = markup.model_dump(exclude_none=True, mode="json")
    for kind in ("inline_keyboard", "keyboard"):
        if kind in fields:
            rows = [[button for button in row if button["text"]] for row in fields[kind]]
            fields[kind] = [row for row in rows if row]
            if not fields[kind]:
                return None
            if sum(map(len, fields[kind])) > BUTTONS_LIMIT:
                raise bad_request("reply markup is too long")
    for row in fields.get("inline_keyboard", ()):
        for button in row:
            check_button(button)
    return fields


def check_button(button: Button) -> None:
    actions = [name for name in ACTIONS if button.get(name) or (name in MAY_BE_EMPTY and name in button)]
    if not actions:
        raise bad_request(f"{LABEL}Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"{LABEL}exactly one action is allowed, found {' and '.join(actions)}")
    if "callback_data" in actions and len(button["callback_data"].encode()) > DATA_LIMIT_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions:
        button["url"] = checked_button_url(button["url"])


def checked_button_url(url: str) -> str:
    if any(character.isspace() for character in url.strip()):
        raise bad_request("BUTTON_URL_INVALID")
    try:
        return checked_link(url)
    except LinkError as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from None
