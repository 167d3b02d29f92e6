"""Copies of a sealed recording: numbered once, read back, entered; their labels; a sealed session stays as it is."""

import errno
import shutil
from collections.abc import Callable
from functools import partial
from io import BytesIO, RawIOBase
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader

from interview_app.domain.audit import Happening, read_entry
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.permissions import AccountRole
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import check
from interview_app.evidence.copying import MARK_SUFFIX, copy_package
from interview_app.evidence.files import open_regular
from interview_app.journey import copies as journey
from interview_app.journey.copies import MadeCopy, copies_of, labels, make_copy
from interview_app.journey.preparing import Preparing
from interview_app.journey.session_list import stands_at
from interview_app.vault import audit
from interview_app.vault.cases import Draft
from tests.evidence.packages import Package, build, new_room
from tests.journey.admitted import plan
from tests.vault.vaults import opened_as


@pytest.fixture
def draft(desk: Preparing) -> Draft:
    return plan(desk)


@pytest.fixture
def package(draft: Draft, tmp_path: Path) -> Package:
    (tmp_path / "master").mkdir()
    return build(tmp_path / "master", new_room(), draft.session, seconds=(2,))


@pytest.fixture
def make(desk: Preparing, package: Package, tmp_path: Path) -> Callable[..., MadeCopy]:
    def made(disk: str = "usb", purpose: str = "for the court", stop: Event | None = None) -> MadeCopy:
        target = tmp_path / disk
        target.mkdir(exist_ok=True)
        return make_copy(
            desk.unlocked,
            package.path,
            target,
            purpose=purpose,
            recipient="District court",
            anchors=package.anchors,
            progress=lambda step, done, total: None,
            stop=stop or Event(),
        )

    return made


Make = Callable[..., MadeCopy]


def entries(desk: Preparing) -> list[tuple[str, object]]:
    found = [read_entry(line) for _, line in audit.newest(desk.unlocked.database, None, 50)]
    return [(one.about, one.details["number"]) for one in found if one.what == Happening.COPY_MADE]


def test_a_copy_is_made_read_back_and_entered_under_a_number_of_its_own(
    desk: Preparing, draft: Draft, package: Package, make: Make, tmp_path: Path
) -> None:
    made = make()
    assert made.report.verdict is Verdict.VERIFIED
    assert made.report.seal_digest == package.seal_digest
    second = make("disc")
    assert [one.number for one in copies_of(desk.unlocked, draft.session)] == [2, 3]
    (first, _) = copies_of(desk.unlocked, draft.session)
    assert (first.purpose, first.recipient, first.verdict) == ("for the court", "District court", "VERIFIED")
    assert (first.place, first.person) == (str(tmp_path / "usb" / draft.session), desk.unlocked.person)
    assert second.entered is not None


def test_what_is_there_already_is_read_back_and_gets_no_number(desk: Preparing, draft: Draft, make: Make) -> None:
    make()
    again = make()
    assert again.entered is None
    assert again.report.verdict is Verdict.VERIFIED
    (again.package / layout.INDEX).write_bytes(b"{}")
    assert make().report.verdict is Verdict.ALTERED
    assert len(copies_of(desk.unlocked, draft.session)) == 1


