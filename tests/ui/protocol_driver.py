"""Somebody who writes and signs a protocol at the room's window, over an interview that a real recorder recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.audit import Entry, read_entry
from interview_app.domain.happenings import Happening
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol_entries import ProtocolEntries
from interview_app.domain.protocol_signing import Means
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import admit_and_claim, begin
from interview_app.journey.live import LiveSession
from interview_app.journey.protocol_opening import Taken
from interview_app.journey.room import room_now
from interview_app.journey.session_list import stands_at
from tests.domain.preparations import whole
from tests.journey.admitted import SLATE, end
from tests.journey.stopped import COURSE, tell
from tests.journey.test_preparing import ANNA
from tests.recording.room import wait_until
from tests.signing.making import Issued, authority, issue, save_pkcs12
from tests.signing.papers import subject
from tests.ui.office import Office
from tests.ui.people_driver import draw, type_letters
from ui.flow import AtProtocol, AtSealing
from ui.pages.protocol import ProtocolPage
from ui.protocol.certificate_form import CertificateForm
from ui.protocol.drawn_part import SignerRow
from ui.protocol.writing_desk import DRAWN, REMARKS
from ui.session_at_hand import at_hand
from ui.widgets.notice_line import Tone

DAY = timedelta(days=1)


def recorded(
    office: Office, planned: Preparation | None = None, course: Iterable[Happening] = COURSE
) -> tuple[str, LiveSession]:
    """Record a small interview, as *planned* if given, past the windows, and return its session, stopped."""
    journey, frame = office.journey, office.program.frame
    draft = journey.save(journey.new(), planned or whole())
    journey.keep_identity(draft, ANNA)
    room = room_now(frame.room, frame.data)[0].room
    live = begin(journey, admit_and_claim(journey, draft, room, SLATE), frame.runtime)
    wait_until(lambda: live.view.status is not None and live.view.status.recorded_ms >= 500)
    tell(live, course)
    end(live)
    stands_at(journey.unlocked, draft.session, Standing.STOPPED, 500)
    return draft.session, live


def go_to(office: Office, session: str, live: LiveSession) -> None:
    """Go to the protocol of *session*, as from its recording."""
    frame = office.program.frame
    hand = at_hand(frame, office.unlocked, lambda journey: journey.load(session))
    frame.flow.go(AtProtocol(live.folders, live, hand))


@dataclass
class Writer:
    """The investigator before the protocol page."""

    office: Office
    session: str
    live: LiveSession

    @classmethod
    def at_page(
        cls, office: Office, planned: Preparation | None = None, course: Iterable[Happening] = COURSE
    ) -> "Writer":
        """Record an interview, and stand before its protocol."""
        session, live = recorded(office, planned, course)
        go_to(office, session, live)
        writer = cls(office, session, live)
        writer.wait_drawn()
        return writer

    @property
    def page(self) -> ProtocolPage:
        """The page, which must be shown."""
        page = self.office.window.page
        assert isinstance(page, ProtocolPage)
        return page

    @property
    def taken(self) -> Taken:
        """The protocol in hand."""
        assert self.page.taken is not None
        return self.page.taken

    @property
    def kept(self) -> ProtocolEntries:
        """What the vault keeps."""
        return self.taken.writing.entries

    def wait_drawn(self) -> None:
        """Wait until the page has taken the session up, everything is kept and drawn up, and the pages are painted."""
        self.office.driver.wait_until(
            lambda: (
                isinstance(self.office.window.page, ProtocolPage)
                and self.page.taken is not None
                and self.page.desk.settled
                and not self.page.busy
                and not self.office.program.frame.worker.tasks
                and self.page.pages.painted
            )
        )

    def type(self, words: str) -> None:
        """Type *words* where the focus is, and go on with Tab."""
        place = QApplication.focusWidget()
        assert place is not None
        type_letters(place, words)
        QTest.keyClick(place, Qt.Key.Key_Tab)

    def focus(self, widget: QWidget) -> None:
        """Go to *widget*, once it can be gone to."""
        self.office.driver.wait_until(widget.isEnabled)
        widget.setFocus()
        self.office.driver.wait_until(widget.hasFocus if widget.focusProxy() is None else lambda: True)

    def key(self, widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
        """Press *key* on *widget*, which has the focus then."""
        self.focus(widget)
        QTest.keyClick(widget, key)

    def fill(self) -> None:
        """Enter everything: what is missing is entered, or a reason given; the child knows what it says."""
        desk, page = self.page.desk, self.page
        for code, words in (
            ("place", "Алматы қаласы"),
            ("attitude", "күдіктіні танымайды"),
            ("recording_statement", "жазба толық, үзілмеген"),
        ):
            desk.turn_to(0)
            if code in desk.missing.rows:
                self.key(desk.missing.rows[code].go)
                self.type(words)
        desk.remarks.acquainted[0].button("aloud").click()
        page.desk.turn_to(0)
        self.wait_drawn()
        for row in tuple(desk.missing.rows.values()):
            assert row.lack.needs_reason, row.lack
            if not row.reason.value:
                self.focus(row.reason.area)
                self.type("сынақ жазбасы")
        self.wait_drawn()

    def row(self, person: int) -> SignerRow:
        """The line of one person who signs."""
        return self.page.desk.drawn.rows[person]

    def sign_by_hand(self, person: int) -> None:
        """Let a person draw their signature."""
        self.page.desk.turn_to(DRAWN)
        row = self.row(person)
        self.key(row.open)
        self.office.driver.wait_until(row.box.pad.isVisible)
        draw(row.box.pad, [(0.1, 0.7), (0.3, 0.2), (0.4, 0.8), (0.6, 0.3), (0.8, 0.7)])
        before = self.kept.signing_of(person).drawn
        self.key(row.accept)
        self.office.driver.wait_until(lambda: self.kept.signing_of(person).drawn not in ("", before))
        self.wait_drawn()

    def signs_by_certificate(self, person: int) -> None:
        """Write down that a person signs by certificate once the pages are fixed."""
        self.page.desk.turn_to(DRAWN)
        row = self.row(person)
        self.key(row.open)
        self.key(row.certificate)
        self.wait_drawn()
        self.key(row.open)

    def refuse(self, person: int, why: str, *, code: str = "refused") -> None:
        """Write down that a person does not sign."""
        self.page.desk.turn_to(DRAWN)
        row = self.row(person)
        self.key(row.open)
        row.how.button(code).click()
        self.focus(row.reason.area)
        self.type(why)
        self.wait_drawn()

    def everybody_signs(self) -> None:
        """Let the child and the advocate sign; the parent refuses."""
        self.sign_by_hand(0)
        self.sign_by_hand(4)
        self.refuse(3, "асығыс кетті")

    def remarks(self, person: int, words: str) -> None:
        """Write down a remark of *person*."""
        remarks = self.page.desk.remarks
        self.page.desk.turn_to(REMARKS)
        remarks.who.choose(str(person))
        self.focus(remarks.text.area)
        self.type(words)
        self.key(remarks.add_remark)
        self.wait_drawn()

    def corrects(self, answer: str, person: int, words: str) -> None:
        """Put the answer of this number right, certified by *person*."""
        remarks = self.page.desk.remarks
        self.page.desk.turn_to(REMARKS)
        remarks.correcting.open()
        remarks.statement.choose(answer)
        self.focus(remarks.now.area)
        self.type(words)
        remarks.certifies.choose(str(person))
        self.key(remarks.add_correction)
        self.wait_drawn()

    def takes_in(self, path: Path, name: str) -> None:
        """Have the picture *path* taken in as an answer in the child's own hand."""
        self.office.window.notice.say("", Tone.INFORM)
        hands, before = self.page.desk.text.hands, self.kept
        hands.wanted.emit(path, name)
        self.office.driver.wait_until(lambda: self.office.window.notice.text or self.kept != before)
        self.wait_drawn()

    def fix(self) -> None:
        """Fix the pages, after the question."""
        self.page.primary.click()
        self.office.driver.wait_until(self.page.fixing.answers[0].hasFocus)
        self.page.fixing.answers[1].click()
        self.wait_drawn()

    def certificate(self, name: str, folder: Path) -> Path:
        """Return a certificate file for *name*, valid today; its authority is written beside it as ``<name>.pem``."""
        now = self.office.clock.utc()
        root = authority("Root", start=now - DAY)
        issued = issue(subject(name), root, start=now - DAY, end=now + DAY)
        from cryptography.hazmat.primitives.serialization import Encoding

        (folder / f"{name}.pem").write_bytes(root.certificate.public_bytes(Encoding.PEM))
        return save_pkcs12(folder / f"{name}.p12", issued)

    # fixed pages

    def at_fixed_pages(self) -> "Writer":
        """Enter everything, let everybody sign by hand who does, fix the pages, and return this writer."""
        self.fill()
        self.everybody_signs()
        self.fix()
        return self

    @property
    def form(self) -> CertificateForm:
        """The form of whoever signs by certificate."""
        return self.page.certificates.form

    def chooses(self, person: int, means: Means = Means.FILE) -> None:
        """Begin to sign as *person*, with *means*."""
        self.key(self.page.certificates.rows[person].sign)
        self.office.driver.wait_until(self.form.isVisible)
        self.form.with_what.button(means.value).click()

    def looks_at_file(self, path: Path, passphrase: str = "") -> None:
        """Have the certificate in the file *path* looked at."""
        self.form.file.put("")
        self.focus(self.form.file.line)
        self.type(str(path))
        self.focus(self.form.passphrase.line)
        self.type(passphrase)
        self.key(self.form.open)

    def looks_for_tokens(self, module: Path) -> None:
        """Have the tokens looked at that *module* sees."""
        self.form.module.put("")
        self.focus(self.form.module.line)
        self.type(str(module))
        self.key(self.form.look)

    def opens_token(self, label: str, pin: str) -> None:
        """Choose the certificate on the token called *label*, and give its PIN."""
        (code,) = (code for code, key in self.form._keys.items() if key.token == label)
        self.form.which.choose(code)
        self.focus(self.form.pin.line)
        self.type(pin)
        self.key(self.form.open)

    def signs(self) -> None:
        """Sign, and wait until it is done."""
        self.office.driver.wait_until(self.form.sign.isVisible)
        before = self.signatures
        self.key(self.form.sign)
        self.office.driver.wait_until(lambda: self.signatures > before)
        self.wait_drawn()

    @property
    def signatures(self) -> int:
        """How many have signed by certificate."""
        fixed = self.taken.writing.fixed
        return len(fixed.signed) if fixed is not None else 0

    def attaches(self) -> Taken:
        """Attach the protocol and go on to the seal; return what was attached, with where it lies and its key."""
        taken = self.taken
        self.key(self.page.primary)
        self.office.driver.wait_until(lambda: isinstance(self.office.program.frame.flow.state, AtSealing))
        return taken

    def save(self, path: Path, issued: Issued, passphrase: str = "", *others: Issued) -> Path:
        """Save a certificate with its key as the file *path*."""
        chain = [one.certificate for one in others]
        locked = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
        path.write_bytes(serialize_key_and_certificates(b"x", issued.key, issued.certificate, chain, locked))
        return path

    def day(self, moment: datetime) -> str:
        """Return the day of *moment* in the room, as the windows write it."""
        return f"{moment.astimezone(self.taken.writing.zone):%d.%m.%Y}"

    def deeds(self) -> list[Entry]:
        """Return what the audit says was done to the protocol, in order."""
        lines = self.office.unlocked.database.read("SELECT line FROM audit ORDER BY seq")
        return [one for one in (read_entry(line) for (line,) in lines) if one.what.startswith("protocol_")]

    def sign_with_file(self, person: int, path: Path) -> None:
        """Sign with a certificate file, on the keyboard alone."""
        certificates, form = self.page.certificates, self.page.certificates.form
        self.key(certificates.rows[person].sign)
        self.office.driver.wait_until(form.isVisible)
        self.focus(form.file.line)
        form.file.put("")
        self.type(str(path))
        self.key(form.open)
        self.office.driver.wait_until(form.sign.isVisible)
        self.key(form.sign)
        self.wait_drawn()
