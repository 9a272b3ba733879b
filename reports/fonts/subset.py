"""How the font of the pictures was made: `python reports/fonts/subset.py NotoSansSC-Regular.otf TEXT...`

Needs fontTools, which nothing else here does. Kept: Latin, Cyrillic, punctuation, arrows and signs, the first
level of GB 2312 (3,755 characters in common use) and whatever the given texts hold besides.
"""

import subprocess
import sys
from pathlib import Path

OUT = Path(__file__).parent / "NotoSansSC-subset.otf"
RANGES = (
    *((0x20, 0x17F), (0x400, 0x4FF), (0x2010, 0x203F), (0x2190, 0x21FF)),
    *((0x2460, 0x249B), (0x25A0, 0x25FF)),
)
SIGNS = "№€₽✓✔✕✖●○■□▲△▼▽◆◇★☆、。「」《》！？：；（）【】…—～"


def characters(texts: list[str]) -> set[str]:
    kept = {chr(code) for first, last in RANGES for code in range(first, last + 1)} | set(SIGNS)
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            kept |= set(bytes((high, low)).decode("gb2312", errors="ignore"))
    return kept | {sign for text in texts for sign in Path(text).read_text("utf-8")}


if __name__ == "__main__":
    unicodes = ",".join(f"{ord(sign):X}" for sign in sorted(characters(sys.argv[2:])) if sign >= " ")
    subprocess.run(  # noqa: S603 - by hand, with the words above
        [
            *(sys.executable, "-m", "fontTools.subset", sys.argv[1]),
            *(f"--unicodes={unicodes}", f"--output-file={OUT}", "--layout-features=kern"),
            *("--no-hinting", "--desubroutinize", "--name-IDs=*"),
        ],
        check=True,
    )
