"""Signing the fixed pages by certificate: who has signed, who may, and one form for whoever signs now.

Rules. Whose certificate it is stands there before anything is signed, and whether the name fits the person. Passphrases
and PINs are taken once and not kept. After the first signature the pages change no more, which is said beforehand; one
made in NCALayer is over the file as it is then, so it comes last.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.names import agree
from interview_app.domain.protocol_signing import CertificateSigned, FixedPages, Means, SigningPlace
from ui.frame import Frame
from ui.protocol.certificate_form import CertificateForm
from ui.theme import named
from ui.widgets.emptying import empty
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.worker import Cancelled, Progress, Task, Work

if TYPE_CHECKING:
    from interview_app.journey.protocol_opening import Taken
    from interview_app.signing.persons import Holder, PersonSigner
    from interview_app.signing.tokens import TokenKey

T = TypeVar("T")


class Certificates(Form):
    """Everybody with a place to sign; one form for the one who signs now."""

    turned = Signal()
    """Somebody begins to sign, has signed, or could not: ``busy`` is another thing now."""
    failed = Signal(object)
    """The circumstance for which nothing was signed."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self._taken: Taken | None = None
        self._fixed: FixedPages | None = None
        self._person = -1
        self._signer: PersonSigner | None = None
        self._task: Task | None = None
        self.intro = Label()
        self.rows: dict[int, PlaceRow] = {}
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.form = CertificateForm(frame)
        for part in (self.intro, self._holder, self.form):
            self.add(part)
        self.form.hide()
        self.form.opening.connect(self._open)
        self.form.looking.connect(self._look)
        self.form.signing.connect(self._sign)
        self.form.outside.connect(self._sign_outside)
        self.form.cancelled.connect(self._cancel)
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether somebody is signing at this moment."""
        return self._task is not None

    def show_pages(self, taken: "Taken", fixed: FixedPages) -> None:
        """Show who has signed the fixed pages, and who may."""
        self._taken, self._fixed = taken, fixed
        empty(self._column)
        self.rows = {}
        for place in fixed.places:
            one = PlaceRow(self.frame, place, fixed)
            one.chosen.connect(partial(self.choose, place.person))
            self.rows[place.person] = one
            self._column.addWidget(one)
        if fixed.has_signed(self._person):
            self._person = -1
        self.form.setVisible(self._person >= 0)
        self.order()
        self.retranslate()

    def choose(self, person: int) -> None:
        """Let *person* sign now."""
        taken, fixed = self._taken, self._fixed
        if taken is None or fixed is None or (place := fixed.place_of(person)) is None:
            return
        self._person, self._signer = person, None
        outside_only = not place.field or fixed.signed_outside
        self.form.begin(place, outside_only=outside_only, stamps=taken.signing.timestamps)
        self.form.show()
        self.form.take_focus()

    def take_focus(self) -> None:
        """Let the first who has to sign begin."""
        for place in self._fixed.waiting[:1] if self._fixed is not None else ():
            self.rows[place.person].sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word."""
        if self._fixed is not None and self._fixed.signed:
            self.intro.setText(
                self.tr(
                    "The pages carry signatures: nothing in them can be changed any more. Who still signs, signs now."
                )
            )
        else:
            self.intro.setText(
                self.tr(
                    "The pages are fixed. Certificates sign one after the other; after the first of them nothing in "
                    "the document can be changed. NCALayer comes last."
                )
            )
        for row in self.rows.values():
            row.retranslate()
        self.form.retranslate()

    def _open(self) -> None:
        taken, form = self._taken, self.form
        if taken is None or self.busy:
            return
        means, path, secret, key = form.means, form.path, form.take_secret(), form.key

        def read(_progress: Progress, _cancelled: Cancelled) -> "PersonSigner":
            if means is Means.FILE or key is None:
                return taken.signing.from_file(path, secret)
            return taken.signing.from_token(key, secret)

        self._run(read, self._opened)

    def _opened(self, signer: "PersonSigner") -> None:
        self._signer = signer
        place = self._fixed.place_of(self._person) if self._fixed is not None else None
        self.form.show_holder(signer.holder, fits=place is not None and agree(place.name, signer.holder.name))

    def _look(self) -> None:
        taken, module = self._taken, self.form.path
        if taken is None or self.busy:
            return

        def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[tuple[TokenKey, Holder], ...]":
            return taken.signing.on_tokens(module)

        self._run(look, self.form.show_keys)

    def _sign(self) -> None:
        taken, signer, person, means = self._taken, self._signer, self._person, self.form.means
        stamped = self.form.stamped.isChecked()
        if taken is None or signer is None or self.busy:
            return

        def sign(_progress: Progress, _cancelled: Cancelled) -> FixedPages:
            return taken.signing.sign(person, signer, means, stamped=stamped)

        self._run(sign, self._done)

    def _sign_outside(self) -> None:
        taken, person, language = self._taken, self._person, self.frame.messages.language
        if taken is None or self.busy:
            return

        def sign(_progress: Progress, cancelled: Cancelled) -> FixedPages:
            return taken.signing.sign_outside(person, language, cancelled.is_set)

        self._run(sign, self._done)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _run(self, work: Work[T], done: Callable[[T], None]) -> None:
        self._task = self.frame.worker.run(
            work, owner=self, on_done=done, on_failed=self.failed.emit, on_ended=self._ended
        )
        self.form.show_busy(True)
        self.turned.emit()

    def _ended(self) -> None:
        self._task = None
        self.form.show_busy(False)
        self.turned.emit()

    def _done(self, fixed: FixedPages) -> None:
        self._signer = None
        self.form.clear()
        if self._taken is not None:
            self.show_pages(self._taken, fixed)
        self.take_focus()


class PlaceRow(QFrame):
    """One person: signed by which certificate, or the button with which they begin."""

    chosen = Signal()

    def __init__(self, frame: Frame, place: SigningPlace, fixed: FixedPages) -> None:
        super().__init__()
        named(self, "card")
        self._frame = frame
        self._place = place
        self._waits = place in fixed.waiting
        self._made = next((one for one in fixed.signed if one.person == place.person), None)
        icon = QLabel()
        done = self._made is not None
        self._odd = self._made is not None and bool(self._made.holder) and not agree(place.name, self._made.holder)
        if self._odd:
            frame.theme.dress(icon, "triangle-alert", "attention")
        else:
            frame.theme.dress(icon, "badge-check" if done else "circle", "good" if done else "edge")
        who = Label("strong")
        who.setText(f"{place.role}, {place.name}")
        self._state = Label("quiet")
        self.sign = QPushButton()
        self.sign.setAutoDefault(False)
        frame.theme.dress(self.sign, "key-round")
        if done:
            self.sign.hide()
        self.sign.clicked.connect(self.chosen)
        self._who = who
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(who)
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.sign)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how it stands."""
        self._state.setText(self._said(self._made))
        self.sign.setText(self.tr("Sign"))
        self.sign.setAccessibleName(f"{self.sign.text()}: {self._who.text()}")

    def _said(self, made: CertificateSigned | None) -> str:
        if made is None:
            return self.tr("has to sign by certificate") if self._waits else self.tr("may sign by certificate")
        means = self._frame.messages.word("means", made.means.value)
        holder = made.holder or self.tr("the certificate's name cannot be read here")
        odd = self.tr("This is not the name of the person who signs here.") if self._odd else ""
        return f"{means}: {holder}. {odd}" if odd else f"{means}: {holder}"
