"""What a report says of a whole package, how it tells its progress, and what it reads and does not read."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import Finding, FindingCode, NoteCode, Verdict
from interview_app.evidence import layout, survey
from interview_app.evidence import payload as payload_module
from interview_app.evidence.check import check, report_json
from interview_app.evidence.files import PackageFiles, TooLarge, open_regular
from interview_app.evidence.survey import shown
from tests.evidence.packages import Package, build, edit_index, new_room, reseal

FILES = 20
EVENTS = 14


def test_a_fresh_package_is_verified_without_a_key(package: Package) -> None:
    report = check(package.path, anchors=package.anchors)
    assert report.verdict is Verdict.VERIFIED
    assert {note.code for note in report.notes} == {
        NoteCode.CHECKED_WITHOUT_KEY,
        NoteCode.GAPS_STATED,
        NoteCode.REVOCATION_NOT_CHECKED,
        NoteCode.SELF_MADE_AUTHORITY,
        NoteCode.SIGNING_TIME_ASSERTED,
    }
    checked = report.checked
    assert (checked.files, checked.with_key, checked.opened, checked.events) == (FILES, False, 0, 0)
    assert checked.seal
    assert checked.index
    listed = [package.path / path for path in (layout.BAGIT, layout.BAG_INFO, layout.MANIFEST)]
    listed += [path for path in (package.path / "data").rglob("*") if path.is_file()]
    assert checked.bytes == sum(path.stat().st_size for path in listed)
    assert report.session == package.path.name
    assert report.seal_digest == package.seal_digest
    assert report.seal is not None
    assert report.seal.fingerprint == package.room.signer.fingerprint


def test_a_key_opens_everything(package: Package) -> None:
    for key in package.room.custodians:
        report = check(package.path, anchors=package.anchors, identity=key)
        assert report.verdict is Verdict.VERIFIED
        assert (report.checked.opened, report.checked.events) == (15, EVENTS)
        assert NoteCode.CHECKED_WITHOUT_KEY not in {note.code for note in report.notes}


def test_the_media_digest_is_that_of_the_manifests_lines(package: Package) -> None:
    lines = (package.path / layout.MANIFEST).read_bytes().splitlines(keepends=True)
    digest = hashlib.sha256(b"".join(line for line in lines if b"  data/media/" in line)).hexdigest()
    assert check(package.path, anchors=()).media_digest == digest


@pytest.mark.parametrize(
    ("kind", "synthetic", "noted"),
    [
        (SessionKind.INTERVIEW, False, False),
        (SessionKind.INTERVIEW, True, True),
        (SessionKind.ROOM_TEST, False, True),
        (SessionKind.DEMO, True, True),
    ],
)
def test_what_is_no_interview_is_noted(tmp_path: Path, kind: SessionKind, synthetic: bool, noted: bool) -> None:
    package = build(tmp_path, new_room(), seconds=(2,), kind=kind, synthetic=synthetic)
    report = check(package.path, anchors=package.anchors, identity=package.key)
    assert report.verdict is Verdict.VERIFIED
    assert (NoteCode.ROOM_TEST in {note.code for note in report.notes}) == noted
    assert NoteCode.GAPS_STATED not in {note.code for note in report.notes}


def test_progress_reaches_the_end_and_never_goes_back(package: Package) -> None:
    told: list[tuple[int, int]] = []
    check(package.path, anchors=(), progress=lambda done, total: told.append((done, total)))
    payload = sum(path.stat().st_size for path in (package.path / "data").rglob("*") if path.is_file())
    assert told == sorted(told)
    assert told[-1] == (payload, payload)


def test_who_listens_to_progress_may_end_the_check(package: Package) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(package.path, anchors=(), progress=stop)


def test_reading_back_reads_from_the_medium(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[Path] = []
    monkeypatch.setattr("interview_app.evidence.files.drop_cache", dropped.append)
    assert check(package.path, anchors=package.anchors, from_medium=True).verdict is Verdict.VERIFIED
    assert len(dropped) == len(set(dropped)) == FILES + 2


def test_a_system_file_is_never_opened(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    os.mkfifo(copy.path / ".DS_Store")
    (copy.path / "System Volume Information").mkdir()
    report = check(copy.path, anchors=package.anchors)
    assert report.verdict is Verdict.VERIFIED
    ignored = {note.path for note in report.notes if note.code is NoteCode.SYSTEM_FILE_IGNORED}
    assert ignored == {".DS_Store", "System Volume Information"}


def test_a_file_too_large_to_open_is_said_to_be_so(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payload_module, "OPENED_LIMIT", 100_000)
    report = check(package.path, anchors=package.anchors, identity=package.key)
    assert report.verdict is Verdict.CANNOT_TELL
    assert Finding(FindingCode.FILE_UNREADABLE, layout.segment_path(1, 1), "too large") in report.findings
    assert check(package.path, anchors=package.anchors).verdict is Verdict.VERIFIED


def test_a_folder_with_too_many_names_is_not_looked_through(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(survey, "ENTRIES_LIMIT", 10)
    report = check(package.path, anchors=package.anchors)
    assert Finding(FindingCode.FILE_UNEXPECTED, "", "too many names") in report.findings


def test_a_segment_without_its_header_is_not_judged_further(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.init_path(2)).unlink()
    report = check(copy.path, anchors=package.anchors, identity=package.key)
    assert {(finding.code, finding.path) for finding in report.findings} == {
        (FindingCode.FILE_MISSING, layout.init_path(2))
    }


@pytest.mark.parametrize("folder", ["", "data/media"])
def test_a_folder_that_cannot_be_listed_leaves_the_verdict_open(
    package: Package, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    really, names = os.scandir, os.listdir

    def refuse(path: os.PathLike[str]) -> None:
        if Path(path) == package.path / folder:
            raise PermissionError(13, "Permission denied")

    def scandir(path: os.PathLike[str]) -> object:
        refuse(path)
        return really(path)

    def listdir(path: os.PathLike[str]) -> list[str]:
        refuse(path)
        return names(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "listdir", listdir)
    report = check(package.path, anchors=package.anchors)
    assert report.verdict is Verdict.CANNOT_TELL
    assert Finding(FindingCode.FILE_UNREADABLE, folder, "Permission denied") in report.findings


def test_a_name_that_cannot_be_looked_at_leaves_the_verdict_open(
    package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Entry:
        name = "README.txt"

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            return follow_symlinks

        def stat(self, *, follow_symlinks: bool) -> os.stat_result:
            raise OSError(5, os.strerror(5), follow_symlinks)

    walk = survey._walk

    def replaced(folder: Path, found: survey.Survey) -> object:
        for path, entry in walk(folder, found):
            yield path, Entry() if path == layout.README else entry

    monkeypatch.setattr(survey, "_walk", replaced)
    report = check(package.path, anchors=package.anchors)
    assert {finding.code for finding in report.findings} == {FindingCode.FILE_UNREADABLE}
    assert report.findings[0].path == layout.README


def test_a_report_becomes_json(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    (copy.path / layout.README).unlink()
    told = report_json(check(copy.path, anchors=package.anchors), lambda said: f"about {said.code.value}")
    assert json.loads(json.dumps(told)) == told
    assert told["verdict"] == "ALTERED"
    assert told["findings"] == [
        {"code": "file_missing", "path": layout.README, "detail": "", "signature": [], "message": "about file_missing"}
    ]
    gaps = {"code": "gaps_stated", "path": "", "detail": "", "signature": [], "message": "about gaps_stated"}
    assert gaps in told["notes"]  # type: ignore[operator]
    assert told["signer"]["signed_at"] == "2026-11-21T10:05:00+00:00"  # type: ignore[index, call-overload]


def test_a_report_without_a_seal_becomes_json(tmp_path: Path) -> None:
    report = check(tmp_path, anchors=())
    told = report_json(report, lambda _said: "")
    assert (told["verdict"], told["signer"]) == ("CANNOT_TELL", None)


def test_names_are_shown_so_that_they_can_be_printed() -> None:
    assert shown("a\nb\x1b[31m\u202e\udcff é") == r"a\nb\x1b[31m\u202e\udcff é"


def test_a_link_a_folder_and_a_pipe_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "pipe", "."):
        with pytest.raises(OSError, match=r".+"):
            open_regular(tmp_path / name)
    assert PackageFiles(tmp_path).read("file", 1) == b"x"
    with pytest.raises(TooLarge):
        PackageFiles(tmp_path).read("file", 0)


def test_a_large_file_is_measured_in_pieces(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5000
    (tmp_path / "file").write_bytes(data)
    told: list[int] = []
    measured = PackageFiles(tmp_path).measure("file", told.append)
    assert (measured.sha256, measured.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert measured.head == data[: len(measured.head)]
    assert len(told) > 1
    assert sum(told) == len(data)


def test_an_index_that_is_brought_up_to_date_and_sealed_again_is_verified(package: Package, tmp_path: Path) -> None:
    copy = package.copy(tmp_path)
    edit_index(copy)
    reseal(copy)
    assert check(copy.path, anchors=package.anchors, identity=package.key).verdict is Verdict.VERIFIED
