"""Two folders that differ: what is whole is taken from either, what does not belong is kept, nothing is lost."""

import errno
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind
from interview_app.domain.session import PartKind
from interview_app.evidence import layout, recover
from interview_app.evidence.layout import batch_path, init_path, segment_path
from interview_app.evidence.records import StagedRecord, line_of
from interview_app.evidence.recover import open_parts, part_end_us, put_in_order, read_state
from interview_app.evidence.target import Order, carry_out
from interview_app.system.durable import append_line
from tests.evidence.disk import content
from tests.evidence.packages import SESSION, media
from tests.evidence.sessions import Recorded, Script, Witness, assert_verified, script_below

LAST = batch_path(8)


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


@pytest.fixture
def recorded(script: Script, monkeypatch: pytest.MonkeyPatch) -> Recorded:
    return Recorded.whole(script, monkeypatch)


def durable(script: Script, *folders: Path) -> Witness:
    """Return what the whole files in *folders* say."""
    found = [Witness.of(script.cipher, content(folder)) for folder in folders]
    fragments: frozenset[bytes] = frozenset().union(*(one.fragments for one in found))
    return Witness(fragments, frozenset().union(*(one.lines for one in found)))


def aside(folder: Path) -> dict[str, bytes]:
    kept = folder.parent / f"{SESSION}{layout.ASIDE_SUFFIX}"
    return content(kept) if kept.exists() else {}


def assert_rescued(script: Script, before: Witness) -> Path:
    """Rescue the session: packages alike that verify and say all that was durable *before*."""
    packages = script.rescue()
    assert len(packages) == len(script.targets)
    assert all(content(package) == content(packages[0]) for package in packages)
    assert before <= Witness.of(script.cipher, content(packages[0]))
    assert_verified(script.room, packages[0])
    return packages[0]


def flip(path: Path) -> bytes:
    """Turn one bit in the middle of a file; return what it was."""
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
    return data


def in_flight(folder: Path, start: str) -> list[Path]:
    return sorted((folder / layout.IN_FLIGHT).glob(f"{start}-*"))


def test_one_has_the_segment_and_the_other_only_its_fragments(recorded: Recorded) -> None:
    first, second = recorded.put(segment_path(1, 1), "m-001-000001-0004-")
    before = durable(recorded.script, first, second)
    order = put_in_order([second, first])
    assert (order.complete, order.incomplete, order.recovered_segments, order.odd) == ((second, first), (), 0, ())
    assert (second / segment_path(1, 1)).read_bytes() == (first / segment_path(1, 1)).read_bytes()
    assert not in_flight(first, "m")
    assert not in_flight(second, "m")
    assert_rescued(recorded.script, before)


def test_fragments_of_the_open_segment_become_segments_without_a_key(recorded: Recorded) -> None:
    first, second = recorded.put("m-001-000002-0002-", "m-001-000002-0001-")
    taken = [path.read_bytes() for path in in_flight(first, "m")]
    order = put_in_order([first, second])
    assert order.recovered_segments == 2
    assert [(second / segment_path(1, n)).read_bytes() for n in (2, 3)] == taken
    segments = [one for one in order.state.segments if one.n > 1]
    init, *fragments = media(3, 450)
    assert [(one.start_us, one.duration_us, one.key_fragments) for one in segments] == [
        (2_000_000, 600_000, (0,)),
        (2_592_000, 408_000, ()),
    ]
    assert [one.fragment_bytes for one in segments] == [(len(one.data),) for one in fragments[4:6]]
    again = put_in_order([first, second])
    assert (again.state, again.recovered_segments) == (order.state, 0)
    assert init.data


def test_one_lacks_a_batch(recorded: Recorded) -> None:
    first, second = recorded.put(batch_path(3), batch_path(2))
    before = durable(recorded.script, first, second)
    order = put_in_order([first, second])
    assert [batch.n for batch in order.state.batches] == [1, 2, 3]
    assert content(first / "data") == content(second / "data")
    assert_rescued(recorded.script, before)


@pytest.mark.parametrize("path", [segment_path(1, 1), segment_path(2, 1), init_path(1), batch_path(3), LAST])
@pytest.mark.parametrize("harm", ["truncated", "rotten"])
def test_a_harmed_file_is_taken_from_the_other_and_kept(recorded: Recorded, path: str, harm: str) -> None:
    first, second = recorded.put(LAST, LAST)
    harmed, whole = (first, second) if harm == "rotten" else (second, first)
    before = durable(recorded.script, whole)
    if harm == "truncated":
        (harmed / path).write_bytes((harmed / path).read_bytes()[:-1])
    else:
        flip(harmed / path)
    left = (harmed / path).read_bytes()
    assert put_in_order([first, second]).complete == (first, second)
    assert (harmed / path).read_bytes() == (whole / path).read_bytes()
    assert aside(harmed) == {path.replace("/", "-"): left}
    assert aside(whole) == {}
    assert_rescued(recorded.script, before)


