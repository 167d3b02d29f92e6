"""The act of an interview that is not held: one page, for the file of the case and to be signed by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer, Table

from interview_app.documents.paper import BODY, REGULAR, SMALL, STRONG, TITLE, paragraph, typeset

_WIDTHS = [60 * mm, 120 * mm]
_SIGNATURE = [90 * mm, 90 * mm]


@dataclass(frozen=True)
class ActPaper:
    """What is printed, in the words of one language. ``lines`` are headings with their content, ``sign`` who signs."""

    title: str
    lines: Sequence[tuple[str, str]]
    told: str
    sign: Sequence[str]
    remark: str


def act_pdf(paper: ActPaper, page: Callable[[int], str]) -> bytes:
    """Return *paper* as PDF; blocks for some milliseconds."""
    rows = [[paragraph(heading, BODY), paragraph(content, BODY)] for heading, content in paper.lines if content]
    look = [
        ("FONTNAME", (0, 0), (0, -1), STRONG),
        ("FONTNAME", (1, 0), (1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm),
    ]
    blank = "_" * 34
    signatures = [[paragraph(who, BODY), paragraph(blank, BODY)] for who in paper.sign]
    story: list[Any] = [
        paragraph(paper.title, TITLE),
        Spacer(0, 4 * mm),
        Table(rows, _WIDTHS, style=look),
        Spacer(0, 6 * mm),
        paragraph(paper.told, BODY),
        Spacer(0, 12 * mm),
        Table(
            signatures,
            _SIGNATURE,
            style=[
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6 * mm),
            ],
        ),
        paragraph(paper.remark, SMALL),
    ]
    return typeset(paper.title, story, page)
