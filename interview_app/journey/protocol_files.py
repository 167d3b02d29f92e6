"""Taking in a picture of a sheet that the child wrote on: as it is, once it is known to be a picture."""

from pathlib import Path

from interview_app.documents.picture import for_print
from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.exhibiting import read_received


def read_sheet(path: Path) -> bytes:
    """Return the picture *path* (PNG or JPEG) whole. Blocks.

    Circumstances RECEIVED_UNREADABLE, ATTACHED_TOO_LARGE, PICTURE_TOO_FINE, PROTOCOL_NOT_A_PICTURE.
    """
    content = read_received(path)
    if for_print(content) is None:
        raise Circumstance(Code.PROTOCOL_NOT_A_PICTURE, path=path.name)
    return content
