"""The sealing ceremony: what is ahead, the reasons, one package a session, and a key that waits for whole copies."""

import shutil
from pathlib import Path
from threading import Event

import pytest

from interview_app.domain.audit import Happening, read_entry
from interview_app.domain.copies import SealingReason
from interview_app.domain.custody import Custodian, Custodianship
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence import seal as sealing
from interview_app.evidence.copying import copy_package
from interview_app.evidence.target import Create, Order, carry_out
from interview_app.journey.admitting import admit_and_claim, kept_key
from interview_app.journey.copies import copies_of, enter_sealed, make_copy
from interview_app.journey.ledger import ReadBack, kept_seal, note_read_back, note_sealer
from interview_app.journey.left_unsealed import close_left_behind
from interview_app.journey.live import LiveSession
from interview_app.journey.playback import Playback
from interview_app.journey.preparing import Preparing
from interview_app.journey.seal import SealedCopies, require_whole, seal_session, session_of
from interview_app.journey.sealing import case_number_of, give_reason, look_ahead, reasons_of
from interview_app.journey.session_list import bring_up_to_date, stands_at
from interview_app.journey.waiting import Stage, interrupted
from interview_app.signing.seal import sign_seal
from interview_app.signing.trust import load_anchors
from interview_app.system.paths import data_folder, runtime_folder
from interview_app.vault import audit
from interview_app.vault.cases import Draft
from tests.evidence.disk import content
from tests.journey.admitted import SLATE, demonstration, end, plan, signer, started
from tests.recording.room import Room


@pytest.fixture
def draft(desk: Preparing) -> Draft:
    return plan(desk)


@pytest.fixture
def live(desk: Preparing, keys: Room, draft: Draft) -> LiveSession:
    """A demonstration that was recorded and stopped."""
    session = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    end(session)
    stands_at(desk.unlocked, draft.session, Standing.STOPPED, 500)
    return session


def seal(live: LiveSession, keys: Room, desk: Preparing) -> SealedCopies:
    return live.seal(signer(keys, desk.now), lambda step, done, total: None)


