"""What every printed paper has in common: A4, Noto Sans (every letter of Kazakh, Russian and English), styles of type.

Rules. What comes from outside is text, never markup. The same content gives the same bytes: no time and no machine
stand in the file but those that the paper itself prints. Weight and space make the order of a page; lines are hair
thin, and there are no boxes.
"""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate

from interview_app.documents.letters import REGULAR, STRONG, register_fonts, runs, write
from interview_app.system.texts import harmless

_MARGIN = 15 * mm

TEXT = HexColor("#14181d")
MUTED = HexColor("#56606b")
LINE = HexColor("#9aa3ad")
PALE = HexColor("#dfe3e8")

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=10, leading=14, textColor=TEXT, allowWidows=0, allowOrphans=0)
CLOSE = ParagraphStyle("close", BODY, fontSize=9, leading=12.2)
"""The body where two languages stand beside each other."""
SMALL = ParagraphStyle("small", BODY, fontSize=7.5, leading=9.5)
SMALL_STRONG = ParagraphStyle("small strong", SMALL, fontName=STRONG)
CAPTION = ParagraphStyle("caption", BODY, fontSize=8, leading=10.5, textColor=MUTED)
TITLE = ParagraphStyle("title", BODY, fontName=STRONG, fontSize=14, leading=19, spaceAfter=3 * mm)
WARNING = ParagraphStyle("warning", BODY, fontName=STRONG)


@cache
def turned(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """Return *style* with *changes*, the same object each time."""
    return ParagraphStyle(f"{style.name} {sorted(changes)}", style, **changes)


def centred(style: ParagraphStyle) -> ParagraphStyle:
    """Return *style* in the middle of its column."""
    return turned(style, alignment=TA_CENTER)


def to_the_right(style: ParagraphStyle) -> ParagraphStyle:
    """Return *style* at the right edge of its column."""
    return turned(style, alignment=TA_RIGHT)


def paragraph(text: str, style: ParagraphStyle = BODY, *, label: str = "", struck: bool = False) -> Any:
    """Return *text*, which may come from outside, as a paragraph; *label* stands before it in a heavier weight."""
    register_fonts()
    words = _markup(text)
    if struck:
        words = f"<strike>{words}</strike>"
    return Paragraph(f'<font name="{STRONG}">{_markup(label)}</font> {words}' if label else words, style)


def paragraphs(text: str, style: ParagraphStyle = BODY, *, label: str = "", struck: bool = False) -> list[Any]:
    """Return *text* as a paragraph for each of its lines that is not empty; *label* stands before the first."""
    lines = [line for line in text.expandtabs(2).splitlines() if line.strip()] or [""]
    return [paragraph(line, style, label="" if number else label, struck=struck) for number, line in enumerate(lines)]


def typeset(title: str, story: list[Any], page: Callable[[int], str], *, wide: bool = False) -> bytes:
    """Return the PDF of *story* with *page* (of its number) at the foot of each page; *wide* lays A4 on its side."""
    register_fonts()
    target = BytesIO()

    def foot(canvas: Any, document: Any) -> None:
        write(canvas, page(document.page), document.pagesize[0] - _MARGIN, 8 * mm, REGULAR, 8, left_of=1)

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


def _markup(text: str) -> str:
    """Return *text* as reportlab's markup; a number stays on the line of its sign."""
    unparted = text.replace("\N{NUMERO SIGN} ", "\N{NUMERO SIGN}\N{NO-BREAK SPACE}")
    parts = ((font, escape(part)) for font, part in runs(unparted))
    return "".join(f'<font name="{font}">{part}</font>' if font else part for font, part in parts)
