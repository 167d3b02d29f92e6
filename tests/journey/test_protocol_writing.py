"""Writing a protocol between stop and seal: kept at once, fixed, signed one after the other, attached, sealed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.protocol_entries import Pseudonym, Signing, WrittenRemark
from interview_app.domain.protocol_signing import Means
from interview_app.domain.signature_check import SignatureFault, SignatureLevel
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.reader import examine
from interview_app.journey.live import LiveSession
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol_files import read_sheet
from interview_app.journey.protocol_opening import Taken, open_protocol
from interview_app.journey.protocol_writing import leave_out
from interview_app.journey.room_settings import RoomSettings
from interview_app.signing import time_stamps
from interview_app.signing.detached import read_detached
from interview_app.signing.pades_check import check_signatures
from interview_app.signing.trust import load_anchors
from interview_app.vault.cases import Draft
from tests.documents.protocols import drawing
from tests.journey.admitted import signer, standing
from tests.journey.stopped import AT, filled, stopped
from tests.plugins.stamping import StampServer
from tests.plugins.token import PIN, SoftTokens
from tests.recording.room import Room
from tests.signing.making import authority, issue, save_pkcs12
from tests.signing.ncalayer_stand_in import StandIn, new_person, signed_by, standing_in
from tests.signing.papers import subject
from tests.ui.people_driver import DRAWN

DAY = timedelta(days=1)
ROOM = RoomSettings(name="Бөлме 1")


def take(desk: Preparing, draft: Draft, live: LiveSession, tmp_path: Path) -> Taken:
    return open_protocol(desk, draft, live.folders, tmp_path, ROOM)


def refusal(refused: "pytest.ExceptionInfo[Circumstance]") -> Code:
    return refused.value.code


def certificate(desk: Preparing, folder: Path, name: str, number: str = "") -> tuple[Path, object]:
    """Return a person's PKCS#12 file, and the authority that vouches for it."""
    root = authority("Root", start=desk.now - DAY)
    issued = issue(subject(name, number), root, start=desk.now - DAY, end=desk.now + DAY)
    return save_pkcs12(folder / f"{name}.p12", issued), root.certificate


