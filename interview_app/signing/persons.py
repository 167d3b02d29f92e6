"""Who signs a paper: a person's certificate, where its private key is, and what links it to its authority.

A :class:`PersonSigner` exists only for a certificate that may sign as a person (the rule is in ``fitness.py``) and that
was valid when it was opened. Whoever it is can be asked before anything is signed. Here is the one from a file; the one
on a token is in ``tokens.py``.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing.fitness import Unfit, why_no_person
from interview_app.signing.pkcs12 import NotPkcs12, UnknownKind, WrongPassphrase, open_pkcs12
from interview_app.signing.signer import SealKey, fingerprint, links
from interview_app.signing.trust import der

_REFUSALS = {
    Unfit.NATIONAL: Code.SIGNATURE_NATIONAL_KEY,
    Unfit.KEY: Code.SIGNATURE_KEY,
    Unfit.ORGANISATION: Code.SIGNATURE_OF_ORGANISATION,
    Unfit.USAGE: Code.SIGNATURE_USAGE,
}


@dataclass(frozen=True)
class Holder:
    """Whose certificate it is: common name, serial in hex, subject and issuer (RFC 4514), validity in UTC.

    ``number`` is the personal number in the subject (``IIN`` and twelve digits in Kazakhstan), empty if there is none;
    ``fingerprint`` is SHA-256 of the certificate in hex. All of it comes from outside.
    """

    name: str
    serial: str
    subject: str
    issuer: str
    not_before: datetime
    not_after: datetime
    number: str
    fingerprint: str

    def is_same_person(self, other: "Holder") -> bool:
        """Return whether both certificates are one, or name the same personal number."""
        return self.fingerprint == other.fingerprint or (bool(self.number) and self.number == other.number)


@dataclass(frozen=True)
class PersonSigner(ABC):
    """A person's certificate; ``intermediates`` lead from its issuer up to, and without, the root."""

    certificate: x509.Certificate
    intermediates: tuple[x509.Certificate, ...]

    @property
    def holder(self) -> Holder:
        """Who would sign."""
        return holder_of(self.certificate)

    @abstractmethod
    def engaged(self) -> AbstractContextManager[Any]:
        """Return pyHanko's signer for as long as the context lasts; circumstances are the subclass's."""


@dataclass(frozen=True)
class FilePerson(PersonSigner):
    """A person whose key was in a file."""

    key: SealKey = field(repr=False)

    @contextmanager
    def engaged(self) -> Iterator[Any]:
        """Return pyHanko's signer; there are no circumstances."""
        from asn1crypto import keys
        from asn1crypto import x509 as asn1_x509
        from pyhanko.sign.signers.pdf_cms import SimpleSigner
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(asn1_x509.Certificate.load(der(link)) for link in self.intermediates)
        yield SimpleSigner(
            signing_cert=asn1_x509.Certificate.load(der(self.certificate)),
            signing_key=keys.PrivateKeyInfo.load(
                self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
            ),
            cert_registry=store,
        )


def open_person(path: Path, passphrase: str | None, at: datetime) -> FilePerson:
    """Read a person's certificate and its key from the PKCS#12 file *path*.

    Circumstances: SIGNATURE_FILE (no such file, no PKCS#12, no key with its certificate), SIGNATURE_PASSPHRASE (missing
    or wrong, or damage inside), SIGNATURE_NATIONAL_KEY (GOST), and those of :func:`require_fit` at *at* (aware).
    """
    try:
        opened = open_pkcs12(path, passphrase)
    except NotPkcs12:
        raise Circumstance(Code.SIGNATURE_FILE, path=str(path)) from None
    except WrongPassphrase:
        raise Circumstance(Code.SIGNATURE_PASSPHRASE, path=str(path)) from None
    except UnknownKind:
        raise Circumstance(Code.SIGNATURE_NATIONAL_KEY, holder=path.name) from None
    require_fit(opened.certificate, at)
    if not isinstance(opened.key, SealKey):
        raise Circumstance(Code.SIGNATURE_KEY, holder=holder_of(opened.certificate).name)
    return FilePerson(opened.certificate, links(opened.certificate, opened.others), opened.key)


def require_fit(certificate: x509.Certificate, at: datetime) -> None:
    """Refuse a certificate that may not sign as a person at the moment *at* (aware).

    Circumstances: SIGNATURE_NATIONAL_KEY, SIGNATURE_KEY, SIGNATURE_OF_ORGANISATION, SIGNATURE_USAGE,
    SIGNATURE_NOT_YET, SIGNATURE_EXPIRED.
    """
    holder = holder_of(certificate)
    for reason in why_no_person(certificate):
        raise Circumstance(_REFUSALS[reason], holder=holder.name)
    if at < holder.not_before:
        raise Circumstance(Code.SIGNATURE_NOT_YET, holder=holder.name, since=_day(holder.not_before, at))
    if at > holder.not_after:
        raise Circumstance(Code.SIGNATURE_EXPIRED, holder=holder.name, until=_day(holder.not_after, at))


def holder_of(certificate: x509.Certificate) -> Holder:
    """Return whose *certificate* is; without a common name its whole subject stands for it."""
    subject = certificate.subject.rfc4514_string()
    return Holder(
        name=_first(certificate.subject, NameOID.COMMON_NAME) or subject,
        serial=f"{certificate.serial_number:X}",
        subject=subject,
        issuer=certificate.issuer.rfc4514_string(),
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        number=_first(certificate.subject, NameOID.SERIAL_NUMBER),
        fingerprint=fingerprint(certificate),
    )


def _first(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    values = [attribute.value for attribute in name.get_attributes_for_oid(oid)]
    return next((value for value in values if isinstance(value, str)), "")


def _day(moment: datetime, at: datetime) -> str:
    return moment.astimezone(at.tzinfo).strftime("%d.%m.%Y")
