"""The papers of a protocol while it is being written, in clear here and encrypted in the vault.

Rules. They are encrypted to the session's own key, like the recording itself: without that key, and once the session is
sealed, nobody reads them, the administrator neither. Calls block for milliseconds, and for a moment with large files.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.protocol_entries import Particulars, ProtocolEntries
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.unlocked import Unlocked
from interview_app.system.age import Damaged, NotForThisKey, decrypt, encrypt
from interview_app.vault import protocols
from interview_app.vault.database import Transaction

ENTRIES = "entries"
FIXED = "fixed"
PAGES = "pages"


def outside_of(person: int) -> str:
    """Return the name of the signature that *person* made beside the pages."""
    return f"outside-{person}"


def name_of_file(digest: str) -> str:
    """Return the name of an attached file with this SHA-256."""
    return f"file-{digest}"


class ProtocolPapers:
    """The papers of one session. *key* is the session's own."""

    def __init__(self, unlocked: Unlocked, session: str, key: OneSessionKey) -> None:
        self._unlocked = unlocked
        self._session = session
        self._key = key
        self._version = self._kept = protocols.version(unlocked.database, session)

    def read(self, name: str) -> bytes | None:
        """Return the paper *name*; None if there is none. Circumstances VAULT_DAMAGED, PLAYBACK_CLOSED (no key)."""
        sealed = protocols.paper(self._unlocked.database, self._session, name)
        if sealed is None:
            return None
        try:
            return decrypt(sealed, self._key.identity())
        except (NotForThisKey, Damaged):
            raise Circumstance(Code.VAULT_DAMAGED, path=name) from None

    def entries(self) -> ProtocolEntries:
        """Return what people added; nothing where they added nothing. As :meth:`read`."""
        kept = self.read(ENTRIES)
        return _entries(kept) if kept else ProtocolEntries()

    def keep(self, transaction: Transaction, papers: Mapping[str, bytes | None]) -> None:
        """Keep *papers* (None: no such paper any more), all or none. Circumstance PROTOCOL_CHANGED_ELSEWHERE."""
        sealed = {name: None if one is None else encrypt(one, [self._key.recipient]) for name, one in papers.items()}
        now = self._unlocked.now_utc()
        self._kept = protocols.keep(transaction, self._session, self._version, sealed, now)

    def settled(self) -> None:
        """Take it that what was kept last stands: its transaction came to its end."""
        self._version = self._kept


def _entries(kept: bytes) -> ProtocolEntries:
    stored, nothing = json.loads(kept), to_json(Particulars())
    assert isinstance(nothing, dict)  # noqa: S101 - of a dataclass
    stored["particulars"] = nothing | stored["particulars"]  # fewer of them were asked for in the first versions
    return from_json(ProtocolEntries, stored)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of *content* in hex."""
    return sha256(content).hexdigest()
