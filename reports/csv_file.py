"""Answers as a file for any program: UTF-8 with a mark that spreadsheets know it by, semicolons."""

import csv
from datetime import date, datetime
from io import StringIO

from locales.catalogue import Catalogue
from reports.sources import answers
from reports.tables import Value
from roadmap.sheets import Sheet

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(sheet: Sheet, language: str) -> list[bytes]:
    file = StringIO()
    lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for row in answers(sheet, Catalogue().words(language)).rows:
        lines.writerow([plain(cell.value) for cell in row])
    return [file.getvalue().encode("utf-8-sig")]


def plain(value: Value) -> str:
    """What would start a formula in a spreadsheet gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
