"""Reading the project's own documents: named fenced blocks, and tables below a heading.

A named block is opened by ``` followed by a language and ``example=NAME``. A table is read below the heading that is
given, up to the next heading; a cell is its text without backticks.
"""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FORMAT = ROOT / "docs" / "package-format.md"

_BLOCK = re.compile(r"^```\w+ example=([\w-]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ ", re.MULTILINE)


def blocks(document: Path) -> dict[str, bytes]:
    """Return the content of every named block of *document*."""
    return {name: content.encode() for name, content in _BLOCK.findall(document.read_text(encoding="utf-8"))}


def with_blocks(document: Path, contents: dict[str, bytes]) -> str:
    """Return *document* with the content of its named blocks replaced; KeyError for a block without content."""

    def filled(match: re.Match[str]) -> str:
        opening = match[0].partition("\n")[0]
        return f"{opening}\n{contents[match[1]].decode()}```"

    return _BLOCK.sub(filled, document.read_text(encoding="utf-8"))


def section(document: Path, heading: str) -> str:
    """Return what stands below *heading* (its text, without the signs before it), up to the next heading."""
    text = document.read_text(encoding="utf-8")
    start = re.search(rf"^#+ {re.escape(heading)}$", text, re.MULTILINE)
    assert start, f"{document.name} has no heading {heading!r}"
    rest = text[start.end() :]
    end = _HEADING.search(rest)
    return rest[: end.start()] if end else rest


def table(document: Path, heading: str) -> list[list[str]]:
    """Return the rows, without the head, of the one table below *heading*."""
    rows = [line for line in section(document, heading).splitlines() if line.startswith("|")]
    cells = [[cell.strip().replace("`", "") for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]
    assert len(cells) > 2, f"{document.name}: no table below {heading!r}"
    assert set("".join(cells[1])) <= set("-: ")
    return [[cell.replace("\\|", "|") for cell in row] for row in cells[2:]]
