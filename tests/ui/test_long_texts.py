"""Room for words: labels twice as long as in English still stand whole, and every target is large enough."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator

from tests.ui.driver import Driver
from ui.app import Program
from ui.main_window import LEAST, MainWindow
from ui.widgets.notice_line import Tone


class TwiceAsLong(QTranslator):
    """Says everything twice."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"{source} {source}"


@pytest.fixture
def long_winded(program: Program) -> Iterator[None]:
    translator = TwiceAsLong()
    program.app.installTranslator(translator)
    yield
    program.app.removeTranslator(translator)


@pytest.mark.usefixtures("long_winded")
def test_the_start_page_takes_texts_twice_as_long(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    room.window.resize(*LEAST)
    room.window.show_crash(None)
    assert room.button("New recording New recording").isVisible()
    room.wait_until(lambda: (room.window.width(), room.window.height()) == LEAST)
    room.wait_until(lambda: not room.clipped())


@pytest.mark.parametrize("language", ["Қазақша", "Русский", "English"])
def test_the_start_page_fits_in_every_language(room: Driver, language: str) -> None:
    assert isinstance(room.window, MainWindow)
    room.window.resize(*LEAST)
    room.press(language)
    room.window.notice.say("Дискіге жазу тоқтады. " * 12, Tone.ATTEND)
    room.wait_until(lambda: not room.clipped())
    assert room.small() == []


def test_a_word_that_is_cut_off_is_found(room: Driver) -> None:
    button = room.button("New recording")
    button.setFixedWidth(60)
    room.wait_until(lambda: room.clipped() == ["New recording"])
    button.setFixedSize(300, 20)
    room.wait_until(lambda: room.small() == ["New recording"])
