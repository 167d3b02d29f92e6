"""Backing the room's records up to a removable disk, and restoring them from there.

Rules. A backup counts once it was read back, and only then is it called made. A restore says before it begins what will
happen, and that the records which are there are set aside, never overwritten; afterwards one signs in anew.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.permissions import Action
from interview_app.journey import vault_backup
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_backup import Standing
from ui.flow import AtSessions
from ui.frame import Frame
from ui.panels import Part
from ui.theme import named
from ui.widgets.flowing import Flowing
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.restore_form import RestoreForm
from ui.widgets.state_line import StateLine
from ui.widgets.step_list import StepList
from ui.worker import Cancelled, Progress

_STEPS = ("backing_up", "checking_backup")


class BackupPanel(Part):
    """How it stands with the backups; in its place the form while one is to be restored."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        theme = frame.theme
        self._standing: Standing | None = None
        self._made: tuple[Path, bool] | None = None
        self._source: Path | None = None
        self._busy = False
        self.last = StateLine(theme, "circle-check")
        self.within = Label()
        self.steps = StepList(theme, frame.messages, _STEPS)
        self.steps.hide()
        self.made = StateLine(theme, "circle-check")
        self.result = QFrame()
        named(self.result, "card")
        lines = QVBoxLayout(self.result)
        lines.setContentsMargins(16, 12, 16, 12)
        lines.addWidget(self.made)
        self.result.hide()
        self.to_restore = QPushButton()
        theme.dress(self.to_restore, "history")
        self.to_restore.setHidden(not frame.desk.may(Action.RESTORE))
        self.back_up = PrimaryButton(theme, "copy")
        self.back_up.clicked.connect(self._choose)
        self.restore_form = RestoreForm(theme, frame.messages)
        self.which = StateLine(theme, "package-open")
        self.aside = StateLine(theme, "info")
        self.leave = QPushButton()
        theme.dress(self.leave, "x")
        self.restore = PrimaryButton(theme, "history")
        self.overview = _page((self.last, self.within, self.steps, self.result), (self.to_restore, None, self.back_up))
        self.restoring = _page((self.restore_form, self.which, self.aside), (None, self.leave, self.restore))
        self.to_restore.clicked.connect(lambda: self._show(self.restoring))
        self.leave.clicked.connect(lambda: self._show(self.overview))
        self.views = QStackedWidget()
        for view in (self.overview, self.restoring):
            self.views.addWidget(view)
        self.body.addWidget(self.views)
        self.restore_form.folder.changed.connect(self._look_into)
        self.restore_form.folder.line.editingFinished.connect(self._look_into)
        self.restore_form.entered.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.which.hide()

    def retranslate(self) -> None:
        """Say every word of the panel."""
        if self.views.currentWidget() is self.overview:
            self.heading.setText(self.tr("Backup"))
            self.about.setText(
                self.tr("A copy of this room's records on a removable disk, in case the computer breaks or is lost.")
            )
        else:
            self.heading.setText(self.tr("Restore from a backup"))
            self.about.setText(self.tr("For a new computer, or if something is wrong with the records here."))
        self.within.setText(
            self.tr(
                "It holds the sessions, people, settings and the audit, encrypted as they are here, and opens with the "
                "passphrases of the day on which it was made. It does not hold the recordings: they are on their own "
                "disks."
            )
        )
        self.to_restore.setText(self.tr("Restore from a backup…"))
        self.back_up.setText(self.tr("Being backed up…") if self._busy else self.tr("Back up to a folder…"))
        self.leave.setText(self.tr("Do not restore"))
        self.restore.setText(self.tr("Being restored…") if self._busy else self.tr("Restore these records"))
        self.aside.say(
            self.tr("The records that are here now stay."),
            self.tr(
                "They are set aside under another name on this computer, and nothing of them is overwritten. Then you "
                "work with the records of the backup."
            ),
        )
        self._say()

    def entered(self) -> None:
        """See when the last backup was made."""
        self.work(lambda: vault_backup.standing(self.unlocked), self._stand)

    def finish(self, then: Callable[[], None]) -> None:
        """Do *then*; not while records are on their way, or the window would go on with those that gave way."""
        if self._busy:
            self.notice.emit(lambda: self.tr("One moment: this has to come to its end first."), Tone.INFORM)
        else:
            then()

    def _stand(self, standing: Standing) -> None:
        self._standing = standing
        self._say()

    def _say(self) -> None:
        if (standing := self._standing) is not None:
            self._say_last(standing)
        if self._made is not None:
            place, same_disk = self._made
            text = self.tr("Written to {path} and read back: it can be restored.").format(path=place)
            near = self.tr("It lies on the same disk as the records themselves. Make another on a removable disk.")
            self.made.say(
                text, near if same_disk else self.tr("Keep the disk apart from this computer."), not same_disk
            )

    def _say_last(self, standing: Standing) -> None:
        if standing.last is None:
            due = self.tr("Make one now, on a removable disk.")
            self.last.say(self.tr("There is no backup yet."), due, well=False)
            return
        name = self.tr("Last checked backup: {moment}").format(moment=_moment(standing.last))
        if standing.days_due is None:
            self.last.say(name, self.tr("A new one is due after a week."))
        else:
            due = self.tr("Days since then: {days}. A new one is due.").format(days=standing.days_due)
            self.last.say(name, due, well=False)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.back_up.text())
        if not chosen:
            return
        folder = Path(chosen)

        def back_up(progress: Progress, _cancelled: Cancelled) -> tuple[Path, bool]:
            place = vault_backup.back_up(self.unlocked, folder, progress)
            return place, vault_backup.same_disk(self.unlocked, folder)

        self._show_busy(True)
        self.steps.show_progress(_STEPS[0], 0, 0)
        self.steps.show()
        self.result.hide()
        self.frame.worker.run(
            back_up,
            owner=self,
            on_done=self._backed_up,
            on_failed=self._not_backed_up,
            on_progress=self.steps.show_progress,
            on_ended=lambda: self._show_busy(False),
        )

    def _backed_up(self, made: tuple[Path, bool]) -> None:
        self._made = made
        self.steps.show_done()
        self.result.show()
        self.entered()

    def _not_backed_up(self, circumstance: Circumstance) -> None:
        self.steps.hide()
        self.refuse(circumstance)

    def _look_into(self) -> None:
        """Find the backup that is meant by the folder: itself, or the newest in it."""
        folder = self.restore_form.folder
        if folder.empty:
            return
        typed = folder.value

        def seen(found: dict[Path, datetime]) -> None:
            if folder.value == typed:
                self._take(next(iter(found.items()), None))

        self.work(lambda: vault_backup.found_in(Path(typed)), seen)

    def _take(self, found: tuple[Path, datetime] | None) -> None:
        self._source = None if found is None else found[0]
        self.which.setVisible(found is not None)
        if found is None:
            self.restore_form.folder.tell(self.tr("There is no backup in this folder."))
        else:
            place, made = found
            said = self.tr("Backup of {moment}").format(moment=_moment(made))
            self.which.say(said, self.tr("In the folder {name}. The newest is taken.").format(name=place.name))

    def _restore(self) -> None:
        form, frame = self.restore_form, self.frame
        if self._busy or not form.check() or self._source is None:
            return
        source, sign_in, passphrase = self._source, form.sign_in.value, form.passphrase.take()

        def restore() -> Unlocked:
            return vault_backup.restore(source, frame.data, sign_in, passphrase, frame.clock, self.unlocked.lock)

        def restored(unlocked: Unlocked) -> None:
            frame.desk.sit_down(unlocked)
            frame.flow.go(AtSessions())

        def refused(circumstance: Circumstance) -> None:
            form.refuse(circumstance)
            if self.unlocked.is_locked:
                frame.desk.lock()  # the records have given way already: one signs in anew

        self._show_busy(True)
        self.work(restore, restored, refused, lambda: self._show_busy(False))

    def _show(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self.retranslate()
        self.restore_form.passphrase.take()
        if view is self.restoring:
            self.restore_form.folder.setFocus()

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        for button in (self.back_up, self.to_restore, self.leave, self.restore):
            button.setEnabled(not busy)
        self.retranslate()


def _page(parts: tuple[QWidget, ...], buttons: tuple[QPushButton | None, ...]) -> QWidget:
    """Return *parts* in a column that scrolls, and *buttons* below it, with free room in the place of None."""
    page, form, row = QWidget(), Form(), Flowing(16)
    for part in parts:
        form.add(part)
    for button in buttons:
        if button is None:
            row.addStretch()
        else:
            row.addWidget(button)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    column.addWidget(form, 1)
    column.addLayout(row)
    return page


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%d.%m.%Y %H:%M}"
