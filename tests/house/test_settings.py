"""config.example.env says what Settings says."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings

EXAMPLE = Path("config.example.env").read_text("utf-8")


def shown() -> dict[str, str]:
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))


def test_the_example_names_every_setting_and_no_other() -> None:
    assert {name.lower() for name in shown()} == set(Settings.model_fields)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_the_example_shows_the_default(name: str) -> None:
    default = Settings.model_fields[name].default
    plain = default.get_secret_value() if isinstance(default, SecretStr) else default
    assert shown()[name.upper()] == (
        "" if plain is None else f"{plain:g}" if isinstance(plain, float) else str(plain)
    )


def test_an_empty_line_means_not_set(tmp_path: Path) -> None:
    """Whoever copies the example has BOT_TOKEN= and WEBHOOK_URL= in it, with nothing behind."""
    file = tmp_path / ".env"
    file.write_text(EXAMPLE + "\nWEBHOOK_URL=\n", "utf-8")
    settings = Settings(_env_file=file)
    assert settings.bot_token is None
    assert settings.webhook_url is None


def test_a_token_is_never_printed() -> None:
    settings = Settings(_env_file=None, bot_token="1:SECRET", database_url="postgresql://u:pass@h/db")
    assert "SECRET" not in repr(settings)
    assert "pass" not in repr(settings)
