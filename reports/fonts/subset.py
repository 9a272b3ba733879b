"""How the fonts of the pictures were made; run by hand, needs fontTools, which nothing else here does.

    python reports/fonts/subset.py NotoSansSC-Regular.otf NotoSans[wdth,wght].ttf TEXT...

Chinese: the characters in common use of GB 2312 and of Big5 (the first level of each), whatever the given
texts hold besides, and signs. Everything else, in two weights: Latin, Cyrillic, combining marks. Advances and
outlines stay as they are; hints and layout features go.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
WEIGHTS = {"Regular": 400, "SemiBold": 600}
LETTERS = ((0x20, 0x24F), (0x300, 0x36F), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x22FF))
SIGNS = (
    (0x20, 0x17F),
    (0x400, 0x4FF),
    (0x2010, 0x205F),
    (0x2100, 0x22FF),
    (0x2460, 0x24FF),
    (0x2500, 0x27BF),
)
WIDE = ((0x3000, 0x303F), (0x3100, 0x312F), (0xFF00, 0xFFEF))


def within(*ranges: tuple[int, int]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def level(codec: str, first: int, last: int, lows: tuple[int, ...]) -> set[int]:
    """Characters of a double-byte set whose first byte lies between these."""
    pairs = (bytes((high, low)) for high in range(first, last + 1) for low in lows)
    return {ord(sign) for pair in pairs for sign in pair.decode(codec, errors="ignore")}


def chinese(texts: list[str]) -> set[int]:
    low = tuple(range(0xA1, 0xFF))
    common = level("gb2312", 0xB0, 0xD7, low) | level("big5", 0xA4, 0xC6, (*range(0x40, 0x7F), *low))
    said = {ord(sign) for text in texts for sign in Path(text).read_text("utf-8")}
    return common | said | within(*SIGNS, *WIDE)


def cut(font: TTFont, codes: set[int], name: str) -> None:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = ["*"]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.save(HERE / name)


if __name__ == "__main__":
    cut(TTFont(sys.argv[1]), chinese(sys.argv[3:]), "NotoSansSC-subset.otf")
    for weight, heavy in WEIGHTS.items():
        fixed = instantiateVariableFont(
            TTFont(sys.argv[2]), {"wght": heavy, "wdth": 100}, updateFontNames=True
        )
        cut(fixed, within(*LETTERS), f"NotoSans-{weight}-subset.ttf")
