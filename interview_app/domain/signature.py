"""A signature drawn by hand: strokes with their times and pressure, kept as small whole numbers and never as a picture.

A stroke is a flat run of ``x, y, t, p``: x and y in ten-thousandths of the field's width and height, t in milliseconds
since the first point of the signature, p the pressure in thousandths (:data:`UNKNOWN_PRESSURE` where the device feels
none). It draws itself, as lines, into any rectangle without being stretched. The bounds keep a damaged or forged record
from filling a page or a memory; what breaks them is ``Undeclared``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, pairwise
from json import dumps
from math import hypot

from interview_app.domain.declared import Undeclared, to_json

UNIT = 10_000
PRESSURE = 1_000
UNKNOWN_PRESSURE = 500
POINT = 4
"""Numbers to a point."""
STROKES = 200
POINTS = 20_000
LONGEST_MS = 10 * 60_000
ASPECT = 1_000
"""Height of a field as wide as high, in the unit of ``aspect``."""
LEAST_LENGTH = 800
"""A line shorter than this part of the field's width (in its units) is a dot or a slip of the hand."""


@dataclass(frozen=True)
class Signature:
    """What was drawn. ``aspect``: the field's width in thousandths of its height, 500 to 20 000."""

    aspect: int
    strokes: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        """Check the bounds; :class:`Undeclared` where one is broken."""
        if not ASPECT // 2 <= self.aspect <= 20 * ASPECT:
            raise Undeclared("aspect", "not a field to sign in")
        if len(self.strokes) > STROKES or sum(map(len, self.strokes)) > POINTS * POINT:
            raise Undeclared("strokes", "too many points")
        last = 0
        for number, stroke in enumerate(self.strokes):
            where = f"strokes[{number}]"
            if not stroke or len(stroke) % POINT:
                raise Undeclared(where, "not whole points")
            if not all(0 <= value <= UNIT for value in chain(stroke[0::POINT], stroke[1::POINT])):
                raise Undeclared(where, "outside the field")
            times = stroke[2::POINT]
            if last > times[0] or times[-1] > LONGEST_MS or any(later < sooner for sooner, later in pairwise(times)):
                raise Undeclared(where, "times out of order")
            last = times[-1]
            if not all(0 <= value <= PRESSURE for value in stroke[3::POINT]):
                raise Undeclared(where, "no pressure")

    @property
    def empty(self) -> bool:
        """Return whether nothing was drawn."""
        return not self.strokes

    @property
    def length(self) -> int:
        """Return how long the drawn lines are together, in ten-thousandths of the field's width."""
        across = ASPECT / self.aspect
        steps = (pairwise(zip(stroke[0::POINT], stroke[1::POINT], strict=True)) for stroke in self.strokes)
        return round(sum(hypot(x - u, (y - v) * across) for (u, v), (x, y) in chain.from_iterable(steps)))

    @property
    def too_little(self) -> bool:
        """Return whether this is no signature: nothing, one dot, a slip of the hand."""
        return self.length < LEAST_LENGTH

    @property
    def name(self) -> str:
        """Return the name under which confirmations call it: made of what was drawn, so it cannot be another's."""
        content = dumps(to_json(self), separators=(",", ":"), sort_keys=True)
        return f"signature-{sha256(content.encode('ascii')).hexdigest()[:32]}"

    def placed(
        self, x: float, y: float, width: float, height: float
    ) -> Iterator[tuple[tuple[float, float, float], ...]]:
        """Yield each stroke as points (x, y, pressure 0..1) in the middle of a rectangle, not stretched.

        y grows downwards, as on a screen; a page that counts upwards mirrors it.
        """
        fitted = min(width, height * self.aspect / ASPECT)
        tall = fitted * ASPECT / self.aspect
        left, top = x + (width - fitted) / 2, y + (height - tall) / 2
        for stroke in self.strokes:
            points = zip(stroke[0::POINT], stroke[1::POINT], stroke[3::POINT], strict=True)
            yield tuple((left + u * fitted / UNIT, top + v * tall / UNIT, p / PRESSURE) for u, v, p in points)
