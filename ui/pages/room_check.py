"""The room check: picture, sound, clock, disks, power and the list of the room, before the child comes (thesis 2.5.3).

Rules. Four parts side by side, in any order; nothing is asked twice, and each answer is kept at once with its person
and time. What the machine can measure it measures; what only a person can see is ticked by a person. Nothing here holds
anybody up: what is missing is said in words, and the admission to the recording decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from interview_app.domain.preparation import Preparation
from interview_app.domain.room_check import ClockCheck, RoomCheck, RoomItem, Tick
from interview_app.journey.room import room_now
from interview_app.recording.looking_glass import LookingGlass
from interview_app.recording.order import LookOrder, Preview, Seen
from interview_app.system.clock import iso_utc
from interview_app.system.power import Power, read_power
from ui.autosave import Autosave
from ui.flow import AtRoom, State, after, before
from ui.frame import Frame
from ui.level_test import LevelTest
from ui.newest import Newest
from ui.pages import Page
from ui.widgets.checklist import Checklist
from ui.widgets.clock_panel import ClockPanel
from ui.widgets.label import Label
from ui.widgets.lacks_panel import LacksPanel
from ui.widgets.machine_panel import UNKNOWN_MIN, MachinePanel
from ui.widgets.picture_panel import PicturePanel
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.step_tabs import StepTabs
from ui.worker import Cancelled, Door, Progress

PARTS = 4
POWER_EVERY_MS = 10_000
LISTED = tuple(item for item in RoomItem if item not in (RoomItem.FRAMED, RoomItem.POWER))
"""The lines of the checklist's own part; the other two stand beside what they are about."""


