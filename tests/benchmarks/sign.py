"""Signing a 60-page protocol as one person, against ``openssl cms -sign`` of the same bytes."""

import io
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from reportlab.pdfgen.canvas import Canvas

from interview_app.signing.pades import FieldPlace, prepare_fields, sign_field
from tests.benchmarks.row import row
from tests.signing.making import Issued, authority, issue
from tests.signing.papers import signer_of, subject

PAGES, LINES, PERSONS = 60, 45, 6


def measure(folder: Path) -> None:
    """Print the first and the last of six signatures on one paper; the program's libraries are loaded already."""
    now = datetime.now(UTC)
    root = authority("Root", start=now - timedelta(days=1))
    persons = [issue(subject(f"Person {number}"), root, start=now - timedelta(days=1)) for number in range(PERSONS)]
    places = [
        FieldPlace(f"person{number}", PAGES, 50, 60 + 90 * number, 250, 130 + 90 * number) for number in range(PERSONS)
    ]
    pdf = prepare_fields(paper(), places)
    sign_field(pdf, "person0", signer_of(persons[0]), reason="", at=now, timestamps=None)
    theirs = openssl_s(folder, persons[0], pdf)
    ours = []
    for place, issued in zip(places, persons, strict=True):
        start = time.perf_counter()
        pdf = sign_field(pdf, place.name, signer_of(issued), reason="Тергеуші", at=now, timestamps=None)
        ours.append(time.perf_counter() - start)
    for who, seconds in (("first", ours[0]), (f"{PERSONS}th", ours[-1])):
        row(
            f"signing {PAGES} pages as the {who} person",
            f"{seconds:.2f} s",
            f"{seconds / theirs:.1f} x openssl cms -sign ({theirs:.3f} s)",
            "goal <= 1 s",
        )


def paper() -> bytes:
    """Return the PDF."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for page in range(PAGES):
        for line in range(LINES):
            canvas.drawString(50, 790 - 16 * line, f"{page}.{line} " + "question and answer " * 4)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def openssl_s(folder: Path, issued: Issued, content: bytes) -> float:
    """Return the seconds that a signature by OpenSSL takes, its start included."""
    certificate, key, signed = (folder / name for name in ("own.pem", "key.pem", "signed.p7s"))
    certificate.write_bytes(issued.certificate.public_bytes(Encoding.PEM))
    key.write_bytes(issued.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / "paper.pdf").write_bytes(content)
    command = ["openssl", "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-outform", "DER"]
    files = ["-in", str(folder / "paper.pdf"), "-signer", str(certificate), "-inkey", str(key), "-out", str(signed)]
    start = time.perf_counter()
    subprocess.run([*command, *files], check=True)
    return time.perf_counter() - start
