"""A document as one page that any phone can show: a title, a few lines, sections."""

from collections.abc import Iterable
from html import escape

from locales.catalogue import Html
from messages.reader import Reader

STYLE = (
    "body{max-width:42em;margin:0 auto;padding:1em;font:1em/1.5 sans-serif;overflow-wrap:anywhere}"
    "h1{font-size:1.4em}h2{font-size:1.1em;margin:1.5em 0 .3em}ul{margin:0;padding-left:1.2em}"
    "li{margin:.3em 0;white-space:pre-line}"
)
Section = tuple[str, Iterable[str]]
"""The last part of its heading's key, and its lines."""


def page(title: Html, lines: Iterable[Html], sections: Iterable[Section], reader: Reader) -> str:
    """HTML; every value is escaped already."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    body = "\n".join(
        [*(f"<p>{line}</p>" for line in lines), *(_section(name, its, reader) for name, its in sections)]
    )
    language = escape(reader.words.language)
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}<style>{STYLE}</style></head>\n'
        f"<body><h1>{title}</h1>\n{body}\n</body></html>\n"
    )


def _section(name: str, lines: Iterable[str], reader: Reader) -> str:
    shown = "\n".join(f"<li>{line}</li>" for line in lines)
    heading = reader.words.html(f"rep-file-{name}")
    none = f"<p>{reader.words.html('rep-file-none')}</p>"
    return f"<h2>{heading}</h2>\n" + (f"<ul>\n{shown}\n</ul>" if shown else none)
