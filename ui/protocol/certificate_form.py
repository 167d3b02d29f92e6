"""The form of whoever signs by certificate now: with what, the certificate looked at first, then the signature."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from interview_app.domain.protocol_signing import Means, SigningPlace
from ui.frame import Frame
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.seal_forms import FileField
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from interview_app.signing.persons import Holder
    from interview_app.signing.tokens import TokenKey


class CertificateForm(QFrame):
    """One person's form; it asks for what is to be done and shows what came of it."""

    opening = Signal()
    """The certificate is to be looked at."""
    looking = Signal()
    """Tokens are to be looked for."""
    signing = Signal()
    outside = Signal()
    """It is to be signed in NCALayer."""
    cancelled = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        named(self, "chosen")
        theme = frame.theme
        self._frame = frame
        self._place: SigningPlace | None = None
        self._keys: dict[str, TokenKey] = {}
        self._holder: Holder | None = None
        self._fits = True
        self._busy = False
        self._stamps = ""
        self.title = Label("heading")
        self.with_what = OneOf(theme, tuple(one.value for one in Means))
        self.file = FileField(theme, required=True)
        self.module = FileField(theme, required=True)
        self.look = QPushButton()
        self.which = OneOf(theme, required=True)
        self.passphrase = PassphraseField(theme, required=False)
        self.pin = PassphraseField(theme)
        self.national = Label("quiet")
        self.open = QPushButton()
        self.holder = Label("strong")
        self.fit = Label("attention")
        self.stamped = Tick(theme)
        self.sign = QPushButton()
        self.away = QPushButton()
        for button, icon in (
            (self.look, "refresh-cw"),
            (self.open, "eye"),
            (self.sign, "signature"),
            (self.away, "x"),
        ):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (
            *(self.title, self.with_what, self.file, self.module, self.look, self.which, self.passphrase, self.pin),
            *(self.national, self.open, self.holder, self.fit, self.stamped, self.sign, self.away),
        ):
            column.addWidget(part)
        self.with_what.changed.connect(self.clear)
        for field in (self.file, self.module, self.which, self.passphrase, self.pin):
            field.changed.connect(self._forget_holder)
        self.look.clicked.connect(self._look)
        self.open.clicked.connect(self._open)
        self.sign.clicked.connect(self._sign)
        self.away.clicked.connect(self.cancelled)
        self.passphrase.line.returnPressed.connect(self._open)
        self.pin.line.returnPressed.connect(self._open)
        self.with_what.put(Means.FILE.value)
        self.retranslate()
        self._arrange()

    @property
    def means(self) -> Means:
        """With what it is signed."""
        return Means(self.with_what.value or Means.FILE.value)

    @property
    def path(self) -> Path:
        """The certificate's file, or the token's module."""
        return Path(self.file.value if self.means is Means.FILE else self.module.value)

    @property
    def key(self) -> "TokenKey | None":
        """The certificate on a token that was chosen."""
        return self._keys.get(self.which.value) if self.means is Means.TOKEN else None

    def take_secret(self) -> str:
        """Return passphrase or PIN, and keep nothing of it."""
        return self.passphrase.take() if self.means is Means.FILE else self.pin.take()

    def begin(self, place: SigningPlace, *, outside_only: bool, stamps: str) -> None:
        """Be ready for whoever signs at *place*; *outside_only*: the file itself takes no signature of theirs.

        *stamps* is the address of the room's time-stamp server, '' without one; somebody may sign without it.
        """
        self._place, self._stamps = place, stamps
        self.stamped.setChecked(bool(stamps))
        self.with_what.put(Means.NCALAYER.value if outside_only else Means.FILE.value)
        for code in (Means.FILE, Means.TOKEN):
            self.with_what.button(code.value).setEnabled(not outside_only)
        self.clear()

    def take_focus(self) -> None:
        """Put the focus where one begins."""
        first = {Means.FILE: self.file, Means.TOKEN: self.module, Means.NCALAYER: self.sign}[self.means]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget certificate, passphrase and PIN."""
        self.passphrase.take()
        self.pin.take()
        self._forget_holder()

    def show_keys(self, keys: "Sequence[tuple[TokenKey, Holder]]") -> None:
        """Offer the certificates that were found on tokens."""
        self._keys = {f"{place.token}/{place.serial}/{place.key}": place for place, _ in keys}
        self.which.offer(
            (code, f"{holder.name} ({holder.not_after:%d.%m.%Y}), {place.token}")
            for code, (place, holder) in zip(self._keys, keys, strict=True)
        )
        if len(self._keys) == 1:
            self.which.put(next(iter(self._keys)))
        self.which.tell("" if keys else self.tr("There is no certificate of a person on the tokens that are inserted."))
        self._arrange()

    def show_holder(self, holder: "Holder", *, fits: bool) -> None:
        """Show whose certificate was opened, and whether the name *fits* the person who signs."""
        self._holder, self._fits = holder, fits
        self.retranslate()
        self._arrange()

    def show_busy(self, busy: bool) -> None:
        """Let nobody press anything twice; while NCALayer waits, it can be called off here.

        Afterwards the focus is where one goes on: at the signature, else where something is to be entered again.
        """
        self._busy = busy
        self._arrange()
        if not busy and self.isVisible():
            again = {Means.FILE: self.passphrase, Means.TOKEN: self.pin if self._keys else self.module}
            place = self.sign if self.sign.isVisible() else again[self.means]
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word; the page calls it with its own."""
        place, holder = self._place, self._holder
        self.title.setText(self.tr("{who} signs").format(who=f"{place.role}, {place.name}") if place else "")
        self.with_what.say(self.tr("With what"))
        word = self._frame.messages.word
        self.with_what.offer((one.value, word("means", one.value)) for one in Means)
        self.file.say(self.tr("Certificate with its key (.p12, .pfx)"))
        self.passphrase.say(self.tr("Passphrase of the file"))
        self.module.say(self.tr("Module of the token (PKCS#11)"), self.tr("Its maker's driver says where it is."))
        self.look.setText(self.tr("Look for certificates"))
        self.which.say(self.tr("Certificate on the token"))
        self.pin.say(self.tr("PIN"), self.tr("It is tried once. After several mistakes a token locks itself."))
        self.national.setText(
            self.tr(
                "NCALayer opens its own window and asks for the key there. The signature stands beside the file; this "
                "program cannot check a national (GOST) signature itself."
            )
        )
        self.open.setText(self.tr("Look at the certificate"))
        outside = self.means is Means.NCALAYER
        self.sign.setText(self.tr("Sign in NCALayer") if outside else self.tr("Sign the pages"))
        self.away.setText(self.tr("Call it off"))
        self.stamped.setText(self.tr("with a time stamp of the room's server"))
        self.stamped.setToolTip(self._stamps)
        if holder is not None:
            until = f"{holder.not_after:%d.%m.%Y}"
            self.holder.setText(self.tr("{holder}, valid until {day}").format(holder=holder.name, day=until))
        self.fit.setText(
            self.tr(
                "The name in the certificate is not the name of the person who signs here. Sign only if it is theirs."
            )
        )

    def _look(self) -> None:
        if self.module.check():
            self.looking.emit()

    def _open(self) -> None:
        fields = (self.file,) if self.means is Means.FILE else (self.module, self.which, self.pin)
        wrong = [field for field in fields if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._busy:
            self.opening.emit()

    def _sign(self) -> None:
        if self.means is Means.NCALAYER:
            self.outside.emit()
        else:
            self.signing.emit()

    def _forget_holder(self) -> None:
        self._holder = None
        self.retranslate()
        self._arrange()

    def _arrange(self) -> None:
        means, known = self.means, self._holder is not None
        for widget, shown in (
            (self.file, means is Means.FILE),
            (self.passphrase, means is Means.FILE),
            (self.module, means is Means.TOKEN),
            (self.look, means is Means.TOKEN),
            (self.which, means is Means.TOKEN),
            (self.pin, means is Means.TOKEN and bool(self._keys)),
            (self.national, means is Means.NCALAYER),
            (self.open, means is Means.FILE or (means is Means.TOKEN and bool(self._keys))),
            (self.holder, known),
            (self.fit, known and not self._fits),
            (self.stamped, known and bool(self._stamps)),
            (self.sign, known or means is Means.NCALAYER),
            (self.away, self._busy and means is Means.NCALAYER),
        ):
            widget.setVisible(shown)
        for button in (self.look, self.open, self.sign):
            button.setEnabled(not self._busy)
