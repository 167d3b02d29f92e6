"""One-session keys: the age identity of a recording that is not sealed yet, so that a restart can still play it.

Rules. Each is a small file of its own beside the database, encrypted with a key that is made from the database's: so no
copy, no backup and no page of the database ever holds one, and destroying it leaves nothing there to be vacuumed.
Once sealed it is overwritten and removed; flash memory may keep a copy, encrypted (threat model N7).
"""

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.session import is_session_id
from interview_app.system import durable
from interview_app.vault.database import unwritable
from interview_app.vault.keys import NONCE_BYTES

_SUFFIX = ".key"


class SessionKeys:
    """The keys of sessions that are not sealed yet, in *folder*."""

    def __init__(self, folder: Path, database_key: bytes) -> None:
        self._folder = folder
        derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"interview-app one-session keys 1")
        self._cipher = AESGCM(derived.derive(database_key))

    def keep(self, session: str, identity: str) -> None:
        """Keep *identity* (``AGE-SECRET-KEY-1…``) until :meth:`destroy`.

        Circumstances FILE_EXISTS (a session has one key for ever), VAULT_DISK_FULL, VAULT_READ_ONLY.
        """
        path = self._path(session)
        nonce = os.urandom(NONCE_BYTES)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            durable.sync_folder(self._folder.parent)
            encrypted = self._cipher.encrypt(nonce, identity.encode("ascii"), session.encode("ascii"))
            durable.create_exclusively(path, nonce + encrypted, mode=0o600)
        except FileExistsError:
            raise Circumstance(Code.FILE_EXISTS, path=str(path)) from None
        except OSError as error:
            raise unwritable(path, error) from None

    def find(self, session: str) -> str | None:
        """Return what was kept for *session*; None if nothing was, or if it can no longer be read."""
        try:
            untrusted = self._path(session).read_bytes()
            plain = self._cipher.decrypt(untrusted[:NONCE_BYTES], untrusted[NONCE_BYTES:], session.encode("ascii"))
        except (OSError, InvalidTag, ValueError):
            return None
        return plain.decode("ascii")

    def kept(self) -> tuple[str, ...]:
        """Return the sessions whose keys are kept."""
        try:
            return tuple(sorted(path.stem for path in self._folder.glob(f"*{_SUFFIX}")))
        except OSError:
            return ()

    def destroy(self, session: str) -> None:
        """Overwrite and remove the key of *session*; nothing if there is none. Circumstance VAULT_READ_ONLY."""
        path = self._path(session)
        try:
            with path.open("r+b") as file:
                file.write(bytes(path.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            durable.remove(path)
            durable.sync_folder(self._folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise unwritable(path, error) from None

    def _path(self, session: str) -> Path:
        if not is_session_id(session):
            raise Bug("not a session's id")
        return self._folder / f"{session}{_SUFFIX}"
