"""Files that were attached are read once and forgotten: only their fingerprint stays, by which the same file
is known wherever else it comes from."""

import asyncio
from datetime import datetime
from hashlib import sha256

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNotFound
from aiohttp import ClientError, ClientResponseError

from services.proofs import Proofs

AT_ONCE = 5
PATIENCE_S = 60
SERVER = 500

log = structlog.get_logger()


class Fingerprints:
    def __init__(self, bot: Bot, proofs: Proofs) -> None:
        self._bot = bot
        self._proofs = proofs

    async def read(self, now: datetime) -> None:
        """All that nobody has read. One that cannot be had now is tried again in the next round."""
        after = 0
        while waiting := await self._proofs.unread(AT_ONCE, after):
            after = waiting[-1].id
            await asyncio.gather(*(self._read(one.id, one.file_id, now) for one in waiting))

    async def _read(self, number: int, file_id: str, now: datetime) -> None:
        try:
            found = await self._fingerprint(file_id)
        except (TelegramBadRequest, TelegramNotFound) as refusal:
            log.info("file lost", proof=number, reason=refusal.message)
            await self._proofs.lose(number, now)
        except ClientResponseError as refusal:  # its words hold the address, and that holds the token
            log.info("file not had", proof=number, status=refusal.status)
            if refusal.status < SERVER:
                await self._proofs.lose(number, now)
        except (TelegramAPIError, ClientError, TimeoutError, OSError) as trouble:
            log.info("file not had", proof=number, error=type(trouble).__name__)
        else:
            await self._proofs.fingerprint(number, found)

    async def _fingerprint(self, file_id: str) -> str:
        """Streamed: never more than a piece of it is in memory."""
        file = await self._bot.get_file(file_id)
        session, digest = self._bot.session, sha256()
        url = session.api.file_url(self._bot.token, file.file_path or "")
        async for piece in session.stream_content(url, timeout=PATIENCE_S, raise_for_status=True):
            digest.update(piece)
        return digest.hexdigest()
