"""Signing the fixed pages at the window: whatever is wrong is said in words first, and the pages stay as they are."""

from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from pathlib import Path

import pytest

from interview_app.domain.errors import Code
from interview_app.domain.protocol_signing import Means
from interview_app.domain.signature_check import SignatureLevel, SignatureNote
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.attach import read_attached
from interview_app.journey import protocol_signing
from interview_app.journey.room import change_room
from interview_app.signing import ncalayer, time_stamps, tokens
from interview_app.signing.detached import read_detached
from interview_app.signing.pades_check import check_signatures
from tests.plugins.stamping import StampServer
from tests.plugins.token import PIN, SoftTokens
from tests.signing.making import ROOM, Issued, authority, issue, usage
from tests.signing.ncalayer_stand_in import StandIn, free_port, national, new_person, signed_by, standing_in
from tests.signing.papers import subject
from tests.ui.office import Office
from tests.ui.protocol_driver import DAY, Writer

INVESTIGATOR, PSYCHOLOGIST = 1, 2
ACHMETOVA = "Ахметова Айгерім"


@pytest.fixture
def writer(office: Office) -> Writer:
    """Somebody whose pages are fixed."""
    return Writer.at_page(office).at_fixed_pages()


def links(writer: Writer, count: int) -> list[Issued]:
    """Return a chain of authorities, the root first, valid on the day in the room."""
    made: list[Issued] = []
    for number in range(count):
        made.append(authority(f"Authority {number}", made[-1] if made else None, start=writer.office.clock.utc() - DAY))
    return made


def of_person(writer: Writer, issuer: Issued, name: str = ACHMETOVA, **wrong: object) -> Issued:
    now = writer.office.clock.utc()
    valid = {"start": now - DAY, "end": now + DAY, **wrong}
    return issue(subject(name, "850101400015"), issuer, **valid)  # type: ignore[arg-type]


