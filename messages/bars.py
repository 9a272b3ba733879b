"""▓▓▓▓▓▓▓▓▓░: a share as ten cells."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

CELLS = 10


def bar(share: Decimal) -> str:
    """Full only when nothing is missing, empty only when there is nothing."""
    filled = int((share * CELLS).to_integral_value(rounding=ROUND_HALF_UP))
    if 0 < share < 1:
        filled = min(max(filled, 1), CELLS - 1)
    filled = min(max(filled, 0), CELLS)
    return "▓" * filled + "░" * (CELLS - filled)


def percent(share: Decimal) -> int:
    """Whole percents; 100 and 0 only when they are so."""
    whole = int((share * 100).to_integral_value(rounding=ROUND_HALF_UP))
    if 0 < share < 1:
        return min(max(whole, 1), 99)
    return int((share * 100).to_integral_value(rounding=ROUND_FLOOR))
