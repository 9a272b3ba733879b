"""Letters of the pictures: every one there is, cut so that it is seen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import FOLDER, Catalogue
from reports.lettering import BOLD, CHINESE, LETTERS, clean, covers, fitted, runs, width, wrapped

ROOT = Path(__file__).parents[2]
SOURCES = ROOT.parent / "shared" / "seeds"
CYRILLIC = [chr(code) for code in range(0x400, 0x500)]


def missing(text: str) -> set[str]:
    signs = set(clean(text)) - {" "}
    return {sign for sign in signs if not covers(LETTERS, sign) and not covers(CHINESE, sign)}


@pytest.mark.parametrize("font", [LETTERS, BOLD])
def test_all_of_cyrillic_is_there_in_both_weights(font: str) -> None:
    assert not [letter for letter in CYRILLIC if not covers(font, letter)]


@pytest.mark.parametrize("language", Catalogue().languages)
def test_our_own_words_can_be_written(language: str) -> None:
    assert not missing((FOLDER / language / "pictures.ftl").read_text("utf-8"))


def test_the_words_of_a_programme_can_be_written() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "programmes").rglob("*.yaml")]
    assert texts
    assert not missing("".join(texts))


@pytest.mark.parametrize(
    "text", ["學員組長指導教師省級專家縣教育廳", "学员组长指导教师省级专家县教育厅", "、。「」《》！？"]
)
def test_both_ways_of_writing_chinese_are_there(text: str) -> None:
    assert not missing(text)


@pytest.mark.parametrize("name", ["china-training.txt", "kaluga-order.txt"])
@pytest.mark.skipif(not SOURCES.exists(), reason="no source documents beside the project")
def test_the_documents_of_the_programmes_can_be_written(name: str) -> None:
    assert not missing((SOURCES / name).read_text("utf-8"))


def test_russian_is_not_written_in_the_broad_letters_of_a_chinese_font() -> None:
    assert [name for name, _ in runs("Школа № 1 — «Ё»…")] == [LETTERS]
    assert width("шшшш", 26) < 4 * 26
    assert [name for name, _ in runs("Школа 學員 № 1", bold=True)] == [BOLD, CHINESE, BOLD]


@pytest.mark.parametrize("text", ["😀", "\u05d0", "\U0001f3eb"])
def test_what_no_font_has_is_a_box_with_a_width(text: str) -> None:
    assert missing(text)
    assert width(text, 26) > 8


def test_what_is_not_seen_takes_no_room() -> None:
    assert clean("Шко\u200bла\u200f\n№\t1\ufe0f") == "Школа № 1"
    assert clean("и\u0306") == "й"


@given(st.text(max_size=130), st.integers(60, 900), st.booleans(), st.sampled_from([0, 0.4]))
def test_what_is_cut_fits_and_says_so(text: str, limit: int, bold: bool, tail: float) -> None:
    cut = fitted(text, 26, limit, bold=bold, tail=tail)
    assert width(cut, 26, bold=bold) <= limit
    assert cut == clean(text) or "…" in cut


def test_a_name_keeps_its_number_when_it_is_cut() -> None:
    cut = fitted("МКОУ «Средняя общеобразовательная школа» города Медыни № 17", 26, 300, tail=0.4)
    assert cut.startswith("МКОУ")
    assert cut.endswith("№ 17")


@given(st.text(max_size=200), st.integers(60, 900), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_unsaid(text: str, limit: int, lines: int) -> None:
    found = wrapped(text, 26, limit, lines)
    assert 1 <= len(found) <= lines
    assert all(width(line, 26) <= limit for line in found)
    kept = "".join(found).replace(" ", "")
    assert "…" in found[-1] or kept == clean(text).replace(" ", "")


def test_a_title_breaks_between_its_words() -> None:
    assert wrapped("Документы школы в системе", 38, 400, 3) == ["Документы школы в", "системе"]
