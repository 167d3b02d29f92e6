"""Recovery: put the folders of an interrupted session in order, without any key and without losing anything.

All folders are read; of every file one that is there whole is taken. Fragments in flight whose segment was never
closed become short segments, events in flight become batches, by renaming and listing only; a file in flight that the
chain says is attached takes its place, one of which nothing speaks yet waits. What is superseded (a
fragment whose segment is there) is removed. What does not belong is kept: in flight where it is and named in the
result, elsewhere moved to ``<session-id>.set-aside``. Running it twice, or being killed in its middle, does no harm:
each step writes its line first and its file after.

If two folders went different ways (each was recorded on without the other), one is followed: the one whose sealing has
begun, else the one that was stopped, else the one whose chain is longer. The other becomes its copy, and what differs
in it is set aside.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence import layout
from interview_app.evidence.layout import EventsName, FragmentName, InFlight, in_flight_name
from interview_app.evidence.records import (
    BatchRecord,
    FileRecord,
    PartRecord,
    SegmentRecord,
    SessionState,
    line_of,
    read_lines,
)
from interview_app.evidence.target import Create, Note, carry_out, open_folder, set_aside
from interview_app.system.age import plaintext_length
from interview_app.system.durable import TEMPORARY_SUFFIX, make_parents, remove, sync_folder

RECENT = 6
"""So many of the newest files are read and compared with their digests; older ones were durable long before."""


@dataclass(frozen=True)
class Order:
    """A session put in order: its state, the folders that hold all of it, and those that do not.

    ``odd`` are names in flight that do not belong.
    """

    state: SessionState
    complete: tuple[Path, ...]
    incomplete: tuple[Path, ...]
    recovered_segments: int
    odd: tuple[str, ...]


def read_state(folder: Path) -> SessionState | None:
    """Return what the state file of *folder* announces, whether or not the files are there; None without one."""
    try:
        return SessionState.of(read_lines((folder / layout.STATE).read_bytes()))
    except OSError:
        return None


def held_state(folders: Sequence[Path]) -> SessionState | None:
    """Return the session as far as *folders* hold it together: a file that was announced and never came does not count.

    That of the folder whose chain is longest; None without a state. Asks each file's length, reads none.
    """
    states = [state for folder in folders if (state := read_state(folder)) is not None]
    held = [
        state.keeping(one.path for one in state.files if any(_is_there(folder, one, read=False) for folder in folders))
        for state in states
    ]
    return max(held, key=lambda state: max((batch.last for batch in state.batches), default=0), default=None)


def put_in_order(folders: Sequence[Path], *, copy_limit: int | None = None) -> Order:
    """Put one session's *folders* (``<session-id>.open``) in order.

    A folder that lacks files gets them from the others; one that lacks more than *copy_limit* bytes is left as it is
    and counted as incomplete (a recorder that must go on at once cannot copy hours), unless no other lacks less. So is
    one that is not there or whose disk fails. Circumstance NO_MEDIA if no folder has a readable state.
    """
    copies = _copies(folders)
    work = _Work(copies, _merge(copies))
    work.take_events()
    segments = work.take_fragments()
    work.take_attached()
    lacking = [sum(record.bytes for record in work.lacking(copy)) for copy in copies]
    limit = max(lacking) if copy_limit is None else max(copy_limit, min(lacking))
    near = [copy for copy, lacks in zip(copies, lacking, strict=True) if lacks <= limit]
    complete = tuple(copy.folder for copy in near if work.complete(copy))
    incomplete = tuple(folder for folder in folders if folder not in complete)
    return Order(work.state, complete, incomplete, segments, tuple(sorted(work.odd)))


@dataclass(frozen=True)
class _Copy:
    """A folder, what its state announces, and which of the announced files are really there, by path."""

    folder: Path
    announced: SessionState
    held: dict[str, FileRecord]

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        """Tells which of two folders to follow."""
        state = self.announced.keeping(self.held)
        last = max((batch.last for batch in state.batches), default=0)
        return state.sealing, state.stopped, last, sum(segment.duration_us for segment in state.segments)

    def holds(self, record: FileRecord) -> bool:
        """Return whether the file of *record* stands in its place."""
        return self.held.get(record.path) == record or _is_there(self.folder, record, read=True)


def _copies(folders: Sequence[Path]) -> tuple[_Copy, ...]:
    """Return the folders that are one session's, also one whose state was not yet durable."""
    states = {folder: read_state(folder) for folder in folders}
    header = next((state.header for state in states.values() if state is not None), None)
    if header is None:
        raise Circumstance(Code.NO_MEDIA)
    copies = []
    for folder, state in states.items():
        if state is None and folder.is_dir() and folder == open_folder(folder.parent, header.session):
            copies.append(_Copy(folder, SessionState(header), {}))
        elif state is not None and state.header.session == header.session:
            recent = {one.path for one in (*state.media[-RECENT:], *state.batches[-RECENT:], *state.attached)}
            there = (one for one in state.files if _is_there(folder, one, read=one.path in recent))
            copies.append(_Copy(folder, state, {one.path: one for one in there}))
    return tuple(copies)


