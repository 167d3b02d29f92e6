"""What is known about an open session without any key: the lines of ``state.jsonl``.

The file is a write-ahead log: a line is durable *before* the file that it announces appears. A line counts only if
its file is there with the announced size; of several lines for one path the last counts. A torn or foreign line is
passed over, and so is one that names any place but the file's own: the disk may have been in other hands. The index of
the sealed package is made from these records and from nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.events import canonical, read_canonical
from interview_app.domain.session import PartKind, SessionKind, is_session_id
from interview_app.evidence import layout


@dataclass(frozen=True)
class Header:
    """The session itself. ``origin_ns`` is the monotonic time of its start in the boot ``boot_id``."""

    session: str
    kind: SessionKind
    synthetic: bool
    started_utc: str
    origin_ns: int
    boot_id: str
    software: str
    recipients: tuple[str, ...]
    targets: tuple[str, ...]
    previous_seal: str | None


@dataclass(frozen=True)
class TrackRecord:
    """One track of a part: pixels for video, samples a second and channels for audio; 0 for what does not apply."""

    id: int
    kind: str
    codec: str
    width: int
    height: int
    rate: int
    channels: int


@dataclass(frozen=True)
class PartRecord:
    """A part and its header file; ``start_us`` is the session time of the part's time 0."""

    part: int
    kind: PartKind
    path: str
    sha256: str
    bytes: int
    start_us: int
    gap_ms: int
    gap_reason: str
    tracks: tuple[TrackRecord, ...]


@dataclass(frozen=True)
class SegmentRecord:
    """A closed segment; times in microseconds of the part's timeline.

    Its fragments lie one after another in the decrypted file: ``fragment_bytes`` long, beginning at
    ``fragment_start_us``. ``key_fragments`` are the places (from 0) of those that begin with a key frame of every
    picture track. Columns, because eight hours hold 115 000 fragments and a reader wants them at once.
    """

    part: int
    n: int
    path: str
    sha256: str
    bytes: int
    start_us: int
    duration_us: int
    fragment_bytes: tuple[int, ...]
    fragment_start_us: tuple[int, ...]
    key_fragments: tuple[int, ...]


@dataclass(frozen=True)
class PartEnd:
    """How a part ended: ``lost_ms`` is what had been captured and is not there; None if nobody could measure it."""

    part: int
    end_us: int
    reason: str
    lost_ms: int | None


@dataclass(frozen=True)
class CameraTotals:
    """A camera's frames: given by it, encoded (slates included), and passed over for want of time."""

    camera: int
    captured: int
    encoded: int
    dropped: int


@dataclass(frozen=True)
class BatchRecord:
    """A batch of events and what it says that recovery must know without reading it.

    ``media`` are the paths of media and attached files that its events name, ``ended`` the part that it ends,
    ``stopped`` whether the recording is over.
    """

    n: int
    path: str
    sha256: str
    bytes: int
    first: int
    last: int
    head: str
    media: tuple[str, ...]
    ended: PartEnd | None
    stopped: bool


@dataclass(frozen=True)
class StagedRecord:
    """An attached file, or one of the sealing: it was written once and must never be made anew."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class TotalsRecord:
    """A part's frames so far, written every few seconds and when the part ends; the last line counts."""

    part: int
    cameras: tuple[CameraTotals, ...]


def summed(totals: Iterable[TotalsRecord]) -> tuple[CameraTotals, ...]:
    """Return each camera's frames over all parts."""
    sums: dict[int, CameraTotals] = {}
    for record in totals:
        for one in record.cameras:
            old = sums.get(one.camera, CameraTotals(one.camera, 0, 0, 0))
            sums[one.camera] = CameraTotals(
                one.camera, old.captured + one.captured, old.encoded + one.encoded, old.dropped + one.dropped
            )
    return tuple(sums[camera] for camera in sorted(sums))


Record = Header | PartRecord | SegmentRecord | BatchRecord | StagedRecord | TotalsRecord
FileRecord = PartRecord | SegmentRecord | BatchRecord | StagedRecord

_WORDS: dict[str, type[Record]] = {
    "header": Header,
    "part": PartRecord,
    "segment": SegmentRecord,
    "events": BatchRecord,
    "staged": StagedRecord,
    "totals": TotalsRecord,
}
_WORD_OF = {declared: word for word, declared in _WORDS.items()}


def line_of(record: Record) -> bytes:
    """Return the state line of *record*, without its line feed."""
    return canonical([_WORD_OF[type(record)], to_json(record)])


