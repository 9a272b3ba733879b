"""Colours of pictures, for a light and for a dark telephone."""

from dataclasses import dataclass

Colour = str


@dataclass(frozen=True, slots=True)
class Theme:
    """Of the ground, of every other row, of words and faint words, of lines, of today, and of each state
    (roadmap/lines.py): its fill and the sign on it. Words can be read on ground and rows, signs on their
    fills, at 4.5 : 1 or better; fills differ also for those who do not see red or green."""

    ground: Colour
    row: Colour
    words: Colour
    faint: Colour
    lines: Colour
    now: Colour
    states: dict[str, tuple[Colour, Colour]]


THEMES = {
    "light": Theme(
        *("#FFFFFF", "#F4F6F8", "#1B232C", "#55606B", "#D4DAE0", "#B3261E"),
        {
            "on_time": ("#7CC58F", "#0B3316"),
            "late": ("#F5D95B", "#4A3B00"),
            "no": ("#6D5A9C", "#FFFFFF"),
            "open": ("#CFE2F4", "#1D4468"),
            "overdue": ("#C2371F", "#FFFFFF"),
            "left_out": ("#DDE1E5", "#4A545E"),
            "waiting": ("#F4F6F8", "#55606B"),
        },
    ),
    "dark": Theme(
        *("#17202A", "#1E2935", "#EEF2F6", "#A9B4BF", "#3A4855", "#FF9A8F"),
        {
            "on_time": ("#3FB59A", "#00261C"),
            "late": ("#E2C044", "#2B2200"),
            "no": ("#B7A3EA", "#1E1338"),
            "open": ("#284E70", "#E4F1FC"),
            "overdue": ("#E0523A", "#1A0300"),
            "left_out": ("#46535F", "#EEF2F6"),
            "waiting": ("#1E2935", "#A9B4BF"),
        },
    ),
}
