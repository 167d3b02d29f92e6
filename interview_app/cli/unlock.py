"""Files that open things: passphrases, identities, signers, recipients.

Rules. A passphrase never stands on the command line. It comes from a file's first line, or from the terminal without
being shown; a new one is asked twice. A file that turns out to need one is asked for only then. Where there is no
terminal, nothing is asked and the circumstance says what is missing.
"""

import getpass
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from interview_app.cli.console import Console
from interview_app.domain.errors import Circumstance, Code
from interview_app.system.passphrase import read_passphrase

if TYPE_CHECKING:
    from interview_app.signing.signer import SealSigner
    from interview_app.system.age import Identity, Recipient

_FILE_LIMIT = 64 * 1024
_ATTEMPTS = 3
# A secret key named by mistake goes to the parser too, whose error shows only its beginning.
_KEY_PREFIXES = ("AGE1", "AGE-SECRET-KEY-")

T = TypeVar("T")


def new_passphrase(console: Console, file: str | None) -> str:
    """Return a new passphrase: the first line of *file*, or what is typed twice alike.

    Circumstances: PASSPHRASE_UNREADABLE (no such file, an empty line, nobody to ask), PASSPHRASES_DIFFER.
    """
    if file is not None:
        return read_passphrase(Path(file))
    _require_terminal()
    console.progress.clear()
    first = getpass.getpass(console.texts.text("ask.new_passphrase"))
    if not first:
        raise Circumstance(Code.PASSPHRASE_UNREADABLE)
    if getpass.getpass(console.texts.text("ask.passphrase_again")) != first:
        raise Circumstance(Code.PASSPHRASES_DIFFER)
    return first


def open_signer(console: Console, path: str, passphrase_file: str | None) -> "SealSigner":
    """Return the seal certificate and key in the PKCS#12 file *path*; circumstances of ``load_signer``."""
    from interview_app.signing.signer import load_signer
    from interview_app.system.clock import SystemClock

    return _opened(
        console,
        path,
        passphrase_file,
        lambda passphrase: load_signer(Path(path), passphrase, SystemClock().utc()),
        Code.SIGNER_PASSPHRASE,
    )


def open_identity(console: Console, path: str, passphrase_file: str | None) -> "Identity":
    """Return the identity in the file *path*; circumstances of ``Identity.load``."""
    from interview_app.system.age import Identity

    return _opened(
        console, path, passphrase_file, lambda passphrase: Identity.load(Path(path), passphrase), Code.IDENTITY_LOCKED
    )


def read_recipients(named: Iterable[str]) -> "tuple[Recipient, ...]":
    """Return the recipients that *named* gives, each once: a public key, or a file with one in each line.

    Circumstances: RECIPIENT_INVALID, NO_RECIPIENT.
    """
    from interview_app.system.age import Recipient

    found: dict[str, Recipient] = {}
    for one in named:
        for text in [one] if one.upper().startswith(_KEY_PREFIXES) else _lines_of_recipients(one):
            recipient = Recipient.parse(text)
            found[recipient.text] = recipient
    if not found:
        raise Circumstance(Code.NO_RECIPIENT)
    return tuple(found.values())


def _opened(
    console: Console, path: str, passphrase_file: str | None, load: Callable[[str | None], T], locked: Code
) -> T:
    if passphrase_file is not None:
        return load(read_passphrase(Path(passphrase_file)))
    for attempt in range(_ATTEMPTS + 1):
        try:
            return load(_asked(console, path) if attempt else None)
        except Circumstance as circumstance:
            if circumstance.code is not locked or attempt == _ATTEMPTS or not _is_terminal():
                raise
            if attempt:
                console.warn(console.texts.text("ask.once_more"))
    raise AssertionError("the last attempt returns or raises")


def _asked(console: Console, path: str) -> str:
    console.progress.clear()
    return getpass.getpass(console.texts.text("ask.passphrase", path=path))


def _lines_of_recipients(path: str) -> list[str]:
    try:
        with Path(path).open(encoding="utf-8") as file:
            lines = [line.strip() for line in file.read(_FILE_LIMIT).splitlines()]
    except (OSError, UnicodeDecodeError):
        raise Circumstance(Code.RECIPIENT_INVALID, recipient=path) from None
    return [line for line in lines if line and not line.startswith("#")]


def _require_terminal() -> None:
    if not _is_terminal():
        raise Circumstance(Code.PASSPHRASE_UNREADABLE)


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
