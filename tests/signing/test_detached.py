"""Detached signatures from elsewhere: what stands, what was exchanged, and what only others can tell."""

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import cms
from asn1crypto import tsp as _tsp  # noqa: F401 - adds its content type to cms, before any is looked up
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.signature_check import SignatureFault
from interview_app.domain.verdict import Verdict
from interview_app.signing.detached import DetachedFinding, Elsewhere, read_detached
from interview_app.system.texts import LANGUAGES, Texts
from tests.signing.making import AT, DAY, Issued, authority, issue
from tests.signing.ncalayer_stand_in import ECDSA, PERSON, national, new_person, pem, replaced, signed_by

PAPER = b"%PDF-1.7 the protocol"
COURT, OFFICER = new_person()
SIGNED = signed_by(OFFICER)(PAPER)


def read(signature: bytes, *, content: bytes = PAPER, trusted: Issued | None = COURT) -> DetachedFinding:
    return read_detached(signature, content, (trusted.certificate,) if trusted else ())


def faults(signature: bytes, **told: object) -> set[SignatureFault]:
    return set(read(signature, **told).faults)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["P-256", "P-384", "RSA-2048"])
def test_one_with_a_known_algorithm_by_a_trusted_person_stands(kind: str) -> None:
    court, officer = new_person(kind)
    finding = read(signed_by(officer)(PAPER), trusted=court)
    assert (finding.verdict, finding.faults, finding.elsewhere) == (Verdict.VERIFIED, frozenset(), None)
    (signer,) = finding.signers
    assert signer.holder is not None
    assert (signer.holder.name, signer.holder.number) == ("СЕРІКОВА ӘЛИЯ", "IIN850101400123")
    assert signer.signed_at is not None


def test_ordinary_tools_come_to_the_same_result(tmp_path: Path) -> None:
    for name, data in (
        ("paper.pdf", PAPER),
        ("paper.p7s", SIGNED),
        ("ca.pem", COURT.certificate.public_bytes(Encoding.PEM)),
    ):
        (tmp_path / name).write_bytes(data)
    told = Texts("en").text("elsewhere.trust", signature="paper.p7s", content="paper.pdf").replace("CA.pem", "ca.pem")
    command = told[told.index("openssl") :].split()
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "paper.pdf").write_bytes(PAPER + b" ")
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode != 0


def test_over_other_bytes_it_is_altered() -> None:
    finding = read(SIGNED, content=PAPER + b" ")
    assert (finding.verdict, finding.elsewhere) == (Verdict.ALTERED, None)
    assert finding.faults == {SignatureFault.CONTENT_CHANGED}


def test_a_changed_signature_value_is_wrong() -> None:
    info = cms.ContentInfo.load(SIGNED)
    signer = info["content"]["signer_infos"][0]
    value = bytearray(signer["signature"].native)
    value[-1] ^= 1
    signer["signature"] = bytes(value)
    assert faults(info.dump(force=True)) == {SignatureFault.SIGNATURE_WRONG}


def test_a_national_one_is_for_the_national_program_to_tell_and_says_who_signed() -> None:
    finding = read(national(signed_by(OFFICER))(PAPER), trusted=None)
    assert (finding.verdict, finding.elsewhere) == (Verdict.CANNOT_TELL, Elsewhere.NATIONAL)
    (signer,) = finding.signers
    assert SignatureFault.ALGORITHM_UNKNOWN in signer.faults
    assert signer.algorithm == "1.2.398.3.10.1.1.2.3.2"
    assert signer.holder is not None
    assert (signer.holder.name, signer.holder.number) == ("СЕРІКОВА ӘЛИЯ", "IIN850101400123")


def test_one_with_our_digest_is_held_against_the_bytes_whatever_its_algorithm() -> None:
    signature = national(signed_by(OFFICER), digest=False)(PAPER)
    assert read(signature).verdict is Verdict.CANNOT_TELL
    finding = read(signature, content=b"another")
    assert finding.verdict is Verdict.ALTERED
    assert SignatureFault.CONTENT_CHANGED in finding.faults


@pytest.mark.parametrize(
    ("trusted", "fault"), [(None, SignatureFault.NO_ANCHOR), (new_person()[0], SignatureFault.NOT_TRUSTED)]
)
def test_whom_nobody_is_known_to_trust_is_left_open(trusted: Issued | None, fault: SignatureFault) -> None:
    finding = read(SIGNED, trusted=trusted)
    assert (finding.verdict, set(finding.faults)) == (Verdict.CANNOT_TELL, {fault})
    assert finding.elsewhere is Elsewhere.TRUST


def test_the_links_to_the_authority_may_be_inside() -> None:
    root = authority("Root of Testing", years=100)
    link = authority("Link of Testing", root, years=90)
    officer = issue(PERSON, link, end=AT + 80 * 365 * DAY)
    assert read(signed_by(officer, link)(PAPER), trusted=root).verdict is Verdict.VERIFIED
    assert faults(signed_by(officer)(PAPER), trusted=root) == {SignatureFault.NOT_TRUSTED}


def test_a_certificate_that_was_not_valid_then_and_an_organisations_are_said() -> None:
    late = issue(PERSON, COURT, start=AT - 3 * DAY, end=AT - timedelta(days=2))
    assert SignatureFault.NOT_VALID_AT_SIGNING in faults(signed_by(late)(PAPER))
    office = issue([(NameOID.ORGANIZATION_NAME, "Office")], COURT, end=AT + 90 * 365 * DAY)
    assert faults(signed_by(office)(PAPER)) == {SignatureFault.OF_ORGANISATION}


