"""Signing a paper one after the other, as pyHanko's own validator, poppler's pdfsig and our check see it."""

import asyncio
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from interview_app.domain.errors import Bug
from interview_app.domain.signature_check import SignatureLevel, SignatureNote
from interview_app.domain.verdict import Verdict
from interview_app.signing.appearance import draw_signature
from interview_app.signing.pades import FieldPlace, prepare_fields
from interview_app.signing.pades_check import check_signatures
from interview_app.signing.persons import open_person
from interview_app.signing.trust import der
from tests.plugins.stamping import StampServer
from tests.signing.making import AT, authority, issue, new_key, save_pkcs12
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

ANCHORS = (ROOT.certificate,)


def pdfsig(folder: Path, pdf: bytes) -> str:
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdfsig", "-nocert", path], check=True, capture_output=True, text=True).stdout


def read(pdf: bytes) -> Any:
    return PdfReader(BytesIO(pdf))


def test_fields_are_the_same_bytes_for_the_same_paper_and_change_nothing_of_it() -> None:
    once = prepare_fields(paper(), PLACES)
    assert once == prepare_fields(paper(), PLACES)
    assert once.startswith(paper())
    assert sorted(read(once).get_fields()) == ["one", "three", "two"]
    assert read(once).metadata == read(paper()).metadata


def test_fields_stand_where_they_were_put() -> None:
    pages = read(prepared()).pages
    assert "/Annots" not in pages[0]
    places = {str(one.get_object()["/T"]): one.get_object()["/Rect"] for one in pages[1]["/Annots"]}
    assert {name: tuple(map(float, edges)) for name, edges in places.items()} == {
        place.name: (place.left, place.bottom, place.right, place.top) for place in PLACES
    }


@pytest.mark.parametrize(
    "fields",
    [
        [FieldPlace("a", 1, 0, 0, 9, 9), FieldPlace("a", 1, 0, 20, 9, 29)],
        [FieldPlace("a.b", 1, 0, 0, 9, 9)],
        [FieldPlace("", 1, 0, 0, 9, 9)],
        [FieldPlace("a", 0, 0, 0, 9, 9)],
        [FieldPlace("a", 1, 9, 0, 9, 9)],
        [FieldPlace("a", 1, 0, 9, 9, 0)],
    ],
)
def test_an_impossible_field_is_our_mistake(fields: list[FieldPlace]) -> None:
    with pytest.raises(Bug):
        prepare_fields(paper(), fields)


def test_two_of_three_sign_and_each_stands() -> None:
    report = check_signatures(signed_by_two(), ANCHORS, now=AT)
    first, second = report.signatures
    assert report.verdict is Verdict.VERIFIED
    assert (first.field, first.name, first.whole_file) == ("one", "Айгүл Әлиева", False)
    assert (second.field, second.name, second.whole_file) == ("two", "Болат Ғалымов", True)
    assert (first.signed_at, second.signed_at) == (HERE, HERE + timedelta(minutes=1))
    assert first.level is SignatureLevel.B_B
    assert first.notes == (SignatureNote.TIME_ASSERTED,)
    assert first.issuer == "CN=Root"
    assert first.serial == person("Айгүл Әлиева").holder.serial
    assert report.unsigned == ("three",)
    assert report.missing == ()


def test_what_was_signed_stays_where_it_was() -> None:
    once = sign(prepared(), "one", person("Айгүл Әлиева"))
    assert once.startswith(prepared())
    assert sign(once, "two", person("Болат Ғалымов")).startswith(once)


