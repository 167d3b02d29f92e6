"""Parts of the room's set-up: each is a panel that the first start shows in its order, and the administration by name.

Rules. A panel keeps what was chosen at once, by an administrator's hand, on a thread of its own, and shows what was
kept; it goes to no other page. Whoever holds it calls ``entered`` when it comes on the screen, ``left`` when it is
covered, and ``finish`` before going on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.house import House
from interview_app.domain.permissions import Action
from interview_app.journey.room import RoomFile
from interview_app.journey.room_settings import RoomSettings
from ui.frame import Frame
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked

WIDEST = 760
T = TypeVar("T")


@dataclass(frozen=True)
class Known:
    """What the vault and the room's file say now."""

    house: House
    room: RoomFile


class Panel(QWidget):
    """A heading, a few words on what it is about, and a form below. Made while somebody is signed in."""

    changed = Signal()
    """Something was kept."""
    notice = Signal(str, Tone)
    """A calm line at the bottom of the window; an empty text takes it away."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.unlocked: Unlocked = frame.desk.unlocked
        self.known: Known | None = None
        self.heading = Label("heading")
        self.about = Label("quiet")
        self.form = Form(WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.heading, self.about):
            label.setMaximumWidth(WIDEST)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.form, 1)

    def entered(self) -> None:
        """Look at how things are; the panel is on the screen now."""
        self.work(self.look, self._take)

    def left(self) -> None:
        """Let go of what only a panel on the screen needs."""

    def finish(self) -> bool:
        """Keep what is still to be kept; False, and said where, if something cannot stand as it is."""
        return True

    def retranslate(self) -> None:
        """Say every word of the panel in the current language."""
        raise NotImplementedError

    def show_known(self, known: Known) -> None:
        """Show how things are."""
        raise NotImplementedError

    def look(self) -> Known:
        """Return how things are; blocks for milliseconds."""
        from interview_app.journey.house import house_of
        from interview_app.journey.room import room_now

        return Known(house_of(self.unlocked), room_now(self.frame.room, self.frame.data)[0])

    def change_house(self, action: Action, change: Callable[[House], House]) -> House:
        """Keep what *change* makes of the room's choices; blocks, circumstances of the vault."""
        from interview_app.journey.house import amend

        return amend(self.unlocked, action, change)

    def change_room(self, change: Callable[[RoomSettings], RoomSettings]) -> RoomFile:
        """Keep what *change* makes of the room's file; blocks, circumstances NOT_PERMITTED, OUTPUT_UNWRITABLE."""
        from interview_app.journey.room import change_room

        self.unlocked.demand(Action.CHANGE_SETTINGS)
        return change_room(self.frame.room, self.frame.data, change)

    def work(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Circumstance], object] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Do *work* on a thread; *done* or *failed* (a line at the bottom, unless given) on the GUI thread."""

        def carry_out(_progress: Progress, _cancelled: Cancelled) -> T:
            return work()

        self.frame.worker.run(
            carry_out, owner=self, on_done=done, on_failed=failed or self.refuse, on_ended=ended
        )

    def keep(self, change: Callable[[], object], failed: Callable[[Circumstance], object] | None = None) -> None:
        """Carry *change* out on a thread, then show how things are and tell that something was kept."""

        def both() -> Known:
            change()
            return self.look()

        def kept(known: Known) -> None:
            self.notice.emit("", Tone.INFORM)
            self._take(known)
            self.changed.emit()

        self.work(both, kept, failed)

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done."""
        self.notice.emit(self.frame.messages.circumstance(circumstance), Tone.ATTEND)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self, known: Known) -> None:
        self.known = known
        self.show_known(known)
