"""Taking up what broke off: the loss is measured, the end of the part is stated once, targets keep their numbers."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from interview_app.domain.events import EventKind, read_chain
from interview_app.evidence import layout
from interview_app.evidence.records import PartEnd
from interview_app.evidence.recover import read_state
from interview_app.evidence.resume import take_up
from tests.evidence.disk import content
from tests.evidence.packages import SESSION
from tests.evidence.sessions import STARTED_NS, Script, assert_verified, script_below


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


def events(script: Script, folder: Path) -> list[tuple[str, Any]]:
    """Return kind and body of all events of the batches, whose chain holds."""
    batches = sorted((folder / layout.EVENTS).iterdir())
    lines = [line for path in batches for line in script.cipher.open(path.read_bytes()).splitlines()]
    return [(event.kind.value, dict(event.body)) for event in read_chain(lines, SESSION)]


def test_the_loss_is_what_was_captured_less_what_is_durable(script: Script) -> None:
    script.break_off(6)
    taken = script.take_up(captured_ns=STARTED_NS + 3_250_001_000)
    assert taken.broken == PartEnd(1, 3_000_000, "recorder_lost", 251)
    assert taken.resumed_at_us == 3_000_000
    told = events(script, script.folders[0])
    assert ("recovered", {"part": 1, "segments": 2, "lost_ms": 251, "recorder_ended": "recorder_lost"}) in told
    assert ("part_ended", {"part": 1, "reason": "recorder_lost", "end_us": 3_000_000, "lost_ms": 251}) in told


def test_nothing_is_lost_where_the_heartbeat_is_older_than_the_last_fragment(script: Script) -> None:
    script.break_off(6)
    taken = script.take_up(captured_ns=STARTED_NS + 2_900_000_000)
    assert taken.broken is not None
    assert taken.broken.lost_ms == 0


def test_without_a_heartbeat_nobody_can_tell(script: Script) -> None:
    script.break_off(6)
    taken = script.take_up(captured_ns=None)
    assert taken.broken is not None
    assert taken.broken.lost_ms is None


def test_a_part_without_a_fragment_ends_where_it_began(script: Script) -> None:
    script.break_off(0)
    taken = script.take_up(captured_ns=STARTED_NS + 40_000_000)
    assert taken.broken == PartEnd(1, 0, "recorder_lost", 40)


def test_what_is_taken_up_twice_is_stated_once(script: Script) -> None:
    script.break_off(6)
    first = script.take_up()
    told = events(script, script.folders[0])
    files = [content(folder / "data") for folder in script.folders]
    second = script.take_up()
    assert (first.broken is None, second.broken) == (False, None)
    assert second.order.state == read_state(script.folders[0])
    assert events(script, script.folders[0]) == told
    assert [content(folder / "data") for folder in script.folders] == files


def test_the_session_goes_on_with_the_next_part(script: Script) -> None:
    script.break_off(6)
    script.clock.now_ns += 2 * 10**9
    taken = script.take_up(stop=False, captured_ns=STARTED_NS + 3_000_000_000)
    store = taken.store
    assert store.parts == 1
    script.add(store, script.begin(store, 2))
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    state = read_state(script.folders[1])
    assert state is not None
    assert [part.start_us for part in state.parts] == [0, 5_136_000]
    first, second = script.rescue()
    assert content(first) == content(second)
    assert_verified(script.room, first)


def test_after_a_restart_of_the_machine_time_goes_on(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    script.break_off(6)
    monkeypatch.setattr(script.clock, "now_ns", 7 * 10**9)
    monkeypatch.setattr(type(script.clock), "boot_id", lambda _clock: "another boot")
    # the wall clock's battery is empty
    monkeypatch.setattr(type(script.clock), "utc", lambda _clock: datetime(2001, 1, 1, tzinfo=UTC))
    taken = script.take_up(stop=False)
    assert taken.store.time.elapsed_ns() == 3_000_000_000
    script.clock.now_ns += 10**9
    script.add(taken.store, script.begin(taken.store, 2))
    taken.store.end_part("planned_end", lost_ms=0)
    taken.store.stop("planned_end")
    assert taken.store.drain(30.0)
    taken.store.close()
    assert_verified(script.room, script.rescue()[0])


def test_targets_keep_their_numbers_and_the_lost_one_is_named(script: Script) -> None:
    script.break_off(6)
    shutil.rmtree(script.folders[0])
    taken = script.take_up()
    assert [target.number for target in taken.store.targets] == [2]
    assert ("target_lost", {"target": 1, "reason": "removed"}) in events(script, script.folders[0])


def test_a_target_that_cannot_be_completed_in_time_is_named_and_completed_later(script: Script) -> None:
    script.record(stop=False)
    first, second = script.folders
    shutil.rmtree(second / "data")
    taken = script.take_up(copy_limit=100)
    assert [(target.number, target.folder) for target in taken.store.targets] == [(1, first)]
    assert taken.order.incomplete == (second,)
    assert ("target_lost", {"target": 2, "reason": "failed"}) in events(script, first)
    packages = script.rescue()
    assert content(packages[0]) == content(packages[1])
    assert_verified(script.room, packages[1])


def test_a_recording_that_was_over_is_not_added_to(script: Script) -> None:
    script.record()
    shutil.rmtree(script.folders[0])
    before = content(script.folders[0])
    script.take_up()
    assert content(script.folders[0]) == before


def test_targets_that_were_moved_are_numbered_too(script: Script, tmp_path: Path) -> None:
    script.break_off(2)
    moved = [tmp_path / name for name in ("elsewhere", "nowhere")]
    for target, new in zip(script.targets, moved, strict=True):
        target.rename(new)
    taken = script.moved(*moved).take_up()
    assert [target.number for target in taken.store.targets] == [1, 2]
    assert "target_lost" not in dict(events(script, taken.store.targets[0].folder))


def test_one_moved_target_gets_the_number_that_is_free(script: Script, tmp_path: Path) -> None:
    script.break_off(2)
    script.targets[0].rename(tmp_path / "elsewhere")
    taken = script.moved(tmp_path / "elsewhere", script.targets[1]).take_up()
    assert [target.number for target in taken.store.targets] == [1, 2]


def test_with_no_disk_left_the_store_is_dead(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    script.break_off(2)
    monkeypatch.setattr("interview_app.evidence.recover._Work.complete", lambda _work, _copy: False)
    taken = take_up(script.folders, script.cipher, script.clock, captured_ns=None, reason="recorder_lost")
    assert not taken.store.alive
    assert not taken.store.drain(1.0)
    assert taken.order.complete == ()


def test_events_after_the_interruption_follow_those_before(script: Script) -> None:
    script.break_off(6)
    taken = script.take_up(stop=False)
    taken.store.append(EventKind.MARKER, {"text": "after"}, origin_ns=5)
    taken.store.stop("recovered")
    assert taken.store.drain(30.0)
    taken.store.close()
    kinds = [kind for kind, _ in events(script, script.folders[0])]
    assert kinds[-5:] == ["recovered", "part_ended", "marker", "recording_stopped", "media_fixed"]
