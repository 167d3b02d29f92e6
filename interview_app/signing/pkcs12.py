"""Reading a PKCS#12 file (RFC 7292): what is inside, or which of three things is wrong with it.

The library has one word for a wrong passphrase and for a key of a kind that it does not know. A user needs two, so the
file's own check value (appendix B) is computed here: where it fits, the passphrase is right.
"""

import hashlib
import hmac
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import pkcs12

from interview_app.signing.fitness import is_national
from interview_app.signing.trust import der, parse_certificate

PKCS12_LIMIT = 2**20
"""Bytes above which a file is not taken for a PKCS#12 file."""

_MOST_ROUNDS = 10**7
_MAC_KEY = b"\x03"  # the purpose "MAC key" of the derivation in appendix B.3


class NotPkcs12(ValueError):
    """No such file, no PKCS#12 file, or none with a certificate and its key."""


class WrongPassphrase(ValueError):
    """The passphrase is missing or wrong, or the file is damaged inside: nobody can tell these apart."""


class UnknownKind(ValueError):
    """The passphrase is right; the key, or what encrypts it, is of a kind that the library does not know (GOST)."""


@dataclass(frozen=True)
class Opened:
    """A certificate, the others that lie beside it, and its private key."""

    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    key: PrivateKeyTypes = field(repr=False)


def open_pkcs12(path: Path, passphrase: str | None) -> Opened:
    """Return what the PKCS#12 file *path* holds; :class:`NotPkcs12`, :class:`WrongPassphrase`, :class:`UnknownKind`."""
    try:
        with path.open("rb") as file:
            untrusted = file.read(PKCS12_LIMIT + 1)
    except OSError as error:
        raise NotPkcs12(type(error).__name__) from error
    if len(untrusted) > PKCS12_LIMIT or not _is_pkcs12(untrusted):
        raise NotPkcs12("no such shell")
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(
            untrusted, None if passphrase is None else passphrase.encode()
        )
    except (ValueError, UnsupportedAlgorithm) as error:
        raise (UnknownKind if _fits(untrusted, passphrase or "") else WrongPassphrase)(str(error)) from error
    if key is None or certificate is None:  # the library pairs a key only with its own certificate
        raise NotPkcs12("no key with its certificate")
    try:
        return Opened(parse_certificate(der(certificate)), tuple(parse_certificate(der(one)) for one in others), key)
    except ValueError as error:
        raise NotPkcs12(str(error)) from error


def _is_pkcs12(untrusted: bytes) -> bool:
    """Tell a PKCS#12 file from anything else by its unencrypted shell (RFC 7292, section 4)."""
    from asn1crypto.pkcs12 import Pfx

    try:
        shell = Pfx.load(untrusted, strict=True)
        return bool(shell["version"].native == "v3" and shell["auth_safe"]["content_type"].native == "data")
    except (ValueError, TypeError, KeyError):
        return False


def _fits(untrusted: bytes, passphrase: str) -> bool:
    """Return whether the file's check value is the one that *passphrase* gives; False where that cannot be told."""
    from asn1crypto.pkcs12 import Pfx

    try:
        shell = Pfx.load(untrusted)
        mac = shell["mac_data"]
        algorithm = mac["mac"]["digest_algorithm"]["algorithm"].native
        rounds = mac["iterations"].native
        if is_national(algorithm):
            return True  # nobody here can compute it, and what is inside is as national as what protects it
        if rounds > _MOST_ROUNDS:
            return False
        key = _mac_key(algorithm, passphrase, mac["mac_salt"].native, rounds)
        value = hmac.digest(key, shell["auth_safe"]["content"].native, algorithm)
        return hmac.compare_digest(value, mac["mac"]["digest"].native)
    except (ValueError, TypeError, KeyError):
        return False


def _mac_key(algorithm: str, passphrase: str, salt: bytes, rounds: int) -> bytes:
    """Derive the key (RFC 7292, appendix B.2): as long as the digest, so that one block of the derivation is all."""
    block = hashlib.new(algorithm).block_size
    material = _MAC_KEY * block
    for part in (salt, passphrase.encode("utf-16-be") + b"\0\0"):
        material += bytes(islice(cycle(part), block * -(-len(part) // block)))
    for _ in range(rounds):
        material = hashlib.new(algorithm, material).digest()
    return material
