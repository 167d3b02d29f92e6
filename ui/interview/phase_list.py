"""The twelve phases on the left: what was gone through, where one stands, what is to come. A press enters one.

Rules. The order is held gently: any phase can be entered. Nothing here moves by itself.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from interview_app.domain.bank import PHASES, Phase
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.theme import named
from ui.widgets.scrolling import Scrolling

_DRESS = {"done": ("check", "accent"), "now": ("circle-dot", "accent"), "next": ("circle", "edge")}


class PhaseList(Part):
    """One button for each phase."""

    chosen = Signal(Phase)
    """A phase was pressed: whoever hears it enters the phase."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.buttons: dict[Phase, QPushButton] = {}
        column = QVBoxLayout()
        column.setSpacing(0)
        for phase in PHASES:
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.chosen.emit, phase))
            column.addWidget(button)
            self.buttons[phase] = button
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(column))
        self.begin()

    def place(self, phase: Phase) -> str:
        """Return whether *phase* was gone through (``done``), is ``now`` or is ``next``."""
        state = self.interviewing.state
        if phase is state.phase:
            return "now"
        return "done" if any(one is phase for _, one in state.phases) else "next"

    def neighbour(self, steps: int) -> Phase | None:
        """Return the phase so many *steps* from the one entered (the first before any is); None beyond the ends."""
        now = self.interviewing.state.phase
        place = PHASES.index(now) + steps if now is not None else 0
        return PHASES[place] if 0 <= place < len(PHASES) else None

    def retranslate(self) -> None:
        """Name the phases."""
        for phase, button in self.buttons.items():
            button.setText(f"{phase.number}. {self.frame.messages.word('phase', phase.value)}")
        self.setAccessibleName(self.tr("Phases of the interview"))

    def refresh(self) -> None:
        """Show where the interview stands."""
        said = {"done": self.tr("gone through"), "now": self.tr("now"), "next": self.tr("to come")}
        for phase, button in self.buttons.items():
            place = self.place(phase)
            if button.property("place") != place:
                button.setProperty("place", place)
                named(button, f"phase-{place}")
                self.frame.theme.dress(button, *_DRESS[place])
            button.setAccessibleName(f"{button.text()}: {said[place]}")
