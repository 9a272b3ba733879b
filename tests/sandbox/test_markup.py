from html import escape

import pytest
from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration
from hypothesis import given
from hypothesis import strategies as st

from sandbox.formatting import DROPPED, SPACES, Formatted, tidied, utf16_length
from sandbox.markup import MarkupError, parse_html
from sandbox.rendering import as_html

ODD = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'`*_😀🏫\u202e\u200f\r\n\tя/"))
BROKEN = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


def stored(text: str) -> str:
    return SPACES.sub(" ", DROPPED.sub("", text)).strip(" \n")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", n, 1) for n in range(3)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a</pre>", "a", [("pre", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("😀<b>🏫я</b>!", "😀🏫я!", [("bold", 2, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<B>a</B>", "a", [("bold", 0, 1)]),
        ("<b>a</>", "a", [("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        ("&lt;&gt;&amp;&quot;&#39;&#x1F600;&#1071;", "<>&\"'😀Я", []),
        ("&lt&nbsp;&foo;&#0;&", "<&nbsp;&foo;&#0;&", []),
        ("<a href='https://e.org/?a=1&amp;b=2'>x</a>", "x", [("text_link", 0, 1)]),
        ("<a href='nowhere'>x</a>", "x", []),
    ],
)
def test_tags_become_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed = parse_html(source)
    assert parsed.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in parsed.entities] == entities


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("я😀<школа>", 'Unsupported start tag "школа" at byte offset 6'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b />", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href>", "Can't find end tag corresponding to start tag \"a\""),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=a!>", "Unexpected end of name token at byte offset 8"),
        ("&#xD800;", BROKEN),
    ],
)  # fmt: skip
def test_wrong_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(MarkupError) as error:
        parse_html(source)
    assert str(error.value) == words


def test_code_in_pre_carries_its_language() -> None:
    for source in (
        '<pre><code class="language-py">x</code></pre>',
        '<code class="language-py"><pre>x</pre></code>',
    ):
        assert parse_html(source).entities == [{"type": "pre", "offset": 0, "length": 1, "language": "py"}]
    assert parse_html('<code class="language-py">x</code>').entities == [
        {"type": "code", "offset": 0, "length": 1}
    ]


@given(ODD)
def test_any_escaped_text_arrives_intact(text: str) -> None:
    assert parse_html(escape(text)) == Formatted(text)
    assert tidied(parse_html(escape(text))).text == stored(text)


@given(ODD, ODD, ODD)
def test_offsets_count_utf16_units_and_survive_the_tidying(before: str, inside: str, behind: str) -> None:
    words = tidied(parse_html(f"x{escape(before)}<b>{escape(inside)}</b>{escape(behind)}"))
    units = words.text.encode("utf-16-le")
    bold = SPACES.sub(" ", DROPPED.sub("", inside))
    found = [
        units[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le") for e in words.entities
    ]
    expected = bold if stored(behind) else bold.rstrip(" \n")
    assert found == ([expected] if expected and len(words.text) > 1 else [])


@given(ODD, ODD)
def test_what_is_drawn_as_html_can_be_read_again(first: str, second: str) -> None:
    words = tidied(parse_html(f"<b>{escape(first)}<i>{escape(second)}</i></b><s>{escape(first)}</s>"))
    assert parse_html(as_html(words)) == words


def test_aiogram_reads_the_entities_as_we_do() -> None:
    words = parse_html("😀 <b>a<i>&lt;б&gt;</i></b> <u>c</u>")
    entities = [MessageEntity(**entity) for entity in words.entities]
    assert html_decoration.unparse(words.text, entities) == as_html(words)


def test_overlapping_entities_are_drawn_nested() -> None:
    words = Formatted("abc", [{"type": "bold", "offset": 0, "length": 2},
                              {"type": "italic", "offset": 1, "length": 2}])  # fmt: skip
    assert as_html(words) == "<b>a<i>b</i></b><i>c</i>"


def test_a_drawn_link_cannot_leave_its_attribute() -> None:
    entity = {"type": "text_link", "offset": 0, "length": 1, "url": 'https://e.org/"><script>'}
    assert as_html(Formatted("x", [entity])) == '<a href="https://e.org/&quot;&gt;&lt;script&gt;">x</a>'


def test_length_is_counted_as_telegram_counts() -> None:
    assert [utf16_length(text) for text in ("", "abc", "я", "😀")] == [0, 3, 1, 2]
