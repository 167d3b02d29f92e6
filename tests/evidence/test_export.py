"""Exported films play in ordinary programs, say where they come from, and are refused where they must be."""

import hashlib
import json
import subprocess
from fractions import Fraction
from pathlib import Path

import av
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence import export as export_module
from interview_app.evidence import layout
from interview_app.evidence.export import Exported, Purpose, export
from interview_app.evidence.reader import examine
from interview_app.evidence.remux import remux
from interview_app.system.age import Identity, new_identity
from tests.evidence.packages import NOW, SOFTWARE, Package, build, edit_index, media, new_room, reseal

WHY = Purpose("for the defence", "secretary 3", NOW, SOFTWARE)


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Return a package of one part with three segments."""
    return build(tmp_path_factory.mktemp("short"), new_room(), seconds=(22,))


def _export(package: Package, out: Path, key: Identity | None = None, *, allow_altered: bool = False) -> Exported:
    return export(package.path, key or package.key, out, WHY, anchors=package.anchors, allow_altered=allow_altered)


def _refused(
    package: Package, out: Path, key: Identity | None = None, *, allow_altered: bool = False
) -> tuple[Code, object]:
    before = sorted(out.parent.iterdir())
    with pytest.raises(Circumstance) as caught:
        _export(package, out, key, allow_altered=allow_altered)
    assert sorted(out.parent.iterdir()) == before, "something was left behind"
    return caught.value.code, caught.value.params.get("finding")


def _times(film: Path) -> dict[str, list[tuple[Fraction, int]]]:
    """Return when each packet of each kind of track is shown (seconds), and its length."""
    found: dict[str, list[tuple[Fraction, int]]] = {"video": [], "audio": []}
    with av.open(str(film)) as container:
        for packet in container.demux():
            if packet.pts is not None:
                assert packet.time_base is not None
                found[packet.stream.type].append((packet.pts * packet.time_base, packet.size))
    return found


def test_one_part_becomes_one_film_with_every_packet_at_its_time(short: Package, tmp_path: Path) -> None:
    exported = _export(short, tmp_path / "out.mp4")
    assert exported.films == (tmp_path / "out.mp4",)
    recorded = tmp_path / "recorded.mp4"
    recorded.write_bytes(b"".join(piece.data for piece in media(22, 440)))
    assert _times(exported.films[0]) == _times(recorded)


def test_the_film_is_an_ordinary_one_with_its_index_in_front(short: Package, tmp_path: Path) -> None:
    data = _export(short, tmp_path / "out.mp4").films[0].read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    assert b"moof" not in data
    assert b"mvex" not in data


def test_ffmpeg_and_ffprobe_have_nothing_to_complain_about(short: Package, tmp_path: Path) -> None:
    film = str(_export(short, tmp_path / "out.mp4").films[0])
    for command in (["ffprobe", "-v", "warning", film], ["ffmpeg", "-v", "warning", "-i", film, "-f", "null", "-"]):
        assert subprocess.run(command, capture_output=True, check=True).stderr == b""


def test_several_parts_become_several_films(package: Package, tmp_path: Path) -> None:
    exported = _export(package, tmp_path / "out.mp4")
    assert [film.name for film in exported.films] == ["out-part-001.mp4", "out-part-002.mp4"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "out-part-001.mp4",
        "out-part-002.mp4",
        "out.mp4.origin.json",
    ]


def test_the_note_of_origin_says_what_came_from_where(package: Package, tmp_path: Path) -> None:
    exported = _export(package, tmp_path / "out.mp4")
    note = json.loads(exported.origin.read_bytes())
    films = note.pop("films")
    assert note == {
        "session": package.path.name,
        "media_digest": exported.report.media_digest,
        "seal_digest": package.seal_digest,
        "verdict": "VERIFIED",
        "findings": [],
        "reason": "for the defence",
        "who": "secretary 3",
        "exported_utc": "2026-11-21T10:00:00.000Z",
        "software": SOFTWARE,
    }
    assert [(film["file"], film["part"], film["start_us"]) for film in films] == [
        ("out-part-001.mp4", 1, 0),
        ("out-part-002.mp4", 2, 22_500_000),
    ]
    for film, path in zip(films, exported.films, strict=True):
        assert film["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert film["bytes"] == path.stat().st_size
        assert film["left_out"] == []


def test_both_kinds_of_progress_reach_their_end(package: Package, tmp_path: Path) -> None:
    told: dict[str, tuple[int, int]] = {}
    export(
        package.path,
        package.key,
        tmp_path / "out.mp4",
        WHY,
        anchors=package.anchors,
        verifying=lambda done, total: told.update(verifying=(done, total)),
        exporting=lambda done, total: told.update(exporting=(done, total)),
    )
    assert all(0 < done == total for done, total in told.values())
    assert told.keys() == {"verifying", "exporting"}


def test_whom_to_trust_is_not_asked_but_noted(package: Package, tmp_path: Path) -> None:
    exported = export(package.path, package.key, tmp_path / "out.mp4", WHY, anchors=())
    assert json.loads(exported.origin.read_bytes())["verdict"] == "CANNOT_TELL"


@pytest.mark.parametrize("name", ["out-part-002.mp4", "out.mp4.origin.json", "out.mp4"])
def test_nothing_is_overwritten(package: Package, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    assert _refused(package, tmp_path / "out.mp4")[0] is Code.FILE_EXISTS
    assert (tmp_path / name).read_bytes() == b"mine"


def test_a_reason_is_asked(package: Package, tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as caught:
        export(package.path, package.key, tmp_path / "out.mp4", Purpose(" ", "", NOW, ""), anchors=package.anchors)
    assert caught.value.code is Code.REASON_EMPTY


def test_a_key_for_somebody_else_exports_nothing(package: Package, tmp_path: Path) -> None:
    assert _refused(package, tmp_path / "out.mp4", new_identity())[0] is Code.PACKAGE_NOT_FOR_KEY


def test_what_is_no_package_exports_nothing(package: Package, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    nothing = Package(tmp_path / "empty", package.room)
    assert _refused(nothing, tmp_path / "out.mp4") == (Code.PACKAGE_UNREADABLE, "not_a_package")


def test_a_place_that_is_not_there_is_said_to_be_unwritable(package: Package, tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as caught:
        _export(package, tmp_path / "nowhere" / "out.mp4")
    assert caught.value.code is Code.OUTPUT_UNWRITABLE


def test_a_changed_segment_exports_nothing(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.segment_path(1, 2)).write_bytes(b"")
    assert _refused(copy, tmp_path / "out.mp4") == (Code.PACKAGE_ALTERED, "file_changed")


def test_a_changed_segment_is_left_out_where_the_caller_says_so(short: Package, tmp_path: Path) -> None:
    copy = short.copy(tmp_path)
    (copy.path / layout.segment_path(1, 2)).write_bytes(b"")
    exported = _export(copy, tmp_path / "out.mp4", allow_altered=True)
    note = json.loads(exported.origin.read_bytes())
    assert note["verdict"] == "ALTERED"
    assert note["findings"] == [{"code": "file_changed", "path": layout.segment_path(1, 2)}]
    assert note["films"][0]["left_out"] == [layout.segment_path(1, 2)]
    index = examine(short.path, ()).index
    first, left, last = index.parts[0].segments
    shown = [time for time, _ in _times(exported.films[0])["video"]]
    assert not [time for time in shown if left.start_us + 100_000 < time * 1_000_000 < last.start_us]
    assert max(shown) > Fraction(last.start_us, 1_000_000) > Fraction(first.start_us, 1_000_000)


def test_a_part_without_its_header_is_left_out_where_the_caller_says_so(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.init_path(1)).unlink()
    exported = _export(copy, tmp_path / "out.mp4", allow_altered=True)
    assert [film["part"] for film in json.loads(exported.origin.read_bytes())["films"]] == [2]
    (copy.path / layout.init_path(2)).unlink()
    assert _refused(copy, tmp_path / "other.mp4", allow_altered=True)[0] is Code.PACKAGE_UNREADABLE


def test_a_segment_that_changes_between_check_and_export_leaves_nothing(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = package.copy(tmp_path)

    def examine_and_change(*arguments: object, **options: object) -> object:
        examined = examine(*arguments, **options)  # type: ignore[arg-type]
        (copy.path / layout.segment_path(2, 1)).write_bytes(b"")
        (copy.path / layout.segment_path(1, 3)).write_bytes(b"")
        return examined

    monkeypatch.setattr(export_module, "_is_readable", lambda *_: True)
    monkeypatch.setattr(export_module, "examine", examine_and_change)
    assert _refused(copy, tmp_path / "out.mp4") == (Code.PACKAGE_ALTERED, "file_changed")


def test_a_user_who_stops_leaves_nothing(package: Package, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(package.path, package.key, tmp_path / "out.mp4", WHY, anchors=(), exporting=stop)
    assert not list(tmp_path.iterdir())


def test_media_that_no_library_reads_are_an_error_of_reading(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        remux(iter([b"no film at all" * 100]), tmp_path / "out.mp4")


def test_a_sealed_segment_of_another_part_does_not_crash_the_export(short: Package, tmp_path: Path) -> None:
    copy = short.copy(tmp_path)
    (copy.path / layout.segment_path(1, 2)).write_bytes(short.room.encrypt(b"\0\0\0\x08free" * 10))
    edit_index(copy)
    reseal(copy)
    assert _refused(copy, tmp_path / "out.mp4") == (Code.PACKAGE_ALTERED, "media_not_in_chain")
    assert _export(copy, tmp_path / "out.mp4", allow_altered=True).films
