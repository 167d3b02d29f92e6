"""Before a room has records: the first administrator's form, and in its place the form to restore a backup.

Rules. Nothing is written before what was typed can stand. One thing at a time is under way (``is_busy``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.errors import Circumstance, Code
from ui.frame import Frame
from ui.widgets.administrator_form import AdministratorForm
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.restore_form import RestoreForm
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked

_WIDEST = 560


class Founding(QStackedWidget):
    """The two forms, and the work that they begin."""

    made = Signal(object)
    """The vault was made: its first :class:`Unlocked`."""
    restored = Signal(object)
    """A vault was restored: its :class:`Unlocked`."""
    found = Signal()
    """There is a vault already."""
    failed = Signal(object)
    """The circumstance of something that belongs to no field."""
    turned = Signal()
    """The other form is shown, or work began or ended."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.is_busy = False
        self._began = False
        self.intro = Label("quiet")
        self.administrator = AdministratorForm(frame.theme, frame.messages)
        self.restoring = RestoreForm(frame.theme, frame.messages)
        self._first, self._backup = Form(_WIDEST), Form(_WIDEST)
        for part in (self.intro, self.administrator):
            self._first.add(part)
        self._backup.add(self.restoring)
        for form in (self._first, self._backup):
            self.addWidget(form)
        self.retranslate()

    @property
    def is_restoring(self) -> bool:
        """Whether a backup is to be restored."""
        return self.currentWidget() is self._backup

    def show_restoring(self, wanted: bool) -> None:
        """Show the form to restore a backup, or the administrator's."""
        self.setCurrentWidget(self._backup if wanted else self._first)
        (self.restoring.folder if wanted else self.administrator.name).setFocus()
        self.turned.emit()

    def look(self) -> None:
        """See whether there is a vault already, and what is wrong with the room's file."""
        frame = self._frame

        def look(_progress: Progress, _cancelled: Cancelled) -> tuple[bool, Circumstance | None]:
            from interview_app.journey.room import room_now
            from interview_app.journey.vault_opening import Condition, find

            is_there = find(frame.data, frame.clock).condition is not Condition.NONE
            return is_there, room_now(frame.room, frame.data)[1]

        def seen(found: tuple[bool, Circumstance | None]) -> None:
            is_there, trouble = found
            if is_there and not self._began:  # else it may be the one that is made here
                self.found.emit()
            elif trouble is not None:
                self.failed.emit(trouble)

        frame.worker.run(look, owner=self, on_done=seen, on_failed=self.failed.emit)
        self.administrator.name.setFocus()

    def go_on(self) -> None:
        """Make the vault, or restore it, if what was typed can stand."""
        if self.is_restoring:
            if self.restoring.check():
                self._restore()
        elif self.administrator.check():
            self._make()

    def retranslate(self) -> None:
        """Say what is not said by the forms."""
        self.intro.setText(
            self.tr(
                "First the administrator, who sets up the room and its people. Nothing is written before this step is "
                "complete. The administrator sees no case and no child's name."
            )
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make(self) -> None:
        frame = self._frame
        name, sign_in, passphrase = self.administrator.typed

        def create(_progress: Progress, _cancelled: Cancelled) -> "Unlocked":
            from interview_app.journey.vault_opening import NewPerson, create

            return create(frame.data, NewPerson(name, sign_in, passphrase), frame.clock)

        def made(unlocked: "Unlocked") -> None:
            self.administrator.forget()
            self.made.emit(unlocked)

        def refused(circumstance: Circumstance) -> None:
            if circumstance.code is Code.VAULT_THERE:
                self.found.emit()
            elif not self.administrator.refuse(circumstance):
                self.failed.emit(circumstance)

        self._begin(create, made, refused)

    def _restore(self) -> None:
        frame, form = self._frame, self.restoring
        source, sign_in, passphrase = Path(form.folder.value), form.sign_in.value, form.passphrase.value

        def restore(_progress: Progress, _cancelled: Cancelled) -> "Unlocked":
            from interview_app.journey.vault_backup import restore

            return restore(source, frame.data, sign_in, passphrase, frame.clock)

        def restored(unlocked: "Unlocked") -> None:
            form.passphrase.take()
            self.restored.emit(unlocked)

        self._begin(restore, restored, form.refuse)

    def _begin(
        self,
        work: "Callable[[Progress, Cancelled], Unlocked]",
        done: "Callable[[Unlocked], None]",
        failed: Callable[[Circumstance], None],
    ) -> None:
        def end() -> None:
            self.is_busy = False
            self.turned.emit()

        self.is_busy = self._began = True
        self.turned.emit()
        self._frame.worker.run(work, owner=self, on_done=done, on_failed=failed, on_ended=end)
