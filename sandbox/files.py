"""Files that travelled through the box, kept in memory, and what a picture's header tells."""

import mimetypes
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from sandbox.refusals import bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
PNG = b"\x89PNG\r\n\x1a\n"
JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


@dataclass(frozen=True, slots=True)
class File:
    id: str
    unique_id: str
    kind: str
    name: str
    content: bytes
    mime: str
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        return f"{self.kind}s/file_{self.unique_id}{PurePath(self.name).suffix}"

    def as_media(self) -> Any:
        """The value of a message's `document` or `photo` field."""
        media: dict[str, Any] = {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }
        if self.kind == "photo":
            return [{**media, "width": self.width, "height": self.height}]
        return {**media, "file_name": self.name, "mime_type": self.mime}


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def keep(self, kind: str, name: str, content: bytes) -> File:
        if not content:
            raise bad_request("file must be non-empty")
        width, height = photo_size(content) if kind == "photo" else (0, 0)
        number = str(len(self._by_id) + 1)
        name = PurePath(name.replace("\\", "/")).name or "file"
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = File(f"{kind.upper()}-{number}", number, kind, name, content, mime, width, height)
        self._by_id[file.id] = self._by_path[file.path] = file
        return file

    def find(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> File | None:
        return self._by_path.get(path)


def photo_size(content: bytes) -> tuple[int, int]:
    if len(content) > PHOTO_LIMIT:
        raise bad_request("file is too big")
    size = png_size(content) or jpeg_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if min(size) < 1 or width + height > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def png_size(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(PNG) or len(content) < 24:
        return None
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        if content[at + 1] in JPEG_FRAMES:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
