"""The sealing page: the digest of what was recorded, playing it to the people present, the seal, each copy's verdict.

Rules. Nothing is sealed before somebody says so. While it is being sealed the window stays. Afterwards the page says
plainly that this computer can no longer open the recording. A sealing that failed leaves everything as it was and can
be tried again, now or later. Who is signed in says why the master lies where it could be written over, and, should but
one copy be whole, why this computer's key is dropped all the same; until then it stays.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from interview_app.domain.copies import SealingReason
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.steps import Standing
from interview_app.evidence.layout import OPEN_SUFFIX
from ui.before_seal import looking_ahead
from ui.flow import AtCopies, AtDevices, AtSealing
from ui.frame import Frame
from ui.pages import Page
from ui.playing_back import PlayingBack
from ui.widgets.ask_band import AskBand
from ui.widgets.digest import Digest
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling
from ui.widgets.sealed_copies import CopiesView
from ui.widgets.sealing_ahead import SealingAhead
from ui.widgets.step_list import StepList
from ui.widgets.text_field import TextArea
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.left_unsealed import LeftUnsealed
    from interview_app.journey.live import LiveSession
    from interview_app.journey.room_settings import RoomSettings
    from interview_app.journey.seal import SealedCopies
    from interview_app.signing.signer import SealSigner
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
        self.ahead = SealingAhead(frame.messages, asks=not self._is_test)
        self.ahead.changed.connect(self._arrange)
        self.one_copy = TextArea(longest=1000, lines=2)
        self.one_copy.changed.connect(self._arrange)
        self.accept = QPushButton()
        theme.dress(self.accept, "check")
        self.accept.clicked.connect(self._accept)
        self.further = QPushButton()
        theme.dress(self.further, "copy")
        self.further.clicked.connect(lambda: frame.flow.go(AtCopies(self._session)))
        self.again = PrimaryButton(theme, "video" if self._is_test else "list")
        self.again.clicked.connect(lambda: frame.flow.go(AtDevices() if self._is_test else frame.home()))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._seal)
        self.passphrase_caption = Label("quiet")
        self._asked: str | None = None
        self._reason = ""
        self._kept = False
        """Whether the key lies in the vault: then nothing is lost if the window is closed before the seal."""
        self._left: LeftUnsealed | None = None
        self._sealed: SealedCopies | None = None
        self._failed: Circumstance | None = None
        self._sealing = False
        self._lets_go = False
        self._key_gone = False
        self._accepting = False
        column = QVBoxLayout()
        column.setSpacing(16)
        for widget in (self.what, self.digest, self.played, self.ahead, self.steps, self.closed_to_all):
            column.addWidget(widget)
        for field in (self.passphrase_caption, self.passphrase):
            column.addWidget(field)
        column.addWidget(self.copies)
        column.addWidget(self.one_copy)
        column.addStretch(1)
        self._scroll = Scrolling(column)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.leaving)
        self.played_enough = QPushButton()
        theme.dress(self.played_enough, "arrow-left")
        self.played_enough.clicked.connect(self.playing.end)
        for button in (self.later, self.play, self.played_enough):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        for button in (self.further, self.accept, self.seal, self.again):
            self.buttons.addWidget(button)

    def entered(self) -> None:
        """Close what an interrupted session left; what this program recorded itself is closed already."""
        self._arrange()
        worker = self.frame.worker
        if self.state.live is None:
            worker.run(self._close, owner=self, on_done=self._closed, on_failed=self._fail)
        else:
            worker.run(self._note_stopped, owner=self, on_done=self._noted_stopped, on_failed=self._fail)

    def may_close(self) -> bool:
        """Stay while sealing; ask where closing gives up playing the recording to the people present."""
        if self._sealing:
            self.notice.emit(
                lambda: self.tr("The recording is being sealed. Close the window afterwards."), Tone.INFORM
            )
            return False
        if self._lets_go or self._sealed is not None or self._kept or not self._offered:
            return True
        self.leaving.ask()
        self._arrange()
        return False

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.play.setText(self.tr("Play to the people present"))
        self.played_enough.setText(self.tr("End the playback"))
        self.later.setText(self.tr("To the start") if self._is_test else self.tr("To the sessions"))
        self.seal.setText(self.tr("Seal now") if self._failed is None else self.tr("Try again"))
        self.again.setText(self.tr("New recording") if self._is_test else self.tr("To the sessions"))
        self.further.setText(self.tr("Copies and labels"))
        self.accept.setText(self.tr("Drop the key with one copy"))
        self.one_copy.say(
            self.tr("But one copy is whole. Why is this computer's key dropped all the same?"),
            self.tr("Until then it is kept. Better: make a further copy first."),
        )
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
            self.tr("Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded."),
            self._media_digest,
        )
        self._say_state()

    @property
    def cards(self) -> "list[VerdictCard]":
        """The verdict of each copy, once it is sealed."""
        return self.copies.cards

    @property
    def _recording(self) -> "LiveSession | LeftUnsealed | None":
        """What is to be sealed; None until it is closed."""
        return self.state.live or self._left

    @property
    def _playback(self) -> str:
        """Whether it may be played now, and why not; '' until that is known."""
        if self.state.live is not None:
            return self.state.live.view.playback.value
        return self._left.playback.value if self._left is not None else ""

    @property
    def _offered(self) -> bool:
        return self._playback == "offered"

    @property
    def _session(self) -> str:
        return self.state.folders[0].name.removesuffix(OPEN_SUFFIX)

    def _note_stopped(self, progress: Progress, cancelled: Cancelled) -> bool:
        """Let the list of sessions know; return whether the key is kept, so that it can be played later as well."""
        status = self.state.live.view.status if self.state.live is not None else None
        self.frame.desk.note_standing(self._session, Standing.STOPPED, status.recorded_ms if status else 0)
        return self.frame.desk.key_of(self._session) is not None

    def _noted_stopped(self, kept: bool) -> None:
        self._kept = kept
        self._arrange()
        self._look()

    def _look(self) -> None:
        recording = self._recording
        assert recording is not None  # noqa: S101 - it was closed, or is the one that this program recorded
        look = looking_ahead(self.frame, recording.folders, self._session)
        self.frame.worker.run(look, owner=self, on_done=self.ahead.show_ahead, on_failed=self._fail)

    @property
    def _media_digest(self) -> str:
        if self._sealed is not None:
            return self._sealed.media_digest
        if self.state.live is not None:
            return self.state.live.view.media_digest
        return self._left.digest if self._left is not None else ""

    def _close(self, progress: Progress, cancelled: Cancelled) -> "LeftUnsealed":
        from interview_app.journey.left_unsealed import close_left_behind

        left = close_left_behind(self.state.folders, self.frame.clock, self.frame.desk.key_of(self._session))
        self._note_stopped(progress, cancelled)
        return left

    def _closed(self, left: "LeftUnsealed") -> None:
        self._left, self._kept = left, True
        self._arrange()
        self._look()

    def _seal(self) -> None:
        self._asked = self.passphrase.text() or None
        self._reason = self.ahead.reason.value if self.ahead.asks_reason else ""
        self.passphrase.clear()
        self._failed, self._sealing = None, True
        self.notice.emit("", Tone.INFORM)
        self._arrange()
        if self._recording is None:
            self._sealing = False
            self.entered()
            return
        self.frame.worker.run(
            self._carry_out,
            owner=self,
            on_done=self._done,
            on_failed=self._fail,
            on_progress=self.steps.show_progress,
        )

    def _carry_out(self, progress: Progress, cancelled: Cancelled) -> "SealedCopies":
        from interview_app.journey.room import anchors_of, room_now

        room = room_now(self.frame.room, self.frame.data)[0].room
        recording = self._recording
        assert recording is not None  # noqa: S101 - the button is not there before
        desk, session = self.frame.desk, self._session
        if self._reason and not desk.is_locked:
            from interview_app.journey.sealing import give_reason

            give_reason(desk.unlocked, session, SealingReason.MASTER_REWRITABLE, self._reason)
        sealed = recording.seal(self._signer(room), progress, anchors=anchors_of(room))
        desk.note_standing(session, Standing.SEALED)
        if not self._is_test and desk.may(Action.MAKE_COPIES):
            from interview_app.journey.copies import enter_sealed

            enter_sealed(desk.unlocked, sealed)
        return sealed

    def _signer(self, room: "RoomSettings") -> "SealSigner":
        """Return the room's signer: by what was typed, else by what the vault of who is signed in keeps."""
        from interview_app.journey.room_seal import signer_of
        from interview_app.journey.room_settings import open_signer

        desk = self.frame.desk
        if self._asked is None and not desk.is_locked:
            return signer_of(desk.unlocked, room)
        return open_signer(room, self._asked, self.frame.clock.utc())

    def _done(self, sealed: "SealedCopies") -> None:
        self._sealing, self._sealed, self._key_gone = False, sealed, sealed.enough
        self.steps.show_done()
        self.copies.show_sealed(sealed)
        self._arrange()
        self.again.setFocus()

    def _fail(self, circumstance: Circumstance) -> None:
        self._sealing, self._failed = False, circumstance
        self._arrange()
        if not self.passphrase.isHidden():
            self.passphrase.setFocus()

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
        self.ahead.setVisible(before and self._recording is not None)
        one_left = self._sealed is not None and not self._key_gone and bool(self._sealed.whole) and not self._is_test
        for part in (self.one_copy, self.accept):
            part.setVisible(one_left)
        self.accept.setEnabled(bool(self.one_copy.value) and not self.one_copy.why_not() and not self._accepting)
        self.further.setVisible(sealed and not self._is_test and self.frame.desk.may(Action.MAKE_COPIES))
        self.played.setVisible(bool(self._playback) and not self._sealing and not sealed)
        locked = self._failed is not None and self._failed.code is Code.SIGNER_PASSPHRASE
        for widget in (self.passphrase_caption, self.passphrase):
            widget.setVisible(before and locked)
        self.seal.setVisible(before)
        self.seal.setEnabled(((self._recording is not None) or self._failed is not None) and not self.playing.busy)
        if self._recording is not None and not self.ahead.complete:
            self.seal.setEnabled(False)
        self.play.setVisible(before and self._offered)
        leaves = self._is_test if sealed else self._kept or not self._offered
        self.later.setVisible(not self._sealing and not asked and not playing and leaves)
        self.again.setVisible(sealed)
        self.retranslate()

    def _say_state(self) -> None:
        messages, live = self.frame.messages, self.state.live
        if self._sealed is not None:
            self.title.setText(self.tr("The recording is sealed"))
            self.what.setText(self.tr("Each copy was read back from its disk and checked."))
        elif self._sealing:
            self.title.setText(self.tr("The recording is being sealed"))
            self.what.setText(self.tr("This takes a moment. Please leave the disks connected."))
        elif self._recording is None and self._failed is None:
            self.title.setText(self.tr("The recording is being put in order"))
            self.what.setText(self.tr("It was interrupted. Everything that reached the disks is kept."))
        else:
            self.title.setText(self.tr("The recording has ended"))
            why = messages.word("reason", live.view.stop_reason) if live is not None else ""
            self.what.setText(why[:1].upper() + why[1:] + "." if why else "")
        if self._playback:
            self.played.setText(messages.text(f"playback.{self._playback}"))
        self.what.setVisible(bool(self.what.text()))
        if self._failed is not None:
            self.notice.emit(messages.circumstance(self._failed), Tone.ATTEND)
        elif self._sealed is not None and len(self.cards) < len(self.state.folders):
            self.notice.emit(
                self.tr("Only one copy could be made: the other disk was lost. Please make a second one soon."),
                Tone.ATTEND,
            )

    def _accept(self) -> None:
        """Drop the key although one copy alone is whole, for the reason that was given."""
        reason, recording, unlocked = self.one_copy.value, self._recording, self.frame.desk.unlocked

        def drop(_progress: Progress, _cancelled: Cancelled) -> None:
            from interview_app.journey.sealing import give_reason

            give_reason(unlocked, self._session, SealingReason.ONE_COPY, reason)
            if recording is not None:
                recording.forget_key()

        self._accepting = True
        self._arrange()
        self.frame.worker.run(drop, owner=self, on_done=self._accepted, on_failed=self._fail, on_ended=self._let_accept)

    def _accepted(self, _none: None) -> None:
        self._key_gone = True
        self._arrange()

    def _let_accept(self) -> None:
        self._accepting = False
        self._arrange()

    def _play(self) -> None:
        if (recording := self._recording) is not None:
            self.playing.begin(recording)

    def _let_go(self) -> None:
        self._lets_go = True
        self.playing.close()
        self.window().close()
