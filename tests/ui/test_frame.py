"""The frame: the window opens, speaks three languages, changes its look, and shows where the journey stands."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from tests.ui.driver import Driver
from ui.app import Program
from ui.main_window import MainWindow
from ui.pages import Page
from ui.theme import TOKENS, Look
from ui.widgets.notice_line import Tone


def test_the_first_page_asks_what_to_do(room: Driver) -> None:
    assert room.sees("What would you like to do?")
    assert room.button("New recording").isEnabled()


@pytest.mark.parametrize(
    ("language", "title", "step"),
    [("Қазақша", "Не істегіңіз келеді?", "Құрылғылар"), ("Русский", "Что вы хотите сделать?", "Устройства")],
)
def test_the_language_changes_at_once(room: Driver, language: str, title: str, step: str) -> None:
    room.press(language)
    room.wait_to_see(title)
    room.wait_to_see(step)
    room.press("English")
    room.wait_to_see("What would you like to do?")


def test_qts_own_words_change_too(room: Driver, program: Program) -> None:
    room.press("Русский")
    assert program.app.translate("QPlatformTheme", "Cancel") == "Отмена"
    room.press("Қазақша")
    assert program.app.translate("QPlatformTheme", "Cancel") not in ("Отмена", "Cancel")


def test_language_and_look_are_remembered(room: Driver, program: Program, own_folders: Path) -> None:
    room.press("Русский")
    room.press("Тёмная тема")
    with closing(Program(program.app, None)) as again:
        assert (again.frame.messages.language, again.frame.theme.look) == ("ru", Look.DARK)


def test_a_broken_choice_is_set_aside(program: Program, own_folders: Path) -> None:
    (own_folders / "windows.json").write_text('{"language": "kk", "colour": "loud"}')
    with closing(Program(program.app, None)) as again:
        assert again.frame.theme.look is Look.LIGHT
    assert json.loads((own_folders / "windows.set-aside.json").read_text())["colour"] == "loud"


def test_the_dark_theme_covers_the_window(room: Driver) -> None:
    room.press("Dark")
    shown = room.window.grab().toImage()
    assert shown.pixelColor(room.window.width() - 4, 4).name() == TOKENS[Look.DARK].paper
    assert room.button("Light").isVisible()


def test_rec_is_seen_while_a_page_says_so(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    page = room.window.page
    assert page is not None
    page.recording.emit(3_723_000)
    assert room.sees("1:02:03")
    page.recording.emit(None)
    assert not room.sees("1:02:03")


def test_a_page_asks_before_the_window_closes(room: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(room.window, MainWindow)
    monkeypatch.setattr(Page, "may_close", lambda page: False)
    assert not room.window.close()
    assert room.window.isVisible()
    monkeypatch.undo()
    assert room.window.close()


def test_outside_text_is_plain_text(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    room.window.notice.say("<b>bold</b>", Tone.ATTEND)
    assert room.sees("<b>bold</b>")


def test_what_the_line_says_follows_the_language(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    page = room.window.page
    assert page is not None
    page.refuse(Circumstance(Code.VAULT_LOCKED))
    said = page.frame.messages.circumstance(Circumstance(Code.VAULT_LOCKED))
    assert room.window.notice.text == said
    room.press("Қазақша")
    room.wait_to_see("Қойма құлыпталған.")
    assert not room.sees(said)
    assert room.window.notice.accessibleName() == room.window.notice.text
    room.window.end()
    assert not room.window.notice.isVisible()


def test_what_a_class_leaves_open_cannot_be_made(room: Driver) -> None:
    assert isinstance(room.window, MainWindow)
    page = room.window.page
    assert page is not None
    with pytest.raises(TypeError, match="Page does not say retranslate"):
        Page(page.frame, page.state)  # type: ignore[abstract]
