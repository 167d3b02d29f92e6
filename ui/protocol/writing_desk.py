"""Where a protocol is written while its pages are open: what is missing, text, remarks, annexes, drawn signatures.

Rules. What is changed is kept at once, one change after the other, and the pages are drawn up anew with it. Whoever
goes on waits until everything is kept. A missing statement leads to the field in which it is entered. Translations have
a place only where there is something to translate.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from interview_app.domain.protocol_entries import LackCode, LackReason, ProtocolEntries
from interview_app.domain.protocol_signing import without_stale
from interview_app.domain.signature import Signature
from ui.autosave import Autosave
from ui.frame import Frame
from ui.protocol.annexes import AnnexPart
from ui.protocol.drawing_up import DrawingUp
from ui.protocol.drawn_part import DrawnPart
from ui.protocol.entry_part import EntryPart, words_of
from ui.protocol.missing_view import MissingView
from ui.protocol.remarks_part import RemarksPart
from ui.protocol.text_part import TextPart
from ui.protocol.translation_part import TranslationPart
from ui.widgets.step_tabs import StepTabs
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.protocol import DrawnUp
    from interview_app.journey.protocol_opening import Taken
    from ui.session_at_hand import SessionAtHand

MISSING, TEXT, REMARKS, TRANSLATED, ANNEXES, DRAWN = range(6)
_ELSEWHERE = {
    LackCode.READ: REMARKS,
    LackCode.REFUSAL_REASON: DRAWN,
    LackCode.TRUSTED_SIGNER: DRAWN,
}
"""Statements that are entered in no single field."""


class WritingDesk(QStackedWidget):
    """Six views, one at a time; ``tabs`` go from one to the other and stand where the page puts them."""

    shown = Signal(object)
    """The :class:`DrawnUp` as everything stands now."""
    refused = Signal(object)
    """A circumstance: something was not kept."""
    unsigned = Signal()
    """Signatures drawn by hand do not count any more: the words are no longer the ones they stood under."""

    def __init__(self, frame: Frame, at_hand: "SessionAtHand") -> None:
        super().__init__()
        self.frame = frame
        self._taken: Taken | None = None
        self.entries = ProtocolEntries()
        self._autosave = Autosave[ProtocolEntries](frame.worker, self._save, self)
        self.tabs = StepTabs(frame.theme, 6)
        self.text = TextPart(frame, at_hand)
        self.remarks = RemarksPart(frame)
        self.translation = TranslationPart(frame)
        self.annexes = AnnexPart(frame)
        self.drawn = DrawnPart(frame)
        led = frozenset(code.value for code in (*self.text.led, *_ELSEWHERE))
        self.missing = MissingView(frame.theme, frame.messages, led)
        self.parts: tuple[EntryPart, ...] = (self.text, self.remarks, self.translation, self.annexes, self.drawn)
        self.drawing_up = DrawingUp(frame, self)
        self.tabs.buttons[TRANSLATED].hide()
        for view in (self.missing, *self.parts):
            view.before = self.tabs.buttons[-1]
            self.addWidget(view)
        self._connect()

    def _connect(self) -> None:
        self._autosave.failed.connect(self.refused)
        self._autosave.saved.connect(self.draw_up)
        for part in self.parts:
            part.changed.connect(self._keep)
        self.missing.given.connect(self._give_reason)
        self.missing.wanted.connect(self._lead_to)
        self.drawn.signed.connect(self._keep_drawn)
        self.text.hands.wanted.connect(self._take_in)
        self.text.afterwards.given.connect(self._complete)
        self.text.identity.keep.clicked.connect(self._keep_identity)
        self.tabs.chosen.connect(self.turn_to)
        self.drawing_up.drawn.connect(self._show_drawn)
        self.drawing_up.failed.connect(self.refused)

    @property
    def settled(self) -> bool:
        """Whether everything that was typed is kept, and drawn up."""
        typing = self.missing.typing or any(part.typing for part in self.parts)
        return not typing and self._autosave.settled and self.drawing_up.settled

    @property
    def kept(self) -> bool:
        """Whether everything is kept."""
        return self._autosave.settled

    @property
    def complete(self) -> bool:
        """Whether nothing is missing and nobody's signature is waited for."""
        return self.missing.settled and not self.drawn.waiting

    def take(self, taken: "Taken") -> None:
        """Take up what was written before."""
        self._taken = taken
        self.entries = taken.writing.entries
        for part in (self.text, self.translation):
            part.show_planned(taken.writing.preparation)
        self._show_entries()

    def turn_to(self, place: int) -> None:
        """Show one of the views."""
        self.tell()
        self.tabs.go(place)
        self.setCurrentIndex(place)

    def tell(self) -> None:
        """Tell everything that is still being typed."""
        self.missing.tell()
        for part in self.parts:
            part.tell()

    def lead_to_unfinished(self) -> bool:
        """Return whether a remark was typed and not added; then it has the focus."""
        button = self.remarks.unfinished
        if button is not None:
            self.turn_to(REMARKS)
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button is not None

    def then(self, act: Callable[[], None]) -> None:
        """Do *act* once everything is kept."""
        self.tell()
        self._autosave.then(act)

    def draw_up(self) -> None:
        """Draw the pages up anew, while they are open."""
        if self._taken is not None and self._taken.writing.fixed is None:
            self.drawing_up.want(self._taken.writing, self.entries)

    def retranslate(self) -> None:
        """Say every word; the page calls it with its own."""
        self.tabs.say(
            (
                self.tr("Missing"),
                self.tr("Text"),
                self.tr("Remarks"),
                self.tr("Translation"),
                self.tr("Annexes"),
                self.tr("Signatures"),
            )
        )
        self.missing.retranslate()
        if self._taken is not None:
            people = words_of(self._taken.writing, self.frame)
            for part in self.parts:
                part.show_people(people)
        for part in self.parts:
            part.retranslate()

    def _keep(self, entries: ProtocolEntries) -> None:
        if entries != self.entries:
            self._take(without_stale(self.entries, entries))
            self._autosave.put(self.entries)

    def _take(self, entries: ProtocolEntries) -> None:
        stale = _drawn(self.entries) - _drawn(entries)
        unchanged = replace(entries, signings=()) == replace(self.entries, signings=())
        self.entries = entries
        self._show_entries()
        if stale and not unchanged:
            self.unsigned.emit()

    def _save(self, entries: ProtocolEntries) -> None:
        if self._taken is not None:
            self._taken.writing.keep(entries)

    def _show_entries(self) -> None:
        for part in self.parts:
            part.show_entries(self.entries)

    def _show_drawn(self, drawn: "DrawnUp") -> None:
        from interview_app.journey.protocol_writing import signers_of

        document, held = drawn.document, _has_focus(self.missing)
        self.missing.show_missing(document.lacks, self.entries.reasons)
        if held and not _has_focus(self.missing):  # what had the focus is settled and gone
            self.tabs.buttons[MISSING].setFocus(Qt.FocusReason.OtherFocusReason)
        self.drawn.show_signers(signers_of(document), document.languages[0])
        self.remarks.show_statements(document)
        self.translation.show_document(document)
        self.tabs.buttons[TRANSLATED].setVisible(bool(self.translation.pieces))
        acquainted = any(one.person == 0 for one in self.entries.acquainted)
        written = not any(LackCode(one.code) in self.text.led for one in document.lacks)
        translated, signed = not self.translation.left, not self.drawn.waiting
        self.tabs.show_done((self.missing.settled, written, acquainted, translated, self.annexes.settled, signed))
        self.shown.emit(drawn)

    def _give_reason(self, code: str, text: str) -> None:
        for part in self.parts:
            part.tell()
        others = tuple(one for one in self.entries.reasons if one.code != code)
        given = (LackReason(LackCode(code), text.strip()),) if text.strip() else ()
        self._keep(replace(self.entries, reasons=(*others, *given)))

    def _keep_drawn(self, person: int, signature: Signature) -> None:
        taken = self._taken
        if taken is None:
            return

        def keep(_progress: Progress, _cancelled: Cancelled) -> str:
            return taken.writing.keep_drawn(signature)

        def kept(name: str) -> None:
            self.drawn.kept(person, name)

        self.frame.worker.run(keep, owner=self, on_done=kept, on_failed=self.refused.emit)

    def _take_in(self, path: Path, name: str) -> None:
        taken = self._taken
        if taken is None:
            return

        def take(_progress: Progress, _cancelled: Cancelled) -> ProtocolEntries:
            from interview_app.journey.protocol_files import read_sheet

            return taken.writing.add_own_hand(name, read_sheet(path))

        def begin() -> None:
            self.frame.worker.run(take, owner=self, on_done=self._took_in, on_failed=self.refused.emit)

        self.then(begin)

    def _complete(self, code: LackCode, text: str) -> None:
        taken = self._taken
        if taken is None:
            return

        def complete(_progress: Progress, _cancelled: Cancelled) -> ProtocolEntries:
            return taken.writing.complete(code, text)

        def begin() -> None:
            self.frame.worker.run(complete, owner=self, on_done=self._took_in, on_failed=self.refused.emit)

        self.then(begin)

    def _took_in(self, entries: ProtocolEntries) -> None:
        self._take(entries)
        self.draw_up()

    def _keep_identity(self) -> None:
        identity = self.text.identity.value

        taken = self._taken
        if taken is None:
            return

        def take(_progress: Progress, _cancelled: Cancelled) -> ProtocolEntries:
            return taken.writing.take_identity(identity)

        def kept() -> None:
            self.frame.worker.run(take, owner=self, on_done=self._took_identity, on_failed=self.refused.emit)

        self.text.identity.save(self.frame, self.refused.emit, lambda: self.then(kept))

    def _took_identity(self, entries: ProtocolEntries) -> None:
        if _drawn(self.entries) - _drawn(entries):
            self.unsigned.emit()
        self.entries = entries
        self._show_entries()
        self.draw_up()

    def _lead_to(self, code: str) -> None:
        lack = LackCode(code)
        if lack in _ELSEWHERE:
            self.turn_to(_ELSEWHERE[lack])
            self.tabs.buttons[_ELSEWHERE[lack]].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field, section = self.text.led[lack]
        self.turn_to(TEXT)
        if section is not None:
            section.open()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _drawn(entries: ProtocolEntries) -> frozenset[str]:
    return frozenset(one.drawn for one in entries.signings if one.drawn)


def _has_focus(part: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and part.isAncestorOf(now)
