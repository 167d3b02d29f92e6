"""Certificates of every kind that a test may need, made by hand: the program itself makes only good ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID, ObjectIdentifier

from interview_app.signing.signer import SealKey, SealSigner

AT = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
DAY = timedelta(days=1)
CONTENT = b"0123  bag-info.txt\n4567  manifest-sha256.txt\n"

Subject = Sequence[tuple[ObjectIdentifier, str]]
ROOM: Subject = (
    (NameOID.ORGANIZATION_NAME, "Полиция департаменті"),
    (NameOID.ORGANIZATIONAL_UNIT_NAME, "Бөлме 1"),
)

EC_KEY = bytes.fromhex("06072a8648ce3d0201")  # the object identifier id-ecPublicKey
UNKNOWN_KEY = bytes.fromhex("06072a8648ce3d0209")


@dataclass(frozen=True)
class Issued:
    """A certificate with its key, able to issue others."""

    certificate: x509.Certificate
    key: SealKey


def new_key(kind: str = "P-256") -> SealKey:
    match kind:
        case "RSA-2048":
            return rsa.generate_private_key(65537, 2048)
        case "RSA-1024":
            return rsa.generate_private_key(65537, 1024)  # noqa: S505 - too weak is what is wanted
        case "P-384":
            return ec.generate_private_key(ec.SECP384R1())
        case "P-521":
            return ec.generate_private_key(ec.SECP521R1())
        case "K-256":
            return ec.generate_private_key(ec.SECP256K1())
        case _:
            return ec.generate_private_key(ec.SECP256R1())


def usage(*, commits: bool = True, issues: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issues,
        content_commitment=commits and not issues,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )


def issue(
    subject: Subject,
    issuer: Issued | None = None,
    *,
    authority: bool = False,
    key: SealKey | None = None,
    start: datetime = AT - DAY,
    end: datetime = AT + 365 * DAY,
    key_usage: x509.KeyUsage | None = None,
    extra: Sequence[x509.ExtensionType] = (),
    critical: Sequence[x509.ExtensionType] = (),
) -> Issued:
    """Issue a certificate; without *issuer* it is self-signed."""
    own = key or new_key()
    name = x509.Name([x509.NameAttribute(oid, text) for oid, text in subject])
    signing = issuer.key if issuer else own
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer.certificate.subject if issuer else name)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(key_usage or usage(issues=authority), critical=True)
    )
    for extension in (*extra, *critical):
        builder = builder.add_extension(extension, critical=extension in critical)
    return Issued(builder.sign(signing, hashes.SHA256()), own)


def authority(name: str, issuer: Issued | None = None, *, start: datetime = AT - DAY, years: int = 10) -> Issued:
    end = start + years * 365 * DAY
    return issue([(NameOID.COMMON_NAME, name)], issuer, authority=True, start=start, end=end)


def signer(issued: Issued, *intermediates: Issued) -> SealSigner:
    return SealSigner(issued.certificate, tuple(link.certificate for link in intermediates), issued.key)


def save_pkcs12(path: Path, issued: Issued, *others: Issued) -> Path:
    chain = [other.certificate for other in others]
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", issued.key, issued.certificate, chain, NoEncryption()))
    return path
