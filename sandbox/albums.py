"""Which kinds of messages may stand together in an album, and which may be edited."""

from sandbox.files import KINDS

LONGEST = 10
ALBUM_KINDS = frozenset({"photo", "video", "document", "audio"})
# Messages whose words or file may change later.
EDITABLE_KINDS = frozenset({"text", "voice", *ALBUM_KINDS})
# These stand only beside their own kind.
HOMOGENEOUS = frozenset({"document", "audio"})


def mixing_error(kinds: list[str]) -> str | None:
    """The official server's words when these kinds cannot stand together."""
    alone = sorted(HOMOGENEOUS & set(kinds))
    if len(set(kinds)) > 1 and alone:
        return f"{KINDS[alone[0]].type_name.lower()} can't be mixed with other media types"
    return None
