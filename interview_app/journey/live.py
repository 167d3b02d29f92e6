"""The live session: one recording from its start to its seal, whoever watches it, whatever dies meanwhile.

Rules. What a press needs returns at once: ``view``, ``mark``, ``show``, ``stop`` and ``leave`` never wait for a disk or
another process. What blocks says so, and belongs on a thread of its own. Leaving is not stopping: the recorder goes on,
and :meth:`LiveSession.attach` takes the place again. *on_change* and *on_preview* are called from threads of the
session and must not hold them up; the view that *on_change* gets is whole, so that only the newest is of interest.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from interview_app.domain.declared import whole
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json, Who
from interview_app.evidence.unsealed import Unsealed
from interview_app.journey.attended import Attended
from interview_app.journey.live_view import LiveView, Phase
from interview_app.journey.playback import OneSessionKey, Playback, say_played_back
from interview_app.journey.seal import Entered, Progress, SealedCopies, seal_copies
from interview_app.recording.client import OnPreview, attach
from interview_app.recording.order import RecorderOrder
from interview_app.system.clock import Clock

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.signer import SealSigner

OPERATOR = Who("operator", 0)
"""Whoever is at the room's PC."""

OTHERS_LEAVE_WITHIN_S = 1.0
MARK_LETTERS = 4000

OnChange = Callable[[LiveView], None]


