"""Somebody who writes and signs a protocol at the room's window, over an interview that a real recorder recorded."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.protocol_entries import ProtocolEntries
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import admit_and_claim, begin
from interview_app.journey.live import LiveSession
from interview_app.journey.protocol_opening import Taken
from interview_app.journey.room import room_now
from interview_app.journey.session_list import stands_at
from tests.domain.preparations import whole
from tests.journey.admitted import SLATE, end
from tests.journey.stopped import tell
from tests.journey.test_preparing import ANNA
from tests.recording.room import wait_until
from tests.signing.making import authority, issue, save_pkcs12
from tests.signing.papers import subject
from tests.ui.office import Office
from tests.ui.people_driver import draw, type_letters
from ui.flow import AtProtocol
from ui.pages.protocol import ProtocolPage
from ui.protocol.drawn_part import SignerRow
from ui.protocol.writing_desk import DRAWN
from ui.session_at_hand import at_hand

DAY = timedelta(days=1)


def recorded(office: Office) -> tuple[str, LiveSession]:
    """Record a small interview past the windows, and return its session, stopped."""
    journey, frame = office.journey, office.program.frame
    draft = journey.save(journey.new(), whole())
    journey.keep_identity(draft, ANNA)
    room = room_now(frame.room, frame.data)[0].room
    live = begin(journey, admit_and_claim(journey, draft, room, SLATE), frame.runtime)
    wait_until(lambda: live.view.status is not None and live.view.status.recorded_ms >= 500)
    tell(live)
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
    def at_page(cls, office: Office) -> "Writer":
        """Record an interview, and stand before its protocol."""
        session, live = recorded(office)
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
        """Go to *widget*."""
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
