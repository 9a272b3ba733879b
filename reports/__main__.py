"""The child that draws: values in by its standard input, files out by its standard output.

Only for reports/printing.py. What it meets is told by its class alone: documents hold people's answers."""

import gc
import os
import pickle
import sys
from importlib import import_module
from threading import Timer

KINDS = {
    "xlsx": "reports.xlsx:workbook",
    "csv": "reports.csv_file:table",
    "docx": "reports.word:document",
    "json": "reports.json_file:document",
    "heat": "reports.heat:heat",
    "weeks": "reports.heat:by_weeks",
    "curve": "reports.curve:curve",
    "timeline": "reports.timeline:timeline",
}
"""Kind -> module:function; its values are the function's arguments."""

NICE = 10
"""Taps come first."""


def draw() -> int:
    gc.disable()  # it lives for a second
    if hasattr(os, "nice"):
        os.nice(NICE)
    watch = Timer(float(sys.argv[2]), os._exit, (1,))
    watch.daemon = True
    watch.start()
    module, _, name = KINDS[sys.argv[1]].partition(":")
    values = pickle.loads(sys.stdin.buffer.read())  # noqa: S301
    try:
        files = getattr(import_module(module), name)(*values)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, the bot says that it could not be drawn
        sys.stdout.write(type(trouble).__name__)
        return 1
    sys.stdout.buffer.write(pickle.dumps(files))
    return 0


if __name__ == "__main__":
    sys.exit(draw())
