"""A seal: made in one shape only, accepted by ordinary tools, and never accepted with a byte changed."""

import hashlib
import logging
import socket
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID, ObjectIdentifier

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import FindingCode, NoteCode, Verdict, verdict_of
from interview_app.signing import canonical
from interview_app.signing.certificates import certificate_pem, new_authority, new_seal, to_pkcs12
from interview_app.signing.seal import SealReport, check_seal, sign_seal
from interview_app.signing.signer import SealSigner
from tests.signing.making import AT, CONTENT, DAY, ROOM, Issued, authority, issue, new_key, signer, usage

AUTHORITY = new_authority("Полиция", AT)
SIGNER = new_seal(AUTHORITY, "Полиция", "Бөлме 1", 3, AT)
ANCHOR = AUTHORITY.certificate
SEAL = sign_seal(CONTENT, SIGNER, AT)


def codes(report: SealReport) -> set[FindingCode]:
    return {finding.code for finding in report.findings}


def notes(report: SealReport) -> set[NoteCode]:
    return {note.code for note in report.notes}


def long_chain() -> tuple[SealSigner, Issued]:
    """A room under somebody else's hierarchy: root, two intermediates."""
    root = authority("Түбір")
    upper = authority("Жоғарғы", root)
    lower = authority("Төменгі", upper)
    return signer(issue(ROOM, lower), lower, upper), root


def test_a_good_seal_has_no_finding_and_says_who_made_it() -> None:
    report = check_seal(SEAL, CONTENT, [ANCHOR], now=AT)
    assert report.findings == ()
    assert notes(report) == {
        NoteCode.SIGNING_TIME_ASSERTED,
        NoteCode.REVOCATION_NOT_CHECKED,
        NoteCode.SELF_MADE_AUTHORITY,
    }
    assert report.subject == "CN=Room seal (self-made),OU=Бөлме 1,O=Полиция"
    assert report.issuer == "CN=Self-made seal authority (not a public CA),O=Полиция"
    assert report.fingerprint == SIGNER.fingerprint
    assert report.signed_at == AT


@pytest.mark.parametrize("kind", ["RSA-2048", "P-256", "P-384", "P-521"])
def test_seals_of_every_supported_key_check(kind: str) -> None:
    root = authority("Түбір")
    made = signer(issue(ROOM, root, key=new_key(kind)))
    report = check_seal(sign_seal(CONTENT, made, AT), CONTENT, [ANCHOR, root.certificate])
    assert report.findings == ()
    assert NoteCode.SELF_MADE_AUTHORITY not in notes(report)


def test_a_foreign_chain_checks_against_its_root_alone() -> None:
    made, root = long_chain()
    seal = sign_seal(CONTENT, made, AT)
    assert root.certificate.public_bytes(Encoding.DER) not in seal
    assert check_seal(seal, CONTENT, [root.certificate]).findings == ()


def test_an_rsa_seal_is_deterministic() -> None:
    made = signer(issue(ROOM, authority("Түбір"), key=new_key("RSA-2048")))
    assert sign_seal(CONTENT, made, AT) == sign_seal(CONTENT, made, AT)


def test_the_signing_time_keeps_whole_seconds_and_turns_to_utc() -> None:
    almaty = datetime.fromisoformat("2026-11-21T17:00:00.999+05:00")
    assert check_seal(sign_seal(CONTENT, SIGNER, almaty), CONTENT, [ANCHOR]).signed_at == AT


def test_a_seal_made_after_2049_checks() -> None:
    then = datetime.fromisoformat("2060-01-02T03:04:05+00:00")
    root = authority("Түбір", start=then - DAY)
    made = signer(issue(ROOM, root, start=then - DAY, end=then + DAY))
    report = check_seal(sign_seal(CONTENT, made, then), CONTENT, [root.certificate])
    assert report.findings == ()
    assert report.signed_at == then


def test_an_expired_signer_seals_nothing() -> None:
    with pytest.raises(Circumstance) as refused:
        sign_seal(CONTENT, SIGNER, AT + 4 * 365 * DAY)
    assert refused.value.code is Code.SIGNER_NOT_VALID_NOW


def test_other_content_is_a_mismatch() -> None:
    for other in (b"", CONTENT + b"\n", CONTENT.replace(b"0", b"1", 1)):
        assert codes(check_seal(SEAL, other, [ANCHOR])) == {FindingCode.SEAL_MISMATCH}


def test_without_an_anchor_nobody_can_tell_but_a_mismatch_still_shows() -> None:
    assert codes(check_seal(SEAL, CONTENT, [])) == {FindingCode.NO_TRUST_ANCHOR}
    assert codes(check_seal(SEAL, b"other", [])) == {FindingCode.SEAL_MISMATCH}


