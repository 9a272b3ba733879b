"""One core for whoever is measured, another for the server: neither takes the other's time."""

import os


def pin(number: int) -> None:
    """This process to the core of that number among those it may use. Where cores cannot be chosen, or there
    is one only, nothing happens."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        if len(cores) > 1:
            os.sched_setaffinity(0, {cores[number % len(cores)]})


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
