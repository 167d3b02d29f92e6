"""Nothing costly stands between a person and the first window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui.app
from interview_app.system.texts import Texts
from tests.cli.program import run
from tests.ui.driver import Driver
from ui.app import Program

ROOT = Path(__file__).parents[2]
COSTLY = ("av", "cryptography", "cv2", "numpy", "pyhanko", "pyrage", "sounddevice")
SCRIPT = f"""
import sys
from PySide6.QtCore import QTimer
from ui.app import Program, application
program = Program(application(), None, "kk")
window = program.main_window()
window.show()
print([name for name in {COSTLY!r} if name in sys.modules], window.isVisible(), window.page.title.text())
program.close()
"""


def test_the_first_window_is_there_before_anything_costly(screen: str, own_folders: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=os.environ, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "[] True Не істегіңіз келеді?"


def test_a_room_file_that_is_not_there_is_said_before_any_window_opens(own_folders: Path) -> None:
    done = run("window", "--room", own_folders / "nowhere.toml", "--lang", "en")
    assert (done.returncode, done.stdout) == (69, "")
    assert "there is no description of a room here" in done.stderr


def test_a_broken_room_file_is_set_aside_and_said_in_the_window(
    own_folders: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_folders.mkdir()
    (own_folders / "room.toml").write_text('name = "Room 1"\nloudness = 11\n')

    def look_and_close(program: Program) -> int:
        Driver(qtbot, program.windows[0]).wait_to_see("room.toml.broken-1")
        program.close()
        return 0

    monkeypatch.setattr(ui.app, "application", lambda: qapp)
    monkeypatch.setattr(Program, "run", look_and_close)
    assert ui.app.run_room(None, language="en") == 0


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_without_a_screen_the_command_says_so(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = run("window", "--lang", language)
    assert (done.returncode, done.stdout) == (69, "")
    assert Texts(language).text("error.no_screen") in done.stderr
