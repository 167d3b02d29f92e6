"""Keys on tokens: SoftHSM stands for the token; what it never says is said by a stand-in for the module."""

from collections.abc import Iterator
from pathlib import Path

import pkcs11
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import Verdict
from interview_app.signing import tokens
from interview_app.signing.pades_check import check_signatures
from interview_app.signing.tokens import TokenKey, list_token_keys, open_token_person
from tests.plugins.token import PIN, SoftTokens
from tests.signing.making import AT, DAY, ROOM, authority, issue, new_key, usage
from tests.signing.papers import ROOT, prepared, sign, subject


def refusal(work: object) -> Circumstance:
    with pytest.raises(Circumstance) as refused:
        work()  # type: ignore[operator]
    return refused.value


@pytest.fixture(scope="module")
def token(soft_tokens: SoftTokens) -> Iterator[str]:
    """A token with nothing on it."""
    soft_tokens.insert("Айгүл")
    yield "Айгүл"
    soft_tokens.remove("Айгүл")


@pytest.mark.parametrize("kind", ["RSA-2048", "P-256"])
def test_a_key_on_a_token_signs_with_its_chain(soft_tokens: SoftTokens, token: str, kind: str) -> None:
    links = [authority(f"Country {kind}", ROOT)]
    links.append(authority(f"Ministry {kind}", links[0]))
    issued = issue(subject("Айгүл Әлиева", "850101400015"), links[1], key=new_key(kind))
    chain = [one.certificate for one in (issued, links[1], ROOT, links[0])]
    place = soft_tokens.put(token, f"sign {kind}", issued.key, chain)
    who = open_token_person(place, PIN, AT)
    assert who.holder.name == "Айгүл Әлиева"
    assert who.intermediates == (links[1].certificate, links[0].certificate)
    assert PIN not in repr(who)
    signed = sign(prepared(), "one", who)
    report = check_signatures(signed, [ROOT.certificate], now=AT)
    assert report.verdict is Verdict.VERIFIED
    assert report.signatures[0].serial == who.holder.serial


def test_a_key_without_identifier_is_found_by_its_label(soft_tokens: SoftTokens) -> None:
    soft_tokens.insert("labels")
    issued = issue(subject("Ерлан"), ROOT)
    place = soft_tokens.put("labels", "own", issued.key, [])
    soft_tokens.put_certificate("labels", "own", issued.certificate, b"")
    assert sign(prepared(), "one", open_token_person(place, PIN, AT))


def test_whose_keys_there_are_is_told_without_a_pin(soft_tokens: SoftTokens) -> None:
    serial = soft_tokens.insert("told")
    issued = issue(subject("Болат"), ROOT)
    soft_tokens.put("told", "sign", issued.key, [issued.certificate, ROOT.certificate])
    found = {place: holder for place, holder in list_token_keys(soft_tokens.module) if place.token == "told"}
    assert {place: holder.name for place, holder in found.items()} == {
        TokenKey(soft_tokens.module, "told", serial, "sign"): "Болат"
    }


@pytest.mark.parametrize("pin", ["0000", "", "1" * 300])
def test_a_wrong_pin(soft_tokens: SoftTokens, token: str, pin: str) -> None:
    issued = issue(subject("Болат"), ROOT)
    place = soft_tokens.put(token, f"pin {pin[:4]}", issued.key, [issued.certificate])
    assert refusal(lambda: open_token_person(place, pin, AT)).code is Code.TOKEN_PIN


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (pkcs11.TokenFlag.USER_PIN_COUNT_LOW, Code.TOKEN_PIN),
        (pkcs11.TokenFlag.USER_PIN_FINAL_TRY, Code.TOKEN_PIN_LAST),
        (pkcs11.TokenFlag.USER_PIN_LOCKED, Code.TOKEN_LOCKED),
    ],
)
def test_how_many_tries_are_left(monkeypatch: pytest.MonkeyPatch, flags: pkcs11.TokenFlag, code: Code) -> None:
    stand_in(monkeypatch, pkcs11.PinIncorrect(), flags)
    assert refusal(lambda: open_token_person(ANY, PIN, AT)).code is code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (pkcs11.PinLocked(), Code.TOKEN_LOCKED),
        (pkcs11.DeviceRemoved(), Code.TOKEN_REMOVED),
        (pkcs11.TokenNotPresent(), Code.TOKEN_REMOVED),
        (pkcs11.SessionHandleInvalid(), Code.TOKEN_REMOVED),
        (pkcs11.DeviceError(), Code.TOKEN_REMOVED),
    ],
)
def test_what_a_module_says_in_its_own_words(
    monkeypatch: pytest.MonkeyPatch, said: pkcs11.PKCS11Error, code: Code
) -> None:
    stand_in(monkeypatch, said, pkcs11.TokenFlag(0))
    assert refusal(lambda: open_token_person(ANY, PIN, AT)).code is code