def test_pdfsig_accepts_it(tmp_path: Path) -> None:
    said = pdfsig(tmp_path, signed_by_two())
    assert said.count("Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert said.count("Not total document signed") == 1
    assert said.count("Total document signed") == 1


def test_pyhanko_by_itself_accepts_it() -> None:
    from asn1crypto import x509 as asn1_x509

    for signature in PdfFileReader(BytesIO(signed_by_two())).embedded_signatures:
        context = ValidationContext(
            trust_roots=[asn1_x509.Certificate.load(der(ROOT.certificate))], moment=AT, allow_fetching=False
        )
        status = asyncio.run(async_validate_pdf_signature(signature, context))
        assert status.bottom_line


def test_who_signed_is_shown_on_the_page() -> None:
    widgets = [one.get_object() for one in read(signed_by_two()).pages[1]["/Annots"]]
    shown = next(one for one in widgets if one["/T"] == "one")["/AP"]["/N"]
    fonts = [font.get_object()["/BaseFont"] for font in shown["/Resources"]["/Font"].values()]
    assert fonts
    assert all("NotoSans" in font for font in fonts)


def test_what_is_shown_can_be_read() -> None:
    drawn = draw_signature(200, 70, name="Әлиева\nАйгүл", reason="Тергеуші", at=HERE, serial="7F2A")
    text = read(drawn).pages[0].extract_text()
    assert text.splitlines() == ["Әлиева Айгүл", "Тергеуші", "21.11.2026 17:00:00 (UTC+05:00)", "№ 7F2A"]


@pytest.mark.parametrize("name", ["Ә" * 120, "Әбдірахманұлы " * 9, ""])
def test_a_long_name_and_none_are_drawn_into_any_field(name: str) -> None:
    for width, height in ((200, 70), (60, 20), (5, 5)):
        (page,) = read(draw_signature(width, height, name=name, reason="", at=HERE, serial="1")).pages
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (width, height)


@pytest.mark.parametrize("kind", ["RSA-2048", "P-256", "P-384", "P-521"])
def test_every_kind_of_key_that_may_sign_does(kind: str) -> None:
    who = signer_of(issue(subject("Айгүл"), ROOT, key=new_key(kind)))
    assert check_signatures(sign(prepared(), "one", who), ANCHORS, now=AT).verdict is Verdict.VERIFIED


def test_a_chain_of_five_from_a_file(tmp_path: Path) -> None:
    links = [authority("Country", ROOT)]
    for name in ("Ministry", "Department"):
        links.append(authority(name, links[-1]))
    issued = issue(subject("Айгүл Әлиева", "850101400015"), links[-1])
    path = save_pkcs12(tmp_path / "five.p12", issued, links[0], ROOT, links[2], links[1])
    who = open_person(path, None, AT)
    assert who.intermediates == tuple(link.certificate for link in reversed(links))
    assert (who.holder.name, who.holder.number, who.holder.issuer) == (
        "Айгүл Әлиева",
        "IIN850101400015",
        "CN=Department",
    )
    signed = sign(prepared(), "one", who)
    assert check_signatures(signed, ANCHORS, now=AT).verdict is Verdict.VERIFIED
    assert der(ROOT.certificate).hex().encode() not in signed.lower()


def test_a_time_stamp_from_a_local_server(stamp_server: StampServer, tmp_path: Path) -> None:
    signed = sign(prepared(), "one", person("Айгүл Әлиева"), stamps=stamp_server.address)
    (trusted,) = check_signatures(signed, (*ANCHORS, stamp_server.root.certificate), now=AT).signatures
    assert trusted.faults == ()
    assert trusted.notes == ()
    assert trusted.level is SignatureLevel.B_T
    assert trusted.signed_at == stamp_server.at
    assert "Signature is Valid." in pdfsig(tmp_path, signed)
    (stranger,) = check_signatures(signed, ANCHORS, now=AT).signatures
    assert stranger.faults == ()
    assert stranger.notes == (SignatureNote.TIME_ASSERTED, SignatureNote.STAMP_NOT_TRUSTED)
    assert stranger.level is SignatureLevel.B_T
    assert stranger.signed_at == HERE


def test_a_signature_under_another_with_a_stamp(stamp_server: StampServer) -> None:
    once = sign(prepared(), "one", person("Айгүл Әлиева"), stamps=stamp_server.address)
    signed = sign(once, "two", person("Болат Ғалымов"), minutes=4, stamps=None)
    assert check_signatures(signed, ANCHORS, now=AT).verdict is Verdict.VERIFIED