def _merge(copies: Sequence[_Copy]) -> SessionState:
    """Return the announced files that at least one folder holds."""
    first, *others = ranked = sorted(copies, key=lambda copy: copy.rank, reverse=True)
    announced = {one.path: one for one in first.announced.files}
    found = dict(first.held)
    for other in others:
        parted = any(found.get(path, record) != record for path, record in other.held.items())
        for path, record in other.held.items():
            if path not in found and (not parted or announced.get(path) == record):
                found[path] = record
    totals = {record.part: record for copy in reversed(ranked) for record in copy.announced.totals}
    return _belonging(_unbroken(SessionState.headed(first.announced.header, (*found.values(), *totals.values()))))


def _unbroken(state: SessionState) -> SessionState:
    """Return *state* up to the first hole in the chain of batches."""
    last, kept = 0, []
    for place, batch in enumerate(state.batches, start=1):
        if batch.n != place or batch.first != last + 1:
            break
        last = batch.last
        kept.append(batch.path)
    return state.keeping([*kept, *(one.path for one in state.media), *(one.path for one in state.staged)])


def _belonging(state: SessionState) -> SessionState:
    """Return *state* without media that turned up after their part had ended, and attached files of a broken chain."""
    ends, named = state.ends, state.named
    strange = {one.path for one in state.media if one.part in ends} | {one.path for one in state.attached}
    return state.keeping(one.path for one in state.files if one.path in named or one.path not in strange)


def _is_there(folder: Path, record: FileRecord, *, read: bool) -> bool:
    place = folder / record.path
    try:
        if place.stat().st_size != record.bytes:
            return False
        return not read or hashlib.sha256(place.read_bytes()).hexdigest() == record.sha256
    except OSError:
        return False


@dataclass(frozen=True)
class _Flying:
    """An authentic file in flight: digest, lengths as stored and decrypted, and everywhere that it is."""

    sha256: str
    bytes: int
    plain_bytes: int
    places: list[Path]


