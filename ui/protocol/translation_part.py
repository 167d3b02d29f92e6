"""What people said, put into the other language of the protocol: one after the other, the original beside the field.

Rules. Everything that can be translated stands in one list, in the order of the pages; what a question bank says in
both languages is not in it. Nobody has to translate: what is left stands in the original. The list is a model, so that
some hundred answers are as quick as ten. Words that were translated elsewhere, or changed since, begin from that
translation: it counts once somebody goes on from it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from interview_app.domain.people import Role
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolDocument
from interview_app.domain.protocol_entries import ProtocolEntries, Translatable, Translation
from interview_app.domain.protocol_translation import Key, Piece, by_key, pieces_of, to_begin_from, with_translation
from interview_app.system.clock import iso_utc
from ui.frame import Frame
from ui.protocol.entry_part import EntryPart, Someone
from ui.widgets.choice_field import OneOf
from ui.widgets.growing_table import TAKES, GrowingModel, GrowingTable
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea

_LONGEST = 20_000
_LINES = 5
_ROW = 34
_ROWS = 7
_GAP = 16
_UNNUMBERED = (Translatable.EVENT, Translatable.SUMMARY, Translatable.ENTERED)
_TRANSLATORS = (Role.INTERPRETER, Role.INVESTIGATOR, Role.JUDGE)


class TranslationPart(EntryPart):
    """The words that are being translated, and below them the list."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.pieces: tuple[Piece, ...] = ()
        self._now: Piece | None = None
        self._offered: Translation | None = None
        self._usual = ""
        self._beside = False
        self._people: dict[int, str] = {}
        self.count = Label("heading")
        self.advice = Label("quiet")
        self.who = OneOf(frame.theme, required=True)
        self.model = PieceModel()
        self.table = GrowingTable(self.model, (TAKES, TAKES), _ROW, wraps=False)
        self.table.setMinimumHeight(_ROW * (_ROWS + 1))
        self.where = Label("field")
        self.tongue = OneOf(frame.theme, [one.value for one in SIDE_BY_SIDE])
        self.original = TextArea(longest=_LONGEST, lines=_LINES)
        self.original.area.setReadOnly(True)
        self.text = TextArea(longest=_LONGEST, lines=_LINES)
        self.next = QPushButton()
        self.next.setAutoDefault(False)
        frame.theme.dress(self.next, "arrow-right")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for field in (self.original, self.text):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for part in (self.count, self.where, both, self.next, self.table, self.tongue, self.who, self.advice):
            self.add(part)
        self.text.changed.connect(self._take_over)
        self.watch(self.text)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.tongue.changed.connect(self._turn)
        self.next.clicked.connect(self.go_on)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
        self.retranslate()

    @property
    def left(self) -> int:
        """How many of the pieces nobody has translated."""
        return sum(not one.text for one in self.pieces)

    def show_planned(self, planned: Preparation) -> None:
        """Take it that the interpreter translates, if there is one; else whoever conducts it."""
        people = (one.number for role in _TRANSLATORS for one in planned.people if one.role is role)
        self._usual = str(next(people, ""))
        self.who.put(self._usual)

    def show_people(self, people: Iterable[Someone]) -> None:
        """Offer who may have translated."""
        self._people = {one.number: one.words for one in people if one.number}
        self.who.offer((str(number), words) for number, words in self._people.items())
        self.who.put(self.who.value or self._usual)

    def show_document(self, document: ProtocolDocument) -> None:
        """Show what of *document* can be translated."""
        self._beside = document.languages == SIDE_BY_SIDE
        self.pieces = pieces_of(document)
        self._refresh()

    def value(self) -> ProtocolEntries:
        """Return the entries with what is typed here."""
        piece, text = self._now, self.text.value
        if piece is None or text == self._given or not self.who.value:
            return self.entries
        at = iso_utc(self.frame.clock.utc())
        return with_translation(self.entries, replace(piece, text=text), int(self.who.value), at)

    def put(self, entries: ProtocolEntries) -> None:
        """Show what is translated in *entries*."""
        self._refresh()

    def go_on(self) -> None:
        """Keep what is typed, and go to the next words that nobody has translated."""
        if not self.who.check():
            return
        self._take_over()
        self.tell()
        place = self._place()
        ahead = (*range(place + 1, len(self.pieces)), *range(place))
        open_ = next((one for one in ahead if not self.pieces[one].text), None)
        if open_ is not None:
            self.table.selectRow(open_)
        self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say every word."""
        word = self.frame.messages.word
        self.advice.setText(
            self.tr("What nobody translates stands as it was said. Questions in the bank's own wording need nobody.")
        )
        self.who.say(self.tr("Who translated"))
        self.tongue.say(self.tr("In which language it was said"))
        self.tongue.offer((one.value, word("language", one.value)) for one in SIDE_BY_SIDE)
        self.table.setAccessibleName(self.tr("What can be translated"))
        self.next.setText(self.tr("Next untranslated (Ctrl+Enter)"))
        self._name()

    def _refresh(self) -> None:
        """Show the pieces as they are translated in the entries; what is being typed stays."""
        kept = by_key(self.entries.translations)
        texts = {key: one.text for key, one in kept.items()}
        self.pieces = tuple(_as_kept(one, texts) for one in self.pieces)
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_pieces(self.pieces)
        place = self._place()
        if place < 0:
            self._load(self.pieces[0] if self.pieces else None)
        elif self.pieces[place].text or self.pieces[place].key == (self._now and self._now.key):
            self._now = self.pieces[place]
            if self._now.text:
                self._take_over()
            if not self.typing:
                self._write()
        self._mark()
        self._name()

    def _place(self) -> int:
        """Return which of the pieces is being translated; -1 where none is."""
        keys = {one.key for one in (self._now, self._now and self._now.turned) if one is not None}
        return next((place for place, one in enumerate(self.pieces) if one.key in keys), -1)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() != self._place():
            chosen = index.row()
            self.tell()
            self._load(self.pieces[chosen])
            self._mark()
            self._name()

    def _load(self, piece: Piece | None) -> None:
        self._now = piece
        self._offered = to_begin_from(self.entries, piece) if piece is not None and not piece.text else None
        self.original.put(piece.words if piece is not None else "")
        self._write()

    @property
    def _given(self) -> str:
        """What the field holds while nobody has typed in it."""
        if self._offered is not None:
            return self._offered.text
        return self._now.text if self._now is not None else ""

    def _take_over(self) -> None:
        """Take it that what the field holds is somebody's own from here on."""
        self._offered = None

    def _write(self) -> None:
        if self.text.value != self._given:  # what is the same keeps its cursor, and what can be undone
            self.text.put(self._given)

    def _turn(self) -> None:
        turned = self._now.turned if self._now is not None else None
        if turned is not None and self.tongue.value == turned.language:
            self._now = replace(turned, text="")
            if self._offered is not None:
                self._take_over()
                self._write()
            self.tell()
            self._name()

    def _mark(self) -> None:
        place = self._place()
        if place >= 0 and self.table.currentIndex().row() != place:
            with QSignalBlocker(self.table.selectionModel()):
                self.table.selectRow(place)
            self.table.viewport().update()

    def _name(self) -> None:
        word, piece = self.frame.messages.word, self._now
        said = self.tr("Translated: {done} of {all}")
        self.count.setText(said.format(done=len(self.pieces) - self.left, all=len(self.pieces)))
        self.tongue.setVisible(self._beside and piece is not None and piece.turned is not None)
        if piece is None:
            return
        what = word("translatable", piece.thing.value)
        self.where.setText(what if piece.thing in _UNNUMBERED else f"{what} \N{NUMERO SIGN} {piece.number}")
        self.tongue.put(piece.language.value)
        said_in, into = (_first_large(word("language", one.value)) for one in (piece.language, piece.into))
        self.original.say(self.tr("{language}, as it was said").format(language=said_in))
        self.text.say(self.tr("{language}, translated").format(language=into), self._told(piece))

    def _told(self, piece: Piece) -> str:
        """Return who translated and when; or that the words are not the ones that were translated."""
        if self._offered is not None:
            if self._offered.of == piece.words:
                return self.tr("The same words were translated like this elsewhere. Read it through and go on.")
            return self.tr("The words were changed after this translation. Read it through and go on.")
        made = by_key(self.entries.translations).get(piece.key)
        if made is None:
            return ""
        who = self._people.get(made.person, str(made.person))
        return f"{who}, {datetime.fromisoformat(made.at_utc).astimezone():%d.%m.%Y %H:%M}"


class PieceModel(GrowingModel[Piece]):
    """The originals on the left, what is made of them on the right."""

    def __init__(self) -> None:
        super().__init__(2)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show *pieces*; where they are the same as before, stay where the list stands."""
        if [one.words for one in pieces] == [one.words for one in self._lines]:
            self._lines = list(pieces)
            self.retranslate()
        else:
            self.show_lines(pieces, None)

    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return self.tr("Original"), self.tr("Translation")

    def cells(self, line: Piece) -> tuple[str, ...]:
        """Return a line of the original, and of its translation."""
        return " ".join(line.words.split()), " ".join(line.text.split())


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _as_kept(piece: Piece, texts: Mapping[Key, str]) -> Piece:
    """Return *piece* as it is translated, in the direction in which somebody did."""
    turned = piece.turned
    if turned is not None and turned.key in texts:
        piece = turned
    return replace(piece, text=texts.get(piece.key, ""))
