"""A recording that is attended: a recorder, the presses meant for it, and the next recorder should this one die.

Rules. One thread, the attendant, talks to the recorder; everybody else leaves wishes and returns at once. A mark stays
here until a recorder has confirmed it, also across a recorder's death; one whose confirmation was lost on the way is
said again, with the same time of the press. Once the recorder's last word has come, or none can be started any more,
the session is closed without a key where the recorder could not do so itself, and the attendant ends.
"""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json, Who, canonical
from interview_app.evidence.bag import media_digest
from interview_app.evidence.recover import read_state
from interview_app.evidence.target import open_folder
from interview_app.journey.live_view import OwnEvent, Phase, Trouble, TroubleCode, troubles_of
from interview_app.journey.recover import close_session
from interview_app.recording.client import RECORDER, OnPreview, RecorderClient, RecorderLost, launch
from interview_app.recording.order import Append, RecorderOrder, Status, Stopped, body_of
from interview_app.recording.spare import Spare
from interview_app.system.clock import Clock

RESTARTS = 100
"""So often another recorder is started in all; a session has at most 999 parts."""
RETRY_S = 0.3
TICK_S = 0.5
SILENT_AFTER_NS = 2_000_000_000
FIRST_STATUS_S = 2.0
_TAKES_EVENTS = (Phase.RECORDING, Phase.RESTARTING)


