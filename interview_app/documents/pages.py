"""Pages of a document of the case: what stands on each of them, whatever its content.

Rules. Each page says which session and which recording it belongs to, in letters and as a QR code, which page it is and
of how many, and has a place for everybody who signs every page. How many pages there are is known only when all are
laid out, so the marks are put on them at the end, in one go: nothing is laid out twice. A document that lacks what the
code demands says on each page that it is a draft. The file's own description names nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportlab.graphics.barcode.qr import QrCode
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from interview_app.documents.letters import REGULAR, STRONG, register_fonts, write
from interview_app.documents.paper import PALE, TEXT
from interview_app.system.texts import harmless

LEFT = 25 * mm
"""Wider than the right margin: a case is sewn together."""
RIGHT = A4[0] - 15 * mm
WIDTH = RIGHT - LEFT
TOP = A4[1] - 20 * mm


@dataclass(frozen=True)
class Outline:
    """An entry of the outline: its words, how deep it stands (0: a section), the page, the height on it in points."""

    words: str
    level: int
    page: int
    top: float


class Landmark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A place that the outline names; it takes no room."""

    def __init__(self, words: str, level: int, noted: list[Outline]) -> None:
        super().__init__()
        self._words = words
        self._level = level
        self._noted = noted

    def draw(self) -> None:
        """Note the place."""
        _, top = self.canv.absolutePosition(0, 0)
        self._noted.append(Outline(self._words, self._level, self.canv.getPageNumber(), top + 12))


class _LaterMarked(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas whose pages wait until all are there."""

    def __init__(self, *args: Any, mark: Callable[[Any, int, int], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._mark = mark
        self._waiting: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Keep the page."""
        self._waiting.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Mark the pages and write the file."""
        for number, page in enumerate(self._waiting, 1):
            self.__dict__.update(page)
            self._mark(self, number, len(self._waiting))
            super().showPage()
        self._doc.SaveToFile(self._filename, self)


def lay_out(
    story: list[Any],
    mark: Callable[[Any, int, int], None],
    *,
    title: str,
    language: str,
    bottom: float,
    outline: list[Outline] | None = None,
    draft: str = "",
    keywords: str = "",
) -> tuple[bytes, int]:
    """Return the PDF of *story* on A4 and the number of its pages; *mark* (canvas, page, pages) is put on each.

    *bottom* is the height in points that the foot takes; *title* and *language* are the file's own. *draft* is written
    across each page, behind its text; *keywords* is what the file says to a machine.
    """
    register_fonts()
    target = BytesIO()
    pages: list[int] = []
    noted = outline if outline is not None else []

    def marked(canvas: Any, number: int, of: int) -> None:
        pages.append(number)
        for place, entry in enumerate(noted):
            if entry.page == number:
                canvas.bookmarkPage(f"o{place}", fit="XYZ", top=entry.top)
                canvas.addOutlineEntry(harmless(entry.words), f"o{place}", entry.level, closed=entry.level == 0)
        mark(canvas, number, of)

    frame = Frame(
        LEFT, bottom, WIDTH, TOP - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0, id="page"
    )
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=harmless(title),
        author="",
        keywords=keywords,
        lang=language,
        initialFontName=REGULAR,
        invariant=1,
        pageTemplates=[PageTemplate(frames=[frame], onPage=lambda canvas, _: _write_across(canvas, draft))],
    )
    template.build(story or [_Nothing()], canvasmaker=partial(_LaterMarked, mark=marked))
    return target.getvalue(), len(pages)


class _Nothing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """What an empty page holds."""

    def draw(self) -> None:
        """Draw nothing."""


def draw_qr(canvas: Any, content: str, size: float) -> None:
    """Draw *content* as a QR code of *size* points at the canvas's origin; the file holds it once."""
    name = f"qr-{size:.0f}-{sha256(content.encode()).hexdigest()[:16]}"
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, size, size)
        canvas.setFillColor(TEXT)
        QrCode(content, width=size, height=size, qrBorder=0, qrLevel="M").drawOn(canvas, 0, 0)
        canvas.endForm()
    canvas.doForm(name)


def _write_across(canvas: Any, words: str) -> None:
    canvas.saveState()
    canvas.setFillColor(PALE)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    write(canvas, words, 0, -30, STRONG, 96, left_of=0.5)
    canvas.restoreState()
