"""The main window: its side with REC and the steps, one page, and the notice line. It shows the flow's state, no more.

The side stands outside the pages, so that REC is visible on every one of them. The window closes only if the page
that is shown lets it.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.flow import AtInterview, AtRecording, AtSealing, AtSessions, State
from ui.frame import Frame
from ui.pages import MARGIN, Page, PageOf
from ui.theme import named
from ui.widgets.notice_line import NoticeLine, Tone
from ui.widgets.side import Side

LEAST = (1024, 640)


class MainWindow(QWidget):
    """The window of the room."""

    def __init__(self, frame: Frame, pages: Mapping[type[State], PageOf]) -> None:
        super().__init__()
        self._frame = frame
        self._pages = pages
        named(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST)
        self._side = Side(frame)
        self._side.left.connect(self._leave)
        self.badge, self.rail, self.choices = self._side.badge, self._side.rail, self._side.choices
        self.notice = NoticeLine(frame.theme)
        self._place = QVBoxLayout()
        self.page: Page[State] | None = None
        self._begun = False
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._place, 1)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 16)
        line.addWidget(self.notice)
        right.addLayout(line)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(right, 1)
        self._retranslate()
        frame.flow.listen(self._show)
        self._show(frame.flow.state)

    def _show(self, state: State) -> None:
        """Show the page of *state* and throw away the one before."""
        page = self._pages[type(state)](self._frame, state)
        page.recording.connect(self.badge.show_recording)
        page.notice.connect(self.notice.say)
        page.kept.connect(self._side.look_again)
        page.retranslate()
        before, self.page = self.page, page
        self._side.show_state(state, page.left_side)
        self._frame.desk.note_recording(isinstance(state, AtRecording | AtInterview | AtSealing))
        self.badge.show_recording(None)
        self.notice.say("", Tone.INFORM)
        self._place.addWidget(page)
        if before is not None:
            self._place.removeWidget(before)
            before.notice.disconnect(self.notice.say)  # what it still does is not said on another page
            before.hide()
            before.deleteLater()
        if self.isVisible():
            page.entered()

    def _leave(self) -> None:
        if self.page is not None:
            self.page.leave_for(AtSessions)

    def show_crash(self, report: Path | None) -> None:
        """Say that the program has a fault of its own, and where the *report* of it lies (None: nowhere)."""
        self.notice.say(lambda: self._say_crash(report), Tone.ATTEND)

    def _say_crash(self, report: Path | None) -> str:
        said = self.tr(
            "The program has a fault of its own. What you see may be out of date. A recording that is running goes on "
            "and is not affected."
        )
        where = self.tr("Report without personal data: {path}").format(path=report) if report else ""
        return f"{said} {where}".strip()

    def end(self) -> None:
        """Throw the page away, and with it what it does: cameras are let go, nothing plays. A recorder goes on."""
        page, self.page = self.page, None
        self.notice.say("", Tone.INFORM)
        if page is not None:
            page.deleteLater()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Interview room"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Name the window anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let the first page begin once the window is there, so that what it does delays nothing that is seen."""
        if not self._begun and self.page is not None:
            self._begun = True
            QTimer.singleShot(0, self.page, self.page.entered)
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close if the page lets go; it asks on itself otherwise."""
        if self.page is None or self.page.may_close():
            self.end()
            event.accept()
        else:
            event.ignore()
