"""Names inside sentences: what the program makes of a name or a post in a case, and how it is right where it is not.

A post is typed in one language and stands in a sentence of each: here it is put into the other.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.documents.declension import name_in, post_in
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_entries import GrammaticalCase, NameForm
from ui.frame import Frame
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.emptying import empty
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField

_LANGUAGES = (InterviewLanguage.KK, InterviewLanguage.RU)


class NameForms(Spoken):
    """The forms corrected by hand, and the fields for one more."""

    changed = Signal(object)
    """All forms, as a tuple."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        theme = frame.theme
        self._frame = frame
        self._forms: tuple[NameForm, ...] = ()
        self._posts: frozenset[str] = frozenset()
        self.name = OneOf(theme)
        self.language = OneOf(theme, tuple(one.value for one in _LANGUAGES))
        self.case = OneOf(theme)
        self.text = TextField(longest=200)
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        theme.dress(self.add, "check")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._rows)
        for part in (self.name, self.language, self.case, self.text, self.add):
            column.addWidget(part)
        for choice in (self.name, self.language, self.case):
            choice.changed.connect(self._suggest)
        self.add.clicked.connect(self._keep)
        self.language.put(InterviewLanguage.KK.value)
        self.retranslate()

    def show_names(self, names: Iterable[str], posts: Iterable[str]) -> None:
        """Offer *names* and *posts*."""
        self._posts = frozenset(posts)
        self.name.offer((one, one) for one in (*names, *sorted(self._posts)))

    def put(self, forms: tuple[NameForm, ...]) -> None:
        """Show *forms*."""
        self._forms = forms
        empty(self._rows)
        for form in forms:
            self._rows.addWidget(self._row(form))

    def retranslate(self) -> None:
        """Say every word."""
        word = self._frame.messages.word
        self.name.say(self.tr("Name or post"))
        self.language.say(self.tr("Language"))
        self.language.offer((one.value, word("language", one.value)) for one in _LANGUAGES)
        self.case.say(self.tr("In the sentence"))
        self.case.offer((one.value, word("grammatical_case", one.value)) for one in GrammaticalCase)
        self.text.say(self.tr("How it is right"), self.tr("What the program would write stands here; correct it."))
        self.add.setText(self.tr("Keep this form"))
        self.put(self._forms)

    def _row(self, form: NameForm) -> QWidget:
        row_part = QWidget()
        row = QHBoxLayout(row_part)
        row.setContentsMargins(0, 0, 0, 0)
        label = Label()
        label.setText(f"{form.name} \N{RIGHTWARDS ARROW} {form.text}")
        row.addWidget(label, 1)
        gone = QPushButton(self.tr("Take back"))
        named(gone, "plain")
        gone.setAutoDefault(False)
        gone.setAccessibleName(f"{gone.text()}: {form.text}")
        gone.clicked.connect(partial(self._take_back, form))
        row.addWidget(gone)
        return row_part

    def _suggest(self) -> None:
        if self.name.value and self.language.value and self.case.value:
            language, case = InterviewLanguage(self.language.value), GrammaticalCase(self.case.value)
            in_case = post_in if self.name.value in self._posts else name_in
            self.text.put(in_case(language, self.name.value, case))

    def _keep(self) -> None:
        if not (self.name.value and self.language.value and self.case.value and self.text.value):
            return
        language, case = InterviewLanguage(self.language.value), GrammaticalCase(self.case.value)
        form = NameForm(language, self.name.value, case, self.text.value)
        same = (language, form.name, case)
        self.changed.emit((*(one for one in self._forms if (one.language, one.name, one.case) != same), form))

    def _take_back(self, form: NameForm) -> None:
        self.changed.emit(tuple(one for one in self._forms if one != form))
