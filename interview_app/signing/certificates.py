"""Certificates for those who have no authority to ask: a self-made authority, and the certificates that it issues.

The authority says in its own name that it is self-made. Its private key signs one certificate and is then forgotten,
unless the caller keeps it to issue more (another room, the next three years): a key that does not exist cannot be
stolen, and a court trusts one certificate that it received on paper, not a hierarchy.

Keys are ECDSA on NIST P-256, signatures SHA-256 (RFC 5758), certificates RFC 5280. A seal certificate has no extended
key usage, which every checker accepts, and cannot outlive its authority. It is valid from an hour before it was made:
clocks of offline machines are set back now and then.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID, ObjectIdentifier

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing.signer import SealSigner, require_valid

SELF_MADE_AUTHORITY = "Self-made seal authority (not a public CA)"
"""Common name of every authority made here; a chain that ends in it earns a note beside the verdict."""

SELF_MADE_SEAL = "Room seal (self-made)"
AUTHORITY_YEARS = 20
SEAL_YEARS = 3

_BACKDATED = timedelta(hours=1)
_YEAR = timedelta(days=365.25)
_PKCS12_NAME = b"room seal"
_PKCS12_ROUNDS = 600_000


@dataclass(frozen=True)
class Authority:
    """A self-made certificate authority and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey = field(repr=False)


def new_authority(organisation: str, at: datetime) -> Authority:
    """Make an authority for *organisation*, valid :data:`AUTHORITY_YEARS` years from *at* (aware)."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, SELF_MADE_AUTHORITY),
        ]
    )
    draft = (
        _draft(subject, subject, key, at, at + AUTHORITY_YEARS * _YEAR, issuer_key=key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(issues=True), critical=True)
    )
    return Authority(draft.sign(key, hashes.SHA256()), key)


def read_authority(certificate: x509.Certificate, untrusted_key_pem: bytes, passphrase: str | None) -> Authority:
    """Return the authority that was kept; the key may be encrypted with *passphrase*.

    Circumstances: SIGNER_PASSPHRASE (missing or wrong), SIGNER_UNREADABLE (no such key, or not this certificate's).
    """
    try:
        key = load_pem_private_key(untrusted_key_pem, None if passphrase is None else passphrase.encode())
    except TypeError:  # a passphrase for a key that is not encrypted, or none for one that is
        if passphrase is None:
            raise Circumstance(Code.SIGNER_PASSPHRASE) from None
        return read_authority(certificate, untrusted_key_pem, None)
    except ValueError:
        encrypted = b"ENCRYPTED" in untrusted_key_pem
        raise Circumstance(Code.SIGNER_PASSPHRASE if encrypted else Code.SIGNER_UNREADABLE) from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
        raise Circumstance(Code.SIGNER_UNREADABLE)
    return Authority(certificate, key)


def new_seal(authority: Authority, organisation: str, room: str, years: int, at: datetime) -> SealSigner:
    """Make a seal certificate of *organisation* for *room*, valid *years* from *at* or as long as the authority is.

    Circumstance SIGNER_NOT_VALID_NOW if the authority is not valid at *at* (aware).
    """
    return _issued(
        authority,
        (
            (NameOID.ORGANIZATION_NAME, organisation),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, room),
            (NameOID.COMMON_NAME, SELF_MADE_SEAL),
        ),
        years,
        at,
    )


def new_person(authority: Authority, name: str, years: int, at: datetime) -> SealSigner:
    """Make a certificate of the person *name* (family name first), as :func:`new_seal`; no court knows its issuer."""
    return _issued(authority, ((NameOID.COMMON_NAME, name), (NameOID.SURNAME, name.split(maxsplit=1)[0])), years, at)


def _issued(
    authority: Authority, names: Sequence[tuple[ObjectIdentifier, str]], years: int, at: datetime
) -> SealSigner:
    require_valid(authority.certificate, at)
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(kind, value) for kind, value in names])
    until = min(at + years * _YEAR, authority.certificate.not_valid_after_utc)
    draft = (
        _draft(subject, authority.certificate.subject, key, at, until, issuer_key=authority.key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(issues=False), critical=True)
    )
    return SealSigner(draft.sign(authority.key, hashes.SHA256()), (), key)


def to_pkcs12(signer: SealSigner, passphrase: str | None) -> bytes:
    """Return certificate and key as PKCS#12, encrypted with AES-256 under *passphrase*; in clear without one."""
    encryption: KeySerializationEncryption = NoEncryption()
    if passphrase is not None:
        encryption = (
            PrivateFormat.PKCS12.encryption_builder()
            .kdf_rounds(_PKCS12_ROUNDS)
            .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
            .hmac_hash(hashes.SHA256())
            .build(passphrase.encode())
        )
    return pkcs12.serialize_key_and_certificates(
        _PKCS12_NAME, signer.key, signer.certificate, signer.intermediates, encryption
    )


def certificate_pem(certificate: x509.Certificate) -> bytes:
    """Return a certificate as PEM."""
    return certificate.public_bytes(Encoding.PEM)


def authority_key_pem(authority: Authority, passphrase: str | None) -> bytes:
    """Return the authority's key as PKCS#8 PEM, encrypted with AES-256 under *passphrase* if there is one."""
    encryption = NoEncryption() if passphrase is None else BestAvailableEncryption(passphrase.encode())
    return authority.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


def is_self_made(certificate: x509.Certificate) -> bool:
    """Return whether *certificate* is an authority's that says of itself that it is self-made."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return any(name.value == SELF_MADE_AUTHORITY for name in names)


def _draft(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    at: datetime,
    until: datetime,
    *,
    issuer_key: ec.EllipticCurvePrivateKey,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before((at - _BACKDATED).replace(microsecond=0))
        .not_valid_after(until.replace(microsecond=0))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )


def _key_usage(*, issues: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issues,
        content_commitment=not issues,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )
