"""The child's real identity: encrypted apart from the rest, with a key that not everybody holds.

Rules. A blob is AES-256-GCM with a nonce of its own in front, bound to the vault and to the place it stands in, so it
cannot be moved to another child unseen. Its length is rounded up, so it does not tell how long a name is.
"""

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.vault.keys import NONCE_BYTES

_ROUNDED_TO = 512


class IdentityCipher:
    """Seals and opens identities of one vault."""

    def __init__(self, vault: str, key: bytes) -> None:
        self._vault = vault
        self._cipher = AESGCM(key)
        self._recognising = HKDF(SHA256(), 32, salt=None, info=b"interview-app recognise a child 1").derive(key)

    def seal(self, plain: bytes, place: str) -> bytes:
        """Return *plain* encrypted for *place* (``child:12``)."""
        nonce = os.urandom(NONCE_BYTES)
        filled = len(plain).to_bytes(4, "big") + plain
        filled += bytes(-len(filled) % _ROUNDED_TO)
        return nonce + self._cipher.encrypt(nonce, filled, self._bound(place))

    def open(self, untrusted: bytes, place: str) -> bytes:
        """Return what was sealed for *place*; Circumstance VAULT_DAMAGED for anything else."""
        try:
            filled = self._cipher.decrypt(untrusted[:NONCE_BYTES], untrusted[NONCE_BYTES:], self._bound(place))
        except (InvalidTag, ValueError):
            raise Circumstance(Code.VAULT_DAMAGED, path=place) from None
        return filled[4 : 4 + int.from_bytes(filled[:4], "big")]

    def digest(self, telling: str) -> bytes:
        """Return the keyed digest of what tells somebody from others: comparable, and nothing to those without the key.

        Short numbers cannot be tried out against it by who has the database alone.
        """
        return hmac.digest(self._recognising, telling.encode("utf-8"), "sha256")

    def _bound(self, place: str) -> bytes:
        return canonical({"vault": self._vault, "for": place})