def test_a_copy_whose_making_was_cut_off_before_it_was_entered_is_entered_late(
    desk: Preparing, draft: Draft, package: Package, make: Make, tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    copy_package(package.path, tmp_path / "usb", lambda done, total: None, Event())
    made = make(purpose="cut off, and read back now")
    assert made.late
    assert made.entered is not None
    assert (made.entered.number, made.entered.purpose) == (2, "cut off, and read back now")
    assert [one.place for one in copies_of(desk.unlocked, draft.session)] == [str(tmp_path / "usb" / draft.session)]
    (late,) = [
        one
        for _, line in audit.newest(desk.unlocked.database, None, 50)
        if (one := read_entry(line)).what == Happening.COPY_MADE
    ]
    assert late.details == {"number": 2, "verdict": "VERIFIED", "late": True}
    assert make().entered is None
    (tmp_path / "disc").mkdir()
    cut_off = copy_package(package.path, tmp_path / "disc", lambda done, total: None, Event())
    (cut_off / layout.INDEX).write_bytes(b"{}")
    assert make("disc").entered is None


def test_a_copy_is_known_by_its_mark_wherever_its_disk_is_mounted(
    desk: Preparing, draft: Draft, package: Package, make: Make, tmp_path: Path
) -> None:
    first = make()
    (tmp_path / "usb").rename(tmp_path / "elsewhere")
    (tmp_path / "usb").mkdir()  # another stick, where the first one was
    copy_package(package.path, tmp_path / "usb", lambda done, total: None, Event())
    second = make()
    assert (first.entered and first.entered.number, second.entered and second.entered.number) == (2, 3)
    assert make("elsewhere").entered is None
    assert make().entered is None
    (tmp_path / "by-hand").mkdir()
    shutil.copytree(package.path, tmp_path / "by-hand" / draft.session)  # no program made it
    by_hand = make("by-hand")
    assert (by_hand.entered, by_hand.report.verdict) == (None, Verdict.VERIFIED)
    for damaged in (b"", b"{}", b'{"made_utc":"","number":"3"}', b"[" * 10**6):
        (tmp_path / "usb" / f"{draft.session}{MARK_SUFFIX}").write_bytes(damaged)
        assert make().entered is None
    assert [one.number for one in copies_of(desk.unlocked, draft.session)] == [2, 3]


def test_a_copy_that_is_not_whole_is_removed_and_not_entered(
    desk: Preparing, draft: Draft, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = copy_package

    def harmed(package: Path, target: Path, *rest: object) -> Path:
        copy = whole(package, target, *rest)  # type: ignore[arg-type]
        (copy / layout.segment_path(1, 1)).write_bytes(b"harmed")
        return copy

    monkeypatch.setattr(journey, "copy_package", harmed)
    with pytest.raises(Circumstance) as told:
        make()
    assert told.value.code is Code.COPY_NOT_WHOLE
    assert told.value.params["finding"] == "file_changed"
    assert not list(Path(str(told.value.params["path"])).iterdir())
    assert copies_of(desk.unlocked, draft.session) == ()
    monkeypatch.undo()
    made = make()
    assert made.entered is not None
    assert made.entered.number == 2


def test_a_copy_of_which_a_file_cannot_be_read_back_is_not_entered(
    desk: Preparing, draft: Draft, package: Package, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(path: Path) -> RawIOBase:
        if path.suffix == ".age" and package.path not in path.parents:
            raise OSError(errno.EIO, "a bad sector")
        return open_regular(path)

    monkeypatch.setattr(journey, "check", partial(check, open_file=fails))
    with pytest.raises(Circumstance) as told:
        make()
    assert told.value.params["finding"] == "file_unreadable"
    (tmp_path / "disc").mkdir()
    copy_package(package.path, tmp_path / "disc", lambda done, total: None, Event())
    assert make("disc").entered is None
    assert copies_of(desk.unlocked, draft.session) == ()


def test_one_that_is_cancelled_while_it_is_read_back_is_removed(
    desk: Preparing, draft: Draft, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stop = Event()
    whole = copy_package

    def stopped(*given: object) -> Path:
        copy = whole(*given)  # type: ignore[arg-type]
        stop.set()
        return copy

    monkeypatch.setattr(journey, "copy_package", stopped)
    with pytest.raises(Circumstance) as told:
        make(stop=stop)
    assert told.value.code is Code.CANCELLED
    assert list((tmp_path / "usb").iterdir()) == []
    assert copies_of(desk.unlocked, draft.session) == ()


def test_a_copy_has_a_purpose_and_somebody_who_may_make_it(
    desk: Preparing, draft: Draft, package: Package, make: Make, tmp_path: Path
) -> None:
    with pytest.raises(Circumstance) as told:
        make(purpose="  ")
    assert told.value.code is Code.REASON_EMPTY
    psychologist = opened_as(desk.unlocked.places.data, AccountRole.PSYCHOLOGIST, desk.unlocked.clock)  # type: ignore[arg-type]
    with pytest.raises(Circumstance) as told:
        labels(psychologist, package.path, [0], "ru")
    assert told.value.code is Code.NOT_PERMITTED
    psychologist.lock()


def test_each_copy_is_in_the_audit_by_its_number(desk: Preparing, draft: Draft, make: Make) -> None:
    make()
    assert (f"session:{draft.session}", 2) in entries(desk)


def test_labels_say_case_session_day_length_and_digest(
    desk: Preparing, draft: Draft, package: Package, make: Make
) -> None:
    make()
    content = labels(desk.unlocked, package.path, [2], "kk")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    number = desk.load(draft.session).preparation.case.number
    for words in (number, draft.session, "District court", package.seal_digest[:4], "заверено электронно"):
        assert words in text


@pytest.mark.parametrize("change", ["UPDATE copies SET purpose = ''", "DELETE FROM copies"])
def test_the_movement_log_is_only_added_to(desk: Preparing, draft: Draft, make: Make, change: str) -> None:
    make()
    with pytest.raises(Bug, match="IntegrityError"), desk.unlocked.database.transaction() as transaction:
        transaction.write(change)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sessions SET standing = 'signed'",
        "UPDATE sessions SET alias = 'B'",
        "UPDATE preparations SET preparation = '{}'",
        "UPDATE preparations SET admitted = NULL",
        "INSERT INTO signatures (session, name, drawn) SELECT session, 'x', x'00' FROM sessions",
        "INSERT INTO utterances SELECT session, 1, '', 'kk', 'open', '[]', 0 FROM sessions",
    ],
)
def test_a_sealed_session_is_read_only_for_good(desk: Preparing, draft: Draft, change: str) -> None:
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    with pytest.raises(Bug, match="IntegrityError") as told, desk.unlocked.database.transaction() as to:
        to.write(change)
    assert "a sealed session stays as it is" in str(told.value.__cause__)
    assert desk.load(draft.session).standing is Standing.SEALED
