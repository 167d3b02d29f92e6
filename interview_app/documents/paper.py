"""What every printed paper has in common: A4, Noto Sans (every letter of Kazakh, Russian and English), page numbers.

Rules. What comes from outside is text, never markup. The same content gives the same bytes: no time and no machine
stand in the file but those that the paper itself prints.
"""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from interview_app.system.texts import harmless
from resources import fonts

REGULAR = "NotoSans-Regular"
STRONG = "NotoSans-SemiBold"
_NAMES = (REGULAR, "NotoSans-Medium", STRONG)
_MARGIN = 15 * mm

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=9, leading=12)
SMALL = ParagraphStyle("small", BODY, fontSize=7.5, leading=9.5, splitLongWords=True)
SMALL_STRONG = ParagraphStyle("small strong", SMALL, fontName=STRONG)
TITLE = ParagraphStyle("title", BODY, fontName=STRONG, fontSize=14, leading=19, spaceAfter=3 * mm)
WARNING = ParagraphStyle("warning", BODY, fontName=STRONG)


def paragraph(text: str, style: ParagraphStyle = BODY) -> Any:
    """Return *text*, which may come from outside, as a paragraph."""
    _register_fonts()
    return Paragraph(escape(harmless(text)), style)


def typeset(title: str, story: list[Any], page: Callable[[int], str], *, wide: bool = False) -> bytes:
    """Return the PDF of *story* with *page* (of its number) at the foot of each page; *wide* lays A4 on its side."""
    _register_fonts()
    target = BytesIO()

    def foot(canvas: Any, document: Any) -> None:
        canvas.setFont(REGULAR, 8)
        canvas.drawRightString(document.pagesize[0] - _MARGIN, 8 * mm, page(document.page))

    document = SimpleDocTemplate(
        target,
        pagesize=landscape(A4) if wide else A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=harmless(title),
        initialFontName=REGULAR,
        invariant=1,
    )
    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return target.getvalue()


@cache
def _register_fonts() -> None:
    for name, font in zip(_NAMES, fonts(), strict=True):
        pdfmetrics.registerFont(TTFont(name, BytesIO(font)))
