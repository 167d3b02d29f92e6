"""Decrypted segments: read once, kept within bounds, holes told once, nothing left behind."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.index import Index
from interview_app.evidence.reader import FileRefused, Unlocked, examine
from interview_app.replaying.segments import Segment, Segments
from interview_app.replaying.timeline import Hole, Timeline
from tests.evidence.packages import Package


@dataclass
class Counted:
    """A source that counts what is read, and says what it is told to for what it does not give."""

    source: Unlocked
    instead: dict[str, Callable[[], bytes]] = field(default_factory=dict)
    read: list[tuple[int, int]] = field(default_factory=list)
    reading: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.go_on.set()

    @property
    def index(self) -> Index:
        return self.source.index

    def init(self, part: int) -> bytes:
        self.read.append((part, 0))
        path = layout.init_path(part)
        return self.instead[path]() if path in self.instead else self.source.init(part)

    def segment(self, part: int, n: int) -> bytes:
        self.read.append((part, n))
        self.reading.set()
        assert self.go_on.wait(30)
        path = layout.segment_path(part, n)
        return self.instead[path]() if path in self.instead else self.source.segment(part, n)


class Opened:
    """Segments of a counted source, and the holes that were told."""

    def __init__(self, unlocked: Unlocked, kept_bytes: int = 2**26) -> None:
        self.source = Counted(unlocked)
        self.told: list[Hole] = []
        self.segments = Segments(self.source, Timeline(unlocked.index), self.told.append, kept_bytes)

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self.segments.close()
        assert self.segments.kept_bytes == 0

    def get(self, place: int) -> Segment:
        segment = self.segments.get(place)
        assert isinstance(segment, Segment)
        return segment

    def hole(self, place: int) -> Finding:
        hole = self.segments.get(place)
        assert isinstance(hole, Hole)
        assert self.told == [hole]
        assert self.segments.get(place) is hole
        assert self.told == [hole]
        assert self.segments.holes == {place: hole}
        return hole.finding


def test_a_segment_holds_each_track_in_session_time(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        first, last = opened.get(0), opened.get(3)
        assert [camera is not None for camera in first.cameras] == [True, True]
        assert first.sound is not None
        assert first.bytes == sum(unlocked.index.parts[0].segments[0].fragment_bytes)
        (camera,) = last.cameras
        assert camera is not None
        assert camera.starts_us[:2] == (27_013_000, 27_053_000)
        assert camera.ends_us[0] == camera.starts_us[1]
        assert [camera.last_at(t) for t in (27_012_999, 27_013_000, 27_053_000)] == [-1, 0, 1]
        assert [camera.last_before(t) for t in (27_013_000, 27_013_001, 27_053_000)] == [-1, 0, 0]


def test_a_segment_is_read_once(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        assert opened.get(0) is opened.get(0)
        assert opened.source.read == [(1, 0), (1, 1)]


def test_many_who_ask_at_once_wait_for_one_reading(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        opened.source.go_on.clear()
        found: list[object] = []
        threads = [threading.Thread(target=lambda: found.append(opened.get(1))) for _ in range(4)]
        for thread in threads:
            thread.start()
        assert opened.source.reading.wait(30)
        opened.source.go_on.set()
        for thread in threads:
            thread.join()
        assert len(set(map(id, found))) == 1
        assert opened.source.read.count((1, 2)) == 1


def test_what_was_used_longest_ago_goes_first(unlocked: Unlocked) -> None:
    sizes = [sum(segment.fragment_bytes) for segment in unlocked.index.parts[0].segments]
    with Opened(unlocked, kept_bytes=max(sizes[0] + sizes[2], sizes[1] + sizes[2])) as opened:
        opened.get(0)
        opened.get(2)
        opened.get(0)
        opened.get(1)  # pushes 2 out, and 0 if that is not enough
        opened.get(1)
        assert opened.segments.kept_bytes <= max(sizes[0] + sizes[2], sizes[1] + sizes[2])
        assert opened.source.read.count((1, 2)) == 1


def test_one_segment_is_kept_however_large(unlocked: Unlocked) -> None:
    with Opened(unlocked, kept_bytes=1) as opened:
        assert opened.get(0) is opened.get(0)
        opened.get(1)
        opened.get(0)
        assert opened.source.read.count((1, 1)) == 2


def test_reading_ahead_does_not_wait(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        opened.source.go_on.clear()
        opened.segments.read_ahead(1)
        assert opened.source.reading.wait(30)
        opened.source.go_on.set()
        opened.get(1)
        opened.segments.read_ahead(1)
        opened.segments.read_ahead(99)
        assert opened.source.read.count((1, 2)) == 1


def test_a_changed_segment_is_a_hole(unlocked: Unlocked) -> None:
    def changed() -> bytes:
        raise FileRefused(Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2)))

    with Opened(unlocked) as opened:
        opened.source.instead[layout.segment_path(1, 2)] = changed
        assert opened.hole(1) == Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2))
        opened.get(0)
        opened.get(2)


def test_a_real_change_on_the_disk_is_a_hole(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    source = examine(copy.path, copy.anchors).unlock(copy.key)
    path = copy.path / layout.segment_path(1, 3)
    path.write_bytes(path.read_bytes()[:-1])
    with Opened(source) as opened:
        assert opened.hole(2).code is FindingCode.FILE_CHANGED


def test_a_part_without_its_header_is_all_holes(unlocked: Unlocked) -> None:
    def missing() -> bytes:
        raise FileRefused(Finding(FindingCode.FILE_MISSING, layout.init_path(2)))

    with Opened(unlocked) as opened:
        opened.source.instead[layout.init_path(2)] = missing
        assert opened.hole(3) == Finding(FindingCode.FILE_MISSING, layout.init_path(2))
        opened.get(0)


def test_what_is_no_media_is_a_hole(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        opened.source.instead[layout.segment_path(1, 1)] = lambda: b"no media at all"
        assert opened.hole(0).code is FindingCode.MEDIA_UNREADABLE
    with Opened(unlocked) as opened:
        opened.source.instead[layout.init_path(1)] = lambda: b"no header at all"
        assert opened.hole(0) == Finding(FindingCode.MEDIA_UNREADABLE, layout.init_path(1), "malformed")


def test_a_key_that_was_destroyed_leaves_holes(unlocked: Unlocked) -> None:
    def closed() -> bytes:
        raise Circumstance(Code.PACKAGE_NOT_FOR_KEY, path="")

    with Opened(unlocked) as opened:
        opened.source.instead[layout.segment_path(1, 1)] = closed
        assert opened.hole(0).code is FindingCode.KEY_DOES_NOT_OPEN


def test_a_hole_that_the_verification_found_is_told_too(unlocked: Unlocked) -> None:
    with Opened(unlocked) as opened:
        opened.get(1)
        opened.segments.mark(1, Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2)))
        assert opened.segments.kept_bytes == 0
        assert opened.hole(1).code is FindingCode.FILE_CHANGED
