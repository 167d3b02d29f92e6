"""Papers that were tampered with, and signatures that stand but do not convince."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from interview_app.domain.signature_check import SignatureFault, SignatureNote, SignaturesReport
from interview_app.domain.verdict import Verdict
from interview_app.signing.pades import prepare_fields
from interview_app.signing.pades_check import check_signatures
from tests.plugins.stamping import StampServer
from tests.signing.making import AT, DAY, ROOM, Issued, authority, issue, usage
from tests.signing.papers import (
    HERE,
    PLACES,
    ROOT,
    paper,
    person,
    prepared,
    sign,
    signed_by_two,
    signer_of,
    subject,
)

EXPECTED = ("one", "two")


def checked(pdf: bytes) -> SignaturesReport:
    return check_signatures(pdf, [ROOT.certificate], now=AT, expected=EXPECTED)


def faults(pdf: bytes) -> dict[str, tuple[SignatureFault, ...]]:
    return {one.field: one.faults for one in checked(pdf).signatures}


def later(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    """Return *pdf* with a further incremental change, as any editor of PDF writes it."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def ninety() -> Any:
    return generic.NumberObject(90)  # type: ignore[no-untyped-call]


def whole_page() -> Any:
    return generic.ArrayObject(map(generic.NumberObject, (0, 0, 600, 800)))


@cache
def first_only() -> bytes:
    return sign(prepared(), "one", person("Айгүл Әлиева"))


def test_untouched_it_is_verified() -> None:
    assert checked(signed_by_two()).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("appended", [b"\n", b"% a word\n", bytes(100), b"%%EOF\n"])
def test_appended_bytes(appended: bytes) -> None:
    report = checked(signed_by_two() + appended)
    assert report.verdict is Verdict.ALTERED
    assert not report.readable or SignatureFault.NOT_WHOLE_FILE in report.signatures[-1].faults


def test_a_changed_page() -> None:
    at = signed_by_two().index(b"/MediaBox")
    changed = signed_by_two()[: at + 1] + b"m" + signed_by_two()[at + 2 :]
    assert faults(changed) == dict.fromkeys(EXPECTED, (SignatureFault.CONTENT_CHANGED,))


def test_a_page_changed_by_a_later_revision() -> None:
    def write_over(writer: Any) -> None:
        page, _ = writer.find_page_for_modification(0)
        page.get_object()[generic.pdf_name("/Rotate")] = ninety()
        writer.update_container(page.get_object())

    assert faults(later(signed_by_two(), write_over)) == {
        "one": (SignatureFault.CHANGED_AFTERWARDS,),
        "two": (SignatureFault.NOT_WHOLE_FILE, SignatureFault.CHANGED_AFTERWARDS),
    }


def test_a_page_changed_between_two_signatures() -> None:
    def write_over(writer: Any) -> None:
        page, _ = writer.find_page_for_modification(0)
        page.get_object()[generic.pdf_name("/Rotate")] = ninety()
        writer.update_container(page.get_object())

    second = unguarded(later(first_only(), write_over))
    assert faults(second) == {"one": (SignatureFault.CHANGED_AFTERWARDS,), "two": ()}


def test_a_field_drawn_over_the_page_after_the_first_signature() -> None:
    def add(writer: Any) -> None:
        append_signature_field(writer, SigFieldSpec("cover", on_page=0, box=(40, 700, 400, 800)))

    second = unguarded(later(first_only(), add))
    assert faults(second) == {"one": (SignatureFault.CHANGED_AFTERWARDS,), "two": ()}


def test_a_field_moved_after_the_first_signature() -> None:
    def move(writer: Any) -> None:
        page, _ = writer.find_page_for_modification(1)
        (widget,) = (one.get_object() for one in page.get_object()["/Annots"] if one.get_object()["/T"] == "three")
        widget[generic.pdf_name("/Rect")] = whole_page()
        writer.update_container(widget)

    second = unguarded(later(first_only(), move))
    assert faults(second) == {"one": (SignatureFault.CHANGED_AFTERWARDS,), "two": ()}


def unguarded(pdf: bytes) -> bytes:
    """Sign as another program would, which does not look at what is there."""
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner

    with person("Болат Ғалымов").engaged() as hanko:
        meta = PdfSignatureMetadata(field_name="two", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
        output = PdfSigner(meta, hanko).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=True)
    return bytes(output.getvalue())


