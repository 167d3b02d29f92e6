"""What every part in which a protocol is written has in common: it shows entries, and tells them changed.

Rules. A change is told once nobody has typed for a moment, and at once when somebody goes on; what the part shows is
put in anew only where nobody is typing.
"""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from interview_app.domain.protocol_entries import ProtocolEntries
from interview_app.journey.protocol_writing import ProtocolWriting
from ui.frame import Frame
from ui.widgets.field import Field
from ui.widgets.form import Form

PAUSE_MS = 700


@dataclass(frozen=True)
class Someone:
    """A person of the session by number, 0 the child: their name, and how the lists of the page call them."""

    number: int
    name: str
    words: str


class EntryPart(Form):
    """A column of fields over the entries."""

    changed = Signal(object)
    """The :class:`ProtocolEntries` as they are now."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.entries = ProtocolEntries()
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell)

    @property
    def typing(self) -> bool:
        """Whether somebody typed just now, and it is not told yet."""
        return self._pause.isActive()

    @abstractmethod
    def value(self) -> ProtocolEntries:
        """Return the entries with what is typed here."""

    @abstractmethod
    def put(self, entries: ProtocolEntries) -> None:
        """Show *entries*."""

    @abstractmethod
    def retranslate(self) -> None:
        """Say every word; the page calls it with its own."""

    def show_people(self, people: Iterable[Someone]) -> None:
        """Offer *people* where somebody is named."""

    def show_entries(self, entries: ProtocolEntries) -> None:
        """Take *entries* and show them, unless somebody is typing here."""
        self.entries = entries
        now = QApplication.focusWidget()
        typing = now is not None and self.isAncestorOf(now) and self.typing
        if not typing:
            self.put(entries)

    def tell(self) -> None:
        """Tell what was changed, if anything was."""
        self._pause.stop()
        value = self.value()
        if value != self.entries:
            self.entries = value
            self.changed.emit(value)

    def keep(self, entries: ProtocolEntries) -> None:
        """Take *entries* as they are now, show and tell them."""
        self._pause.stop()
        self.entries = entries
        self.put(entries)
        self.changed.emit(entries)

    def watch(self, *fields: Field) -> None:
        """Tell what is changed in *fields*."""
        for field in fields:
            field.changed.connect(self._pause.start)


def words_of(writing: ProtocolWriting, frame: Frame) -> tuple[Someone, ...]:
    """Return everybody of the session as the lists of the page name them: the child first."""
    word = frame.messages.word
    plan = writing.preparation.plan
    child = writing.identity.full_name or writing.preparation.child.alias
    role = word("capacity", plan.capacity.value) if plan.capacity else ""
    people = [Someone(0, child, ", ".join(filter(None, (role, child))))]
    people += [
        Someone(one.number, one.name, f"{word('role', one.role.value)}, {one.name}")
        for one in writing.preparation.people
    ]
    return tuple(people)
