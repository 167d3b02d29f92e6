"""The protocol page: the pages as they will be printed, and beside them what is missing, written and signed.

Rules. Everything is kept at once and is there again after any interruption. Once the pages are fixed nothing in them
changes, and people sign by certificate; then the protocol gets its place in the session, before the seal. A recording
is never hostage to its protocol: it can be sealed without one, with a reason.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_signing import FixedPages
from ui.flow import AtProtocol, AtSealing, State
from ui.frame import Frame
from ui.pages import Page
from ui.paper_bar import PaperBar, Unissued
from ui.protocol.certificates import Certificates
from ui.protocol.page_view import PageView
from ui.protocol.without import OpenAgain, WithoutProtocol
from ui.protocol.writing_desk import ANNEXES, MISSING, TEXT, WritingDesk
from ui.widgets.ask_band import AskBand
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.worker import Cancelled, Progress, Work

if TYPE_CHECKING:
    from interview_app.domain.protocol_entries import AnnexWords
    from interview_app.journey.issuing import Paper
    from interview_app.journey.protocol import DrawnUp
    from interview_app.journey.protocol_opening import Taken

T = TypeVar("T")
SIDE_WIDTH = 480


class ProtocolPage(Page[AtProtocol]):
    """Writes, shows, fixes and signs the protocol of one stopped session."""

    def __init__(self, frame: Frame, state: AtProtocol) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self.taken: Taken | None = None
        self.attached = False
        self._busy = False
        self._protocol: Callable[[], bytes] | None = None
        self._refused: Circumstance | None = None
        self.waiting = Label("quiet")
        self.desk = WritingDesk(frame, state.at_hand)
        self.certificates = Certificates(frame)
        self.certificates.before = self.desk.tabs.buttons[-1]
        self.pages = PageView(frame)
        self.papers = PaperBar(self, self.pages)
        self.fixing = AskBand(theme, ("pencil", "check"))
        self.unissued = Unissued(theme, self.papers)
        self.without = WithoutProtocol(theme, "lock")
        self.reopening = OpenAgain(theme, "pencil")
        self.later, self.leave_out, self.again = QPushButton(), QPushButton(), QPushButton()
        for button, icon in ((self.later, "arrow-left"), (self.leave_out, "lock"), (self.again, "pencil")):
            theme.dress(button, icon)
        self.primary = PrimaryButton(theme)
        self._bands = (self.fixing, self.unissued, self.without, self.reopening)
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        self._side = QStackedWidget()
        self._side.setFixedWidth(SIDE_WIDTH)
        self._side.addWidget(self.desk)
        self._side.addWidget(self.certificates)
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._side)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.papers)
        beside.addWidget(self.pages, 1)
        row.addLayout(beside, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (self.waiting, *self._bands, self.desk.tabs):
            column.addWidget(part)
        column.addWidget(self._both, 1)
        self._below = QWidget()  # keeps what is said at the top while there are no pages
        column.addWidget(self._below, 1)
        self.body.addLayout(column, 1)
        for button in (self.later, self.leave_out, self.again):
            self.buttons.addWidget(button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.primary)

    def _connect(self) -> None:
        self.desk.shown.connect(self._show_drawn)
        self.desk.refused.connect(self.refuse)
        self.desk.unsigned.connect(lambda: self.notice.emit(self._say_unsigned, Tone.ATTEND))
        self.desk.currentChanged.connect(self._look_at)
        self.desk.annexes.looking.connect(self.papers.choose)
        self.certificates.turned.connect(self._sign)
        self.certificates.failed.connect(self.refuse)
        self.fixing.when(self._arrange, self._fix)
        self.unissued.when(self._arrange, self._attach)
        self.without.given.connect(self._seal_without)
        self.without.gone.connect(self._arrange)
        self.reopening.given.connect(self._open_again)
        self.reopening.gone.connect(self._arrange)
        self.later.clicked.connect(lambda: self.leave_for(self.frame.home))
        self.leave_out.clicked.connect(lambda: self._ask(self.without.ask))
        self.again.clicked.connect(self._ask_again)
        self.primary.clicked.connect(self._go_on)

    # opening

    def entered(self) -> None:
        """Take the stopped session up, with what was written before."""
        frame, state = self.frame, self.state

        def take(_progress: Progress, _cancelled: Cancelled) -> "tuple[Taken, bool]":
            from interview_app.journey.protocol_opening import open_protocol
            from interview_app.journey.room import room_now

            state.at_hand.reload()
            room = room_now(frame.room, frame.data)[0].room
            taken = open_protocol(state.at_hand.journey, state.at_hand.draft, state.folders, frame.data, room)
            return taken, taken.attached

        frame.worker.run(take, owner=self, on_done=self._took, on_failed=self._refuse_whole)

    def _took(self, found: "tuple[Taken, bool]") -> None:
        self.taken, self.attached = found
        self.desk.take(self.taken)
        self.retranslate()
        fixed = self.taken.writing.fixed
        if fixed is not None:
            self._show_fixed(fixed)
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
            self.certificates.take_focus()
        else:
            self.desk.turn_to(MISSING)
            self.desk.draw_up()
            self._arrange()
            self.desk.tabs.buttons[MISSING].setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse_whole(self, circumstance: Circumstance) -> None:
        self._refused = circumstance
        self.refuse(circumstance)
        self._arrange()
        self.leave_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_drawn(self, drawn: "DrawnUp") -> None:
        if self._fixed is None:
            self._show_papers(lambda: drawn.rendered.pdf)
            self._arrange()

    def _look_at(self, part: int) -> None:
        if part != ANNEXES:
            self.papers.choose(PaperCode.PROTOCOL)

    def _say_unsigned(self) -> str:
        return self.tr("The text was changed after somebody had signed it by hand. Let them read it and sign again.")

    # fixed pages

    @property
    def busy(self) -> bool:
        """Whether something is being done that must not be interrupted."""
        return self._busy or self.certificates.busy

    @property
    def _fixed(self) -> FixedPages | None:
        return self.taken.writing.fixed if self.taken is not None else None

    def _fix(self) -> None:
        taken = self.taken
        if taken is None:
            return

        def fix(_progress: Progress, _cancelled: Cancelled) -> FixedPages:
            return taken.writing.fix()

        self.desk.then(lambda: self._run(fix, self._show_fixed, self.certificates.take_focus))

    def _show_fixed(self, fixed: FixedPages) -> None:
        if self.taken is not None:
            self.desk.text.close_identity()
            self.certificates.show_pages(self.taken, fixed)
            self._show_papers(self.taken.writing.pages)
        self._arrange()

    def _sign(self) -> None:
        """Show that somebody signs, or has signed."""
        fixed = self._fixed
        if self.certificates.busy:
            self.notice.emit("", Tone.INFORM)
        elif self.taken is not None:
            self._show_papers(self.taken.writing.pages)
        self._arrange()
        if fixed is not None and fixed.signed and not fixed.waiting:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_papers(self, pages: Callable[[], bytes]) -> None:
        """Show the protocol's *pages*, and what goes with them, in the language of the windows."""
        self._protocol = pages
        taken, language, now = self.taken, InterviewLanguage(self.frame.messages.language), self.frame.clock.utc()
        if taken is None:
            return
        writing = taken.writing

        def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[tuple[Paper, ...], AnnexWords]":
            from interview_app.journey.annexes import annex_papers, annex_words
            from interview_app.journey.issuing import Paper

            material = writing.material(writing.entries)
            annexes = annex_papers(material, language, now.astimezone(writing.zone))
            return (Paper(writing.session, PaperCode.PROTOCOL, pages), *annexes), annex_words(material, language)

        def show(found: "tuple[tuple[Paper, ...], AnnexWords]") -> None:
            papers, given = found
            self.papers.show_papers(papers)
            self.desk.annexes.show_given(given, urgent=any(one.code is PaperCode.URGENT for one in papers))

        self.frame.worker.run(look, owner=self, on_done=show, on_failed=self.refuse)

    def _ask_again(self) -> None:
        fixed = self._fixed
        if fixed is not None and not fixed.signed:
            self._open_again("")
        else:
            self._ask(self.reopening.ask)

    def _open_again(self, reason: str) -> None:
        taken = self.taken
        if taken is None:
            return

        def give_up(_progress: Progress, _cancelled: Cancelled) -> None:
            taken.writing.open_again(reason)

        def opened(_none: None) -> None:
            self.desk.turn_to(TEXT)
            self.desk.draw_up()

        self._run(give_up, opened)

    def _attach(self) -> None:
        taken = self.taken
        if taken is None:
            return

        def attach(_progress: Progress, _cancelled: Cancelled) -> None:
            taken.attach()

        self._run(attach, lambda _none: self._go_to_seal())

    def _run(self, work: Work[T], done: Callable[[T], None], then: Callable[[], None] = lambda: None) -> None:
        def end() -> None:
            self._busy = False
            self._arrange()
            then()

        self._busy = True
        self.notice.emit("", Tone.INFORM)
        self.frame.worker.run(work, owner=self, on_done=done, on_failed=self.refuse, on_ended=end)
        self._arrange()

    # going on

    def _go_on(self) -> None:
        if self._fixed is not None:
            if self.papers.unissued:
                self._ask(self.unissued.ask)
            else:
                self._attach()
        elif self.desk.lead_to_unfinished():
            self.notice.emit(
                lambda: self.tr("A remark was typed and is not in the protocol yet. Add it, or clear its field."),
                Tone.ATTEND,
            )
        else:
            self._ask(self.fixing.ask)
            if left := self.desk.translation.left:
                said = self.tr("Not translated: {count}. These words stand as they were said.")
                self.notice.emit(said.format(count=left), Tone.INFORM)

    def _go_to_seal(self) -> None:
        folders = self.taken.folders if self.taken is not None else self.state.folders
        self.frame.flow.go(AtSealing(folders, self.state.live))

    def _ask(self, ask: Callable[[], None]) -> None:
        self.desk.tell()
        for band in self._bands:
            band.hide()
        ask()
        self._arrange()

    def _seal_without(self, reason: str) -> None:
        unlocked, session = self.frame.desk.unlocked, self.state.at_hand.session

        def say(_progress: Progress, _cancelled: Cancelled) -> None:
            from interview_app.journey.protocol_writing import leave_out

            leave_out(unlocked, session, reason)

        self._run(say, lambda _none: self.desk.then(self._go_to_seal))

    def leave_for(self, state: Callable[[], State]) -> None:
        """Go on to *state* once everything is kept."""
        self.desk.then(lambda: self.frame.flow.go(state()))

    def may_close(self) -> bool:
        """Close once everything is kept; never while a signature is being made."""
        if self.busy:
            self.notice.emit(
                lambda: self.tr("The protocol is being signed or put in its place. Close the window afterwards."),
                Tone.INFORM,
            )
            return False
        self.desk.tell()
        if self.desk.kept:
            return True
        self.desk.then(lambda: _close(self))
        return False

    # what is shown

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.waiting.setText(self.tr("What was recorded is being read. It takes a moment."))
        self.fixing.say(
            self.tr("Fix the pages now?"),
            self.tr(
                "Text, remarks and drawn signatures then stand as they are. Certificates sign afterwards; once the "
                "first of them has signed, nothing in the document can be changed."
            ),
            self.tr("Go on writing"),
            self.tr("Fix the pages"),
        )
        self.later.setText(self.tr("To the sessions"))
        self.leave_out.setText(self.tr("Seal without the protocol"))
        self.again.setText(self.tr("Open the pages again"))
        for part in (self.unissued, self.without, self.reopening, self.desk, self.certificates, self.pages):
            part.retranslate()
        if self._protocol is not None:
            self._show_papers(self._protocol)
        self._arrange()

    def _arrange(self) -> None:
        """Show what belongs to the state, and say it."""
        fixed, theme = self._fixed, self.frame.theme
        asked = any(not band.isHidden() for band in self._bands)
        there = self.taken is not None
        self.waiting.setVisible(not there and self._refused is None)
        self._both.setVisible(there)
        self._below.setVisible(not there)
        self.desk.tabs.setVisible(there and fixed is None and not asked)
        self._side.setCurrentWidget(self.certificates if fixed is not None else self.desk)
        self._side.setEnabled(not asked and not self._busy)
        for button in (self.later, self.leave_out, self.again, self.primary):
            button.setEnabled(not self.busy)
            button.setVisible(not asked)
        self.leave_out.setVisible(
            not asked
            and not self.attached
            and self.frame.desk.may(Action.SEAL)
            and (there or self._refused is not None)
        )
        self.again.setVisible(not asked and fixed is not None and not self.attached)
        self.primary.setVisible(not asked and there)
        if fixed is None:
            self.title.setText(self.tr("Protocol"))
            self.primary.setText(self.tr("Fix the pages"))
            self.primary.setEnabled(self.desk.complete and not self.busy)
            theme.dress(self.primary, "check", "on_accent")
        else:
            self.title.setText(self.tr("Signatures under the protocol"))
            self.primary.setText(self.tr("Attach and go on to the seal"))
            self.primary.setEnabled(not fixed.waiting and not self.busy)
            theme.dress(self.primary, "chevron-right", "on_accent")


def _close(page: QWidget) -> None:
    page.window().close()
