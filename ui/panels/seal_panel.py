"""The seal: the certificate by which anybody can check later that a recording was not changed.

Rules. It belongs to a room or an organisation; one that names a person is refused. Its passphrase is kept in the vault
and is never shown. The authority's certificate goes to the court by hand, with its fingerprint on paper.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from interview_app.domain.errors import Circumstance
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.widgets.digest import Digest
from ui.widgets.folding import Folding
from ui.widgets.notice_line import Tone
from ui.widgets.seal_forms import LONGEST_NAME, NewSealForm, OwnSealForm
from ui.widgets.section import Section
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from interview_app.journey.room_seal import RoomSeal


class SealPanel(Panel):
    """The seal in use, and two ways to another one."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        theme, messages = frame.theme, frame.messages
        self._seal: RoomSeal | None = None
        self._refused: Circumstance | None = None
        self.state = StateLine(theme, "lock")
        self.fingerprint = Digest(theme)
        self.hand_over = QPushButton()
        theme.dress(self.hand_over, "download")
        self.hand_over.clicked.connect(self._hand_over)
        self._handing = Folding((self.hand_over,), 8)
        self.making = Section(theme)
        self.new = NewSealForm(theme, messages)
        self.making.inside.addWidget(self.new)
        self.taking = Section(theme)
        self.own = OwnSealForm(theme, messages)
        self.taking.inside.addWidget(self.own)
        for part in (self.state, self.fingerprint, self._handing, self.taking, self.making):
            self.form.add(part)
        self.taking.opened.connect(lambda is_open: self.making.open(self.making.is_open and not is_open))
        self.making.opened.connect(lambda is_open: self.taking.open(self.taking.is_open and not is_open))
        self.new.made.connect(self._make)
        self.own.taken.connect(self._use)

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Seal"))
        self.about.setText(
            self.tr("Each recording is sealed with this room's certificate. Anybody can check the seal without a key.")
        )
        self.taking.say(self.tr("Use a certificate that the organisation has"))
        self.making.say(self.tr("Make a certificate for this room"))
        self.hand_over.setText(self.tr("Save the authority's certificate for the court…"))
        self._say()

    def show_known(self, known: Known) -> None:
        """Open the seal with what the vault keeps, and show whose it is."""
        room = known.room.room
        if not self.new.room.value:
            self.new.room.put(room.name[:LONGEST_NAME])

        def ask() -> "RoomSeal | None":
            from interview_app.journey.room_seal import seal_of

            return seal_of(self.unlocked, room)

        self.work(ask, self._show_seal, self._show_refused)

    def finish(self, then: Callable[[], None]) -> None:
        """Make the certificate that was filled in but not asked for; whoever typed it wants it."""
        if self._seal is None and self.making.is_open and not self.new.organisation.empty:
            if not self.new.check():
                return
            self.new.tell()
        super().finish(then)

    def _show_seal(self, seal: "RoomSeal | None") -> None:
        self._seal, self._refused = seal, None
        if seal is None:
            self.making.open(not self.taking.is_open)
        self._say()

    def _show_refused(self, circumstance: Circumstance) -> None:
        self._seal, self._refused = None, circumstance
        self._say()

    def _say(self) -> None:
        seal, messages = self._seal, self.frame.messages
        if self._refused is not None:
            self.state.say(self.tr("The seal cannot be used"), messages.circumstance(self._refused), False)
        elif seal is None:
            self.state.say(self.tr("This room has no seal yet"), messages.text("missing.signer"), False)
        else:
            until = self.tr("Valid until {day}").format(day=f"{seal.not_after.astimezone():%d.%m.%Y}")
            trust = "" if seal.authority else f"\n{messages.text('caution.no_trust')}"
            self.state.say(seal.subject, f"{until}{trust}", bool(seal.authority))
        authority = seal.authority_fingerprint if seal is not None else ""
        self.fingerprint.say(
            self.tr("Fingerprint of the authority (SHA-256). Hand it to the court on paper: trust rests on it."),
            authority,
        )
        self._handing.setVisible(bool(authority))

    def _make(self, organisation: str, room: str, years: int) -> None:
        def make() -> None:
            from interview_app.journey.room_seal import make_seal

            make_seal(self.unlocked, self.frame.room, organisation, room, years)

        self._renew(make, self.refuse)

    def _use(self, file: Path, passphrase: str, authority: Path | None) -> None:
        def take() -> None:
            from interview_app.journey.room_seal import take_seal

            take_seal(self.unlocked, self.frame.room, file, passphrase, authority)

        self._renew(take, self.own.refuse)

    def _renew(self, change: Callable[[], None], failed: Callable[[Circumstance], None]) -> None:
        def done() -> None:
            self.own.clear()
            for section in (self.taking, self.making):
                section.open(False)

        self.keep(change, failed, done)

    def _hand_over(self) -> None:
        seal = self._seal
        path, _ = QFileDialog.getSaveFileName(
            self, self.hand_over.text(), "seal-authority.pem", options=QFileDialog.Option.DontConfirmOverwrite
        )
        if not path or seal is None:
            return

        def write() -> Path:
            from interview_app.journey.room_seal import hand_over_authority

            hand_over_authority(seal, Path(path))
            return Path(path)

        self.work(write, self._handed)

    def _handed(self, path: Path) -> None:
        self.notice.emit(
            lambda: self.tr("The authority's certificate was saved: {path}").format(path=path), Tone.INFORM
        )
