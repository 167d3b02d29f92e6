"""Taking in a picture of a sheet that the child wrote on: as it is, once it is known to be a picture."""

from pathlib import Path

from interview_app.documents.picture import picture
from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.exhibiting import read_received

_POINTS = 100.0


def read_sheet(path: Path) -> bytes:
    """Return the picture *path* (PNG or JPEG) whole. Blocks.

    Circumstances RECEIVED_UNREADABLE, ATTACHED_TOO_LARGE, PROTOCOL_NOT_A_PICTURE.
    """
    content = read_received(path)
    if picture(content, _POINTS, _POINTS) is None:
        raise Circumstance(Code.PROTOCOL_NOT_A_PICTURE, path=path.name)
    return content
