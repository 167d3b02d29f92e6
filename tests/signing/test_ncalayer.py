"""Signing by NCALayer, against a stand-in that speaks its protocol on this machine: what it gives and how it fails."""

import base64
import json
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.verdict import Verdict
from interview_app.signing.detached import read_detached
from interview_app.signing.ncalayer import MESSAGE_LETTERS, sign_detached
from tests.signing.making import AT
from tests.signing.ncalayer_stand_in import (
    Sign,
    StandIn,
    accepted,
    free_port,
    national,
    new_person,
    pem,
    signed_by,
    standing_in,
)

PAPER = b"%PDF-1.7 the protocol \xd2\x9b" * 1000
COURT, OFFICER = new_person()
SIGN = signed_by(OFFICER)
PATIENCE_S = 30.0


def sign(stand_in: StandIn, content: bytes = PAPER, *, timeout_s: float = PATIENCE_S, **told: object) -> bytes:
    return sign_detached(content, locale="kk", timeout_s=timeout_s, address=stand_in.address, **told)  # type: ignore[arg-type]


def refusal(stand_in: StandIn, folder: Path, **told: object) -> Circumstance:
    """Sign and return the circumstance that it ends in; no thread stays."""
    before = set(threading.enumerate())
    with standing_in(stand_in, folder), pytest.raises(Circumstance) as refused:
        sign(stand_in, **told)  # type: ignore[arg-type]
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE_S)
        assert not thread.is_alive(), thread.name
    return refused.value


@pytest.mark.parametrize(
    "signing", [SIGN, signed_by(new_person("RSA-2048")[1]), national(SIGN)], ids=["EC", "RSA", "GOST"]
)
def test_what_it_signed_is_a_detached_signature_over_exactly_these_bytes(signing: Sign, tmp_path: Path) -> None:
    with standing_in(StandIn(signing), tmp_path) as stand_in:
        signature = sign(stand_in)
    finding = read_detached(signature, PAPER)
    assert finding.verdict is Verdict.CANNOT_TELL  # nobody was said to be trusted
    (signer,) = finding.signers
    assert signer.holder is not None
    assert signer.holder.number == "IIN850101400123"
    assert signer.holder.not_after > AT


def test_it_is_asked_for_that_in_the_words_of_its_module(tmp_path: Path) -> None:
    with standing_in(StandIn(SIGN), tmp_path) as stand_in:
        sign(stand_in)
    (request,) = stand_in.asked
    assert (request["module"], request["method"]) == ("kz.gov.pki.knca.basics", "sign")
    args = request["args"]
    assert base64.b64decode(args["data"]) == PAPER
    assert (args["format"], args["locale"]) == ("cms", "kk")
    assert args["signingParams"] == {"decode": True, "encapsulate": False, "digested": False, "tsaProfile": None}
    assert args["signerParams"]["extKeyUsageOids"] == ["1.3.6.1.5.5.7.3.4"]
    assert "allowedStorages" not in args  # every kind that it knows


@pytest.mark.parametrize(
    "answer",
    [
        lambda content: {"status": True, "body": {"result": base64.b64encode(SIGN(content)).decode()}},
        lambda content: {"status": True, "body": {"result": [pem(SIGN(content))]}},
        lambda content: json.dumps(accepted(SIGN(content))).encode(),
    ],
    ids=["a text", "PEM", "bytes"],
)
def test_the_forms_in_which_its_versions_answer_are_understood(
    answer: Callable[[bytes], object], tmp_path: Path
) -> None:
    with standing_in(StandIn(SIGN, answer), tmp_path) as stand_in:
        assert read_detached(sign(stand_in), PAPER, (COURT.certificate,)).verdict is Verdict.VERIFIED


def test_a_large_paper_is_signed_too(tmp_path: Path) -> None:
    paper = bytes(range(256)) * 2**14  # 4 MiB
    with standing_in(StandIn(SIGN), tmp_path) as stand_in:
        assert read_detached(sign(stand_in, paper), paper, (COURT.certificate,)).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    "answer",
    [
        {"status": True, "body": {}},
        {"status": True, "body": None},
        {"status": False, "code": "USER_CANCELED", "message": "Отменено"},
        {"status": False, "code": "500", "message": "action.canceled"},
    ],
    ids=str,
)
def test_the_person_cancels_in_its_window(answer: object, tmp_path: Path) -> None:
    assert refusal(StandIn(SIGN, lambda _content: answer), tmp_path).code is Code.NCALAYER_CANCELLED


def test_it_lacks_the_module(tmp_path: Path) -> None:
    old = {"success": False, "errorCode": "MODULE_NOT_FOUND"}
    assert refusal(StandIn(SIGN, lambda _content: old), tmp_path).code is Code.NCALAYER_OLD


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            {"status": False, "code": "SIGNING_FAILURE", "message": "Срок действия ключа истёк"},
            "Срок действия ключа истёк",
        ),
        ({"status": False, "code": "GENERAL_ERROR"}, "GENERAL_ERROR"),
        ({"status": False, "message": "x" * 1000}, "x" * MESSAGE_LETTERS),
    ],
    ids=["in words", "a code", "at length"],
)
def test_it_refuses_in_its_own_words(answer: object, message: str, tmp_path: Path) -> None:
    refused = refusal(StandIn(SIGN, lambda _content: answer), tmp_path)
    assert (refused.code, refused.params) == (Code.NCALAYER_REFUSED, {"message": message})


