"""What stands in a package's folder, seen without following a link and without opening a file.

Only folders whose names the format knows are entered, so that the work is bounded by the format and no path leads out
of the package. A folder of another name is one finding, whatever it holds; an empty folder of a known name says
nothing (many ways of copying drop it) and is none. Files that operating systems leave by themselves beside ``data/``
are noted and never opened. Names of strangers are shown with everything unprintable escaped.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from interview_app.domain.verdict import Finding, FindingCode, Note, NoteCode
from interview_app.evidence import layout

ENTRIES_LIMIT = 200_000
"""Names above which a folder is not looked through any further; eight hours make 6 000."""

TAG_FILES = (layout.BAGIT, layout.BAG_INFO, layout.MANIFEST)
"""The files that the tag manifest lists."""

_TOP = frozenset({*TAG_FILES, layout.TAG_MANIFEST, layout.SEAL})


@dataclass
class Survey:
    """What there is: *files* are regular files with a name that may stand in a package, with their lengths in bytes.

    *veiled* are paths that could not be looked at or are not what they should be: what lacks beneath them is already
    said by their own finding.
    """

    files: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    veiled: set[str] = field(default_factory=set)

    def is_veiled(self, path: str) -> bool:
        """Return whether *path* or a folder above it has a finding that explains its absence."""
        steps = path.split("/")
        return any("/".join(steps[:count]) in self.veiled for count in range(len(steps) + 1))


def survey(package: Path) -> Survey:
    """Return what stands in *package*; a finding NOT_A_PACKAGE where that is nothing of ours. Raises nothing."""
    found = Survey()
    try:
        names = frozenset(os.listdir(package))  # noqa: PTH208 - names alone are wanted
    except (FileNotFoundError, NotADirectoryError, ValueError):
        found.findings.append(Finding(FindingCode.NOT_A_PACKAGE, ""))
        return found
    except OSError as error:
        found.findings.append(Finding(FindingCode.FILE_UNREADABLE, "", _reason(error)))
        return found
    if _is_open_session(names) or not (names & _TOP or os.path.lexists(package / layout.INDEX)):
        found.findings.append(Finding(FindingCode.NOT_A_PACKAGE, ""))
        return found
    for seen, (path, entry) in enumerate(_walk(package, found)):
        if seen == ENTRIES_LIMIT:
            found.findings.append(Finding(FindingCode.FILE_UNEXPECTED, "", "too many names"))
            break
        _look(path, entry, found)
    return found


def shown(path: str) -> str:
    """Return a name from outside so that it can be printed: escapes for all that is not printable."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in path)


def _is_open_session(names: frozenset[str]) -> bool:
    return layout.STATE in names and layout.SEAL not in names


def _walk(package: Path, found: Survey) -> Iterator[tuple[str, os.DirEntry[str]]]:
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(package / folder) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}" if folder else entry.name
                    yield path, entry
                    if layout.is_folder(path) and entry.is_dir(follow_symlinks=False):
                        folders.append(path)
        except OSError as error:
            found.findings.append(Finding(FindingCode.FILE_UNREADABLE, folder, _reason(error)))
            found.veiled.add(folder)


def _look(path: str, entry: os.DirEntry[str], found: Survey) -> None:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        found.findings.append(Finding(FindingCode.FILE_UNREADABLE, shown(path), _reason(error)))
        found.veiled.add(path)
        return
    is_folder = stat.S_ISDIR(status.st_mode)
    if layout.is_dropped_by_systems(path):
        found.notes.append(Note(NoteCode.SYSTEM_FILE_IGNORED, shown(path)))
    elif layout.is_folder(path):
        if not is_folder:
            _refuse(path, FindingCode.FILE_NOT_REGULAR, found)
    elif not (layout.is_payload(path) or path in _TOP):
        _refuse(path, FindingCode.FILE_UNEXPECTED, found)
    elif not stat.S_ISREG(status.st_mode):
        _refuse(path, FindingCode.FILE_NOT_REGULAR, found)
    else:
        found.files[path] = status.st_size


def _refuse(path: str, code: FindingCode, found: Survey) -> None:
    found.findings.append(Finding(code, shown(path)))
    found.veiled.add(path)


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else ""
