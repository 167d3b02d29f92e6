"""What is done beside the windows when a recording is sealed: taken up, looked at, sealed, and its key dropped.

Rules. A reason that was given is kept before anything is sealed, and is not asked for again. No Qt here.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.copies import SealingReason
from interview_app.domain.errors import Circumstance
from interview_app.domain.permissions import Action
from interview_app.domain.steps import Standing
from interview_app.evidence.layout import OPEN_SUFFIX
from ui.flow import AtSealing
from ui.frame import Frame
from ui.worker import Cancelled, Progress, Work

if TYPE_CHECKING:
    from interview_app.journey.left_unsealed import LeftUnsealed
    from interview_app.journey.live import LiveSession
    from interview_app.journey.seal import SealedCopies
    from interview_app.journey.sealing import Ahead
    from interview_app.signing.signer import SealSigner


@dataclass(frozen=True)
class Found:
    """What is ahead (None: the folders do not say); the case's number and the reason given before, '' if unknown."""

    ahead: "Ahead | None"
    case_number: str = ""
    reason: str = ""


class ToSeal:
    """The recording that is to be sealed: of the session that this program recorded, or left by an earlier one.

    ``kept``: its key lies in the vault, or it has none; then nothing is lost if the window is closed before the seal.
    """

    def __init__(self, frame: Frame, state: AtSealing) -> None:
        self._frame = frame
        self._state = state
        self._left: LeftUnsealed | None = None
        self.session = state.folders[0].name.removesuffix(OPEN_SUFFIX)
        self.kept = False

    @property
    def there(self) -> "LiveSession | LeftUnsealed | None":
        """What is sealed; None until it is closed."""
        return self._state.live or self._left

    @property
    def playback(self) -> str:
        """Whether it may be played now, and why not; '' until that is known."""
        if self._state.live is not None:
            return self._state.live.view.playback.value
        return self._left.playback.value if self._left is not None else ""

    @property
    def offered(self) -> bool:
        """Whether it may be played now."""
        return self.playback == "offered"

    @property
    def only_finishes(self) -> bool:
        """Whether an earlier sealing has only to be finished."""
        return self._left is not None and not self._left.digest

    @property
    def digest(self) -> str:
        """The media digest as far as it is known before the seal; '' if it is not."""
        if self._state.live is not None:
            return self._state.live.view.media_digest
        return self._left.digest if self._left is not None else ""

    def taking_up(self, _progress: Progress, _cancelled: Cancelled) -> "TakenUp":
        """Close what an earlier program left, and let the list of sessions know that it has stopped; for a thread."""
        from interview_app.journey.left_unsealed import close_left_behind

        desk, live, left = self._frame.desk, self._state.live, None
        if live is None:
            left = close_left_behind(self._state.folders, self._frame.clock, desk.key_of(self.session))
        status = live.view.status if live is not None else None
        desk.note_standing(self.session, Standing.STOPPED, status.recorded_ms if status else 0)
        return TakenUp(left, kept=left is not None or desk.key_of(self.session) is not None)

    def take(self, taken: "TakenUp") -> tuple[Path, ...]:
        """Take what *taken_up* found, on the windows' own thread; return the recording's folders."""
        self._left, self.kept = taken.left, taken.kept
        recording = self._state.live or taken.left
        return recording.folders if recording is not None else ()

    def forget_key(self) -> None:
        """Drop the session's key. Circumstances of its keeper."""
        if (recording := self.there) is not None:
            recording.forget_key()


@dataclass(frozen=True)
class TakenUp:
    """What an earlier program left, if it is that; and whether the key is kept."""

    left: "LeftUnsealed | None"
    kept: bool


def looking_ahead(frame: Frame, folders: Sequence[Path], session: str) -> Work[Found]:
    """Return the work that finds what sealing *folders* would do."""
    unlocked = None if frame.desk.is_locked else frame.desk.unlocked

    def look(_progress: Progress, _cancelled: Cancelled) -> Found:
        from interview_app.journey.house import house_of
        from interview_app.journey.room import room_now
        from interview_app.journey.room_seal import signer_of
        from interview_app.journey.sealing import case_number_of, look_ahead, reasons_of

        signer: SealSigner | None = None
        if unlocked is None:
            return Found(look_ahead(folders, None, ()))
        with suppress(Circumstance):  # what is wrong with it is said when it is used
            signer = signer_of(unlocked, room_now(frame.room, frame.data)[0].room)
        key = frame.desk.key_of(session)
        ahead = look_ahead(folders, signer, house_of(unlocked).custodians, key.recipient.text if key else "")
        if not unlocked.may(Action.SEE_SESSIONS):
            return Found(ahead)
        reason = reasons_of(unlocked, session).get(SealingReason.MASTER_REWRITABLE, "")
        return Found(ahead, case_number_of(unlocked, session), reason)

    return look


def sealing(
    frame: Frame, recording: "LiveSession | LeftUnsealed", session: str, passphrase: str | None, reason: str
) -> "Work[SealedCopies]":
    """Return the work that seals *recording*.

    *passphrase* opens the room's certificate where one was typed; *reason*: why the master can be rewritten, '' where
    that is not asked.
    """
    desk = frame.desk
    # Whoever begins it enters the copies: should the vault be locked meanwhile, the sealing is left unfinished.
    unlocked = None if desk.is_locked else desk.unlocked

    def seal(progress: Progress, _cancelled: Cancelled) -> "SealedCopies":
        from interview_app.journey.copies import enter_sealed
        from interview_app.journey.room import anchors_of, room_now
        from interview_app.journey.room_seal import signer_of
        from interview_app.journey.room_settings import open_signer
        from interview_app.journey.sealing import give_reason

        def entered(sealed: "SealedCopies") -> None:
            if unlocked is not None:
                enter_sealed(unlocked, sealed)

        room = room_now(frame.room, frame.data)[0].room
        if unlocked is not None and reason:
            give_reason(unlocked, session, SealingReason.MASTER_REWRITABLE, reason)
        if unlocked is not None and passphrase is None:
            signer = signer_of(unlocked, room)
        else:
            signer = open_signer(room, passphrase, frame.clock.utc())
        sealed = recording.seal(signer, progress, anchors=anchors_of(room), entered=entered)
        desk.note_standing(session, Standing.SEALED)
        return sealed

    return seal


def dropping_key(frame: Frame, session: str, reason: str, forget: Callable[[], None]) -> Work[None]:
    """Return the work that keeps why the key of *session* goes with but one whole copy, and lets it go by *forget*."""
    unlocked = frame.desk.unlocked

    def drop(_progress: Progress, _cancelled: Cancelled) -> None:
        from interview_app.journey.sealing import give_reason

        give_reason(unlocked, session, SealingReason.ONE_COPY, reason)
        forget()

    return drop
