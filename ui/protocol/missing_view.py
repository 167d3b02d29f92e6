"""What the law demands of the protocol and is not there: each with its article, the way to it, or room for a reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_app.domain.protocol import Lack as Missing
from interview_app.domain.protocol_entries import LackReason
from ui.messages import Messages
from ui.preparing import Lack
from ui.theme import Theme, named
from ui.widgets.finding import Finding
from ui.widgets.form import Form
from ui.widgets.reason_field import ReasonField


class MissingField(ReasonField):
    """One statement that is missing; the button leads to where it is entered."""

    wanted = Signal(str)
    """The code of the statement that somebody wants to enter."""

    def __init__(self, theme: Theme, lack: Lack, *, leads: bool) -> None:
        self.go = QPushButton()
        self.go.setAutoDefault(False)
        super().__init__(theme, lack)
        named(self.go, "plain")
        theme.dress(self.go, "arrow-right")
        if not leads:
            self.go.hide()
        self.go.clicked.connect(lambda: self.wanted.emit(lack.rule))
        row = self.layout()
        if row is not None:
            row.addWidget(self.go)

    @property
    def typing(self) -> bool:
        """Whether somebody typed just now, and it is not told yet."""
        return self._pause.isActive()

    def retranslate(self) -> None:
        """Say what is missing."""
        super().retranslate()
        self._blocks.setText(self.tr("No reason is enough here: without it the pages cannot be fixed and signed."))
        self.go.setText(self.tr("Enter"))
        self.go.setAccessibleName(f"{self.go.text()}: {self.lack.text}")


class MissingView(Form):
    """The list, in the order of the pages. ``fields`` by the statement's code."""

    given = Signal(str, str)
    """Code and reason; an empty one takes it back."""
    wanted = Signal(str)

    def __init__(self, theme: Theme, messages: Messages, led: frozenset[str]) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._led = led
        self._missing: tuple[Missing, ...] | None = None
        self._reasons: tuple[LackReason, ...] = ()
        self.finding = Finding(theme)
        self.rows: dict[str, MissingField] = {}
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.add(self.finding)
        self.add(self._holder)
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether the pages may be fixed."""
        return self._missing == ()

    @property
    def typing(self) -> bool:
        """Whether a reason was typed just now, and is not told yet."""
        return any(row.typing for row in self.rows.values())

    def show_missing(self, missing: Sequence[Missing], reasons: Sequence[LackReason]) -> None:
        """Show what is *missing*, and the *reasons* that were given for what is not there."""
        self._missing, self._reasons = tuple(missing), tuple(reasons)
        wanted = self._lacks()
        for code in [code for code in self.rows if code not in wanted]:
            gone = self.rows.pop(code)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (code, lack) in enumerate(wanted.items()):
            if code not in self.rows:
                row = MissingField(self._theme, lack, leads=code in self._led)
                row.given.connect(self.given)
                row.wanted.connect(self.wanted)
                self.rows[code] = row
            self.rows[code].show_lack(lack)
            if self._column.indexOf(self.rows[code]) != place:
                self._column.insertWidget(place, self.rows[code])
        self.order()
        self.retranslate()

    def tell(self) -> None:
        """Tell every reason that is still being typed."""
        for row in tuple(self.rows.values()):
            row.tell()

    def retranslate(self) -> None:
        """Say every word; the page calls it with its own."""
        if self._missing is None:
            self.finding.say("waits", self.tr("The protocol is being drawn up"), "")
        elif self._missing:
            self.finding.say(
                "attention",
                self.tr("Still missing: {count}").format(count=len(self._missing)),
                self.tr("Enter it, or give the reason where one is enough: it is printed in its place."),
            )
        else:
            self.finding.say(
                "good", self.tr("Nothing is missing"), self.tr("The pages can be fixed once everybody has signed.")
            )
        for code, lack in self._lacks().items():
            if code in self.rows:
                self.rows[code].show_lack(lack)

    def _word(self, code: str) -> str:
        said = self._messages.word("lack", code)
        return said[:1].upper() + said[1:]

    def _lacks(self) -> Mapping[str, Lack]:
        word = self._word
        reasons = {one.code.value: one.text for one in self._reasons}
        open_ = {
            one.code: Lack(one.code, word(one.code), one.article, not one.blocks, reasons.get(one.code, ""))
            for one in self._missing or ()
        }
        given = {code: Lack(code, word(code), "", True, text) for code, text in reasons.items() if code not in open_}
        return open_ | given
