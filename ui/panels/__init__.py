"""Parts of the room's set-up: each is a panel that the first start shows in its order, and the administration by name.

Rules. A panel keeps what was chosen at once, by an administrator's hand, on a thread of its own, and shows what was
kept; it goes to no page and knows no other panel. Whoever holds it calls ``entered`` when it comes on the screen,
``left`` when it is covered, and ``finish`` before going on.
"""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.errors import Circumstance
from interview_app.domain.house import House
from interview_app.domain.permissions import Action
from interview_app.journey.room import RoomFile
from interview_app.journey.room_settings import RoomSettings
from ui.frame import Frame
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.spoken import Spoken
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked

WIDEST = 760
T = TypeVar("T")


class Part(Spoken):
    """A heading, a few words on what it is about, ``body`` below. Made while somebody is signed in."""

    notice = Signal(object, Tone)
    """A calm line at the bottom of the window (``Said``); an empty text takes it away."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.unlocked: Unlocked = frame.desk.unlocked
        self.heading = Label("heading")
        self.about = Label("quiet")
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.heading, self.about):
            label.setMaximumWidth(WIDEST)
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self.body, 1)

    def entered(self) -> None:
        """Look at how things are; the panel is on the screen now."""

    def left(self) -> None:
        """Let go of what only a panel on the screen needs."""

    def finish(self, then: Callable[[], None]) -> None:
        """Keep what is still to be kept, then do *then*; not at all, and said why, if something cannot stand."""
        then()

    def work(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Circumstance], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Task:
        """Do *work* on a thread; *done* or *failed* (a line at the bottom, unless given) on the GUI thread."""

        def carry_out(_progress: Progress, _cancelled: Cancelled) -> T:
            return work()

        return self.frame.worker.run(
            carry_out, owner=self, on_done=done, on_failed=failed or self.refuse, on_ended=ended
        )

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done."""
        messages = self.frame.messages
        self.notice.emit(lambda: messages.circumstance(circumstance), Tone.ATTEND)


@dataclass(frozen=True)
class Known:
    """What the vault and the room's file say now."""

    house: House
    room: RoomFile
    trouble: Circumstance | None = None
    """What was wrong with the room's file."""


class Panel(Part):
    """A part whose body is a form, and what it shows is kept in the vault or the room's file."""

    changed = Signal()
    """Something was kept."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.known: Known | None = None
        self._under_way = 0
        self._then: Callable[[], None] | None = None
        self.form = Form(WIDEST)
        self.body.addWidget(self.form, 1)

    def entered(self) -> None:
        """Look at how things are; the panel is on the screen now."""
        self.work(self.look, self._take)

    def finish(self, then: Callable[[], None]) -> None:
        """Keep what is still to be kept, then do *then*; not at all, and said why, if something cannot stand."""
        self._then = then
        self._go_on()

    @abstractmethod
    def show_known(self, known: Known) -> None:
        """Show how things are."""

    def look(self) -> Known:
        """Return how things are; blocks for milliseconds."""
        from interview_app.journey.house import house_of
        from interview_app.journey.room import room_now

        return Known(house_of(self.unlocked), *room_now(self.frame.room, self.frame.data))

    def change_house(self, action: Action, change: Callable[[House], House]) -> House:
        """Keep what *change* makes of the room's choices; blocks, circumstances of the vault."""
        from interview_app.journey.house import amend

        return amend(self.unlocked, action, change)

    def change_room(self, change: Callable[[RoomSettings], RoomSettings]) -> RoomFile:
        """Keep what *change* makes of the room's file; blocks, circumstances NOT_PERMITTED, OUTPUT_UNWRITABLE."""
        from interview_app.journey.room import change_room

        self.unlocked.demand(Action.CHANGE_SETTINGS)
        return change_room(self.frame.room, self.frame.data, change)

    def keep(
        self,
        change: Callable[[], object],
        failed: Callable[[Circumstance], object] | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        """Carry *change* out on a thread, then show how things are and tell that something was kept."""

        def both() -> Known:
            change()
            return self.look()

        def kept(known: Known) -> None:
            self.notice.emit("", Tone.INFORM)
            self._take(known)
            if done is not None:
                done()
            self.changed.emit()

        def refused(circumstance: Circumstance) -> None:
            self._then = None
            (failed or self.refuse)(circumstance)

        def ended() -> None:
            self._under_way -= 1
            self._go_on()

        self._under_way += 1
        self.work(both, kept, refused, ended)

    def _go_on(self) -> None:
        if not self._under_way and self._then is not None:
            then, self._then = self._then, None
            then()

    def _take(self, known: Known) -> None:
        self.known = known
        if known.trouble is not None:
            self.refuse(known.trouble)
        self.show_known(known)
