"""Looks: the tokens of the light and the dark theme, fonts, icons, and the one stylesheet made of them.

Rules. No colour stands anywhere but here. Red is for recording alone. Every pair of text and ground has a contrast of
at least 4.5:1, which a test computes. Sizes are device-independent pixels on a grid of 8; a target is at least 44 high.
A widget names what it is by the property ``kind`` (``title``, ``primary``, ``card``, ...), never a colour.
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImageReader, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from shiboken6 import isValid

import resources
from interview_app.domain.errors import Bug

TARGET = 44
"""The least height and width of what can be pressed."""
BASE = 15
"""The height of ordinary text."""
ICON = 20
FAMILY = "Noto Sans"
_ICON_GAP = 8


class Look(StrEnum):
    """The two themes; dark is for rooms with a one-way mirror."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """The colours of a theme, as ``#rrggbb``."""

    paper: str
    """The ground of a window."""
    card: str
    """What lies on the paper: fields, lists, panels."""
    rail: str
    line: str
    """Fine borders; decoration only."""
    edge: str
    """Borders that tell where something can be pressed or written: 3:1 on paper and card."""
    ink: str
    quiet: str
    """Text of less weight."""
    accent: str
    accent_pressed: str
    on_accent: str
    accent_wash: str
    """A ground for what is chosen."""
    rec: str
    attention: str
    attention_wash: str
    good: str
    good_wash: str
    bad: str
    """ALTERED: told by icon and word as well, and deliberately not the red of recording."""
    bad_wash: str


TOKENS = {
    Look.LIGHT: Tokens(
        paper="#f7f4ee",
        card="#fffdf9",
        rail="#efeae0",
        line="#ddd6c8",
        edge="#857d6f",
        ink="#1b2a41",
        quiet="#51596a",
        accent="#0f6b6b",
        accent_pressed="#0a5252",
        on_accent="#ffffff",
        accent_wash="#dcecea",
        rec="#b3261e",
        attention="#855000",
        attention_wash="#fbeccd",
        good="#0f6b6b",
        good_wash="#dcecea",
        bad="#5b2a6e",
        bad_wash="#efe3f3",
    ),
    Look.DARK: Tokens(
        paper="#14191f",
        card="#1c232b",
        rail="#10151a",
        line="#2f3842",
        edge="#76818d",
        ink="#e6e3dc",
        quiet="#a9b0b8",
        accent="#5cc0b8",
        accent_pressed="#7fd2cb",
        on_accent="#0c1f1e",
        accent_wash="#1d3a39",
        rec="#ff7b6e",
        attention="#f0b64e",
        attention_wash="#3a2e16",
        good="#5cc0b8",
        good_wash="#1d3a39",
        bad="#d0a3e3",
        bad_wash="#35243d",
    ),
}


class Theme:
    """The theme that the windows wear; changes at run time."""

    def __init__(self, app: QApplication, look: Look) -> None:
        self._app = app
        self._dressers: weakref.WeakKeyDictionary[QWidget, Callable[[], None]] = weakref.WeakKeyDictionary()
        app.setFont(_load_fonts())
        app.setStyle("Fusion")
        self.look = look
        self.wear(look)

    @property
    def tokens(self) -> Tokens:
        """The colours now; a widget that paints itself asks for them in its ``paintEvent``."""
        return TOKENS[self.look]

    def wear(self, look: Look) -> None:
        """Change the look of every window, at once."""
        self.look = look
        self._app.setStyleSheet("")  # Qt takes eight times as long to put one sheet in the place of another
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(Template(resources.stylesheet()).substitute(vars(self.tokens)))
        for widget, dress in list(self._dressers.items()):
            if isValid(widget):
                dress()

    def icon(self, name: str, tone: str = "ink", height: int = ICON, *, gap: int = 0) -> QIcon:
        """Return the icon *name* of ``resources/icons`` in the colour of the token *tone*, sharp on any screen.

        *gap* leaves so many pixels free on its right: no style lets a button say how far its text stands away.
        """
        ratio = self._app.devicePixelRatio()
        canvas = QPixmap(round((height + gap) * ratio), round(height * ratio))
        canvas.setDevicePixelRatio(ratio)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap(0, 0, self.pixmap(name, height, tone, ratio))
        painter.end()
        return QIcon(canvas)

    def pixmap(self, name: str, height: int, tone: str = "ink", ratio: float = 1.0) -> QPixmap:
        """Return the icon *name* as a square of *height* device-independent pixels on a screen of the scale *ratio*."""
        source = QBuffer()
        source.setData(resources.icon(name).replace(b"currentColor", getattr(self.tokens, tone).encode()))
        reader = QImageReader(source, b"svg")
        reader.setScaledSize(QSize(round(height * ratio), round(height * ratio)))
        pixmap = QPixmap.fromImageReader(reader)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def dress(self, widget: QAbstractButton | QLabel, name: str, tone: str = "ink", height: int = ICON) -> None:
        """Give *widget* the icon *name* in *tone*, now and whenever the theme changes; call again to change it."""
        weak = weakref.ref(widget)

        def put_on() -> None:
            match weak():
                case QAbstractButton() as button:
                    button.setIcon(self.icon(name, tone, height, gap=_ICON_GAP))
                    button.setIconSize(QSize(height + _ICON_GAP, height))
                case QLabel() as label:
                    label.setPixmap(self.pixmap(name, height, tone, label.devicePixelRatioF()))

        self._dressers[widget] = put_on
        put_on()


def named(widget: QWidget, kind: str) -> None:
    """Let the stylesheet dress *widget* as a *kind*, and all that is in it, also when it was another before."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        for one in (widget, *widget.findChildren(QWidget)):
            if one.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # the others will be, before they are seen
                one.style().unpolish(one)
                one.style().polish(one)


def figures(height: int, weight: QFont.Weight = QFont.Weight.Medium) -> QFont:
    """Return the font of times and counts: *height* pixels, every figure as wide as the next."""
    font = QFont(FAMILY)
    font.setPixelSize(height)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _load_fonts() -> QFont:
    for content in resources.fonts():
        if QFontDatabase.addApplicationFontFromData(QByteArray(content)) < 0:
            raise Bug("a font of ours cannot be loaded")
    font = QFont(FAMILY)
    font.setPixelSize(BASE)
    return font


def _palette(tokens: Tokens) -> QPalette:
    """Return the palette of what the stylesheet does not reach: Qt's own dialogs, selections, placeholders."""
    role = QPalette.ColorRole
    palette = QPalette()
    for colour, roles in (
        (tokens.paper, (role.Window, role.AlternateBase, role.ToolTipBase)),
        (tokens.card, (role.Base, role.Button)),
        (tokens.ink, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (tokens.quiet, (role.PlaceholderText,)),
        (tokens.accent, (role.Highlight, role.Link, role.Accent)),
        (tokens.on_accent, (role.HighlightedText, role.BrightText)),
        (tokens.line, (role.Mid, role.Midlight, role.Light, role.Dark, role.Shadow)),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.edge))
    return palette
