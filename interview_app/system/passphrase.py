"""A passphrase that lies in a file: its first line, never empty, never shown."""

from pathlib import Path

from interview_app.domain.errors import Circumstance, Code

FILE_LIMIT = 2**16
"""Characters above which a file is not read on for the end of its first line."""


def read_passphrase(path: Path) -> str:
    """Return the first line of *path*; Circumstance PASSPHRASE_UNREADABLE if there is none to be read."""
    try:
        with path.open(encoding="utf-8") as file:
            passphrase = file.read(FILE_LIMIT).partition("\n")[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError):
        raise Circumstance(Code.PASSPHRASE_UNREADABLE) from None
    if not passphrase:
        raise Circumstance(Code.PASSPHRASE_UNREADABLE)
    return passphrase