def test_a_protocol_is_written_signed_attached_and_sealed(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft, live = stopped(desk, keys)
    taken = take(desk, draft, live, tmp_path)
    writing = taken.writing
    assert standing(desk, draft) is Standing.STOPPED
    with pytest.raises(Circumstance) as refused:
        writing.fix()
    assert refusal(refused) is Code.PROTOCOL_LACKING
    writing.keep(filled(writing, writing.keep_drawn(DRAWN)))
    assert standing(desk, draft) is Standing.DRAFTED
    fixed = writing.fix()
    assert [one.person for one in fixed.waiting] == [2, 1]  # who signs by certificate, or not at all
    with pytest.raises(Circumstance) as refused:
        taken.attach()
    assert refusal(refused) is Code.PROTOCOL_UNSIGNED
    anchors = []
    for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
        path, root = certificate(desk, tmp_path, name)
        anchors.append(root)
        opened = taken.signing.from_file(path, "")
        assert opened.holder.name == name
        fixed = taken.signing.sign(person, opened, Means.FILE)
    assert [one.holder for one in fixed.signed] == ["Ахметова Айгерім", "Иванов Пётр"]
    report = check_signatures(writing.pages(), anchors, now=desk.now, expected=[one.field for one in fixed.signed])  # type: ignore[arg-type]
    assert report.verdict is Verdict.VERIFIED
    before = taken.attached
    taken.attach()
    taken.attach()  # as after an interruption
    assert (before, taken.attached) == (False, True)
    assert standing(desk, draft) is Standing.SIGNED
    pages = writing.pages()
    room = signer(keys, desk.now)
    sealed = live.seal(room, lambda step, done, total: None)
    unlocked = examine(sealed.packages[0], load_anchors([keys.folder / "ca.pem"])).unlock(keys.identity)
    assert unlocked.file(layout.PROTOCOL) == pages


def test_what_was_kept_is_there_again_and_nothing_of_it_can_be_read_without_the_session_key(
    desk: Preparing, keys: Room, tmp_path: Path
) -> None:
    draft, live = stopped(desk, keys)
    first = take(desk, draft, live, tmp_path).writing
    behind = take(desk, draft, live, tmp_path).writing
    name = first.keep_drawn(DRAWN)
    entries = filled(first, name)
    first.keep(entries)
    again = take(desk, draft, live, tmp_path).writing
    assert again.entries == entries
    assert again.drawn(name) == DRAWN
    with pytest.raises(Circumstance) as refused:
        behind.keep(replace(behind.entries, place="Астана"))
    assert refusal(refused) is Code.PROTOCOL_CHANGED_ELSEWHERE
    rows = desk.unlocked.database.read("SELECT sealed FROM protocol_papers")
    assert rows
    assert all("Алматы".encode() not in sealed for (sealed,) in rows)
    desk.unlocked.session_keys.destroy(draft.session)
    with pytest.raises(Circumstance) as refused:
        take(desk, draft, live, tmp_path)
    assert refusal(refused) is Code.PROTOCOL_NO_KEY


def test_fixed_pages_do_not_change_and_are_opened_again_with_a_reason_once_somebody_signed(
    desk: Preparing, keys: Room, tmp_path: Path
) -> None:
    draft, live = stopped(desk, keys)
    taken = take(desk, draft, live, tmp_path)
    writing = taken.writing
    writing.keep(filled(writing, writing.keep_drawn(DRAWN)))
    writing.fix()
    with pytest.raises(Circumstance) as refused:
        writing.keep(replace(writing.entries, place="Астана"))
    assert refusal(refused) is Code.PROTOCOL_FIXED
    writing.open_again()
    assert writing.fixed is None
    writing.fix()
    path, _root = certificate(desk, tmp_path, "Ахметова Айгерім")
    taken.signing.sign(1, taken.signing.from_file(path, ""), Means.FILE)
    signed = writing.pages()
    with pytest.raises(Circumstance) as refused:
        taken.signing.sign(2, taken.signing.from_file(path, ""), Means.FILE)
    assert refusal(refused) is Code.SIGNED_BY_SAME_PERSON
    assert writing.pages() == signed
    with pytest.raises(Circumstance) as refused:
        writing.open_again(" ")
    assert refusal(refused) is Code.REASON_EMPTY
    back = take(desk, draft, live, tmp_path).writing
    assert back.fixed == writing.fixed
    back.open_again("балаға қосымша керек")
    back.keep(replace(back.entries, remarks=(*back.entries.remarks, WrittenRemark(0, AT, "Тағы бір сөз"))))
    with pytest.raises(Circumstance) as refused:
        back.fix()  # what was drawn by hand stood under other words
    assert refusal(refused) is Code.PROTOCOL_UNSIGNED
    drawn = back.keep_drawn(DRAWN)
    back.keep(replace(back.entries, signings=tuple(replace(one, drawn=drawn) for one in back.entries.signings)))
    assert back.fix().signed == ()


def test_whom_a_pseudonym_hides_is_not_asked_for_a_certificate_beside_the_pages_either(
    desk: Preparing, keys: Room, tmp_path: Path
) -> None:
    """Art. 97: a signature there would name them."""
    draft, live = stopped(desk, keys)
    writing = take(desk, draft, live, tmp_path).writing
    writing.keep(replace(writing.entries, pseudonym=Pseudonym("12", "2026-11-20", "Айя Нұр", "Өкіл А.")))
    writing.keep(filled(writing, writing.keep_drawn(DRAWN)))
    assert {one.person for one in writing.fix().places}.isdisjoint({0, 3})
    writing.open_again()
    nobody = tuple(replace(one, drawn="") if one.person == 0 else one for one in writing.entries.signings)
    writing.keep(replace(writing.entries, signings=nobody))
    with pytest.raises(Circumstance) as refused:
        writing.fix()
    assert refusal(refused) is Code.PROTOCOL_UNSIGNED


def fixed_for(desk: Preparing, keys: Room, tmp_path: Path, room: RoomSettings = ROOM) -> tuple[Taken, LiveSession]:
    """Return a protocol of which nothing is missing, its pages fixed."""
    draft, live = stopped(desk, keys)
    taken = open_protocol(desk, draft, live.folders, tmp_path, room)
    taken.writing.keep(filled(taken.writing, taken.writing.keep_drawn(DRAWN)))
    taken.writing.fix()
    return taken, live


def test_a_key_on_a_token_signs_with_a_time_stamp_of_the_rooms_own_server(
    desk: Preparing,
    keys: Room,
    tmp_path: Path,
    soft_tokens: SoftTokens,
    stamp_server: StampServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(time_stamps, "PATIENCE_S", 60.0)  # on a machine that does much else
    taken, _live = fixed_for(desk, keys, tmp_path, replace(ROOM, timestamps=stamp_server.address))
    root = authority("Root", start=desk.now - DAY)
    issued = issue(subject("Ахметова Айгерім"), root, start=desk.now - DAY, end=desk.now + DAY)
    soft_tokens.insert("protocol")
    put = soft_tokens.put("protocol", "own", issued.key, [issued.certificate])
    [(place, holder)] = [one for one in taken.signing.on_tokens(put.module) if one[0].token == "protocol"]
    assert holder.name == "Ахметова Айгерім"
    before = taken.writing.pages()
    with pytest.raises(Circumstance) as refused:
        taken.signing.from_token(place, "000000")
    assert refusal(refused) is Code.TOKEN_PIN
    assert taken.writing.pages() == before
    fixed = taken.signing.sign(1, taken.signing.from_token(place, PIN), Means.TOKEN)
    soft_tokens.remove("protocol")
    (made,) = fixed.signed
    assert made.means is Means.TOKEN
    report = check_signatures(
        taken.writing.pages(),
        [root.certificate, stamp_server.root.certificate],
        now=desk.now + DAY / 2,
        expected=[made.field],
    )
    assert report.signatures[0].level is SignatureLevel.B_T


def test_a_national_key_signs_beside_the_file_which_then_takes_no_further_signature(
    desk: Preparing, keys: Room, tmp_path: Path
) -> None:
    taken, live = fixed_for(desk, keys, tmp_path)
    path, _root = certificate(desk, tmp_path, "Ахметова Айгерім")
    taken.signing.sign(1, taken.signing.from_file(path, ""), Means.FILE)
    pages = taken.writing.pages()
    _court, officer = new_person()
    with standing_in(StandIn(signed_by(officer)), tmp_path) as ncalayer:
        fixed = taken.signing.sign_outside(2, "kk", lambda: False, address=ncalayer.address)
        with pytest.raises(Circumstance) as refused:
            taken.signing.sign_outside(4, "kk", lambda: False, address=ncalayer.address)
    assert refusal(refused) is Code.SIGNED_BY_SAME_PERSON
    assert fixed.signed[-1].means is Means.NCALAYER
    assert taken.writing.pages() == pages
    other, _other_root = certificate(desk, tmp_path, "Сейітқали Дана")
    with pytest.raises(Circumstance) as refused:
        taken.signing.sign(2, taken.signing.from_file(other, ""), Means.FILE)
    assert refusal(refused) is Code.PROTOCOL_SIGNED_OUTSIDE
    taken.attach()
    sealed = live.seal(signer(keys, desk.now), lambda step, done, total: None)
    unlocked = examine(sealed.packages[0], load_anchors([keys.folder / "ca.pem"])).unlock(keys.identity)
    outside = unlocked.file(layout.signature_path("person-2"))
    assert SignatureFault.CONTENT_CHANGED not in read_detached(outside, unlocked.file(layout.PROTOCOL)).faults


def test_whoever_signed_in_the_file_does_not_sign_beside_it_with_another_certificate(
    desk: Preparing, keys: Room, tmp_path: Path
) -> None:
    taken, _live = fixed_for(desk, keys, tmp_path)
    path, _root = certificate(desk, tmp_path, "Серікова Әлия", "850101400123")  # the officer's number
    fixed = taken.signing.sign(1, taken.signing.from_file(path, ""), Means.FILE)
    _court, officer = new_person()
    with standing_in(StandIn(signed_by(officer)), tmp_path) as ncalayer, pytest.raises(Circumstance) as refused:
        taken.signing.sign_outside(2, "kk", lambda: False, address=ncalayer.address)
    assert refusal(refused) is Code.SIGNED_BY_SAME_PERSON
    assert taken.writing.fixed == fixed


def test_an_answer_in_the_childs_own_hand_goes_into_the_package(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft, live = stopped(desk, keys)
    taken = take(desk, draft, live, tmp_path)
    writing = taken.writing
    sheet = tmp_path / "sheet.png"
    sheet.write_bytes(drawing())
    writing.add_own_hand("Екі бет", read_sheet(sheet))
    writing.keep(filled(writing, writing.keep_drawn(DRAWN)))
    writing.fix()
    for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
        taken.signing.sign(person, taken.signing.from_file(certificate(desk, tmp_path, name)[0], ""), Means.FILE)
    taken.attach()
    sealed = live.seal(signer(keys, desk.now), lambda step, done, total: None)
    unlocked = examine(sealed.packages[0], load_anchors([keys.folder / "ca.pem"])).unlock(keys.identity)
    assert unlocked.file(layout.exhibit_path("own-hand-001.png")) == drawing()


def test_nobody_who_must_sign_is_passed_over(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft, live = stopped(desk, keys)
    writing = take(desk, draft, live, tmp_path).writing
    entries = filled(writing, writing.keep_drawn(DRAWN))
    writing.keep(replace(entries, signings=tuple(one for one in entries.signings if one.person != 3)))
    with pytest.raises(Circumstance) as refused:
        writing.fix()
    assert refusal(refused) is Code.PROTOCOL_UNSIGNED
    writing.keep(replace(entries, signings=(*entries.signings[:1], Signing(3, certificate=True), entries.signings[2])))
    assert 3 in [one.person for one in writing.fix().waiting]


def test_sealing_without_a_protocol_needs_a_reason_that_the_audit_keeps(desk: Preparing, keys: Room) -> None:
    draft, _live = stopped(desk, keys)
    with pytest.raises(Circumstance) as refused:
        leave_out(desk.unlocked, draft.session, "  ")
    assert refusal(refused) is Code.REASON_EMPTY
    leave_out(desk.unlocked, draft.session, "жарық сөнді")
    [(line,)] = desk.unlocked.database.read("SELECT line FROM audit ORDER BY seq DESC LIMIT 1")
    assert "жарық сөнді" in bytes(line).decode()
