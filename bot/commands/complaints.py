"""Mistakes of operators and methodologists, told in sentences instead of tracebacks."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from roadmap.mistakes import ProgrammeErrors


@contextmanager
def readable() -> Iterator[None]:
    try:
        yield
    except ProgrammeErrors as errors:
        sys.exit(str(errors))