def test_what_is_ahead_is_said_before_anything_is_done(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    own = kept_key(desk.unlocked, draft.session)
    assert own is not None
    known = Custodian(keys.identity.recipient.text, "f", "District court", Custodianship.COURT)
    sealer = signer(keys, desk.now)
    before = [path.read_bytes() for folder in live.folders for path in sorted(folder.rglob("*")) if path.is_file()]
    ahead = look_ahead(live.folders, sealer, [known], own.recipient.text)
    assert before == [
        path.read_bytes() for folder in live.folders for path in sorted(folder.rglob("*")) if path.is_file()
    ]
    assert ahead is not None
    assert (ahead.session, ahead.kind, ahead.parts) == (draft.session, SessionKind.DEMO, 1)
    assert (ahead.exhibits, ahead.protocol, ahead.signatures) == (0, False, 0)
    assert ahead.recorded_ms >= 400
    assert [(one.holder, one.fingerprint) for one in ahead.holders] == [
        ("District court", keys.identity.recipient.fingerprint)
    ]
    assert ahead.own_key
    assert [place.folder for place in ahead.places] == list(keys.targets)
    assert all(place.free for place in ahead.places)
    assert ahead.needs_reason
    assert ahead.valid_until == sealer.certificate.not_valid_after_utc
    assert case_number_of(desk.unlocked, draft.session) == desk.load(draft.session).preparation.case.number
    assert look_ahead([keys.folder / "nothing.open"], None, []) is None


def test_a_reason_is_kept_and_the_audit_says_for_what_but_not_why(desk: Preparing, draft: Draft) -> None:
    with pytest.raises(Circumstance) as told:
        give_reason(desk.unlocked, draft.session, SealingReason.MASTER_REWRITABLE, " ")
    assert told.value.code is Code.REASON_EMPTY
    give_reason(desk.unlocked, draft.session, SealingReason.MASTER_REWRITABLE, "no optical drive")
    assert reasons_of(desk.unlocked, draft.session) == {SealingReason.MASTER_REWRITABLE: "no optical drive"}
    lines = [line for _, line in audit.newest(desk.unlocked.database, None, 5)]
    (entry,) = [one for one in map(read_entry, lines) if one.what == Happening.SEALING_REASON]
    assert entry.details == {"reason_for": "master_rewritable"}
    assert not any(b"optical" in line for line in lines)


def test_master_and_working_copy_are_entered_once(desk: Preparing, keys: Room, draft: Draft, live: LiveSession) -> None:
    sealed = seal(live, keys, desk)
    assert (len(sealed.whole), sealed.enough) == (2, True)
    assert kept_key(desk.unlocked, draft.session) is None
    enter_sealed(desk.unlocked, sealed)
    enter_sealed(desk.unlocked, sealed)
    assert [(one.number, one.place) for one in copies_of(desk.unlocked, draft.session)] == [
        (0, str(sealed.packages[0])),
        (1, str(sealed.packages[1])),
    ]


def test_with_one_whole_copy_the_key_stays_until_there_is_a_reason(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    shutil.rmtree(live.folders[1])
    sealed = seal(live, keys, desk)
    assert (len(sealed.whole), sealed.enough) == (1, False)
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    bring_up_to_date(desk.unlocked, keys.targets, runtime_folder())
    assert kept_key(desk.unlocked, draft.session) is not None
    assert live.view.playback is Playback.SEALED
    note_read_back(desk.unlocked.places.data, ReadBack(draft.session, len(sealed.whole)))  # the vault's own folder
    bring_up_to_date(desk.unlocked, keys.targets, runtime_folder())
    assert kept_key(desk.unlocked, draft.session) is not None
    give_reason(desk.unlocked, draft.session, SealingReason.ONE_COPY, "the other disk is broken")
    bring_up_to_date(desk.unlocked, keys.targets, runtime_folder())
    assert kept_key(desk.unlocked, draft.session) is None


def test_a_further_copy_lets_the_key_go(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession, tmp_path: Path
) -> None:
    shutil.rmtree(live.folders[1])
    sealed = seal(live, keys, desk)
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    note_read_back(desk.unlocked.places.data, ReadBack(draft.session, len(sealed.whole)))
    (tmp_path / "usb").mkdir()
    make_copy(
        desk.unlocked,
        sealed.packages[0],
        tmp_path / "usb",
        purpose="in the place of the lost one",
        recipient="",
        anchors=(),
        progress=lambda step, done, total: None,
        stop=Event(),
    )
    bring_up_to_date(desk.unlocked, keys.targets, runtime_folder())
    assert kept_key(desk.unlocked, draft.session) is None


def test_the_key_can_be_dropped_at_once_for_a_reason(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    shutil.rmtree(live.folders[1])
    assert not seal(live, keys, desk).enough
    live.forget_key()
    assert kept_key(desk.unlocked, draft.session) is None


def test_a_copy_that_does_not_read_back_whole_keeps_the_key(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    segment = live.folders[1] / layout.segment_path(1, 1)
    data = bytearray(segment.read_bytes())
    data[-1] ^= 1

    def rots(step: str, _done: int, _total: int) -> None:
        if step == "closing":  # after it was put in order, before it is read back
            (keys.targets[1] / f"{draft.session}{layout.OPEN_SUFFIX}" / layout.segment_path(1, 1)).write_bytes(data)

    sealed = live.seal(signer(keys, desk.now), rots)
    assert (len(sealed.packages), sealed.whole, sealed.enough) == (2, sealed.packages[:1], False)
    assert kept_key(desk.unlocked, draft.session) is not None


@pytest.fixture
def left_behind(desk: Preparing, keys: Room, live: LiveSession, tmp_path: Path) -> tuple[Path, Path]:
    """The package of the first disk, and the folder of the second, which was pulled before the seal and is back."""
    second = live.folders[1]
    pulled = shutil.move(second, tmp_path / "pulled")
    (package,) = seal(live, keys, desk).packages
    shutil.move(pulled, second)
    return package, second


def finish(folders: list[Path], keys: Room, desk: Preparing) -> SealedCopies:
    """Seal *folders* as a program does that was started again."""
    left = close_left_behind(folders, desk.unlocked.clock, kept_key(desk.unlocked, session_of(folders[0])))
    return left.seal(signer(keys, desk.now), lambda step, done, total: None, anchors=())


def test_a_folder_that_was_left_behind_becomes_the_package_of_the_other_disk(
    desk: Preparing, keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    (second / layout.segment_path(1, 1)).unlink()
    (second / layout.BAG_INFO).write_bytes(b"of another sealing")
    sealed = finish([second], keys, desk)
    assert (sealed.packages, sealed.incomplete) == ((package, second.with_suffix("")), ())
    assert content(sealed.packages[0]) == content(sealed.packages[1])
    assert sealed.enough
    assert not kept_seal(data_folder(), package.name).exists()


def test_a_folder_whose_twin_was_sealed_and_is_gone_becomes_that_package_to_the_byte(
    desk: Preparing, keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    was = content(package)
    shutil.rmtree(package)
    sealed = finish([second], keys, desk)
    assert sealed.packages == (second.with_suffix(""),)
    assert content(sealed.packages[0]) == was
    assert len(sealed.whole) == 1


def test_a_folder_that_lacks_something_of_its_gone_twin_never_becomes_a_second_package(
    desk: Preparing, keys: Room, draft: Draft, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    shutil.rmtree(package)
    (second / layout.segment_path(1, 1)).unlink()
    before = content(second)
    with pytest.raises(Circumstance) as told:
        seal_session([second], signer(keys, desk.now), desk.unlocked.clock, lambda step, done, total: None)
    assert (told.value.code, told.value.params) == (Code.SEALED_ALREADY, {"session": draft.session})
    assert content(second) == before


def test_without_the_ledger_the_other_disk_says_what_was_sealed(
    desk: Preparing, keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    shutil.rmtree(data_folder())
    sealed = finish([second], keys, desk)
    assert content(sealed.packages[1]) == content(package)


def test_beside_a_folder_that_is_signed_another_becomes_the_same_package(
    desk: Preparing, keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    first = package.rename(package.with_name(f"{package.name}{layout.OPEN_SUFFIX}"))  # cut off before it got its name
    sealed = finish([first, second], keys, desk)
    assert sealed.packages == (package, second.with_suffix(""))
    assert sealed.enough


def test_a_folder_beside_which_the_package_was_copied_is_set_aside(
    desk: Preparing, keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    copy = copy_package(package, second.parent, lambda done, total: None, Event())
    before = content(second)
    sealed = finish([package, second], keys, desk)
    assert (sealed.packages, sealed.incomplete) == ((package, copy), ())
    assert sealed.enough
    assert content(second.parent / f"{package.name}{layout.ASIDE_SUFFIX}" / second.name) == before


def test_a_copy_that_came_later_is_entered_under_the_number_that_is_free(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession, tmp_path: Path
) -> None:
    first, second = live.folders
    pulled = shutil.move(first, tmp_path / "pulled")
    enter_sealed(desk.unlocked, seal(live, keys, desk))
    shutil.move(pulled, first)
    sealed = finish([first, second.with_suffix("")], keys, desk)
    enter_sealed(desk.unlocked, sealed)
    assert [(one.number, Path(one.place)) for one in copies_of(desk.unlocked, draft.session)] == [
        (0, second.with_suffix("")),
        (1, first.with_suffix("")),
    ]


class Killed(BaseException):
    """The program ends here."""


def killed(step: str, _done: int, _total: int) -> None:
    """End the program before anything is read back."""
    if step == "reading_back":
        raise Killed


def test_without_the_rooms_own_folder_a_disk_with_another_seal_becomes_the_package_of_the_other(
    desk: Preparing, keys: Room, live: LiveSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = live.folders

    def cut_off(folder: Path, order: Order) -> None:
        if folder == second and isinstance(order, Create) and order.path == layout.SEAL:
            raise Killed
        carry_out(folder, order)

    with monkeypatch.context() as patch:
        patch.setattr(sealing, "carry_out", cut_off)
        with pytest.raises(Killed):
            seal(live, keys, desk)
    shutil.rmtree(data_folder())
    pulled = shutil.move(first, tmp_path / "pulled")
    (package,) = finish([second], keys, desk).packages
    assert (package / layout.SEAL).read_bytes() != (Path(pulled) / layout.SEAL).read_bytes()
    shutil.move(pulled, first)
    sealed = finish([first, package], keys, desk)
    assert content(sealed.packages[0]) == content(package)
    assert sealed.enough


def test_of_two_packages_with_seals_of_their_own_one_counts(desk: Preparing, keys: Room, live: LiveSession) -> None:
    packages = seal(live, keys, desk).packages
    tags = (packages[1] / layout.TAG_MANIFEST).read_bytes()
    (packages[1] / layout.SEAL).write_bytes(sign_seal(tags, signer(keys, desk.now), desk.now))
    sealed = finish(list(packages), keys, desk)
    assert (sealed.whole, sealed.enough) == (packages[:1], False)
    with pytest.raises(Circumstance) as told:
        require_whole(sealed)
    assert told.value.params == {"path": str(packages[1]), "finding": "seal_mismatch"}


def test_what_is_sealed_and_was_not_read_back_waits_for_its_sealing_to_be_finished(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    with pytest.raises(Killed):
        live.seal(signer(keys, desk.now), killed)
    (waits,) = interrupted(keys.targets, runtime_folder(), data_folder())
    assert (waits.session, waits.stage, waits.kind) == (draft.session, Stage.SIGNED, SessionKind.DEMO)
    assert waits.folders == tuple(target / draft.session for target in keys.targets)
    assert waits.recorded_ms >= 400
    assert finish(list(waits.folders), keys, desk).enough
    assert interrupted(keys.targets, runtime_folder(), data_folder()) == ()
    assert kept_key(desk.unlocked, draft.session) is None


def test_what_was_signed_is_open_to_nothing_more_where_the_disk_that_shows_it_is_gone(
    keys: Room, left_behind: tuple[Path, Path]
) -> None:
    package, second = left_behind
    shutil.rmtree(package)
    (waits,) = interrupted(keys.targets, runtime_folder(), data_folder())
    assert (waits.stage, waits.folders) == (Stage.SIGNED, (second,))


def test_copies_of_an_earlier_certificate_of_the_room_are_whole_by_the_trust_of_then_and_of_an_unknown_one_never(
    desk: Preparing, keys: Room, draft: Draft, live: LiveSession
) -> None:
    before = signer(keys, desk.now)
    with pytest.raises(Killed):
        live.seal(before, killed, anchors=load_anchors([keys.folder / "ca.pem"]))
    (keys.folder / "seal.p12").unlink()
    (keys.folder / "ca.pem").rename(keys.folder / "ca-before.pem")
    assert signer(keys, desk.now).fingerprint != before.fingerprint
    packages = [target / draft.session for target in keys.targets]
    known, aside = data_folder() / "sealers.jsonl", data_folder() / "aside"
    known.rename(aside)
    unknown = finish(packages, keys, desk)
    assert (unknown.whole, unknown.enough) == ((), False)
    assert {one.verdict for one in unknown.reports} == {Verdict.CANNOT_TELL}
    known.write_bytes(b"{}\n")
    note_sealer(data_folder(), before.fingerprint, load_anchors([keys.folder / "ca.pem"]))  # by whom it was not issued
    assert finish(packages, keys, desk).whole == ()
    with pytest.raises(Circumstance) as told:
        seal_session(packages, signer(keys, desk.now), desk.unlocked.clock, lambda step, done, total: None)
    assert told.value.params["finding"] == "seal_mismatch"
    assert kept_key(desk.unlocked, draft.session) is not None
    aside.rename(known)
    sealed = finish(packages, keys, desk)
    assert sealed.whole == tuple(packages)
    assert {one.verdict for one in sealed.reports} == {Verdict.VERIFIED}
    assert kept_key(desk.unlocked, draft.session) is None
