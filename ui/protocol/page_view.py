"""The protocol's pages as they will be printed, to be read on the screen: one below the other, as sharp as it is.

Rules. A page is painted beside the windows, once it comes into view, at the size at which it is shown; what was there
before stays until the new one is ready, and the place in the document too. What is out of view is let go, so that
hundreds of pages take no more memory than a few. Everything goes by keyboard: arrows and Page Up or Down, Home and End,
+ and - for the size, 0 for the width of the window. A screen reader gets a page's text.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from interview_app.documents.page_pictures import PagePicture, PagePictures
from ui.frame import Frame
from ui.theme import named
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.worker import Cancelled, Progress

_STEP = 1.25
_SMALLEST, _LARGEST = 0.5, 4.0
_GAP = 16
_SETTLE_MS = 80
_WHITE = QColor("white")  # paper is white in every look


class PageView(Spoken):
    """The pages, and above them which one is read and how large."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._pages: PagePictures | None = None
        self._stale: list[PagePictures] = []
        self._busy = False
        self._next: bytes | None = None
        self.zoom = 1.0
        """How wide a page is against the room that there is."""
        self.place = Label("quiet", wraps=False)
        self.smaller, self.larger, self.fit = QPushButton(), QPushButton(), QPushButton()
        for button, icon in ((self.smaller, "zoom-out"), (self.larger, "zoom-in"), (self.fit, "move-horizontal")):
            named(button, "plain")
            button.setAutoDefault(False)
            frame.theme.dress(button, icon)
        self.sheets: list[Sheet] = []
        self.area = _Area(self)
        head = Flowing(4)
        head.addWidget(self.place)
        head.addStretch()
        head.addWidget(sizes := QWidget())
        together = QHBoxLayout(sizes)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(4)
        for button in (self.smaller, self.larger, self.fit):
            together.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._paint_next)
        self.area.verticalScrollBar().valueChanged.connect(self._moved)
        self.area.resized.connect(self._lay)
        self.smaller.clicked.connect(lambda: self.zoom_by(1 / _STEP))
        self.larger.clicked.connect(lambda: self.zoom_by(_STEP))
        self.fit.clicked.connect(lambda: self.zoom_by(1 / self.zoom))
        open_ = self._stale
        self.destroyed.connect(lambda: _close(open_))
        self.retranslate()

    def show_pdf(self, pdf: bytes) -> None:
        """Show *pdf* in the place of what is shown, at the same place in it."""
        self._next = pdf
        self._open_next()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.sheets)

    @property
    def current(self) -> int:
        """The page at the top of what is seen, from 1; 0 without any."""
        top = self.area.verticalScrollBar().value() + self.area.viewport().height() // 3
        above = [number for number, sheet in enumerate(self.sheets, start=1) if sheet.y() <= top]
        return above[-1] if above else min(1, self.count)

    @property
    def painted(self) -> bool:
        """Whether everything that is in view is painted, at its size."""
        return self._next is None and not self._busy and bool(self.sheets) and self._wanted() is None

    def zoom_by(self, factor: float) -> None:
        """Show the pages larger or smaller, within what makes sense."""
        share = self._share()
        self.zoom = min(max(self.zoom * factor, _SMALLEST), _LARGEST)
        self._lay()
        self._keep(share)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        for button, words, key in (
            (self.smaller, self.tr("Smaller"), "-"),
            (self.larger, self.tr("Larger"), "+"),
            (self.fit, self.tr("Whole width"), "0"),
        ):
            button.setToolTip(f"{words} ({key})")
            button.setAccessibleName(words)
        self.area.setAccessibleName(self.tr("Pages of the protocol"))
        self._name_sheets()
        self._say()

    def _say(self) -> None:
        self.place.setText(self._page_of(self.current) if self.count else "")

    def _name_sheets(self) -> None:
        for number, sheet in enumerate(self.sheets, start=1):
            sheet.setAccessibleName(self._page_of(number))

    def _page_of(self, number: int) -> str:
        return self.tr("Page {page} of {count}").format(page=number, count=self.count)

    def _moved(self) -> None:
        self._say()
        self._settle.start()

    def _open_next(self) -> None:
        if self._busy or self._next is None:
            return
        pdf, self._next, self._busy = self._next, None, True

        def read(_progress: Progress, _cancelled: Cancelled) -> PagePictures:
            return PagePictures(pdf)

        self._frame.worker.run(
            read, owner=self, on_done=self._opened, on_failed=lambda _circumstance: None, on_ended=self._free
        )

    def _opened(self, pages: PagePictures) -> None:
        share = self._share()
        self._pages = pages
        _close(self._stale)
        self._stale.append(pages)
        for _ in range(len(pages.sizes), len(self.sheets)):
            gone = self.sheets.pop()
            gone.hide()
            gone.deleteLater()
        for _ in range(len(self.sheets), len(pages.sizes)):
            sheet = Sheet(self.area.inside)
            sheet.show()
            self.sheets.append(sheet)
        for sheet, size in zip(self.sheets, pages.sizes, strict=True):
            sheet.points = size
            sheet.wide = 0
        self._name_sheets()
        self._lay()
        self._keep(share)

    def _free(self) -> None:
        self._busy = False
        self._open_next()
        self._paint_next()

    def _lay(self) -> None:
        """Give every page its place for the present width."""
        room = self.area.viewport().width() - 2 * _GAP
        down, widest = _GAP // 2, 0
        for sheet in self.sheets:
            across, up = sheet.points
            wide = max(80, round(room * self.zoom))
            sheet.setGeometry(
                max(_GAP, (self.area.viewport().width() - wide) // 2), down, wide, round(wide * up / across)
            )
            down += sheet.height() + _GAP
            widest = max(widest, sheet.x() + sheet.width() + _GAP)
        self.area.inside.setFixedSize(QSize(max(widest, self.area.viewport().width()), down))
        self._say()
        self._settle.start()

    def _share(self) -> float:
        height = self.area.inside.height()
        return self.area.verticalScrollBar().value() / height if height else 0.0

    def _keep(self, share: float) -> None:
        self.area.verticalScrollBar().setValue(round(share * self.area.inside.height()))

    def _wanted(self) -> int | None:
        """Return the page in view that is not painted at its size yet."""
        for number, sheet in enumerate(self.sheets):
            if self._is_near(sheet) and sheet.wide != self._pixels(sheet):
                return number
        return None

    def _is_near(self, sheet: "Sheet", around: int = 0) -> bool:
        """Return whether *sheet* is in view, or so many pixels *around* it."""
        top = self.area.verticalScrollBar().value()
        end = top + self.area.viewport().height()
        return sheet.y() < end + around and sheet.y() + sheet.height() > top - around

    def _pixels(self, sheet: "Sheet") -> int:
        return round(sheet.width() * self.devicePixelRatioF())

    def _paint_next(self) -> None:
        for sheet in self.sheets:
            if not self._is_near(sheet, around=self.area.viewport().height()):
                sheet.let_go()
        pages, number = self._pages, self._wanted()
        if pages is None or number is None or self._busy or not self.isVisible():
            return
        self._busy = True
        wide = self._pixels(self.sheets[number])

        def paint(_progress: Progress, _cancelled: Cancelled) -> PagePicture:
            return pages.picture(number, wide)

        show = partial(self._painted, pages, number, wide)
        self._frame.worker.run(
            paint, owner=self, on_done=show, on_failed=lambda _circumstance: None, on_ended=self._free
        )

    def _painted(self, pages: PagePictures, number: int, wide: int, picture: PagePicture) -> None:
        if pages is self._pages:
            self.sheets[number].show_picture(picture, wide)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what came while nobody could see it."""
        super().showEvent(event)
        self._settle.start()


class Sheet(QWidget):
    """One page; white until it is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.points = (595.0, 842.0)
        self.wide = 0
        """How many pixels wide it is painted; 0 while it is not."""
        self._image = QImage()

    def show_picture(self, picture: PagePicture, wide: int) -> None:
        """Show *picture*, which was made *wide* pixels wide."""
        taken = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        self._image = taken.copy()
        self.wide = wide
        self.setAccessibleDescription(picture.text)
        self.update()

    def let_go(self) -> None:
        """Be white again, until the page comes back into view."""
        self._image = QImage()
        self.wide = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the page, or white paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _WHITE)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _Area(QScrollArea):
    """Scrolls over the sheets."""

    resized = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self._view = view
        self.inside = QWidget()
        named(self.inside, "desk")
        self.setWidget(self.inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the width would jump with it

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        view, bar = self._view, self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                view.zoom_by(_STEP)
            case Qt.Key.Key_Minus:
                view.zoom_by(1 / _STEP)
            case Qt.Key.Key_0:
                view.zoom_by(1 / view.zoom)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)


def _close(pages: list[PagePictures]) -> None:
    while pages:
        pages.pop().close()