def test_a_stripped_signature_is_missing() -> None:
    report = checked(first_only())
    assert report.signatures[0].faults == ()
    assert report.missing == ("two",)
    assert report.verdict is Verdict.ALTERED


def test_all_signatures_stripped_and_all_fields() -> None:
    assert checked(prepared()).missing == EXPECTED
    assert checked(prepared()).unsigned == ("three",)
    assert checked(paper()).missing == EXPECTED
    assert checked(paper()).verdict is Verdict.ALTERED


def test_without_expectations_an_empty_field_is_only_listed() -> None:
    report = check_signatures(prepared(), [ROOT.certificate], now=AT)
    assert report.unsigned == ("one", "two", "three")
    assert report.verdict is Verdict.VERIFIED


def place_of_contents(pdf: bytes) -> slice:
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    return slice(start, pdf.index(b">", start))


def contents(pdf: bytes) -> bytes:
    """Return the last signature (CMS)."""
    return bytes.fromhex(pdf[place_of_contents(pdf)].decode()).rstrip(b"\0")


def refilled(pdf: bytes, signature: bytes) -> bytes:
    """Put another signature into the place of the last one."""
    place = place_of_contents(pdf)
    return pdf[: place.start] + signature.hex().encode().ljust(place.stop - place.start, b"0") + pdf[place.stop :]


def test_a_signature_that_is_put_back_is_good() -> None:
    assert faults(refilled(first_only(), contents(first_only())))["one"] == ()


def test_a_signature_swapped_for_another_papers() -> None:
    other = sign(prepare_fields(paper(first="Protocol 2"), PLACES), "one", person("Айгүл Әлиева"))
    assert faults(refilled(first_only(), contents(other)))["one"] == (SignatureFault.CONTENT_CHANGED,)


def test_a_signature_value_that_was_made_otherwise() -> None:
    real = contents(first_only())
    assert faults(refilled(first_only(), real[:-1] + bytes([real[-1] ^ 1])))["one"] == (SignatureFault.SIGNATURE_WRONG,)


def test_something_hidden_behind_a_signature() -> None:
    hidden = refilled(first_only(), contents(first_only()) + b"\0\0word")
    assert faults(hidden)["one"][0] is SignatureFault.NOT_WHOLE_FILE


@pytest.mark.parametrize("other", [bytes(40), b"\x30\x03\x02\x01\x01", b"\xff" * 99])
def test_a_signature_that_is_none(other: bytes) -> None:
    assert faults(refilled(first_only(), other))["one"] == (SignatureFault.MALFORMED,)


def test_a_signature_that_is_no_hex() -> None:
    place = place_of_contents(first_only())
    changed = first_only()[: place.start] + b"zz" + first_only()[place.start + 2 :]
    assert checked(changed).verdict is Verdict.ALTERED


def test_a_national_algorithm_cannot_be_told() -> None:
    ecdsa, gost = (bytes.fromhex(one) for one in ("06082a8648ce3d040302", "06082a85030701010302"))
    head, _, tail = contents(first_only()).rpartition(ecdsa)
    report = check_signatures(refilled(first_only(), head + gost + tail), [ROOT.certificate], now=AT)
    assert report.signatures[0].faults == (SignatureFault.ALGORITHM_UNKNOWN,)
    assert report.signatures[0].name == "Айгүл Әлиева"
    assert report.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("issued", "fault"),
    [
        (issue(ROOM, ROOT), SignatureFault.OF_ORGANISATION),
        (issue(subject("Ерлан"), ROOT, key_usage=usage(commits=False)), SignatureFault.USAGE),
        (issue(subject("Ерлан"), ROOT, end=AT - DAY / 2), SignatureFault.NOT_VALID_AT_SIGNING),
        (issue(subject("Ерлан"), authority("Stranger")), SignatureFault.NOT_TRUSTED),
    ],
)
def test_a_certificate_that_does_not_convince(
    monkeypatch: pytest.MonkeyPatch, issued: Issued, fault: SignatureFault
) -> None:
    monkeypatch.setattr("interview_app.signing.pades.require_fit", lambda certificate, at: None)
    report = check_signatures(sign(prepared(), "one", signer_of(issued)), [ROOT.certificate], now=AT)
    assert report.signatures[0].faults == (fault,)
    assert report.signatures[0].intact
    assert report.verdict is Verdict.CANNOT_TELL


