"""New custody keys and seal certificates, as the command line asks for them."""

import stat
import subprocess
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.verdict import NoteCode
from interview_app.journey.keys import SealCertificate, new_custody_identity, new_seal_certificate
from interview_app.signing.certificates import certificate_pem
from interview_app.signing.seal import check_seal, sign_seal
from interview_app.signing.signer import load_signer
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity, Recipient, decrypt, encrypt
from tests.signing.making import AT, CONTENT, DAY, authority

PASSPHRASE = "құпия сөз"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def seal_certificate(
    folder: Path, name: str, *, key: str | None = None, passphrase: str | None = None
) -> SealCertificate:
    return new_seal_certificate(
        folder / f"{name}.p12",
        folder / "ca.pem",
        at=AT,
        passphrase=passphrase,
        authority_key=folder / key if key else None,
        organisation="Полиция",
        room=name,
    )


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(folder: Path, name: str, *, key: str | None = None, passphrase: str | None = None) -> Code:
    before = contents(folder)
    with pytest.raises(Circumstance) as refused:
        seal_certificate(folder, name, key=key, passphrase=passphrase)
    assert contents(folder) == before
    return refused.value.code


def test_a_custody_identity_opens_what_is_encrypted_to_it(tmp_path: Path) -> None:
    made = new_custody_identity(tmp_path / "court.key", None)
    recipient = Recipient.parse(made.recipient)
    assert made.fingerprint == recipient.fingerprint
    assert mode(made.path) == 0o600
    assert decrypt(encrypt(b"x", [recipient]), Identity.load(made.path)) == b"x"


def test_no_key_is_ever_overwritten(tmp_path: Path) -> None:
    made = new_custody_identity(tmp_path / "court.key", None)
    content = made.path.read_bytes()
    with pytest.raises(Circumstance) as refused:
        new_custody_identity(made.path, None)
    assert refused.value.code is Code.FILE_EXISTS
    assert made.path.read_bytes() == content


def test_an_unwritable_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as refused:
        new_custody_identity(tmp_path / "nowhere" / "court.key", None)
    assert refused.value.code is Code.OUTPUT_UNWRITABLE
    with pytest.raises(Circumstance) as refused:
        seal_certificate(tmp_path, "nowhere/room")
    assert refused.value.code is Code.OUTPUT_UNWRITABLE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_seal_certificate_seals_and_its_authority_vouches(tmp_path: Path, passphrase: str | None) -> None:
    made = seal_certificate(tmp_path, "room", passphrase=passphrase)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ca.pem", "room.p12"]  # the authority's key is nowhere
    assert (mode(made.path), mode(made.authority_path)) == (0o600, 0o644)
    assert made.subject == "CN=Room seal (self-made),OU=room,O=Полиция"
    assert made.authority_is_new
    signer = load_signer(made.path, passphrase, AT)
    report = check_seal(sign_seal(CONTENT, signer, AT), CONTENT, load_anchors([made.authority_path]))
    assert report.findings == ()
    assert NoteCode.SELF_MADE_AUTHORITY in {note.code for note in report.notes}
    assert report.fingerprint == made.fingerprint