def test_without_a_time_it_is_left_open() -> None:
    info = cms.ContentInfo.load(SIGNED)
    signer = info["content"]["signer_infos"][0]
    kept = [one for one in signer["signed_attrs"] if one["type"].native != "signing_time"]
    signer["signed_attrs"] = cms.CMSAttributes(kept)
    finding = read(info.dump(force=True))
    assert {SignatureFault.TIME_MISSING, SignatureFault.SIGNATURE_WRONG} <= finding.faults


@pytest.mark.parametrize("algorithm_known", [True, False])
def test_without_the_signers_certificate_nobody_is_named(algorithm_known: bool) -> None:
    info = cms.ContentInfo.load(SIGNED if algorithm_known else national(signed_by(OFFICER))(PAPER))
    other = cms.ContentInfo.load(signed_by(COURT)(PAPER))["content"]["certificates"]
    info["content"]["certificates"] = other
    finding = read(info.dump(force=True))
    expected = SignatureFault.NOT_TRUSTED if algorithm_known else SignatureFault.ALGORITHM_UNKNOWN
    assert finding.faults == {expected}
    assert finding.signers[0].holder is None
    info["content"]["certificates"] = None
    assert read(info.dump(force=True)).faults == {expected}


def test_a_certificate_that_cannot_be_read_names_nobody() -> None:
    serial = OFFICER.certificate.serial_number
    signature = national(signed_by(OFFICER))(PAPER)
    info = cms.ContentInfo.load(signature)
    certificate = info["content"]["certificates"][0].chosen
    assert certificate.serial_number == serial
    certificate["tbs_certificate"]["version"] = 1  # which a certificate with extensions cannot be
    (signer,) = read(info.dump(force=True)).signers
    assert signer.holder is None
    assert signer.faults == (SignatureFault.ALGORITHM_UNKNOWN,)


def test_a_signer_may_be_named_by_the_key() -> None:
    import hashlib

    from cryptography import x509 as certificates

    key_id = certificates.SubjectKeyIdentifier.from_public_key(OFFICER.certificate.public_key())
    officer = issue(PERSON, COURT, key=OFFICER.key, end=AT + 90 * 365 * DAY, extra=[key_id])
    info = cms.ContentInfo.load(signed_by(officer)(PAPER))
    signer = info["content"]["signer_infos"][0]
    signer["version"] = "v3"
    signer["sid"] = cms.SignerIdentifier("subject_key_identifier", key_id.digest)
    assert read(info.dump(force=True)).verdict is Verdict.VERIFIED
    signer["sid"] = cms.SignerIdentifier("subject_key_identifier", hashlib.sha256(b"x").digest()[:20])
    assert read(info.dump(force=True)).faults == {SignatureFault.NOT_TRUSTED}


def test_of_two_signers_each_is_judged_by_itself() -> None:
    court, other = new_person()
    info = cms.ContentInfo.load(SIGNED)["content"]
    second = cms.ContentInfo.load(signed_by(other)(PAPER))["content"]
    both = info.copy()
    both["signer_infos"] = cms.SignerInfos([info["signer_infos"][0], second["signer_infos"][0]])
    both["certificates"] = cms.CertificateSet([info["certificates"][0], second["certificates"][0]])
    signature = cms.ContentInfo({"content_type": "signed_data", "content": both}).dump(force=True)
    finding = read_detached(signature, PAPER, (COURT.certificate, court.certificate))
    assert finding.verdict is Verdict.VERIFIED
    assert len(finding.signers) == 2
    assert sorted(len(signer.faults) for signer in read(signature).signers) == [0, 1]


def bare(**changed: object) -> bytes:
    info = cms.ContentInfo.load(SIGNED)
    for key, value in changed.items():
        info["content"][key] = value
    return bytes(info.dump(force=True))


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"no signature",
        PAPER,
        pem(SIGNED).encode(),
        SIGNED[:-1],
        SIGNED + b"\0",
        signed_by(OFFICER, embedded=True)(PAPER),
        bare(signer_infos=cms.SignerInfos([])),
        cms.ContentInfo({"content_type": "data", "content": b"x"}).dump(),
        replaced(SIGNED, {ECDSA: b"\x05\x00"}),
    ],
    ids=range(10),
)
def test_what_is_no_detached_signature_is_altered(untrusted: bytes) -> None:
    finding = read(untrusted)
    assert (finding.verdict, finding.signers, finding.elsewhere) == (Verdict.ALTERED, (), None)
    assert finding.faults == {SignatureFault.MALFORMED}


@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_whatever_the_bytes_are_nothing_is_raised_and_nothing_changed_stands_over_other_bytes(
    place: int, change: int
) -> None:
    changed = bytearray(SIGNED)
    changed[place] ^= change
    assert read(bytes(changed), content=b"another").verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_can_tell_is_said_in_every_language_with_both_files(language: str) -> None:
    for who in Elsewhere:
        told = Texts(language).text(f"elsewhere.{who.value}", signature="a.p7s", content="b.pdf")
        assert "a.p7s" in told
        assert "b.pdf" in told
