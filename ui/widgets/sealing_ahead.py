"""What will be sealed, with what, for whom and where to; and the reason that is asked for, before the seal.

Rules. It says what was found and asks one thing at most: why the master lies on a medium that can be rewritten. Where
nobody is signed in, or a room test is sealed, nothing is asked; a reason that was given before is shown.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from ui.messages import Messages
from ui.theme import named
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextArea
from ui.widgets.time_left import size
from ui.widgets.times import session_time

if TYPE_CHECKING:
    from interview_app.journey.sealing import Ahead, Place
    from ui.sealing_work import Found


_ROWS = ("what", "seal", "holders", "places", "reason")


class SealingAhead(Spoken):
    """The field for the reason; below it a card of headings and what stands beside them."""

    changed = Signal()
    """Something was typed, or there is something to show."""

    def __init__(self, messages: Messages, *, asks: bool) -> None:
        super().__init__()
        self._messages = messages
        self._asks = asks
        self._ahead: Ahead | None = None
        self._case_number = ""
        self._given = ""
        self.looked = not asks
        """Whether it is known what must be asked; without a vault nothing is."""
        self._card = QFrame()
        named(self._card, "card")
        self._rows = {name: (Label("field"), Label(selectable=True)) for name in _ROWS}
        grid = QGridLayout(self._card)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, (heading, value) in enumerate(self._rows.values()):
            heading.setFixedWidth(190)
            grid.addWidget(heading, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        self.reason = TextArea(longest=1000, lines=2)
        self.reason.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason)  # first: on a low screen nobody should have to look for what is asked
        column.addWidget(self._card)
        self.retranslate()

    def show_ahead(self, found: "Found") -> None:
        """Show what was *found*."""
        self._ahead, self._case_number, self._given = found.ahead, found.case_number, found.reason
        self.looked = True
        self.retranslate()
        self.changed.emit()

    @property
    def complete(self) -> bool:
        """Whether it may be sealed as far as this is concerned."""
        return self.looked and (not self.asks_reason or (bool(self.reason.value) and not self.reason.why_not()))

    @property
    def has_protocol(self) -> bool:
        """Whether a protocol is attached, as far as it is known."""
        return self._ahead is not None and self._ahead.protocol

    @property
    def asks_reason(self) -> bool:
        """Whether a reason must be given."""
        return self._asks and self._ahead is not None and self._ahead.needs_reason and not self._given

    def retranslate(self) -> None:
        """Say every word in the current language."""
        ahead = self._ahead
        self._card.setVisible(ahead is not None)
        self.reason.setVisible(self.asks_reason)
        self.reason.say(
            self.tr("The master is on a medium that can be rewritten. Why?"),
            self.tr("The master belongs on a medium that cannot be rewritten. The reason is kept with the session."),
        )
        if ahead is None:
            return
        headings = (
            self.tr("Will be sealed"),
            self.tr("With the seal"),
            self.tr("Can open it"),
            self.tr("Copies"),
            self.tr("Reason"),
        )
        seal, holders = self._seal(ahead), self._holders(ahead)
        places = "\n".join(self._place(*one) for one in enumerate(ahead.places))
        values = (self._what(ahead), seal, holders, places, self._given)
        for (heading, value), name, text in zip(self._rows.values(), headings, values, strict=True):
            heading.setText(name)
            value.setText(text)
            for part in (heading, value):
                part.setVisible(bool(text))

    def _what(self, ahead: "Ahead") -> str:
        case = self.tr("Case {number}").format(number=self._case_number) if self._case_number else ""
        session = self.tr("Session {session}").format(session=ahead.session)
        length = self.tr("Recording {length}, parts: {parts}").format(
            length=session_time(ahead.recorded_ms * 1000), parts=ahead.parts
        )
        exhibits = self.tr("Things shown and made: {count}").format(count=ahead.exhibits) if ahead.exhibits else ""
        lines = [case, session, length, exhibits]
        if self._asks:
            there = self.tr("The protocol is attached; signatures beside it: {count}").format(count=ahead.signatures)
            lines.append(there if ahead.protocol else self.tr("No protocol is attached."))
        return "\n".join(filter(None, lines))

    def _seal(self, ahead: "Ahead") -> str:
        if ahead.valid_from is None or ahead.valid_until is None:
            return self.tr("The certificate is opened when it is sealed.")
        valid = self.tr("valid {since} to {until}").format(
            since=f"{ahead.valid_from.astimezone():%d.%m.%Y}", until=f"{ahead.valid_until.astimezone():%d.%m.%Y}"
        )
        return f"{ahead.subject}\n{valid}"

    def _holders(self, ahead: "Ahead") -> str:
        unknown = self.tr("Key")
        lines = [f"{one.holder or unknown}: {one.fingerprint}" for one in ahead.holders]
        if ahead.own_key:
            lines.append(self.tr("This computer only until it is sealed"))
        return "\n".join(lines)

    def _place(self, number: int, place: "Place") -> str:
        name = self.tr("Master") if number == 0 else self.tr("Working copy")
        free = self.tr("does not answer")
        if place.free is not None:
            free = self.tr("{size} free").format(size=size(place.free))
        medium = self.tr("can be rewritten") if place.rewritable else self.tr("cannot be rewritten")
        if place.sealed:
            return self.tr("{name}: {folder} (sealed already)").format(name=name, folder=place.folder)
        return f"{name}: {place.folder} ({free}; {medium})"
