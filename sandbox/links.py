"""Which addresses Telegram takes for a link, and the words with which it refuses the others."""

import re

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://")
HOST = re.compile(r"(?:[^/?#@]*@)?(\[[0-9a-fA-F:.]+\]|[^/?#:]*)(:\d{1,5})?(.*)", re.DOTALL)
DEEP_LINKS = ("tg:", "ton:", "tonsite:")


class LinkError(ValueError):
    """The address is not a link; the message is Telegram's reason."""


def checked_link(link: str) -> str:
    """The address as Telegram stores it: with a scheme and at least a `/` for a path."""
    if link.lower().startswith(DEEP_LINKS):
        return link
    scheme = SCHEME.match(link)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise LinkError("Unsupported URL protocol")
    parts = HOST.fullmatch(link[scheme.end() :] if scheme else link)
    if parts is None or not parts[1]:
        raise LinkError("URL host is empty")
    host, port, rest = parts[1], parts[2] or "", parts[3]
    if rest and rest[0] not in "/?#":
        raise LinkError("Wrong port number specified in the URL")
    if "." not in host and not host.startswith("["):
        raise LinkError("Wrong HTTP URL")
    path = rest if rest.startswith("/") else f"/{rest}"
    return f"{scheme[0].lower() if scheme else 'http://'}{host}{port}{path}"
