"""Who seals: a certificate of a room or an organisation, its private key, and what links it to its authority.

A :class:`SealSigner` exists only for a certificate that may seal (the rule is in ``fitness.py``) and that was valid
when it was loaded; its chain holds no certificate that another does not need, and never the root.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing.fitness import Unfit, why_unfit
from interview_app.signing.pkcs12 import NotPkcs12, UnknownKind, WrongPassphrase, open_pkcs12
from interview_app.signing.trust import der

_REFUSALS = {
    Unfit.PERSONAL: Code.SIGNER_PERSONAL,
    Unfit.USAGE: Code.SIGNER_USAGE,
    Unfit.KEY: Code.SIGNER_USAGE,
}

SealKey = RSAPrivateKey | EllipticCurvePrivateKey


@dataclass(frozen=True)
class SealSigner:
    """A seal certificate with its key; ``intermediates`` lead from its issuer up to, and without, the root."""

    certificate: x509.Certificate
    intermediates: tuple[x509.Certificate, ...]
    key: SealKey = field(repr=False)

    @property
    def subject(self) -> str:
        """The certificate's subject (RFC 4514)."""
        return self.certificate.subject.rfc4514_string()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in hex."""
        return fingerprint(self.certificate)

    def require_valid(self, at: datetime) -> None:
        """See :func:`require_valid`."""
        require_valid(self.certificate, at)


def load_signer(path: Path, passphrase: str | None, at: datetime) -> SealSigner:
    """Read a seal certificate and its key from the PKCS#12 file *path*.

    Circumstances: SIGNER_UNREADABLE (no such file, no PKCS#12, no key or none that fits its certificate),
    SIGNER_PASSPHRASE (missing, wrong, or a PKCS#12 file that is damaged inside or holds a key of an unknown kind, such
    as GOST: the library does not tell these apart), SIGNER_PERSONAL, SIGNER_USAGE, SIGNER_NOT_VALID_NOW at *at*.
    """
    certificate, others, key = _open(path, passphrase)
    for reason in why_unfit(certificate):
        raise Circumstance(_REFUSALS[reason], subject=certificate.subject.rfc4514_string())
    signer = SealSigner(certificate, links(certificate, others), key)
    signer.require_valid(at)
    return signer


def fingerprint(certificate: x509.Certificate) -> str:
    """Return SHA-256 of the certificate in hex."""
    return hashlib.sha256(der(certificate)).hexdigest()


def is_valid(certificate: x509.Certificate, at: datetime) -> bool:
    """Return whether the moment *at* (aware) lies within the certificate's validity, both ends included."""
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def require_valid(certificate: x509.Certificate, at: datetime) -> None:
    """Circumstance SIGNER_NOT_VALID_NOW unless the certificate is valid at the moment *at* (aware)."""
    if not is_valid(certificate, at):
        raise Circumstance(
            Code.SIGNER_NOT_VALID_NOW,
            not_before=certificate.not_valid_before_utc.date().isoformat(),
            not_after=certificate.not_valid_after_utc.date().isoformat(),
        )


def _open(path: Path, passphrase: str | None) -> tuple[x509.Certificate, tuple[x509.Certificate, ...], SealKey]:
    try:
        opened = open_pkcs12(path, passphrase)
    except NotPkcs12:
        raise Circumstance(Code.SIGNER_UNREADABLE, path=str(path)) from None
    except (WrongPassphrase, UnknownKind):
        raise Circumstance(Code.SIGNER_PASSPHRASE, path=str(path)) from None
    if not isinstance(opened.key, SealKey):
        raise Circumstance(Code.SIGNER_UNREADABLE, path=str(path))
    return opened.certificate, opened.others, opened.key


def links(certificate: x509.Certificate, others: Iterable[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """Return those of *others* that lead upwards from *certificate*, in order, without a self-issued root."""
    by_subject = {other.subject: other for other in others if other.subject != other.issuer}
    found: list[x509.Certificate] = []
    last = certificate
    while (issuer := by_subject.pop(last.issuer, None)) is not None:
        found.append(issuer)
        last = issuer
    return tuple(found)
