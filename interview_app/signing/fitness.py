"""Which certificate may seal a package, and which may sign as a person: applied alike before signing and at a check.

A seal stands for a room or an organisation. Persons sign the protocol; a person's certificate on a seal would put a
name in clear on a package that must name nobody. So a seal certificate

1. must have an organizationName or an organizationalUnitName in its subject;
2. must not have a givenName, surname, initials, generationQualifier, pseudonym or title in its subject, nor a
   Kazakhstan individual number (``IIN`` and twelve digits) in any attribute of it, nor a serialNumber whose prefix
   means a natural person (ETSI EN 319 412-1, 5.1.3: PNO, PAS, IDC, TIN);
3. must not say elsewhere that it is a natural person's: the key purposes of Kazakhstan's national authority for
   individuals and for officers of an organisation (1.2.398.3.3.4.1.1, 1.2.398.3.3.4.1.2.1 to .5), the European
   statement for electronic signatures as opposed to seals (0.4.0.1862.1.6.1), the policies QCP-n;
4. must have keyUsage with nonRepudiation (contentCommitment), else it is no certificate for seals;
5. must hold an RSA key of 2048 bits or more, or one on NIST P-256, P-384 or P-521.

Breaking 1, 2 or 3 makes it *personal*; 1 also catches a subject that is only a common name, which is a person's.

A person's signature needs exactly such a personal certificate, with 4 and 5. A *national* key (GOST, Kazakhstan's or
Russia's) is told apart from other unknown ones: its holder has a program of their own that signs with it.
"""

import re
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID, ObjectIdentifier

SMALLEST_RSA_BITS = 2048
CURVES = ("secp256r1", "secp384r1", "secp521r1")

_ORGANISATION = (NameOID.ORGANIZATION_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME)
_PERSON = frozenset(
    {
        NameOID.GIVEN_NAME,
        NameOID.SURNAME,
        NameOID.INITIALS,
        NameOID.GENERATION_QUALIFIER,
        NameOID.PSEUDONYM,
        NameOID.TITLE,
    }
)
_INDIVIDUAL_NUMBER = re.compile(r"IIN\d{12}", re.IGNORECASE)
_PERSON_SERIAL = re.compile(r"(?:PNO|PAS|IDC|TIN)[A-Z]{2}-")
_PERSON_PURPOSES = frozenset(
    ObjectIdentifier(dotted) for dotted in ("1.2.398.3.3.4.1.1", *(f"1.2.398.3.3.4.1.2.{role}" for role in range(1, 6)))
)
_PERSON_POLICIES = frozenset(ObjectIdentifier(dotted) for dotted in ("0.4.0.194112.1.0", "0.4.0.194112.1.2"))
_NATIONAL = ("1.2.398.3.10.1.", "1.2.643.")  # ST RK GOST R 34.10-2015 and GOST 34.310-2004; GOST R 34.10
_STATEMENTS = ObjectIdentifier("1.3.6.1.5.5.7.1.3")
_STATEMENT_ESIGN = bytes.fromhex("0607 04008e46010601")  # the object identifier 0.4.0.1862.1.6.1 in DER


class Unfit(StrEnum):
    """Why a certificate may not seal, or not sign as a person."""

    PERSONAL = "personal"
    USAGE = "usage"
    KEY = "key"
    ORGANISATION = "organisation"
    NATIONAL = "national"


def why_unfit(certificate: x509.Certificate) -> tuple[Unfit, ...]:
    """Return every reason why *certificate* may not seal a package; nothing if it may."""
    faults = (
        (Unfit.PERSONAL, is_personal(certificate)),
        (Unfit.USAGE, not _commits_to_content(certificate)),
        (Unfit.KEY, not _has_supported_key(certificate)),
    )
    return tuple(reason for reason, broken in faults if broken)


def why_no_person(certificate: x509.Certificate) -> tuple[Unfit, ...]:
    """Return every reason why *certificate* may not sign as a person, the key's first; nothing if it may."""
    national = is_national(certificate.public_key_algorithm_oid.dotted_string)
    faults = (
        (Unfit.NATIONAL, national),
        (Unfit.KEY, not national and not _has_supported_key(certificate)),
        (Unfit.ORGANISATION, not is_personal(certificate)),
        (Unfit.USAGE, not _commits_to_content(certificate)),
    )
    return tuple(reason for reason, broken in faults if broken)


def is_national(algorithm: str) -> bool:
    """Return whether *algorithm* (a dotted object identifier) is Kazakhstan's or Russia's own."""
    return algorithm.startswith(_NATIONAL)


def is_personal(certificate: x509.Certificate) -> bool:
    """Return whether the certificate is, or may be, a natural person's: rules 1 to 3 above."""
    return (
        not any(certificate.subject.get_attributes_for_oid(oid) for oid in _ORGANISATION)
        or any(_names_person(attribute) for attribute in certificate.subject)
        or _says_person(certificate)
    )


def _names_person(attribute: x509.NameAttribute[str | bytes]) -> bool:
    if attribute.oid in _PERSON:
        return True
    value = attribute.value if isinstance(attribute.value, str) else attribute.value.decode("latin-1")
    if attribute.oid == NameOID.SERIAL_NUMBER and _PERSON_SERIAL.match(value):
        return True
    return _INDIVIDUAL_NUMBER.search(value) is not None


def _says_person(certificate: x509.Certificate) -> bool:
    for extension in certificate.extensions:
        match extension.value:
            case x509.ExtendedKeyUsage() as purposes if _PERSON_PURPOSES.intersection(purposes):
                return True
            case x509.CertificatePolicies() as policies:
                if any(policy.policy_identifier in _PERSON_POLICIES for policy in policies):
                    return True
            case x509.UnrecognizedExtension(oid=oid, value=value) if oid == _STATEMENTS and _STATEMENT_ESIGN in value:
                return True
    return False


def _commits_to_content(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.content_commitment


def _has_supported_key(certificate: x509.Certificate) -> bool:
    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        return False
    match key:
        case rsa.RSAPublicKey():
            return key.key_size >= SMALLEST_RSA_BITS
        case ec.EllipticCurvePublicKey():
            return key.curve.name in CURVES
        case _:
            return False