class Untouched:
    """What must be the same after whatever went wrong."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.pages = writer.taken.writing.pages()
        self.audit = writer.office.audit()

    def holds_after(self, words: str) -> None:
        """Wait until *words* are said, and compare."""
        self.writer.office.driver.wait_until(lambda: words in self.writer.office.window.notice.text)
        self.writer.wait_drawn()
        assert self.writer.taken.writing.pages() == self.pages
        assert self.writer.office.audit() == self.audit


def test_a_certificate_from_a_file(writer: Writer, tmp_path: Path) -> None:
    now, chain = writer.office.clock.utc(), links(writer, 4)
    root = chain[0]
    untouched = Untouched(writer)
    (tmp_path / "letter.p12").write_bytes(b"Dear colleague")
    made = {
        "locked": of_person(writer, root),
        "expired": of_person(writer, root, start=now - 9 * DAY, end=now - 2 * DAY),
        "future": of_person(writer, root, start=now + 2 * DAY, end=now + 9 * DAY),
        "usage": of_person(writer, root, key_usage=usage(commits=False)),
        "room": issue(ROOM, root, start=now - DAY, end=now + DAY),
    }
    paths = {name: writer.save(tmp_path / f"{name}.p12", issued, "кілт сөз") for name, issued in made.items()}
    writer.chooses(INVESTIGATOR)
    for path, passphrase, words in (
        (tmp_path / "nothing.p12", "", "is not a readable certificate with its key"),
        (tmp_path / "letter.p12", "", "is not a readable certificate with its key"),
        (paths["locked"], "", "the passphrase is missing or wrong"),
        (paths["locked"], "басқа сөз", "the passphrase is missing or wrong"),
        (paths["expired"], "кілт сөз", f"the certificate expired on {writer.day(now - 2 * DAY)}"),
        (paths["future"], "кілт сөз", f"the certificate is valid only from {writer.day(now + 2 * DAY)}"),
        (paths["usage"], "кілт сөз", "this certificate is not meant for signing documents"),
        (paths["room"], "кілт сөз", "this is a certificate of an organisation or a room"),
    ):
        writer.looks_at_file(path, passphrase)
        untouched.holds_after(words)
        assert writer.form.passphrase.empty
        assert writer.form.passphrase.line.hasFocus()
        assert not writer.form.sign.isVisible()
    officer = of_person(writer, chain[-1])
    writer.looks_at_file(writer.save(tmp_path / "five.p12", officer, "кілт сөз", *chain[1:]), "кілт сөз")
    writer.signs()
    fixed = writer.taken.writing.fixed
    assert fixed is not None
    report = check_signatures(writer.taken.writing.pages(), [root.certificate], now=now)
    assert (report.verdict, [one.name for one in report.signatures]) == (Verdict.VERIFIED, [ACHMETOVA])
    assert writer.page.certificates.rows[PSYCHOLOGIST].sign.hasFocus()
    untouched = Untouched(writer)
    writer.chooses(PSYCHOLOGIST)
    writer.looks_at_file(tmp_path / "five.p12", "кілт сөз")
    writer.office.driver.wait_until(writer.form.sign.isVisible)
    assert writer.form.fit.isVisible()
    writer.key(writer.form.sign)
    untouched.holds_after("this person has signed the document already")


def test_a_certificate_on_a_token(
    writer: Writer, tmp_path: Path, soft_tokens: SoftTokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, driver = writer.form, writer.office.driver
    root = links(writer, 1)[0]
    for label in ("window", "pulled"):
        soft_tokens.insert(label)
        issued = of_person(writer, root, f"{ACHMETOVA} {label}" if label == "pulled" else ACHMETOVA)
        soft_tokens.put(label, "own", issued.key, [issued.certificate])
    untouched = Untouched(writer)
    writer.chooses(INVESTIGATOR, Means.TOKEN)
    writer.looks_for_tokens(tmp_path / "absent.so")
    untouched.holds_after("the token's module is not there or does not start")
    writer.looks_for_tokens(soft_tokens.module)
    driver.wait_until(form.pin.line.hasFocus)
    writer.opens_token("pulled", PIN)
    driver.wait_until(form.sign.hasFocus)
    soft_tokens.remove("pulled")
    writer.key(form.sign)
    untouched.holds_after("pulled: the token is not inserted, or was removed")
    writer.opens_token("window", "0000")
    untouched.holds_after("window: the PIN is wrong")
    assert form.pin.empty
    assert not form.sign.isVisible()
    with monkeypatch.context() as patch:  # a soft token says nothing of the tries that it bears
        patch.setattr(tokens, "_after_wrong_pin", lambda _place: Code.TOKEN_PIN_LAST)
        writer.opens_token("window", "0000")
        untouched.holds_after("the PIN is wrong and one try is left")
    writer.opens_token("window", PIN)
    writer.signs()
    soft_tokens.remove("window")
    fixed = writer.taken.writing.fixed
    assert fixed is not None
    assert [(one.person, one.means, one.holder) for one in fixed.signed] == [(1, Means.TOKEN, ACHMETOVA)]
    report = check_signatures(writer.taken.writing.pages(), [root.certificate], now=writer.office.clock.utc())
    assert report.verdict is Verdict.VERIFIED


def test_a_national_key_in_ncalayer(writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form, driver = writer.form, writer.office.driver
    writer.sign_with_file(INVESTIGATOR, writer.certificate(ACHMETOVA, tmp_path))
    sign = signed_by(new_person()[1])
    untouched = Untouched(writer)
    writer.chooses(PSYCHOLOGIST, Means.NCALAYER)
    assert driver.sees("this program cannot check a national (GOST) signature itself")
    monkeypatch.setattr(ncalayer, "ADDRESS", f"wss://127.0.0.1:{free_port()}")
    writer.key(form.sign)
    untouched.holds_after("NCALayer is not running")
    for stand_in, words in (
        (StandIn(sign, answer=lambda _: {"status": True, "body": {}}), "cancelled in NCALayer's window"),
        (StandIn(sign, answer=lambda _: {"status": False, "message": "Кілт мерзімі өткен"}), "Кілт мерзімі өткен"),
        (StandIn(sign, answer=lambda _: "hello"), "What came is no answer of NCALayer's"),
        (StandIn(lambda content: sign(content + b" ")), "is over something else, not over this document"),
        (StandIn(sign, breaks_off=True), "broke off without an answer"),
    ):
        with standing_in(stand_in, tmp_path) as there:
            monkeypatch.setattr(ncalayer, "ADDRESS", there.address)
            writer.key(form.sign)
            untouched.holds_after(words)
    with standing_in(StandIn(sign, hangs=True), tmp_path) as there:
        monkeypatch.setattr(ncalayer, "ADDRESS", there.address)
        with monkeypatch.context() as patch:
            patch.setattr(protocol_signing, "PATIENCE_S", 0.2)
            writer.key(form.sign)
            untouched.holds_after("NCALayer did not answer in the time allowed")
        writer.key(form.sign)
        driver.wait_until(form.away.isVisible)
        assert not writer.page.may_close()
        writer.key(form.away)
        untouched.holds_after("The signing was called off here.")
    assert not form.away.isVisible()
    with standing_in(StandIn(national(sign)), tmp_path) as there:
        monkeypatch.setattr(ncalayer, "ADDRESS", there.address)
        writer.signs()
        (asked,) = there.asked
    assert asked["args"]["locale"] == "en"
    assert driver.sees("СЕРІКОВА ӘЛИЯ. This is not the name of the person who signs here.")
    writer.office.live.screenshots("protocol-other-name")
    assert writer.taken.writing.pages() == untouched.pages
    assert writer.page.primary.isEnabled()
    taken = writer.attaches()
    kept = read_attached(taken.folders, layout.signature_path(f"person-{PSYCHOLOGIST}"), taken.key.identity())
    lying = [one for folder in taken.folders for one in folder.rglob("*") if one.is_file()]
    assert all(kept not in one.read_bytes() for one in lying)
    finding = read_detached(kept, untouched.pages)
    assert finding.verdict is Verdict.CANNOT_TELL


def test_a_time_stamp_of_the_rooms_own_server_and_signing_without_it(
    office: Office, tmp_path: Path, stamp_server: StampServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time_stamps, "PATIENCE_S", 60.0)  # on a machine that does much else
    frame = office.program.frame
    change_room(frame.room, frame.data, lambda room: replace(room, timestamps=stamp_server.address))
    stamp_server.at = office.clock.utc() + timedelta(minutes=1)
    writer = Writer.at_page(office).at_fixed_pages()
    form = writer.form
    untouched = Untouched(writer)
    writer.chooses(INVESTIGATOR)
    writer.looks_at_file(writer.certificate(ACHMETOVA, tmp_path))
    office.driver.wait_until(form.stamped.isVisible)
    assert form.stamped.isChecked()
    office.live.screenshots("protocol-time-stamp")
    stamp_server.status = 500
    writer.key(form.sign)
    untouched.holds_after("what the server answers is no valid time stamp")
    stamp_server.status = 200
    writer.signs()
    stamp_server.close()
    untouched = Untouched(writer)
    writer.chooses(PSYCHOLOGIST)
    writer.looks_at_file(writer.certificate("Иванов Пётр", tmp_path))
    office.driver.wait_until(form.stamped.isVisible)
    writer.key(form.sign)
    untouched.holds_after("the time-stamp server does not answer")
    form.stamped.click()
    writer.signs()
    report = check_signatures(writer.taken.writing.pages(), (), now=office.clock.utc())
    assert [one.level for one in report.signatures] == [SignatureLevel.B_T, SignatureLevel.B_B]


def test_the_audit_proves_who_did_what_and_in_what_order(office: Office, tmp_path: Path) -> None:
    writer = Writer.at_page(office)
    writer.fill()
    writer.everybody_signs()
    writer.remarks(PSYCHOLOGIST, "Бала шаршаған жоқ.")
    writer.sign_by_hand(0)
    writer.sign_by_hand(4)
    writer.fix()
    writer.sign_with_file(INVESTIGATOR, writer.certificate(ACHMETOVA, tmp_path))
    writer.sign_with_file(PSYCHOLOGIST, writer.certificate("Иванов Пётр", tmp_path))
    writer.attaches()
    told = [(one.what, one.details.get("signer"), one.details.get("means")) for one in writer.deeds()]
    assert [one for one, _again in groupby(told)] == [  # a reason that is typed slowly is more than one entry
        ("protocol_read", 0, None),
        ("protocol_signed", 0, "drawn"),
        ("protocol_signed", 4, "drawn"),
        ("protocol_unsigned", 3, None),
        ("protocol_remarked", 2, None),
        ("protocol_signature_void", 0, None),
        ("protocol_signature_void", 4, None),
        ("protocol_signed", 0, "drawn"),
        ("protocol_signed", 4, "drawn"),
        ("protocol_pages_fixed", None, None),
        ("protocol_signed", 1, "file"),
        ("protocol_signed", 2, "file"),
        ("protocol_attached", None, None),
    ]
    *_, signed, attached = writer.deeds()
    assert signed.details["sha256"] == attached.details["sha256"]


def test_a_remark_is_taken_back_as_long_as_nobody_signed_below_it(office: Office) -> None:
    writer = Writer.at_page(office)
    remarks = writer.page.desk.remarks
    writer.remarks(PSYCHOLOGIST, "Бала шаршаған жок.")
    writer.key(remarks.take_back)
    writer.wait_drawn()
    assert writer.kept.remarks == ()
    assert (remarks.who.value, remarks.text.value) == ("2", "Бала шаршаған жок.")
    assert remarks.take_back.isHidden()
    assert [one.what for one in writer.deeds()] == ["protocol_remarked", "protocol_remark_taken_back"]
    writer.key(remarks.add_remark)
    writer.wait_drawn()
    assert remarks.take_back.isVisible()
    writer.sign_by_hand(0)
    assert remarks.take_back.isHidden()
    assert len(writer.kept.remarks) == 1


def test_words_that_were_typed_and_not_added_are_not_passed_over(office: Office) -> None:
    writer = Writer.at_page(office)
    writer.fill()
    writer.everybody_signs()
    desk = writer.page.desk
    desk.turn_to(2)
    writer.focus(desk.remarks.text.area)
    writer.type("Тағы бір сөз")
    writer.key(writer.page.primary)
    assert writer.page.fixing.isHidden()
    assert office.driver.sees("A remark was typed and is not in the protocol yet.")
    assert desk.remarks.add_remark.hasFocus()
    desk.remarks.text.put("")
    writer.fix()
    assert writer.taken.writing.fixed is not None


def test_a_clock_put_back_between_two_signatures_is_noted_and_holds_nobody_up(writer: Writer, tmp_path: Path) -> None:
    clock = writer.office.clock
    writer.sign_with_file(INVESTIGATOR, writer.certificate(ACHMETOVA, tmp_path))
    clock.passes(timedelta(hours=-1))
    writer.sign_with_file(PSYCHOLOGIST, writer.certificate("Иванов Пётр", tmp_path))
    assert writer.office.audit()[-2:] == ["clock_set_back", "protocol_signed"]
    fixed = writer.taken.writing.fixed
    assert fixed is not None
    first, second = (one.at_utc for one in fixed.signed)
    assert first > second
    report = check_signatures(writer.taken.writing.pages(), (), now=clock.utc())
    assert [one.name for one in report.signatures] == [ACHMETOVA, "Иванов Пётр"]
    assert all(one.intact for one in report.signatures)
    assert SignatureNote.OUT_OF_ORDER in report.signatures[1].notes
