"""``vault.keys``: what opens the vault, wrapped once for each person.

Rules. Two keys are wrapped: the database's, for everybody, and the identity's (the child's name and address), for
those whose role may hold it. Wrapped is AES-256-GCM under the key that Argon2id makes of the person's passphrase,
bound to vault, person, purpose and parameters, so no wrapping can stand in another's place. The file holds no name:
a sign-in name is found by its digest. Passphrases and people change in this file alone; the data is not rewritten.
A name that is not there costs the same time as a passphrase that is wrong.
"""

import hashlib
import json
import os
import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json, canonical
from interview_app.system import durable
from interview_app.vault.database import KEY_BYTES, unwritable
from interview_app.vault.passphrase import Derivation, derive

VERSION = 1
SALT_BYTES = 16
NONCE_BYTES = 12
LARGEST_FILE = 2**20

_SIGN_IN = re.compile(r"[\w.-]{2,32}")


@dataclass(frozen=True)
class Keys:
    """The raw keys; ``identity`` is None for who may not hold it."""

    database: bytes = field(repr=False)
    identity: bytes | None = field(repr=False)


@dataclass(frozen=True)
class Holder:
    """The keys as one person has them; bytes are in hexadecimal."""

    person: int
    sign_in: str
    salt: str
    derivation: Derivation
    database: str
    identity: str | None


@dataclass(frozen=True)
class KeyFile:
    """What the file holds."""

    version: int
    vault: str
    holders: tuple[Holder, ...]

    def with_holder(self, holder: Holder) -> "KeyFile":
        """Return the file with *holder* in the place of what the same person had before."""
        return replace(self.without(holder.person), holders=(*self.without(holder.person).holders, holder))

    def without(self, person: int) -> "KeyFile":
        """Return the file without what *person* had."""
        return replace(self, holders=tuple(one for one in self.holders if one.person != person))


def new_keys() -> Keys:
    """Return new raw keys from the operating system's random source."""
    return Keys(os.urandom(KEY_BYTES), os.urandom(KEY_BYTES))


def sign_in_name(typed: str) -> str:
    """Return the one spelling of a sign-in name (NFKC, small letters); Circumstance SIGN_IN_NAME if it is none."""
    name = unicodedata.normalize("NFKC", typed).strip().casefold()
    if not _SIGN_IN.fullmatch(name):
        raise Circumstance(Code.SIGN_IN_NAME)
    return name


def read_keys(path: Path) -> KeyFile:
    """Return what *path* holds; Circumstances VAULT_KEYS_MISSING, VAULT_DAMAGED, VAULT_NEWER, VAULT_UNREADABLE."""
    try:
        with path.open("rb") as file:
            untrusted = json.loads(file.read(LARGEST_FILE))
        if isinstance(untrusted, dict) and isinstance(found := untrusted.get("version"), int) and found > VERSION:
            raise Circumstance(Code.VAULT_NEWER, path=str(path), version=found, known=VERSION)
        keys = from_json(KeyFile, untrusted)
        for holder in keys.holders:
            _check(holder)
    except FileNotFoundError:
        raise Circumstance(Code.VAULT_KEYS_MISSING, path=str(path)) from None
    except OSError:
        raise Circumstance(Code.VAULT_UNREADABLE, path=str(path)) from None
    except (ValueError, RecursionError):
        raise Circumstance(Code.VAULT_DAMAGED, path=str(path)) from None
    return keys


def write_keys(path: Path, keys: KeyFile) -> None:
    """Write *keys* durably in the place of what *path* held; Circumstances VAULT_DISK_FULL, VAULT_READ_ONLY."""
    try:
        durable.replace(path, canonical(to_json(keys)) + b"\n", mode=0o600)
    except OSError as error:
        raise unwritable(path, error) from None


def wrap(vault: str, person: int, sign_in: str, passphrase: str, keys: Keys, derivation: Derivation) -> Holder:
    """Return *keys* as *person* will have them; blocks for as long as *derivation* costs."""
    name = sign_in_name(sign_in)
    salt = os.urandom(SALT_BYTES)
    cipher = AESGCM(derive(passphrase, salt, derivation))
    bare = Holder(person, _digest(vault, name), salt.hex(), derivation, "", None)

    def wrapped(purpose: str, key: bytes) -> str:
        nonce = os.urandom(NONCE_BYTES)
        return (nonce + cipher.encrypt(nonce, key, _bound(vault, bare, purpose))).hex()

    return replace(
        bare,
        database=wrapped("database", keys.database),
        identity=None if keys.identity is None else wrapped("identity", keys.identity),
    )


def unwrap(file: KeyFile, sign_in: str, passphrase: str) -> tuple[int, Keys] | None:
    """Return the person and the keys that *sign_in* and *passphrase* open; None if they open none, whichever is wrong.

    Blocks for as long as the person's parameters cost.
    """
    try:
        sought = _digest(file.vault, sign_in_name(sign_in))
    except Circumstance:
        sought = ""
    holder = next((one for one in file.holders if one.sign_in == sought), None)
    # Somebody else's parameters serve for a name that nobody has, so that the wait tells nothing.
    like = holder or (file.holders[-1] if file.holders else None)
    if like is None:
        return None
    cipher = AESGCM(derive(passphrase, bytes.fromhex(like.salt), like.derivation))
    if holder is None:
        return None

    def opened(purpose: str, wrapped: str) -> bytes:
        untrusted = bytes.fromhex(wrapped)
        return cipher.decrypt(untrusted[:NONCE_BYTES], untrusted[NONCE_BYTES:], _bound(file.vault, holder, purpose))

    try:
        identity = None if holder.identity is None else opened("identity", holder.identity)
        return holder.person, Keys(opened("database", holder.database), identity)
    except InvalidTag:
        return None


def _check(holder: Holder) -> None:
    wrapped = [holder.database] + ([holder.identity] if holder.identity is not None else [])
    length = NONCE_BYTES + KEY_BYTES + 16
    sound = len(bytes.fromhex(holder.salt)) == SALT_BYTES and all(len(bytes.fromhex(one)) == length for one in wrapped)
    if not (sound and holder.derivation.is_bearable):
        raise Undeclared("holders", "out of range")


def _bound(vault: str, holder: Holder, purpose: str) -> bytes:
    bound: Json = {
        "vault": vault,
        "person": holder.person,
        "purpose": purpose,
        "sign_in": holder.sign_in,
        "salt": holder.salt,
        "derivation": to_json(holder.derivation),
    }
    return canonical(bound)


def _digest(vault: str, sign_in: str) -> str:
    return hashlib.sha256(f"{vault}\n{sign_in}".encode()).hexdigest()
