"""The keys of an open vault, for as long as it is open: handing them to people, and the identity's cipher.

Rules. Every change writes the file of keys and nothing else; the caller holds the vault alone meanwhile
(:meth:`interview_app.vault.places.Places.alone`) and writes it down in the audit. Forgetting is best effort: Python
gives memory back and does not wipe it (threat model N20).
"""

from collections.abc import Set
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.vault.identity import IdentityCipher
from interview_app.vault.keys import Keys, read_keys, unwrap, wrap, write_keys
from interview_app.vault.passphrase import Derivation


class Keyring:
    """The raw keys of the vault whose file of keys is *path*."""

    def __init__(self, path: Path, vault: str, keys: Keys) -> None:
        self._path = path
        self.vault = vault
        self._keys: Keys | None = keys

    @property
    def database_key(self) -> bytes:
        """The database's raw key; Circumstance VAULT_LOCKED once forgotten."""
        return self._held().database

    def identities(self) -> IdentityCipher | None:
        """Return the identity's cipher; None for who does not hold its key."""
        key = self._held().identity
        return None if key is None else IdentityCipher(self.vault, key)

    def hand_to(
        self, person: int, sign_in: str, passphrase: str, derivation: Derivation, *, with_identity: bool
    ) -> None:
        """Let *passphrase* open the vault for *person*, in the place of what they had; blocks for Argon2id's time.

        Circumstances VAULT_DISK_FULL, VAULT_READ_ONLY, VAULT_LOCKED and those of reading the file.
        """
        held = self._held()
        keys = Keys(held.database, held.identity if with_identity else None)
        holder = wrap(self.vault, person, sign_in, passphrase, keys, derivation)
        write_keys(self._path, read_keys(self._path).with_holder(holder))

    def take_from(self, person: int) -> None:
        """Let nothing in the file open the vault for *person* any more."""
        write_keys(self._path, read_keys(self._path).without(person))

    def keep_only(self, people: Set[int]) -> None:
        """Take out what a kill left of people who are not, or are no longer, among *people*."""
        file = read_keys(self._path)
        for stranger in {holder.person for holder in file.holders} - people:
            file = file.without(stranger)
            write_keys(self._path, file)

    def check_own(self, person: int, sign_in: str, passphrase: str) -> None:
        """Circumstance SIGN_IN_REFUSED unless *passphrase* opens the vault for *person*; blocks for Argon2id's time."""
        found = unwrap(read_keys(self._path), sign_in, passphrase)
        if found is None or found[0] != person:
            raise Circumstance(Code.SIGN_IN_REFUSED)

    def forget(self) -> None:
        """Forget the keys."""
        self._keys = None

    def _held(self) -> Keys:
        if self._keys is None:
            raise Circumstance(Code.VAULT_LOCKED)
        return self._keys
