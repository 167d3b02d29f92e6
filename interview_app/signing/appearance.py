"""What a signature looks like on the page: who, what for, when, with which certificate; in Noto Sans, never markup.

It is drawn as a page of its own, exactly as large as the field, and imported. The letters shrink until every line fits;
a name that fits nowhere is cut at the field's edge and stands whole in the certificate.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from io import BytesIO

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from resources import fonts

_PLAIN, _STRONG = "signature-plain", "signature-strong"
_LARGEST, _SMALLEST, _STEP = 9.0, 3.0, 0.5
_LEADING = 1.25
_PADDING = 2.0

Line = tuple[str, str, bool]
"""A font, a text, and whether it may be broken."""


def draw_signature(width: float, height: float, *, name: str, reason: str, at: datetime, serial: str) -> bytes:
    """Return a PDF of one page, *width* by *height* points; *at* (aware) is shown with its own distance to UTC."""
    _register()
    lines = [
        (_STRONG, _plain(name), True),
        (_PLAIN, _plain(reason), True),
        (_PLAIN, f"{at:%d.%m.%Y %H:%M:%S} (UTC{_distance(at)})", False),
        (_PLAIN, f"№ {serial}", False),
    ]
    size, fitted = _fit([line for line in lines if line[1]], width - 2 * _PADDING, height - 2 * _PADDING)
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), invariant=1, initialFontName=_PLAIN)
    baseline = height - _PADDING - size
    for font, text in fitted:
        canvas.setFont(font, size)
        canvas.drawString(_PADDING, baseline, text)
        baseline -= size * _LEADING
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _fit(lines: Sequence[Line], width: float, height: float) -> tuple[float, list[tuple[str, str]]]:
    """Return the largest size at which *lines*, broken where needed, fit; the smallest one if none does."""
    size = _LARGEST
    while True:
        broken = [
            (font, part)
            for font, text, breaks in lines
            for part in (simpleSplit(text, font, size, width) if breaks else [text])
        ]
        widest = max(pdfmetrics.stringWidth(text, font, size) for font, text in broken)
        if size <= _SMALLEST or (widest <= width and len(broken) * size * _LEADING <= height):
            return size, broken
        size -= _STEP


def _distance(at: datetime) -> str:
    digits = f"{at:%z}"
    return f"{digits[:3]}:{digits[3:5]}"


def _plain(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@cache
def _register() -> None:
    plain, _, strong = fonts()
    pdfmetrics.registerFont(TTFont(_PLAIN, BytesIO(plain)))
    pdfmetrics.registerFont(TTFont(_STRONG, BytesIO(strong)))