def test_a_token_that_fails_but_is_there(soft_tokens: SoftTokens, token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    issued = issue(subject("Болат"), ROOT)
    place = soft_tokens.put(token, "failing", issued.key, [issued.certificate])
    who = open_token_person(place, PIN, AT)

    def failing(session: object) -> None:
        raise pkcs11.FunctionFailed

    monkeypatch.setattr(tokens, "_certificates", failing)
    refused = refusal(lambda: open_token_person(place, PIN, AT))
    assert refused.code is Code.TOKEN_FAULT
    assert refused.params == {"token": token, "said": "FunctionFailed"}
    assert sign(prepared(), "one", who)


def test_a_token_that_was_pulled_out(soft_tokens: SoftTokens) -> None:
    soft_tokens.insert("pulled")
    issued = issue(subject("Болат"), ROOT)
    place = soft_tokens.put("pulled", "sign", issued.key, [issued.certificate])
    who = open_token_person(place, PIN, AT)
    soft_tokens.remove("pulled")
    assert refusal(lambda: sign(prepared(), "one", who)).code is Code.TOKEN_REMOVED
    assert refusal(lambda: open_token_person(place, PIN, AT)).code is Code.TOKEN_REMOVED


def test_no_such_token_module_and_key(soft_tokens: SoftTokens, token: str, tmp_path: Path) -> None:
    junk = tmp_path / "module.so"
    junk.write_bytes(b"junk")
    for place, code in (
        (TokenKey(soft_tokens.module, "nobody's", "", "sign"), Code.TOKEN_REMOVED),
        (TokenKey(soft_tokens.module, token, "0000", "sign"), Code.TOKEN_REMOVED),
        (TokenKey(soft_tokens.module, token, "", "no such key"), Code.TOKEN_KEY),
        (TokenKey(tmp_path / "absent.so", token, "", "sign"), Code.TOKEN_MODULE),
        (TokenKey(junk, token, "", "sign"), Code.TOKEN_MODULE),
    ):
        assert refusal(lambda place=place: open_token_person(place, PIN, AT)).code is code
    assert refusal(lambda: list_token_keys(junk)).code is Code.TOKEN_MODULE


def test_a_certificate_without_its_key(soft_tokens: SoftTokens, token: str) -> None:
    soft_tokens.put_certificate(token, "alone", issue(subject("Болат"), ROOT).certificate, b"\x09")
    place = TokenKey(soft_tokens.module, token, "", "alone")
    assert refusal(lambda: open_token_person(place, PIN, AT)).code is Code.TOKEN_KEY


def test_an_unfit_certificate_is_named_before_the_pin_is_tried(soft_tokens: SoftTokens, token: str) -> None:
    for label, issued, code in (
        ("room", issue(ROOM, ROOT), Code.SIGNATURE_OF_ORGANISATION),
        ("usage", issue(subject("Болат"), ROOT, key_usage=usage(commits=False)), Code.SIGNATURE_USAGE),
        ("old", issue(subject("Болат"), ROOT, start=AT - 9 * DAY, end=AT - DAY), Code.SIGNATURE_EXPIRED),
        ("new", issue(subject("Болат"), ROOT, start=AT + DAY), Code.SIGNATURE_NOT_YET),
    ):
        soft_tokens.put_certificate(token, label, issued.certificate, b"")
        place = TokenKey(soft_tokens.module, token, "", label)
        assert refusal(lambda place=place: open_token_person(place, "wrong", AT)).code is code


ANY = TokenKey(Path("module.so"), "any", "", "sign")


def stand_in(monkeypatch: pytest.MonkeyPatch, said: pkcs11.PKCS11Error, flags: pkcs11.TokenFlag) -> None:
    """Put a module in the place of the real one that answers every opening with *said*."""

    class Token:
        label = ANY.token
        serial = b""

        def __init__(self) -> None:
            self.flags = flags | pkcs11.TokenFlag.TOKEN_INITIALIZED

        def open(self, **_: object) -> None:
            raise said

    class Slot:
        def get_token(self) -> Token:
            return Token()

    class Library:
        def get_slots(self, *, token_present: bool) -> list[Slot]:
            assert token_present
            return [Slot()]

    monkeypatch.setattr(pkcs11, "lib", lambda path: Library())
