"""The room itself: a quiet list of its matters, and the panel of the one that was chosen.

Rules. Only what the person's role permits is listed. One panel is there at a time, made when it is chosen and thrown
away when another is, so nothing stale is seen, no device stays taken, and nothing half typed of a passphrase is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.permissions import Action
from ui.flow import AtAdministration, AtFirstStart, AtSessions
from ui.frame import Frame
from ui.pages import Page
from ui.panels import Panel, Part
from ui.theme import named
from ui.widgets.notice_line import Tone
from ui.worker import Cancelled, Progress

_LIST_WIDTH = 252
_BETWEEN = 24


@dataclass(frozen=True)
class Matter:
    """One matter of the room: who may see it, its icon, and where its panel is."""

    action: Action
    icon: str
    module: str
    panel: str


MATTERS = {
    "people": Matter(Action.MANAGE_PEOPLE, "users", "people_panel", "PeoplePanel"),
    "custodians": Matter(Action.MANAGE_CUSTODY, "key-round", "custody", "CustodyPanel"),
    "seal": Matter(Action.CHANGE_SETTINGS, "shield-check", "seal_panel", "SealPanel"),
    "disks": Matter(Action.CHANGE_SETTINGS, "hard-drive", "targets_panel", "TargetsPanel"),
    "devices": Matter(Action.CHANGE_SETTINGS, "camera", "devices_panel", "DevicesPanel"),
    "room": Matter(Action.CHANGE_SETTINGS, "settings", "name_panel", "NamePanel"),
    "rules": Matter(Action.CHOOSE_RULES, "scale", "rules_panel", "RulesPanel"),
    "banks": Matter(Action.CHANGE_SETTINGS, "message-square", "banks_panel", "BanksPanel"),
    "audit": Matter(Action.SEE_AUDIT, "list", "audit_panel", "AuditPanel"),
    "backup": Matter(Action.BACK_UP, "copy", "backup_panel", "BackupPanel"),
}
"""In the order in which they stand."""


class AdministrationPage(Page[AtAdministration]):
    """The list on the left, the panel on the right, and the way back below the list."""

    def __init__(self, frame: Frame, state: AtAdministration) -> None:
        super().__init__(frame, state)
        self.panel: Part | None = None
        self.list = _List(frame, tuple(name for name, matter in MATTERS.items() if frame.desk.may(matter.action)))
        self.list.chosen.connect(self._choose)
        self.set_up = QPushButton()
        frame.theme.dress(self.set_up, "list")
        self.set_up.clicked.connect(lambda: self._leave(lambda: frame.flow.go(AtFirstStart())))
        self.set_up.hide()
        self.back = QPushButton()
        frame.theme.dress(self.back, "arrow-left")
        self.back.clicked.connect(lambda: self._leave(lambda: frame.flow.go(AtSessions())))
        side = QVBoxLayout()
        side.addWidget(self.list)
        side.addStretch(1)
        side.addWidget(self.set_up)
        side.addWidget(self.back)
        self._place = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        row.addLayout(side)
        row.addLayout(self._place, 1)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("The room"))
        names = {
            "room": self.tr("Name and length"),
            "people": self.tr("People"),
            "custodians": self.tr("Custodians"),
            "seal": self.tr("Seal"),
            "disks": self.tr("Disks"),
            "devices": self.tr("Devices"),
            "rules": self.tr("Rules"),
            "banks": self.tr("Question banks"),
            "audit": self.tr("Audit"),
            "backup": self.tr("Backup"),
        }
        for name, button in self.list.buttons.items():
            button.setText(names[name])
        self.list.setAccessibleName(self.title.text())
        self.set_up.setText(self.tr("Go on setting up"))
        self.back.setText(self.tr("Sessions"))

    def entered(self) -> None:
        """Show the first matter; nobody stays here who may see none."""
        first = next(iter(self.list.buttons), None)
        if first is None:
            self.frame.flow.go(AtSessions())
        else:
            self._show(first)
            self.list.buttons[first].setFocus()
            self._look()

    def _look(self) -> None:
        """Offer the set-up while something of it is still open, to whoever may go on with it."""
        frame = self.frame
        if not frame.desk.may(Action.CHANGE_SETTINGS):
            return
        unlocked = frame.desk.unlocked

        def look(_progress: Progress, _cancelled: Cancelled) -> bool:
            from interview_app.journey.room import room_now
            from interview_app.journey.setup import open_points

            return bool(open_points(unlocked, room_now(frame.room, frame.data)[0].room))

        frame.worker.run(look, owner=self, on_done=self.set_up.setVisible, on_failed=self.refuse)

    def _choose(self, name: str) -> None:
        self._leave(lambda: self._show(name))

    def _leave(self, then: Callable[[], None]) -> None:
        """Do *then* once the panel has kept its own; where it cannot, it says why and stays."""
        if self.panel is not None:
            self.panel.finish(then)

    def _show(self, name: str) -> None:
        matter = MATTERS[name]
        kind: type[Part] = getattr(import_module(f"ui.panels.{matter.module}"), matter.panel)
        before, self.panel = self.panel, kind(self.frame)
        if before is not None:
            before.left()
            self._place.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.list.mark(name)
        self.notice.emit("", Tone.INFORM)
        self.panel.notice.connect(self.notice)
        if isinstance(self.panel, Panel):
            self.panel.changed.connect(self._look)
        self.panel.retranslate()
        self._place.addWidget(self.panel)
        self.panel.entered()


class _List(QWidget):
    """A button for each matter; the arrow keys go from one to the next, and Tab goes past them."""

    chosen = Signal(str)

    def __init__(self, frame: Frame, names: tuple[str, ...]) -> None:
        super().__init__()
        self.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.buttons: dict[str, QPushButton] = {name: _Button(self) for name in names}
        for name, button in self.buttons.items():
            frame.theme.dress(button, MATTERS[name].icon)
            button.clicked.connect(partial(self._press, name))
            column.addWidget(button)
        self._shown = ""

    def mark(self, name: str) -> None:
        """Show that the panel of *name* is there."""
        self._shown = name
        for one, button in self.buttons.items():
            button.setChecked(one == name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == name else Qt.FocusPolicy.ClickFocus)

    def step(self, ahead: int) -> None:
        """Go on to the next matter, or back."""
        names = list(self.buttons)
        name = names[(names.index(self._shown) + ahead) % len(names)]
        self.buttons[name].setFocus(Qt.FocusReason.TabFocusReason)
        self._press(name)

    def _press(self, name: str) -> None:
        self.mark(self._shown)  # it is marked once it is there, which may take the panel before it a while
        if name != self._shown:
            self.chosen.emit(name)


class _Button(QPushButton):
    def __init__(self, matters: _List) -> None:
        super().__init__()
        self._matters = matters
        named(self, "step")
        self.setCheckable(True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        ahead = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if ahead is None:
            super().keyPressEvent(event)
        else:
            self._matters.step(ahead)
