"""A person's place on a page: the drawn signature as lines, or why there is none, and the field for a certificate.

Rules. A signature is drawn as it was, never stretched, in strokes whose breadth follows the pressure. It stands in the
file once and is shown wherever the person signs. A place is never simply empty: it has a line to sign on by hand.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from interview_app.documents.rows import hairline
from interview_app.domain.signature import Signature
from interview_app.signing.pades import FieldPlace

_INK = HexColor("#1b2f7a")
_THINNEST = 0.45
_BY_PRESSURE = 1.1


class SigningPlace(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A place of *width* x *height* points to sign, with what was *drawn* there and a line below it.

    Where *field* is a name, the place is added to *placed* once it is on a page.
    """

    def __init__(
        self, width: float, height: float, drawn: Signature | None, field: str, placed: list[FieldPlace]
    ) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self._drawn = drawn
        self._field = field
        self._placed = placed

    def draw(self) -> None:
        """Draw the line and what was signed."""
        hairline(self.canv, 0, 0, self.width, 0)
        if self._drawn is not None:
            draw_signature(self.canv, self._drawn, self.width, self.height)
        if self._field:
            _note_field(self.canv, self._placed, self._field, self.width, self.height)


def draw_signature(canvas: Any, drawn: Signature, width: float, height: float) -> None:
    """Draw a signature into a rectangle at the canvas's origin; the file holds it once for each size."""
    name = f"{drawn.name}-{width:.0f}x{height:.0f}"
    if not canvas.hasForm(name):
        canvas.beginForm(name, -mm, -mm, width + mm, height + mm)
        canvas.setStrokeColor(_INK)
        canvas.setFillColor(_INK)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in drawn.placed(0, 0, width, height):
            _stroke(canvas, [(x, height - y, _breadth(pressure)) for x, y, pressure in stroke])
        canvas.endForm()
    canvas.doForm(name)


def _note_field(canvas: Any, placed: list[FieldPlace], name: str, width: float, height: float) -> None:
    """Add a field of this size, at the canvas's origin on its present page, to *placed*."""
    left, bottom = canvas.absolutePosition(0, 0)
    right, top = canvas.absolutePosition(width, height)
    edges = (round(edge, 2) for edge in (left, bottom, right, top))
    placed.append(FieldPlace(name, canvas.getPageNumber(), *edges))


def _stroke(canvas: Any, points: Sequence[tuple[float, float, float]]) -> None:
    if len(points) == 1:
        ((x, y, breadth),) = points
        canvas.circle(x, y, breadth, stroke=0, fill=1)
        return
    path, drawn_with = None, 0.0
    for (x, y, _), (to_x, to_y, breadth) in pairwise(points):
        if path is None or breadth != drawn_with:
            if path is not None:
                canvas.drawPath(path)
            canvas.setLineWidth(breadth)
            path, drawn_with = canvas.beginPath(), breadth
            path.moveTo(x, y)
        path.lineTo(to_x, to_y)
    canvas.drawPath(path)


def _breadth(pressure: float) -> float:
    """Return a line's breadth in points; in tenths, so that a stroke is few paths."""
    return round(_THINNEST + _BY_PRESSURE * pressure, 1)
