"""The bundle's one executable is the command line and each of the program's own processes."""

import ctypes.util
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import interview_app
from interview_app.cli import bundled
from interview_app.cli.exits import Exit
from interview_app.journey import verify_apart
from interview_app.recording.client import RECORDER
from interview_app.recording.looking_glass import LOOKING
from interview_app.system.process import own_process

START = [sys.executable, "-m", bundled.__name__]
ANEW = "PYINSTALLER_RESET_ENVIRONMENT"


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the entry point changes in its process is undone in this one."""
    monkeypatch.setenv(ANEW, "")
    monkeypatch.setattr(ctypes.util, "find_library", ctypes.util.find_library)


@pytest.mark.parametrize("module", [RECORDER, LOOKING, verify_apart.MODULE])
def test_a_bundle_starts_itself_and_becomes_the_process(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    [program, *arguments], environment = own_process(module)
    assert program == sys.executable
    assert environment == os.environ

    become: list[tuple[str, str, bool]] = []
    monkeypatch.setattr(
        runpy, "run_module", lambda name, *, run_name, alter_sys: become.append((name, run_name, alter_sys))
    )
    assert bundled.main(arguments) == 0
    assert become == [(module, "__main__", True)]


@pytest.mark.parametrize("module", [RECORDER, LOOKING])
def test_a_process_that_gets_no_order_ends_without_a_word(module: str) -> None:
    ended = subprocess.run([*START, "-m", module], stdin=subprocess.DEVNULL, check=False, capture_output=True)
    assert (ended.returncode, ended.stdout) == (0, b"")


@pytest.mark.parametrize("arguments", [["-m", "os"], ["-m"], ["-m", "interview_app_not.main"], ["-c", "1"]])
def test_what_is_no_module_of_the_program_is_left_to_the_command_line(arguments: list[str]) -> None:
    ended = subprocess.run([*START, *arguments], check=False, capture_output=True)
    assert (ended.returncode, ended.stdout) == (Exit.USAGE, b"")


def test_without_a_module_it_is_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert bundled.main(["--version"]) == Exit.DONE
    assert interview_app.__version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/bundle", "A": "b"}, {"A": "b"}),
        ({"LD_LIBRARY_PATH": "/bundle:/mine", "LD_LIBRARY_PATH_ORIG": "/mine"}, {"LD_LIBRARY_PATH": "/mine"}),
    ],
)
def test_programs_of_the_machine_get_its_libraries_and_those_of_the_bundle_start_anew(
    before: dict[str, str], after: dict[str, str]
) -> None:
    bundled.leave_libraries(before)
    assert before == after | {ANEW: "1"}


def test_libraries_of_the_bundle_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", {"c": "libc.so.6"}.get)
    (tmp_path / "libportaudio.so.2").touch()
    bundled.find_own_libraries(tmp_path)
    assert ctypes.util.find_library("portaudio") == str(tmp_path / "libportaudio.so.2")
    assert ctypes.util.find_library("c") == "libc.so.6"
