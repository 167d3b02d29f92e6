"""A picture on a page: a drawing, a page in the child's own hand.

Rules. The thing itself lies in the package with its digest; a page shows it at the fineness of print, so that a drawing
of 40 MB makes a file of less than one. It is made small strip by strip, so that there is no second copy of the whole in
memory. What cannot be read as a picture is not shown, and the page says so.
"""

import warnings
from io import BytesIO
from typing import Any

from PIL import ExifTags, ImageOps
from PIL import Image as Pixels
from reportlab.platypus import Image

from interview_app.domain.errors import Circumstance, Code

_FINENESS = 200 / 72
"""Pixels to a point."""
MOST_PIXELS = 75_000_000
"""A sheet of A3, scanned at 600 pixels to an inch. JPEG is made smaller while it is read, so it may have more."""
_SHEET = (595, 842)
_STRIP = 256


def for_print(untrusted: bytes) -> bytes | None:
    """Return *untrusted* (PNG or JPEG) as a JPEG as fine as a sheet of paper can show; None if it is no picture.

    Blocks for a second or two with the largest. Circumstance PICTURE_TOO_FINE (millions).
    """
    shown = _shrunk(untrusted, *_SHEET)
    return None if shown is None else _packed(shown)


def picture(untrusted: bytes, width: float, height: float) -> Any | None:
    """Return *untrusted* (PNG or JPEG) no larger than *width* x *height* points, not stretched; None if it is none.

    Circumstance PICTURE_TOO_FINE (millions).
    """
    shown = _shrunk(untrusted, width, height)
    if shown is None:
        return None
    scale = min(width / shown.width, height / shown.height)
    image = Image(BytesIO(_packed(shown)), shown.width * scale, shown.height * scale)
    image.hAlign = "LEFT"
    return image


def _shrunk(untrusted: bytes, width: float, height: float) -> Pixels.Image | None:
    """Return *untrusted* on white and upright, no finer than print needs in a box of so many points."""
    finest = (round(width * _FINENESS), round(height * _FINENESS))
    longest = max(finest)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Pixels.DecompressionBombWarning)
            with Pixels.open(BytesIO(untrusted), formats=("PNG", "JPEG")) as opened:
                opened.draft("RGB", (longest, longest))
                if opened.width * opened.height > MOST_PIXELS:
                    raise _too_fine()
                small = _reduced(opened, max(1, max(opened.size) // longest))
                small.getexif()[ExifTags.Base.Orientation] = opened.getexif().get(ExifTags.Base.Orientation, 1)
    except Pixels.DecompressionBombError:
        raise _too_fine() from None
    except (OSError, ValueError, SyntaxError):
        return None
    upright = ImageOps.exif_transpose(small)
    upright.thumbnail(finest)
    return upright


def _reduced(opened: Pixels.Image, factor: int) -> Pixels.Image:
    """Return *opened* on white, *factor* times smaller."""
    small = Pixels.new("RGB", (-(-opened.width // factor), -(-opened.height // factor)), "white")
    step = factor * _STRIP
    for top in range(0, opened.height, step):
        strip = opened.crop((0, top, opened.width, min(top + step, opened.height))).convert("RGBA").reduce(factor)
        small.paste(strip, (0, top // factor), mask=strip.getchannel("A"))
    return small


def _packed(shown: Pixels.Image) -> bytes:
    packed = BytesIO()
    shown.save(packed, "JPEG", quality=88, exif=b"")
    return packed.getvalue()


def _too_fine() -> Circumstance:
    return Circumstance(Code.PICTURE_TOO_FINE, millions=MOST_PIXELS // 10**6)
