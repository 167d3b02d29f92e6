"""The recorder: one session from its order to its last batch of events, whatever happens to devices, disks, clients.

One thread, the keeper, owns the store: fragments, events and requests come to it through one inbox and go to the
targets in that order. Nobody else writes, so the chain has one author and needs no lock.
"""

import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from interview_app.domain.errors import Circumstance
from interview_app.domain.events import EventKind, Json, Who
from interview_app.domain.session import CameraOrder, PartKind
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.naming import attached_by
from interview_app.evidence.records import CameraTotals
from interview_app.evidence.store import Store
from interview_app.recording.feeds import CameraFeed, SoundFeed
from interview_app.recording.heartbeat import Heartbeat
from interview_app.recording.level import Level
from interview_app.recording.opening import Devices, backend_of
from interview_app.recording.order import (
    Append,
    Appended,
    CameraStatus,
    RecorderOrder,
    Status,
    Stop,
    Stopped,
    TargetStatus,
    body_of,
)
from interview_app.recording.overlay import Caption
from interview_app.recording.part_run import CameraLane, PartRun, SoundLane
from interview_app.recording.picture_track import PictureSettings, PictureTrack, recorded_as
from interview_app.recording.rehearsal import rehearse
from interview_app.recording.server import Client, Server
from interview_app.recording.sound_track import SoundSettings, SoundTrack
from interview_app.recording.watch import ClockWatch, SpaceWatch, bytes_per_second
from interview_app.system.clock import Clock

FLUSH_EVERY_NS = 150_000_000
STATUS_EVERY_NS = 200_000_000
WATCH_EVERY_NS = 5_000_000_000
TURN_S = 0.05
DRAIN_S = 30.0
QUIET = Level(-100.0, -100.0, 0)


@dataclass(frozen=True)
class _Noted:
    kind: EventKind
    body: Mapping[str, Json]


@dataclass
class _Round:
    work: Callable[[], None]
    every_ns: int
    due_ns: int = 0


@dataclass(frozen=True)
class _Asked:
    client: Client
    message: Append | Stop


