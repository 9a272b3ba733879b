"""What all buttons have in common."""

from typing import Any, Self

from aiogram.filters.callback_data import CallbackData


class Press(CallbackData, prefix="-"):
    """A button stays in its chat for years. When a press gains a field, the last and with a default, those
    drawn before are read as if they carried it."""

    @classmethod
    def unpack(cls, value: str) -> Self:
        """Every kind of button is asked about every press, so that another's is told by its first letter."""
        prefix, _, _ = value.partition(cls.__separator__)
        if prefix != cls.__prefix__:
            raise ValueError(prefix)
        fields = list(cls.model_fields.items())
        added = fields[value.count(cls.__separator__) :]
        if any(field.is_required() for _, field in added):
            return super().unpack(value)  # which says what is wrong
        return super().unpack(cls.__separator__.join([value, *(_plain(field.default) for _, field in added)]))


def _plain(value: Any) -> str:
    """As it is packed."""
    return "" if value is None else str(int(value) if isinstance(value, bool) else value)
