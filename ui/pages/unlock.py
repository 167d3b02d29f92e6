"""Signing in: a short name and a passphrase, and nothing about anybody before that.

Rules. A room test that is still at work is joined at once. Of an interview that is still being recorded it is said, and
that it goes on: whoever signs in is back at its questions, and it can be watched without signing in. What is wrong with
the vault is said here, and that sealed recordings do not depend on it. How long one has to
wait after wrong attempts counts down by itself.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import SessionKind
from ui.flow import AtFirstStart, AtOwnPassphrase, AtRecording, AtSessions, AtStart, AtUnlock, State
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.ask_band import AskBand
from ui.widgets.attempts_wait import AttemptsWait
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked
    from interview_app.journey.vault_opening import VaultState
    from interview_app.journey.waiting import AtWork

_LONGEST_SIGN_IN = 40


class UnlockPage(Page[AtUnlock]):
    """Lets one person in."""

    def __init__(self, frame: Frame, state: AtUnlock) -> None:
        super().__init__(frame, state)
        self.form = Form(480)
        self.intro = Label("quiet")
        self.sign_in = TextField(longest=_LONGEST_SIGN_IN, required=True)
        self.passphrase = PassphraseField(frame.theme)
        self.trouble = Label("attention")
        self.aside = AskBand(frame.theme, ("arrow-left", "check"))
        self.aside.when(self._arrange, self._set_aside)
        self.set_aside = QPushButton()
        frame.theme.dress(self.set_aside, "package-open")
        self.set_aside.clicked.connect(self._ask_to_set_aside)
        self.room_test = QPushButton()
        frame.theme.dress(self.room_test, "video")
        self.room_test.clicked.connect(lambda: frame.flow.go(AtStart()))
        self.package = QPushButton()
        frame.theme.dress(self.package, "package-open")
        self.package.clicked.connect(self._choose_package)
        self.unsigned = QPushButton()
        frame.theme.dress(self.unsigned, "arrow-right")
        self.unsigned.clicked.connect(self._go_on_unsigned)
        self._at_work: AtWork | None = None
        self._since_ns = 0
        self.enter = PrimaryButton(frame.theme, "lock")
        self.enter.clicked.connect(self._enter)
        self._state: VaultState | None = None
        self._refused: Circumstance | None = None
        self._busy = False
        self._wait = AttemptsWait(self)
        self._wait.counted.connect(self._arrange)
        self._wait.counted.connect(self._say_trouble)
        self._recorded = QTimer(self)
        self._recorded.setInterval(1000)
        self._recorded.timeout.connect(self._show_recording)
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in (self.sign_in, self.passphrase):
            column.addWidget(field)
        self._fields = fields
        for widget in (self.intro, fields, self.trouble):
            self.form.add(widget)
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.aside)
        for line in (self.sign_in.line, self.passphrase.line):
            line.returnPressed.connect(self._enter)
        for button in (self.room_test, self.package, self.set_aside, self.unsigned):
            self.buttons.addWidget(button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.enter)
        self._arrange()

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Sign in"))
        self.intro.setText(
            self.tr("An interview is being recorded, and the recording goes on. Sign in to be back at its questions.")
            if self._at_work is not None
            else self.tr(
                "The records of this room are closed. Sealed recordings do not depend on them and stay readable."
            )
        )
        self.unsigned.setText(self.tr("Go on without signing in"))
        self.sign_in.say(self.tr("Sign-in name"))
        self.passphrase.say(self.tr("Passphrase"))
        self.room_test.setText(self.tr("Test the room"))
        self.package.setText(self.tr("Open a package"))
        self.set_aside.setText(self.tr("Set the records aside"))
        self.enter.setText(self.tr("Sign in"))
        self.aside.say(
            self.tr("Set the records of this room aside?"),
            self.tr(
                "They are kept as they are, under another name. Then the room can be restored from a backup or set up "
                "anew. Recordings are not touched."
            ),
            self.tr("Leave them"),
            self.tr("Set them aside"),
        )
        self._say_trouble()

    def entered(self) -> None:
        """See what is there; join a recorder that is at work."""
        self._look()
        self.sign_in.line.setFocus()

    def _look(self) -> None:
        frame = self.frame

        def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[AtWork | None, VaultState]":
            from interview_app.journey.vault_opening import find
            from interview_app.journey.waiting import recorder_at_work

            return recorder_at_work(frame.runtime), find(frame.data, frame.clock)

        frame.worker.run(look, owner=self, on_done=self._seen, on_failed=self._said)

    def _seen(self, found: "tuple[AtWork | None, VaultState]") -> None:
        self._at_work, self._state = found
        if self._at_work is not None:
            if self._at_work.order.kind is SessionKind.ROOM_TEST:
                self._go_on_unsigned()
                return
            self._since_ns = self.frame.clock.monotonic_ns() - self._at_work.elapsed_ms * 1_000_000
            self._recorded.start()
            self._show_recording()
            self.retranslate()
        self._wait.begin(self._state.wait_s)

    def _go_on_unsigned(self) -> None:
        if self._at_work is not None:
            self.frame.flow.go(AtRecording(self._at_work.order, running=True))

    def _show_recording(self) -> None:
        self.recording.emit((self.frame.clock.monotonic_ns() - self._since_ns) // 1_000_000)

    def _enter(self) -> None:
        if self._busy or self._wait.left_s or not self.enter.isEnabled() or not self.form.check():
            return
        frame, sign_in, passphrase = self.frame, self.sign_in.value, self.passphrase.take()
        then = self.state.then

        def unlock(_progress: Progress, _cancelled: Cancelled) -> "tuple[Unlocked, State]":
            from interview_app.journey.vault_opening import unlock
            from interview_app.journey.waiting import order_at_work
            from ui.reopening import at_recorder
            from ui.session_at_hand import taken_up_again

            unlocked = unlock(frame.data, sign_in, passphrase, frame.clock)
            order = order_at_work(frame.runtime)
            if order is not None:
                return unlocked, at_recorder(frame, unlocked, order)
            return unlocked, taken_up_again(frame, unlocked, then) or AtSessions()

        self._busy, self._refused = True, None
        self._say_trouble()
        self._arrange()
        frame.worker.run(unlock, owner=self, on_done=self._let_in, on_failed=self._refuse, on_ended=self._rest)

    def _let_in(self, found: "tuple[Unlocked, State]") -> None:
        unlocked, then = found
        self.frame.desk.sit_down(unlocked)
        self.frame.flow.go(AtOwnPassphrase() if unlocked.signed_in.provisional else then)

    def _refuse(self, circumstance: Circumstance) -> None:
        if circumstance.code is Code.SIGN_IN_WAIT:
            self._wait.begin(int(circumstance.params["seconds"]))
        else:
            self._refused = circumstance
            self._look()  # how long one has to wait now, and whether the vault was found damaged
        self._say_trouble()
        self.passphrase.line.setFocus()

    def _rest(self) -> None:
        self._busy = False
        self._arrange()

    def _say_trouble(self) -> None:
        trouble = (self._state.trouble if self._state is not None else None) or self._refused
        said = "" if trouble is None else self.frame.messages.circumstance(trouble)
        self.trouble.setText("\n".join(filter(None, (said, self._wait.words))))

    def _arrange(self) -> None:
        sound = self._state is None or self._state.trouble is None
        asked = not self.aside.isHidden()
        self._fields.setVisible(sound)
        self.enter.setVisible(sound and not asked)
        self.enter.setEnabled(not self._busy and not self._wait.left_s)
        self.set_aside.setVisible(not sound and not asked)
        records = self._at_work is not None
        for button in (self.room_test, self.package):
            button.setVisible(not asked and not records)
        self.unsigned.setVisible(records and not asked)

    def _ask_to_set_aside(self) -> None:
        self.aside.ask()
        self._arrange()

    def _set_aside(self) -> None:
        frame = self.frame

        def put_away(_progress: Progress, _cancelled: Cancelled) -> Path:
            from interview_app.journey.vault_opening import set_aside

            return set_aside(frame.data, frame.clock)

        frame.worker.run(
            put_away, owner=self, on_done=lambda _place: frame.flow.go(AtFirstStart()), on_failed=self._said
        )

    def _said(self, circumstance: Circumstance) -> None:
        self.refuse(circumstance)
        self._arrange()

    def _choose_package(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.package.text())
        if chosen:
            self.frame.open_package(Path(chosen))
