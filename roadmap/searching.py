"""Who is meant by a few words: part of a name, a place, its number, a role."""

import re

from roadmap.people import Seat

PIECE = re.compile(r"\d+|[^\W\d_]+")


def pieces(text: str) -> list[str]:
    """Words and numbers, however they are written: "Школа № 12" - «школа», «12»; ё as е."""
    return PIECE.findall(text.casefold().replace("ё", "е"))


def is_meant(seat: Seat, sought: str) -> bool:
    """All that was written is there: of words a part will do, of numbers only the whole. Nothing: nobody."""
    known = [piece for text in _texts(seat) for piece in pieces(text)]
    wanted = pieces(sought)
    return bool(wanted) and all(_is_among(piece, known) for piece in wanted)


def _is_among(piece: str, known: list[str]) -> bool:
    if piece.isdecimal():
        return any(other.isdecimal() and int(piece) == int(other) for other in known)
    return any(piece in other for other in known)


def _texts(seat: Seat) -> list[str]:
    texts = [*seat.holders, seat.place.name, seat.place.within or "", *seat.role.title.root.values()]
    return [*texts, seat.expected or ""] if not seat.holders else texts
