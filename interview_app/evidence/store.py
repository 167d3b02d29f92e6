"""The open session: events, fragments and segments to encrypted files on every target, as they happen.

Rules. Each fragment and each batch of events is encrypted once and at once, the same bytes to all targets. When a
segment closes, one segment file replaces its fragments and one batch file the events in flight; that batch names the
segment by its digest. An event that names a media file stands only in numbered batches, never in flight, so that
recovery knows without a key what the chain says; so does one that names an attached file, which is in flight on every
target by then and takes its place after that batch. One thread uses a store.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from interview_app.domain.declared import to_json
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import BODY, PROGRAM, ChainHead, Event, EventKind, Json, Who
from interview_app.domain.session import PartKind
from interview_app.evidence.bag import media_digest
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.layout import (
    AttachedName,
    EventsName,
    FragmentName,
    batch_path,
    init_path,
    is_attached,
    segment_path,
)
from interview_app.evidence.naming import media_event, session_event
from interview_app.evidence.records import (
    BatchRecord,
    CameraTotals,
    Header,
    PartEnd,
    PartRecord,
    SegmentRecord,
    SessionState,
    StagedRecord,
    TotalsRecord,
    TrackRecord,
    line_of,
    summed,
)
from interview_app.evidence.target import Adopt, Create, Note, Order, Remove, Target, make_folders, open_folder
from interview_app.system.clock import Clock, SessionTime

Encrypt = Callable[[bytes], bytes]
SEGMENT_US = 9_900_000


@dataclass
class _Segment:
    """The segment being filled: the plaintext of its fragments (about 10 s) and what replaces what."""

    n: int
    fragments: list[Fragment] = field(default_factory=list)
    in_flight: list[str] = field(default_factory=list)


@dataclass
class _Part:
    number: int
    start_us: int
    segment: _Segment
    end_us: int = 0


class Store:
    """An open session on its targets."""

    def __init__(
        self, header: Header, targets: Sequence[Target], encrypt: Encrypt, clock: Clock, state: SessionState | None
    ) -> None:
        self.header = header
        self.targets = targets
        self._encrypt = encrypt
        self.time = SessionTime(
            clock,
            origin_ns=header.origin_ns,
            boot_id=header.boot_id,
            started=datetime.fromisoformat(header.started_utc),
            reached_ns=state.reached_us * 1000 if state else 0,
        )
        self._head = ChainHead.of_session(header.session)
        self._batch = 1
        self._parts = 0
        self._media: dict[str, str] = {}
        self._totals: dict[int, TotalsRecord] = {}
        self._unnamed: list[PartRecord | SegmentRecord] = []
        self._attached: dict[str, StagedRecord | None] = {}
        self._sealing = False
        if state is not None:
            self._take_up(state)
        self._pending: list[bytes] = []
        self._since_batch: list[bytes] = []
        self._events_in_flight: list[str] = []
        self._named_now: list[str] = []
        self._part: _Part | None = None
        self.last_end_us = 0
        """Session time at which the part that ended last ended."""
        self._losses_said: set[int] = set()
        self._bytes_given = 0

    @classmethod
    def start(
        cls, header: Header, folders: Sequence[Path], encrypt: Encrypt, clock: Clock, *, ballast_bytes: int
    ) -> "Store":
        """Make the session's folder in each of *folders* and return the store; OSError if one cannot be made.

        *ballast_bytes* are kept free on each disk for the sealing.
        """
        opened = [open_folder(folder, header.session) for folder in folders]
        make_folders(opened, ballast_bytes)
        store = cls(header, [Target(n, folder) for n, folder in enumerate(opened, start=1)], encrypt, clock, None)
        store._give(Note(line_of(header)))
        store.append(*session_event(header))
        return store

    @classmethod
    def reopen(cls, state: SessionState, targets: Sequence[Target], encrypt: Encrypt, clock: Clock) -> "Store":
        """Return the store of a session that recovery has put in order (nothing in flight)."""
        return cls(state.header, targets, encrypt, clock, state)

    @property
    def alive(self) -> bool:
        """True while at least one target takes what is given."""
        return any(target.lost is None for target in self.targets)

    @property
    def recording(self) -> bool:
        """True while a part runs."""
        return self._part is not None

    @property
    def parts(self) -> int:
        """How many parts there are, the running one included."""
        return self._parts

    @property
    def bytes_given(self) -> int:
        """Bytes of media given to each target so far: the rate at which the room's disks fill."""
        return self._bytes_given

    def append(
        self, kind: EventKind, body: Mapping[str, Json], *, who: Who = PROGRAM, origin_ns: int | None = None
    ) -> Event:
        """Add an event to the chain; it is durable after the next :meth:`flush`.

        *origin_ns*: when it happened, in session time; now, unless given. Bug if *body* is not what *kind* declares,
        ValueError if it holds what canonical JSON cannot; the chain is then as it was.
        """
        if body.keys() != BODY[kind]:
            raise Bug(f"body of {kind.value}")
        now = self.time.elapsed_ns()
        event = Event(
            self._head.seq + 1,
            kind,
            who,
            now,
            now if origin_ns is None else origin_ns,
            self.time.utc_text(),
            body,
            self._head.digest,
        )
        line = event.line()
        self._pending.append(line)
        self._head = self._head.after(line)
        return event

    def flush(self) -> None:
        """Write the events of the last moments as one file in flight."""
        if not self._pending:
            return
        data = self._encrypt(_lines(self._pending))
        name = str(
            EventsName(self._head.seq - len(self._pending) + 1, self._head.seq, self._head.digest, _digest(data)[:16])
        )
        self._give(Create(name, data))
        self._events_in_flight.append(name)
        self._since_batch += self._pending
        self._pending = []

    def begin_part(self, kind: PartKind, init: Init, *, start_ns: int, gap_ms: int, gap_reason: str) -> int:
        """Begin the next part at session time *start_ns* and return its number; the gap before it is stated."""
        self._parts += 1
        data = self._encrypt(init.data)
        record = PartRecord(
            self._parts,
            kind,
            init_path(self._parts),
            _digest(data),
            len(data),
            start_ns // 1000,
            gap_ms,
            gap_reason,
            tuple(TrackRecord(t.id, t.kind, t.codec, t.width, t.height, t.rate, t.channels) for t in init.tracks),
        )
        self._give(Create(record.path, data, line_of(record)))
        self._name(record)
        self._write_batch()
        self._part = _Part(self._parts, record.start_us, _Segment(1))
        return self._parts

    def add(self, fragment: Fragment) -> None:
        """Take the next fragment of the running part; closes the segment before it where this one begins a new one."""
        part = self._running()
        segment = part.segment
        if segment.fragments and fragment.key and fragment.start_us >= segment.fragments[0].start_us + SEGMENT_US:
            self._close_segment(part)
            segment = part.segment
        data = self._encrypt(fragment.data)
        name = FragmentName(
            part.number,
            segment.n,
            len(segment.fragments) + 1,
            fragment.start_us,
            fragment.duration_us,
            fragment.key,
            _digest(data)[:16],
        )
        self._give(Create(str(name), data))
        segment.fragments.append(fragment)
        segment.in_flight.append(str(name))
        part.end_us = max(part.end_us, fragment.start_us + fragment.duration_us)
        self._bytes_given += len(data)

    def note_totals(self, cameras: tuple[CameraTotals, ...]) -> None:
        """Note the running part's frames so far, in the clear, for the case that nobody can any more."""
        self._totals[self._parts] = TotalsRecord(self._parts, cameras)
        self._give(Note(line_of(self._totals[self._parts])))

    def end_part(self, reason: str, *, lost_ms: int | None) -> None:
        """Close the running part's last segment and say how the part ended."""
        part = self._running()
        if part.segment.fragments:
            self._close_segment(part)
        self._part = None
        self.last_end_us = part.start_us + part.end_us
        self._say_part_ended(PartEnd(part.number, part.end_us, reason, lost_ms))

    def stop(self, reason: str) -> str:
        """Say that the recording is over, fix the media and return its digest; no media may follow."""
        cameras = [to_json(one) for one in summed(self._totals.values())]
        self.append(EventKind.RECORDING_STOPPED, {"reason": reason, "cameras": cameras})
        digest = media_digest(self._media.items())
        self.append(EventKind.MEDIA_FIXED, {"media_digest": digest})
        self._write_batch(stopped=True)
        return digest

    def remark(self, kind: EventKind, body: Mapping[str, Json], who: Who) -> None:
        """Say what happened after the recording was over, in a batch of its own."""
        self.append(kind, body, who=who)
        self._write_batch()

    def attach(
        self, kind: EventKind, body: Mapping[str, Json], record: StagedRecord, who: Who, *, origin_ns: int | None = None
    ) -> int:
        """Say, in a batch of its own, that the file of *record* belongs to the session, and let it take its place.

        It must be in flight on every target (:func:`.attach.fly`). What was said already is not said again. Returns the
        chain's last number. Circumstances, with nothing said: ATTACHED_OTHER (that place is taken), SEALING_BEGUN.
        """
        if self._attached.get(record.path, record) != record:
            raise Circumstance(Code.ATTACHED_OTHER, path=record.path)
        if self._sealing:
            raise Circumstance(Code.SEALING_BEGUN)
        if record.path not in self._attached:
            self.append(kind, body, who=who, origin_ns=origin_ns)
            self._attached[record.path] = record
            self._named_now.append(record.path)
            self._give(Note(line_of(record)))
            self._write_batch()
            self._give(Adopt(str(AttachedName(record.sha256)), record.path))
        return self._head.seq

    def say_recovered(self, broken: PartEnd) -> None:
        """Name the media that a crash left unnamed, and say how the *broken* part ended, all in one batch."""
        unnamed, self._unnamed = self._unnamed, []
        for record in unnamed:
            self._name(record)
        self.append(
            EventKind.RECOVERED,
            {
                "part": broken.part,
                "segments": sum(isinstance(record, SegmentRecord) for record in unnamed),
                "lost_ms": broken.lost_ms,
                "recorder_ended": broken.reason,
            },
        )
        self._say_part_ended(broken)

    def watch_targets(self) -> None:
        """Put into the chain what has become of the targets since the last look."""
        for target in self.targets:
            if target.lost is not None and target.number not in self._losses_said:
                self._losses_said.add(target.number)
                self.append(EventKind.TARGET_LOST, {"target": target.number, "reason": target.lost})
            elif target.newly_slow():
                self.append(EventKind.TARGET_SLOW, {"target": target.number, "waiting_bytes": target.waiting_bytes})

    def drain(self, timeout_s: float) -> bool:
        """Wait until all that was given is durable on every working target; False if it is on none.

        *timeout_s* is for each target; one that needs longer goes on by itself.
        """
        drained = [target.drain(timeout_s) for target in self.targets if target.lost is None]
        return any(drained)

    def close(self) -> None:
        """Let the targets' threads end."""
        for target in self.targets:
            target.close()

    def _take_up(self, state: SessionState) -> None:
        if state.batches:
            last = state.batches[-1]
            self._head = ChainHead(last.last, last.head)
            self._batch = last.n + 1
        self._parts = max((part.part for part in state.parts), default=0)
        self._media = {one.path: one.sha256 for one in state.media}
        self._totals = {one.part: one for one in state.totals}
        self._sealing = state.sealing
        named = state.named
        self._attached = dict.fromkeys(path for path in named if is_attached(path))
        self._attached |= {one.path: one for one in state.attached}
        self._unnamed = [one for one in state.media if one.path not in named]

    def _running(self) -> _Part:
        if self._part is None:
            raise Bug("no part is running")
        return self._part

    def _say_part_ended(self, end: PartEnd) -> None:
        self.append(
            EventKind.PART_ENDED,
            {"part": end.part, "reason": end.reason, "end_us": end.end_us, "lost_ms": end.lost_ms},
        )
        self._write_batch(ended=end)

    def _close_segment(self, part: _Part) -> None:
        segment = part.segment
        fragments = segment.fragments
        data = self._encrypt(b"".join(fragment.data for fragment in fragments))
        start_us = min(fragment.start_us for fragment in fragments)
        record = SegmentRecord(
            part.number,
            segment.n,
            segment_path(part.number, segment.n),
            _digest(data),
            len(data),
            start_us,
            max(fragment.start_us + fragment.duration_us for fragment in fragments) - start_us,
            tuple(len(fragment.data) for fragment in fragments),
            tuple(fragment.start_us for fragment in fragments),
            tuple(place for place, fragment in enumerate(fragments) if fragment.key),
        )
        self._give(Create(record.path, data, line_of(record)))
        self._name(record)
        self._write_batch()
        self._give(Remove(tuple(segment.in_flight)))
        part.segment = _Segment(segment.n + 1)

    def _name(self, record: PartRecord | SegmentRecord) -> None:
        self._media[record.path] = record.sha256
        self.append(*media_event(record))
        self._named_now.append(record.path)

    def _write_batch(self, *, ended: PartEnd | None = None, stopped: bool = False) -> None:
        lines = self._since_batch + self._pending
        data = self._encrypt(_lines(lines))
        record = BatchRecord(
            self._batch,
            batch_path(self._batch),
            _digest(data),
            len(data),
            self._head.seq - len(lines) + 1,
            self._head.seq,
            self._head.digest,
            tuple(self._named_now),
            ended,
            stopped,
        )
        self._give(Create(record.path, data, line_of(record)), Remove(tuple(self._events_in_flight)))
        self._batch += 1
        self._since_batch, self._pending, self._events_in_flight, self._named_now = [], [], [], []

    def _give(self, *orders: Order) -> None:
        for target in self.targets:
            target.give(orders)


def _lines(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
