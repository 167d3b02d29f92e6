"""A person's key on a token or smart card, through the maker's PKCS#11 module (OASIS PKCS #11, version 2.40).

Certificates are read without a PIN, so that a person can be shown whose key it is before the PIN is asked. A PIN is
tried once each time it is given, never twice: a token counts. No session outlives a call. The key never leaves the
token; a token that cannot hash is given the digest to sign.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from interview_app.domain.errors import Circumstance, Code
from interview_app.signing.persons import Holder, PersonSigner, holder_of, require_fit
from interview_app.signing.signer import links
from interview_app.signing.trust import der, parse_certificate

if TYPE_CHECKING:
    import pkcs11

_REMOVED = (
    "DeviceRemoved",
    "TokenNotPresent",
    "TokenNotRecognised",
    "NoSuchToken",
    "SlotIDInvalid",
    "SessionHandleInvalid",
    "SessionClosed",
)
_WRONG_PIN = ("PinIncorrect", "PinInvalid", "PinLenRange", "ArgumentsBad")
_ONE_AT_A_TIME = threading.Lock()  # a module knows one login for the whole process


@dataclass(frozen=True)
class TokenKey:
    """Where a key is: the PKCS#11 module, the token's label and serial (empty: any), the certificate's label."""

    module: Path
    token: str
    serial: str
    key: str


@dataclass(frozen=True)
class _OnToken:
    """A certificate as it lies on a token; ``identifier`` is what its key is found by, empty if it has none."""

    certificate: x509.Certificate
    label: str
    identifier: bytes


@dataclass(frozen=True)
class TokenPerson(PersonSigner):
    """A person whose key is on a token."""

    place: TokenKey
    identifier: bytes = field(repr=False)
    pin: str = field(repr=False)

    @contextmanager
    def engaged(self) -> Iterator[Any]:
        """Return pyHanko's signer, logged in; circumstances as in :func:`open_token_person`."""
        from asn1crypto import x509 as asn1_x509
        from pkcs11 import Mechanism
        from pyhanko.sign.pkcs11 import PKCS11Signer

        hashing = (
            Mechanism.SHA256_RSA_PKCS
            if isinstance(self.certificate.public_key(), RSAPublicKey)
            else Mechanism.ECDSA_SHA256
        )
        with _session(self.place, self.pin) as session:
            yield PKCS11Signer(
                session,
                signing_cert=asn1_x509.Certificate.load(der(self.certificate)),
                ca_chain=[asn1_x509.Certificate.load(der(link)) for link in self.intermediates],
                key_id=self.identifier or None,
                key_label=None if self.identifier else self.place.key,
                use_raw_mechanism=hashing not in session.token.slot.get_mechanisms(),
                embed_roots=False,
            )


def list_token_keys(module: Path) -> tuple[tuple[TokenKey, Holder], ...]:
    """Return every certificate of an end user on the tokens that *module* sees, and whose it is, without any PIN.

    Circumstances: TOKEN_MODULE, TOKEN_REMOVED, TOKEN_FAULT.
    """
    anywhere = TokenKey(module, module.name, "", "")
    found = []
    with _ONE_AT_A_TIME, _in_words(anywhere):
        for token in _tokens(module):
            with token.open() as session:
                keys = _certificates(session)
            issuers = {one.certificate.issuer for one in keys}
            found += [
                (TokenKey(module, token.label, token.serial.decode("latin-1"), one.label), holder_of(one.certificate))
                for one in keys
                if one.certificate.subject not in issuers
            ]
    return tuple(found)


