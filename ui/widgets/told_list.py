"""What the child has told before: when, to whom, how. The words themselves stay folded until somebody opens them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.child import EarlierAccount
from ui.theme import Theme, named
from ui.widgets.choice_field import OneOf
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField

_ANSWERS = {"yes": True, "no": False, "unknown": None}


class ToldList(QWidget):
    """As many entries as were made, and a button for the next."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entries: list[ToldEntry] = []
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        theme.dress(self.add, "plus")
        self.add.clicked.connect(self._add_one)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)

    def put(self, told: tuple[EarlierAccount, ...]) -> None:
        """Show *told* as if it had always been there."""
        while self.entries:
            self._drop(self.entries[-1])
        for one in told:
            self._append(one)

    @property
    def value(self) -> tuple[EarlierAccount, ...]:
        """The entries, as they stand."""
        return tuple(entry.value for entry in self.entries)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.add.setText(self.tr("Add what the child told"))
        for entry in self.entries:
            entry.retranslate()

    def _add_one(self) -> None:
        self._append(EarlierAccount()).when.setFocus()
        self.changed.emit()

    def _append(self, told: EarlierAccount) -> "ToldEntry":
        entry = ToldEntry(self._theme, told)
        entry.changed.connect(self.changed)
        entry.remove.clicked.connect(lambda: self._take_away(entry))
        self.entries.append(entry)
        self._rows.addWidget(entry)
        return entry

    def _take_away(self, entry: "ToldEntry") -> None:
        self._drop(entry)
        self.changed.emit()
        self.add.setFocus()

    def _drop(self, entry: "ToldEntry") -> None:
        self.entries.remove(entry)
        self._rows.removeWidget(entry)
        entry.hide()
        entry.deleteLater()


class ToldEntry(QFrame):
    """One time that the child told something."""

    changed = Signal()

    def __init__(self, theme: Theme, told: EarlierAccount) -> None:
        super().__init__()
        named(self, "card")
        self.when = TextField(longest=80)
        self.to_whom = TextField(longest=120)
        self.with_psychologist = OneOf(theme, tuple(_ANSWERS))
        self.recorded = OneOf(theme, tuple(_ANSWERS))
        self.words_section = Section(theme)
        self.words = TextArea(lines=3)
        self.words_section.inside.addWidget(self.words)
        self.remove = QPushButton()
        self.remove.setAutoDefault(False)
        theme.dress(self.remove, "trash-2")
        fields = (self.when, self.to_whom, self.with_psychologist, self.recorded, self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        for part in (*fields[:4], self.words_section):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.remove)
        column.addLayout(row)
        self.when.put(told.when)
        self.to_whom.put(told.to_whom)
        self.with_psychologist.put(_word(told.with_psychologist))
        self.recorded.put(_word(told.recorded))
        self.words.put(told.words)
        for field in fields:
            field.changed.connect(self.changed)
        self.retranslate()

    @property
    def value(self) -> EarlierAccount:
        """The entry, as it stands."""
        return EarlierAccount(
            self.when.value,
            self.to_whom.value,
            _ANSWERS.get(self.with_psychologist.value),
            _ANSWERS.get(self.recorded.value),
            self.words.value,
        )

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.when.say(self.tr("When"))
        self.to_whom.say(self.tr("To whom"))
        self.with_psychologist.say(self.tr("Was a psychologist there?"))
        self.recorded.say(self.tr("Was it recorded?"))
        for field in (self.with_psychologist, self.recorded):
            field.offer((("yes", self.tr("Yes")), ("no", self.tr("No")), ("unknown", self.tr("Not known"))))
        self.words_section.say(self.tr("What the child said (kept from the question page)"))
        self.words.say(self.tr("In the words in which it was passed on"))
        self.remove.setText(self.tr("Remove"))


def _word(answer: bool | None) -> str:
    return next(word for word, meant in _ANSWERS.items() if meant is answer)
