"""Attached files: exhibits, the protocol and detached signatures, in the folders of a session that is not sealed yet.

A file is encrypted once, to the session's recipients, and put in flight under its digest into every folder: by whoever
has it, also beside a recorder, for nothing in flight of such a name is ever the recorder's. Only then does the chain's
one author speak of it (:meth:`.store.Store.attach`), and then it takes its place by renaming. So at every moment a file
that the chain names is there under one of its two names, and one that it does not name waits in flight and harms
nobody: it may be spoken of later, or is set aside at the seal.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.evidence.files import PackageFiles
from interview_app.evidence.layout import AttachedName
from interview_app.evidence.reader import FileRefused, plain
from interview_app.evidence.recover import read_state
from interview_app.evidence.target import loss_reason
from interview_app.system.age import Identity, Recipient, encrypt
from interview_app.system.durable import create_exclusively

ATTACHED_LIMIT = 2**27
"""Bytes of the file as it was received: half of what a verifier opens, and a moment's work for the encryption."""


@dataclass(frozen=True)
class Flown:
    """A file in flight in every folder: digest and length of the encrypted file, and of what was encrypted."""

    sha256: str
    bytes: int
    plain_sha256: str
    plain_bytes: int

    def said_of(self, path: str) -> dict[str, Json]:
        """Return what the event says that gives the file its place *path*: these keys of its body."""
        return {
            "path": path,
            "sha256": self.sha256,
            "bytes": self.bytes,
            "plain_sha256": self.plain_sha256,
            "plain_bytes": self.plain_bytes,
        }


def fly(folders: Sequence[Path], content: bytes) -> Flown:
    """Put *content*, encrypted once, in flight in each of *folders* (``<session-id>.open`` of every working target).

    Blocks for as long as the disks need, and a moment for the encryption (0.3 s for 40 MB). A folder whose disk fails
    is left behind, as long as another takes it: it gets the file from there when the folders are put in order.
    Circumstances: ATTACHED_TOO_LARGE, TARGETS_LOST (no folder holds a session), TARGET_UNUSABLE naming the last folder.
    """
    if len(content) > ATTACHED_LIMIT:
        raise Circumstance(Code.ATTACHED_TOO_LARGE, megabytes=ATTACHED_LIMIT // 2**20)
    state = next((state for folder in folders if (state := read_state(folder)) is not None), None)
    if state is None:
        raise Circumstance(Code.TARGETS_LOST)
    encrypted = encrypt(content, [Recipient.parse(text) for text in state.header.recipients])
    flown = Flown(_sha256(encrypted), len(encrypted), _sha256(content), len(content))
    name = str(AttachedName(flown.sha256))
    failed: dict[Path, OSError] = {}
    for folder in folders:
        try:
            create_exclusively(folder / name, encrypted)
        except OSError as error:
            failed[folder] = error
    if len(failed) == len(folders):
        last, why = failed.popitem()
        raise Circumstance(Code.TARGET_UNUSABLE, path=str(last), reason=loss_reason(why)) from why
    return flown


def read_attached(folders: Sequence[Path], path: str, identity: Identity) -> bytes:
    """Return what the attached file *path* of the unsealed session in *folders* holds, from a folder that has it whole.

    Circumstances: ATTACHED_ABSENT if the session has no such file; :class:`FileRefused` if none has it whole.
    """
    states = {folder: state for folder in folders if (state := read_state(folder)) is not None}
    found = {folder: one for folder, state in states.items() for one in state.attached if one.path == path}
    refused: FileRefused | None = None
    for folder, record in found.items():
        try:
            return plain(PackageFiles(folder), path, record.sha256, identity)
        except FileRefused as refusal:
            refused = refusal
    raise refused or Circumstance(Code.ATTACHED_ABSENT, path=path)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