class Recorder:
    """Records one session. Construct, :meth:`open_devices`, then :meth:`run` until it returns.

    *gap_from_us* is where the durable material of an earlier part ends (session time), None in a new session.
    """

    def __init__(
        self,
        order: RecorderOrder,
        devices: Devices,
        store: Store,
        clock: Clock,
        heartbeat: Heartbeat,
        *,
        gap_from_us: int | None,
        gap_reason: str,
    ) -> None:
        self._order = order
        self._store = store
        self._clock = clock
        self._heartbeat = heartbeat
        self._gap_from_us = gap_from_us
        self._gap_reason = gap_reason
        self._inbox: queue.SimpleQueue[Init | Fragment | _Noted | _Asked] = queue.SimpleQueue()
        self._cameras = [CameraFeed(n, opener, clock, self._note) for n, opener in enumerate(devices.cameras, start=1)]
        self._sound = SoundFeed(devices.microphone, clock, self._note) if devices.microphone else None
        self._server: Server | None = None
        self._run: PartRun | None = None
        self._dropped_before: dict[int, int] = {}
        self._dropped_said: dict[int, int] = {}
        self._overflows_said = 0
        self._events = 0
        self._stop_reason: str | None = None
        self._stop_at_ns = clock.monotonic_ns() + order.limit_s * 1_000_000_000 if order.limit_s else None
        rate = bytes_per_second(order.cameras, order.microphone)
        self._space = {target.number: SpaceWatch(target.folder, rate) for target in store.targets}
        self._clock_watch = ClockWatch(clock)
        self._rounds = [
            _Round(self._flush, FLUSH_EVERY_NS),
            _Round(self._tell, STATUS_EVERY_NS),
            _Round(self._watch, WATCH_EVERY_NS),
        ]

    def open_devices(self, *, required: bool) -> None:
        """Open every device; a Circumstance if one cannot be and is *required*, else its feed goes on trying.

        Meanwhile the encoder is rehearsed, so that the first pictures need not wait for it.
        """
        largest = max(self._order.cameras, key=lambda one: one.resolution.width * one.resolution.height, default=None)
        rehearsal = threading.Thread(target=self._rehearse, args=(largest,), name="rehearsal", daemon=True)
        rehearsal.start()
        for feed, ordered in zip(self._cameras, self._order.cameras, strict=True):
            wanted = ordered.resolution
            feed.open({"width": wanted.width, "height": wanted.height, "rate": wanted.rate}, required=required)
        if self._sound is not None and self._order.microphone is not None:
            microphone = self._order.microphone
            self._sound.open(backend_of(microphone), microphone.channels, required=required)
        rehearsal.join()

    def _rehearse(self, largest: CameraOrder | None) -> None:
        if largest is not None:
            wanted = largest.resolution
            rehearse(PictureSettings(wanted.width, wanted.height, wanted.rate), self._order.slate)

    def serve(self, server: Server) -> None:
        """Let clients of *server* see and say things."""
        self._server = server

    def asked(self, client: Client, message: Append | Stop) -> None:
        """Take a client's request; from any thread."""
        self._inbox.put(_Asked(client, message))

    def client_changed(self, client: Client, came: bool) -> None:
        """Note that a client came or left; from any thread."""
        kind = EventKind.CLIENT_CAME if came else EventKind.CLIENT_LEFT
        self._inbox.put(_Noted(kind, {"number": client.number}))

    def run(self) -> Stopped:
        """Record until somebody stops it, the limit is reached or no target is left; return how it ended."""
        for feed in self._cameras:
            feed.forget()
        self._begin()
        while self._stop_reason is None:
            self._turn()
        self._end(self._stop_reason)
        for feed in self._cameras:
            feed.close()
        if self._sound is not None:
            self._sound.close()
        if not self._store.alive:
            return Stopped(self._stop_reason, "")
        digest = self._store.stop(self._stop_reason)
        durable = self._store.drain(DRAIN_S)
        return Stopped(self._stop_reason, digest if durable else "")

    def _note(self, kind: EventKind, body: Mapping[str, Json]) -> None:
        self._inbox.put(_Noted(kind, body))

    def _begin(self) -> None:
        origin_ns = self._clock.monotonic_ns()
        zone = self._clock.utc().astimezone().tzinfo
        offset = self._clock.utc() - timedelta(microseconds=self._clock.monotonic_ns() // 1000)
        lanes = []
        for feed, ordered in zip(self._cameras, self._order.cameras, strict=True):
            picture = recorded_as(ordered.resolution, feed.format)
            caption = None
            if self._order.overlay and zone is not None:
                caption = Caption(
                    self._order.session,
                    ordered.name,
                    zone,
                    lambda t_ns: offset + timedelta(microseconds=t_ns // 1000),
                )
            track = PictureTrack(picture, origin_ns, caption)
            lanes.append(CameraLane(feed, track, picture.size, picture.rate, self._order.slate))
            self._dropped_before[feed.number] = feed.dropped
        sound = None
        if self._sound is not None and self._order.microphone is not None:
            settings = SoundSettings(
                self._order.microphone.channels, "aac" if self._order.sound_codec == "aac" else "flac"
            )
            sound = SoundLane(self._sound, SoundTrack(settings), QUIET)
        self._run = PartRun(origin_ns, lanes, sound, self._inbox.put, self._clock, self._heartbeat, self._preview)
        self._run.start()

    def _end(self, reason: str) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        run.stop()
        self._work_off()
        if not self._store.recording:  # the encoder failed before it gave a header: there was no part
            return
        self._note_totals(run)
        self._store.end_part(reason, lost_ms=0)
        self._gap_from_us = self._store.last_end_us

    def _turn(self) -> None:
        with suppress(queue.Empty):
            self._handle(self._inbox.get(timeout=TURN_S))
        now = self._clock.monotonic_ns()
        for each in self._rounds:
            if now >= each.due_ns:
                each.due_ns = now + each.every_ns
                each.work()
        if self._run is not None and self._run.failed.is_set():
            self._end("encoder_failed")
            self._gap_reason = "encoder_failed"
            self._begin()
        if not self._store.alive:
            self._stop_reason = self._stop_reason or "targets_lost"
        elif self._stop_at_ns is not None and now >= self._stop_at_ns:
            self._stop_reason = self._stop_reason or "limit_reached"

    def _work_off(self) -> None:
        while not self._inbox.empty():
            self._handle(self._inbox.get())

    def _handle(self, item: Init | Fragment | _Noted | _Asked) -> None:
        match item:
            case Fragment():
                self._store.add(item)
            case Init():
                self._begin_part(item)
            case _Noted(kind, body):
                self._add(kind, body)
            case _Asked(client, Stop(reason)):
                self._stop_reason = self._stop_reason or reason
                client.send(Appended(0, self._events))
            case _Asked(client, Append() as append):
                self._append(client, append)

    def _begin_part(self, init: Init) -> None:
        origin_ns = self._run.origin_ns if self._run else self._clock.monotonic_ns()
        start_ns = origin_ns - self._store.time.origin_ns
        gap_ms = 0 if self._gap_from_us is None else max(0, start_ns // 1_000_000 - self._gap_from_us // 1000)
        self._store.begin_part(
            PartKind.INTERVIEW, init, start_ns=start_ns, gap_ms=gap_ms, gap_reason=self._gap_reason if gap_ms else ""
        )

    def _append(self, client: Client, append: Append) -> None:
        body, who = body_of(append), Who(append.role, append.person)
        origin_ns = append.origin_ns - self._store.time.origin_ns
        record = attached_by(append.kind, body)
        try:
            if record is None:
                self._events = self._store.append(append.kind, body, who=who, origin_ns=origin_ns).seq
            else:
                self._events = self._store.attach(append.kind, body, record, who, origin_ns=origin_ns)
            client.send(Appended(append.number, self._events))
        except Circumstance:  # another file has that place
            client.send(Appended(append.number, 0))

    def _add(self, kind: EventKind, body: Mapping[str, Json]) -> None:
        self._events = self._store.append(kind, body).seq

    def _flush(self) -> None:
        self._store.watch_targets()
        self._store.flush()
        if self._run is not None and self._server is not None:
            self._run.previews_of = self._server.wanted_previews

    def _preview(self, camera: int, t_ns: int, jpeg: bytes) -> None:
        if self._server is not None:
            self._server.show(camera, t_ns, jpeg)

    def _watch(self) -> None:
        elapsed_s = self._store.time.elapsed_ns() / 1e9
        for number, watch in self._space.items():
            for minutes in watch.look(self._store.bytes_given, elapsed_s):
                self._add(EventKind.SPACE_WARNING, {"target": number, "minutes": minutes})
        if by_ms := self._clock_watch.jumped_ms():
            self._add(EventKind.CLOCK_CHANGED, {"by_ms": by_ms})
        for feed in self._cameras:
            if dropped := feed.dropped - self._dropped_said.get(feed.number, 0):
                self._dropped_said[feed.number] = feed.dropped
                self._add(EventKind.FRAMES_DROPPED, {"device": f"camera-{feed.number}", "count": dropped})
        if self._sound is not None and (count := self._sound.overflows - self._overflows_said):
            self._overflows_said += count
            self._add(EventKind.SOUND_OVERFLOW, {"count": count})
        if self._run is not None and self._store.parts:
            self._note_totals(self._run)

    def _note_totals(self, run: PartRun) -> None:
        self._store.note_totals(tuple(self._totals(lane) for lane in run.cameras))

    def _totals(self, lane: CameraLane) -> CameraTotals:
        dropped = lane.feed.dropped - self._dropped_before[lane.feed.number]
        return CameraTotals(lane.feed.number, lane.taken + dropped, lane.encoded, dropped)

    def _tell(self) -> None:
        if self._server is None or self._run is None:
            return
        sound = self._run.sound
        level = sound.level if sound else QUIET
        self._server.broadcast(
            Status(
                self._store.time.elapsed_ns() // 1_000_000,
                self._store.parts,
                (self._clock.monotonic_ns() - self._run.origin_ns) // 1_000_000,
                round(level.peak_dbfs * 100),
                round(level.rms_dbfs * 100),
                sound.clipped if sound else 0,
                sound.feed.reason if sound else "",
                tuple(_camera_status(lane) for lane in self._run.cameras),
                tuple(
                    TargetStatus(
                        target.number, target.lost or "", target.waiting_bytes, self._space[target.number].seconds_left
                    )
                    for target in self._store.targets
                ),
                self._events,
            )
        )


def _camera_status(lane: CameraLane) -> CameraStatus:
    feed = lane.feed
    return CameraStatus(feed.number, feed.reason, feed.captured, lane.encoded, feed.dropped)
