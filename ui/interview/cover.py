"""A page that lies over the questions for a while: one thing to do, and a way back to where one was.

Rules. The recording goes on beneath it and its dot stays in sight. Escape goes back where nothing is lost by it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout

from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton


class Cover(Part):
    """Title, a sentence, ``inside`` for what there is to do, and the buttons ``back`` and ``primary``."""

    done = Signal()
    """It can be taken away."""

    def __init__(self, frame: Frame, interviewing: Interviewing, icon: str = "check") -> None:
        super().__init__(frame, interviewing)
        self.title = Label("title")
        self.intro = Label()
        self.inside = QVBoxLayout()
        self.inside.setSpacing(12)
        self.back = QPushButton()
        frame.theme.dress(self.back, "arrow-left")
        self.primary = PrimaryButton(frame.theme, icon)
        self.buttons = Flowing(12)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch()
        self.buttons.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.intro)
        column.addLayout(self.inside, 1)
        column.addLayout(self.buttons)
        self.back.clicked.connect(self.go_back)
        self.primary.clicked.connect(self.go_on)

    @property
    def has_keyboard(self) -> bool:
        """Whether keys that are pressed now come here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def may_go_back(self) -> bool:
        """Whether one may go back to where one was."""
        return self.back.isVisibleTo(self)

    def opened(self) -> None:
        """Be shown: put the focus where one begins."""
        self.refresh()
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go back to the questions."""
        self.done.emit()

    def go_on(self) -> None:
        """Do what the primary button says."""
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape go back."""
        if event.key() == Qt.Key.Key_Escape and self.may_go_back:
            self.go_back()
        else:
            super().keyPressEvent(event)