class Attended:
    """One recording from its start to its end. *on_change* is called from threads of its own, after every change."""

    def __init__(
        self,
        order: RecorderOrder,
        runtime: Path,
        clock: Clock,
        on_change: Callable[[], None],
        on_preview: OnPreview | None,
    ) -> None:
        self.order = order
        self.phase = Phase.RECORDING
        self.origin_ns = clock.monotonic_ns()
        """Monotonic time of the session's start, from the recorder's own words."""
        self.stopped = Stopped("", "")
        """Why and with what digest it ended; empty until then."""
        self.error: Circumstance | None = None
        self.has_media = False
        self.ended = threading.Event()
        self._runtime = runtime
        self._clock = clock
        self._on_change = on_change
        self._on_preview = on_preview
        self._guard = threading.Lock()
        self._wishes: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._client: RecorderClient | None = None
        self._heard_ns = self.origin_ns
        self._origin_known = False
        self._told: list[OwnEvent] = []
        self._cameras: tuple[int, ...] = ()
        self._stop_reason = ""
        self._restarts = 0
        self._followed_in = 0
        self._spare = Spare(RECORDER)
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._attend, name="attendant", daemon=True)

    def launch(self, *, resume: bool = False) -> None:
        """Start a recorder and attend it. Blocks; circumstances with which the recorder refuses."""
        order = replace(self.order, resume=True) if resume else self.order
        self.take(launch(order, self._runtime, on_preview=self._on_preview, process=self._spare.take()))

    def take(self, client: RecorderClient) -> None:
        """Attend the recorder of *client* from now on. Blocks until its first word, a fraction of a second."""
        self._client = client
        client.on_news = self._hear
        with suppress(RecorderLost, TimeoutError):  # whatever became of it is seen by the attendant
            client.wait_status(FIRST_STATUS_S)
        self._hear(client)
        self._wishes.put(self._begin)
        if not self._thread.is_alive():
            self._thread.start()

    @property
    def status(self) -> Status | None:
        """The recorder's newest word."""
        return self._client.status if self._client else None

    @property
    def told(self) -> tuple[OwnEvent, ...]:
        """What people caused here, in the order of the presses."""
        with self._guard:
            return tuple(self._told)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The session's open folders that are there now; asks the disks."""
        places = (open_folder(Path(target), self.order.session) for target in self.order.targets)
        return tuple(place for place in places if place.is_dir())

    def troubles(self) -> Iterator[Trouble]:
        """Yield what is amiss, the gravest first."""
        status = self.status
        if self.phase is Phase.RESTARTING:
            yield Trouble(TroubleCode.RECORDER_LOST)
        elif self.phase is Phase.RECORDING and self._clock.monotonic_ns() - self._heard_ns > SILENT_AFTER_NS:
            yield Trouble(TroubleCode.RECORDER_SILENT)
        if status is not None and not self.ended.is_set():
            yield from troubles_of(status)
        if self._followed_in:
            yield Trouble(TroubleCode.RECORDER_FOLLOWED, self._followed_in)

    def tell(self, kind: EventKind, body: Mapping[str, Json], who: Who, pressed_ns: int) -> bool:
        """Take an event on its way into the chain; False if the recording is over.

        ValueError if no recorder would take it: better here than on the way, where it would be said again and again.
        """
        body_of(Append(0, kind, who.role, who.person, pressed_ns, canonical(dict(body)).decode()))
        with self._guard:
            if self.phase not in _TAKES_EVENTS:
                return False
            self._told.append(OwnEvent(len(self._told) + 1, kind, body, who, pressed_ns, in_chain=False))
        self._wish(self._deliver)
        return True

    def show(self, cameras: tuple[int, ...]) -> None:
        """Let previews of *cameras* come, and of no other."""
        self._cameras = cameras
        self._wish(self._ask_for_previews)

    def stop(self, reason: str) -> None:
        """Let the recording end."""
        with self._guard:
            if self.phase in _TAKES_EVENTS and not self._stop_reason:
                self._stop_reason, self.phase = reason, Phase.STOPPING
        self._wish(self._ask_to_stop)

    def leave(self) -> None:
        """Let the recorder go on unattended."""
        self._leaving.set()
        self._wishes.put(self._nothing)

    def join(self, timeout_s: float) -> bool:
        """Wait for the attendant's end and return whether it came."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _wish(self, wish: Callable[[], None]) -> None:
        self._wishes.put(wish)
        self._on_change()

    def _hear(self, client: RecorderClient) -> None:
        """Take news of *client*; called by its reading thread."""
        if client is not self._client or self._leaving.is_set():
            return
        self._heard_ns = self._clock.monotonic_ns()
        if client.status is not None:  # what was the shortest on its way is the nearest to the truth
            origin_ns = self._heard_ns - client.status.elapsed_ms * 1_000_000
            self.origin_ns = min(self.origin_ns, origin_ns) if self._origin_known else origin_ns
            self._origin_known = True
        if client.stopped is not None or client.lost:
            self._wishes.put(self._nothing)  # the attendant looks after each wish
        self._on_change()

    def _attend(self) -> None:
        while not self.ended.is_set():
            try:
                self._wishes.get(timeout=TICK_S)()
            except queue.Empty:
                self._tick()
            except RecorderLost:
                pass  # dead or mute: what was wished stays
            client = self._client
            if self._leaving.is_set() or client is None:
                break
            if client.stopped is not None:
                self._finish(client.stopped)
            elif client.lost:
                self._follow()
        if self._client is not None:  # first: whoever opens the program again must not find the place taken
            self._client.close()
        self._spare.close()

    def _nothing(self) -> None:
        """Look around."""

    def _tick(self) -> None:
        if any(not one.in_chain for one in self._told):
            self._wishes.put(self._deliver)
        if self._clock.monotonic_ns() - self._heard_ns > SILENT_AFTER_NS:
            self._on_change()

    def _begin(self) -> None:
        """Tell a recorder that has just come what was wished before."""
        if self._cameras:
            self._ask_for_previews()
        self._deliver()
        if self._stop_reason:
            self._ask_to_stop()
        else:
            self._spare.prepare()

    def _ask_for_previews(self) -> None:
        if self._client is not None:
            self._client.show_preview(*self._cameras)

    def _ask_to_stop(self) -> None:
        if self._client is not None:
            self._client.stop(self._stop_reason)

    def _deliver(self) -> None:
        for one in self.told:
            if not one.in_chain and self._client is not None:
                self._client.append(one.kind, one.body, one.who, origin_ns=one.pressed_ns)
                with self._guard:
                    self._told[one.number - 1] = replace(one, in_chain=True)
                self._on_change()

    def _follow(self) -> None:
        """Start the next recorder in the place of the dead one; give up when that fails too often."""
        with self._guard:
            asked, self.phase = self._stop_reason, Phase.STOPPING if self._stop_reason else Phase.RESTARTING
        self._on_change()
        if asked:  # it died while stopping: nothing more is to be recorded
            self._finish(Stopped("recorder_lost", ""))
            return
        part = self.status.part + 1 if self.status else 1
        while self._restarts < RESTARTS and not self._leaving.is_set():
            self._restarts += 1
            try:
                self.launch(resume=True)
            except Circumstance as circumstance:
                self.error = circumstance
                self._leaving.wait(RETRY_S)
                continue
            self.error, self._followed_in = None, part
            with self._guard:
                self.phase = Phase.STOPPING if self._stop_reason else Phase.RECORDING
            self._on_change()
            return
        if not self._leaving.is_set():
            self._finish(Stopped("recorder_lost", ""))

    def _finish(self, stopped: Stopped) -> None:
        with self._guard:
            self.phase = Phase.STOPPING
        self._on_change()
        try:
            folders = self.folders
            digest = stopped.media_digest
            if not digest:
                closed = close_session(folders, self._clock, reason=stopped.reason)
                digest = media_digest((one.path, one.sha256) for one in closed.media)
            states = (state for folder in folders if (state := read_state(folder)) is not None)
            self.has_media = any(one.segments for one in states)
            self.stopped, self.error, phase = Stopped(stopped.reason, digest), None, Phase.STOPPED
        except Circumstance as circumstance:
            self.error, phase = circumstance, Phase.FAILED
        except OSError:
            self.error, phase = Circumstance(Code.TARGETS_LOST), Phase.FAILED
        with self._guard:
            self.phase = phase
        self.ended.set()
        self._on_change()
