"""Errors are keys and values, never sentences: one place turns them into speech (messages/refusals.py)."""


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """Something may not or cannot be done. `key` is a Fluent key of errors.ftl without its `err-`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
