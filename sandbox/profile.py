"""How the bot presents itself: its name, descriptions, commands and menu button."""

from dataclasses import dataclass, field
from typing import Any

Command = dict[str, str]


@dataclass(slots=True)
class Profile:
    id: int
    username: str
    name: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Command]] = field(default_factory=dict)
    menu_buttons: dict[int | None, dict[str, Any]] = field(default_factory=dict)

    def as_user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": True, "first_name": self.names.get("") or self.name,
                "username": self.username}  # fmt: skip

    def as_me(self) -> dict[str, Any]:
        return {
            **self.as_user(),
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def menu(self, person_id: int, language: str | None) -> list[Command]:
        """The commands a person is offered: the narrowest scope wins, then their language."""
        for scope in (f"chat:{person_id}", "all_private_chats", "default"):
            for code in (language or "", ""):
                if commands := self.commands.get((scope, code)):
                    return commands
        return []
