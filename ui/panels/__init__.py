"""Parts of the room's set-up: each is a panel that the first start shows in its order, and the administration by name.

Rules. A panel keeps what was chosen at once, by an administrator's hand, on a thread of its own, and shows what was
kept; it goes to no other page.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from interview_app.domain.errors import Circumstance
from interview_app.domain.house import House
from interview_app.domain.permissions import Action
from interview_app.journey.room import RoomFile
from interview_app.journey.room_settings import RoomSettings
from ui.frame import Frame
from ui.panels.part import WIDEST, Part
from ui.widgets.form import Form
from ui.widgets.notice_line import Tone


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

    def show_known(self, known: Known) -> None:
        """Show how things are."""
        raise NotImplementedError

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
