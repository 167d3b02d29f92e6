"""What is said before anything is signed: whose certificate it is not, what is wrong with the paper or the server."""

import socket
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing import time_stamps
from interview_app.signing.certificates import new_authority, new_seal, to_pkcs12
from interview_app.signing.pades import prepare_fields
from interview_app.signing.persons import FilePerson, open_person, require_fit
from interview_app.signing.time_stamps import require_local
from interview_app.signing.trust import der
from tests.plugins.stamping import StampServer
from tests.signing.making import AT, DAY, EC_KEY, ROOM, Issued, issue, new_key, save_pkcs12, usage
from tests.signing.papers import PLACES, ROOT, person, prepared, sign, signed_by_two, signer_of, subject

GOST_OF_RUSSIA = bytes.fromhex("06072a850307010101")
GOST_OF_KAZAKHSTAN = bytes.fromhex("06072a830e030a0101")


def refusal(work: object) -> Circumstance:
    with pytest.raises(Circumstance) as refused:
        work()  # type: ignore[operator]
    return refused.value


def locked(folder: Path, issued: Issued) -> Path:
    path = folder / "person.p12"
    encryption = BestAvailableEncryption("құпия".encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", issued.key, issued.certificate, None, encryption))
    return path


@pytest.mark.parametrize("passphrase", [None, "", "wrong"])
def test_a_wrong_passphrase(tmp_path: Path, passphrase: str | None) -> None:
    path = locked(tmp_path, issue(subject("Айгүл"), ROOT))
    assert open_person(path, "құпия", AT).holder.name == "Айгүл"
    assert refusal(lambda: open_person(path, passphrase, AT)).code is Code.SIGNATURE_PASSPHRASE


def test_no_such_file_and_no_such_kind(tmp_path: Path) -> None:
    path = tmp_path / "person.p12"
    assert refusal(lambda: open_person(path, None, AT)).code is Code.SIGNATURE_FILE
    path.write_bytes(b"junk")
    assert refusal(lambda: open_person(path, None, AT)).code is Code.SIGNATURE_FILE


@pytest.mark.parametrize(
    ("issued", "at", "code"),
    [
        (issue(subject("Айгүл"), ROOT), AT + 366 * DAY, Code.SIGNATURE_EXPIRED),
        (issue(subject("Айгүл"), ROOT), AT - 2 * DAY, Code.SIGNATURE_NOT_YET),
        (issue(subject("Айгүл"), ROOT, key_usage=usage(commits=False)), AT, Code.SIGNATURE_USAGE),
        (issue(ROOM, ROOT), AT, Code.SIGNATURE_OF_ORGANISATION),
        (issue(subject("Айгүл"), ROOT, key=new_key("RSA-1024")), AT, Code.SIGNATURE_KEY),
        (issue(subject("Айгүл"), ROOT, key=new_key("K-256")), AT, Code.SIGNATURE_KEY),
    ],
    ids=["expired", "not yet", "usage", "organisation", "short", "curve"],
)
def test_an_unfit_certificate_is_named_when_opened_and_again_when_it_signs(
    tmp_path: Path, issued: Issued, at: datetime, code: Code
) -> None:
    path = save_pkcs12(tmp_path / "person.p12", issued)
    assert refusal(lambda: open_person(path, None, at)).code is code
    minutes = int((at - AT).total_seconds() // 60)
    assert refusal(lambda: sign(prepared(), "one", signer_of(issued), minutes=minutes)).code is code


def test_a_rooms_own_seal_is_no_person(tmp_path: Path) -> None:
    path = tmp_path / "seal.p12"
    path.write_bytes(to_pkcs12(new_seal(new_authority("Полиция", AT), "Полиция", "Бөлме 1", 3, AT), "room"))
    assert refusal(lambda: open_person(path, "room", AT)).code is Code.SIGNATURE_OF_ORGANISATION


@pytest.mark.parametrize("algorithm", [GOST_OF_RUSSIA, GOST_OF_KAZAKHSTAN])
def test_a_national_key_is_sent_to_its_own_program(algorithm: bytes) -> None:
    certificate = der(issue(subject("Айгүл"), ROOT).certificate)
    assert certificate.count(EC_KEY) == 1
    national = x509.load_der_x509_certificate(certificate.replace(EC_KEY, algorithm))
    assert refusal(lambda: require_fit(national, AT)).code is Code.SIGNATURE_NATIONAL_KEY


def test_a_key_that_the_library_does_not_know_is_told_from_a_wrong_passphrase(tmp_path: Path) -> None:
    key, certificate, path = (str(tmp_path / name) for name in ("key.pem", "own.pem", "sm2.p12"))
    for command in (
        ["genpkey", "-algorithm", "SM2", "-out", key],
        ["req", "-x509", "-new", "-key", key, "-sm3", "-subj", "/CN=A", "-days", "9", "-out", certificate],
        ["pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", path, "-passout", "pass:құпия"],
    ):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    assert refusal(lambda: open_person(Path(path), "құпия", AT)).code is Code.SIGNATURE_NATIONAL_KEY
    assert refusal(lambda: open_person(Path(path), "wrong", AT)).code is Code.SIGNATURE_PASSPHRASE


def test_an_edwards_key_is_not_supported(tmp_path: Path) -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([])
    certificate = x509.CertificateBuilder(name, name, key.public_key(), 1, AT - DAY, AT + DAY).sign(key, None)
    path = tmp_path / "person.p12"
    encryption = BestAvailableEncryption(b"x")
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, encryption))
    assert refusal(lambda: open_person(path, "x", AT)).code is Code.SIGNATURE_KEY


