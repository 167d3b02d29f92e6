"""Rows: columns that stay level, and go over to the next page together.

Rules. A column holds anything that reportlab can place, rows again among it. A row breaks only where each of its
columns can show something on both pages or has nothing left to show, so that what stands beside each other is read
beside each other, and so that what leads to something (a heading, "signed by") never ends a page without it. A listing
repeats its headings on each page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from interview_app.documents.paper import LINE, PALE


@dataclass(frozen=True)
class Cell:
    """A column of a row: where it begins and how wide it is, in points, and what stands in it, top down."""

    x: float
    width: float
    content: tuple[Any, ...]


_LARGEST_WHOLE = 300
"""Points; what is higher is divided even if it should stay whole."""
_LEAST_PAGE = 400
"""Points; every page has this room, so that what does not fit into it fits nowhere better."""


class Row(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Columns side by side; *whole* ones are not divided, others not before a part of each column's *least*-th thing.

    *rules* are the places (points from the left) of hairlines as high as the row.
    """

    def __init__(
        self,
        cells: Sequence[Cell],
        *,
        before: float = 0,
        after: float = 0,
        rules: tuple[float, ...] = (),
        whole: bool = False,
        least: int = 1,
    ) -> None:
        super().__init__()
        self._cells = tuple(cells)
        self._rules = rules
        self._whole = whole
        self._least = least
        self._heights: tuple[tuple[float, ...], ...] = ()
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points."""
        if not self._heights:
            self._heights = tuple(
                tuple(item.wrap(cell.width, available_height)[1] for item in cell.content) for cell in self._cells
            )
        self.height = max((_tall(cell, high) for cell, high in self._measured()), default=0)
        self.width = available_width
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Any]:
        """Return the row as far as it fits and its rest; nothing where a column would have no part in the first."""
        self.wrap(available_width, available_height)
        if self._whole and self.height <= _LARGEST_WHOLE:
            return []
        measured, self._heights = self._measured(), ()  # a paragraph that could not be divided forgets its lines
        heads, tails = [], []
        for cell, high in measured:
            head, tail = _divided(cell, high, available_height)
            least = self._least if available_height < _LEAST_PAGE else 1
            if len(head) < min(least, len(cell.content)):
                return []
            heads.append(Cell(cell.x, cell.width, tuple(head)))
            tails.append(Cell(cell.x, cell.width, tuple(tail)))
        after: float = self.spaceAfter
        return [Row(heads, rules=self._rules), Row(tails, after=after, rules=self._rules)]

    def draw(self) -> None:
        """Draw each column from the top."""
        for cell, high in self._measured():
            y: float = self.height
            above = None
            for item, tall in zip(cell.content, high, strict=True):
                y -= tall if above is None else _between(above, item) + tall
                item.drawOn(self.canv, cell.x, y)
                above = item
        for x in self._rules:
            hairline(self.canv, x, 0, x, self.height)

    def _measured(self) -> list[tuple[Cell, tuple[float, ...]]]:
        return list(zip(self._cells, self._heights, strict=True))


class Listing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Rows below a row of headings, with hairlines between them; the headings stand above each part of it.

    *left* is where the hairlines begin, *gap* the room between two rows, in points.
    """

    def __init__(self, head: Row, rows: Sequence[Row], *, left: float, gap: float, after: float) -> None:
        super().__init__()
        self._head = head
        self._rows = list(rows)
        self._left = left
        self._gap = gap
        self.spaceAfter = after

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points."""
        self.width = available_width
        self.height = sum(
            row.wrap(available_width, available_height)[1] + self._gap for row in (self._head, *self._rows)
        )
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Any]:
        """Return the rows that fit and the others, both below the headings."""
        room = available_height - self._head.wrap(available_width, available_height)[1] - self._gap
        fitting: list[Row] = []
        rest = list(self._rows)
        while rest:
            tall = rest[0].wrap(available_width, available_height)[1] + self._gap
            if tall > room:
                if parts := rest[0].split(available_width, room - self._gap):
                    fitting.append(parts[0])
                    rest[0] = parts[1]
                break
            room -= tall
            fitting.append(rest.pop(0))
        if not fitting:
            return []
        after: float = self.spaceAfter
        return [
            Listing(self._head, fitting, left=self._left, gap=self._gap, after=0),
            *([Listing(self._head, rest, left=self._left, gap=self._gap, after=after)] if rest else []),
        ]

    def draw(self) -> None:
        """Draw headings and rows from the top, with a hairline below each."""
        y = self.height
        for row in (self._head, *self._rows):
            y -= row.height + self._gap
            row.drawOn(self.canv, 0, y + self._gap * 0.6)
            line = y + self._gap * 0.25
            hairline(self.canv, self._left, line, self.width, line, pale=row is not self._head)


def together(*things: Any, width: float) -> Row:
    """Return *things* one below another; none but the last is divided, and a page ends with none but the last."""
    first, last = things[0], things[-1]
    before, after = first.getSpaceBefore(), last.getSpaceAfter()
    return Row([Cell(0, width, things)], before=before, after=after, least=len(things))


def hairline(canvas: Any, x: float, y: float, to_x: float, to_y: float, *, pale: bool = False) -> None:
    """Draw the one kind of line that papers have; a *pale* one between equals."""
    canvas.saveState()
    canvas.setStrokeColor(PALE if pale else LINE)
    canvas.setLineWidth(0.35)
    canvas.line(x, y, to_x, to_y)
    canvas.restoreState()


def _between(above: Any, below: Any) -> float:
    return float(max(above.getSpaceAfter(), below.getSpaceBefore()))


def _tall(cell: Cell, high: Sequence[float]) -> float:
    gaps = zip(cell.content, cell.content[1:], strict=False)
    return sum(high) + sum(_between(above, below) for above, below in gaps)


def _divided(cell: Cell, high: Sequence[float], room: float) -> tuple[list[Any], list[Any]]:
    head: list[Any] = []
    for number, (item, tall) in enumerate(zip(cell.content, high, strict=True)):
        gap = _between(head[-1], item) if head else 0.0
        if gap + tall > room:
            rest = list(cell.content[number + 1 :])
            parts = item.split(cell.width, room - gap)
            return ([*head, parts[0]], [*parts[1:], *rest]) if len(parts) > 1 else (head, [item, *rest])
        room -= gap + tall
        head.append(item)
    return head, []
