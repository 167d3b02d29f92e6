"""Attached files: encrypted once, named by the chain, there on every disk, whatever is interrupted and whenever."""

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import BODY, EventKind, Json, Who
from interview_app.evidence import attach as attaching
from interview_app.evidence import layout
from interview_app.evidence.attach import fly, read_attached
from interview_app.evidence.check import check
from interview_app.evidence.naming import attached_by
from interview_app.evidence.reader import FileRefused, examine
from interview_app.evidence.records import StagedRecord, line_of
from interview_app.evidence.recover import held_state, put_in_order, read_state
from interview_app.evidence.store import Store
from interview_app.evidence.unsealed import Unsealed
from interview_app.system.age import decrypt
from interview_app.system.durable import append_line, create_exclusively
from tests.evidence.disk import Change, Disk, content, moments, put, remembering
from tests.evidence.packages import (
    ATTACHED,
    EXHIBIT,
    PHOTO,
    SESSION,
    SIGNATURE,
    Package,
    attach,
    bond_in,
    build,
    new_room,
)
from tests.evidence.protocols import plain_protocol
from tests.evidence.sessions import Script, assert_verified, script_below

INVESTIGATOR = Who("investigator", 1)


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


def record(script: Script) -> None:
    """Record a short session with an exhibit while it runs and a protocol when it has stopped."""
    store = script.start()
    fragments = script.begin(store, 1)
    script.add(store, fragments[:3])
    attach(store, EXHIBIT, ATTACHED[EXHIBIT])
    script.add(store, fragments[3:])
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30.0)
    attach(store, layout.PROTOCOL, protocol_in(script.folders[0]))
    assert store.drain(30.0)
    store.close()


def protocol_in(folder: Path) -> bytes:
    """Return the protocol, signed by nobody, of the session in *folder*."""
    return plain_protocol(bond_in(folder, (EXHIBIT,)).line)


def said(path: str, flown: attaching.Flown) -> dict[str, Json]:
    return flown.said_of(path) | dict.fromkeys(BODY[EventKind.EXHIBIT_ADDED] - flown.said_of(path).keys(), 1)


def name(store: Store, path: str, flown: attaching.Flown) -> int:
    body = said(path, flown)
    record = attached_by(EventKind.EXHIBIT_ADDED, body)
    assert record is not None
    return store.attach(EventKind.EXHIBIT_ADDED, body, record, INVESTIGATOR)


def flying(folder: Path) -> list[str]:
    return [path.name for path in (folder / layout.IN_FLIGHT).glob("x-*")]


def aside(script: Script) -> list[str]:
    return sorted(path.name for target in script.targets for path in target.glob(f"*{layout.ASIDE_SUFFIX}/*"))


def test_what_was_attached_stands_in_the_package_and_is_read_with_a_key(tmp_path: Path) -> None:
    package = build(tmp_path, new_room(), seconds=(2,), attached=True)
    report = check(package.path, anchors=package.anchors, identity=package.key)
    assert report.findings == ()
    unlocked = examine(package.path, package.anchors).unlock(package.key)
    assert {path: unlocked.file(path) for path in unlocked.attached} == package.attached
    said = [event.body["path"] for event in unlocked.events() if event.kind is EventKind.PAPER_ADDED]
    assert said == [layout.PROTOCOL, SIGNATURE]


def test_it_is_encrypted_once_to_the_sessions_recipients_for_every_target(script: Script) -> None:
    record(script)
    first, second = script.folders
    for path, plain in ((EXHIBIT, ATTACHED[EXHIBIT]), (layout.PROTOCOL, protocol_in(first))):
        encrypted = (first / path).read_bytes()
        assert encrypted == (second / path).read_bytes()
        assert decrypt(encrypted, script.room.custodians[0]) == plain
        assert read_attached(script.folders, path, script.room.custodians[0]) == plain
    assert flying(first) == flying(second) == []
    script.seal()
    assert_verified(script.room, script.targets[0] / SESSION)
    assert_verified(script.room, script.targets[1] / SESSION)


