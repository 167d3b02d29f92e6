"""Reading a package piece by piece: what is handed out, what is refused, and with which reason."""

import errno
import os
from io import RawIOBase
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json
from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from interview_app.evidence.files import open_regular
from interview_app.evidence.reader import Examined, FileRefused, Unlocked, examine
from interview_app.system.age import decrypt, new_identity
from tests.evidence.packages import Package, edit_events, edit_index, media, redo_manifest, reseal, sign

SEGMENT = layout.segment_path(1, 2)


def _unlocked(package: Package) -> Unlocked:
    return examine(package.path, package.anchors).unlock(package.key)


def _refused(package: Package) -> FindingCode:
    with pytest.raises(FileRefused) as caught:
        _unlocked(package).segment(1, 2)
    assert caught.value.finding.path == SEGMENT
    assert str(caught.value) == f"{caught.value.finding.code.value}: {SEGMENT}"
    return caught.value.finding.code


def test_the_pieces_are_what_was_recorded(package: Package) -> None:
    unlocked = _unlocked(package)
    whole = b"".join(piece.data for piece in media(22, 440))
    assert unlocked.init(1) + b"".join(unlocked.segment(1, n) for n in (1, 2, 3)) == whole
    events = unlocked.events()
    assert events[0].kind is EventKind.SESSION_STARTED
    assert events[-1].kind is EventKind.MEDIA_FIXED


def test_what_examine_found_is_told(package: Package) -> None:
    examined = examine(package.path, ())
    assert [finding.code for finding in examined.findings] == [FindingCode.NO_TRUST_ANCHOR]
    assert examined.seal is not None
    assert examined.seal_digest == package.seal_digest
    assert examined.notes
    assert not examine(package.path, package.anchors).findings


def test_a_key_for_somebody_else_opens_nothing(package: Package) -> None:
    with pytest.raises(Circumstance) as caught:
        examine(package.path, package.anchors).unlock(new_identity())
    assert caught.value.code is Code.PACKAGE_NOT_FOR_KEY


def test_a_header_that_is_not_there_says_nothing_about_the_key(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.init_path(1)).unlink()
    assert examine(copy.path, (), despite_findings=True).unlock(package.key).init(2)


def test_a_changed_segment_is_refused_before_it_is_opened(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    unlocked = _unlocked(copy)
    (copy.path / SEGMENT).write_bytes((copy.path / layout.segment_path(1, 1)).read_bytes())
    with pytest.raises(FileRefused) as caught:
        unlocked.segment(1, 2)
    assert caught.value.finding.code is FindingCode.FILE_CHANGED
    assert unlocked.segment(1, 1)


def test_a_segment_that_vanished_is_refused(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    unlocked = _unlocked(copy)
    (copy.path / SEGMENT).unlink()
    with pytest.raises(FileRefused) as caught:
        unlocked.segment(1, 2)
    assert caught.value.finding.code is FindingCode.FILE_MISSING


def test_a_segment_that_the_medium_does_not_give_is_refused(package: Package) -> None:
    def open_file(path: Path) -> RawIOBase:
        if path.as_posix().endswith(SEGMENT):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return open_regular(path)

    unlocked = examine(package.path, package.anchors, open_file=open_file).unlock(package.key)
    with pytest.raises(FileRefused) as caught:
        unlocked.segment(1, 2)
    assert caught.value.finding.code is FindingCode.FILE_UNREADABLE


def test_a_damaged_segment_that_was_sealed_is_refused(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / SEGMENT).write_bytes((copy.path / SEGMENT).read_bytes()[:-1])
    edit_index(copy)
    reseal(copy)
    assert _refused(copy) is FindingCode.MEDIA_UNREADABLE


def test_a_segment_for_somebody_else_is_refused(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    other = new_identity()
    plain = decrypt((copy.path / SEGMENT).read_bytes(), package.key)
    stranger = type(package.room)(package.room.authority, package.room.signer, (other, other))
    (copy.path / SEGMENT).write_bytes(stranger.encrypt(plain))
    edit_index(copy)
    reseal(copy)
    assert _refused(copy) is FindingCode.KEY_DOES_NOT_OPEN


@pytest.mark.parametrize(
    ("place", "first", "code"),
    [(1, {}, FindingCode.CHAIN_BROKEN), (0, {"odd": 1}, FindingCode.CHAIN_MALFORMED)],
)
def test_a_chain_that_does_not_hold_is_refused(
    package: Package, tmp_path: Path, place: int, first: dict[str, Json], code: FindingCode
) -> None:
    copy = package.copy(tmp_path)
    edit_events(copy, lambda events: [events[place] | first, *events[place + 1 :]], chained=False)
    reseal(copy)
    with pytest.raises(FileRefused) as caught:
        _unlocked(copy).events()
    assert caught.value.finding.code is code


def _circumstance(path: Path, package: Package, *, despite_findings: bool = False) -> tuple[Code, object]:
    with pytest.raises(Circumstance) as caught:
        examine(path, package.anchors, despite_findings=despite_findings)
    return caught.value.code, caught.value.params.get("finding")


@pytest.mark.parametrize("name", [layout.INDEX, layout.MANIFEST])
@pytest.mark.parametrize("despite", [False, True])
def test_without_index_or_manifest_nothing_is_read(package: Package, tmp_path: Path, name: str, despite: bool) -> None:
    copy = package.copy(tmp_path)
    (copy.path / name).unlink()
    found = _circumstance(copy.path, package, despite_findings=despite)
    assert found == (Code.PACKAGE_ALTERED, "file_missing")


def test_a_changed_index_is_not_read(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.INDEX).write_bytes(b"{}\n")
    assert _circumstance(copy.path, package) == (Code.PACKAGE_ALTERED, "file_changed")
    redo_manifest(copy)
    sign(copy)
    assert _circumstance(copy.path, package) == (Code.PACKAGE_ALTERED, "index_malformed")


def test_an_index_that_contradicts_the_manifest_is_not_read(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    edit_index(copy, lambda index: index.update(media_digest="0" * 64))
    reseal(copy)
    assert _circumstance(copy.path, package) == (Code.PACKAGE_ALTERED, "index_mismatch")


def test_an_index_that_the_medium_does_not_give_is_unreadable(package: Package) -> None:
    def open_file(path: Path) -> RawIOBase:
        if path.name == "index.json":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return open_regular(path)

    with pytest.raises(Circumstance) as caught:
        examine(package.path, package.anchors, open_file=open_file)
    assert caught.value.code is Code.PACKAGE_UNREADABLE


def test_what_is_no_package_is_unreadable(package: Package, tmp_path: Path) -> None:
    assert _circumstance(tmp_path, package) == (Code.PACKAGE_UNREADABLE, "not_a_package")


def test_a_missing_readme_stops_the_reading_unless_told_otherwise(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.README).unlink()
    assert _circumstance(copy.path, package) == (Code.PACKAGE_ALTERED, "file_missing")
    examined = examine(copy.path, package.anchors, despite_findings=True)
    assert isinstance(examined, Examined)
    assert [finding.path for finding in examined.findings] == [layout.README]
