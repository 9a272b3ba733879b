"""What makes a figure worthless."""


class Wrong(Exception):  # noqa: N818 - it is the subject that erred
    """A message lost, doubled or unaccounted for, or a contestant that failed: then speed does not count."""
