"""age v1 encryption (C2SP age specification) for X25519 recipients only, so that every age since 1.0 opens the files.

Recipients and identity files come from outside and are parsed before use. A secret never stands in a ``repr``, an
error or a log. pyrage holds the interpreter lock during a call: pieces of a few megabytes are a matter of
milliseconds, but a passphrase costs a second or more, so never unlock or write an identity on a window's thread.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage

from interview_app.domain.errors import Bug, Circumstance, Code, InterviewAppError
from interview_app.system.durable import create_exclusively

IDENTITY_FILE_LIMIT = 2**20
"""Bytes above which a file is not taken for an identity file."""

_BASE64_32_BYTES = rb"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]"
_X25519_STANZA = rb"-> X25519 " + _BASE64_32_BYTES + rb"\n" + _BASE64_32_BYTES + rb"\n"
# Other stanzas are legal beside ours (pyrage and age add "grease"), except scrypt, which must stand alone.
_OTHER_STANZA = rb"-> (?!X25519[ \n]|scrypt[ \n])[!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n"
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n((?:" + _X25519_STANZA + rb"|" + _OTHER_STANZA + rb")+)--- " + _BASE64_32_BYTES + rb"\n"
)
_SMALLEST_PAYLOAD = 16 + 16  # the nonce and the tag of one empty chunk

_CHUNK = 2**16 + 16

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_P = 2**255 - 19
# Points whose shared secret is always zero (RFC 7748, section 6.1): pyrage panics on them instead of refusing them.
_LOW_ORDER = frozenset(
    {
        0,
        1,
        _P - 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)
_ENCRYPTED_FILE = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
# pyrage has one exception for everything and tells the cases apart by text alone; tests hold it to these.
_NO_MATCH = "No matching keys found"
_WRONG_PASSPHRASE = "Decryption failed"


class NotForThisKey(InterviewAppError):
    """No recipient of the file is this identity; also so if exactly the bytes that name this recipient were altered."""


class Damaged(InterviewAppError):
    """The bytes are not an age file, or were truncated or altered after encryption."""


@dataclass(frozen=True)
class Recipient:
    """A public key, ``age1…``: whoever holds its identity can open what is encrypted to it."""

    text: str
    key: Any = field(repr=False, compare=False)
    """pyrage's own form of the same key."""

    @classmethod
    def parse(cls, untrusted_text: str) -> "Recipient":
        """Return the recipient that *untrusted_text* names; Circumstance RECIPIENT_INVALID if it names none.

        Its :attr:`text` is the one spelling of the key (Bech32 also allows capitals), so that equal keys are equal.
        """
        stripped = untrusted_text.strip()
        try:
            key = pyrage.x25519.Recipient.from_str(stripped)
        except pyrage.RecipientError:
            raise _invalid(stripped) from None
        text = str(key)
        if _point(text) in _LOW_ORDER:
            raise _invalid(text)
        return cls(text, key)

    @property
    def fingerprint(self) -> str:
        """First 16 hex digits of SHA-256 over :attr:`text`, in groups of four: to be read aloud and compared."""
        digest = hashlib.sha256(self.text.encode("ascii")).hexdigest()
        return " ".join(digest[start : start + 4] for start in range(0, 16, 4))

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Identity:
    """One or more secret keys; :attr:`recipient` belongs to the first."""

    recipient: Recipient
    _keys: tuple[Any, ...] = field(repr=False, compare=False)

    @classmethod
    def parse(cls, untrusted_text: str) -> "Identity":
        """Return the identity in age's own format: lines of comment and ``AGE-SECRET-KEY-1…``.

        Circumstance IDENTITY_UNREADABLE if a line is anything else or no key is among them.
        """
        lines = [line.strip() for line in untrusted_text.splitlines()]
        try:
            keys = tuple(pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#"))
        except pyrage.IdentityError:
            raise Circumstance(Code.IDENTITY_UNREADABLE) from None
        if not keys:
            raise Circumstance(Code.IDENTITY_UNREADABLE)
        return cls(Recipient.parse(str(keys[0].to_public())), keys)

    @classmethod
    def load(cls, path: Path, passphrase: str | None = None) -> "Identity":
        """Read an identity file: plain, or encrypted with a passphrase as ``age -p`` does (takes seconds).

        Circumstance IDENTITY_LOCKED if the passphrase is missing or wrong, IDENTITY_UNREADABLE for all else.
        """
        try:
            untrusted = _read_limited(path)
            if untrusted.startswith(_ENCRYPTED_FILE):
                untrusted = _unlock(untrusted, passphrase, path)
            return cls.parse(untrusted.decode("utf-8"))
        except Circumstance as circumstance:
            raise Circumstance(circumstance.code, path=str(path)) from None
        except (OSError, UnicodeDecodeError):
            raise Circumstance(Code.IDENTITY_UNREADABLE, path=str(path)) from None

    @property
    def secret(self) -> str:
        """The first key's secret text; whoever sees it can open everything. Keep it out of logs and files."""
        return str(self._keys[0])

    @property
    def secrets(self) -> str:
        """The secret text of every key, a line each, which :meth:`parse` takes; the same care is due."""
        return "\n".join(map(str, self._keys))

    def decrypt(self, untrusted: bytes) -> bytes:
        """See :func:`decrypt`."""
        try:
            plain: bytes = pyrage.decrypt(untrusted, self._keys)
        except pyrage.DecryptError as error:
            if str(error) == _NO_MATCH:
                raise NotForThisKey from None
            raise Damaged from None
        return plain


def new_identity() -> Identity:
    """Return a new X25519 identity from the operating system's random source."""
    return Identity.parse(str(pyrage.x25519.Identity.generate()))


def write_identity(path: Path, identity: Identity, passphrase: str | None) -> None:
    """Write *identity* to the new file *path* (mode 0600) so that ``age -d -i FILE`` takes it.

    With a passphrase the file is itself an age file (scrypt, calibrated to about a second on this machine).
    FileExistsError, never overwriting; OSError if the place cannot be written.
    """
    content = f"# public key: {identity.recipient}\n{identity.secret}\n".encode("ascii")
    if passphrase is not None:
        content = pyrage.passphrase.encrypt(content, passphrase)
    create_exclusively(path, content, mode=0o600)


def encrypt(data: bytes, recipients: Sequence[Recipient]) -> bytes:
    """Return *data* as one age file for *recipients*, each of whom alone can open it; at least one is needed."""
    if not recipients:
        raise Bug("encryption without a recipient")
    encrypted: bytes = pyrage.encrypt(data, [recipient.key for recipient in recipients])
    return encrypted


def decrypt(untrusted: bytes, identity: Identity) -> bytes:
    """Return the whole plaintext, or nothing at all.

    :class:`NotForThisKey` if no recipient matches; :class:`Damaged` for anything truncated, appended or altered.
    """
    return identity.decrypt(untrusted)


def check_structure(untrusted_head: bytes) -> int | None:
    """Return how many X25519 recipients an age v1 file names, judged without any key; None if it is no such file.

    *untrusted_head* is the file, or enough of its beginning to hold the header (about 100 bytes a recipient) and 32
    bytes more. The header's MAC and the payload can only be checked with a key.
    """
    header = _HEADER.match(untrusted_head)
    if header is None or len(untrusted_head) - header.end() < _SMALLEST_PAYLOAD:
        return None
    return header[1].count(b"-> X25519 ") or None


def plaintext_length(untrusted_head: bytes, size: int) -> int | None:
    """Return how many bytes an age v1 file of *size* bytes holds, judged without any key; None if it is no such file.

    After the header stand a nonce of 16 bytes and chunks of at most 64 KiB with a tag of 16 bytes each.
    """
    header = _HEADER.match(untrusted_head)
    if header is None or size - header.end() < _SMALLEST_PAYLOAD:
        return None
    payload = size - header.end() - 16
    return payload - 16 * -(-payload // _CHUNK)


def _invalid(text: str) -> Circumstance:
    # Twelve characters recognise a mistake, and give nothing away if a secret key was entered by mistake.
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return Circumstance(Code.RECIPIENT_INVALID, recipient=shown[:12] + "…" if len(shown) > 12 else shown)


def _point(text: str) -> int:
    """Return the curve point of a recipient whose Bech32 form was checked already."""
    bits = "".join(f"{_BECH32.index(letter):05b}" for letter in text[len("age1") : -6])
    return (int.from_bytes(int(bits[:256], 2).to_bytes(32, "big"), "little") % 2**255) % _P


def _read_limited(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(IDENTITY_FILE_LIMIT + 1)
    if len(content) > IDENTITY_FILE_LIMIT:
        raise Circumstance(Code.IDENTITY_UNREADABLE)
    return content


def _unlock(untrusted: bytes, passphrase: str | None, path: Path) -> bytes:
    if passphrase is None:
        raise Circumstance(Code.IDENTITY_LOCKED, path=str(path))
    try:
        plain: bytes = pyrage.passphrase.decrypt(untrusted, passphrase)
    except pyrage.DecryptError as error:
        locked = str(error) == _WRONG_PASSPHRASE
        raise Circumstance(Code.IDENTITY_LOCKED if locked else Code.IDENTITY_UNREADABLE) from None
    return plain
