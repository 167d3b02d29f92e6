"""The first start: from a computer with nothing on it to a room that records, one step after the other.

Rules. Nothing is written before the first administrator's name and passphrase can stand. From then on every step keeps
what is chosen at once, so that the set-up can be left and taken up again at any step. Who set up nothing here yet can
restore the room from a backup, or try the devices without any records.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout

from interview_app.domain.house import OpenPoint
from interview_app.domain.permissions import Action
from ui.flow import AtFirstStart, AtSessions, AtStart, AtUnlock
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.founding import Founding
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.step_column import StepColumn

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked
    from ui.panels import Panel
    from ui.panels.devices_panel import DevicesPanel
    from ui.panels.trial_run import TrialRun

STEPS: tuple[tuple[OpenPoint, ...], ...] = (
    (),
    (OpenPoint.NAME,),
    (OpenPoint.TARGETS, OpenPoint.SECOND_TARGET),
    (OpenPoint.CUSTODY, OpenPoint.TRIAL),
    (OpenPoint.SEAL,),
    (OpenPoint.DEVICES,),
    (),
    (OpenPoint.TEST,),
)
"""The steps in their order: what of the open points belongs to each; the first is the administrator."""


@dataclass
class _Room:
    """The panels of the steps after the first, once there is a vault to keep what they choose."""

    panels: "tuple[Panel, ...]"
    devices: "DevicesPanel"
    run: "TrialRun"


class FirstStartPage(Page[AtFirstStart]):
    """A list of steps on the left, one step on the right."""

    def __init__(self, frame: Frame, state: AtFirstStart) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._room: _Room | None = None
        self._place = 0
        self.steps = StepColumn(theme, len(STEPS))
        self.views = QStackedWidget()
        self.founding = Founding(frame)
        self.administrator, self.restoring = self.founding.administrator, self.founding.restoring
        self.views.addWidget(self.founding)
        self.working = QProgressBar()
        self.working.setRange(0, 0)
        self.working.setTextVisible(False)
        self.working.hide()
        self.restore, self.only_test = QPushButton(), QPushButton()
        self.later, self.back = QPushButton(), QPushButton()
        self.onward = PrimaryButton(theme)
        for button, icon in (
            (self.restore, "history"),
            (self.only_test, "video"),
            (self.later, "x"),
            (self.back, "arrow-left"),
        ):
            theme.dress(button, icon)
        self._build()
        self._connect()
        if not frame.desk.is_locked and frame.desk.may(Action.CHANGE_SETTINGS):
            self._make_panels()

    def _build(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.steps, 1)
        side.addWidget(self.later)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addLayout(side)
        row.addWidget(self.views, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.working)
        for button in (self.restore, self.only_test):
            self.buttons.addWidget(button)
        self.buttons.addStretch()
        for button in (self.back, self.onward):
            self.buttons.addWidget(button)

    def _connect(self) -> None:
        flow = self.frame.flow
        self.steps.chosen.connect(lambda place: self._finish_panel(partial(self._show, place)))
        self.administrator.entered.connect(self._go_on)
        self.restoring.entered.connect(self._go_on)
        self.founding.made.connect(self._sit_down)
        self.founding.restored.connect(self._take_restored)
        self.founding.found.connect(lambda: flow.go(AtUnlock()))
        self.founding.failed.connect(self.refuse)
        self.founding.turned.connect(self._arrange)
        self.restore.clicked.connect(lambda: self.founding.show_restoring(True))
        self.only_test.clicked.connect(lambda: flow.go(AtStart()))
        self.later.clicked.connect(lambda: self._finish_panel(lambda: flow.go(AtSessions())))
        self.back.clicked.connect(self._go_back)
        self.onward.clicked.connect(self._go_on)
        self.frame.desk.changed.connect(self._leave_locked)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.restore.setText(self.tr("Restore from a backup"))
        self.only_test.setText(self.tr("Only test the room"))
        self.later.setText(self.tr("Continue later"))
        self.back.setText(self.tr("Back"))
        self.working.setAccessibleName(self.tr("The records are being made"))
        for panel in self._panels:
            panel.retranslate()
        self._arrange()

    def entered(self) -> None:
        """Ask whoever is here for what is next; a room that is set up already is no first start."""
        frame = self.frame
        if frame.desk.is_locked:
            self.founding.look()
        elif self._room is None:
            frame.flow.go(AtSessions())
        else:
            self._show(max(1, self._place))

    def may_close(self) -> bool:
        """Stay while the records are made or the test is recorded and sealed."""
        if self.founding.is_busy or self._is_testing:
            self.notice.emit(lambda: self.tr("Please wait until this is finished, then close the window."), Tone.INFORM)
            return False
        return True

    @property
    def _panels(self) -> "tuple[Panel, ...]":
        return self._room.panels if self._room is not None else ()

    @property
    def _panel(self) -> "Panel | None":
        return self._panels[self._place - 1] if self._panels and self._place else None

    @property
    def _is_testing(self) -> bool:
        return self._room is not None and self._room.run.is_running

    def _sit_down(self, unlocked: "Unlocked") -> None:
        self.frame.desk.sit_down(unlocked)
        self._make_panels()
        self._show(1)

    def _take_restored(self, unlocked: "Unlocked") -> None:
        self.frame.desk.sit_down(unlocked)
        self.frame.flow.go(AtSessions())

    def _make_panels(self) -> None:
        from ui.panels.custody import CustodyPanel
        from ui.panels.devices_panel import DevicesPanel
        from ui.panels.name_panel import NamePanel
        from ui.panels.rules_panel import RulesPanel
        from ui.panels.seal_panel import SealPanel
        from ui.panels.targets_panel import TargetsPanel
        from ui.panels.trial_run import TrialRun

        frame = self.frame
        devices = DevicesPanel(frame)
        run = TrialRun(frame, devices.release)
        before = (NamePanel(frame), TargetsPanel(frame), CustodyPanel(frame), SealPanel(frame))
        self._room = _Room((*before, devices, RulesPanel(frame), run), devices, run)
        for panel in self._room.panels:
            panel.notice.connect(self.notice)
            panel.changed.connect(run.entered)
            panel.retranslate()
            self.views.addWidget(panel)
        run.recording.connect(self.recording)
        run.turned.connect(self._arrange)
        run.entered()

    def _leave_locked(self) -> None:
        """Leave once the vault is locked; a test recording is sealed first, or the next page would join it."""
        if not self.frame.desk.is_locked or self._room is None or self.frame.flow.state is not self.state:
            return
        self.views.hide()
        if self._is_testing:
            self._room.run.stop()
            self._room.run.turned.connect(self._leave_locked)
        else:
            self.frame.flow.go(AtUnlock(self.state))

    def _finish_panel(self, then: Callable[[], None]) -> None:
        if self._panel is None:
            then()
        else:
            self._panel.finish(then)

    def _show(self, place: int) -> None:
        if self._panel is not None:
            self._panel.left()
        self._place = place
        self.notice.emit("", Tone.INFORM)
        panel = self._panel
        if panel is not None:
            self.views.setCurrentWidget(panel)
            panel.entered()
        self._arrange()
        self.steps.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def _go_back(self) -> None:
        if self.founding.is_restoring:
            self.founding.show_restoring(False)
        else:
            self._finish_panel(partial(self._show, self._place - 1))

    def _go_on(self) -> None:
        if self.founding.is_busy or self._is_testing:
            return
        if self._room is None:
            self.notice.emit("", Tone.INFORM)
            self.founding.go_on()
        elif self._place < len(STEPS) - 1:
            self._finish_panel(partial(self._show, self._place + 1))
        elif OpenPoint.TEST in self._room.run.is_open:
            self._room.run.start()
        else:
            self.frame.flow.go(AtSessions())

    def _names(self) -> list[str]:
        return [
            self.tr("Administrator"),
            self.tr("The room"),
            self.tr("Disks"),
            self.tr("Custodians"),
            self.tr("Seal"),
            self.tr("Devices"),
            self.tr("Rules"),
            self.tr("Test recording"),
        ]

    def _arrange(self) -> None:
        """Show what belongs to the step, and say where one stands."""
        has_room, busy = self._room is not None, self.founding.is_busy or self._is_testing
        restoring, names = self.founding.is_restoring and not has_room, self._names()
        done = [has_room and not self._is_open(points) for points in STEPS]
        self.steps.show_steps(
            names, self._place, done, [not busy and (place > 0) is has_room for place in range(len(STEPS))]
        )
        self.steps.setHidden(restoring)
        self.title.setText(self.tr("Restore the room's records") if restoring else self.tr("Set up the room"))
        self.working.setVisible(self.founding.is_busy)
        for button in (self.restore, self.only_test):
            button.setVisible(not has_room and not restoring)
        self.restore.setEnabled(not busy)
        self.only_test.setEnabled(not busy)
        self.later.setVisible(self._room is not None and bool(self._room.run.is_open))
        self.back.setVisible(restoring or self._place > 1)
        for button in (self.later, self.back, self.onward):
            button.setEnabled(not busy)
        self._say_onward(names, restoring)

    def _is_open(self, points: tuple[OpenPoint, ...]) -> bool:
        run = self._room.run if self._room is not None else None
        return run is None or not run.is_looked_at or bool(set(points) & set(run.is_open))

    def _say_onward(self, names: list[str], restoring: bool) -> None:
        icon, text = "arrow-right", self.tr("To the sessions")
        if restoring:
            icon, text = "history", self.tr("Restore")
        elif self._room is None:
            icon, text = "check", self.tr("Make the room's records")
        elif self._place < len(STEPS) - 1:
            text = self.tr("Next: {part}").format(part=names[self._place + 1])
        elif OpenPoint.TEST in self._room.run.is_open:
            icon, text = "video", self.tr("Record for ten seconds")
        self.frame.theme.dress(self.onward, icon, "on_accent")
        self.onward.setText(text)