class _Work:
    """The session's state while files in flight join it, then every folder brought to it."""

    def __init__(self, copies: Sequence[_Copy], state: SessionState) -> None:
        self.state = state
        self.odd: set[str] = set()
        self._copies = copies
        self._superseded: set[str] = set()
        self._flying: dict[InFlight, _Flying] = {}
        for copy in copies:
            self._look(copy.folder)
        self._by_digest = {file.sha256: file for file in self._flying.values()}

    def take_events(self) -> None:
        """Let the events in flight that continue the chain become batches."""
        for name in sorted(name for name in self._flying if isinstance(name, EventsName)):
            last = self.state.batches[-1].last if self.state.batches else 0
            if name.last <= last:
                self._superseded.add(str(name))
            elif name.first != last + 1 or self.state.stopped:
                self.odd.add(str(name))
            else:
                self.state = self.state.with_record(_batch(len(self.state.batches) + 1, name, self._flying[name]))

    def take_fragments(self) -> int:
        """Let the fragments of the segment that was not closed become segments; return how many."""
        running = max((part.part for part in open_parts(self.state)), default=0)
        named = self.state.named
        segments = {(one.part, one.n): one for one in self.state.segments}
        following = 1 + max((n for part, n in segments if part == running), default=0)
        taken = 0
        for name in sorted(name for name in self._flying if isinstance(name, FragmentName)):
            file = self._flying[name]
            segment = _segment(name, file)
            same = segments.get((segment.part, segment.n))
            if _covers(segments.get((name.part, name.segment)), name) or (same and same.sha256 == file.sha256):
                self._superseded.add(str(name))
            elif (segment.part, segment.n) != (running, following) or segment.path in named:
                self.odd.add(str(name))
            else:
                self.state = self.state.with_record(segment)
                following += 1
                taken += 1
        return taken

    def take_attached(self) -> None:
        """Let the attached files of which the chain speaks already, and that are still in flight, be the session's."""
        for copy in self._copies:
            named = {path for batch in copy.announced.batches if batch in self.state.batches for path in batch.media}
            for record in copy.announced.attached:
                if record.path in named and record.sha256 in self._by_digest:
                    self.state = self.state.with_record(record)

    def lacking(self, copy: _Copy) -> Iterator[FileRecord]:
        """Yield the files that *copy* has neither in their places nor in flight."""
        return (one for one in self.state.files if not copy.holds(one) and self._own(copy, one) is None)

    def complete(self, copy: _Copy) -> bool:
        """Make *copy* hold every file and every line of the state and nothing else; False if a disk fails."""
        try:
            wanted = {one.path: one for one in self.state.files}
            clear(copy.folder, lambda path: path in wanted and copy.holds(wanted[path]))
            self._announce(copy.folder)
            for record in self.state.files:
                if not copy.holds(record):
                    self._place(copy, record)
            for name in self._superseded:
                remove(copy.folder / name)
            for folder in (copy.folder, *(path for path in copy.folder.rglob("*") if path.is_dir())):
                sync_folder(folder)
        except OSError:
            return False
        return True

    def _look(self, folder: Path) -> None:
        for path in (folder / layout.IN_FLIGHT).glob("*"):
            name = in_flight_name(path.name)
            try:
                data = path.read_bytes()
            except OSError:
                data = b""
            digest = hashlib.sha256(data).hexdigest()
            plain_bytes = plaintext_length(data, len(data))
            if name is not None and digest.startswith(name.digest) and plain_bytes is not None:
                self._flying.setdefault(name, _Flying(digest, len(data), plain_bytes, [])).places.append(path)
            elif not path.name.endswith(TEMPORARY_SUFFIX):
                self.odd.add(f"{layout.IN_FLIGHT}/{path.name}")

    def _own(self, copy: _Copy, record: FileRecord) -> Path | None:
        """Return where *copy* has the file of *record* in flight."""
        file = self._by_digest.get(record.sha256)
        places = file.places if file else []
        return next((place for place in places if place.is_relative_to(copy.folder) and place.exists()), None)

    def _announce(self, folder: Path) -> None:
        state = read_state(folder)
        known = {line_of(record) for record in (state.header, *state.totals, *state.files)} if state else set()
        for record in (self.state.header, *self.state.totals, *self.state.files):
            if line_of(record) not in known:
                carry_out(folder, Note(line_of(record)))

    def _place(self, copy: _Copy, record: FileRecord) -> None:
        own = self._own(copy, record)
        if own is None:
            carry_out(copy.folder, Create(record.path, self._bytes_of(record)))
            return
        make_parents(copy.folder, record.path)
        own.rename(copy.folder / record.path)
        sync_folder((copy.folder / record.path).parent)

    def _bytes_of(self, record: FileRecord) -> bytes:
        file = self._by_digest.get(record.sha256)
        for place in (*(copy.folder / record.path for copy in self._copies), *(file.places if file else ())):
            if place.is_file():
                data: bytes = place.read_bytes()
                if hashlib.sha256(data).hexdigest() == record.sha256:
                    return data
        raise OSError(errno.EIO, os.strerror(errno.EIO), record.path)


def clear(folder: Path, belongs: Callable[[str], bool]) -> None:
    """Set aside every file of the open *folder* that does not belong there, the last names first.

    So of two ways that differ the first file in which they do goes last. OSError when the disk fails.
    """
    for place in sorted(folder.rglob("*"), reverse=True):
        path = place.relative_to(folder).as_posix()
        if path.endswith(TEMPORARY_SUFFIX) and place.is_file():
            remove(place)
        elif not _is_let_be(path) and not belongs(path):
            set_aside(folder, path)


def _batch(n: int, name: EventsName, file: _Flying) -> BatchRecord:
    return BatchRecord(
        n,
        layout.batch_path(n),
        file.sha256,
        file.bytes,
        name.first,
        name.last,
        name.head,
        media=(),
        ended=None,
        stopped=False,
    )


def _segment(name: FragmentName, file: _Flying) -> SegmentRecord:
    n = name.segment + name.place - 1
    return SegmentRecord(
        name.part,
        n,
        layout.segment_path(name.part, n),
        file.sha256,
        file.bytes,
        name.start_us,
        name.duration_us,
        (file.plain_bytes,),
        (name.start_us,),
        (0,) if name.key else (),
    )


def _covers(segment: SegmentRecord | None, name: FragmentName) -> bool:
    """Return whether the closed *segment* holds the fragment *name*."""
    return segment is not None and segment.fragment_start_us[name.place - 1 : name.place] == (name.start_us,)


def _is_let_be(path: str) -> bool:
    top = path.partition("/")[0]
    working = top == layout.IN_FLIGHT or path in layout.WORKING_FILES
    return working or layout.is_folder(path) or layout.is_dropped_by_systems(top)


def open_parts(state: SessionState) -> tuple[PartRecord, ...]:
    """Return the parts of which the chain does not say that they ended: at most one, unless the chain was cut."""
    ends = state.ends
    return tuple(part for part in state.parts if part.part not in ends)


def part_end_us(state: SessionState, part: int) -> int:
    """Return where the durable material of *part* ends, in microseconds of its timeline."""
    return max((one.start_us + one.duration_us for one in state.segments if one.part == part), default=0)