@pytest.mark.parametrize(
    "answer",
    [
        "no JSON",
        b"\xff\xfe",
        "[" * 100_000,
        [1],
        "1",
        {"something": "else"},
        {"status": False},
        {"status": False, "message": ["a", "list"]},
        {"status": "true", "body": {"result": ["x"]}},
        {"status": True, "body": {"result": []}},
        {"status": True, "body": {"result": [1]}},
        {"status": True, "body": {"result": [""]}},
        {"status": True, "body": {"result": ["not base64"]}},
        accepted(b"no signature"),
        accepted(SIGN(PAPER)[:-1]),
        accepted(signed_by(OFFICER, embedded=True)(PAPER)),
        "x" * (5 * 2**20),
    ],
    ids=range(17),
)
def test_an_answer_that_is_none_is_not_taken(answer: object, tmp_path: Path) -> None:
    code = refusal(StandIn(SIGN, lambda _content: answer), tmp_path).code
    too_long = isinstance(answer, str) and len(answer) > 2**20
    assert code is (Code.NCALAYER_CLOSED if too_long else Code.NCALAYER_ANSWER)


def test_a_signature_over_other_bytes_is_not_taken(tmp_path: Path) -> None:
    assert refusal(StandIn(lambda content: SIGN(content + b" ")), tmp_path).code is Code.NCALAYER_OTHER_BYTES


def test_a_signature_that_does_not_fit_its_certificate_is_not_taken(tmp_path: Path) -> None:
    def forged(content: bytes) -> bytes:
        from asn1crypto import cms

        info, other = cms.ContentInfo.load(SIGN(content)), cms.ContentInfo.load(SIGN(b"another"))
        value = other["content"]["signer_infos"][0]["signature"].native
        info["content"]["signer_infos"][0]["signature"] = value
        return bytes(info.dump(force=True))

    assert refusal(StandIn(forged), tmp_path).code is Code.NCALAYER_ANSWER


def test_it_is_not_running() -> None:
    with pytest.raises(Circumstance) as refused:
        sign_detached(PAPER, locale="ru", timeout_s=PATIENCE_S, address=f"wss://127.0.0.1:{free_port()}")
    assert refused.value.code is Code.NCALAYER_ABSENT


@pytest.mark.parametrize("speaks", [b"SSH-2.0-other\r\n", b""], ids=["another protocol", "nothing"])
def test_something_else_listens_in_its_place(speaks: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"wss://127.0.0.1:{listener.getsockname()[1]}"

        def answer() -> None:
            peer, _ = listener.accept()
            with peer:
                peer.recv(1)
                peer.sendall(speaks)

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(Circumstance) as refused:
            sign_detached(PAPER, locale="ru", timeout_s=PATIENCE_S, address=address)
        thread.join()
    assert refused.value.code is Code.NCALAYER_ANSWER


def test_something_that_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"wss://127.0.0.1:{mute.getsockname()[1]}"
        with pytest.raises(Circumstance) as refused:
            sign_detached(PAPER, locale="ru", timeout_s=0.2, address=address)
    assert refused.value.code is Code.NCALAYER_TIMEOUT


def test_it_is_not_followed_to_another_place(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with standing_in(StandIn(SIGN), tmp_path / "other") as other:
        assert refusal(StandIn(SIGN, redirects_to=other.address), tmp_path).code is Code.NCALAYER_ANSWER
    assert other.asked == []


def test_without_tls_it_is_not_ncalayer(tmp_path: Path) -> None:
    code = refusal(StandIn(SIGN, tls=False), tmp_path).code
    assert code is Code.NCALAYER_ANSWER


def test_it_breaks_off(tmp_path: Path) -> None:
    assert refusal(StandIn(SIGN, breaks_off=True), tmp_path).code is Code.NCALAYER_CLOSED


def test_it_is_given_up_when_the_time_is_over(tmp_path: Path) -> None:
    assert refusal(StandIn(SIGN, hangs=True), tmp_path, timeout_s=0.3).code is Code.NCALAYER_TIMEOUT


def test_it_is_given_up_when_somebody_here_wishes_it(tmp_path: Path) -> None:
    stand_in = StandIn(SIGN, hangs=True)
    assert refusal(stand_in, tmp_path, cancelled=stand_in.reached.is_set).code is Code.NCALAYER_CALLED_OFF


def test_it_is_asked_on_this_machine_only() -> None:
    with pytest.raises(Bug, match="this machine"):
        sign_detached(PAPER, locale="ru", timeout_s=1.0, address="wss://127.0.0.1.example:13579")
