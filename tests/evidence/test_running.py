"""The events of a session that goes on being recorded: what is durable, whatever replaces what meanwhile."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Event, EventKind
from interview_app.evidence import layout, running
from interview_app.evidence.records import SessionState
from interview_app.evidence.recover import read_state
from interview_app.evidence.running import events_so_far
from interview_app.evidence.store import Store
from interview_app.system.age import Identity, new_identity
from tests.evidence.sessions import Script, script_below


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


@pytest.fixture
def store(script: Script) -> Iterator[Store]:
    store = script.start()
    yield store
    store.close()


def key(script: Script) -> Identity:
    return script.room.custodians[0]


def _same(identity: Identity) -> Identity:
    return identity


def marks(events: list[Event]) -> list[str]:
    return [str(event.body["text"]) for event in events if event.kind is EventKind.MARKER]


def say(store: Store, *words: str) -> None:
    for one in words:
        store.append(EventKind.MARKER, {"text": one})
        store.flush()
    assert store.drain(30.0)


def read(script: Script) -> list[Event]:
    return events_so_far(script.folders, lambda: key(script))


def test_what_is_in_flight_continues_what_stands_in_batches(script: Script, store: Store) -> None:
    fragments = script.begin(store, 1)
    script.add(store, fragments)
    say(store, "one", "two")
    events = read(script)
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert marks(events)[-2:] == ["one", "two"]
    assert any(folder.joinpath(layout.batch_path(1)).exists() for folder in script.folders)
    assert list((script.folders[0] / layout.IN_FLIGHT).glob("e-*"))


def test_before_the_first_batch_there_is_what_is_in_flight(script: Script, store: Store) -> None:
    say(store, "one")
    assert marks(read(script)) == ["one"]


def test_of_two_targets_the_one_that_tells_more_is_taken(script: Script, store: Store) -> None:
    say(store, "one", "two")
    first, _second = script.folders
    *_others, newest = sorted((first / layout.IN_FLIGHT).glob("e-*"))
    newest.unlink()
    assert marks(read(script)) == ["one", "two"]
    assert marks(events_so_far([first], lambda: key(script))) == ["one"]


def test_half_a_file_is_looked_at_again(script: Script, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    say(store, "one")
    [whole] = sorted((script.folders[0] / layout.IN_FLIGHT).glob("e-*"))[-1:]
    content, looks = whole.read_bytes(), list[int]()
    whole.write_bytes(content[:-1])

    def state_of(folder: Path) -> SessionState | None:
        looks.append(1)
        if len(looks) == 3:
            whole.write_bytes(content)
        return read_state(folder)

    monkeypatch.setattr(running, "read_state", state_of)
    assert marks(events_so_far(script.folders[:1], lambda: key(script))) == ["one"]
    assert len(looks) == 3


def test_another_key_or_no_folder_or_a_foreign_file_is_said(script: Script, store: Store) -> None:
    say(store, "one")
    other = new_identity()
    for folders, identity in ((script.folders, other), ([], key(script)), ([script.targets[0]], key(script))):
        with pytest.raises(Circumstance) as told:
            events_so_far(folders, partial(_same, identity))
        assert told.value.code is Code.EVENTS_UNREADABLE


def test_a_foreign_name_in_flight_is_passed_over(script: Script, store: Store) -> None:
    say(store, "one")
    (script.folders[0] / layout.IN_FLIGHT / "e-notes.age").write_bytes(b"?")
    assert marks(events_so_far(script.folders[:1], lambda: key(script))) == ["one"]


def test_an_earlier_file_in_flight_that_a_batch_replaced_says_nothing_twice(script: Script, store: Store) -> None:
    say(store, "one")
    [flying] = sorted((script.folders[0] / layout.IN_FLIGHT).glob("e-*"))[-1:]
    name, content = flying.name, flying.read_bytes()
    script.add(store, script.begin(store, 1))
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30.0)
    (script.folders[0] / layout.IN_FLIGHT / name).write_bytes(content)
    assert marks(events_so_far(script.folders[:1], lambda: key(script))).count("one") == 1


def test_a_batch_that_is_announced_and_not_there_yet_ends_what_stands_in_batches(script: Script, store: Store) -> None:
    say(store, "one")
    script.add(store, script.begin(store, 1))
    say(store, "two")
    whole = read(script)
    folder = script.folders[0]
    state = read_state(folder)
    assert state is not None
    (folder / state.batches[-1].path).unlink()
    found = events_so_far([folder], lambda: key(script))
    assert found == whole[: len(found)]
    assert len(found) < len(whole)
