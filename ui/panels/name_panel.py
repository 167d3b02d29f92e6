"""The room's name, and how long its recordings usually are."""

from collections.abc import Callable
from dataclasses import replace

from interview_app.domain.names import tidied
from interview_app.journey.room_settings import MOST_MINUTES, RoomSettings
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.widgets.text_field import TextField
from ui.widgets.typed_field import NumberField

LONGEST_NAME = 80
LEAST_MINUTES = 1


class NamePanel(Panel):
    """What the room is called, and what is usual in it."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.name = TextField(longest=LONGEST_NAME)
        self.minutes = NumberField(LEAST_MINUTES, MOST_MINUTES)
        for field in (self.name, self.minutes):
            self.form.add(field)
        self.name.line.editingFinished.connect(self._keep_both)
        self.minutes.line.editingFinished.connect(self._keep_both)

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("The room"))
        self.about.setText(
            self.tr(
                "The name stands in windows and papers. The language of the windows is chosen at the lower left, "
                "at any time."
            )
        )
        self.name.say(self.tr("Name of the room"))
        self.name.suggest(self.tr("For example: Interview room 1, Almaty"))
        self.minutes.say(
            self.tr("Usual length of a recording, in minutes"),
            self.tr("So much must fit on each disk before a room test may start."),
        )

    def show_known(self, known: Known) -> None:
        """Show how things are; what is being typed is left alone."""
        room = known.room.room
        if self.name.empty or not self.name.line.hasFocus():
            self.name.put(room.name)
        if self.minutes.empty or not self.minutes.line.hasFocus():
            self.minutes.put(room.minutes)

    def finish(self, then: Callable[[], None]) -> None:
        """Keep both; go no further with a number that cannot be."""
        if self.form.check():
            self._keep_both()
            super().finish(then)

    def _keep_both(self) -> None:
        if self.known is None:
            return
        room = self.known.room.room
        name, minutes = tidied(self.name.value) or room.name, self.minutes.value or room.minutes
        if (name, minutes) != (room.name, room.minutes):

            def change(room: RoomSettings) -> RoomSettings:
                return replace(room, name=name, minutes=minutes)

            self.keep(lambda: self.change_room(change))
