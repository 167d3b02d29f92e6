"""Exporting: why, and into which file. A reason must be given; what is written is not protected, and this says so."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout

from ui.theme import Theme, named
from ui.widgets.label import Label

_ENDING = ".mp4"


class ExportForm(QFrame):
    """Reason, person, file; progress; what was written."""

    export = Signal(Path, str, str)
    """The film's file, the reason, and who takes it out, as stated (may be empty)."""
    cancel = Signal()
    """The person no longer wants it: the form goes, and an export under way is asked to stop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        named(self, "card")
        self._busy = False
        self._title = Label("heading")
        self._about = Label("quiet")
        self._reason_label, self._who_label, self._file_label = Label(), Label(), Label()
        self.reason, self.who, self.file = QLineEdit(), QLineEdit(), QLineEdit()
        self.choose = QPushButton()
        self.choose.setAutoDefault(False)
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self._choose)
        self.said = Label(selectable=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.leave = QPushButton()
        self.leave.clicked.connect(self.cancel)
        self.button = QPushButton()
        named(self.button, "primary")
        theme.dress(self.button, "download", "on_accent")
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        for label, field in (
            (self._reason_label, self.reason),
            (self._who_label, self.who),
            (self._file_label, self.file),
        ):
            label.setBuddy(field)
            field.textChanged.connect(self._offer)
            column.addWidget(label)
            if field is self.file:
                row = QHBoxLayout()
                row.addWidget(field, 1)
                row.addWidget(self.choose)
                column.addLayout(row)
            else:
                column.addWidget(field)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.show_done("")
        self.retranslate()

    @property
    def busy(self) -> bool:
        """True while an export is under way."""
        return self._busy

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show what is being done (in words) and how far it has come; *total* 0 where it cannot be counted."""
        self._busy = True
        named(self.said, "quiet")
        self.said.setText(step)
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(done * 1000 // total if total else 0)
        self.bar.setVisible(True)
        self.said.setVisible(bool(step))
        self._offer()

    def show_done(self, text: str, *, trouble: bool = False) -> None:
        """Show what came of it: the files written, or why none were."""
        self._busy = False
        self.bar.setVisible(False)
        named(self.said, "attention" if trouble else "text")
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self._offer()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(self.tr("Export"))
        self._about.setText(
            self.tr(
                "An ordinary video file is written, and beside it a note of origin with the reason. "
                "The file is not protected: whoever has it can watch it."
            )
        )
        self._reason_label.setText(self.tr("Reason (required)"))
        self._who_label.setText(self.tr("Who takes it out"))
        self._file_label.setText(self.tr("Video file"))
        self.choose.setText(self.tr("Choose…"))
        self.leave.setText(self.tr("Stop the export") if self._busy else self.tr("Close"))
        self.button.setText(self.tr("Write the video file"))
        for label, field in (
            (self._reason_label, self.reason),
            (self._who_label, self.who),
            (self._file_label, self.file),
        ):
            field.setAccessibleName(label.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        wanted = bool(self.reason.text().strip()) and bool(self.file.text().strip())
        self.button.setEnabled(wanted and not self._busy)
        for field in (self.reason, self.who, self.file, self.choose):
            field.setEnabled(not self._busy)
        self.leave.setText(self.tr("Stop the export") if self._busy else self.tr("Close"))

    def _choose(self) -> None:
        # The journey itself never overwrites, so Qt need not ask about it.
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Video file"),
            self.file.text(),
            f"*{_ENDING}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.file.setText(path if path.endswith(_ENDING) else path + _ENDING)

    def _press(self) -> None:
        self.export.emit(Path(self.file.text().strip()), self.reason.text().strip(), self.who.text().strip())
