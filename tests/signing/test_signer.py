"""Loading a seal signer from PKCS#12 and trust anchors from PEM or DER, all of it untrusted."""

from contextlib import suppress
from pathlib import Path

import pytest
from asn1crypto.pkcs12 import Pfx
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID, ObjectIdentifier

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing.certificates import certificate_pem, new_authority, new_seal, to_pkcs12
from interview_app.signing.pkcs12 import PKCS12_LIMIT
from interview_app.signing.signer import SealKey, load_signer
from interview_app.signing.trust import TRUST_FILE_LIMIT, load_anchors
from tests.signing.making import AT, DAY, EC_KEY, ROOM, UNKNOWN_KEY, authority, issue, new_key, save_pkcs12, usage

AUTHORITY = new_authority("Полиция", AT)
SIGNER = new_seal(AUTHORITY, "Полиция", "Бөлме 1", 3, AT)
PASSPHRASE = "құпия сөз"


def refusal(path: Path, passphrase: str | None = None) -> Code:
    with pytest.raises(Circumstance) as refused:
        load_signer(path, passphrase, AT)
    return refused.value.code


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("signer") / "room.p12"
    path.write_bytes(to_pkcs12(SIGNER, PASSPHRASE))
    return path


def test_a_signer_comes_back_from_its_file(locked: Path) -> None:
    loaded = load_signer(locked, PASSPHRASE, AT)
    assert loaded.certificate == SIGNER.certificate
    assert loaded.intermediates == ()
    assert loaded.subject == "CN=Room seal (self-made),OU=Бөлме 1,O=Полиция"
    assert "key" not in repr(loaded)


def test_a_signer_without_passphrase_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "room.p12"
    path.write_bytes(to_pkcs12(SIGNER, None))
    assert load_signer(path, None, AT).certificate == SIGNER.certificate
    assert refusal(path, "a passphrase that it has not") is Code.SIGNER_PASSPHRASE


@pytest.mark.parametrize("passphrase", [None, "", "wrong"])
def test_a_wrong_or_missing_passphrase_is_named(locked: Path, passphrase: str | None) -> None:
    assert refusal(locked, passphrase) is Code.SIGNER_PASSPHRASE


def test_what_is_no_pkcs12_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "room.p12"
    assert refusal(path) is Code.SIGNER_UNREADABLE
    assert refusal(tmp_path) is Code.SIGNER_UNREADABLE
    for junk in (b"", b"junk", b"\x30\x00", certificate_pem(AUTHORITY.certificate), bytes(PKCS12_LIMIT + 1)):
        path.write_bytes(junk)
        assert refusal(path, "x") is Code.SIGNER_UNREADABLE


