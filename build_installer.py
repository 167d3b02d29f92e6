"""Packs the program for a machine without Python: ``python build_installer.py --out FOLDER``, or ``make installer``.

Rules. What is packed is what pyproject.toml declares, so a wheel and a bundle hold the same. The same sources and the
same environment give the same bytes, wherever and whenever they are packed. Nothing is shipped without its licence. The
folder must be new or empty, and is left empty where a step fails. Linux alone: its libraries are those of the machine
that builds, and a machine that runs it has the same C library or a newer one.
"""

import argparse
import ast
import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import Distribution, PackagePath, distributions
from importlib.util import find_spec
from pathlib import Path

import interview_app

ROOT = Path(__file__).resolve().parent
NAME = "interview-app"
ENTRY = Path("interview_app/cli/bundled.py")
STEPS = ("looking at what is there", "bundling (minutes)", "pruning", "collecting licences", "packing")
SPACE = 2 * 2**30
SUMS = "SHA256SUMS"

IMPORTED_BY_NAME = ("interview_app", "ui", "resources", "question_banks", "pkcs11", "reportlab.graphics.barcode")
"""Packages of which every module is packed: pages are imported by name, and compiled modules import unseen."""
WITH_DATA = ("pytrovich", "pyhanko", "reportlab")
"""Libraries that open files of their own and are unknown to PyInstaller's hooks."""
FOREIGN = ("tkinter", "setuptools", "pip", "pytest", "hypothesis", "mypy", "IPython", "tests")
"""What some library would import if it were there, and this program never needs."""
UNUSED = (
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/generic",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/platforms/libq[elmv]*",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/tls",
    "PIL/_imagingtk*",
    # ALSA loads drivers of the machine's own, which fit the machine's own library.
    "libasound.so.2",
)


QT_SPEAKS = ("qtbase_kk.qm", "qtbase_ru.qm")
"""Qt's own words that the windows load."""


class Refused(Exception):
    """Why there is no installer, for whoever builds it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Build; 0 and the archive's path on standard output, or 69 and the reason on standard error."""
    parser = argparse.ArgumentParser(
        prog="build_installer.py", description="Packs the program for a machine without Python."
    )
    parser.add_argument(
        "--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="new or empty (default: dist)"
    )
    out = parser.parse_args(argv).out.absolute()
    try:
        print(build(out))
    except Refused as refused:
        print(f"build_installer: {refused}", file=sys.stderr)
        return 69
    return 0


def build(out: Path) -> Path:
    """Build into *out* and return the archive; beside it is the list of digests."""
    _step(0)
    check(out)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=out) as temporary:
        work = Path(temporary)
        folder = work / f"{NAME}-{interview_app.__version__}-linux-{platform.machine()}"
        folder.mkdir()
        _step(1)
        bundle(work)
        program = (work / "dist" / NAME).rename(folder / "program")
        _step(2)
        prune(program / "_internal")
        _step(3)
        shutil.copy(ROOT / "LICENSE", folder)
        collect_licences(sources(work / "work" / NAME, program), folder / "licences")
        _step(4)
        for name in ("install.sh", "interview-app.svg"):
            shutil.copy(ROOT / "resources" / "installer" / name, folder)
        (folder / SUMS).write_text(sums(folder), encoding="utf-8")
        archive = out / f"{folder.name}.tar.gz"
        pack(folder, archive)
    (out / SUMS).write_text(sums(out), encoding="utf-8")
    return archive


def check(out: Path) -> None:
    """Make *out*; :class:`Refused` where nothing can be built into it, or not with what is installed."""
    if sys.platform != "linux":
        raise Refused("an installer is built for Linux, on Linux")
    if find_spec("PyInstaller") is None:
        raise Refused("PyInstaller is not installed; `make installer` installs it")
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise Refused(f"not empty: {out}")
        free = shutil.disk_usage(out).free
    except OSError as error:
        raise Refused(f"cannot use {out}: {error.strerror}") from error
    if free < SPACE:
        raise Refused(f"{SPACE // 2**20} MiB are needed in {out}, {free // 2**20} are free")


def data_files(root: Path = ROOT) -> list[tuple[Path, Path]]:
    """Return each data file that pyproject.toml declares, and the folder of the bundle where it belongs."""
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[tuple[Path, Path]] = []
    for package, patterns in declared["tool"]["setuptools"]["package-data"].items():
        for pattern in patterns:
            files = sorted(path for path in (root / package).glob(pattern) if path.is_file())
            if not files:
                raise Refused(f"pyproject.toml names {pattern} of {package}, and there is none")
            found += ((path, path.parent.relative_to(root)) for path in files)
    return found


