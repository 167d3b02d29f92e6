"""The replay window: the verdict first and always, then the key, then picture and sound; export on wish.

Rules. The verdict line stands on top from the first moment to the last, also on the whole screen. What goes wrong is
said on the page, calmly; nothing pops up. What is authentic plays even where the package was altered; nothing else
does. Closing ends the check, the player and the sound.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import FindingCode
from interview_app.journey.trust import Trust
from interview_app.system.texts import harmless
from ui.frame import Frame
from ui.package_check import PackageCheck
from ui.theme import named
from ui.widgets.choices import Choices
from ui.widgets.label import Label
from ui.widgets.notice_line import NoticeLine, Tone
from ui.widgets.times import date_time
from ui.widgets.unlock_form import UnlockForm
from ui.widgets.verdict_line import VerdictLine
from ui.widgets.verdict_panel import VerdictPanel
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.replay import OpenedPackage
    from interview_app.journey.verify import Report
    from interview_app.replaying.sound_out import SoundOut
    from ui.export_side import ExportSide
    from ui.player_view import PlayerView

LEAST = (1024, 680)
_MARGIN = 16
_GAP = 12
_FORM_WIDTH = 680
_CHOICES_WIDTH = 240
_NOTHING_TO_OPEN = frozenset({FindingCode.NOT_A_PACKAGE, FindingCode.VERSION_UNKNOWN})


class ReplayWindow(QWidget):
    """Replays *package*; with *identity* it is opened at once, if the key has no passphrase."""

    closed = Signal()

    def __init__(self, frame: Frame, package: Path, *, trust: Trust, identity: Path | None = None) -> None:
        super().__init__()
        self._frame = frame
        self._package = package
        self._trust = trust
        self._closed = False
        self.player: PlayerView | None = None
        self.export_form: ExportSide | None = None
        self._report: Report | None = None
        named(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST)
        self.line = VerdictLine(frame.theme, frame.messages)
        self.panel = VerdictPanel(frame.messages)
        self.panel.hide()
        self.line.details.toggled.connect(self._show_details)
        self._about = QWidget()
        self._sealed = Label("quiet", selectable=True)
        self._nothing = Label("heading")
        self.export_button = QPushButton()
        self.notice = NoticeLine(frame.theme)
        self.unlock = UnlockForm(frame.theme, identity)
        self.unlock.unlock.connect(self._unlock)
        self._pages = QStackedWidget()
        self._lay_out()
        self.check = PackageCheck(frame, package, self._trust, self.line, self.panel, self)
        self.check.ended.connect(self._checked)
        self.check.failed.connect(self._trouble)
        self._retranslate()
        if identity is None:
            self.check.start(None)
        else:  # the check begins once it has the key, or turns out to get none
            self._unlock(identity, "", asked=False)

    def end(self) -> None:
        """End what plays, what checks and what is being written; idempotent."""
        self._closed = True
        self.check.stop()
        if self.export_form is not None:
            self.export_form.stop()
        if self.player is not None:
            self.player.close_player()

    def _lay_out(self) -> None:
        self.export_button.setCheckable(True)
        self.export_button.hide()
        self.export_button.toggled.connect(self._show_export)
        self._frame.theme.dress(self.export_button, "download")
        self._about_row = QHBoxLayout(self._about)
        self._about_row.setContentsMargins(0, 0, 0, 0)
        self._about_row.setSpacing(_GAP)
        self._about_row.addWidget(self._sealed, 1)
        self._about_row.addWidget(self.export_button)
        page = self._in_the_middle(self.unlock, self._nothing)
        choices = Choices(self._frame)
        choices.setFixedWidth(_CHOICES_WIDTH)
        page.addWidget(choices, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(_GAP)
        for widget in (self.line, self.panel, self._about, self.notice):
            whole.addWidget(widget)
        whole.addWidget(self._pages, 1)

    def _in_the_middle(self, *widgets: QWidget) -> QVBoxLayout:
        """Add a page with *widgets* in its middle, and return its layout."""
        page = QWidget()
        self._pages.addWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        for widget in widgets:
            widget.setFixedWidth(_FORM_WIDTH)
            row = QHBoxLayout()  # an alignment would forget that more words need more height
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(2)
        return column

    def _unlock(self, identity: Path, passphrase: str, *, asked: bool = True) -> None:
        """Open the package with the key; without having *asked* a passphrase, a locked key is no trouble yet."""
        self.unlock.show_busy(True)
        self.unlock.say("")

        def opening(_progress: Progress, cancelled: Cancelled) -> "tuple[OpenedPackage, SoundOut | None]":
            from interview_app.journey.replay import open_package
            from ui.sound_out import loudspeaker

            opened = open_package(self._package, identity, passphrase or None, trust=self._trust)
            if cancelled.is_set():
                raise Circumstance(Code.CANCELLED)
            return opened, loudspeaker(self._frame.clock)

        self._frame.worker.run(
            opening,
            owner=self,
            on_done=self._opened,
            on_failed=partial(self._not_opened, asked),
            on_ended=lambda: self.unlock.show_busy(False),
        )

    def _not_opened(self, asked: bool, circumstance: Circumstance) -> None:
        if asked or circumstance.code is not Code.IDENTITY_LOCKED:
            self.unlock.say(self._frame.messages.circumstance(circumstance))
        self.unlock.passphrase.setFocus()
        if not self.check.begun:
            self.check.start(None)

    def _opened(self, both: "tuple[OpenedPackage, SoundOut | None]") -> None:
        from ui.export_side import ExportSide
        from ui.player_view import PlayerView

        opened, out = both
        if self._closed:
            if out is not None:
                out.close()
            return
        player = PlayerView(self._frame, opened, out)
        player.full_screen.connect(self._fill_screen)
        player.hole_found.connect(lambda hole: self.check.certain(hole.finding.code.verdict))
        self._about_row.insertWidget(1, Choices(self._frame, in_row=True))
        self.player = player
        self._pages.addWidget(player)
        self._pages.setCurrentWidget(player)
        player.video.setFocus()
        for finding in opened.findings:
            self.check.certain(finding.code.verdict)
        self.export_form = ExportSide(self._frame, self._package, opened.identity, self._trust)
        self.export_form.cancel.connect(lambda: self.export_button.setChecked(False))
        self._in_the_middle(self.export_form)
        self.export_button.show()
        self.check.start(opened.identity)

    def _checked(self, report: "Report") -> None:
        self._report = report
        if self.player is not None:
            self.player.player.mark(report.findings)
        self._retranslate()

    def _trouble(self, circumstance: Circumstance) -> None:
        messages = self._frame.messages
        self.notice.say(lambda: messages.circumstance(circumstance), Tone.ATTEND)

    def _show_export(self, wanted: bool) -> None:
        if self.player is None or self.export_form is None:
            return
        if wanted:
            self.player.player.pause()
            self._pages.setCurrentIndex(self._pages.count() - 1)
            self.export_form.reason.setFocus()
        else:
            self._pages.setCurrentWidget(self.player)
            self.player.video.setFocus()

    def _show_details(self, wanted: bool) -> None:
        self.panel.setVisible(wanted)
        self._about.setVisible(not wanted and not self.isFullScreen())  # the panel says it all, and more

    def _fill_screen(self, full: bool) -> None:
        self._about.setVisible(not full)
        if full:
            self.line.details.setChecked(False)
            self.showFullScreen()
        else:
            self.showNormal()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Replay – {package}").format(package=harmless(self._package.name)))
        self.export_button.setText(self.tr("Export"))
        report = self._report
        nothing = report is not None and any(one.code in _NOTHING_TO_OPEN for one in report.findings)
        self.unlock.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        unreadable = Circumstance(Code.PACKAGE_UNREADABLE, path=str(self._package))
        self._nothing.setText(self._frame.messages.circumstance(unreadable))
        seal = None if report is None else report.seal
        if seal is None or seal.signed_at is None:
            self._sealed.setText("")
        else:
            said = self.tr("Sealed by {subject}; time of sealing, as the seal says: {time}")
            self._sealed.setText(said.format(subject=harmless(seal.subject), time=date_time(seal.signed_at)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on the keys that were pressed beside the player."""
        if self.player is not None and self.player.isVisible():
            self.player.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End what the window does."""
        self.end()
        event.accept()
        self.closed.emit()