def read_lines(untrusted: bytes) -> list[Record]:
    """Return the records of a state file in order; lines that are not records are passed over."""
    records: list[Record] = []
    for line in untrusted.split(b"\n"):
        try:
            match read_canonical(line):
                case [str(word), value] if word in _WORDS:
                    record = from_json(_WORDS[word], value)
                case _:
                    continue
        except ValueError:
            continue
        if _is_in_its_place(record):
            records.append(record)
    return records


def _is_in_its_place(record: Record) -> bool:
    match record:
        case Header():
            return is_session_id(record.session)
        case PartRecord():
            return record.path == layout.init_path(record.part) and layout.is_payload(record.path)
        case SegmentRecord():
            return record.path == layout.segment_path(record.part, record.n) and layout.is_payload(record.path)
        case BatchRecord():
            return record.path == layout.batch_path(record.n) and layout.is_payload(record.path)
        case StagedRecord():
            return record.path in layout.TOP_FILES or layout.is_payload(record.path)
        case _:  # totals stand for no file
            return True


@dataclass(frozen=True)
class SessionState:
    """All that is known about an open session: its records in order of their numbers."""

    header: Header
    parts: tuple[PartRecord, ...] = ()
    segments: tuple[SegmentRecord, ...] = ()
    batches: tuple[BatchRecord, ...] = ()
    staged: tuple[StagedRecord, ...] = ()
    totals: tuple[TotalsRecord, ...] = ()

    @classmethod
    def of(cls, records: Iterable[Record]) -> "SessionState | None":
        """Return the state that *records* add up to; None without a header."""
        found = list(records)
        header = next((record for record in found if isinstance(record, Header)), None)
        return None if header is None else cls.headed(header, found)

    @classmethod
    def headed(cls, header: Header, records: Iterable[Record]) -> "SessionState":
        """Return the state that *records* add up to under *header*; headers among them say nothing more."""
        files: dict[str, FileRecord] = {}
        totals: dict[int, TotalsRecord] = {}
        for record in records:
            match record:
                case Header():
                    pass
                case TotalsRecord():
                    totals[record.part] = record
                case _:
                    files[record.path] = record
        found = list(files.values())
        return cls(
            header,
            tuple(sorted((one for one in found if isinstance(one, PartRecord)), key=lambda one: one.part)),
            tuple(sorted((one for one in found if isinstance(one, SegmentRecord)), key=lambda one: (one.part, one.n))),
            tuple(sorted((one for one in found if isinstance(one, BatchRecord)), key=lambda one: one.n)),
            tuple(sorted((one for one in found if isinstance(one, StagedRecord)), key=lambda one: one.path)),
            tuple(totals[part] for part in sorted(totals)),
        )

    @property
    def media(self) -> tuple[PartRecord | SegmentRecord, ...]:
        """Every media file, each part's header before its segments."""
        both: list[PartRecord | SegmentRecord] = [*self.parts, *self.segments]
        return tuple(sorted(both, key=lambda one: (one.part, one.n if isinstance(one, SegmentRecord) else 0)))

    @property
    def files(self) -> tuple[FileRecord, ...]:
        """Every file that the state announces."""
        return (*self.parts, *self.segments, *self.batches, *self.staged)

    @property
    def attached(self) -> tuple[StagedRecord, ...]:
        """The attached files."""
        return tuple(one for one in self.staged if layout.is_attached(one.path))

    @property
    def named(self) -> frozenset[str]:
        """The paths of media and attached files that the chain names."""
        return frozenset(path for batch in self.batches for path in batch.media)

    @property
    def sealing(self) -> bool:
        """True once a file of the sealing was written: nothing may be added any more."""
        return len(self.staged) > len(self.attached)

    @property
    def ends(self) -> dict[int, PartEnd]:
        """How each ended part ended."""
        return {batch.ended.part: batch.ended for batch in self.batches if batch.ended is not None}

    @property
    def stopped(self) -> bool:
        """True once the chain says that the recording is over."""
        return any(batch.stopped for batch in self.batches)

    @property
    def reached_us(self) -> int:
        """Session time, in microseconds, up to which there is media."""
        start = {one.part: one.start_us for one in self.parts}
        ends = [start[one.part] + one.start_us + one.duration_us for one in self.segments if one.part in start]
        return max([*start.values(), *ends], default=0)

    def keeping(self, paths: Iterable[str]) -> "SessionState":
        """Return this state reduced to the files in *paths*."""
        kept = frozenset(paths)
        return replace(
            self,
            parts=tuple(one for one in self.parts if one.path in kept),
            segments=tuple(one for one in self.segments if one.path in kept),
            batches=tuple(one for one in self.batches if one.path in kept),
            staged=tuple(one for one in self.staged if one.path in kept),
        )

    def with_record(self, record: Record) -> "SessionState":
        """Return this state with one more record."""
        return SessionState.headed(self.header, (*self.files, *self.totals, record))
