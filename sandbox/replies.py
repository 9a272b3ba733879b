"""Answers as JSON."""

import json
from typing import Any

from aiohttp import web

SEQ_HEADER = "X-Seq"


def json_response(body: Any, status: int) -> web.Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return web.Response(body=text.encode(), status=status, content_type="application/json")


def with_seq(response: web.Response, seq: int) -> web.Response:
    response.headers[SEQ_HEADER] = str(seq)
    return response
