"""Taking in a thing: the file, what it is, where it comes from, and the digests that the seizure protocol gives.

Rules. The file is chosen on the page itself, never in a dialog over it, or dropped here. What the child made needs no
origin but that it was made here. A digest that cannot be one is said at once; one that differs is taken down as it is.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout

from interview_app.domain.exhibits import ExhibitOrigin
from interview_app.domain.interview_words import Exhibit, Obtained
from interview_app.journey.exhibiting import tidy_digest
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf
from ui.widgets.form import Form
from ui.widgets.section import Section
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField


class ExhibitForm(Spoken):
    """The fields of one thing."""

    chosen = Signal()
    """A file was chosen."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.setAcceptDrops(True)
        self.file = TextField(longest=1000, required=True)
        self.browse = QPushButton()
        theme.dress(self.browse, "folder-open")
        self._files = QFileDialog()
        self._files.setWindowFlags(Qt.WindowType.Widget)
        self._files.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._files.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._files.setMinimumHeight(300)
        self._files.fileSelected.connect(self.take)
        self._files.finished.connect(lambda _result: self._files.hide())
        self.kind = OneOf(theme, tuple(one.value for one in Exhibit), required=True)
        self.from_whom = TextField(longest=200)
        self.when = TextField(longest=100)
        self.how = TextField(longest=300)
        self.form_of = OneOf(theme, tuple(one.value for one in Obtained))
        self.digests = Section(theme)
        self.md5 = TextField(longest=100)
        self.sha256 = TextField(longest=160)
        for field in (self.md5, self.sha256):
            self.digests.inside.addWidget(field)
        self.form = Form()
        parts = (self.file, self.browse, self._files, self.kind, self.from_whom, self.when, self.how, self.form_of)
        for part in (*parts, self.digests):
            self.form.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._files.hide()
        self.browse.clicked.connect(lambda: self._files.setVisible(self._files.isHidden()))
        self.kind.changed.connect(self._arrange)
        self.retranslate()
        self._arrange()

    @property
    def path(self) -> Path:
        """The file that was chosen."""
        return Path(self.file.value)

    @property
    def exhibit(self) -> Exhibit:
        """What it is."""
        return Exhibit(self.kind.value)

    @property
    def origin(self) -> ExhibitOrigin:
        """Where it comes from."""
        if self.exhibit is Exhibit.MADE:
            return ExhibitOrigin("", "", "", Obtained.MADE_HERE)
        form = Obtained(self.form_of.value or Obtained.DEVICE_COPY.value)
        return ExhibitOrigin(self.from_whom.value, self.when.value, self.how.value, form)

    @property
    def given(self) -> dict[str, str]:
        """The digests that were entered, tidied."""
        entered = {"md5": self.md5.value, "sha256": self.sha256.value}
        tidied = {name: tidy_digest(name, text) for name, text in entered.items() if text}
        return {name: digest for name, digest in tidied.items() if digest is not None}

    def take(self, path: str) -> None:
        """Take the file *path*."""
        self.file.put(path)
        self._files.hide()
        self.chosen.emit()

    def clear(self) -> None:
        """Be ready for another thing."""
        for field in (self.file, self.from_whom, self.when, self.how, self.md5, self.sha256):
            field.put("")
        self.kind.put("")
        self.form_of.put("")
        self._files.hide()
        self._arrange()

    def check(self) -> bool:
        """Say what is missing or cannot be so; return whether all is well."""
        well = self.form.check()
        made = self.kind.value == Exhibit.MADE
        for field in (self.from_whom, self.how):
            if not made and field.empty:
                field.tell(self.tr("The protocol needs this."))
                well = False
        for name, field in (("md5", self.md5), ("sha256", self.sha256)):
            if field.value and tidy_digest(name, field.value) is None:
                self.digests.open()
                field.tell(self.tr("This cannot be such a digest: letters are missing or too many."))
                well = False
        return well

    def retranslate(self) -> None:
        """Say every word in the current language."""
        word = self._messages.word
        self.file.say(self.tr("File"), self.tr("It can also be dropped here."))
        self.browse.setText(self.tr("Look for the file"))
        self.kind.say(self.tr("What it is"))
        self.kind.offer((one.value, word("exhibit", one.value)) for one in Exhibit)
        self.from_whom.say(self.tr("From whom it was received"))
        self.when.say(self.tr("When"))
        self.how.say(self.tr("How it was obtained (protocol, its number)"))
        self.form_of.say(self.tr("In which form"))
        self.form_of.offer(
            (one.value, word("obtained", one.value)) for one in Obtained if one is not Obtained.MADE_HERE
        )
        self.digests.say(self.tr("Digests of the seizure protocol"))
        self.md5.say("MD5")
        self.sha256.say("SHA-256")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let one file be dropped."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the file that was dropped."""
        self.take(event.mimeData().urls()[0].toLocalFile())

    def _arrange(self) -> None:
        made = self.kind.value == Exhibit.MADE
        for field in (self.from_whom, self.when, self.how, self.form_of, self.digests):
            field.setVisible(not made)
        self.form.order()
