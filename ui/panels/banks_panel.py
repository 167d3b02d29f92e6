"""The question banks of this room: those of the program, those that were added, and adding another.

Rules. A bank that is not as it has to be is not taken; file, line and reason of each fault are said, and its file stays
as it is for its author to mend. An added bank stands beside the program's own and never in the place of one; the
question page says of each wording that was added that it was.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from interview_app.domain.bank import BankFault
from interview_app.domain.permissions import Action
from ui.frame import Frame
from ui.panels import Part
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from interview_app.journey.banks import LoadedBanks

WIDEST = 760


@dataclass(frozen=True)
class _Tried:
    """What came of a file that was to be added: the bank's name, or its faults."""

    name: str
    faults: tuple[BankFault, ...]


class BanksPanel(Part):
    """The list, what is wrong with files in the folder, and the button that adds one."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._loaded: LoadedBanks | None = None
        self._tried: _Tried | None = None
        self.lines: list[StateLine] = []
        self.form = Form(WIDEST)
        self.faults = Label("attention", selectable=True)
        self.added = Label("good")
        self.add = QPushButton()
        frame.theme.dress(self.add, "plus")
        self.add.clicked.connect(self._choose)
        self.body.addWidget(self.form, 1)
        self.form.add(self.added)
        self.form.add(self.faults)
        self.form.add(self.add)

    def entered(self) -> None:
        """Read the banks."""
        folder = self._folder

        def load() -> "LoadedBanks":
            from interview_app.journey.banks import load_banks

            return load_banks(folder)

        self.work(load, self._take)

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Question banks"))
        self.about.setText(
            self.tr(
                "The wordings that the interview page offers. Each is there in Kazakh, Russian and English and is held "
                "against the check of questions."
            )
        )
        self.add.setText(self.tr("Add a bank from a file"))
        self._say()

    @property
    def _folder(self) -> Path:
        from interview_app.journey.banks import ADDED_FOLDER

        return self.frame.data / ADDED_FOLDER

    def _take(self, loaded: "LoadedBanks") -> None:
        self._loaded = loaded
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [StateLine(self.frame.theme, "list") for _ in loaded.banks.banks]
        for place, line in enumerate(self.lines):
            self.form.column.insertWidget(place, line)
        self.form.order()
        self._say()

    def _say(self) -> None:
        messages = self.frame.messages
        banks = self._loaded.banks.banks if self._loaded is not None else ()
        for line, bank in zip(self.lines, banks, strict=False):
            origin = messages.word("origin", bank.origin.value)
            count = self.tr("{origin}; wordings: {count}").format(origin=origin, count=len(bank.entries))
            line.say(bank.title.text(messages.language), count)
        tried = self._tried
        self.added.setText(self.tr("Added: {name}").format(name=tried.name) if tried and tried.name else "")
        self.added.setVisible(bool(self.added.text()))
        faults = [*(self._loaded.faults if self._loaded is not None else ()), *(tried.faults if tried else ())]
        heading = self.tr("Not taken; the files stay as they are:")
        self.faults.setText("\n".join((heading, *map(self._fault, dict.fromkeys(faults)))))
        self.faults.setVisible(bool(faults))

    def _fault(self, fault: BankFault) -> str:
        messages = self.frame.messages
        text = messages.text(f"bank_fault.{fault.reason.value}", about=fault.about)
        return messages.text("cli.bank_fault", path=Path(fault.file).name, line=fault.line, text=text)

    def _choose(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, self.add.text(), "", "*.toml")
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, file: Path) -> None:
        """Add *file* if it has no fault, with an entry in the audit; say what is wrong with it otherwise."""
        self.work(partial(self._try, file), self._said)

    def _try(self, file: Path) -> _Tried:
        from interview_app.journey.banks import add_bank, check_banks

        faults = tuple(fault for fault in check_banks((file,)) if fault.file == str(file))
        if faults:
            return _Tried("", faults)
        self.unlocked.enter(Action.CHANGE_SETTINGS, "house")
        return _Tried(add_bank(file, self._folder).title.text(self.frame.messages.language), ())

    def _said(self, tried: _Tried) -> None:
        self._tried = tried
        self._say()
        if tried.name:
            self.entered()
