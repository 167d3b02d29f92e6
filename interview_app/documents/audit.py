"""The vault's audit on paper: a table on wide A4, with what was found of the chain above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Spacer, Table

from interview_app.documents.letters import REGULAR
from interview_app.documents.paper import SMALL, SMALL_STRONG, TITLE, WARNING, paragraph, typeset

_WIDTHS = [12 * mm, 36 * mm, 38 * mm, 56 * mm, 30 * mm, 38 * mm, 57 * mm]
_ROWS_A_TABLE = 200  # one table of all rows would be measured again for every page
_LOOK = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # or the file names Helvetica, which is not in it
    ("LINEBELOW", (0, 0), (-1, -1), 0.25, HexColor("#808080")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


@dataclass(frozen=True)
class AuditPaper:
    """What is printed, in the words of one language; each row has a cell for each of the seven headings."""

    title: str
    remarks: tuple[str, ...]
    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def audit_pdf(paper: AuditPaper, page: Callable[[int], str]) -> bytes:
    """Return *paper* as PDF; blocks for about three seconds for 1,000 rows."""
    head = [paragraph(heading, SMALL_STRONG) for heading in paper.headings]
    story: list[Any] = [paragraph(paper.title, TITLE)]
    story += [paragraph(remark, WARNING) for remark in paper.remarks]
    story.append(Spacer(0, 3 * mm))
    for start in range(0, len(paper.rows), _ROWS_A_TABLE):
        rows = [[paragraph(cell, SMALL) for cell in row] for row in paper.rows[start : start + _ROWS_A_TABLE]]
        story.append(Table([head, *rows] if start == 0 else rows, _WIDTHS, repeatRows=int(start == 0), style=_LOOK))
    return typeset(paper.title, story, page, wide=True)
