"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo, answerCallbackQuery."""

import re
from typing import Any
from urllib.parse import urlsplit

from aiogram.methods import AnswerCallbackQuery, DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook

from sandbox.formatting import utf16_length
from sandbox.methods.registry import modelled
from sandbox.refusals import bad_request, conflict
from sandbox.wire import Call
from sandbox.world import World

LONGEST_POLL_S = 50
SECRET = re.compile(r"[A-Za-z0-9_-]*")
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
ANSWER_LIMIT = 200


@modelled(GetUpdates, "offset", "limit", "timeout", "allowed_updates")
async def get_updates(world: World, request: GetUpdates, _: Call) -> Any:
    if world.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    if request.allowed_updates is not None:
        world.updates.allowed = request.allowed_updates
    limit = min(max(request.limit or 100, 1), 100)
    seconds = min(max(request.timeout or 0, 0), LONGEST_POLL_S)
    updates = await world.updates.poll(request.offset or 0, limit, seconds)
    return [update.as_telegram() for update in updates]


@modelled(
    SetWebhook,
    "url",
    "secret_token",
    "allowed_updates",
    "max_connections",
    "drop_pending_updates",
)
async def set_webhook(world: World, request: SetWebhook, _: Call) -> Any:
    secret = request.secret_token or ""
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if request.allowed_updates is not None:
        world.updates.allowed = request.allowed_updates
    if request.drop_pending_updates:
        world.updates.drop_all()
    if not request.url:
        await world.webhook.close()
        return True
    if urlsplit(request.url).scheme not in ("http", "https") or not urlsplit(request.url).hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.interrupt("terminated by setWebhook request")
    connections = min(max(request.max_connections or 40, 1), 100)
    await world.webhook.open(request.url, secret or None, connections)
    return True


@modelled(DeleteWebhook, "drop_pending_updates")
async def delete_webhook(world: World, request: DeleteWebhook, _: Call) -> Any:
    await world.webhook.close()
    if request.drop_pending_updates:
        world.updates.drop_all()
    return True


@modelled(GetWebhookInfo)
async def get_webhook_info(world: World, _: GetWebhookInfo, __: Call) -> Any:
    return world.webhook.as_info()


@modelled(AnswerCallbackQuery, "callback_query_id", "text", "show_alert", "cache_time")
async def answer_callback_query(world: World, request: AnswerCallbackQuery, _: Call) -> Any:
    if utf16_length(request.text or "") > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": request.text, "show_alert": bool(request.show_alert)}
    world.callbacks.answer(request.callback_query_id, world.clock.now(), answer)
    return True