def test_an_authority_of_the_same_name_is_another_authority() -> None:
    report = check_seal(SEAL, CONTENT, [new_authority("Полиция", AT).certificate])
    assert codes(report) == {FindingCode.SIGNER_NOT_TRUSTED}
    assert verdict_of(report.findings) is Verdict.CANNOT_TELL


def test_a_certificate_that_may_not_issue_is_no_anchor_for_others() -> None:
    room = issue(ROOM)
    issued_by_room = signer(issue(ROOM, room))
    report = check_seal(sign_seal(CONTENT, issued_by_room, AT), CONTENT, [room.certificate])
    assert codes(report) == {FindingCode.SIGNER_NOT_TRUSTED}


def test_the_very_certificate_of_the_signer_may_be_trusted() -> None:
    assert check_seal(SEAL, CONTENT, [SIGNER.certificate]).findings == ()


def test_a_certificate_that_expired_since_is_a_note() -> None:
    report = check_seal(SEAL, CONTENT, [ANCHOR], now=AT + 4 * 365 * DAY)
    assert report.findings == ()
    assert NoteCode.SIGNER_EXPIRED_SINCE in notes(report)


@pytest.mark.parametrize("off", [-2 * DAY, 400 * DAY], ids=["not yet", "no longer"])
def test_a_certificate_not_valid_at_signing_time_cannot_tell(off: timedelta, monkeypatch: pytest.MonkeyPatch) -> None:
    root = authority("Түбір", start=AT - 10 * DAY)
    monkeypatch.setattr(SealSigner, "require_valid", lambda *_: None)  # what another program could do
    seal = sign_seal(CONTENT, signer(issue(ROOM, root)), AT + off)
    assert codes(check_seal(seal, CONTENT, [root.certificate])) == {FindingCode.SIGNER_NOT_VALID_AT_SIGNING}
    assert codes(check_seal(seal, CONTENT, [])) == {
        FindingCode.NO_TRUST_ANCHOR,
        FindingCode.SIGNER_NOT_VALID_AT_SIGNING,
    }


def test_an_authority_not_valid_at_signing_time_cannot_tell() -> None:
    root = authority("Түбір", start=AT - 400 * DAY, years=1)
    seal = sign_seal(CONTENT, signer(issue(ROOM, root)), AT)
    assert codes(check_seal(seal, CONTENT, [root.certificate])) == {FindingCode.SIGNER_NOT_VALID_AT_SIGNING}


def test_a_persons_seal_and_one_without_non_repudiation_cannot_tell() -> None:
    root = authority("Түбір")
    person = signer(issue([(NameOID.COMMON_NAME, "Айгүл Серікқызы")], root))
    server = signer(issue(ROOM, root, key_usage=usage(commits=False)))
    for made, expected in ((person, FindingCode.SIGNER_PERSONAL), (server, FindingCode.SIGNER_USAGE)):
        report = check_seal(sign_seal(CONTENT, made, AT), CONTENT, [root.certificate])
        assert codes(report) == {expected}
        assert verdict_of(report.findings) is Verdict.CANNOT_TELL


def test_a_weak_key_is_an_unknown_algorithm() -> None:
    root = authority("Түбір")
    weak = signer(issue(ROOM, root, key=new_key("RSA-1024")))
    assert codes(check_seal(sign_seal(CONTENT, weak, AT), CONTENT, [root.certificate])) == {
        FindingCode.ALGORITHM_UNKNOWN
    }


# --- every byte ---


def codes_after_flips(seal: bytes, anchor: x509.Certificate, masks: Sequence[int]) -> set[FindingCode]:
    """Flip bits of every byte of *seal*, one after the other; each must bring a finding."""
    seen: set[FindingCode] = set()
    for place in range(len(seal)):
        for mask in masks:
            changed = bytearray(seal)
            changed[place] ^= mask
            report = check_seal(bytes(changed), CONTENT, [anchor])
            assert report.findings, f"byte {place} xor {mask:#x} was accepted"
            seen |= codes(report)
    return seen


EXPECTED = {FindingCode.SEAL_MALFORMED, FindingCode.SEAL_MISMATCH, FindingCode.ALGORITHM_UNKNOWN}


def test_no_bit_of_a_seal_can_change() -> None:
    assert codes_after_flips(SEAL, ANCHOR, [1 << bit for bit in range(8)]) == EXPECTED


def test_no_byte_of_a_foreign_chain_can_change() -> None:
    made, root = long_chain()
    seal = sign_seal(CONTENT, made, AT)
    for link in made.intermediates:
        assert link.public_bytes(Encoding.DER) in seal
    assert codes_after_flips(seal, root.certificate, (0x01, 0x80)) == EXPECTED


