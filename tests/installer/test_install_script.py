"""Installing from the unpacked folder, without root: all or nothing, and removing leaves the records alone."""

import subprocess
from pathlib import Path

import pytest

import build_installer

SCRIPT = build_installer.ROOT / "resources" / "installer" / "install.sh"
AS_SOMEBODY = "id() { echo 1000; }\n"


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A folder as it comes out of the archive, its program two lines long."""
    folder = tmp_path / "unpacked"
    (folder / "program").mkdir(parents=True)
    program = folder / "program" / "interview-app"
    program.write_text("#!/bin/sh\necho started $*\n")
    program.chmod(0o755)
    (folder / "interview-app.svg").write_text("<svg/>")
    # The tests may run as root; what is installed is somebody's own all the same.
    (folder / "install.sh").write_text(
        SCRIPT.read_text(encoding="utf-8").replace("set -eu\n", f"set -eu\n{AS_SOMEBODY}")
    )
    (folder / build_installer.SUMS).write_text(build_installer.sums(folder))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Whose program it is to be."""
    return tmp_path / "home with a space"


def _install(
    folder: Path, home: Path, *arguments: str, language: str = "en_GB.UTF-8"
) -> "subprocess.CompletedProcess[str]":
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": language}
    command = ["sh", str(folder / "install.sh"), *arguments]
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def test_it_is_installed_started_and_removed_without_root(unpacked: Path, home: Path) -> None:
    records = home / ".local" / "share" / "interview-app" / "vault"
    records.mkdir(parents=True)
    for _ in range(2):  # once more is an update
        assert _install(unpacked, home).returncode == 0
    started = subprocess.check_output([home / ".local" / "bin" / "interview-app", "devices"], text=True)
    assert started == "started devices\n"
    entry = (home / ".local/share/applications/interview-app.desktop").read_text(encoding="utf-8")
    assert f'Exec="{home}/.local/opt/interview-app/program/interview-app" window\n' in entry
    assert [path.name for path in (home / ".local" / "opt").iterdir()] == ["interview-app"]

    assert _install(home / ".local" / "opt" / "interview-app", home, "--remove").returncode == 0
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir() or path == records}
    assert left == {".local/share/interview-app/vault"}


def test_a_damaged_archive_installs_nothing(unpacked: Path, home: Path) -> None:
    (unpacked / "interview-app.svg").write_text("<svg>other</svg>")
    refused = _install(unpacked, home)
    assert refused.returncode == 69
    assert "nothing was installed" in refused.stderr
    assert not home.exists()


@pytest.mark.parametrize(
    ("language", "word"), [("kk_KZ.UTF-8", "Орнатылды"), ("ru_RU.UTF-8", "Установлено"), ("C", "Орнатылды")]
)
def test_it_speaks_the_language_of_the_machine_and_kazakh_where_there_is_none(
    unpacked: Path, home: Path, language: str, word: str
) -> None:
    assert _install(unpacked, home, language=language).stdout.startswith(word)


def test_a_program_at_work_is_not_replaced(unpacked: Path, home: Path) -> None:
    assert _install(unpacked, home).returncode == 0
    program = home / ".local/opt/interview-app/program/interview-app"
    program.write_bytes(Path("/bin/cat").read_bytes())
    with subprocess.Popen([program], stdin=subprocess.PIPE) as running:
        for arguments in ((), ("--remove",)):
            refused = _install(unpacked, home, *arguments)
            assert refused.returncode == 69
            assert "Close it" in refused.stderr
        assert running.stdin is not None
        running.stdin.close()
    assert _install(unpacked, home, "--remove").returncode == 0
