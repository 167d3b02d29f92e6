"""What is said of a further copy before it is made: what for, for whom, and onto which disk or into which folder."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField

_REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_MOST = 3


class CopyForm(Spoken):
    """Purpose, recipient, folder. Disks that are connected are offered as buttons; any folder can be typed."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heading = Label("heading")
        self.purpose = TextField(longest=200, required=True)
        self.recipient = TextField(longest=200)
        self.folder = TextField(longest=1000, required=True)
        self.choose = QPushButton()
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self._choose)
        self.disks = [self._disk(root) for root in _connected()]
        row = QHBoxLayout()
        row.setSpacing(24)
        for field in (self.purpose, self.recipient):
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.folder)
        column.addWidget(Folding([*self.disks, self.choose], 12))
        for field in (self.purpose, self.recipient, self.folder):
            field.line.textChanged.connect(self.changed)

    @property
    def complete(self) -> bool:
        """Whether a copy could be made."""
        return bool(self.purpose.value) and Path(self.folder.value).is_absolute()

    @property
    def target(self) -> Path:
        """The folder into which the copy goes."""
        return Path(self.folder.value)

    def clear(self) -> None:
        """Make room for the next copy; the folder stays."""
        for field in (self.purpose, self.recipient):
            field.put("")

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.heading.setText(self.tr("A further copy"))
        self.purpose.say(self.tr("What for"))
        self.purpose.suggest(self.tr("For the court, for the case file"))
        self.recipient.say(self.tr("For whom"))
        self.folder.say(
            self.tr("Onto which disk or into which folder"),
            self.tr("A USB disk, or a folder from which a disc is burned. Nothing there is overwritten."),
        )
        self.choose.setText(self.tr("Choose…"))

    def _disk(self, root: str) -> QWidget:
        button = QPushButton(root)
        named(button, "plain")
        self._theme.dress(button, "hard-drive")
        button.clicked.connect(lambda: self.folder.put(root))
        return button

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.choose.text(), self.folder.value)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setModal(False)
        dialog.fileSelected.connect(self.folder.put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()


def _connected() -> list[str]:
    """Return where the disks are that were put in, a few of them."""
    roots = [one.rootPath() for one in QStorageInfo.mountedVolumes() if one.isReady() and not one.isReadOnly()]
    return sorted(root for root in roots if f"{root}/".startswith(_REMOVABLE))[:_MOST]
