"""What the machine has: space on both disks for the planned length and half as much again, mains or battery minutes.

Rules. Space and power are measured, never asked; the line of the power is ticked by a person all the same, because a
plug that is in may hang in a socket that is switched off with the light.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.room_check import RoomItem, TargetSpace
from interview_app.recording.order import TargetSeen
from interview_app.system.power import Power
from ui.messages import Messages
from ui.room_words import RoomWords
from ui.theme import Theme
from ui.widgets.checklist import Checklist
from ui.widgets.label import Label
from ui.widgets.state_line import StateLine
from ui.widgets.time_left import size, time_left

UNKNOWN_MIN = -1
"""Stands for the minutes of a battery that does not tell them."""


class MachinePanel(QWidget):
    """One line for each of *targets*, one for the power, and its tick."""

    def __init__(self, theme: Theme, messages: Messages, targets: Sequence[str], minutes: int) -> None:
        super().__init__()
        self._messages = messages
        self._words = RoomWords(messages, self)
        self._paths = tuple(targets)
        self._planned_s = minutes * 60
        self._seen: tuple[TargetSeen, ...] = ()
        self._power: Power | None = None
        self._disks = Label("heading")
        self._needed = Label("quiet")
        self.targets = [StateLine(theme, "hard-drive") for _ in self._paths]
        self._supply = Label("heading")
        self.power = StateLine(theme, "plug")
        self.ticked = Checklist(theme, (RoomItem.POWER.value,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._disks, self._needed, *self.targets):
            column.addWidget(widget)
        column.addSpacing(12)
        for widget in (self._supply, self.power, self.ticked):
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def needed_s(self) -> int:
        """What must fit on every target, in seconds: the planned length and half as much again."""
        return self._planned_s * 3 // 2

    @property
    def space(self) -> tuple[TargetSpace, ...]:
        """What fits on each target, as the record keeps it; empty until every one was looked at."""
        if len(self._seen) != len(self._paths):
            return ()
        return tuple(
            TargetSpace(path, seen.seconds_left, self._is_enough(seen))
            for path, seen in zip(self._paths, self._seen, strict=True)
        )

    def see(self, targets: tuple[TargetSeen, ...]) -> None:
        """Take how the targets look now."""
        if targets != self._seen:
            self._seen = targets
            self._say_targets()

    def show_power(self, power: Power | None) -> None:
        """Take what the machine lives on; None where it does not tell."""
        self._power = power
        self._say_power()

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Show by whom the power was found right, if it was."""
        self.ticked.show_marks(marks)

    def retranslate(self) -> None:
        """Say every word of the panel; the page calls it with its own."""
        self._disks.setText(self.tr("Disks"))
        text = self.tr("Planned: {planned}. There must be room for {needed}, because children need their time.")
        self._needed.setText(text.format(planned=time_left(self._planned_s), needed=time_left(self.needed_s)))
        self._supply.setText(self.tr("Power"))
        item = RoomItem.POWER.value
        self.ticked.say({item: self._messages.text(f"room_item.{item}")})
        self._say_targets()
        self._say_power()

    def _is_enough(self, seen: TargetSeen) -> bool:
        return not seen.reason and seen.seconds_left >= self.needed_s

    def _say_targets(self) -> None:
        for place, (line, path) in enumerate(zip(self.targets, self._paths, strict=True)):
            seen = self._seen[place] if place < len(self._seen) else None
            line.say(self._words.target_name(place, path), *self._said(seen))

    def _said(self, seen: TargetSeen | None) -> tuple[str, bool]:
        if seen is None or seen.reason or self._is_enough(seen):
            return self._words.target(seen, 0)
        text = self.tr("{free} free: only {time} fit, {needed} are needed. Free some space or connect another disk.")
        fits = time_left(max(0, seen.seconds_left))
        return text.format(free=size(seen.free_bytes), time=fits, needed=time_left(self.needed_s)), False

    def _say_power(self) -> None:
        power = self._power
        if power is None:
            self.power.say(self.tr("This computer does not tell what it lives on."), "")
        elif power.mains:
            self.power.say(self.tr("On mains"), "")
        elif power.minutes is None:
            text = self.tr("{percent} % left. Plug the computer in: it does not tell how long that lasts.")
            self.power.say(self.tr("On battery"), text.format(percent=power.percent or 0), False)
        else:
            enough = power.minutes * 60 >= self.needed_s
            text = self.tr("About {time} left.") if enough else self.tr("About {time} left. Plug the computer in.")
            self.power.say(self.tr("On battery"), text.format(time=time_left(power.minutes * 60)), enough)
