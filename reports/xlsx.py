"""Tables as a workbook. Colours are said in words as well: the state is in the cell."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as Drawn
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from locales.catalogue import Catalogue
from reports.ballots import ballots
from reports.indicators import indicators
from reports.monitoring import monitoring
from reports.sources import answers, exceptions
from reports.tables import Cell, Table
from roadmap.sheets import Sheet

LONGEST = 32_767
"""Characters in a cell; a sheet has a million rows and a name of 31 characters."""

ROWS = 1_048_576
TITLE = 31
A4 = 9
FONT = "Calibri"
SCALE = 55
"""Of a wide table: its words can still be read on paper."""

FILLS = {
    "on_time": "C6E7C8",
    "late": "E4EDB5",
    "no": "F4D3B0",
    "open": "D6E6F5",
    "overdue": "F3B9B4",
    "waiting": "ECECEC",
    "left_out": "DEDEDE",
    "head": "DCE3EA",
    "total": "EDF0F3",
}


def workbook(sheet: Sheet, language: str) -> list[bytes]:
    words = Catalogue().words(language)
    tables = [monitoring(sheet, words), indicators(sheet, words)]
    if secret := ballots(sheet, words):
        tables.append(secret)
    if sheet.lines is not None and len(sheet.lines) < ROWS:
        tables.append(answers(sheet, words))
    return [drawn([*tables, exceptions(sheet, words)])]


def drawn(tables: list[Table]) -> bytes:
    book = Workbook(write_only=True)
    for table in tables:
        _draw(book, table)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _draw(book: Any, table: Table) -> None:
    page = book.create_sheet(table.title[:TITLE])
    width = max((len(row) for row in table.rows), default=1)
    for index in range(width):
        page.column_dimensions[get_column_letter(index + 1)].width = table.widths[
            min(index, len(table.widths) - 1)
        ]
    page.freeze_panes = f"{get_column_letter(table.side + 1)}{table.head + 1}"
    for number, height in enumerate(table.heights, 1):
        page.row_dimensions[number].height = height
    if table.filtered:
        page.auto_filter.ref = (
            f"A{table.head}:{get_column_letter(width)}{max(len(table.rows), table.head + 1)}"
        )
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = A4
    page.print_title_rows = f"1:{table.head}"
    if table.wide:
        page.page_setup.scale = SCALE
        page.print_title_cols = f"A:{get_column_letter(table.side)}"
    else:
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
    styles = _Styles()
    for row in table.rows:
        page.append([styles.cell(page, cell, wrapped=table.wrapped) for cell in row])


class _Styles:
    """Each look is made once and shared by its cells: a workbook of 100,000 has a dozen of them."""

    def __init__(self) -> None:
        self._made: dict[tuple[str | None, bool], Any] = {}

    def cell(self, page: Any, cell: Cell, *, wrapped: bool) -> Any:
        """What has no look is a plain value: a cell of its own costs ten times as much. Text stays text, also
        where it begins with "=": openpyxl would take it for a formula."""
        value = _plain(cell.value)
        is_formula = isinstance(value, str) and value.startswith("=")
        if cell.look is None and not is_formula and not (wrapped and isinstance(value, str)):
            return value
        if (cell.look, wrapped) not in self._made:
            self._made[cell.look, wrapped] = _look(page, cell.look, wrapped=wrapped)
        made = Drawn(page, row=1, column=1, value=value, style_array=self._made[cell.look, wrapped])
        if is_formula:
            made.data_type = "s"
        return made


def _look(page: Any, look: str | None, *, wrapped: bool) -> Any:
    made: Any = WriteOnlyCell(page)
    if look == "title":
        made.font = Font(name=FONT, bold=True, size=14)
        return made._style  # noqa: SLF001 - as below
    if wrapped:
        made.alignment = Alignment(wrap_text=True, vertical="top")
    if look is not None:
        line = Side(style="thin", color="B8C0C8")
        made.border = Border(left=line, right=line, top=line, bottom=line)
        made.fill = PatternFill("solid", fgColor=FILLS[look])
        made.font = Font(name=FONT, bold=look in ("head", "total"))
    return made._style  # noqa: SLF001 - what `style_array` takes, and given out by nothing else


def _plain(value: object) -> Any:
    """What a workbook can hold: no control characters, and no more than it takes."""
    return ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST] if isinstance(value, str) else value
