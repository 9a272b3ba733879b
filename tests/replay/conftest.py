"""A programme of four rows and a region of two schools: small enough to reckon by hand."""

from pathlib import Path

import pytest

from replay.diary import SeatKey
from replay.oracle import sheet
from replay.oracle.sheet import Raw
from replay.region import ROOT, Region, Unit

HEADER = """
code: tiny
timezone: Europe/Moscow
calendar: RU
span: {from: 2022-03-01, to: 2022-04-10}
roles:
  - {code: coordinator, unit: region, may: [answer, report, manage]}
  - {code: curator, unit: region, covers: school, may: [answer, verify]}
  - {code: director, unit: school, may: [answer]}
organiser: coordinator
"""
ROWS = """
- no: 1
  kind: document
  when: [{from: 2022-03-14, to: 2022-03-30}]
  questions:
    - {key: placed, asks: director, verified_by: curator}
  indicators:
    - {key: schools, kind: full, of: placed}
    - {key: confirmed, kind: states, of: [placed, placed_confirmed]}
- no: 2
  kind: webinar
  when: [{day: 2022-03-17, time: "15:00"}]
  questions:
    - {key: seen, asks: director, answer: choice, options: [{key: viewer}, {key: speaker}, {key: no}]}
  indicators:
    - {key: schools, kind: share, of: seen, counts: [viewer, speaker]}
- no: 3
  kind: meeting
  when: [{month: 2022-03}]
  questions:
    - {key: held, asks: coordinator, per: team}
  indicators:
    - {key: held, kind: done, of: held}
- no: 4
  kind: survey
  when: [2022-03-21]
  questions:
    - {key: staff, asks: director, answer: number, fact: teachers, range: {min: 1, max: 300}}
    - {key: trained, asks: director, answer: number, range: {max: 300, max_fact: teachers}}
  indicators:
    - {key: teachers, kind: ratio, of: trained, to: teachers}
    - {key: sum, kind: sum, of: trained}
"""
BOSS, SECOND = SeatKey("coordinator", ROOT, 1), SeatKey("coordinator", ROOT, 2)
CURATOR = SeatKey("curator", ROOT, 1)
ONE, TWO = SeatKey("director", "one", 1), SeatKey("director", "two", 1)


@pytest.fixture
def tiny(tmp_path: Path) -> Raw:
    (tmp_path / "programme.yaml").write_text(HEADER, "utf-8")
    (tmp_path / "activities.yaml").write_text(ROWS, "utf-8")
    return sheet.read(tmp_path)


@pytest.fixture
def region() -> Region:
    units = [Unit(ROOT, "region", "Область", None), Unit("town", "municipality", "Город", ROOT)]
    units += [Unit(code, "school", code, "town") for code in ("one", "two")]
    seats: dict[SeatKey, tuple[str, ...]] = {BOSS: (), SECOND: (), CURATOR: ("one",), ONE: (), TWO: ()}
    return Region({unit.code: unit for unit in units}, seats)
