"""Signatures drawn by hand: everybody who signs, one after the other, or why somebody does not.

Rules (arts 199.7, 212.7 - 212.9). What the child draws stands on each page. Who refuses or cannot sign has a reason,
and whoever cannot may name somebody they trust, who then draws instead. A signature is kept before it counts.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SignatureBlock, Unsigned
from interview_app.domain.protocol_entries import ProtocolEntries, Signing
from interview_app.domain.signature import Signature
from ui.frame import Frame
from ui.protocol.entry_part import EntryPart
from ui.theme import Theme, named
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.signature_box import SignatureBox
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.tick import Tick

_SIGNS = "signs"


class DrawnPart(EntryPart):
    """A row for each person; the one that is open has the field to sign in."""

    signed = Signal(int, object)
    """Who signed, and the :class:`Signature`, which is to be kept before it counts."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.intro = Label("quiet")
        self.add(self.intro)
        self.rows: dict[int, SignerRow] = {}
        self._blocks: tuple[SignatureBlock, ...] = ()
        self._language = InterviewLanguage.KK
        self.retranslate()

    @property
    def waiting(self) -> tuple[int, ...]:
        """Who has neither drawn, nor given a reason, nor signs by certificate."""
        return tuple(one.person for one in self._blocks if one.drawn is None and one.unsigned is None and not one.field)

    def value(self) -> ProtocolEntries:
        """Return the entries with what is typed in the rows."""
        signings = tuple(row.value for row in self.rows.values())
        known = {one.person for one in signings}
        others = tuple(one for one in self.entries.signings if one.person not in known)
        return replace(self.entries, signings=(*others, *(one for one in signings if one != Signing(one.person))))

    def put(self, entries: ProtocolEntries) -> None:
        """Show *entries*."""
        for number, row in self.rows.items():
            row.put(entries.signing_of(number))

    def show_signers(self, blocks: Sequence[SignatureBlock], language: InterviewLanguage) -> None:
        """Show who signs, as the document has it, with what is there."""
        self._blocks, self._language = tuple(blocks), language
        for number in [number for number in self.rows if all(one.person != number for one in blocks)]:
            gone = self.rows.pop(number)
            self.column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for block in blocks:
            if block.person not in self.rows:
                row = SignerRow(self.frame.theme, block.person)
                row.drawn.connect(partial(self.signed.emit, block.person))
                row.opened.connect(partial(self._open, block.person))
                row.put(self.entries.signing_of(block.person))
                self.watch(row.how, row.reason, row.instead)
                row.ticked.connect(self.tell)
                self.rows[block.person] = row
                self.add(row)
            self.rows[block.person].show_block(block, language)
        self.order()

    def retranslate(self) -> None:
        """Say every word."""
        self.intro.setText(
            self.tr(
                "Let everybody read the pages first, then sign: the child and the interpreters sign each page. Where "
                "one of them signs by certificate alone, each page says so."
            )
        )

    def kept(self, person: int, name: str) -> None:
        """Take it that the signature of *person* is kept as *name*."""
        self.rows[person].take(name)
        self.tell()

    def _open(self, person: int) -> None:
        for number, row in self.rows.items():
            row.unfold(number == person)


