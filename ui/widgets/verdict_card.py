"""One sealed copy: its verdict by icon, word and sentence, where it lies, its seal digest, the way to its folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from interview_app.domain.verdict import Verdict
from ui.theme import Theme, named
from ui.widgets.label import Label

_ICON = 32
_DRESS = {
    Verdict.VERIFIED: ("verdict-good", "circle-check", "good"),
    Verdict.ALTERED: ("verdict-bad", "circle-x", "bad"),
    Verdict.CANNOT_TELL: ("verdict-unsure", "circle-question-mark", "attention"),
}


class VerdictCard(QFrame):
    """The copy in the folder *place*."""

    def __init__(self, theme: Theme, verdict: Verdict, place: Path) -> None:
        super().__init__()
        kind, icon, tone = _DRESS[verdict]
        named(self, kind)
        self.verdict = verdict
        self.place = place
        mark = QLabel()
        theme.dress(mark, icon, tone, _ICON)
        self._word = Label("heading", wraps=False)
        self._lines = Label(selectable=True)
        self._digest = Label("mono", selectable=True)
        self.open = QPushButton()
        theme.dress(self.open, "folder-open")
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))))
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._word, self._lines):
            words.addWidget(label)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, 0, 1)
        grid.addWidget(self.open, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._digest, 1, 1, 1, 2)  # in one line, below the button as well: it cannot be broken

    def say(self, word: str, sentences: Sequence[str], digest: str, opens: str) -> None:
        """Say the verdict's *word*, the *sentences* below it, the seal digest ('' for none), the button's label."""
        self._word.setText(word)
        self._lines.setText("\n".join((*sentences, str(self.place))))
        self._digest.setText(digest)
        self._digest.setVisible(bool(digest))
        self.open.setText(opens)
        self.open.setAccessibleName(f"{opens}: {self.place}")
        self.setAccessibleName(f"{word}. {' '.join(sentences)}")
