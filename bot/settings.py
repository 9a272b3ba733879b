"""What the operator decides: environment variables, or a file .env beside it (config.example.env)."""

from pathlib import Path

from pydantic import Field, FilePath, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    bot_token: SecretStr | None = None
    """From @BotFather. Without it only the sandbox runs."""

    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/bot.db")
    """Where everything is kept, as SQLAlchemy writes it. Secret: it may hold a password."""

    programmes_dir: Path = Path("programmes")
    """The folder of programmes, one folder each."""

    programmes: str = "kaluga-500plus-2022"
    """Which of them run, by their codes, separated by commas."""

    invite_days: int = Field(default=30, ge=1, le=366)
    """How many days an invitation is valid."""

    approval_above: int = Field(default=0, ge=0)
    """An announcement to more people than this needs a second coordinator's word. 0: none does."""

    report_template: FilePath | None = None
    """The institution's own report to sign, a .docx with the variables of docs/operator.md."""

    send_rate: float = Field(default=25, ge=0, le=1000)
    """Unasked messages a second at most. Telegram allows about 30."""

    tick_seconds: float = Field(default=5, ge=0.1, le=3600)
    """How often the bot looks for what has come due, in seconds."""

    telegram_api: str = "https://api.telegram.org"
    """The Bot API server. The sandbox's own is used by `python -m bot sandbox`."""

    webhook_url: str | None = None
    """The public HTTPS address of this bot, if Telegram shall call it; otherwise it polls."""

    webhook_secret: SecretStr | None = None
    """Sent by Telegram with every call. Made anew at each start when left empty."""

    webhook_host: str = "127.0.0.1"
    """The address on which the webhook listens, behind a reverse proxy."""

    webhook_port: int = Field(default=8443, ge=0, le=65535)
    """Its port."""

    log_level: str = "INFO"
    """DEBUG, INFO, WARNING or ERROR. No names, texts or tokens are logged at any level."""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(code.strip() for code in self.programmes.split(",") if code.strip())
