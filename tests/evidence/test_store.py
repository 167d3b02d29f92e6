"""The open session: what goes to the disks, in what order, and that it goes on whatever becomes of a disk."""

import cProfile
import errno
import pstats
import threading
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from interview_app.domain.errors import Bug
from interview_app.domain.events import Event, EventKind, Who, read_chain
from interview_app.domain.session import PartKind
from interview_app.evidence import layout
from interview_app.evidence.bag import media_digest
from interview_app.evidence.fmp4 import Fragment, Init, SampleDefaults, Track, TrackSpan
from interview_app.evidence.layout import EventsName, in_flight_name
from interview_app.evidence.records import CameraTotals, TotalsRecord
from interview_app.evidence.recover import read_state
from interview_app.evidence.store import Store
from interview_app.evidence.target import Order, Target, carry_out, make_folders, open_folder
from tests.evidence.disk import content
from tests.evidence.packages import SESSION, media
from tests.evidence.sessions import Recorded, Script, script_below

Work = Callable[[Path, Order], None]


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


@pytest.fixture
def open_store(script: Script) -> Iterator[Callable[..., Store]]:
    """Make stores of which each target's disk works as it is told."""
    opened: list[Store] = []

    def make(*disks: Work, **limits: Any) -> Store:
        folders = [open_folder(target, SESSION) for target in script.targets[: len(disks)]]
        make_folders(folders, 0)
        targets = [
            Target(number, folder, carry_out=disk, **limits)
            for number, (folder, disk) in enumerate(zip(folders, disks, strict=True), start=1)
        ]
        opened.append(Store(script.header, targets, script.cipher, script.clock, None))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


def chain(script: Script, *paths: Path) -> list[Event]:
    """Return the events of files that follow each other, whose chain holds."""
    return read_chain((line for path in paths for line in script.cipher.open(path.read_bytes()).splitlines()), SESSION)


def batches(folder: Path) -> list[Path]:
    return sorted((folder / layout.EVENTS).iterdir())


def failing(number: int) -> Work:
    def fail(_folder: Path, _order: Order) -> None:
        raise OSError(number, "failing")

    return fail


def drained(store: Store) -> list[bool]:
    """Wait until every disk has worked off what it was given; return which of them took it."""
    return [target.drain(30.0) for target in store.targets]


def test_a_session_begins_with_itself(script: Script) -> None:
    store = script.start(ballast_bytes=4096)
    assert store.drain(30.0)
    store.close()
    for folder in script.folders:
        (flying,) = (folder / layout.IN_FLIGHT).iterdir()
        name = in_flight_name(flying.name)
        events = chain(script, flying)
        assert isinstance(name, EventsName)
        assert (name.first, name.last) == (1, 2)
        assert [event.kind for event in events] == [EventKind.SESSION_STARTED, EventKind.RECIPIENTS]
        assert events[0].body["session"] == SESSION
        assert (folder / layout.BALLAST).stat().st_size == 4096
        state = read_state(folder)
        assert state is not None
        assert state.header == script.header


def test_a_folder_that_is_there_is_not_begun_in(script: Script) -> None:
    script.start().close()
    with pytest.raises(FileExistsError):
        script.start()


def test_both_targets_get_the_same_bytes(script: Script) -> None:
    script.record()
    first, second = script.folders
    assert content(first) == content(second)
    assert not list((first / layout.IN_FLIGHT).iterdir())


def test_the_whole_chain_stands_in_the_batches(script: Script) -> None:
    script.record()
    events = chain(script, *batches(script.folders[0]))
    state = read_state(script.folders[0])
    assert state is not None
    assert [batch.first for batch in state.batches] == [1, *(batch.last + 1 for batch in state.batches[:-1])]
    assert events[-1].kind is EventKind.MEDIA_FIXED
    assert events[-1].body["media_digest"] == media_digest((one.path, one.sha256) for one in state.media)
    assert events[-2].body == {
        "reason": "planned_end",
        "cameras": [{"camera": 1, "captured": 50, "encoded": 48, "dropped": 2}],
    }
    named = [event for event in events if "path" in event.body]
    assert [(event.body["path"], event.body["sha256"]) for event in named] == [
        (one.path, one.sha256) for one in state.media
    ]


