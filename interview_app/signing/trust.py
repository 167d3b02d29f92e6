"""Certificates from outside: one strict reader, and the files of those that a verifier was told to trust.

A certificate counts only once every part of it that is ever looked at could be read, so that no later step can fail on
it. Whom to trust is said by files alone; the operating system's store is never asked, because its makers never
meant to vouch for a court's evidence.
"""

import warnings
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning

from interview_app.domain.errors import Circumstance, Code

TRUST_FILE_LIMIT = 4 * 2**20
"""Bytes above which a file is not taken for a file of certificates."""

_REFUSED = (
    CryptographyDeprecationWarning,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
_PEM_BEGIN = b"-----BEGIN CERTIFICATE-----"


def parse_certificate(untrusted_der: bytes) -> x509.Certificate:
    """Return the X.509 certificate in *untrusted_der*; ValueError if any part that we use is not readable."""
    with warnings.catch_warnings():
        # What the library would only warn about (a serial number of zero, a version that does not exist) is refused.
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        try:
            certificate = x509.load_der_x509_certificate(untrusted_der)
            _read_all(certificate)
        except _REFUSED as error:
            raise ValueError(str(error)) from error
    return certificate


def load_anchors(paths: Sequence[Path]) -> tuple[x509.Certificate, ...]:
    """Return the certificates in the PEM (any number each) or DER files *paths*, each once, in their order.

    Circumstance TRUST_UNREADABLE for a file that cannot be read, holds no certificate, or holds one that is not
    readable: a verifier who names a file means it.
    """
    found: dict[bytes, x509.Certificate] = {}
    for path in paths:
        try:
            for certificate in _certificates_in(path):
                found.setdefault(der(certificate), certificate)
        except (OSError, ValueError):
            raise Circumstance(Code.TRUST_UNREADABLE, path=str(path)) from None
    return tuple(found.values())


def der(certificate: x509.Certificate) -> bytes:
    """Return the certificate's own bytes (DER)."""
    return certificate.public_bytes(Encoding.DER)


def may_issue(certificate: x509.Certificate) -> bool:
    """Return whether the certificate is an authority's (RFC 5280, section 4.2.1.9)."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _certificates_in(path: Path) -> list[x509.Certificate]:
    with path.open("rb") as file:
        untrusted = file.read(TRUST_FILE_LIMIT + 1)
    if len(untrusted) > TRUST_FILE_LIMIT:
        raise ValueError("too large for a file of certificates")
    if _PEM_BEGIN not in untrusted:
        return [parse_certificate(untrusted)]
    return [parse_certificate(block) for block in _pem_blocks(untrusted)]


def _pem_blocks(untrusted: bytes) -> list[bytes]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)  # parse_certificate is the one who judges
        return [der(certificate) for certificate in x509.load_pem_x509_certificates(untrusted)]


def _read_all(certificate: x509.Certificate) -> tuple[object, ...]:
    """Return every part that this program looks at: each is only read, and refused, when it is asked for."""
    return (
        certificate.version,
        certificate.serial_number,
        certificate.subject.rfc4514_string(),
        certificate.issuer.rfc4514_string(),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        certificate.extensions,
    )
