"""What the installer packs, and what it says where it packs nothing. No bundle is made here: that takes minutes."""

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
from collections import namedtuple
from importlib.util import find_spec
from pathlib import Path

import pytest

import build_installer
import question_banks
import resources
from build_installer import Refused

ROOT = Path(__file__).parents[2]
NOT_PACKED = {".ts", ".py"}
INSTALLER = Path("resources/installer")


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyInstaller is there, or seems to be, and so is the space."""
    monkeypatch.setattr("build_installer.find_spec", lambda _name: find_spec("sys"))
    _have_free(build_installer.SPACE, monkeypatch)


def _have_free(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(count))


def test_every_data_file_of_the_packages_is_packed_and_lies_where_its_package_is() -> None:
    packed = build_installer.data_files()
    assert {path.parent.relative_to(ROOT) for path, _ in packed} == {folder for _, folder in packed}
    command = ["git", "-c", "safe.directory=*", "ls-files", "interview_app", "ui", "resources", "question_banks"]
    known = {Path(line) for line in subprocess.check_output(command, cwd=ROOT, text=True).splitlines()}
    data = {path for path in known if path.suffix not in NOT_PACKED and not path.is_relative_to(INSTALLER)}
    missing = data - {path.relative_to(ROOT) for path, _ in packed}
    assert data
    assert not missing, f"declare these in pyproject.toml, or no bundle and no wheel has them: {sorted(missing)}"


def test_what_the_code_opens_is_among_what_is_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, folder in build_installer.data_files():
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / folder)
    monkeypatch.setattr(resources, "_HERE", tmp_path / "resources")
    monkeypatch.setattr(question_banks, "files", lambda package: tmp_path / package)
    for language in ("kk", "ru", "en"):
        assert resources.text_catalogue(language)
        assert resources.rights(language)
        assert resources.questioning_lexicon(language)
    assert resources.window_translation("kk")
    assert resources.window_translation("ru")
    assert resources.rules("kz")
    assert resources.package_readme()
    assert resources.stylesheet()
    assert all(resources.fonts())
    assert resources.icon("video")
    assert all(map(question_banks.shipped_bank, question_banks.SHIPPED))
    assert (tmp_path / "interview_app" / "vault" / "migrations" / "0001.sql").is_file()


def test_a_pattern_that_nothing_matches_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.setuptools.package-data]\nui = ["*.txt"]\n')
    with pytest.raises(Refused, match=r"names \*\.txt of ui"):
        build_installer.data_files(tmp_path)


def test_without_pyinstaller_nothing_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("build_installer.find_spec", lambda _name: None)
    assert build_installer.main(["--out", str(tmp_path / "out")]) == 69
    assert "make installer" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("ready")
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(Refused, match="not empty"):
        build_installer.check(tmp_path)
    assert os.listdir(tmp_path) == ["mine"]  # noqa: PTH208


@pytest.mark.usefixtures("ready")
def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="file"):
        build_installer.check(tmp_path / "file" / "out")


@pytest.mark.usefixtures("ready")
def test_too_little_space_is_told_in_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _have_free(5 * 2**20, monkeypatch)
    with pytest.raises(Refused, match="5 are free"):
        build_installer.check(tmp_path)


@pytest.mark.usefixtures("ready")
def test_elsewhere_than_on_linux_nothing_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    with pytest.raises(Refused, match="Linux"):
        build_installer.check(tmp_path)


@pytest.mark.usefixtures("ready")
def test_where_bundling_fails_the_reason_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 1, "", "no such module")
    )
    assert build_installer.main(["--out", str(tmp_path)]) == 69
    told = capsys.readouterr().err
    assert "no such module" in told
    assert "2/5" in told
    assert not list(tmp_path.iterdir())


def _folder(place: Path) -> Path:
    folder = place / "program-1"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "tool").write_bytes(b"run")
    (folder / "b" / "tool").chmod(0o700)
    (folder / "a").write_bytes(b"data")
    (folder / "link").symlink_to("b/tool")
    return folder


def test_the_same_files_give_the_same_archive_whenever_and_wherever(tmp_path: Path) -> None:
    archives = []
    for moment, name in ((1_000_000_000, "one"), (1_700_000_000, "two")):
        folder = _folder(tmp_path / name)
        for path in folder.rglob("*"):
            os.utime(path, (moment, moment), follow_symlinks=False)
        archives.append(tmp_path / f"{name}.tar.gz")
        build_installer.pack(folder, archives[-1])
    first, second = (archive.read_bytes() for archive in archives)
    assert first == second
    assert gzip.decompress(first)
    with tarfile.open(archives[0]) as tar:
        assert {member.name: (member.mode, member.uid, member.uname) for member in tar if member.isfile()} == {
            "program-1/a": (0o644, 0, ""),
            "program-1/b/tool": (0o755, 0, ""),
        }


def test_the_list_of_digests_is_what_sha256sum_reads(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    listed = build_installer.sums(folder)
    assert listed.splitlines()[0] == f"{hashlib.sha256(b'data').hexdigest()}  a"
    assert len(listed.splitlines()) == 2
    (folder / build_installer.SUMS).write_text(listed)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", build_installer.SUMS], cwd=folder, check=True)
    assert build_installer.sums(folder) == listed


def test_a_file_of_nobodys_licence_is_refused(tmp_path: Path) -> None:
    (tmp_path / "libown.so").touch()
    with pytest.raises(Refused, match=r"licence of .*libown\.so"):
        build_installer.collect_licences([tmp_path / "libown.so"], tmp_path / "licences")


def test_each_library_brings_its_licence(tmp_path: Path) -> None:
    import websockets

    build_installer.collect_licences([Path(websockets.__file__)], tmp_path)
    assert list((tmp_path / "websockets").glob("LICENSE*"))