def test_it_may_be_interrupted_at_any_moment(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = script.targets[0].parent
    before = Disk.of(root).killed()
    with remembering(root, monkeypatch) as changes:
        record(script)
    for power_cut in (False, True):
        # Each target's own changes, so that both are had at any moment of theirs.
        first, second = (_moments(changes, before, one, power_cut=power_cut) for one in ("first", "second"))
        states = list(zip(first, (second[place * 5 % len(second)] for place in range(len(first))), strict=True))
        assert len(states) > 40
        for one, other in states[::2]:
            put(tmp_path / "disks", one | other)
            left = script.moved(tmp_path / "disks" / "first", tmp_path / "disks" / "second")
            packages = left.rescue()
            assert all(name.startswith("in-flight-x-") for name in aside(left)), aside(left)
            for package in packages:
                assert_verified(script.room, package, script.room.custodians[0])
                assert content(package) == content(packages[0])
            if packages and any(path.endswith(f"{EXHIBIT}") for path in one):
                assert (packages[0] / EXHIBIT).is_file()


def _moments(
    changes: list[Change], before: dict[str, bytes | None], target: str, *, power_cut: bool
) -> list[dict[str, bytes | None]]:
    own = [change for change in changes if change.path.partition("/")[0] == target]
    start = {path: data for path, data in before.items() if path.partition("/")[0] == target}
    return moments(own, start, power_cut=power_cut)


def test_what_was_put_in_flight_waits_through_an_interruption_to_be_named(script: Script) -> None:
    script.break_off(4)
    flown = fly(script.folders, b"a drawing")
    taken = script.take_up(stop=False)
    assert taken.order.odd == ()
    name(taken.store, EXHIBIT, flown)
    taken.store.stop("planned_end")
    assert taken.store.drain(30.0)
    taken.store.close()
    assert read_attached(script.folders, EXHIBIT, script.room.custodians[0]) == b"a drawing"
    script.seal()
    assert_verified(script.room, script.targets[0] / SESSION)


def test_what_nobody_names_is_set_aside_at_the_seal(script: Script) -> None:
    script.record()
    flown = fly(script.folders, b"a drawing")
    script.seal()
    assert aside(script) == [f"in-flight-x-{flown.sha256}.age"] * 2
    assert_verified(script.room, script.targets[0] / SESSION)


def test_a_file_that_the_chain_names_and_that_is_still_in_flight_takes_its_place(script: Script) -> None:
    record(script)
    first, second = script.folders
    for folder in (first, second):
        state = read_state(folder)
        assert state is not None
        for one in state.attached:
            (folder / one.path).rename(folder / str(layout.AttachedName(one.sha256)))
    order = put_in_order([first, second])
    assert order.complete == (first, second)
    assert {one.path for one in order.state.attached} == {EXHIBIT, layout.PROTOCOL}
    assert flying(first) == flying(second) == []
    script.seal()
    assert_verified(script.room, script.targets[1] / SESSION)


def test_a_disk_that_lacks_it_gets_it_from_the_other(script: Script) -> None:
    record(script)
    first, second = script.folders
    (second / EXHIBIT).unlink()
    (first / layout.PROTOCOL).write_bytes(b"harmed" + (first / layout.PROTOCOL).read_bytes()[6:])
    script.seal()
    assert aside(script) == ["data-protocol.pdf.age"]
    assert_verified(script.room, script.targets[0] / SESSION)
    assert_verified(script.room, script.targets[1] / SESSION)


def test_what_was_announced_and_never_came_holds_up_nobody_who_reads(script: Script) -> None:
    record(script)
    state, key = held_state(script.folders), script.room.custodians[0]
    assert state is not None
    events = len(Unsealed(script.folders, lambda: key).events())
    last = state.batches[-1]
    never = (
        StagedRecord(PHOTO, "0" * 64, 9),
        replace(last, n=last.n + 1, path=layout.batch_path(last.n + 1), first=last.last + 1, last=last.last + 1),
    )
    for folder in script.folders:
        for one in never:
            append_line(folder / layout.STATE, line_of(one))
    assert held_state(script.folders) == state
    assert len(Unsealed(script.folders, lambda: key).events()) == events


def test_one_that_the_chain_names_and_no_disk_has_is_not_sealed_over(script: Script) -> None:
    record(script)
    for folder in script.folders:
        (folder / EXHIBIT).unlink()
    with pytest.raises(Circumstance) as refused:
        script.seal()
    assert (refused.value.code, refused.value.params["path"]) == (Code.CHAIN_BROKEN, EXHIBIT)


def test_one_that_stands_there_and_nobody_announced_is_set_aside(script: Script) -> None:
    record(script)
    stranger = script.folders[0] / PHOTO
    stranger.write_bytes(script.room.encrypt(b"a photo"))
    script.seal()
    assert aside(script) == [PHOTO.replace("/", "-")]
    assert_verified(script.room, script.targets[0] / SESSION)


def test_a_place_that_a_strangers_file_has_taken_is_given_to_the_sessions_own(script: Script) -> None:
    store = script.start()
    script.add(store, script.begin(store, 1))
    assert store.drain(30.0)
    stranger = script.folders[0] / EXHIBIT
    stranger.parent.mkdir()
    stranger.write_bytes(b"a stranger's")
    attach(store, EXHIBIT, b"a drawing")
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    assert stranger.read_bytes() == b"a stranger's"
    script.seal()
    assert aside(script) == [EXHIBIT.replace("/", "-")]
    assert_verified(script.room, script.targets[0] / SESSION)


def test_said_again_it_is_not_named_twice_and_another_file_does_not_take_its_place(script: Script) -> None:
    store = script.start()
    assert store.drain(30.0)
    flown = fly(script.folders, b"a drawing")
    seq = name(store, EXHIBIT, flown)
    assert name(store, EXHIBIT, flown) == seq
    with pytest.raises(Circumstance) as refused:
        name(store, EXHIBIT, fly(script.folders, b"a drawing"))
    assert refused.value.code is Code.ATTACHED_OTHER
    assert store.drain(30.0)
    store.close()
    store = script.take_up(stop=False).store
    assert name(store, EXHIBIT, flown) > 0
    assert store.drain(30.0)
    store.close()
    for folder in script.folders:
        state = read_state(folder)
        assert state is not None
        assert [path for batch in state.batches for path in batch.media] == [EXHIBIT]


def test_nothing_is_added_once_the_sealing_has_begun(script: Script) -> None:
    def no_key(_content: bytes) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    record(script)
    with pytest.raises(OSError, match="Input/output"):
        script.seal(sign=no_key)
    flown = fly(script.folders, b"a photo")
    store = script.take_up(stop=False).store
    with pytest.raises(Circumstance) as refused:
        name(store, PHOTO, flown)
    store.close()
    assert refused.value.code is Code.SEALING_BEGUN
    script.seal()
    assert_verified(script.room, script.targets[0] / SESSION)


def test_a_disk_that_is_full_is_left_behind_and_gets_it_from_the_other_later(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.break_off(4)
    first, second = script.folders

    def full(path: Path, data: bytes) -> None:
        if path.is_relative_to(second):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        create_exclusively(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(attaching, "create_exclusively", full)
        flown = fly([first, second], b"a drawing")
        with pytest.raises(Circumstance) as refused:
            fly([second], b"a drawing")
    assert refused.value.code is Code.TARGET_UNUSABLE
    assert refused.value.params == {"path": str(second), "reason": "full"}
    assert (len(flying(first)), flying(second)) == (1, [])
    taken = script.take_up(stop=False)
    name(taken.store, EXHIBIT, flown)
    taken.store.stop("planned_end")
    assert taken.store.drain(30.0)
    taken.store.close()
    script.seal()
    for target in script.targets:
        assert_verified(script.room, target / SESSION)


def test_it_may_not_be_larger_than_a_verifier_opens(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    record(script)
    monkeypatch.setattr(attaching, "ATTACHED_LIMIT", 2**20)
    assert fly(script.folders, bytes(2**20)).plain_bytes == 2**20
    with pytest.raises(Circumstance) as refused:
        fly(script.folders, bytes(2**20 + 1))
    assert (refused.value.code, refused.value.params) == (Code.ATTACHED_TOO_LARGE, {"megabytes": 1})


def test_where_there_is_no_session_nothing_is_attached(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as refused:
        fly([tmp_path], b"a photo")
    assert refused.value.code is Code.TARGETS_LOST


def test_a_whole_copy_is_read_where_one_is_harmed_and_nothing_where_none_is_whole(script: Script) -> None:
    record(script)
    key = script.room.custodians[0]
    first, second = script.folders
    (first / EXHIBIT).write_bytes(b"harmed")
    assert read_attached(script.folders, EXHIBIT, key) == ATTACHED[EXHIBIT]
    (second / EXHIBIT).write_bytes(b"harmed")
    with pytest.raises(FileRefused):
        read_attached(script.folders, EXHIBIT, key)
    with pytest.raises(Circumstance) as refused:
        read_attached(script.folders, PHOTO, key)
    assert refused.value.code is Code.ATTACHED_ABSENT


def test_each_of_two_ways_keeps_what_its_own_chain_names(script: Script) -> None:
    script.break_off(4)
    first, second = script.targets
    for target, path in ((first, EXHIBIT), (second, PHOTO)):
        way = script.moved(target)
        store = way.take_up(stop=False).store
        attach(store, path, ATTACHED[path])
        way.add(store, way.begin(store, 2)[: 4 if target == first else 2])
        store.end_part("planned_end", lost_ms=0)
        assert store.drain(30.0)
        store.close()
    packages = script.rescue()
    assert [(package / EXHIBIT).is_file() for package in packages] == [True, True]
    assert [(package / PHOTO).exists() for package in packages] == [False, False]
    assert PHOTO.replace("/", "-") in aside(script)
    for package in packages:
        assert_verified(script.room, package)


def bodies() -> Iterator[dict[str, Json]]:
    right: dict[str, Json] = {
        "path": EXHIBIT,
        "sha256": "0" * 64,
        "bytes": 200,
        "plain_sha256": "1" * 64,
        "plain_bytes": 9,
    }
    assert attached_by(EventKind.EXHIBIT_ADDED, right) is not None
    yield right | {"path": layout.PROTOCOL}
    yield right | {"path": layout.segment_path(1, 1)}
    yield right | {"path": "data/exhibits/../x.age"}
    yield right | {"path": 1}
    yield right | {"sha256": "0" * 63}
    yield right | {"plain_sha256": "G" * 64}
    yield right | {"bytes": True}
    yield right | {"plain_bytes": 200}
    yield right | {"plain_bytes": -1}


@pytest.mark.parametrize("body", list(bodies()), ids=str)
def test_an_event_that_names_no_such_file_is_refused(body: dict[str, Json]) -> None:
    with pytest.raises(ValueError, match="not an attached file"):
        attached_by(EventKind.EXHIBIT_ADDED, body)


def test_a_paper_has_no_place_of_an_exhibit(tmp_path: Path) -> None:
    package: Package = build(tmp_path, new_room(), seconds=(2,), attached=True)
    events = examine(package.path, package.anchors).unlock(package.key).events()
    (protocol, _) = (event for event in events if event.kind is EventKind.PAPER_ADDED)
    assert attached_by(protocol.kind, protocol.body) is not None
    with pytest.raises(ValueError, match="not an attached file"):
        attached_by(protocol.kind, dict(protocol.body) | {"path": EXHIBIT})
    assert attached_by(EventKind.MARKER, {"text": EXHIBIT}) is None