def test_a_truncated_file_is_unreadable(locked: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.p12"
    path.write_bytes(locked.read_bytes()[:-1])
    assert refusal(path, PASSPHRASE) is Code.SIGNER_UNREADABLE


def test_a_file_without_a_key_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "room.p12"
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", None, None, [SIGNER.certificate], NoEncryption()))
    assert refusal(path) is Code.SIGNER_UNREADABLE


def tampered(old: bytes, new: bytes) -> bytes:
    """The room's file in clear with some bytes replaced, and without the checksum that would tell."""
    clear = pkcs12.serialize_key_and_certificates(b"x", SIGNER.key, SIGNER.certificate, None, NoEncryption())
    assert old in clear
    assert len(old) == len(new)
    changed = Pfx.load(clear.replace(old, new))
    done: bytes = Pfx({"version": "v3", "auth_safe": changed["auth_safe"]}).dump()
    return done


def private_bytes(key: SealKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def test_a_key_that_does_not_fit_its_certificate_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "room.p12"
    own = private_bytes(SIGNER.key)
    path.write_bytes(tampered(own, own))
    assert load_signer(path, None, AT).certificate == SIGNER.certificate
    path.write_bytes(tampered(own, private_bytes(new_key())))
    assert refusal(path) is Code.SIGNER_UNREADABLE


def test_a_key_of_an_unknown_kind_is_refused_like_a_wrong_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "room.p12"
    path.write_bytes(tampered(EC_KEY, UNKNOWN_KEY))
    assert refusal(path) is Code.SIGNER_PASSPHRASE


def test_a_certificate_with_a_broken_extension_is_unreadable(tmp_path: Path) -> None:
    broken = issue(ROOM, extra=[x509.UnrecognizedExtension(ObjectIdentifier("2.5.29.36"), b"junk")])
    assert refusal(save_pkcs12(tmp_path / "room.p12", broken)) is Code.SIGNER_UNREADABLE


def test_persons_wrong_usage_and_weak_keys_are_refused(tmp_path: Path) -> None:
    person = issue([(NameOID.COMMON_NAME, "Айгүл Серікқызы")])
    assert refusal(save_pkcs12(tmp_path / "a.p12", person)) is Code.SIGNER_PERSONAL
    server = issue(ROOM, key_usage=usage(commits=False))
    assert refusal(save_pkcs12(tmp_path / "b.p12", server)) is Code.SIGNER_USAGE
    weak = issue(ROOM, key=new_key("RSA-1024"))
    assert refusal(save_pkcs12(tmp_path / "c.p12", weak)) is Code.SIGNER_USAGE


def test_a_signer_outside_its_validity_is_refused(locked: Path) -> None:
    for moment in (AT - DAY, AT + 3 * 366 * DAY):
        with pytest.raises(Circumstance) as refused:
            load_signer(locked, PASSPHRASE, moment)
        assert refused.value.code is Code.SIGNER_NOT_VALID_NOW
        assert refused.value.params == {"not_before": "2026-11-21", "not_after": "2029-11-21"}


def test_the_chain_is_put_in_order_without_root_and_strangers(tmp_path: Path) -> None:
    root = authority("Түбір")
    upper = authority("Жоғарғы", root)
    lower = authority("Төменгі", upper)
    stranger = authority("Бөгде", authority("Бөтен"))
    path = save_pkcs12(tmp_path / "room.p12", issue(ROOM, lower), root, stranger, upper, lower)
    assert load_signer(path, None, AT).intermediates == (lower.certificate, upper.certificate)


# --- trust anchors ---


def anchors_of(path: Path, data: bytes) -> tuple[x509.Certificate, ...]:
    path.write_bytes(data)
    return load_anchors([path])


def test_anchors_come_from_pem_and_der_each_once(tmp_path: Path) -> None:
    one, two = authority("Бір").certificate, authority("Екі").certificate
    both = b"# two authorities\n" + certificate_pem(one) + b"\n" + certificate_pem(two)
    assert anchors_of(tmp_path / "both.pem", both) == (one, two)
    assert anchors_of(tmp_path / "one.der", one.public_bytes(Encoding.DER)) == (one,)
    assert load_anchors([tmp_path / "one.der", tmp_path / "both.pem"]) == (one, two)
    assert load_anchors([]) == ()


def broken_certificates() -> list[bytes]:
    good = certificate_pem(AUTHORITY.certificate)
    der = AUTHORITY.certificate.public_bytes(Encoding.DER)
    return [
        b"",
        b"junk",
        der[:-1],
        der + b"\x00",
        good.replace(b"-----END", b"----END"),
        good.replace(b"MII", b"MIA", 1),
    ]


def test_what_holds_no_readable_certificate_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ca.pem"
    for junk in (*broken_certificates(), bytes(TRUST_FILE_LIMIT + 1)):
        with pytest.raises(Circumstance) as refused:
            anchors_of(path, junk)
        assert refused.value.code is Code.TRUST_UNREADABLE
        assert refused.value.params == {"path": str(path)}
    with pytest.raises(Circumstance):
        load_anchors([tmp_path / "missing.pem"])


def read_back(path: Path, data: bytes) -> tuple[x509.Certificate, ...]:
    with suppress(Circumstance):
        return anchors_of(path, data)
    return ()


def test_a_flipped_byte_of_an_anchor_is_refused_or_another_certificate(tmp_path: Path) -> None:
    path = tmp_path / "ca.der"
    der = AUTHORITY.certificate.public_bytes(Encoding.DER)
    for place in range(len(der)):
        changed = bytearray(der)
        changed[place] ^= 0x81
        assert AUTHORITY.certificate not in read_back(path, bytes(changed))
