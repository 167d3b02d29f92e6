"""A room test: record for so many seconds, then seal. What is recorded says of itself that it is a room test.

The command line's way through a :class:`.live.LiveSession`: it waits where a window would show.
"""

import base64
import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app import __version__
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import PROGRAM
from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind
from interview_app.journey.ledger import previous_seal
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import Phase
from interview_app.journey.seal import Progress, SealedCopies, require_whole
from interview_app.recording.order import RecorderOrder
from interview_app.signing.signer import SealSigner
from interview_app.system.age import Recipient
from interview_app.system.clock import Clock
from interview_app.system.paths import data_folder, runtime_folder

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.vault.sessions import Claimed

BALLAST_BYTES = 256 * 2**20
MAXIMUM_CAMERAS = 2
LOOK_EVERY_S = 0.1
GRACE_S = 30
"""A recorder whose program died goes on for the planned time and so much more, then stops by itself."""

LONGEST_S = 12 * 3600
"""The same for a recording without a planned end."""


@dataclass(frozen=True)
class RoomTest:
    """What to record and how long; the first of ``targets`` is the master's.

    ``open_ended``: ``seconds`` must fit on the disks, but the recording goes on until somebody ends it.
    """

    cameras: tuple[CameraOrder, ...]
    microphone: MicrophoneOrder | None
    sound_codec: str
    overlay: bool
    slate: tuple[str, ...]
    seconds: int
    targets: tuple[Path, ...]
    recipients: tuple[Recipient, ...]
    kind: SessionKind = SessionKind.ROOM_TEST
    open_ended: bool = False
    ballast_bytes: int = BALLAST_BYTES
    sound_ppm: int = 0
    faults: str = ""


def new_session_id() -> str:
    """Return a new session id: 130 random bits as 26 letters, which say nothing about anybody."""
    return base64.b32encode(secrets.token_bytes(17)).decode("ascii").lower()[:26]


def order_of(test: RoomTest, session: str, claimed: "Claimed | None" = None) -> RecorderOrder:
    """Return what the recorder is told; an interview is recorded only as it was *claimed* in the vault.

    Circumstances: TOO_MANY_CAMERAS, NO_RECIPIENT, TARGETS_SAME_PLACE.
    """
    if test.kind is SessionKind.INTERVIEW and (claimed is None or claimed.session != session):
        raise Bug("an interview that nobody claimed")
    if not 1 <= len(test.cameras) <= MAXIMUM_CAMERAS:
        raise Circumstance(Code.TOO_MANY_CAMERAS, given=len(test.cameras), most=MAXIMUM_CAMERAS)
    if not test.recipients:
        raise Circumstance(Code.NO_RECIPIENT)
    targets = tuple(str(target.resolve()) for target in test.targets)
    if len(set(targets)) < len(targets):
        raise Circumstance(Code.TARGETS_SAME_PLACE, path=targets[0])
    return RecorderOrder(
        session=session,
        kind=test.kind,
        software=f"interview-app {__version__}",
        cameras=test.cameras,
        microphone=test.microphone,
        sound_codec=test.sound_codec,
        overlay=test.overlay,
        slate=test.slate,
        targets=targets,
        recipients=tuple(recipient.text for recipient in test.recipients),
        previous_seal=previous_seal(data_folder()),
        planned_s=test.seconds,
        limit_s=LONGEST_S if test.open_ended else test.seconds + GRACE_S,
        ballast_bytes=test.ballast_bytes,
        sound_ppm=test.sound_ppm,
        faults=test.faults,
        resume=False,
    )


def record_room_test(
    test: RoomTest,
    signer: SealSigner,
    clock: Clock,
    *,
    stop: threading.Event,
    progress: Progress,
    anchors: "Sequence[x509.Certificate]" = (),
) -> SealedCopies:
    """Record *test* and seal it; *stop* ends it early. Whatever was recorded is sealed, whoever or whatever ended it.

    *anchors*: whom to trust when the copies are judged.
    Circumstances: those of the devices, targets and signer, before anything is recorded; those of closing and of
    :func:`interview_app.journey.seal.seal_session` afterwards, with all that was recorded kept for ``recover``.
    """
    signer.require_valid(clock.utc())
    session = LiveSession.start(order_of(test, new_session_id()), runtime_folder(), clock)
    session.mark("room test", who=PROGRAM)
    end_ns = clock.monotonic_ns() + test.seconds * 1_000_000_000
    while not session.wait_ended(LOOK_EVERY_S):
        left_ns = end_ns - clock.monotonic_ns()
        progress("recording", test.seconds - max(0, left_ns) // 1_000_000_000, test.seconds)
        if session.view.phase is not Phase.STOPPING and (stop.is_set() or left_ns <= 0):
            session.stop("interrupted" if stop.is_set() else "planned_end")
    if (error := session.view.error) is not None:
        raise error
    sealed = session.seal(signer, progress, anchors=anchors)
    require_whole(sealed)
    return sealed
