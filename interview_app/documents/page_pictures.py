"""Pages of a PDF as pictures, for a screen: sharp at the size at which they are shown, with the text that is on them.

Rules. The bytes are ours or were signed here, so what cannot be read is a fault of this program. PDFium does one thing
at a time in the whole process, closing included: whoever asks waits for their turn, and pages that nobody took are
closed in turn too. The library's own document is therefore held by the one who closes it and by nobody's circle of
references: the garbage collector calls a library's farewells before ours, and out of turn. It is imported when it is
used.
"""

import threading
import weakref
from dataclasses import dataclass
from typing import Any

from interview_app.domain.errors import Circumstance, Code

_ONE_AT_A_TIME = threading.RLock()  # pages may be given up in the middle of a turn: by the garbage collector
_MOST_PIXELS = 20_000_000


@dataclass(frozen=True)
class PagePicture:
    """A page in so many pixels: rows of ``stride`` bytes, four to a pixel (blue, green, red, unused)."""

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str


class PagePictures:
    """The pages of *pdf*. Any thread may call; a page takes some tens of milliseconds."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        with _ONE_AT_A_TIME:
            self._pdf: Any = pypdfium2.PdfDocument(pdf)
            self._farewell = weakref.finalize(self, _close_in_turn, self._pdf)
            self._pdf.init_forms()
            self.sizes = tuple(self._pdf.get_page_size(number) for number in range(len(self._pdf)))
        """Width and height of each page in points (1/72 inch)."""

    def picture(self, number: int, width: int) -> PagePicture:
        """Return page *number* (from 0), *width* pixels wide; a width beyond reason is cut down.

        Circumstance CANCELLED where the pages were closed while this waited: PDFium would end the process.
        """
        across, up = self.sizes[number]
        wide = min(width, int((_MOST_PIXELS * across / up) ** 0.5))
        with _ONE_AT_A_TIME:
            if not self._farewell.alive:
                raise Circumstance(Code.CANCELLED)
            page = self._pdf[number]
            bitmap = page.render(scale=wide / across, rev_byteorder=False, prefer_bgrx=True)
            shown = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), _text(page))
            bitmap.close()
            page.close()
        return shown

    def close(self) -> None:
        """Give back what the pages took; nothing is asked of them afterwards. May be said twice."""
        self._farewell()


def _close_in_turn(pdf: Any) -> None:
    with _ONE_AT_A_TIME:
        pdf.close()


def _text(page: Any) -> str:
    words = page.get_textpage()
    try:
        return str(words.get_text_bounded())
    finally:
        words.close()