class LiveSession:
    """A session in this room. Made by :meth:`start` or :meth:`attach` alone; any thread may call."""

    def __init__(
        self,
        order: RecorderOrder,
        runtime: Path,
        clock: Clock,
        key: OneSessionKey | None,
        on_change: OnChange,
        on_preview: OnPreview | None,
    ) -> None:
        self.order = order
        self._clock = clock
        self._key = key
        self._on_change = on_change
        self._sealing: Phase | None = None
        self._guard = Lock()
        self._recording = Attended(order, runtime, clock, self._tell, on_preview)

    @classmethod
    def start(
        cls,
        order: RecorderOrder,
        runtime: Path,
        clock: Clock,
        *,
        key: OneSessionKey | None = None,
        on_change: OnChange = lambda view: None,
        on_preview: OnPreview | None = None,
    ) -> "LiveSession":
        """Start recording *order* and return the session. Blocks a second or two.

        With *key* the recording can be played before it is sealed. Devices must be free (``LookingGlass.release``).
        Circumstances: those with which a recorder refuses; nothing was recorded then.
        """
        if key is not None:
            order = replace(order, recipients=(*order.recipients, key.recipient.text))
        session = cls(order, runtime, clock, key, on_change, on_preview)
        session._recording.launch()
        return session

    @classmethod
    def attach(
        cls,
        session: str,
        runtime: Path,
        clock: Clock,
        *,
        key: OneSessionKey | None = None,
        on_change: OnChange = lambda view: None,
        on_preview: OnPreview | None = None,
    ) -> "LiveSession | None":
        """Take the place of a program that is gone, beside the recorder of *session*; None if none runs. Blocks < 1 s.

        Circumstance SESSION_IN_USE if another program is at it. Playback is offered with the session's own *key* alone.
        """
        client = attach(session, runtime, on_preview=on_preview)
        if client is not None and client.others:  # one that was killed this moment still counts
            client.close()
            Event().wait(OTHERS_LEAVE_WITHIN_S)
            client = attach(session, runtime, on_preview=on_preview)
        if client is None:
            return None
        if client.others:
            client.close()
            raise Circumstance(Code.SESSION_IN_USE, path=session)
        joined = cls(client.order, runtime, clock, key, on_change, on_preview)
        joined._recording.take(client)
        return joined

    @property
    def view(self) -> LiveView:
        """How things stand. Returns at once."""
        recording = self._recording
        return LiveView(
            self.order.session,
            self._sealing or recording.phase,
            recording.status,
            recording.origin_ns,
            tuple(recording.troubles()),
            recording.told,
            recording.stopped.reason,
            recording.stopped.media_digest,
            self._playback,
            recording.error,
        )

    @property
    def folders(self) -> tuple[Path, ...]:
        """The session's open folders that are there now, the master's first. Asks the disks: blocks if they do."""
        return self._recording.folders

    def mark(self, text: str = "", *, who: Who = OPERATOR, pressed_ns: int | None = None) -> bool:
        """Put a mark, or a note with *text*, into the chain; False if the recording is over. Returns at once.

        *pressed_ns* is the monotonic time of the press (of a note: of its first letter); now, unless given. Of a text
        the first 4000 letters are kept.
        """
        return self.tell(EventKind.MARKER, {"text": whole(text)[:MARK_LETTERS]}, who=who, pressed_ns=pressed_ns)

    def tell(
        self, kind: EventKind, body: Mapping[str, Json], *, who: Who = OPERATOR, pressed_ns: int | None = None
    ) -> bool:
        """Put what people caused into the chain; False if the recording is over. Returns at once.

        *kind* is one of ``FROM_CLIENTS``, *body* exactly its keys, at most 256 KiB; *pressed_ns* as in :meth:`mark`.
        ValueError if that is not so, or a text has half a character (:func:`.declared.whole` mends it).
        """
        return self._recording.tell(kind, body, who, self._clock.monotonic_ns() if pressed_ns is None else pressed_ns)

    def show(self, *cameras: int) -> None:
        """Let previews of *cameras* (from 1) come, and of no other. Returns at once."""
        self._recording.show(cameras)

    def stop(self, reason: str = "interrupted") -> None:
        """End the recording; the view says when it has ended. Returns at once."""
        self._recording.stop(reason)

    def wait_ended(self, timeout_s: float) -> bool:
        """Wait until the recording is over (STOPPED or FAILED) and return whether it is. Blocks."""
        return self._recording.ended.wait(timeout_s)

    def leave(self) -> None:
        """Hear of the recorder no more; it goes on by itself. Returns at once."""
        self._recording.leave()

    def join(self, timeout_s: float) -> bool:
        """Wait until the session's threads have ended, after :meth:`leave` or the end; False if not. Blocks."""
        return self._recording.join(timeout_s)

    def play(self) -> Unsealed:
        """Return what was recorded, for a player. Blocks some milliseconds.

        Circumstance PLAYBACK_CLOSED unless ``view.playback`` is OFFERED. What is returned closes with the key.
        """
        if self._key is None or self._playback is not Playback.OFFERED:
            raise Circumstance(Code.PLAYBACK_CLOSED)
        return Unsealed(self.folders, self._key.identity)

    def say_played_back(self, part: int, from_us: int, to_us: int, *, who: Who = OPERATOR) -> None:
        """Put into the chain that this stretch of *part*'s timeline (microseconds) was played. Blocks for a moment.

        Circumstances: PLAYBACK_CLOSED unless it could be played, TARGETS_LOST, SESSION_IN_USE.
        """
        if self._playback is not Playback.OFFERED:
            raise Circumstance(Code.PLAYBACK_CLOSED)
        say_played_back(self.folders, part, from_us, to_us, who, self._clock)

    def seal(
        self,
        signer: "SealSigner",
        progress: Progress,
        *,
        anchors: "Sequence[x509.Certificate]" = (),
        entered: Entered = lambda sealed: None,
    ) -> SealedCopies:
        """Seal what was recorded, read every copy back, and drop the session's key if enough copies are whole. Blocks.

        *entered* as in :func:`.seal.seal_copies`. If they are not, the key stays until :meth:`forget_key`, or until
        enough copies were made elsewhere. Circumstances: NOTHING_TO_SEAL unless STOPPED, and those of
        :func:`.seal.seal_copies`, after which it can be tried again.
        """
        with self._guard:
            if self.view.phase is not Phase.STOPPED:
                raise Circumstance(Code.NOTHING_TO_SEAL)
            self._sealing = Phase.SEALING
        self._tell()
        try:
            signer.require_valid(self._clock.utc())
            sealed = seal_copies(self.folders, signer, self._clock, progress, anchors=anchors, entered=entered)
            if sealed.enough:
                self.forget_key()
        except BaseException:
            self._sealing = None
            self._tell()
            raise
        self._sealing = Phase.SEALED
        self._tell()
        return sealed

    def forget_key(self) -> None:
        """Drop the session's key: whoever asks has seen a copy that is whole. Circumstances of the key's keeper."""
        if self._key is not None:
            self._key.destroy()

    @property
    def _playback(self) -> Playback:
        phase = self._sealing or self._recording.phase
        if phase in (Phase.SEALING, Phase.SEALED):
            return Playback.SEALED
        if phase is not Phase.STOPPED:
            return Playback.STILL_RECORDING
        if not self._recording.has_media:
            return Playback.NOTHING_RECORDED
        return Playback.OFFERED if self._key is not None and self._key.there else Playback.NO_KEY

    def _tell(self) -> None:
        self._on_change(self.view)
