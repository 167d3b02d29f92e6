"""Where things are kept: in a folder of the user's own that nobody else can read."""

import os
from pathlib import Path

import pytest

from interview_app.system.paths import data_folder, runtime_folder


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777


def test_the_environment_moves_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "a" / "b"))
    assert data_folder() == tmp_path / "a" / "b"
    assert mode(tmp_path / "a" / "b") == 0o700


def test_the_data_stand_in_the_users_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERVIEW_APP_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "interview-app"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert data_folder() == tmp_path / "home" / ".local" / "share" / "interview-app"


def test_a_folder_that_was_open_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "open"))
    assert mode(data_folder()) == 0o700


def test_sockets_stand_in_the_runtime_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert runtime_folder() == tmp_path / "interview-app"
    assert mode(tmp_path / "interview-app") == 0o700


@pytest.mark.parametrize("base", ["", "/nowhere/at/all"])
def test_without_one_they_stand_among_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", base)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert runtime_folder() == tmp_path / f"interview-app-{os.getuid()}"
    monkeypatch.delattr(os, "getuid")
    assert runtime_folder() == tmp_path / "interview-app-user"
    assert mode(runtime_folder()) == 0o700
