"""Things shown to the child and things the child made: into the open session, with digests, beside the recorder.

Rules (art. 210.6, 212.3; thesis 2.3, 4.2). A file is taken as it was received, encrypted at once, and never lies in
plaintext anywhere of ours. A digest that the seizure protocol gives is compared and the outcome written down, whatever
it is. The file's name in the package says nothing; what it is called stands in the chain.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.exhibits import Compared, ExhibitAdded, ExhibitOrigin
from interview_app.domain.interview_words import Exhibit
from interview_app.evidence.attach import ATTACHED_LIMIT, fly
from interview_app.evidence.layout import exhibit_path

DIGESTS = {"md5": 32, "sha256": 64}
"""Digests that seizure protocols give, and their hexadecimal digits."""
_HEX = re.compile(r"[0-9a-f]+")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}", re.ASCII)


def read_received(path: Path) -> bytes:
    """Return the file *path* whole. Blocks. Circumstances RECEIVED_UNREADABLE, ATTACHED_TOO_LARGE."""
    try:
        if path.stat().st_size > ATTACHED_LIMIT:
            raise Circumstance(Code.ATTACHED_TOO_LARGE, megabytes=ATTACHED_LIMIT // 2**20)
        return path.read_bytes()
    except OSError:
        raise Circumstance(Code.RECEIVED_UNREADABLE, path=path.name) from None


def tidy_digest(algorithm: str, text: str) -> str | None:
    """Return the digest that *text* gives, in small letters without what stands between; None if it cannot be one."""
    bare = re.sub(r"[\s:\-]", "", text).lower()
    return bare if _HEX.fullmatch(bare) and len(bare) == DIGESTS[algorithm] else None


def compare(content: bytes, given: Mapping[str, str]) -> tuple[Compared, ...]:
    """Hold *content* against the digests *given* (algorithm to tidied hex), in the order of :data:`DIGESTS`."""
    return tuple(
        Compared(algorithm, given[algorithm], _digest(algorithm, content) == given[algorithm])
        for algorithm in DIGESTS
        if algorithm in given
    )


def add_exhibit(
    folders: Sequence[Path],
    content: bytes,
    number: int,
    exhibit: Exhibit,
    name: str,
    origin: ExhibitOrigin,
    given: Mapping[str, str],
) -> ExhibitAdded:
    """Put *content* into the open session in *folders* and return what the chain is to say of it. Blocks.

    *number* is the exhibit's own, *name* what it is called, *given* the seizure protocol's digests. Nothing stands in
    the chain before it is told. Circumstances of :func:`interview_app.evidence.attach.fly`.
    """
    suffix = Path(name).suffix.lower()
    flown = fly(folders, content)
    return ExhibitAdded(
        n=number,
        path=exhibit_path(f"{number:03d}{suffix if _SUFFIX.fullmatch(suffix) else ''}"),
        sha256=flown.sha256,
        bytes=flown.bytes,
        plain_sha256=flown.plain_sha256,
        plain_bytes=flown.plain_bytes,
        exhibit=exhibit,
        name=name,
        origin=origin,
        compared=compare(content, given),
    )


def _digest(algorithm: str, content: bytes) -> str:
    return hashlib.new(algorithm, content, usedforsecurity=False).hexdigest()
