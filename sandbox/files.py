"""Files that travelled through the box, kept in memory, and what a picture's header tells."""

import mimetypes
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from sandbox.refusals import bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
PNG = b"\x89PNG\r\n\x1a\n"
JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


@dataclass(frozen=True, slots=True)
class Kind:
    """What the Bot API tells of such a file beside its identifiers, and where it lies for download.

    `type_name` is the word of the official server's refusals.
    """

    type_name: str
    folder: str
    default_name: str
    mime: str
    fields: tuple[str, ...] = ()
    fixed: dict[str, Any] = field(default_factory=dict)
    has_caption: bool = True


KINDS = {
    "photo": Kind("Photo", "photos", "photo", "application/octet-stream", ("width", "height")),
    "document": Kind("Document", "documents", "document", "application/octet-stream",
                     ("file_name", "mime_type")),
    "video": Kind("Video", "videos", "video.mp4", "video/mp4", ("duration", "file_name", "mime_type"),
                  {"width": 1280, "height": 720}),
    "audio": Kind("Audio", "music", "audio.mp3", "audio/mpeg", ("duration", "file_name", "mime_type")),
    "voice": Kind("VoiceNote", "voice", "voice.ogg", "audio/ogg", ("duration", "mime_type")),
    "video_note": Kind("VideoNote", "video_notes", "note.mp4", "video/mp4", ("duration",), {"length": 384},
                       has_caption=False),
    "sticker": Kind("Sticker", "stickers", "sticker.webp", "image/webp", (),
                    {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
                    has_caption=False),
}  # fmt: skip


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
    duration: int = 0

    @property
    def path(self) -> str:
        return f"{KINDS[self.kind].folder}/file_{self.unique_id}{PurePath(self.name).suffix}"

    @property
    def has_caption(self) -> bool:
        return KINDS[self.kind].has_caption

    def as_media(self) -> Any:
        """The value of a message's field named like the kind."""
        known = {"file_name": self.name, "mime_type": self.mime, "duration": self.duration,
                 "width": self.width, "height": self.height}  # fmt: skip
        media: dict[str, Any] = {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
            **{name: known[name] for name in KINDS[self.kind].fields},
            **KINDS[self.kind].fixed,
        }
        return [media] if self.kind == "photo" else media


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def keep(self, kind: str, name: str, content: bytes, duration: int = 0) -> File:
        if not content:
            raise bad_request("file must be non-empty")
        width, height = photo_size(content) if kind == "photo" else (0, 0)
        number = str(len(self._by_id) + 1)
        name = PurePath(name.replace("\\", "/")).name or "file"
        mime = mimetypes.guess_type(name)[0] or KINDS[kind].mime
        file = File(f"{kind.upper()}-{number}", number, kind, name, content, mime, width, height, duration)
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