def test_what_is_set_aside_never_overwrites_what_was(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    for _ in range(3):
        (first / LAST).write_bytes(b"cut")
        put_in_order([first, second])
    name = LAST.replace("/", "-")
    assert aside(first) == {name: b"cut", f"{name}~": b"cut", f"{name}~~": b"cut"}


def test_a_segment_that_rotted_everywhere_is_not_sealed_over(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    before = {folder: flip(folder / segment_path(2, 1)) for folder in (first, second)}
    assert before[first] == before[second]
    order = put_in_order([first, second])
    assert [one.path for one in order.state.media if one.part == 2] == [init_path(2)]
    with pytest.raises(Circumstance) as caught:
        recorded.script.seal()
    assert (caught.value.code, caught.value.params) == (Code.CHAIN_BROKEN, {"path": segment_path(2, 1)})
    assert len(aside(first)) == len(aside(second)) == 1
    assert (first / layout.STATE).exists()


def test_a_batch_that_rotted_everywhere_ends_the_chain_there(recorded: Recorded) -> None:
    first, second = recorded.put(batch_path(5), batch_path(5))
    for folder in (first, second):
        flip(folder / batch_path(3))
    before = Witness(durable(recorded.script, first).fragments, frozenset())
    order = put_in_order([first, second])
    assert [batch.n for batch in order.state.batches] == [1, 2]
    assert sorted(aside(first)) == sorted(path.replace("/", "-") for path in map(batch_path, (3, 4, 5)))
    assert_rescued(recorded.script, before)


def test_a_rotten_fragment_is_taken_from_the_other(recorded: Recorded) -> None:
    for rotten in (0, 1):
        folders = recorded.put("m-001-000002-0002-", "m-001-000002-0002-")
        before = durable(recorded.script, *folders)
        flip(in_flight(folders[rotten], "m")[0])
        order = put_in_order(folders)
        assert (order.complete, order.recovered_segments) == (tuple(folders), 2)
        assert before <= durable(recorded.script, folders[0] / "data", folders[1] / "data")
        assert content(folders[0] / "data") == content(folders[1] / "data")


def test_what_follows_a_fragment_that_rotted_everywhere_is_kept(recorded: Recorded) -> None:
    folders = recorded.put("m-001-000001-0004-", "m-001-000001-0004-")
    for folder in folders:
        flip(in_flight(folder, "m")[1])
    names = [f"{layout.IN_FLIGHT}/{path.name}" for path in in_flight(folders[0], "m")]
    order = put_in_order(folders)
    assert (order.recovered_segments, order.odd) == (1, tuple(sorted(names[1:])))
    package = assert_rescued(recorded.script, Witness(frozenset(), frozenset()))
    assert sorted(aside(package)) == sorted(name.replace("/", "-") for name in names[1:])


def test_events_that_do_not_follow_are_kept(recorded: Recorded) -> None:
    folders = recorded.put("m-001-000002-0002-", "m-001-000002-0002-")
    data = recorded.script.cipher(b"{}\n")
    name = str(layout.EventsName(900, 901, "0" * 64, hashlib.sha256(data).hexdigest()[:16]))
    (folders[0] / name).write_bytes(data)
    assert put_in_order(folders).odd == (name,)
    assert (folders[0] / name).read_bytes() == data


def test_foreign_files_are_named_and_kept(recorded: Recorded) -> None:
    first, second = recorded.put("m-001-000002-0002-", "m-001-000002-0002-")
    before = durable(recorded.script, first, second)
    (first / layout.IN_FLIGHT / "notes.txt").write_bytes(b"flying")
    (first / layout.IN_FLIGHT / in_flight(first, "m")[0].name.replace("-k-", "-n-").replace("0001-", "0009-")).mkdir()
    (first / "notes.txt").write_bytes(b"top")
    (first / "data" / "notes.txt").write_bytes(b"data")
    (first / "data" / "media" / "part-001" / "000009.m4s.age").write_bytes(b"segment")
    (first / "folder").mkdir()
    (first / "folder" / "inside").write_bytes(b"inside")
    (second / ".DS_Store").write_bytes(b"system")
    order = put_in_order([first, second])
    assert len(order.odd) == 2
    assert f"{layout.IN_FLIGHT}/notes.txt" in order.odd
    assert (first / layout.IN_FLIGHT / "notes.txt").read_bytes() == b"flying"
    kept = {
        "data-media-part-001-000009.m4s.age": b"segment",
        "data-notes.txt": b"data",
        "folder-inside": b"inside",
        "notes.txt": b"top",
    }
    assert aside(first) == kept
    assert not (first / "folder").exists()
    (second / ".DS_Store").unlink()
    package = assert_rescued(recorded.script, before)
    assert aside(package) == kept | {"in-flight-notes.txt": b"flying"}


def test_half_written_files_are_removed(recorded: Recorded) -> None:
    folders = recorded.put("m-001-000002-0002-", "m-001-000002-0002-")
    for path in (layout.STATE, segment_path(1, 2), f"{layout.IN_FLIGHT}/m-1"):
        (folders[0] / f"{path}.7.part").write_bytes(b"half")
    assert put_in_order(folders).odd == ()
    assert not list(folders[0].rglob("*.part"))


def test_a_target_that_was_away_is_completed_from_the_other(script: Script) -> None:
    store = script.start()
    fragments = script.begin(store, 1)
    script.add(store, fragments[:3])
    assert store.drain(30.0)
    folder = script.folders[1]
    away = folder.rename(folder.with_name("away"))
    script.add(store, fragments[3:])
    assert store.drain(30.0)
    store.watch_targets()
    assert [target.lost for target in store.targets] == [None, "removed"]
    assert not folder.exists()
    away.rename(folder)
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    before = durable(script, *script.folders)
    assert any(b'"target_lost"' in line and b'"target":2' in line for line in before.lines)
    assert_rescued(script, before)


def test_a_folder_that_lacks_too_much_is_left_as_it_is(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, batch_path(2))
    before = content(second)
    order = put_in_order([first, second], copy_limit=1000)
    assert (order.complete, order.incomplete) == ((first,), (second,))
    assert content(second) == before
    assert put_in_order([first, second], copy_limit=10**9).complete == (first, second)


def test_where_all_lack_too_much_the_one_that_lacks_least_goes_on(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    (first / segment_path(1, 1)).unlink()
    (second / segment_path(1, 2)).unlink()
    assert (first / segment_path(1, 1)).exists() < (second / segment_path(1, 1)).exists()
    order = put_in_order([first, second], copy_limit=0)
    assert (order.complete, order.incomplete) == ((second,), (first,))
    assert (second / segment_path(1, 2)).exists()


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("first_stops", "followed"), [(False, 1), (True, 0)], ids=["the longer is followed", "the stopped is followed"]
)
def test_of_two_ways_one_is_followed_and_the_other_kept(
    recorded: Recorded,
    first_stops: bool,
    followed: int,
    turned: bool,
) -> None:
    script = recorded.script
    folders = recorded.put("m-001-000002-0002-", "m-001-000002-0001-")
    script.moved(script.targets[0]).go_on("first way", stop=first_stops)
    alone = script.moved(script.targets[1]).take_up(stop=False).store
    for number in range(40):
        alone.append(EventKind.MARKER, {"text": f"second way {number}"})
        alone.flush()
    assert alone.drain(30.0)
    alone.close()
    for words in ("second way", "still the second way"):
        script.moved(script.targets[1]).go_on(words)
    before = [durable(script, folder) for folder in folders]
    state = put_in_order(folders[::-1] if turned else folders).state
    assert state.stopped is first_stops
    assert content(folders[0] / "data") == content(folders[1] / "data")
    assert aside(folders[followed]) == {}
    kept = folders[1 - followed].parent / f"{SESSION}{layout.ASIDE_SUFFIX}"
    assert before[1 - followed] <= durable(script, folders[1 - followed], kept)
    assert_rescued(script, before[followed])


def test_a_target_that_comes_back_with_more_fragments_changes_nothing(recorded: Recorded) -> None:
    script = recorded.script
    folders = recorded.put("m-001-000002-0001-", "m-001-000002-0002-")
    extra = in_flight(folders[1], "m")[1]
    script.moved(script.targets[0]).take_up()
    stopped = read_state(folders[0])
    order = put_in_order(folders)
    assert order.state == stopped
    assert order.odd == (f"{layout.IN_FLIGHT}/{extra.name}",)
    package = assert_rescued(script, durable(script, folders[0]))
    assert list(aside(package.parent.parent / "second" / SESSION)) == [f"in-flight-{extra.name}"]


def test_segments_that_turn_up_after_the_end_of_their_part_are_kept_aside(recorded: Recorded) -> None:
    script = recorded.script
    folders = recorded.put("m-001-000002-0001-", "m-001-000002-0002-")
    late = in_flight(folders[1], "m")[-1].read_bytes()
    put_in_order(folders[1:])
    script.moved(script.targets[0]).take_up()
    assert_rescued(script, durable(script, folders[0]))
    assert list(aside(script.targets[1] / SESSION).values()) == [late]


def test_a_segment_closed_on_one_and_recovered_on_the_other_is_not_said_twice(recorded: Recorded) -> None:
    """The first was recovered alone and interrupted before the chain knew; then the second, which had closed, came."""
    script = recorded.script
    folders = recorded.put("m-001-000001-0003-", segment_path(1, 1))
    put_in_order(folders[:1])
    before = durable(script, *folders)
    put_in_order(folders)
    init, *fragments = media(3, 450)
    assert init.data
    package = assert_rescued(script, before)
    plain = b"".join(
        script.cipher.open(data) for path, data in sorted(content(package / "data" / "media").items()) if "m4s" in path
    )
    assert plain == b"".join(one.data for one in fragments[:4])


def test_a_folder_without_a_state_becomes_a_copy(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    before = durable(recorded.script, first)
    (second / layout.STATE).write_bytes(b'["header",{"tor')
    for path in (second / "data").rglob("*.age"):
        path.unlink()
    order = put_in_order([first, second])
    assert order.complete == (first, second)
    assert read_state(second) == read_state(first)
    assert_rescued(recorded.script, before)


def test_a_folder_that_is_not_there_is_not_made(recorded: Recorded, tmp_path: Path) -> None:
    first, _second = recorded.put(LAST, LAST)
    gone = tmp_path / "pulled" / first.name
    order = put_in_order([first, gone])
    assert (order.complete, order.incomplete) == ((first,), (gone,))
    assert not gone.parent.exists()


def test_another_sessions_folder_is_left_alone(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    state = (second / layout.STATE).read_bytes()
    (second / layout.STATE).write_bytes(state.replace(SESSION.encode(), SESSION[::-1].encode()))
    before = content(second)
    order = put_in_order([first, second])
    assert (order.complete, order.incomplete) == ((first,), (second,))
    assert content(second) == before


def test_without_any_state_there_is_nothing(recorded: Recorded, tmp_path: Path) -> None:
    for folder in recorded.script.folders:
        (folder / layout.STATE).write_bytes(b"\x00" * 100)
    for folders in (recorded.script.folders, [tmp_path / "nowhere"], []):
        with pytest.raises(Circumstance) as caught:
            put_in_order(folders)
        assert caught.value.code is Code.NO_MEDIA


def test_a_disk_that_fails_is_incomplete(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = recorded.put(LAST, batch_path(2))

    def full(folder: Path, order: Order) -> None:
        if folder == second:
            raise OSError(errno.ENOSPC, "full")
        carry_out(folder, order)

    monkeypatch.setattr(recover, "carry_out", full)
    order = put_in_order([first, second])
    assert (order.complete, order.incomplete) == ((first,), (second,))


def test_what_nobody_has_whole_is_not_copied(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = recorded.put(LAST, batch_path(2))
    monkeypatch.setattr(recover, "RECENT", 1)
    flip(first / init_path(1))  # not among the newest: its length alone is looked at
    (second / init_path(1)).unlink()
    order = put_in_order([first, second])
    assert (order.complete, order.incomplete) == ((first,), (second,))


def test_of_several_lines_the_last_counts_also_when_an_earlier_one_is_right(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    state = read_state(first)
    assert state is not None
    right = state.batches[0]
    append_line(first / layout.STATE, line_of(replace(right, bytes=right.bytes + 1)))
    assert put_in_order([first, second]).complete == (first, second)
    again = read_state(first)
    assert again is not None
    assert again.batches[0] == right


def test_a_sealing_that_has_begun_is_followed(recorded: Recorded) -> None:
    first, second = recorded.put(LAST, LAST)
    recorded.script.moved(recorded.script.targets[1]).take_up()
    append_line(second / layout.STATE, line_of(StagedRecord(layout.README, hashlib.sha256(b"x").hexdigest(), 1)))
    (second / layout.README).write_bytes(b"x")
    order = put_in_order([first, second])
    assert [one.path for one in order.state.staged] == [layout.README]
    assert (first / layout.README).read_bytes() == b"x"


def test_where_a_part_stands_and_ends(recorded: Recorded) -> None:
    first, _second = recorded.put("m-001-000002-0002-", "m-001-000002-0001-")
    state = put_in_order([first]).state
    (part,) = open_parts(state)
    assert (part.part, part.kind, part_end_us(state, 1), part_end_us(state, 7)) == (1, PartKind.INTERVIEW, 3_000_000, 0)
    assert state.reached_us == 3_000_000


@pytest.fixture(autouse=True)
def no_half_written_file_is_left(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list(tmp_path.rglob("*.part"))
