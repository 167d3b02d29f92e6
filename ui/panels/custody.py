"""The custodians: whose keys open what is recorded here, each proved by its holder.

Rules. The vault keeps the custodians; the room's file has their public keys as well, for its test recordings. Nothing
is proved by a press: the holder reads the number of a challenge aloud. A custodian is removed with a reason, and
remembered.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from interview_app.domain.custody import LEAST, Custodian, Custodianship, CustodyState, independent
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.house import House
from interview_app.domain.permissions import Action
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.widgets.custodian_card import CustodianCard
from ui.widgets.custodian_form import CustodianForm
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.section import Section
from ui.widgets.session_table import day
from ui.widgets.state_line import StateLine
from ui.widgets.trial_form import TrialForm


class CustodyPanel(Panel):
    """The list of custodians, a new one, and the trial period."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        theme, messages = frame.theme, frame.messages
        self.cards: dict[str, CustodianCard] = {}
        self.state = StateLine(theme, "shield-check")
        self.adding = Section(theme)
        self.new = CustodianForm(theme, messages)
        self.adding.inside.addWidget(self.new)
        self.trial = Section(theme)
        self.trial_form = TrialForm(theme)
        self.trial.inside.addWidget(self.trial_form)
        self.gone = Section(theme)
        self.former = Label()
        self.gone.inside.addWidget(self.former)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        for part in (self.state, holder, self.adding, self.trial, self.gone):
            self.form.add(part)
        self.new.added.connect(self._add)
        self.new.file_wanted.connect(self._read_file)
        self.trial_form.stated.connect(self._state_trial)
        self.trial_form.ended.connect(lambda: self._change(lambda house: replace(house, trial=None)))

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Custodians"))
        self.about.setText(
            self.tr(
                "A recording opens only with a custodian's key, never on this computer. Two holders who do not depend "
                "on each other are needed, best the court and an archive: if one key is lost, the other opens."
            )
        )
        self.adding.say(self.tr("Add a custodian"))
        self.trial.say(self.tr("Trial period with fewer custodians"))
        self.gone.say(self.tr("Removed custodians"))
        if self.known is not None:
            self._say(self.known.house)

    def show_known(self, known: Known) -> None:
        """Show the custodians and what state they make."""
        house = known.house
        recipients = [one.recipient for one in house.custodians]
        for recipient in [one for one in self.cards if one not in recipients]:
            card = self.cards.pop(recipient)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for one in house.custodians:
            if one.recipient not in self.cards:
                self._add_card(one)
            asked = next((asked for asked in house.challenges if asked.recipient == one.recipient), None)
            self.cards[one.recipient].show_custodian(one, asked)
        if len(house.custodians) < 1:
            self.adding.open()
        self._say(house)
        self.form.order()

    def finish(self, then: Callable[[], None]) -> None:
        """Take in who was filled in but not added, and stay: their key is yet to be compared and proved."""
        if self.new.is_begun:
            self.new.add.click()
        else:
            super().finish(then)

    @property
    def today(self) -> date:
        """The day in the room's own time."""
        return self.frame.clock.utc().astimezone().date()

    def _say(self, house: House) -> None:
        from interview_app.journey.house import custody_now

        state = custody_now(house, self.today)
        words = self.frame.messages.text(f"custody.{state.value}")
        count = len(independent(house.custodians))
        name = self.tr("Custodians who proved their keys: {count} of at least {least}").format(count=count, least=LEAST)
        self.state.say(name, words, state is CustodyState.SUFFICIENT)
        self.trial.setVisible(house.trial is not None or state is CustodyState.TOO_FEW)
        self.trial_form.show_trial(house.trial, self.today)
        self.gone.setVisible(bool(house.former))
        text = self.tr("{holder}, fingerprint {fingerprint}, removed on {day}: {reason}")
        self.former.setText(
            "\n".join(
                text.format(
                    holder=one.custodian.holder,
                    fingerprint=one.custodian.fingerprint,
                    day=day(one.removed_utc),
                    reason=one.reason,
                )
                for one in house.former
            )
        )

    def _add_card(self, custodian: Custodian) -> None:
        card = CustodianCard(self.frame.theme, self.frame.messages, custodian)
        card.challenged.connect(self._challenge)
        card.answered.connect(self._prove)
        card.removed.connect(self._remove)
        self.cards[custodian.recipient] = card
        self._list.addWidget(card)

    def _change(
        self,
        change: Callable[[House], House],
        failed: Callable[[Circumstance], object] | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        def carry_out() -> None:
            house = self.change_house(Action.MANAGE_CUSTODY, change)
            recipients = tuple(one.recipient for one in house.custodians)
            self.change_room(lambda room: replace(room, recipients=recipients))

        self.keep(carry_out, failed, done)

    def _add(self, untrusted: str, holder: str, where: str) -> None:
        def take_in(house: House) -> House:
            from interview_app.journey.custody import read_recipient, take_in

            new = take_in(house.custodians, read_recipient(untrusted), holder, Custodianship(where))
            return replace(house, custodians=(*house.custodians, new))

        def done() -> None:
            self.new.clear()
            self.adding.open(False)

        self._change(take_in, self.new.refuse, done)

    def _read_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.new.file.text())
        if not path:
            return

        def read() -> str:
            from interview_app.journey.custody import read_recipient

            return read_recipient(Path(path)).text

        self.work(read, self.new.key.put, self.new.refuse)

    def _challenge(self, recipient: str) -> None:
        card = self.cards[recipient]
        name = f"challenge-{card.custodian.fingerprint.replace(' ', '')}.age"
        path, _ = QFileDialog.getSaveFileName(
            self, card.challenge.text(), name, "*.age", options=QFileDialog.Option.DontConfirmOverwrite
        )
        if not path:
            return

        def ask(house: House) -> House:
            from interview_app.journey.custody import challenge

            one = _of(house, recipient)
            made = challenge(one, self.frame.clock)
            made.write(Path(path))
            others = tuple(asked for asked in house.challenges if asked.recipient != recipient)
            return replace(house, challenges=(*others, made.asked))

        def done() -> None:
            self.notice.emit(lambda: self.tr("The challenge was saved: {path}").format(path=path), Tone.INFORM)
            self.cards[recipient].number.setFocus(Qt.FocusReason.OtherFocusReason)

        self._change(ask, done=done)

    def _prove(self, recipient: str, untrusted_answer: str) -> None:
        def prove(house: House) -> House:
            from interview_app.journey.custody import proved

            asked = next((asked for asked in house.challenges if asked.recipient == recipient), None)
            if asked is None:
                raise Circumstance(Code.CHALLENGE_WRONG)
            done = proved(_of(house, recipient), asked, untrusted_answer, self.frame.clock)
            return replace(
                house,
                custodians=tuple(done if one.recipient == recipient else one for one in house.custodians),
                challenges=tuple(one for one in house.challenges if one.recipient != recipient),
            )

        def refuse(circumstance: Circumstance) -> None:
            self.cards[recipient].refuse_number(self.frame.messages.circumstance(circumstance))

        self._change(prove, refuse)

    def _remove(self, recipient: str, reason: str) -> None:
        def remove(house: House) -> House:
            from interview_app.journey.custody import removed

            gone = removed(_of(house, recipient), reason, self.frame.clock)
            return replace(
                house,
                custodians=tuple(one for one in house.custodians if one.recipient != recipient),
                challenges=tuple(one for one in house.challenges if one.recipient != recipient),
                former=(*house.former, gone),
            )

        self._change(remove)

    def _state_trial(self, last_day: date, reason: str) -> None:
        def state(house: House) -> House:
            from interview_app.journey.custody import trial_until

            return replace(house, trial=trial_until(last_day, reason, self.today))

        self._change(state)


def _of(house: House, recipient: str) -> Custodian:
    return next(one for one in house.custodians if one.recipient == recipient)
