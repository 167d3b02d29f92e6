"""Protocols for test packages: small PDFs tied to a session, signed by certificate inside and beside the file."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from interview_app.domain.protocol_bond import Bond
from interview_app.signing.pades import FieldPlace, prepare_fields, sign_field
from tests.signing.ncalayer_stand_in import new_person, signed_by
from tests.signing.papers import HERE, ROOT, person

AUTHORITY, OFFICER = new_person()
TRUSTED = (ROOT.certificate, AUTHORITY.certificate)
"""Who issued the certificates of everybody who signs here."""
SIGNERS = {"investigator": "Айгүл Әлиева", "psychologist": "Болат Ғалымов"}


def plain_protocol(keywords: str, words: str = "Protocol") -> bytes:
    """Return a protocol of two pages that says *keywords* to a machine and *words* on its first page."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setKeywords(keywords)
    for text in (words, "Page 2"):
        canvas.drawString(50, 780, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def signed_protocol(bond: Bond, words: str = "Protocol", signers: Sequence[str] = tuple(SIGNERS)) -> bytes:
    """Return a protocol with a field for each of ``SIGNERS``, in which *signers* have signed one after the other."""
    places = [FieldPlace(name, 2, 50, 60 + 90 * at, 250, 130 + 90 * at) for at, name in enumerate(SIGNERS)]
    pdf = prepare_fields(plain_protocol(bond.line, words), places)
    for minutes, name in enumerate(signers):
        at = HERE + timedelta(minutes=minutes)
        pdf = sign_field(pdf, name, person(SIGNERS[name]), reason="", at=at, timestamps=None)
    return pdf


def protocol_signed_by(signers: Mapping[str, str], minutes: Sequence[int] = (0, 1)) -> bytes:
    """Return a protocol of nothing whose fields are signed by those named, so many minutes after the first."""
    places = [FieldPlace(field, 2, 50, 60 + 90 * at, 250, 130 + 90 * at) for at, field in enumerate(signers)]
    pdf = prepare_fields(plain_protocol(""), places)
    for later, (field, name) in zip(minutes, signers.items(), strict=True):
        pdf = sign_field(pdf, field, person(name), reason="", at=HERE + timedelta(minutes=later), timestamps=None)
    return pdf


def signature_over(protocol: bytes) -> bytes:
    """Return a detached signature over the exact bytes of *protocol*."""
    return signed_by(OFFICER)(protocol)