def test_nobody_to_trust() -> None:
    report = check_signatures(signed_by_two(), [], now=AT)
    assert [one.faults for one in report.signatures] == [(SignatureFault.NO_ANCHOR,)] * 2
    assert report.verdict is Verdict.CANNOT_TELL


def test_a_certificate_that_expired_afterwards_is_a_note() -> None:
    report = check_signatures(signed_by_two(), [ROOT.certificate], now=AT + 400 * DAY)
    assert report.verdict is Verdict.VERIFIED
    assert all(SignatureNote.EXPIRED_SINCE in one.notes for one in report.signatures)


def test_a_clock_that_went_back_between_signatures_is_a_note() -> None:
    signed = sign(first_only(), "two", person("Болат Ғалымов"), minutes=-5)
    report = checked(signed)
    assert report.verdict is Verdict.VERIFIED
    assert report.signatures[1].notes == (SignatureNote.TIME_ASSERTED, SignatureNote.OUT_OF_ORDER)


def test_the_same_person_twice_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_app.signing.persons.Holder.is_same_person", lambda own, other: False)
    signed = sign(first_only(), "two", person("Айгүл Әлиева"))
    monkeypatch.undo()
    assert SignatureNote.SAME_PERSON in checked(signed).signatures[1].notes


def test_a_time_stamp_of_another_signature(stamp_server: StampServer) -> None:
    from asn1crypto import cms

    one, other = (sign(prepared(), "one", person("Айгүл Әлиева"), stamps=stamp_server.address) for _ in range(2))
    mixed, donor = (cms.ContentInfo.load(contents(pdf)) for pdf in (one, other))
    signer = mixed["content"]["signer_infos"][0]
    signer["unsigned_attrs"] = donor["content"]["signer_infos"][0]["unsigned_attrs"]
    assert faults(refilled(one, mixed.dump(force=True)))["one"] == (SignatureFault.STAMP_WRONG,)


def test_a_stamp_from_a_certificate_that_may_not_stamp(stamp_server: StampServer) -> None:
    stamp_server.own = replace(
        stamp_server.own, certificate=issue(subject("T"), ROOT, key=stamp_server.own.key).certificate
    )
    stamped = sign(prepared(), "one", person("Айгүл Әлиева"), stamps=stamp_server.address)
    (finding,) = check_signatures(stamped, [ROOT.certificate], now=AT).signatures
    assert SignatureNote.STAMP_NOT_TRUSTED in finding.notes
    assert finding.signed_at == HERE


def test_a_trusted_stamp_outweighs_the_signers_clock(stamp_server: StampServer) -> None:
    late = AT + 366 * DAY
    stamp_server.own = replace(stamp_server.own, certificate=stamp_certificate(stamp_server, late + DAY))
    stamp_server.at = late
    stamped = sign(prepared(), "one", person("Айгүл Әлиева"), stamps=stamp_server.address)
    anchors = [ROOT.certificate, stamp_server.root.certificate]
    (finding,) = check_signatures(stamped, anchors, now=late).signatures
    assert finding.signed_at == late
    assert finding.faults == (SignatureFault.NOT_VALID_AT_SIGNING,)
    (asserted,) = check_signatures(stamped, anchors[:1], now=late).signatures
    assert asserted.faults == ()


def stamp_certificate(server: StampServer, end: datetime) -> x509.Certificate:
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    return issue(subject("Time"), server.root, key=server.own.key, end=end, critical=[purpose]).certificate


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF\n", bytes(1000)])
def test_what_is_no_pdf(junk: bytes) -> None:
    report = checked(junk)
    assert not report.readable
    assert report.missing == EXPECTED
    assert report.verdict is Verdict.ALTERED


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_no_signed_byte_can_change_unnoticed(at: int, by: int) -> None:
    pdf = bytearray(signed_by_two())
    hole = place_of_contents(signed_by_two())
    signed = [*range(hole.start), *range(hole.stop, len(pdf))]
    pdf[signed[at % len(signed)]] ^= by
    assert checked(bytes(pdf)).verdict is Verdict.ALTERED


@settings(max_examples=40)
@given(st.integers(0, 10**6))
def test_no_file_cut_short_is_verified(at: int) -> None:
    assert checked(signed_by_two()[: at % len(signed_by_two())]).verdict is Verdict.ALTERED
