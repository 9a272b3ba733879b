"""Looking at pictures."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageColor

from reports.canvas import WIDTH


def opened(page: bytes) -> Image.Image:
    return Image.open(BytesIO(page))


def at(page: Image.Image, x: float, y: float) -> object:
    return page.getpixel((round(x), round(y)))


def rgb(colour: str) -> tuple[int, ...]:
    return ImageColor.getrgb(colour)[:3]


def area(page: Image.Image, colour: str) -> int:
    """How many pixels are of exactly that colour."""
    found = page.getcolors(1 << 24) or []
    return sum(count for count, one in found if one == rgb(colour))


def telegram_takes(pages: Sequence[bytes]) -> bool:
    """As photos, none of them shrunk so far that its words are lost."""
    sizes = [opened(page).size for page in pages]
    return bool(sizes) and all(wide == WIDTH and high <= 3_100 for wide, high in sizes)
