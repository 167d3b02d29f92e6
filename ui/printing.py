"""Printing a PDF on a printer of this machine, each page as a picture as large as the paper, or saving it as a file.

Rules. The dialogs of printer and file are asked once and hold nothing up. Whatever leaves the room so is in the audit
(:mod:`interview_app.journey.issuing`). Papers printed here are small: labels, a protocol's pages.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from interview_app.documents.page_pictures import PagePictures
from interview_app.journey.issuing import Paper, printed, save
from ui.pages import Page
from ui.widgets.flowing import Flowing
from ui.widgets.notice_line import Tone
from ui.widgets.spoken import Spoken
from ui.worker import Cancelled, Progress

_DOTS_PER_INCH = 300


class PaperButtons(Spoken):
    """Print, and save as PDF, the paper that *page* offers last; *page* says what came of it."""

    issued = Signal(object)
    """This paper was printed or saved."""

    def __init__(self, page: Page[Any]) -> None:
        super().__init__()
        self._page = page
        self._paper: Paper | None = None
        self._words: tuple[str, str] | None = None
        self.print, self.save = QPushButton(), QPushButton()
        for button, icon in ((self.print, "printer"), (self.save, "download")):
            page.frame.theme.dress(button, icon)
            button.setAutoDefault(False)
        self.setLayout(line := Flowing(16))
        line.addStretch()
        for button in (self.print, self.save):
            line.addWidget(button)
        self.print.clicked.connect(lambda: ask_printer(self, self.print_on))
        self.save.clicked.connect(self._ask_where)
        self.retranslate()
        self.offer(None)

    def offer(self, paper: Paper | None) -> None:
        """Let *paper* be printed and saved; None: there is nothing to print."""
        self._paper = paper
        for button in (self.print, self.save):
            button.setEnabled(paper is not None)

    def print_on(self, printer: QPrinter) -> None:
        """Print the paper on *printer*."""
        paper, unlocked = self._paper, self._page.frame.desk.unlocked
        if paper is None:
            return

        def draw(_progress: Progress, _cancelled: Cancelled) -> bytes:
            return printed(unlocked, paper)

        def paint(content: bytes) -> None:
            paint_pdf(content, printer)
            self.issued.emit(paper)

        self._page.frame.worker.run(draw, owner=self, on_done=paint, on_failed=self._page.refuse)

    def save_as(self, path: Path) -> None:
        """Save the paper as the new file *path*."""
        paper, unlocked = self._paper, self._page.frame.desk.unlocked
        if paper is None:
            return

        def write(_progress: Progress, _cancelled: Cancelled) -> Path:
            return save(unlocked, paper, path)

        def saved(target: Path) -> None:
            self._page.notice.emit(lambda: self.tr("Saved: {path}").format(path=target), Tone.INFORM)
            self.issued.emit(paper)

        self._page.frame.worker.run(write, owner=self, on_done=saved, on_failed=self._page.refuse)

    def say(self, printing: str, saving: str) -> None:
        """Name the buttons by the paper, where the page has papers of its own besides."""
        self._words = (printing, saving)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons."""
        printing, saving = self._words or (self.tr("Print"), self.tr("Save as PDF"))
        self.print.setText(printing)
        self.save.setText(saving)

    def _ask_where(self) -> None:
        name = self._paper.file_name if self._paper is not None else ""
        dialog = QFileDialog(self, self.save.text(), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setModal(False)
        dialog.fileSelected.connect(lambda path: self.save_as(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()


def paint_pdf(content: bytes, printer: QPrinter) -> None:
    """Paint the pages of the PDF *content* on *printer*; blocks for a moment a page."""
    pages = PagePictures(content)
    painter = QPainter(printer)
    try:
        for number, (across, up) in enumerate(pages.sizes):
            if number:
                printer.newPage()
            shown = pages.picture(number, round(across / 72 * _DOTS_PER_INCH))
            image = QImage(shown.pixels, shown.width, shown.height, shown.stride, QImage.Format.Format_RGB32)
            scale = printer.resolution() / 72
            paper = printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()
            painter.drawImage(QRect(-paper.x(), -paper.y(), round(across * scale), round(up * scale)), image)
    finally:
        painter.end()
        pages.close()


def ask_printer(owner: QWidget, print_on: Callable[[QPrinter], None]) -> None:
    """Ask on which printer, without holding up the window, and let *print_on* print there."""
    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), owner)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_on(dialog.printer()))
    dialog.setModal(False)
    dialog.show()