def test_the_same_person_does_not_sign_twice() -> None:
    refused = refusal(lambda: sign(signed_by_two(), "three", person("Айгүл Әлиева")))
    assert refused.code is Code.SIGNED_BY_SAME_PERSON
    assert refused.params == {"holder": "Айгүл Әлиева"}


def test_the_same_person_does_not_sign_twice_with_two_certificates() -> None:
    old, new = (signer_of(issue(subject("Айгүл", "850101400015"), ROOT)) for _ in range(2))
    other = signer_of(issue(subject("Айгүл", "850101400016"), ROOT))
    once = sign(prepared(), "one", old)
    assert refusal(lambda: sign(once, "two", new)).code is Code.SIGNED_BY_SAME_PERSON
    assert sign(once, "two", other)


def test_a_field_that_is_taken_or_not_there() -> None:
    assert refusal(lambda: sign(signed_by_two(), "one", person("Ерлан"))).code is Code.SIGNED_FIELD_TAKEN
    assert refusal(lambda: sign(signed_by_two(), "four", person("Ерлан"))).code is Code.SIGNED_FIELD_MISSING


@pytest.mark.parametrize("junk", [b"", b"junk", b"%PDF-1.7\n%%EOF\n"])
def test_no_paper(junk: bytes) -> None:
    assert refusal(lambda: sign(junk, "one", person("Ерлан"))).code is Code.SIGNED_PAPER_UNREADABLE
    assert refusal(lambda: prepare_fields(junk, PLACES)).code is Code.SIGNED_PAPER_UNREADABLE


def test_a_paper_that_was_changed_after_a_signature() -> None:
    changed = signed_by_two().replace(b"startxref", b"startxref", 1) + b"% later\n"
    assert refusal(lambda: sign(changed, "three", person("Ерлан"))).code is Code.SIGNED_PAPER_CHANGED


def test_a_key_that_is_another_certificates() -> None:
    mixed = FilePerson(person("Ерлан").certificate, (), person("Болат").key)
    assert refusal(lambda: sign(prepared(), "one", mixed)).code is Code.SIGNATURE_FAILED


@pytest.mark.parametrize(
    "address",
    [
        "http://8.8.8.8/tsa",
        "http://tsa.example.kz/",
        "http://0.0.0.0/",
        "http://[::ffff:8.8.8.8]/",
        "http://[2001:db8::1]/",
        "https://127.0.0.1/",
        "http://user@127.0.0.1/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1/?q",
        "127.0.0.1",
        "",
    ],
)
def test_an_address_outside_the_house(address: str) -> None:
    assert refusal(lambda: require_local(address)).code is Code.TIME_STAMP_ADDRESS
    assert refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=address)).code is Code.TIME_STAMP_ADDRESS


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("http://127.0.0.1", ("127.0.0.1", 80, "/")),
        ("http://localhost:3161/tsa", ("127.0.0.1", 3161, "/tsa")),
        ("http://192.168.0.5:8080/a/b", ("192.168.0.5", 8080, "/a/b")),
        ("http://10.1.2.3/", ("10.1.2.3", 80, "/")),
        ("http://[fd00::7]:1/", ("fd00::7", 1, "/")),
    ],
)
def test_an_address_in_the_house(address: str, parts: tuple[str, int, str]) -> None:
    assert require_local(address) == parts


def test_a_server_that_is_not_there(stamp_server: StampServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    refused = refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=address))
    assert refused.code is Code.TIME_STAMP_UNANSWERED
    assert sign(prepared(), "one", person("Ерлан"))


def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_stamps, "PATIENCE_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"http://127.0.0.1:{mute.getsockname()[1]}/"
        refused = refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=address))
    assert refused.code is Code.TIME_STAMP_UNANSWERED


@pytest.mark.parametrize("answer", [b"", b"junk", b"\x30\x05\x30\x03\x02\x01\x02", bytes(time_stamps.ANSWER_LIMIT + 1)])
def test_a_server_that_gives_no_time_stamp(stamp_server: StampServer, answer: bytes) -> None:
    stamp_server.answer = answer
    refused = refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=stamp_server.address))
    assert refused.code is Code.TIME_STAMP_REFUSED


def test_a_server_that_refuses(stamp_server: StampServer) -> None:
    stamp_server.status = 503
    refused = refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=stamp_server.address))
    assert refused.code is Code.TIME_STAMP_REFUSED
    assert stamp_server.asked == 1


def test_a_time_stamp_over_something_else(stamp_server: StampServer, monkeypatch: pytest.MonkeyPatch) -> None:
    from asn1crypto import tsp

    honest = stamp_server.reply

    def elsewhere(request: bytes) -> bytes:
        asked = tsp.TimeStampReq.load(request)
        asked["message_imprint"]["hashed_message"] = bytes(32)
        return honest(asked.dump(force=True))

    monkeypatch.setattr(stamp_server, "reply", elsewhere)
    refused = refusal(lambda: sign(prepared(), "one", person("Ерлан"), stamps=stamp_server.address))
    assert refused.code is Code.TIME_STAMP_REFUSED
