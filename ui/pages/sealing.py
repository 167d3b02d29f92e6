"""The sealing page: the digest of what was recorded, playing it to the people present, the seal, each copy's verdict.

Rules. Nothing is sealed before somebody says so. While it is being sealed the window stays. Afterwards the page says
plainly that this computer can no longer open the recording. A sealing that failed leaves everything as it was and can
be tried again, now or later. Who is signed in says why the master lies where it could be written over, and, should but
one copy be whole, why this computer's key is dropped all the same; until then it stays.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from ui.flow import AtCopies, AtDevices, AtSealing
from ui.frame import Frame
from ui.pages import Page
from ui.playing_back import PlayingBack
from ui.sealing_work import ToSeal, looking_ahead, sealing
from ui.widgets.ask_band import AskBand
from ui.widgets.digest import Digest
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.one_copy import OneCopy
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling
from ui.widgets.sealed_copies import CopiesView
from ui.widgets.sealing_ahead import SealingAhead
from ui.widgets.step_list import StepList

if TYPE_CHECKING:
    from interview_app.journey.seal import SealedCopies
    from ui.sealing_work import Found, TakenUp
    from ui.widgets.verdict_card import VerdictCard

STEPS = ("collecting", "staging", "signing", "closing", "reading_back")


class SealingPage(Page[AtSealing]):
    """Seals what was recorded."""

    def __init__(self, frame: Frame, state: AtSealing) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self.what = Label()
        self.digest = Digest(theme)
        self.played = Label("quiet")
        self.steps = StepList(theme, frame.messages, STEPS)
        self.closed_to_all = Label("strong")
        self.copies = CopiesView(theme, frame.messages)
        self.playing = PlayingBack(frame, self, self.body)
        self.playing.turned.connect(self._arrange)
        self.playing.failed.connect(self._fail)
        self.leaving = AskBand(theme, ("lock", "x"))
        self.leaving.when(self._arrange, self._let_go)
        self.play = QPushButton()
        theme.dress(self.play, "play")
        self.play.clicked.connect(self._play)
        self.later = QPushButton()
        theme.dress(self.later, "arrow-left")
        self.later.clicked.connect(lambda: frame.flow.go(frame.home()))
        self.seal = PrimaryButton(theme, "lock")
        self.seal.clicked.connect(self._seal)
        self._is_test = frame.desk.is_locked
        self.to_seal = ToSeal(frame, state)
        self.ahead = SealingAhead(frame.messages, asks=not self._is_test)
        self.ahead.changed.connect(self._arrange)
        self.one_copy = OneCopy(frame, self.to_seal.session, self.to_seal.forget_key)
        self.one_copy.dropped.connect(self._dropped)
        self.one_copy.refused.connect(self._fail)
        self.further = QPushButton()
        theme.dress(self.further, "copy")
        self.further.clicked.connect(lambda: frame.flow.go(AtCopies(self.to_seal.session)))
        self.again = PrimaryButton(theme, "video" if self._is_test else "list")
        self.again.clicked.connect(lambda: frame.flow.go(AtDevices() if self._is_test else frame.home()))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.seal.click)
        self.passphrase_caption = Label("quiet")
        self._sealed: SealedCopies | None = None
        self._failed: Circumstance | None = None
        self._sealing = False
        self._lets_go = False
        self._key_gone = False
        column = QVBoxLayout()
        column.setSpacing(16)
        asked = (self.passphrase_caption, self.passphrase, self.ahead)  # first: on a low screen nobody looks for it
        shown = (self.played, self.steps, self.closed_to_all, self.copies, self.one_copy, self.digest)
        for widget in (self.what, *asked, *shown):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = Scrolling(column)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.leaving)
        self.played_enough = QPushButton()
        theme.dress(self.played_enough, "arrow-left")
        self.played_enough.clicked.connect(self.playing.end)
        for button in (self.later, self.play, self.played_enough):
            self.buttons.addWidget(button)
        self.buttons.addStretch()
        for button in (self.further, self.seal, self.again):
            self.buttons.addWidget(button)

    def entered(self) -> None:
        """Close what an interrupted session left; what this program recorded itself is closed already."""
        self._arrange()
        self.frame.worker.run(self.to_seal.taking_up, owner=self, on_done=self._taken_up, on_failed=self._fail)

    def may_close(self) -> bool:
        """Stay while sealing; ask where closing gives up playing the recording to the people present."""
        if self._sealing:
            self.notice.emit(
                lambda: self.tr("The recording is being sealed. Close the window afterwards."), Tone.INFORM
            )
            return False
        if self._lets_go or self._sealed is not None or self.to_seal.kept or not self.to_seal.offered:
            return True
        self.leaving.ask()
        self._arrange()
        return False

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.play.setText(self.tr("Play to the people present"))
        self.played_enough.setText(self.tr("End the playback"))
        self.later.setText(self.tr("To the start") if self._is_test else self.tr("To the sessions"))
        seal = self.tr("Finish the sealing") if self.to_seal.only_finishes else self.tr("Seal now")
        self.seal.setText(seal if self._failed is None else self.tr("Try again"))
        self.again.setText(self.tr("New recording") if self._is_test else self.tr("To the sessions"))
        self.further.setText(self.tr("Copies and labels"))
        self.passphrase_caption.setText(self.tr("Passphrase of the seal certificate"))
        self.passphrase.setAccessibleName(self.passphrase_caption.text())
        self.leaving.say(
            self.tr("The recording is not sealed yet. Close the window?"),
            self.tr(
                "It is kept and can be sealed later from the start page, but it can then no longer be played here."
            ),
            self.tr("Stay here"),
            self.tr("Close without sealing"),
        )
        self.closed_to_all.setText(
            self.tr("This computer can no longer open the recording. Only the holders of the custodians' keys can.")
        )
        self.digest.say(
            self.tr("Media digest (SHA-256), as it stands in the protocol: for picture and sound as recorded.")
            if self.ahead.has_protocol
            else self.tr(
                "Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded."
            ),
            self._sealed.media_digest if self._sealed is not None else self.to_seal.digest,
        )
        self._say_state()

    @property
    def cards(self) -> "list[VerdictCard]":
        """The verdict of each copy, once it is sealed."""
        return self.copies.cards

    def _taken_up(self, taken: "TakenUp") -> None:
        folders = self.to_seal.take(taken)
        self._arrange()
        look = looking_ahead(self.frame, folders, self.to_seal.session)
        self.frame.worker.run(look, owner=self, on_done=self._looked, on_failed=self._fail)

    def _looked(self, found: "Found") -> None:
        self.ahead.show_ahead(found)
        if not self._sealing and self._sealed is None and self._failed is None:  # nobody went on without waiting for it
            (self.ahead.reason.area if self.ahead.asks_reason else self.seal).setFocus()

    def _seal(self) -> None:
        passphrase = self.passphrase.text() or None
        reason = self.ahead.reason.value if self.ahead.asks_reason else ""
        self.passphrase.clear()
        self._failed, self._sealing = None, True
        self._scroll.setFocus()  # not whatever comes next, which a second press would press
        self.notice.emit("", Tone.INFORM)
        self._arrange()
        if (recording := self.to_seal.there) is None:
            self._sealing = False
            self.entered()
            return
        self.frame.worker.run(
            sealing(self.frame, recording, self.to_seal.session, passphrase, reason),
            owner=self,
            on_done=self._done,
            on_failed=self._fail,
            on_progress=self.steps.show_progress,
        )

    def _done(self, sealed: "SealedCopies") -> None:
        self._sealing, self._sealed, self._key_gone = False, sealed, sealed.enough
        self.steps.show_done()
        self.copies.show_sealed(sealed)
        self._arrange()
        (self.again if self.one_copy.isHidden() else self.further).setFocus()

    def _fail(self, circumstance: Circumstance) -> None:
        self._sealing, self._failed = False, circumstance
        self._arrange()
        (self.seal if self.passphrase.isHidden() else self.passphrase).setFocus()

    def _arrange(self) -> None:
        """Show what belongs to the state, and say it."""
        sealed, asked = self._sealed is not None, not self.leaving.isHidden()
        playing = self.playing.player is not None
        before = not self._sealing and not sealed and not asked and not playing
        self.title.setVisible(not playing)
        self._scroll.setVisible(not playing)
        self.played_enough.setVisible(playing and not asked)
        self.play.setEnabled(not self.playing.busy)
        self.steps.setVisible(self._sealing)
        self.closed_to_all.setVisible(sealed and self._key_gone)
        self.ahead.setVisible(before and self.to_seal.there is not None)
        one_left = self._sealed is not None and not self._key_gone and bool(self._sealed.whole) and not self._is_test
        self.one_copy.setVisible(one_left)
        self.further.setVisible(sealed and not self._is_test and self.frame.desk.may(Action.MAKE_COPIES))
        self.played.setVisible(
            bool(self.to_seal.playback) and not self._sealing and not sealed and not self.to_seal.only_finishes
        )
        locked = self._failed is not None and self._failed.code is Code.SIGNER_PASSPHRASE
        for widget in (self.passphrase_caption, self.passphrase):
            widget.setVisible(before and locked)
        self.seal.setVisible(before)
        self.seal.setEnabled(((self.to_seal.there is not None) or self._failed is not None) and not self.playing.busy)
        if self.to_seal.there is not None and not self.ahead.complete:
            self.seal.setEnabled(False)
        self.play.setVisible(before and self.to_seal.offered)
        leaves = self._is_test if sealed else self.to_seal.kept or not self.to_seal.offered
        self.later.setVisible(not self._sealing and not asked and not playing and leaves)
        self.again.setVisible(sealed)
        self.retranslate()

    def _say_state(self) -> None:
        messages, live = self.frame.messages, self.state.live
        if self._sealed is not None:
            self.title.setText(self.tr("The recording is sealed"))
            whole = self.tr("Each copy was read back from its disk and checked.")
            self.what.setText("" if self._sealed.incomplete else whole)
        elif self._sealing:
            self.title.setText(self.tr("The recording is being sealed"))
            self.what.setText(self.tr("This takes a moment. Please leave the disks connected."))
        elif self.to_seal.there is None and self._failed is None:
            self.title.setText(self.tr("The recording is being put in order"))
            self.what.setText(self.tr("It was interrupted. Everything that reached the disks is kept."))
        elif self.to_seal.only_finishes:
            self.title.setText(self.tr("The sealing is not finished"))
            self.what.setText(
                self.tr("The recording is signed. What is left is put right, and every copy is read back and checked.")
            )
        else:
            self.title.setText(self.tr("The recording has ended"))
            why = messages.word("reason", live.view.stop_reason) if live is not None else ""
            self.what.setText(why[:1].upper() + why[1:] + "." if why else "")
        if self.to_seal.playback:
            self.played.setText(messages.text(f"playback.{self.to_seal.playback}"))
        self.what.setVisible(bool(self.what.text()))
        if self._failed is not None:
            self.notice.emit(messages.circumstance(self._failed), Tone.ATTEND)
        elif self._sealed is not None and len(self.cards) < len(self.state.folders):
            self.notice.emit(
                self.tr("Only one copy could be made: the other disk was lost. Please make a second one soon."),
                Tone.ATTEND,
            )

    def _dropped(self) -> None:
        self._key_gone = True
        self._arrange()
        self.again.setFocus()

    def _play(self) -> None:
        if (recording := self.to_seal.there) is not None:
            self.playing.begin(recording, self.to_seal.session)

    def _let_go(self) -> None:
        self._lets_go = True
        self.playing.close()
        self.window().close()