def open_token_person(place: TokenKey, pin: str, at: datetime) -> TokenPerson:
    """Return the person whose key is at *place*; the PIN is tried once, and the key looked for.

    Circumstances: TOKEN_MODULE (no such module), TOKEN_REMOVED (no such token), TOKEN_KEY (no such certificate and key
    on it), TOKEN_PIN, TOKEN_PIN_LAST (wrong, and one more locks it), TOKEN_LOCKED, TOKEN_FAULT (anything else that the
    module says), and those of :func:`interview_app.signing.persons.require_fit` at *at* (aware).
    """
    from pkcs11 import Attribute, ObjectClass

    with _session(place, None) as session:
        keys = _certificates(session)
    own = next((one for one in keys if one.label == place.key), None)
    if own is None:
        raise Circumstance(Code.TOKEN_KEY, token=place.token, key=place.key)
    require_fit(own.certificate, at)
    by = {Attribute.ID: own.identifier} if own.identifier else {Attribute.LABEL: own.label}
    with _session(place, pin) as session:
        if not list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, **by})):
            raise Circumstance(Code.TOKEN_KEY, token=place.token, key=place.key)
    intermediates = links(own.certificate, [one.certificate for one in keys])
    return TokenPerson(own.certificate, intermediates, place, own.identifier, pin)


@contextmanager
def _session(place: TokenKey, pin: str | None) -> "Iterator[pkcs11.Session]":
    with _ONE_AT_A_TIME, _in_words(place):
        token = _token(place)
        with token.open(user_pin=pin) as session:
            yield session


@contextmanager
def _in_words(place: TokenKey) -> Iterator[None]:
    """Say in a circumstance what the module said in its own words."""
    from pkcs11 import PKCS11Error

    try:
        yield
    except PKCS11Error as error:
        said = type(error).__name__
        if said in _REMOVED:
            raise Circumstance(Code.TOKEN_REMOVED, token=place.token) from None
        if said == "PinLocked":
            raise Circumstance(Code.TOKEN_LOCKED, token=place.token) from None
        if said in _WRONG_PIN:
            raise Circumstance(_after_wrong_pin(place), token=place.token) from None
        if not _is_there(place):
            raise Circumstance(Code.TOKEN_REMOVED, token=place.token) from None
        raise Circumstance(Code.TOKEN_FAULT, token=place.token, said=said) from None


def _after_wrong_pin(place: TokenKey) -> Code:
    """Return how bad it is now: the token says how many tries it will bear."""
    from pkcs11 import PKCS11Error, TokenFlag

    try:
        flags = _token(place).flags
    except PKCS11Error:
        return Code.TOKEN_PIN
    if flags & TokenFlag.USER_PIN_LOCKED:
        return Code.TOKEN_LOCKED
    return Code.TOKEN_PIN_LAST if flags & TokenFlag.USER_PIN_FINAL_TRY else Code.TOKEN_PIN


def _is_there(place: TokenKey) -> bool:
    """Return whether the token still answers: some modules have no word of their own for one that was pulled out."""
    from pkcs11 import PKCS11Error

    try:
        with _token(place).open():
            return True
    except PKCS11Error:
        return False


def _token(place: TokenKey) -> "pkcs11.Token":
    from pkcs11 import NoSuchToken

    for token in _tokens(place.module):
        if token.label == place.token and place.serial in ("", token.serial.decode("latin-1")):
            return token
    raise NoSuchToken


def _tokens(module: Path) -> "list[pkcs11.Token]":
    """Return the tokens that are there and were made ready for use; one that is being pulled out is not there."""
    from pkcs11 import PKCS11Error, TokenFlag, lib

    try:
        library = lib(str(module))
    except PKCS11Error:
        raise Circumstance(Code.TOKEN_MODULE, path=str(module)) from None
    tokens = []
    for slot in library.get_slots(token_present=True):
        with suppress(PKCS11Error):
            tokens.append(slot.get_token())
    return [token for token in tokens if token.flags & TokenFlag.TOKEN_INITIALIZED]


def _certificates(session: "pkcs11.Session") -> list[_OnToken]:
    """Return the readable certificates that anybody may see."""
    from pkcs11 import Attribute, ObjectClass

    found = []
    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        try:
            certificate = parse_certificate(one[Attribute.VALUE])
        except ValueError:
            continue
        found.append(_OnToken(certificate, one[Attribute.LABEL], one[Attribute.ID]))
    return found
