"""What YAML complains of, in the words of a person who has never heard of it, and where to look."""

import re

import yaml

_ODD = re.compile(r"^[ -]*([^\S ]+)")
_DASH = re.compile(r"^ *-[^\s-]")
_GLUED = re.compile(r"^[ -]*\w+:\S")
_WIDE = "\N{FULLWIDTH COLON}"
_OPEN = {"flow mapping": ("{", "}"), "flow sequence": ("[", "]")}
_WORDS = {
    "aliases": "aliases (*name) and tags (!name) are not read: put text that begins with such a sign in "
    "quotation marks",
    "but found another document": "one document a file: remove the second `---`",
    "mapping values are not allowed": "a colon too many: put a text that holds a colon in quotation marks; "
    "otherwise look whether this line and the one above begin where they should",
    "block sequence entries are not allowed": "a list begins on a line of its own: `-` comes first in it",
    "cannot start any token": "a text cannot begin with this sign: put it in quotation marks",
    "unknown escape character": "a backslash between quotation marks is written twice: \\\\",
    "expected the node content": "something is missing here: look for a comma too many",
    "expected alphabetic or numeric": "text that begins with * or & stands in quotation marks",
}


def told(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line, from 1 (0: none is known), and what to do there."""
    problem, context = error.problem or "", error.context or ""
    here, there = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    if here is None or there is None:
        return 0, f"not YAML: {problem}"
    lines = text.splitlines()
    said = next((words for part, words in _WORDS.items() if part in problem), None)
    if "'\\t'" in problem:
        return here.line + 1, "a tab: indent with spaces"
    if "simple key" in context:
        return there.line + 1, _no_colon(_line(lines, there.line))
    if "quoted scalar" in context and said is None:
        return there.line + 1, "the quotation mark that opens here is never closed"
    for kind, (first, last) in _OPEN.items():
        if kind in context:
            return there.line + 1, _unclosed(first, last)
    if "block" in context and problem.startswith("expected <block end>"):
        return here.line + 1, _misplaced(_line(lines, here.line), here.column)
    return here.line + 1, said or f"not YAML: {problem}" + (f" ({context})" if context else "")


def _line(lines: list[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _no_colon(line: str) -> str:
    if _WIDE in line:
        return f"the colon `{_WIDE}` is not the one of YAML: type an ordinary colon and a space after it"
    if _GLUED.match(line):
        return "a space is missing after the colon: a field is written `name: value`"
    return "a colon is missing: a field is written `name: value`"


def _unclosed(first: str, last: str) -> str:
    return (
        f"between this `{first}` and its `{last}` parts are separated by commas, and every text closes its "
        "quotation mark; one that holds a comma or a colon stands in such marks"
    )


def _misplaced(line: str, column: int) -> str:
    if _DASH.match(line):
        return "a space is missing after the dash: `- name: value`"
    if _ODD.match(line):
        return "the spaces in front are no ordinary ones: delete them and type them anew"
    if line[:column].strip(" -"):
        return "something stands after a closing quotation mark or bracket: put the whole text in quotes"
    return "indented otherwise than the lines above: what belongs together begins in the same column"