def test_no_byte_of_an_rsa_seal_can_change() -> None:
    root = authority("Түбір")
    seal = sign_seal(CONTENT, signer(issue(ROOM, root, key=new_key("RSA-2048"))), AT)
    assert codes_after_flips(seal, root.certificate, (0x01, 0x80)) == EXPECTED


def test_lengths_that_end_like_an_indefinite_one_are_no_trap() -> None:
    root = issue([(NameOID.COMMON_NAME, "Түбір")], authority=True, key=new_key("RSA-2048"))
    rooms = (issue([(NameOID.ORGANIZATION_NAME, "x" * length)], root) for length in range(1, 300))
    room = next(room for room in rooms if room.certificate.public_bytes(Encoding.DER)[3] == 0x80)
    assert check_seal(sign_seal(CONTENT, signer(room), AT), CONTENT, [root.certificate]).findings == ()


def test_nothing_can_be_cut_off_or_added() -> None:
    for cut in range(0, len(SEAL), 7):
        assert codes(check_seal(SEAL[:cut], CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}
        assert codes(check_seal(SEAL[cut + 1 :], CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}
    for added in (b"\n", b"\x00", b"\x05\x00", SEAL):
        assert codes(check_seal(SEAL + added, CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}
        assert codes(check_seal(added + SEAL, CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}


@pytest.mark.parametrize(
    "junk", [b"", b"\x00", b"-----BEGIN CMS-----\n", b"0\x80" * 5000, b"0\x84\xff\xff\xff\xff", bytes(2**20)]
)
def test_junk_is_malformed_and_raises_nothing(junk: bytes) -> None:
    assert codes(check_seal(junk, CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}


def openssl_seal(tmp_path: Path, *options: str) -> bytes:
    """A seal of the same content by the same key, made by OpenSSL: valid CMS, but not our shape."""
    (tmp_path / "s.p12").write_bytes(to_pkcs12(SIGNER, None))
    (tmp_path / "content").write_bytes(CONTENT)
    pem = tmp_path / "s.pem"
    run("pkcs12", "-in", tmp_path / "s.p12", "-nodes", "-passin", "pass:", "-out", pem)
    out = tmp_path / "openssl.p7s"
    run(
        "cms", "-sign", "-binary", "-in", tmp_path / "content", "-signer", pem, "-outform", "DER", "-out", out, *options
    )
    return out.read_bytes()


def run(*arguments: str | Path) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def test_a_valid_signature_in_another_shape_is_malformed(tmp_path: Path) -> None:
    seal = openssl_seal(tmp_path, "-cades")  # S/MIME capabilities among the signed attributes
    assert codes(check_seal(seal, CONTENT, [ANCHOR])) == {FindingCode.SEAL_MALFORMED}


def test_another_digest_is_an_unknown_algorithm(tmp_path: Path) -> None:
    seal = openssl_seal(tmp_path, "-cades", "-md", "sha512")
    assert codes(check_seal(seal, CONTENT, [ANCHOR])) == {FindingCode.ALGORITHM_UNKNOWN}


def sealed_by_hand(made: SealSigner) -> bytes:
    """A seal in our shape by somebody who does not use our program to make it."""
    chain = tuple(link.public_bytes(Encoding.DER) for link in (made.certificate, *made.intermediates))
    digest = hashlib.sha256(CONTENT).digest()
    assert isinstance(made.key, EllipticCurvePrivateKey)
    signature = made.key.sign(canonical.signed_attributes(chain, digest, AT), ECDSA(SHA256()))
    return canonical.encode(canonical.SealParts(chain, digest, AT, signature))


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x30\x80", b"\x04\x01"])
@pytest.mark.parametrize("dotted", ["2.5.29.9", "2.5.29.16", "2.5.29.36", "2.5.29.54"])
def test_hostile_extensions_raise_nothing_and_are_never_accepted(dotted: str, junk: bytes) -> None:
    hostile = x509.UnrecognizedExtension(ObjectIdentifier(dotted), junk)
    root = authority("Түбір")
    link = issue([(NameOID.COMMON_NAME, "Буын")], root, authority=True, extra=[hostile])
    for made in (signer(issue(ROOM, link), link), signer(issue(ROOM, root, extra=[hostile]))):
        for anchors in ([root.certificate], [], [made.certificate]):
            report = check_seal(sealed_by_hand(made), CONTENT, anchors)
            assert report.findings


def test_a_seal_in_our_shape_made_by_another_program_checks() -> None:
    assert check_seal(sealed_by_hand(SIGNER), CONTENT, [ANCHOR]).findings == ()


def test_an_edwards_key_is_an_unknown_algorithm() -> None:
    key = Ed25519PrivateKey.generate()
    room = x509.Name([x509.NameAttribute(oid, text) for oid, text in ROOM])
    certificate = (
        x509.CertificateBuilder(room, room, key.public_key(), 1, AT, AT + DAY)
        .sign(key, None)
        .public_bytes(Encoding.DER)
    )
    shaped = canonical.parse(SEAL)
    with pytest.raises(canonical.UnknownAlgorithm):
        canonical.encode(replace(shaped, chain=(certificate,)))


def test_an_anchor_without_basic_constraints_vouches_for_nobody() -> None:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ескі")])
    key = new_key()
    old = x509.CertificateBuilder(name, name, key.public_key(), 1, AT, AT + DAY).sign(key, SHA256())
    made = signer(issue(ROOM, Issued(old, key)))
    assert codes(check_seal(sign_seal(CONTENT, made, AT), CONTENT, [old])) == {FindingCode.SIGNER_NOT_TRUSTED}


def test_a_swapped_seal_of_the_same_room_is_a_mismatch() -> None:
    other = sign_seal(b"another package", SIGNER, AT)
    assert codes(check_seal(other, CONTENT, [ANCHOR])) == {FindingCode.SEAL_MISMATCH}


# --- beside the verdict ---


def test_openssl_accepts_the_seal_also_when_its_signer_has_expired(tmp_path: Path) -> None:
    then = AT - 10 * 365 * DAY
    old = new_authority("Полиция", then)
    made, root = long_chain()
    for seal, anchor, at in (
        (SEAL, ANCHOR, AT),
        (sign_seal(CONTENT, new_seal(old, "Полиция", "Бөлме 1", 3, then), then), old.certificate, then),
        (sign_seal(CONTENT, made, AT), root.certificate, AT),
    ):
        for name, data in (("seal.p7s", seal), ("ca.pem", certificate_pem(anchor)), ("tagmanifest", CONTENT)):
            (tmp_path / name).write_bytes(data)
        command = [
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any", "-cades"),
            *("-attime", str(int(at.timestamp())), "-CAfile", "ca.pem", "-content", "tagmanifest", "-in", "seal.p7s"),
        ]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout == CONTENT


def test_neither_signing_nor_checking_logs_anything(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("pyhanko").setLevel(logging.NOTSET)
    with caplog.at_level(logging.WARNING):
        check_seal(SEAL, CONTENT, [new_authority("x", AT).certificate])
        check_seal(SEAL, b"other", [])
        sign_seal(CONTENT, SIGNER, AT)
    assert caplog.records == []
    assert logging.getLogger("pyhanko").level == logging.NOTSET


def test_checks_in_several_threads_leave_the_loggers_as_they_were() -> None:
    before = [logging.getLogger(name).level for name in ("pyhanko", "pyhanko_certvalidator")]
    reports: list[SealReport] = []
    threads = [threading.Thread(target=lambda: reports.append(check_seal(SEAL, CONTENT, [ANCHOR]))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [report.findings for report in reports] == [()] * 8
    assert [logging.getLogger(name).level for name in ("pyhanko", "pyhanko_certvalidator")] == before


def test_nothing_is_fetched_from_addresses_in_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    address = [x509.UniformResourceIdentifier("http://ca.example/x")]
    lists = x509.CRLDistributionPoints([x509.DistributionPoint(address, None, None, None)])
    access = x509.AuthorityInformationAccess(
        [
            x509.AccessDescription(method, address[0])
            for method in (AuthorityInformationAccessOID.OCSP, AuthorityInformationAccessOID.CA_ISSUERS)
        ]
    )
    root = authority("Түбір")
    seal = sign_seal(CONTENT, signer(issue(ROOM, root, extra=[lists, access])), AT)
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **_: asked.append(arguments))
    monkeypatch.setattr(socket.socket, "connect", lambda *arguments: asked.append(arguments))
    assert check_seal(seal, CONTENT, [root.certificate]).findings == ()
    assert codes(check_seal(seal, CONTENT, [ANCHOR])) == {FindingCode.SIGNER_NOT_TRUSTED}
    assert asked == []


def test_pyhanko_is_not_imported_before_it_is_used(python: Path) -> None:
    code = (
        "import sys, interview_app.signing.seal, interview_app.journey.keys;"
        "sys.exit(any(name.split('.')[0] in ('pyhanko', 'asn1crypto') for name in sys.modules))"
    )
    assert subprocess.run([python, "-c", code], check=False).returncode == 0
