"""A picture on a page: a drawing, a page in the child's own hand.

Rules. The thing itself lies in the package with its digest; a page shows it at the fineness of print, so that a drawing
of 40 MB makes a file of less than one. What cannot be read as a picture is not shown, and the page says so.
"""

import warnings
from io import BytesIO
from typing import Any

from PIL import Image as Pixels
from PIL import ImageOps
from reportlab.platypus import Image

_FINENESS = 200
"""Pixels to an inch."""
_MOST_PIXELS = 120_000_000


def picture(untrusted: bytes, width: float, height: float) -> Any | None:
    """Return *untrusted* (PNG or JPEG) no larger than *width* x *height* points, not stretched; None if it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Pixels.DecompressionBombWarning)
            with Pixels.open(BytesIO(untrusted), formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > _MOST_PIXELS:
                    return None
                finest = (round(width * _FINENESS / 72), round(height * _FINENESS / 72))
                opened.draft("RGB", finest)
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail(finest)
                flat = Pixels.new("RGB", upright.size, "white")
                shown = upright.convert("RGBA")
                flat.paste(shown, mask=shown.getchannel("A"))
    except (OSError, ValueError, SyntaxError, Pixels.DecompressionBombError):
        return None
    packed = BytesIO()
    flat.save(packed, "JPEG", quality=88)
    scale = min(width / flat.width, height / flat.height)
    image = Image(packed, flat.width * scale, flat.height * scale)
    image.hAlign = "LEFT"
    return image