class SignerRow(QFrame):
    """One person: what is there, and what can be done."""

    drawn = Signal(object)
    opened = Signal()
    ticked = Signal()

    def __init__(self, theme: Theme, person: int) -> None:
        super().__init__()
        named(self, "card")
        self._theme = theme
        self._person = person
        self._block: SignatureBlock | None = None
        self._language = InterviewLanguage.KK
        self._name_of_drawn = ""
        self._icon = QLabel()
        self._who = Label("strong")
        self._state = Label("quiet")
        self.open = QPushButton()
        self.how = OneOf(theme, (_SIGNS, *(one.value for one in Unsigned)))
        self.box = SignatureBox(theme)
        self.box.refuses.hide()
        self.accept = QPushButton()
        self.reason = TextArea(longest=500, lines=2, required=True)
        self.instead = TextField(longest=120)
        self.certificate = Tick(theme)
        for button in (self.open, self.accept):
            button.setAutoDefault(False)
        theme.dress(self.accept, "check")
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(12)
        for part in (self.how, self.reason, self.instead, self.box, self.accept, self.certificate):
            inside.addWidget(part)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._who)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._inside)
        self._inside.hide()
        self.open.clicked.connect(self._turn)
        for field in (self.how, self.instead):
            field.changed.connect(self._arrange)
        self.accept.clicked.connect(self._accept)
        self.certificate.clicked.connect(self.ticked)
        self.how.put(_SIGNS)

    @property
    def value(self) -> Signing:
        """How the person signs."""
        how = self.how.value or _SIGNS
        unsigned = None if how == _SIGNS else Unsigned(how)
        return Signing(
            self._person,
            self._name_of_drawn,
            unsigned,
            self.reason.value if unsigned else "",
            self.instead.value if unsigned is Unsigned.IMPOSSIBLE else "",
            self.certificate.isChecked(),
        )

    def put(self, signing: Signing) -> None:
        """Show *signing*."""
        self._name_of_drawn = signing.drawn
        self.how.put(signing.unsigned.value if signing.unsigned else _SIGNS)
        if self.reason.value != signing.reason:
            self.reason.put(signing.reason)
        if self.instead.value != signing.instead:
            self.instead.put(signing.instead)
        self.certificate.setChecked(signing.certificate)
        self._arrange()

    def show_block(self, block: SignatureBlock, language: InterviewLanguage) -> None:
        """Show what the document has at this person's place."""
        self._block, self._language = block, language
        self.certificate.setHidden(block.veiled)
        self.retranslate()

    def take(self, name: str) -> None:
        """Take it that what was drawn is kept as *name*."""
        self._name_of_drawn = name
        self.box.clear()
        self.unfold(False)

    def unfold(self, is_open: bool) -> None:
        """Open the row to sign in, or fold it."""
        self._inside.setVisible(is_open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word."""
        block = self._block
        if block is None:
            return
        self._who.setText(f"{block.role.text(self._language)}, {block.name}")
        said, icon, tone = self._standing(block)
        self._state.setText(said)
        self._theme.dress(self._icon, icon, tone)
        is_open = self._inside.isVisibleTo(self)
        self.open.setText(self.tr("Fold") if is_open else self.tr("Sign"))
        self._theme.dress(self.open, "chevron-down" if is_open else "signature")
        self.open.setAccessibleName(f"{self.open.text()}: {self._who.text()}")
        self.how.say(self.tr("How"))
        self.how.offer(
            (
                (_SIGNS, self.tr("signs")),
                (Unsigned.REFUSED.value, self.tr("refuses")),
                (Unsigned.IMPOSSIBLE.value, self.tr("cannot sign")),
            )
        )
        again = block.drawn is not None
        self.accept.setText(self.tr("Take in place of the earlier one") if again else self.tr("Take this signature"))
        self.reason.say(self.tr("Why? In the person's own words; this goes into the protocol."))
        self.instead.say(
            self.tr("Whom they trust to sign instead (art. 212.8)"), self.tr("Once named, this person signs below.")
        )
        self.certificate.setText(self.tr("signs by certificate too"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _standing(self, block: SignatureBlock) -> tuple[str, str, str]:
        if block.unsigned is not None and block.drawn is not None:
            return self.tr("cannot sign; signed instead by {name}").format(name=block.instead), "circle-check", "good"
        if block.unsigned is not None:
            why = self.tr("refuses") if block.unsigned is Unsigned.REFUSED else self.tr("cannot sign")
            return f"{why}: {block.reason.text(self._language)}", "circle-x", "quiet"
        if block.drawn is not None:
            return self.tr("has signed"), "circle-check", "good"
        if block.field:
            return self.tr("signs by certificate once the pages are fixed"), "circle", "edge"
        return self.tr("has not signed yet"), "circle", "attention"

    def _turn(self) -> None:
        if self._inside.isVisibleTo(self):
            self.unfold(False)
        else:
            self.opened.emit()
            self._arrange()
            self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        how = self.how.value or _SIGNS
        signs, cannot = how == _SIGNS, how == Unsigned.IMPOSSIBLE
        self.reason.setVisible(not signs)
        self.instead.setVisible(cannot)
        for widget in (self.box, self.accept):
            widget.setVisible(signs or (cannot and not self.instead.empty))

    def _accept(self) -> None:
        drawn: Signature | None = self.box.signature
        if drawn is None:
            self.box.check()
            self.box.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.drawn.emit(drawn)
