"""A sign for each state: colours alone do not tell them apart for everybody. Drawn large, then made small."""

from functools import cache

from PIL import Image, ImageDraw

LARGE = 128
Box = tuple[float, float, float, float]


@cache
def sign(state: str, size: int) -> Image.Image:
    """Its shape as a mask of so many pixels each way."""
    shape = Image.new("L", (LARGE, LARGE))
    pen = ImageDraw.Draw(shape)
    for what, box in SHAPES[state]:
        if what == "dot":
            pen.ellipse(box, 255)
        elif what == "ring":
            pen.ellipse(box, None, 255, 18)
        else:
            pen.line(box, 255, 22)
    return shape.resize((size, size), Image.Resampling.LANCZOS)


SHAPES: dict[str, tuple[tuple[str, Box], ...]] = {
    "on_time": (("dot", (26, 26, 102, 102)),),
    "late": (("ring", (20, 20, 108, 108)),),
    "no": (("line", (26, 26, 102, 102)), ("line", (102, 26, 26, 102))),
    "open": (("dot", (6, 52, 30, 76)), ("dot", (52, 52, 76, 76)), ("dot", (98, 52, 122, 76))),
    "overdue": (("line", (64, 10, 64, 80)), ("dot", (51, 94, 77, 120))),
    "left_out": (("line", (24, 64, 104, 64)),),
    "waiting": (),
}
