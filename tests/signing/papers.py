"""Papers to sign, and persons who sign them."""

from collections.abc import Sequence
from datetime import timedelta, timezone
from functools import cache
from io import BytesIO

from cryptography.x509.oid import NameOID, ObjectIdentifier
from reportlab.pdfgen.canvas import Canvas

from interview_app.signing.pades import FieldPlace, prepare_fields, sign_field
from interview_app.signing.persons import FilePerson, PersonSigner
from tests.signing.making import AT, Issued, Subject, authority, issue

HERE = AT.astimezone(timezone(timedelta(hours=5)))
ROOT = authority("Root")
PLACES = tuple(
    FieldPlace(name, 2, 50, 60 + 90 * at, 250, 130 + 90 * at) for at, name in enumerate(("one", "two", "three"))
)


def paper(pages: int = 2, first: str = "Protocol 1") -> bytes:
    """Return a PDF; only what is written on the first page tells one from another."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for page in range(pages):
        canvas.drawString(50, 780, first if page == 0 else f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@cache
def prepared() -> bytes:
    """Return a paper with the fields one, two and three."""
    return prepare_fields(paper(), PLACES)


def subject(name: str, number: str = "") -> Subject:
    """Return a person's subject as the national authority writes it; *number* is the twelve digits."""
    own: list[tuple[ObjectIdentifier, str]] = [
        (NameOID.COMMON_NAME, name),
        (NameOID.SURNAME, name.split(maxsplit=1)[0]),
    ]
    return [*own, *([(NameOID.SERIAL_NUMBER, f"IIN{number}")] if number else [])]


def signer_of(issued: Issued, links: Sequence[Issued] = ()) -> FilePerson:
    """Return who signs with this certificate."""
    return FilePerson(issued.certificate, tuple(link.certificate for link in links), issued.key)


@cache
def person(name: str) -> FilePerson:
    """Return the same person for the same name."""
    return signer_of(issue(subject(name), ROOT))


def sign(pdf: bytes, field: str, who: PersonSigner, *, stamps: str | None = None, minutes: int = 0) -> bytes:
    """Sign, some minutes after :data:`HERE`."""
    return sign_field(pdf, field, who, reason="Тергеуші", at=HERE + timedelta(minutes=minutes), timestamps=stamps)


@cache
def signed_by_two() -> bytes:
    """Return a paper that two of three have signed."""
    once = sign(prepared(), "one", person("Айгүл Әлиева"))
    return sign(once, "two", person("Болат Ғалымов"), minutes=1)