def test_a_segment_ends_before_the_first_key_after_its_time(script: Script) -> None:
    script.record()
    state = read_state(script.folders[0])
    assert state is not None
    shapes = [(one.part, one.n, one.start_us, one.duration_us, one.key_fragments) for one in state.segments]
    assert shapes == [
        (1, 1, 0, 2_016_000, (0, 2)),
        (1, 2, 2_000_000, 1_000_000, (0,)),
        (2, 1, 0, 2_000_000, (0, 2)),
    ]
    for segment in state.segments:
        plain = script.cipher.open((script.folders[0] / segment.path).read_bytes())
        recorded = media((3, 2)[segment.part - 1], 440 + 10 * segment.part)
        taken = [one for one in recorded if isinstance(one, Fragment) and one.start_us in segment.fragment_start_us]
        assert plain == b"".join(one.data for one in taken)
        assert segment.fragment_bytes == tuple(len(one.data) for one in taken)


def test_no_event_in_flight_names_media(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = Recorded.whole(script, monkeypatch)
    flying = [one.data for one in recorded.changes if one.did == "write" and "/in-flight/e-" in one.path]
    lines = [script.cipher.open(data) for data in flying]
    assert len(lines) > 5
    assert not [line for line in lines if b"data/media/" in line]


def test_an_event_says_when_it_happened_and_who_did_it(script: Script) -> None:
    store = script.start()
    script.clock.now_ns += 70
    event = store.append(EventKind.MARKER, {"text": ""}, who=Who("psychologist", 2), origin_ns=50)
    later = store.append(EventKind.MARKER, {"text": ""})
    assert (event.t_ns, event.origin_ns, event.who) == (70, 50, Who("psychologist", 2))
    assert (later.t_ns, later.origin_ns, later.seq) == (70, 70, event.seq + 1)
    store.close()


def test_what_cannot_be_an_event_leaves_the_chain_as_it_was(script: Script) -> None:
    store = script.start()
    with pytest.raises(Bug, match="marker"):
        store.append(EventKind.MARKER, {"words": ""})
    with pytest.raises(ValueError, match="canonical"):
        store.append(EventKind.MARKER, {"text": 1.5})  # type: ignore[dict-item]
    event = store.append(EventKind.MARKER, {"text": ""})
    assert event.seq == 3
    store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    assert [one.seq for one in chain(script, *batches(script.folders[0]))] == [1, 2, 3, 4, 5]


def test_flushing_nothing_writes_nothing(script: Script) -> None:
    store = script.start()
    store.flush()
    assert store.drain(30.0)
    store.close()
    assert len(list((script.folders[0] / layout.IN_FLIGHT).iterdir())) == 1


def test_without_a_part_nothing_is_added(script: Script) -> None:
    store = script.start()
    fragment = media(3, 450)[1]
    assert isinstance(fragment, Fragment)
    with pytest.raises(Bug):
        store.add(fragment)
    with pytest.raises(Bug):
        store.end_part("planned_end", lost_ms=0)
    store.close()


def test_a_part_may_end_before_its_first_fragment(script: Script) -> None:
    store = script.start()
    script.begin(store, 1)
    script.clock.now_ns += 10**9
    store.end_part("encoder_failed", lost_ms=0)
    assert (store.parts, store.last_end_us, store.bytes_given) == (1, 0, 0)
    script.add(store, script.begin(store, 2))
    store.end_part("planned_end", lost_ms=0)
    assert (store.parts, store.last_end_us) == (2, 3_000_000)
    assert store.bytes_given > sum(len(one.data) for one in media(2, 460)[1:])
    assert store.drain(30.0)
    store.close()
    state = read_state(script.folders[0])
    assert state is not None
    assert [(one.part, one.n) for one in state.segments] == [(2, 1)]


def test_totals_stand_in_the_clear(script: Script) -> None:
    store = script.start()
    script.begin(store, 1)
    for count in (1, 2):
        store.note_totals((CameraTotals(1, count, count, 0),))
    assert store.drain(30.0)
    store.close()
    state = read_state(script.folders[1])
    assert state is not None
    assert state.totals == (TotalsRecord(1, (CameraTotals(1, 2, 2, 0),)),)


@pytest.mark.parametrize(("number", "reason"), [(errno.ENOSPC, "full"), (errno.ENOENT, "removed")])
def test_losing_one_disk_is_an_event_and_never_a_stop(
    script: Script, open_store: Callable[..., Store], number: int, reason: str
) -> None:
    store = open_store(failing(number), carry_out)
    store.append(EventKind.MARKER, {"text": "before"})
    script.add(store, script.begin(store, 1), events=False)
    assert drained(store) == [False, True]
    store.watch_targets()
    store.watch_targets()
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.alive
    assert store.drain(30.0)
    told = [event.body for event in chain(script, *batches(script.folders[1])) if event.kind is EventKind.TARGET_LOST]
    assert told == [{"target": 1, "reason": reason}]
    assert content(script.folders[0]) == {}


def test_with_both_disks_lost_the_store_is_dead_and_does_not_wait(open_store: Callable[..., Store]) -> None:
    store = open_store(failing(errno.ENOSPC), failing(errno.EIO))
    store.append(EventKind.MARKER, {"text": ""})
    store.flush()
    assert drained(store) == [False, False]
    assert not store.alive
    assert not store.drain(3600.0)
    store.append(EventKind.MARKER, {"text": ""})
    store.flush()
    assert [target.waiting_bytes for target in store.targets] == [0, 0]


def test_a_slow_disk_holds_nobody_up_and_is_told_of(script: Script, open_store: Callable[..., Store]) -> None:
    go = threading.Event()

    def slow(folder: Path, order: Order) -> None:
        assert go.wait(30.0)
        carry_out(folder, order)

    store = open_store(slow, carry_out, slow_bytes=20_000)
    script.add(store, script.begin(store, 1), events=False)
    assert store.targets[1].drain(30.0)
    store.watch_targets()
    assert store.targets[0].waiting_bytes > 20_000
    assert not store.targets[0].drain(0.01)
    assert [target.lost for target in store.targets] == [None, None]
    go.set()
    store.end_part("planned_end", lost_ms=0)
    assert store.drain(30.0)
    told = [event.body for event in chain(script, *batches(script.folders[0])) if event.kind is EventKind.TARGET_SLOW]
    assert [body["target"] for body in told] == [1]
    assert content(script.folders[0]) == content(script.folders[1])


def test_what_no_disk_has_is_not_said_to_be_durable(open_store: Callable[..., Store]) -> None:
    go = threading.Event()

    def slow(_folder: Path, _order: Order) -> None:
        assert go.wait(30.0)

    store = open_store(slow, slow)
    store.append(EventKind.MARKER, {"text": ""})
    store.flush()
    assert not store.drain(0.01)
    assert store.alive
    go.set()
    assert store.drain(30.0)


TRACK = Track(1, "video", 1000, "h264", 96, 64, 0, 0, SampleDefaults(0, 0, 0))
HOUR = 4 * 3600


def fragments(hours: Sequence[int]) -> Iterator[Fragment]:
    """Yield the fragments of these hours, four a second, a key fragment each second."""
    for hour in hours:
        for number in range(hour * HOUR, (hour + 1) * HOUR):
            span = TrackSpan(TRACK, number * 250_000, 250_000, 5, number % 4 == 0)
            yield Fragment(b"12345678", number, (TRACK,), (span,))


@pytest.fixture
def long_store(open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store whose encryption and disk cost nothing, in a running part."""
    monkeypatch.undo()
    store = open_store(lambda _folder, _order: None)
    store._encrypt = bytes
    init = Init(b"init", (TRACK,))
    store.begin_part(PartKind.INTERVIEW, init, start_ns=0, gap_ms=0, gap_reason="")
    return store


def record_hours(store: Store, *hours: int) -> None:
    for number, fragment in enumerate(fragments(hours)):
        store.add(fragment)
        if number % 100 == 0:
            store.append(EventKind.MARKER, {"text": "note"})
            store.flush()
            assert store.drain(30.0)
    assert store.drain(30.0)


def test_eight_hours_stay_as_cheap_as_the_first(long_store: Store) -> None:
    def calls(*hours: int) -> int:
        profile = cProfile.Profile()
        profile.enable()
        record_hours(long_store, *hours)
        profile.disable()
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    first = calls(0)
    record_hours(long_store, *range(1, 7))
    assert calls(7) < first * 1.05


def test_memory_grows_by_the_list_of_segments_alone(long_store: Store) -> None:
    record_hours(long_store, 0)
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        record_hours(long_store, 1)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 360 * 1000  # an hour has 360 segments: a path and a digest each


def test_a_changed_header_is_another_session(script: Script) -> None:
    header = replace(script.header, session=SESSION[::-1])
    store = Store.start(header, script.targets, script.cipher, script.clock, ballast_bytes=0)
    store.flush()
    assert store.drain(30.0)
    store.close()
    assert script.folders == []
