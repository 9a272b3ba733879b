"""Who can reach the box: it has no guard at the door."""

import ipaddress

EXPOSED = "Warning: {host} is not this machine alone; whoever reaches the port reads and moves everything."


def warning(host: str) -> str | None:
    """None: only this machine can."""
    return None if _is_loopback(host) else EXPOSED.format(host=host)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
