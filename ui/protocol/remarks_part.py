"""Remarks and additions, certified corrections, and who knows what the protocol says: each with who and when.

Rules (arts 199.6, 212, 215.3). What was written is never changed: whoever has something to add writes a further item. A
slip of the finger is no item yet: whoever typed it takes it back at once, before anybody signs below it. A correction
names the statement, what stands there and what is right, and who certifies it; the earlier wording stays. Reading aloud
is for people: it is ticked with its time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import ProtocolDocument, QuestionAnswer
from interview_app.domain.protocol_entries import Acquainted, ProtocolEntries, WrittenCorrection, WrittenRemark
from interview_app.system.clock import iso_utc
from ui.frame import Frame
from ui.protocol.entry_part import EntryPart, Someone
from ui.widgets.choice_field import OneOf
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField

_REMARK, _ADDITION = "remark", "addition"
_NOT, _READ, _ALOUD = "not", "read", "aloud"
_LONG = 4000
_SHOWN = 60
"""Letters of a question in the list of statements."""


class RemarksPart(EntryPart):
    """The items, the fields for one more, and a line for everybody who was there."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        theme = frame.theme
        self._people: tuple[Someone, ...] = ()
        self._questions: dict[str, QuestionAnswer] = {}
        self._language = InterviewLanguage.KK
        self._typed: WrittenRemark | None = None
        self.know = Label("heading")
        self.acquainted: dict[int, OneOf] = {}
        self.heading = Label("heading")
        self.remarks = Label(selectable=True)
        self.take_back = QPushButton()
        self.who = OneOf(theme, required=True)
        self.kind = OneOf(theme, (_REMARK, _ADDITION))
        self.text = TextArea(longest=_LONG, lines=3, required=True)
        self.add_remark = QPushButton()
        self.correcting = Section(theme)
        self.corrections = Label(selectable=True)
        self.statement = OneOf(theme)
        self.place = TextField(longest=300, required=True)
        self.was = TextArea(longest=_LONG, lines=2, required=True)
        self.now = TextArea(longest=_LONG, lines=2, required=True)
        self.certifies = OneOf(theme, required=True)
        self.add_correction = QPushButton()
        for button, icon in ((self.take_back, "undo-2"), (self.add_remark, "plus"), (self.add_correction, "plus")):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        writing = (self.remarks, self.take_back, self.who, self.kind, self.text, self.add_remark)
        for part in (self.know, self.heading, *writing):
            self.add(part)
        correcting = (self.corrections, self.statement, self.place, self.was, self.now, self.certifies)
        for widget in (*correcting, self.add_correction):
            self.correcting.inside.addWidget(widget)
        self.add(self.correcting)
        self.kind.put(_REMARK)
        self.add_remark.clicked.connect(self._add_remark)
        self.take_back.clicked.connect(self._take_back)
        self.add_correction.clicked.connect(self._add_correction)
        self.statement.changed.connect(self._choose_statement)
        self.retranslate()

    @property
    def unfinished(self) -> QPushButton | None:
        """What adds the words that were typed and are no item yet; None without any."""
        if self.text.value:
            return self.add_remark
        return self.add_correction if self.now.value else None

    def value(self) -> ProtocolEntries:
        """Return the entries: what is being typed here is no item before it is added."""
        return self.entries

    def put(self, entries: ProtocolEntries) -> None:
        """Show *entries*."""
        for number, choice in self.acquainted.items():
            known = next((one for one in entries.acquainted if one.person == number), None)
            choice.put(_NOT if known is None else _ALOUD if known.aloud else _READ)
        self._say_items()

    def show_people(self, people: Iterable[Someone]) -> None:
        """Offer *people*, with a line for each of them."""
        self._people = tuple(people)
        for choice in (self.who, self.certifies):
            choice.offer((str(one.number), one.words) for one in self._people)
        for one in self._people:
            if one.number not in self.acquainted:
                line = OneOf(self.frame.theme, (_NOT, _READ, _ALOUD))
                line.changed.connect(partial(self._acquaint, one.number))
                self.acquainted[one.number] = line
                self.column.insertWidget(len(self.acquainted), line)
        self._say_known()
        self.put(self.entries)
        self.order()

    def show_statements(self, document: ProtocolDocument) -> None:
        """Offer the answers of *document* to be corrected."""
        language = document.languages[0]
        blocks = (block for section in document.sections for block in section.blocks)
        self._questions = {str(one.number): one for one in blocks if isinstance(one, QuestionAnswer)}
        shown = ((code, f"{code}. {one.question.text(language)[:_SHOWN]}") for code, one in self._questions.items())
        self.statement.offer((("", self.tr("another place")), *shown))
        self._language = language

    def retranslate(self) -> None:
        """Say every word."""
        self.know.setText(self.tr("Who knows what it says"))
        self.heading.setText(self.tr("Remarks and additions"))
        self.who.say(self.tr("Who says it"))
        self.kind.say(self.tr("What it is"))
        self.kind.offer(((_REMARK, self.tr("remark")), (_ADDITION, self.tr("addition"))))
        self.text.say(
            self.tr("In their own words"), self.tr("Once added it stays as it is; more goes into a new item.")
        )
        self.add_remark.setText(self.tr("Add to the protocol"))
        self.take_back.setText(self.tr("Take the last one back"))
        self.correcting.say(self.tr("Certified correction (art. 199.6)"))
        self.statement.say(self.tr("Which answer"))
        self.place.say(self.tr("Which statement"))
        self.was.say(self.tr("What stands there"))
        self.now.say(self.tr("What is right"))
        self.certifies.say(self.tr("Who certifies it"))
        self.add_correction.setText(self.tr("Add the correction"))
        self._say_known()
        self._say_items()

    def _say_known(self) -> None:
        for one in self._people:
            line = self.acquainted.get(one.number)
            if line is not None:
                known = next((item for item in self.entries.acquainted if item.person == one.number), None)
                line.say(one.words, self._clock(known.at_utc) if known else "")
                line.offer(
                    ((_NOT, self.tr("not yet")), (_READ, self.tr("has read it")), (_ALOUD, self.tr("read aloud")))
                )

    def _say_items(self) -> None:
        self._say_known()
        said = [
            f"{number}. {self._name(one.person)}, {self._clock(one.at_utc)}\n{one.text}"
            for number, one in enumerate(self.entries.remarks, start=1)
        ]
        self.remarks.setText("\n\n".join(said) or self.tr("Nobody has remarked on anything yet."))
        self.take_back.setVisible(self._may_take_back)
        put_right = [
            f"{number}. {one.place}: «{one.was}» \N{RIGHTWARDS ARROW} «{one.now}»\n"
            f"{self._name(one.person)}, {self._clock(one.at_utc)}"
            for number, one in enumerate(self.entries.corrections, start=1)
        ]
        self.corrections.setText("\n\n".join(put_right))
        self.corrections.setVisible(bool(put_right))

    def _name(self, number: int) -> str:
        return next((one.words for one in self._people if one.number == number), str(number))

    def _clock(self, at_utc: str) -> str:
        return f"{datetime.fromisoformat(at_utc).astimezone():%d.%m.%Y %H:%M}"

    @property
    def _at(self) -> str:
        return iso_utc(self.frame.clock.utc())

    def _acquaint(self, number: int) -> None:
        code = self.acquainted[number].value
        others = tuple(one for one in self.entries.acquainted if one.person != number)
        made = () if code in ("", _NOT) else (Acquainted(number, self._at, aloud=code == _ALOUD),)
        self.keep(replace(self.entries, acquainted=(*others, *made)))

    def _add_remark(self) -> None:
        if not _checked((self.who, self.text)):
            return
        remark = WrittenRemark(int(self.who.value), self._at, self.text.value, self.kind.value == _ADDITION)
        self.text.put("")
        self._typed = remark
        self.keep(replace(self.entries, remarks=(*self.entries.remarks, remark)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _may_take_back(self) -> bool:
        signed = any(one.drawn for one in self.entries.signings)  # below it: what stood above was void with it
        return self._typed is not None and self.entries.remarks[-1:] == (self._typed,) and not signed

    def _take_back(self) -> None:
        *earlier, last = self.entries.remarks
        self.who.put(str(last.person))
        self.kind.put(_ADDITION if last.addition else _REMARK)
        self.text.put(last.text)
        self.keep(replace(self.entries, remarks=tuple(earlier)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_statement(self) -> None:
        one = self._questions.get(self.statement.value)
        if one is not None:
            self.place.put(self.tr("Answer {number}").format(number=one.number))
            self.was.put(one.answer.text(self._language))
            self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_correction(self) -> None:
        if not _checked((self.place, self.was, self.now, self.certifies)):
            return
        made = WrittenCorrection(int(self.certifies.value), self._at, self.place.value, self.was.value, self.now.value)
        for field in (self.place, self.was, self.now):
            field.put("")
        self.statement.put("")
        self.keep(replace(self.entries, corrections=(*self.entries.corrections, made)))


def _checked(fields: Sequence[Field]) -> bool:
    """Say what is missing in *fields* and go to the first of them; return whether all is well."""
    wrong = [field for field in fields if not field.check()]
    if wrong:
        wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
    return not wrong