def bundle(work: Path) -> None:
    """Let PyInstaller make ``work/dist`` and leave its notes in ``work/work``."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--onedir", f"--name={NAME}"]
    command += [f"--distpath={work / 'dist'}", f"--workpath={work / 'work'}", f"--specpath={work}", f"--paths={ROOT}"]
    command += [f"--collect-submodules={package}" for package in IMPORTED_BY_NAME]
    command += [f"--collect-data={package}" for package in WITH_DATA]
    command += [f"--exclude-module={module}" for module in FOREIGN]
    command += [f"--add-data={path}{os.pathsep}{folder}" for path, folder in data_files()]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(_moment()), "PYINSTALLER_CONFIG_DIR": str(work / "cache")}
    made = subprocess.run(
        [*command, str(ROOT / ENTRY)], cwd=ROOT, env=os.environ | fixed, check=False, text=True, capture_output=True
    )
    if made.returncode:
        raise Refused(f"PyInstaller failed\n{made.stderr}")
    if not list((work / "dist" / NAME / "_internal").glob("libportaudio.so*")):
        raise Refused("PortAudio is not installed (Debian: libportaudio2), and without it no microphone would be heard")


def prune(internal: Path) -> None:
    """Remove what the program never loads, and links that lead nowhere then."""
    spoken = internal / "PySide6" / "Qt" / "translations"
    unused = [path for path in spoken.iterdir() if path.name not in QT_SPEAKS]
    for pattern in UNUSED:
        found = list(internal.glob(pattern))
        if not found:
            raise Refused(f"nothing to prune by {pattern}; mend the list")
        unused += found
    for path in unused:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in internal.iterdir():
        if path.is_symlink() and not path.exists():
            path.unlink()


def sources(notes: Path, program: Path) -> list[Path]:
    """Return where each file in *program* came from, by PyInstaller's *notes*."""
    packed, *_ = ast.literal_eval((notes / "COLLECT-00.toc").read_text(encoding="utf-8"))
    _, modules, *_ = ast.literal_eval((notes / "PYZ-00.toc").read_text(encoding="utf-8"))
    files = {Path(source) for target, source, kind in packed if kind != "SYMLINK" and _is_in(program, target)}
    files |= {Path(source) for _, source, _ in modules if source and source != "-"}  # a folder of modules has none
    if (bootloader := find_spec("PyInstaller")) and bootloader.origin:
        files.add(Path(bootloader.origin))  # part of it is in the executable
    return sorted(path for path in files if not path.is_relative_to(notes))


def collect_licences(files: Iterable[Path], target: Path) -> None:
    """Put the licences of all *files* into *target*, one folder for each library they belong to."""
    of_library = {_place(one, file): one for one in distributions() for file in one.files or ()}
    python = Path(sysconfig.get_path("stdlib"))
    libraries: dict[str, Distribution] = {}
    others: list[Path] = []
    for path in files:
        if one := of_library.get(path):
            libraries[one.metadata["Name"].lower()] = one
        elif path.is_relative_to(sys.prefix) or not path.is_relative_to(ROOT):
            others.append(path)
    for name, one in libraries.items():
        _copy(_licences_of(one), target / name)
    if (python / "LICENSE.txt").is_file():
        _copy([python / "LICENSE.txt"], target / "python")
        others = [path for path in others if not path.is_relative_to(python.parents[1])]
    shutil.copytree("/usr/share/common-licenses", target / "common-licenses")  # others name these alone
    for package in debian_packages(others):
        _copy([Path("/usr/share/doc") / package / "copyright"], target / "debian" / package)


def debian_packages(files: Sequence[Path]) -> list[str]:
    """Return the Debian packages that *files* belong to; :class:`Refused` for one that belongs to none."""
    spellings = {path: _spellings(path) for path in files}
    asked = ["dpkg-query", "--search", *sorted(set().union(*spellings.values()))]
    told = subprocess.run(asked, check=False, text=True, capture_output=True).stdout.splitlines() if files else []
    owners = {place: owner for owner, _, place in (line.partition(": ") for line in told)}
    packages: set[str] = set()
    for path, places in spellings.items():
        found = [owner.partition(":")[0] for place in places & owners.keys() for owner in owners[place].split(", ")]
        if not found:
            raise Refused(f"nobody knows the licence of {path}")
        packages.update(found)
    return sorted(packages)


def _spellings(path: Path) -> set[str]:
    """Return how Debian may have written *path* down: as a link or what it leads to, and with or without ``/usr``."""
    once = {str(path), os.path.realpath(path)}
    return once | {one.removeprefix("/usr") for one in once} | {f"/usr{one}" for one in once}


def sums(folder: Path) -> str:
    """Return the digests of all files in *folder*, as ``sha256sum --check`` reads them."""
    files = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
    )
    return "".join(f"{_digest(folder / name)}  {name}\n" for name in files if name != SUMS)


def pack(folder: Path, archive: Path) -> None:
    """Pack *folder* so that the same files give the same bytes: names in order, one moment, nobody's names."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = _moment()
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    with (
        archive.open("xb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=6, mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)


def _licences_of(library: Distribution) -> Iterator[Path]:
    for file in library.files or ():
        words = file.name.lower()
        if (
            words.startswith(("license", "licence", "copying", "notice"))
            or "licenses" in file.parts
            or words == "metadata"
        ):
            path = _place(library, file)
            if path.is_file() and path.suffix not in {".py", ".pyc"}:
                yield path


def _place(library: Distribution, file: PackagePath) -> Path:
    return Path(os.path.normpath(str(library.locate_file(file))))


def _copy(files: Iterable[Path], target: Path) -> None:
    target.mkdir(parents=True)
    for path in files:
        shutil.copyfile(path, target / path.name)


def _is_in(program: Path, target: str) -> bool:
    return (program / "_internal" / target).exists() or (program / target).exists()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _moment() -> int:
    """Return the one moment of all that is packed, in seconds: the environment's, else the first day a zip can name."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))


def _step(number: int) -> None:
    print(f"{number + 1}/{len(STEPS)} {STEPS[number]}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