def test_openssl_opens_the_certificate_and_finds_it_encrypted_with_aes_256(tmp_path: Path) -> None:
    made = seal_certificate(tmp_path, "room", passphrase=PASSPHRASE)
    command = ["openssl", "pkcs12", "-info", "-nodes", "-passin", f"pass:{PASSPHRASE}", "-in", str(made.path)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert b"BEGIN PRIVATE KEY" in done.stdout
    assert done.stderr.count(b"AES-256-CBC") == 2


def test_a_kept_authority_issues_for_a_second_room(tmp_path: Path) -> None:
    first = seal_certificate(tmp_path, "one", key="ca.key", passphrase=PASSPHRASE)
    assert mode(tmp_path / "ca.key") == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in (tmp_path / "ca.key").read_bytes()
    second = seal_certificate(tmp_path, "two", key="ca.key", passphrase=PASSPHRASE)
    assert not second.authority_is_new
    assert second.authority_fingerprint == first.authority_fingerprint
    signer = load_signer(second.path, PASSPHRASE, AT)
    anchors = load_anchors([tmp_path / "ca.pem"])
    assert check_seal(sign_seal(CONTENT, signer, AT), CONTENT, anchors).findings == ()


def test_an_unencrypted_authority_key_serves_with_a_passphrase_for_the_room(tmp_path: Path) -> None:
    seal_certificate(tmp_path, "one", key="ca.key")
    assert not seal_certificate(tmp_path, "two", key="ca.key", passphrase=PASSPHRASE).authority_is_new


def test_half_an_authority_is_refused_and_nothing_written(tmp_path: Path) -> None:
    seal_certificate(tmp_path, "one")
    assert refusal(tmp_path, "one") is Code.FILE_EXISTS
    assert refusal(tmp_path, "two") is Code.FILE_EXISTS
    assert refusal(tmp_path, "two", key="ca.key") is Code.FILE_EXISTS
    (tmp_path / "ca.pem").rename(tmp_path / "ca.key")
    assert refusal(tmp_path, "two", key="ca.key") is Code.FILE_EXISTS


def test_a_wrong_passphrase_or_key_of_the_authority_is_named(tmp_path: Path) -> None:
    seal_certificate(tmp_path, "one", key="ca.key", passphrase=PASSPHRASE)
    assert refusal(tmp_path, "two", key="ca.key", passphrase="wrong") is Code.SIGNER_PASSPHRASE
    assert refusal(tmp_path, "two", key="ca.key") is Code.SIGNER_PASSPHRASE
    (tmp_path / "ca.key").write_bytes(b"junk")
    assert refusal(tmp_path, "two", key="ca.key") is Code.SIGNER_UNREADABLE
    (tmp_path / "other").mkdir()
    seal_certificate(tmp_path / "other", "x", key="ca.key")
    (tmp_path / "other" / "ca.key").replace(tmp_path / "ca.key")
    assert refusal(tmp_path, "two", key="ca.key") is Code.SIGNER_UNREADABLE
    (tmp_path / "ca.key").unlink()
    (tmp_path / "ca.key").mkdir()
    assert refusal(tmp_path, "two", key="ca.key") is Code.SIGNER_UNREADABLE
    (tmp_path / "ca.key").rmdir()
    (tmp_path / "ca.key").write_bytes(b"junk")
    two = (tmp_path / "ca.pem").read_bytes() * 2 + certificate_pem(authority("Түбір").certificate)
    (tmp_path / "ca.pem").write_bytes(two)
    assert refusal(tmp_path, "two", key="ca.key") is Code.TRUST_UNREADABLE
    (tmp_path / "ca.pem").write_bytes(b"junk")
    assert refusal(tmp_path, "two", key="ca.key") is Code.TRUST_UNREADABLE


def test_a_seal_certificate_never_outlives_its_authority(tmp_path: Path) -> None:
    seal_certificate(tmp_path, "one", key="ca.key")
    (issuer,) = load_anchors([tmp_path / "ca.pem"])
    late = new_seal_certificate(
        tmp_path / "two.p12",
        tmp_path / "ca.pem",
        at=AT + 19 * 365 * DAY,
        passphrase=None,
        authority_key=tmp_path / "ca.key",
    )
    assert late.not_after == issuer.not_valid_after_utc
    with pytest.raises(Circumstance) as refused:
        new_seal_certificate(
            tmp_path / "three.p12",
            tmp_path / "ca.pem",
            at=AT + 21 * 365 * DAY,
            passphrase=None,
            authority_key=tmp_path / "ca.key",
        )
    assert refused.value.code is Code.SIGNER_NOT_VALID_NOW
    assert not (tmp_path / "three.p12").exists()


def test_an_empty_passphrase_is_no_passphrase_and_a_bug(tmp_path: Path) -> None:
    with pytest.raises(Bug):
        new_custody_identity(tmp_path / "court.key", "")
    with pytest.raises(Bug):
        seal_certificate(tmp_path, "room", passphrase="")
    assert list(tmp_path.iterdir()) == []


def test_one_name_for_two_outputs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as refused:
        new_seal_certificate(tmp_path / "x", tmp_path / "x", at=AT, passphrase=None)
    assert refused.value.code is Code.FILE_EXISTS
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_before_a_failure_is_taken_back(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as refused:
        new_seal_certificate(tmp_path / "nowhere" / "room.p12", tmp_path / "ca.pem", at=AT, passphrase=None)
    assert refused.value.code is Code.OUTPUT_UNWRITABLE
    assert list(tmp_path.iterdir()) == []
