"""Who may seal: rooms and organisations, never persons."""

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from interview_app.signing.certificates import new_authority, new_person, new_seal
from interview_app.signing.fitness import Unfit, why_no_person, why_unfit
from interview_app.signing.trust import parse_certificate
from tests.signing.making import AT, EC_KEY, ROOM, UNKNOWN_KEY, Subject, issue, new_key, usage

ORGANISATION: Subject = [(NameOID.ORGANIZATION_NAME, "Сот")]
QC_ESIGN = x509.UnrecognizedExtension(
    ObjectIdentifier("1.3.6.1.5.5.7.1.3"), bytes.fromhex("30153013060604008e46010630090607 04008e46010601")
)
QC_ESEAL = x509.UnrecognizedExtension(
    ObjectIdentifier("1.3.6.1.5.5.7.1.3"), bytes.fromhex("30153013060604008e46010630090607 04008e46010602")
)


def purpose(dotted: str) -> x509.ExtendedKeyUsage:
    return x509.ExtendedKeyUsage([ObjectIdentifier(dotted), ExtendedKeyUsageOID.EMAIL_PROTECTION])


def policy(dotted: str) -> x509.CertificatePolicies:
    return x509.CertificatePolicies([x509.PolicyInformation(ObjectIdentifier(dotted), None)])


def test_what_the_program_makes_may_seal() -> None:
    made = new_seal(new_authority("Полиция", AT), "Полиция", "Бөлме 1", 3, AT)
    assert why_unfit(made.certificate) == ()


def test_a_persons_certificate_that_the_program_makes_signs_as_a_person_and_seals_nothing() -> None:
    made = new_person(new_authority("Полиция", AT), "Сәрсенова Бибігүл", 3, AT)
    assert why_no_person(made.certificate) == ()
    assert why_unfit(made.certificate) == (Unfit.PERSONAL,)


@pytest.mark.parametrize(
    "subject",
    [
        ORGANISATION,
        [(NameOID.ORGANIZATIONAL_UNIT_NAME, "BIN012345678901")],
        [*ROOM, (NameOID.COMMON_NAME, "Айгүл Серікқызы")],  # a room may be named after somebody
        [*ORGANISATION, (NameOID.SERIAL_NUMBER, "NTRKZ-012345678901")],
        [*ORGANISATION, (NameOID.SERIAL_NUMBER, "BIN012345678901")],
    ],
    ids=["organisation", "unit", "named room", "register number", "business number"],
)
def test_a_subject_that_names_an_organisation_may_seal(subject: Subject) -> None:
    assert why_unfit(issue(subject).certificate) == ()


@pytest.mark.parametrize(
    "subject",
    [
        [(NameOID.COMMON_NAME, "Айгүл Серікқызы")],
        [(NameOID.COMMON_NAME, "room-1.example")],
        [],
        [*ROOM, (NameOID.GIVEN_NAME, "Айгүл")],
        [*ROOM, (NameOID.SURNAME, "Серікқызы")],
        [*ROOM, (NameOID.INITIALS, "А. С.")],
        [*ROOM, (NameOID.GENERATION_QUALIFIER, "II")],
        [*ROOM, (NameOID.PSEUDONYM, "Маман")],
        [*ROOM, (NameOID.TITLE, "Тергеуші")],
        [*ROOM, (NameOID.SERIAL_NUMBER, "IIN012345678901")],
        [*ROOM, (NameOID.COMMON_NAME, "iin012345678901")],
        [*ROOM, (NameOID.SERIAL_NUMBER, "PNOKZ-012345678901")],
    ],
)
def test_a_subject_that_names_a_person_is_personal(subject: Subject) -> None:
    assert why_unfit(issue(subject).certificate) == (Unfit.PERSONAL,)


@pytest.mark.parametrize(
    "extension",
    [
        purpose("1.2.398.3.3.4.1.1"),
        purpose("1.2.398.3.3.4.1.2.1"),
        purpose("1.2.398.3.3.4.1.2.5"),
        policy("0.4.0.194112.1.0"),
        policy("0.4.0.194112.1.2"),
        QC_ESIGN,
    ],
    ids=["individual", "head", "employee", "QCP-n", "QCP-n-qscd", "qualified signature"],
)
def test_an_extension_that_says_person_is_personal(extension: x509.ExtensionType) -> None:
    assert why_unfit(issue(ROOM, extra=[extension]).certificate) == (Unfit.PERSONAL,)


@pytest.mark.parametrize(
    "extension",
    [purpose("1.2.398.3.3.4.1.2"), purpose("1.2.398.3.3.4.1.2.6"), policy("0.4.0.194112.1.1"), QC_ESEAL],
    ids=["organisation", "information system", "QCP-l", "qualified seal"],
)
def test_an_extension_that_says_organisation_may_seal(extension: x509.ExtensionType) -> None:
    assert why_unfit(issue(ROOM, extra=[extension]).certificate) == ()


def test_without_non_repudiation_it_is_no_seal_certificate() -> None:
    assert why_unfit(issue(ROOM, key_usage=usage(commits=False)).certificate) == (Unfit.USAGE,)


@pytest.mark.parametrize("kind", ["RSA-2048", "P-256", "P-384", "P-521"])
def test_known_keys_may_seal(kind: str) -> None:
    assert why_unfit(issue(ROOM, key=new_key(kind)).certificate) == ()


@pytest.mark.parametrize("kind", ["RSA-1024", "K-256"])
def test_weak_or_uncommon_keys_may_not_seal(kind: str) -> None:
    assert why_unfit(issue(ROOM, key=new_key(kind)).certificate) == (Unfit.KEY,)


def stripped_of(extension: type[x509.ExtensionType]) -> x509.Certificate:
    """A certificate of a room that lacks *extension*; its key is of a kind that cannot seal either."""
    key = Ed25519PrivateKey.generate()
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(oid, text) for oid, text in ROOM]))
        .issuer_name(x509.Name([]))
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(AT)
        .not_valid_after(AT)
    )
    for present in (usage(), x509.BasicConstraints(ca=False, path_length=None)):
        if not isinstance(present, extension):
            builder = builder.add_extension(present, critical=True)
    return builder.sign(key, None)


def test_a_certificate_that_does_not_state_its_usage_may_not_seal() -> None:
    assert why_unfit(stripped_of(x509.KeyUsage)) == (Unfit.USAGE, Unfit.KEY)


def test_edwards_keys_may_not_seal() -> None:
    assert why_unfit(stripped_of(x509.BasicConstraints)) == (Unfit.KEY,)


def test_keys_of_an_unknown_kind_may_not_seal() -> None:
    der = issue(ROOM).certificate.public_bytes(Encoding.DER)
    assert why_unfit(parse_certificate(der.replace(EC_KEY, UNKNOWN_KEY))) == (Unfit.KEY,)
