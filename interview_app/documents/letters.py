"""Letters: which of the bundled fonts draws each of them, so that none is ever missing from a page.

Rules. Everything that a paper says in words passes :func:`runs`. Noto Sans draws what it has; of the rest Noto Emoji
draws what children send one another, DejaVu Sans the signs of mathematics, arrows, Georgian, Armenian. What none of
them can draw is printed as its number, ``[U+738B]``: a reader sees that something stands there, and can look it up. So
are letters written from right to left, which would stand in the wrong order. A letter and its accent that came apart
are drawn as one; what only chooses between two looks of an emoji is not drawn. Whatever draws it, it is text to copy.
"""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Any
from unicodedata import bidirectional, category, normalize

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from interview_app.system.texts import harmless
from resources import fonts, fonts_of_signs

REGULAR = "NotoSans-Regular"
MEDIUM = "NotoSans-Medium"
STRONG = "NotoSans-SemiBold"
_SIGNS = ("NotoEmoji-Regular", "DejaVuSans")
_LOOKS = range(0xFE00, 0xFE10)
"""Variation selectors."""


class _Font(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose letters beyond the first 65,536 can be copied, too: reportlab writes their numbers unpaired."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        """Put into *doc* what it uses of the font."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = re.sub("<([0-9A-F]{5,6})>", _paired, stream.content)


def runs(words: str) -> list[tuple[str, str]]:
    """Return *words*, which may come from outside, in parts, each with the font that has to draw it, '' for any."""
    told = harmless(words)
    if not _unusual().search(told):
        return [("", told)]
    drawn = (_drawn(letter) for letter in normalize("NFC", told))
    return [(font, "".join(part for _, part in parts)) for font, parts in groupby(drawn, key=lambda one: one[0])]


def write(canvas: Any, words: str, x: float, y: float, font: str, size: float, *, left_of: float = 0) -> None:
    """Write *words* on one line at *y*; *left_of* is the share of them left of *x*: 0 begins there, 1 ends there."""
    parts = [(other or font, part) for other, part in runs(words)]
    wide = [pdfmetrics.stringWidth(part, one, size) for one, part in parts]
    x -= left_of * sum(wide)
    for (one, part), width in zip(parts, wide, strict=True):
        canvas.setFont(one, size)
        canvas.drawString(x, y, part)
        x += width


@cache
def register_fonts() -> None:
    """Make Noto Sans known, once in a process."""
    for name, font in zip((REGULAR, MEDIUM, STRONG), fonts(), strict=True):
        pdfmetrics.registerFont(_Font(name, BytesIO(font)))


@cache
def _letters_of(name: str) -> frozenset[str]:
    return frozenset(map(chr, pdfmetrics.getFont(name).face.charToGlyph))


@cache
def _signs() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the other fonts' names with their letters; they are read for the first paper that needs them."""
    for name, font in zip(_SIGNS, fonts_of_signs(), strict=True):
        pdfmetrics.registerFont(_Font(name, BytesIO(font)))
    return tuple((name, _letters_of(name)) for name in _SIGNS)


@cache
def _unusual() -> re.Pattern[str]:
    """Return what finds a letter that Noto Sans lacks, or an accent that stands for itself."""
    register_fonts()
    usual = "".join(f"{first}-{last}" for first, last in _ranges(sorted(map(ord, _letters_of(REGULAR)))))
    return re.compile(f"[^{usual}]|[\u0300-\u036f]")


def _ranges(numbers: list[int]) -> Iterator[tuple[str, str]]:
    for _, one in groupby(enumerate(numbers), key=lambda placed: placed[1] - placed[0]):
        members = [number for _, number in one]
        yield rf"\U{members[0]:08x}", rf"\U{members[-1]:08x}"


@cache
def _drawn(letter: str) -> tuple[str, str]:
    """Return the font that draws *letter*, '' for Noto Sans, and what it draws."""
    if ord(letter) in _LOOKS:
        return "", ""
    if letter in _letters_of(REGULAR):
        return "", letter
    if category(letter) != "Co" and bidirectional(letter) not in ("R", "AL"):
        for name, letters in _signs():
            if letter in letters:
                return name, letter
    return "", f"[U+{ord(letter):04X}]"


def _paired(number: re.Match[str]) -> str:
    return f"<{chr(int(number[1], 16)).encode('utf-16-be').hex().upper()}>"
