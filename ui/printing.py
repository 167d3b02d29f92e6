"""Printing a PDF on a printer of this machine: each page as a picture, as large as the paper and as it is.

Rules. The printer's own dialog is asked once and holds nothing up. Papers printed here are small: labels, a few pages.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from interview_app.documents.page_pictures import PagePictures

_DOTS_PER_INCH = 300


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
