"""A text that is explained: on the screen in the language of the person before it, and on paper.

The language is chosen here alone and changes no window: an investigator who works in Kazakh explains to a mother in
Russian. Each text shows its article, and says so while no lawyer has confirmed it.
"""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from interview_app.domain.rights import AdultText, ChildText, RightsBook, SituationText
from interview_app.system.rights import rights_book
from ui.messages import LANGUAGES, OWN_NAMES
from ui.printing import ask_printer
from ui.theme import Theme, named
from ui.widgets.emptying import empty
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label

Text = AdultText | ChildText | SituationText
Pick = Callable[[RightsBook], tuple[Text, ...]]
"""Picks what is explained out of the book of a language."""


class Explanation(QFrame):
    """The text, its languages, and a button that prints it."""

    spoken = Signal(str)
    """Another language was chosen for the text."""

    def __init__(self, theme: Theme, *, prints: bool = True) -> None:
        super().__init__()
        named(self, "card")
        self._pick: Pick = lambda _book: ()
        self._language = LANGUAGES[0]
        self.languages: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        head = Flowing(4)
        for language in LANGUAGES:
            button = QPushButton(OWN_NAMES[language])
            named(button, "plain")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, chosen=language: self._choose(chosen))
            group.addButton(button)
            head.addWidget(button)
            self.languages[language] = button
        head.addStretch()
        self.print = QPushButton()
        named(self.print, "plain")
        self.print.setAutoDefault(False)
        theme.dress(self.print, "printer")
        if not prints:
            self.print.hide()
        self.print.clicked.connect(lambda: ask_printer(self, self.print_on))
        head.addWidget(self.print)
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 12, 0)
        self._lines.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.retranslate()

    @property
    def language(self) -> str:
        """The language that the text is shown in."""
        return self._language

    @property
    def texts(self) -> tuple[Text, ...]:
        """What is shown."""
        return self._pick(rights_book(self._language))

    def show_text(self, pick: Pick, language: str) -> None:
        """Show what *pick* takes out of the book of *language*, from its beginning."""
        self._pick = pick
        self._language = language
        self.languages[language].setChecked(True)
        self._fill()

    def print_on(self, printer: QPrinter) -> None:
        """Print the text; nobody's name is on it."""
        document = QTextDocument()
        document.setHtml("".join(map(self._as_html, self.texts)))
        document.print_(printer)

    def retranslate(self) -> None:
        """Say the words around the text in the language of the window."""
        self.print.setText(self.tr("Print"))
        self.setAccessibleName(self.tr("What is explained"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, language: str) -> None:
        self._language = language
        self._fill()
        self.spoken.emit(language)

    def _fill(self) -> None:
        empty(self._lines)
        for text in self.texts:
            lines: list[QWidget] = [_label("heading", text.title), *map(_point, text.points)]
            if isinstance(text, AdultText):
                lines.append(_label("strong", text.closing))
            lines.append(_label("quiet", self._source(text)))
            for line in lines:
                self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    def _source(self, text: Text) -> str:
        cited = self.tr("Criminal Procedure Code, art. {articles}").format(articles=text.article)
        unconfirmed = self.tr("Not confirmed by counsel yet.")
        return cited if text.confirmed else f"{cited}. {unconfirmed}"

    def _as_html(self, text: Text) -> str:
        points = "".join(f"<li>{escape(point)}</li>" for point in text.points)
        closing = f"<p><b>{escape(text.closing)}</b></p>" if isinstance(text, AdultText) else ""
        source = f"<p><small>{escape(self._source(text))}</small></p>"
        return f"<h2>{escape(text.title)}</h2><ul>{points}</ul>{closing}{source}"


def _point(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(_label("read", "\N{BULLET}"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label("read", text), 1)
    return line


def _label(kind: str, text: str) -> Label:
    label = Label(kind)
    label.setMinimumSize(1, 1)  # else the area scrolls past the end, to the height of the narrowest column of words
    label.setText(text)
    return label
