"""One's own passphrase: chosen before anything else where somebody else chose the first one, changed at any time later.

Rules. What one was given opens nothing but this page until it is changed. What was typed is kept nowhere.
"""

from PySide6.QtWidgets import QPushButton

from interview_app.domain.errors import Circumstance, Code
from ui.flow import AtOwnPassphrase, AtSessions
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.primary_button import PrimaryButton
from ui.worker import Cancelled, Progress


class OwnPassphrasePage(Page[AtOwnPassphrase]):
    """Asks for the passphrase that is in use, and for the one that is to be."""

    def __init__(self, frame: Frame, state: AtOwnPassphrase) -> None:
        super().__init__(frame, state)
        self._unlocked = frame.desk.unlocked
        self._must = self._unlocked.signed_in.provisional
        self._busy = False
        self.about = Label()
        self.old = PassphraseField(frame.theme)
        self.new = NewPassphrase(frame.theme, frame.messages)
        self.trouble = Label("attention")
        self.trouble.hide()
        self.form = Form(480)
        for widget in (self.about, self.old, self.new, self.trouble):
            self.form.add(widget)
        self.body.addWidget(self.form, 1)
        self.leave = QPushButton()
        frame.theme.dress(self.leave, "arrow-left")
        self.leave.clicked.connect(lambda: frame.flow.go(AtSessions()))
        self.leave.setHidden(self._must)
        self.keep = PrimaryButton(frame.theme, "check")
        self.keep.clicked.connect(self._keep)
        self.old.line.returnPressed.connect(self._keep)
        self.new.entered.connect(self._keep)
        self.buttons.addWidget(self.leave)
        self.buttons.addStretch()
        self.buttons.addWidget(self.keep)

    def retranslate(self) -> None:
        """Say every word of the page."""
        name = self._unlocked.name
        if self._must:
            self.title.setText(self.tr("Choose your own passphrase"))
            self.about.setText(
                self.tr(
                    "{name}, somebody else chose the passphrase with which you signed in. Choose one that only you "
                    "know; then you can begin."
                ).format(name=name)
            )
            self.old.say(self.tr("The passphrase that you were given"))
        else:
            self.title.setText(self.tr("My passphrase"))
            self.about.setText(
                self.tr(
                    "{name}, from the next sign-in on the new passphrase counts, and the present one opens nothing."
                ).format(name=name)
            )
            self.old.say(self.tr("The present passphrase"))
            self.leave.setText(self.tr("Leave as it is"))
        self.new.say(self.tr("The new passphrase"))
        self.keep.setText(self.tr("Being kept…") if self._busy else self.tr("Use this passphrase"))

    def entered(self) -> None:
        """Begin with the passphrase that is in use."""
        self.old.line.setFocus()

    def _keep(self) -> None:
        if self._busy or not self.form.check():
            return
        unlocked, old, new = self._unlocked, self.old.value, self.new.value
        if old == new:
            self.new.first.tell(self.tr("This is the present passphrase. Choose another."))
            self.new.first.setFocus()
            return

        def change(_progress: Progress, _cancelled: Cancelled) -> None:
            from interview_app.journey.accounts import change_passphrase

            change_passphrase(unlocked, old, new)

        self._show_busy(True)
        self._tell("")
        self.frame.worker.run(
            change,
            owner=self,
            on_done=lambda _nothing: self.frame.flow.go(AtSessions()),
            on_failed=self._refuse,
            on_ended=lambda: self._show_busy(False),
        )

    def _refuse(self, circumstance: Circumstance) -> None:
        if circumstance.code is Code.SIGN_IN_REFUSED:
            self.old.take()
            self.old.tell(self.tr("This is not the passphrase with which you signed in. Nothing was changed."))
            self.old.setFocus()
        elif not self.new.refuse(circumstance):
            self._tell(self.frame.messages.circumstance(circumstance))

    def _tell(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.keep.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        self.retranslate()
