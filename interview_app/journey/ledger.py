"""The room's ledger of seals: one line a sealed session, so that the next session can name the one before it.

It holds no secret and nothing about anybody. A lost ledger begins anew; the sessions then show that none was named.
Beside it lies what the sealing of a session made, until enough of its copies were read back: a folder that was left
behind can then become the same package even where every sealed copy is gone. And it says with which certificates the
room sealed and whom it trusted then, before each signs for the first time: a seal is renewed, its copies are not.
"""

import base64
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import canonical
from interview_app.signing.trust import der, parse_certificate
from interview_app.system.durable import append_line, make_parents, replace

if TYPE_CHECKING:
    from cryptography import x509

T = TypeVar("T")

_FILE = "seals.jsonl"
_READ_BACK = "read-back.jsonl"
_SEALERS = "sealers.jsonl"
_SEALS = "seals"


@dataclass(frozen=True)
class SealEntry:
    """A line of the ledger."""

    session: str
    seal_digest: str
    media_digest: str
    sealed_utc: str


@dataclass(frozen=True)
class ReadBack:
    """So many copies of a session were read back from their media after its seal, and were whole."""

    session: str
    whole: int


@dataclass(frozen=True)
class Sealer:
    """A certificate with which the room sealed, by its SHA-256, and those it trusted then (DER in Base64)."""

    fingerprint: str
    trusted: tuple[str, ...]


def previous_seal(data: Path) -> str | None:
    """Return the seal digest of the session that this room sealed last; None if it sealed none."""
    known = list(entries(data))
    return known[-1].seal_digest if known else None


def enter(data: Path, entry: SealEntry) -> None:
    """Enter a sealed session; one that is there already, from a sealing taken up again, is not entered twice."""
    if all(one.seal_digest != entry.seal_digest for one in entries(data)):
        append_line(data / _FILE, canonical(to_json(entry)))


def entries(data: Path) -> Iterator[SealEntry]:
    """Yield what the ledger says, the oldest first; a line that says nothing is passed over."""
    return _read(data / _FILE, SealEntry)


def note_read_back(data: Path, read_back: ReadBack) -> None:
    """Note how many copies of a session were read back whole: what its key may be dropped upon."""
    append_line(data / _READ_BACK, canonical(to_json(read_back)))


def copies_read_back(data: Path, session: str) -> int:
    """Return how many copies of *session* were read back whole when they were last looked at; 0 if nobody did."""
    return next((one.whole for one in reversed([*_read(data / _READ_BACK, ReadBack)]) if one.session == session), 0)


def not_read_back(data: Path) -> frozenset[str]:
    """Return the sessions that were signed and of which no copy was looked at since: their sealing is unfinished."""
    read_back = {one.session for one in _read(data / _READ_BACK, ReadBack)}
    return frozenset(one.session for one in entries(data)) - read_back


def note_sealer(data: Path, fingerprint: str, trusted: "Sequence[x509.Certificate]") -> None:
    """Note that the room seals with this certificate, durably, and whom it trusts; once while that is so."""
    sealer = Sealer(fingerprint, tuple(base64.b64encode(der(one)).decode("ascii") for one in trusted))
    if sealer not in _read(data / _SEALERS, Sealer):
        append_line(data / _SEALERS, canonical(to_json(sealer)))


def trusted_then(data: Path, fingerprint: str) -> "Iterator[x509.Certificate]":
    """Yield whom the room trusted when it sealed with this certificate; nobody if it never did."""
    known = (one.trusted for one in _read(data / _SEALERS, Sealer) if one.fingerprint == fingerprint)
    for text in chain.from_iterable(known):
        with suppress(ValueError):
            yield parse_certificate(base64.b64decode(text))


def keep_seal(data: Path, session: str, made: Mapping[str, bytes]) -> None:
    """Keep what the sealing of *session* *made*, by its path in the package, durably."""
    folder = kept_seal(data, session)
    make_parents(data, f"{_SEALS}/{session}/any")
    for path, content in made.items():
        make_parents(folder, path)
        replace(folder / path, content)


def kept_seal(data: Path, session: str) -> Path:
    """Return the folder in which the seal of *session* is kept, laid out as the package; it may not be there."""
    return data / _SEALS / session


def drop_seal(data: Path, session: str) -> None:
    """Remove what was kept of the seal of *session*; idempotent, and no harm if the disk will not."""
    shutil.rmtree(kept_seal(data, session), ignore_errors=True)


def _read(path: Path, kind: type[T]) -> Iterator[T]:
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        with suppress(ValueError, Undeclared):
            yield from_json(kind, json.loads(line))