class RoomCheckPage(Page[AtRoom]):
    """Looks at the room with whoever sets it up, and keeps what was found."""

    def __init__(self, frame: Frame, state: AtRoom) -> None:
        super().__init__(frame, state)
        theme, messages = frame.theme, frame.messages
        self._preparing = state.at_hand
        self._preparation: Preparation = state.at_hand.preparation
        self._room = room_now(frame.room, frame.data)[0].room
        self._test = LevelTest(self.check.level)
        self._leaving = False
        self._saving = Autosave(frame.worker, state.at_hand.save, self)
        self.newest = Newest(self, self._saving, state.at_hand.reload)
        self.tabs = StepTabs(theme, PARTS)
        self.picture = PicturePanel(theme, messages, len(self._room.cameras))
        self.clock = ClockPanel(theme, frame.clock)
        self.machine = MachinePanel(theme, messages, self._room.targets, self._preparation.plan.minutes)
        self.list = Checklist(theme, [item.value for item in LISTED], columns=2)
        self.lacks = LacksPanel(theme)
        self.reason = Label("attention")
        self.back = QPushButton()
        theme.dress(self.back, "arrow-left")
        self.onward = PrimaryButton(theme)
        self._parts = QStackedWidget()
        self._news: Door[Seen] = Door(self._see, self, newest_only=True)
        self._pictures = [
            Door(self.picture.show_preview, self, newest_only=True) for _ in range(max(1, len(self._room.cameras)))
        ]
        self._glass = LookingGlass(self._news.put, self._put_preview)
        self.destroyed.connect(partial(self._glass.end))  # Qt would not keep the glass of a bound method
        self._power_timer = QTimer(self, interval=POWER_EVERY_MS)
        self._power_timer.timeout.connect(self._ask_power)
        self._build()
        self._connect()

    @property
    def check(self) -> RoomCheck:
        """What was found so far."""
        return self._preparation.room

    def _build(self) -> None:
        machine = QWidget()
        row = QHBoxLayout(machine)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(48)
        row.addWidget(self.clock, 1)
        row.addWidget(self.machine, 1)
        for part in (self.picture, machine, self.list, self.lacks):
            self._parts.addWidget(part)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._parts, 1)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons.addWidget(self.back)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons.addWidget(self.reason)
        self.buttons.addWidget(self.onward)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_part)
        for ticks in (self.list, self.picture.framed, self.machine.ticked):
            ticks.pressed.connect(self._tick)
        self.picture.test_again.connect(self._test_again)
        self.clock.compared.connect(self._compare)
        self.lacks.given.connect(self._give_reason)
        self._saving.failed.connect(self.refuse)
        self._saving.saved.connect(self.kept)
        self.back.clicked.connect(lambda: self.leave_for(lambda: before(self.state)))
        self.onward.clicked.connect(self._go_on)

    def entered(self) -> None:
        """Look and listen, and ask what the machine lives on."""
        room = self._room
        self._glass.look(LookOrder(self._preparing.kind, room.cameras, room.microphone, room.targets, ""))
        self._ask_power()
        self._power_timer.start()

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Is the room ready for the child?"))
        self.back.setText(self.tr("Back"))
        self.tabs.say(self._names())
        for panel in (self.picture, self.clock, self.machine, self.lacks):
            panel.retranslate()
        self.list.say({item.value: self._item(item) for item in LISTED})
        self._say_all()

    def may_close(self) -> bool:
        """Close once everything is saved."""
        self.lacks.finish()
        if self._saving.settled:
            return True
        self._saving.then(self._close_window)
        return False

    def _close_window(self) -> None:
        self.window().close()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press the button or tick the line that has the focus."""
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _names(self) -> list[str]:
        return [
            self.tr("Picture and sound"),
            self.tr("Clock, disks, power"),
            self.tr("The room"),
            self.tr("Summary"),
        ]

    def _item(self, item: RoomItem) -> str:
        return self.frame.messages.text(f"room_item.{item.value}")

    def _show_part(self, place: int) -> None:
        self.tabs.go(place)
        self._parts.setCurrentIndex(place)
        self._say_onward()

    def _put_preview(self, preview: Preview, jpeg: bytes) -> None:
        self._pictures[preview.camera - 1].put((preview, jpeg))

    def _see(self, seen: Seen) -> None:
        self.picture.see(seen.cameras, seen.microphone)
        voice = seen.microphone.voice if seen.microphone else None
        if self._test.hear(voice, self.frame.clock.monotonic_ns()):
            self._keep(replace(self.check, level=self._test.level))
        self.machine.see(seen.targets)
        space = self.machine.space
        if [(one.path, one.enough) for one in space] != [(one.path, one.enough) for one in self.check.space] and space:
            self._keep(replace(self.check, space=space))

    def _ask_power(self) -> None:
        def ask(progress: Progress, cancelled: Cancelled) -> Power | None:
            return read_power()

        self.frame.worker.run(ask, owner=self, on_done=self._take_power, on_failed=self.refuse)

    def _take_power(self, power: Power | None) -> None:
        self.machine.show_power(power)
        minutes = None if power is None or power.mains else power.minutes
        if power is not None and not power.mains and minutes is None:
            minutes = UNKNOWN_MIN
        if (minutes is None) is not (self.check.battery_min is None):
            self._keep(replace(self.check, battery_min=minutes))

    def _tick(self, code: str, ticked: bool) -> None:
        item = RoomItem(code)
        self._keep(self.check.with_tick(Tick(item, *self._now())) if ticked else self.check.without_tick(item))

    def _compare(self, ahead_s: int) -> None:
        self._keep(replace(self.check, clock=ClockCheck(*self._now(), ahead_s)))

    def _test_again(self) -> None:
        self._test.again()
        self._keep(replace(self.check, level=""))

    def _now(self) -> tuple[str, str]:
        return self._preparing.by, iso_utc(self.frame.clock.utc())

    def _give_reason(self, rule: str, text: str) -> None:
        self._put(self._preparation.with_reason(rule, text))

    def _keep(self, check: RoomCheck) -> None:
        self._put(replace(self._preparation, room=check))

    def _put(self, preparation: Preparation) -> None:
        self._preparation = preparation
        self._saving.put(preparation)
        self._say_all()

    def _say_all(self) -> None:
        """Show everything that was found, and what is still missing."""
        check, marks = self.check, self._marks()
        self.picture.show_test(self._test)
        for part in (self.picture, self.machine, self.list):
            part.show_marks(marks)
        self.clock.show_check(check.clock, self._mark(check.clock.by, check.clock.at_utc) if check.clock else "")
        missing = self._missing()
        self.lacks.show_missing(missing)
        self.lacks.show_lacks(self._preparing.lacks(self._preparation, self.frame.messages.language))
        self.tabs.show_done(self._done())
        self._say_onward()

    def _marks(self) -> Mapping[str, str]:
        return {tick.item.value: self._mark(tick.by, tick.at_utc) for tick in self.check.ticks}

    def _mark(self, by: str, at_utc: str) -> str:
        at = datetime.fromisoformat(at_utc).astimezone()
        today = at.date() == self.frame.clock.utc().astimezone().date()
        return f"{by}, {at:%H:%M}" if today else f"{by}, {at:%d.%m.%Y %H:%M}"

    def _done(self) -> list[bool]:
        check = self.check
        enough = bool(check.space) and all(one.enough for one in check.space)
        lacks = [field.lack for field in self.lacks.reasons.values()]
        return [
            check.ticked(RoomItem.FRAMED) and self._test.good,
            check.clock is not None and enough and check.ticked(RoomItem.POWER),
            all(map(check.ticked, LISTED)),
            all(lack.settled for lack in lacks) and (check.complete or bool(lacks)),
        ]

    def _missing(self) -> list[str]:
        check = self.check
        missing = [] if self._test.good else [self.tr("The level test has not been good yet.")]
        if check.clock is None:
            missing.append(self.tr("The clock was not compared."))
        if not check.space:
            missing.append(self.tr("The disks are being looked at."))
        elif not all(one.enough for one in check.space):
            missing.append(self.tr("A disk has too little space for the planned time and half as much again."))
        text = self.tr("Not ticked: {line}")
        return missing + [text.format(line=self._item(item)) for item in RoomItem if not check.ticked(item)]

    def _say_onward(self) -> None:
        place, names = self.tabs.place, self._names()
        last = place == PARTS - 1
        text = self.tr("Next: {part}")
        self.onward.setText(self.tr("Go on") if last else text.format(part=names[place + 1]))
        waits = last and not all(field.lack.settled for field in self.lacks.reasons.values())
        words = self.tr("You can go on and come back. The recording cannot start before this is settled.")
        self.reason.setText(words if waits else "")

    def _go_on(self) -> None:
        if self.tabs.place < PARTS - 1:
            self._show_part(self.tabs.place + 1)
        else:
            self.leave_for(lambda: after(self.state))

    def leave_for(self, state: Callable[[], State]) -> None:
        """Let the devices go and go on to *state*, once everything is saved."""
        self.lacks.finish()

        def let_go(progress: Progress, cancelled: Cancelled) -> None:
            self._glass.close()

        def go() -> None:
            if self._leaving:
                return
            self._leaving = True
            self.frame.worker.run(
                let_go, owner=self, on_done=lambda _none: self.frame.flow.go(state()), on_failed=self.refuse
            )

        self._saving.then(go)
