"""What the windows need to know before a seal, found out beside them. No Qt here."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance
from interview_app.domain.permissions import Action
from ui.frame import Frame
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.sealing import Ahead
    from interview_app.signing.signer import SealSigner


def looking_ahead(
    frame: Frame, folders: Sequence[Path], session: str
) -> "Callable[[Progress, Cancelled], tuple[Ahead | None, str]]":
    """Return the work that finds what sealing *folders* would do, and the number of the case ('' if unknown)."""
    unlocked = None if frame.desk.is_locked else frame.desk.unlocked

    def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[Ahead | None, str]":
        from interview_app.journey.house import house_of
        from interview_app.journey.room import room_now
        from interview_app.journey.room_seal import signer_of
        from interview_app.journey.sealing import case_number_of, look_ahead

        signer: SealSigner | None = None
        if unlocked is None:
            return look_ahead(folders, None, ()), ""
        with suppress(Circumstance):  # what is wrong with it is said when it is used
            signer = signer_of(unlocked, room_now(frame.room, frame.data)[0].room)
        key = frame.desk.key_of(session)
        ahead = look_ahead(folders, signer, house_of(unlocked).custodians, key.recipient.text if key else "")
        return ahead, case_number_of(unlocked, session) if unlocked.may(Action.SEE_SESSIONS) else ""

    return look
