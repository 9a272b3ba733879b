"""Entities back to HTML: safe to put on a page, and readable by the parser again."""

from html import escape

from sandbox.formatting import Entity, Formatted

TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler",
    "code": "code", "blockquote": "blockquote", "text_link": "a",
}  # fmt: skip


def as_html(formatted: Formatted) -> str:
    if not formatted.entities:
        return escape(formatted.text, quote=False)
    units = formatted.text.encode("utf-16-le", "surrogatepass")
    pieces: list[str] = []
    open_now: list[Entity] = []
    edges = {0, len(units) // 2}
    for entity in formatted.entities:
        edges |= {entity["offset"], entity["offset"] + entity["length"]}
    at = 0
    for edge in sorted(edges):
        said = units[at * 2 : edge * 2].decode("utf-16-le", "surrogatepass")
        pieces.append(escape(said, quote=False))
        pieces += turned(formatted.entities, open_now, edge)
        at = edge
    return "".join(pieces)


def turned(entities: list[Entity], open_now: list[Entity], edge: int) -> list[str]:
    """Close what ends here (and whatever is open inside it), open what begins or goes on."""
    pieces: list[str] = []
    interrupted: list[Entity] = []
    while any(ends(entity) <= edge for entity in open_now):
        entity = open_now.pop()
        pieces.append(end_tag(entity))
        if ends(entity) > edge:
            interrupted.append(entity)
    beginning = [entity for entity in entities if entity["offset"] == edge]
    for entity in [*reversed(interrupted), *beginning]:
        open_now.append(entity)
        pieces.append(start_tag(entity))
    return pieces


def ends(entity: Entity) -> int:
    return int(entity["offset"]) + int(entity["length"])


def start_tag(entity: Entity) -> str:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">'
    if kind == "expandable_blockquote":
        return "<blockquote expandable>"
    if kind == "pre":
        language = entity.get("language")
        return f'<pre><code class="language-{escape(language)}">' if language else "<pre>"
    return f"<{TAGS[kind]}>" if kind in TAGS else ""


def end_tag(entity: Entity) -> str:
    kind = entity["type"]
    if kind == "expandable_blockquote":
        return "</blockquote>"
    if kind == "pre":
        return "</code></pre>" if entity.get("language") else "</pre>"
    return f"</{TAGS[kind]}>" if kind in TAGS else ""
