"""The sheet of labels: one for each copy, to be cut out and put on the disk or its envelope.

Rules. A label says what the seal certifies and nothing of the child: case, session, day, length, the digest of the seal
short for eyes and whole as a QR code, which copy it is and for whom. It says that the sealing was electronic: paper
sealing of media comes at the investigation's end (art. 210.12).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from interview_app.documents.blocks import Setting
from interview_app.documents.letters import MEDIUM, REGULAR, STRONG, register_fonts
from interview_app.documents.pages import draw_qr
from interview_app.documents.paper import CAPTION, TEXT, paragraph, turned
from interview_app.documents.rows import hairline
from interview_app.domain.errors import Bug
from interview_app.domain.plan import InterviewLanguage

_WIDE, _HIGH = 92 * mm, 66 * mm
_ACROSS, _DOWN = 2, 4
_LEFT, _TOP = (A4[0] - _ACROSS * _WIDE) / 2, A4[1] - (A4[1] - _DOWN * _HIGH) / 2
_QR = 24 * mm
_HEAD = turned(CAPTION, fontName=STRONG, fontSize=9, leading=12, textColor=TEXT)
_CUT: dict[str, Any] = {"allowOrphans": 1, "allowWidows": 1}
"""What is too long ends with the last line that there is room for, wherever that is."""
_KEY = turned(CAPTION, fontSize=6.8, leading=8.2, **_CUT)
_VALUE = turned(CAPTION, fontName=MEDIUM, fontSize=9, leading=11, textColor=TEXT, **_CUT)
_SEALED = turned(CAPTION, fontName=STRONG, fontSize=8, leading=10, textColor=TEXT)


@dataclass(frozen=True)
class Label:
    """One copy's label, in words: ``day`` and ``length`` as documents write them, ``seal_digest`` in 64 hex digits.

    ``copy`` is the copy's number from 1, the master's 0; ``purpose`` why a copy was made, '' for the master;
    ``case_remark`` stands below the case's number, '' where there is none.
    """

    case_number: str
    session: str
    day: str
    length: str
    seal_digest: str
    copy: int = 0
    purpose: str = ""
    case_remark: str = ""


def label_pdf(labels: Sequence[Label], languages: tuple[InterviewLanguage, ...]) -> bytes:
    """Return the labels on A4, eight to a sheet with hairlines to cut along; :class:`Bug` without any."""
    if not labels:
        raise Bug("a sheet without labels")
    register_fonts()
    setting = Setting(languages, [])
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, initialFontName=REGULAR, lang=languages[0].value)
    canvas.setTitle(setting.joined(setting.word("label.title")))
    canvas.setAuthor("")
    for number, label in enumerate(labels):
        place = number % (_ACROSS * _DOWN)
        if number and place == 0:
            canvas.showPage()
        down, across = divmod(place, _ACROSS)
        canvas.saveState()
        canvas.translate(_LEFT + across * _WIDE, _TOP - (down + 1) * _HIGH)
        _draw(canvas, setting, label)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def short_digest(digest: str) -> str:
    """Return the first sixteen digits of *digest* in fours, as people compare them."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def _draw(canvas: Any, setting: Setting, label: Label) -> None:
    for x, y, to_x, to_y in ((0, 0, _WIDE, 0), (0, _HIGH, _WIDE, _HIGH), (0, 0, 0, _HIGH), (_WIDE, 0, _WIDE, _HIGH)):
        hairline(canvas, x, y, to_x, to_y, pale=True)
    inner = _WIDE - 12 * mm

    def written(text: str, style: Any, y: float, width: float = inner, most: float = 99) -> float:
        item = paragraph(text, style)
        _, tall = item.wrap(width, most)
        if tall > most:
            item = item.split(width, most)[0]
            _, tall = item.wrap(width, most)
        item.drawOn(canvas, 6 * mm, y - tall)
        return float(y - tall)

    which = setting.word("label.copy", number=label.copy) if label.copy else setting.word("label.master")
    y = written(setting.joined(which), _HEAD, _HIGH - 5 * mm)
    if label.purpose:
        y = written(label.purpose, _KEY, y, most=17)
    y -= 1.6 * mm
    beside = inner - _QR - 3 * mm
    for key, value, remark, wide in (
        ("case", label.case_number, label.case_remark, inner),  # above the code there is all the width
        ("session", label.session, "", beside),
        ("day", label.day, "", beside),
        ("length", label.length, "", beside),
    ):
        y = written(setting.joined(setting.word(f"label.{key}")), _KEY, y, wide)
        y = written(value, _VALUE, y, wide, most=23)
        y = (written(remark, _KEY, y, wide) if remark else y) - 0.7 * mm
    canvas.saveState()
    canvas.translate(_WIDE - 6 * mm - _QR, 14.2 * mm)
    draw_qr(canvas, f"{label.session}\n{label.seal_digest}", _QR)
    canvas.restoreState()
    hairline(canvas, 6 * mm, 12 * mm, _WIDE - 6 * mm, 12 * mm)
    y = written(setting.joined(setting.word("label.sealed")), _SEALED, 11 * mm)
    written(f"{setting.joined(setting.word('label.digest'))} {short_digest(label.seal_digest)}", _KEY, y - 0.8 * mm)
