"""Reading detached signatures over a paper: CMS SignedData (RFC 5652) made by a program that is not ours.

Unlike the room's seal they have many shapes: any attributes, one or more signers, GOST. What can be said without
knowing the algorithm is said for all of them: that it is detached, whose certificates it carries, and, where the digest
is one of ours, that it is over exactly these bytes. The signature itself is checked for RSA and ECDSA with SHA-2. For
all else the answer is CANNOT TELL, with who can: :class:`Elsewhere`. Nothing is fetched, revocation is not checked, and
time stamps inside are passed over. Any bytes are taken; nothing is raised for what they contain. pyHanko is imported
when it is used; not to be called inside a running event loop.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cryptography import x509

from interview_app.domain.signature_check import SignatureFault
from interview_app.domain.verdict import Verdict
from interview_app.signing.hanko import Unfathomable, fathoming, quiet
from interview_app.signing.pades_check import Anchors, distrust
from interview_app.signing.persons import Holder, holder_of
from interview_app.signing.trust import parse_certificate

if TYPE_CHECKING:
    from asn1crypto import cms

_DIGESTS = ("sha256", "sha384", "sha512")
_SIGNATURES = ("rsassa_pkcs1v15", "rsassa_pss", "ecdsa")


class Elsewhere(StrEnum):
    """Who can tell where this program cannot; the text's key is ``elsewhere.<code>``."""

    NATIONAL = "national"
    """The national certification authority's own program: the algorithm is GOST, or another that is not ours."""
    TRUST = "trust"
    """Anybody who has the authority's certificate, for instance with OpenSSL."""


@dataclass(frozen=True)
class DetachedSigner:
    """One signer; without a fault it stands. ``holder`` is None where the certificate is not there or not readable.

    ``signed_at`` is what the signer's computer said, in UTC; ``algorithm`` the signature's, by name or dotted number.
    """

    faults: tuple[SignatureFault, ...]
    holder: Holder | None = None
    signed_at: datetime | None = None
    algorithm: str = ""


@dataclass(frozen=True)
class DetachedFinding:
    """What a detached signature is worth; no signer where the bytes are none, which is ALTERED."""

    signers: tuple[DetachedSigner, ...]

    @property
    def faults(self) -> frozenset[SignatureFault]:
        """Every fault of every signer."""
        found = frozenset(fault for signer in self.signers for fault in signer.faults)
        return found if self.signers else frozenset({SignatureFault.MALFORMED})

    @property
    def verdict(self) -> Verdict:
        """ALTERED outweighs CANNOT TELL outweighs VERIFIED."""
        verdicts = {fault.verdict for fault in self.faults}
        return next((one for one in (Verdict.ALTERED, Verdict.CANNOT_TELL) if one in verdicts), Verdict.VERIFIED)

    @property
    def elsewhere(self) -> Elsewhere | None:
        """Who can tell more, where this is CANNOT TELL."""
        if self.verdict is not Verdict.CANNOT_TELL:
            return None
        return Elsewhere.NATIONAL if SignatureFault.ALGORITHM_UNKNOWN in self.faults else Elsewhere.TRUST


def read_detached(untrusted_cms: bytes, content: bytes, anchors: Anchors = ()) -> DetachedFinding:
    """Return what *untrusted_cms* (DER or BER) is worth, as a detached signature over *content*, by *anchors*."""
    try:
        with fathoming():
            signed = _signed_data(untrusted_cms)
            parts = [_read(signed, info, content) for info in signed["signer_infos"]]
    except Unfathomable:
        return DetachedFinding(())

    async def judged() -> DetachedFinding:
        return DetachedFinding(tuple([await _judge(part, anchors) for part in parts]))

    with quiet():
        return asyncio.run(judged())


@dataclass(frozen=True)
class _Part:
    """A signer as found: faults of the signature itself, the chain (the signer's first), time and algorithm."""

    faults: tuple[SignatureFault, ...]
    chain: tuple[x509.Certificate, ...]
    signed_at: datetime | None
    algorithm: str


def _signed_data(untrusted: bytes) -> "cms.SignedData":
    from asn1crypto import cms, core
    from asn1crypto import tsp as _tsp  # noqa: F401 - adds its content type to cms, once and before any is looked up

    info = cms.ContentInfo.load(untrusted, strict=True)
    signed = info["content"]
    is_detached = isinstance(signed["encap_content_info"]["content"], core.Void)
    if info["content_type"].native != "signed_data" or not is_detached or not signed["signer_infos"]:
        raise ValueError("no detached signature")
    return signed


def _read(signed: "cms.SignedData", info: "cms.SignerInfo", content: bytes) -> _Part:
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    others = [one.chosen for one in signed["certificates"] or () if one.name == "certificate"]
    own = next((one for one in others if _is_named(one, info["sid"])), None)
    digest, signature = info["digest_algorithm"]["algorithm"].native, info["signature_algorithm"]
    digest_known = digest in _DIGESTS
    fits, stands = True, True
    known = digest_known and _mechanism(signature) in _SIGNATURES
    if known and own is not None:
        fits, stands = validate_sig_integrity(info, own, "data", hashlib.new(digest, content).digest())
    elif digest_known:
        fits = _attributes(info).get("message_digest") in (None, hashlib.new(digest, content).digest())
    faults = (
        (SignatureFault.CONTENT_CHANGED, not fits),
        (SignatureFault.SIGNATURE_WRONG, fits and not stands),
        (SignatureFault.ALGORITHM_UNKNOWN, not known),
    )
    return _Part(
        tuple(fault for fault, broken in faults if broken),
        _chain(own, others),
        _attributes(info).get("signing_time"),
        signature["algorithm"].native,
    )


def _is_named(certificate: Any, signer: Any) -> bool:
    """Return whether the signer's identifier, by issuer and number or by the key, is this certificate's."""
    if signer.name == "subject_key_identifier":
        return bool(certificate.key_identifier == signer.chosen.native)
    wanted = signer.chosen
    return bool(certificate.serial_number == wanted["serial_number"].native and certificate.issuer == wanted["issuer"])


def _attributes(info: "cms.SignerInfo") -> dict[str, Any]:
    """Return the signed attributes that have one value, by name."""
    return {
        one["type"].native: one["values"][0].native for one in info["signed_attrs"] or () if len(one["values"]) == 1
    }


def _mechanism(signature: Any) -> str:
    try:
        return str(signature.signature_algo)
    except ValueError:  # the library knows no such algorithm
        return ""


def _chain(own: Any, others: list[Any]) -> tuple[x509.Certificate, ...]:
    """Return the certificates, the signer's first; nothing if the signer's is not there or no one can read it."""
    try:
        return tuple(parse_certificate(one.dump()) for one in (own, *others)) if own is not None else ()
    except ValueError:
        return ()


async def _judge(part: _Part, anchors: Anchors) -> DetachedSigner:
    if not part.chain:
        unknown = () if SignatureFault.ALGORITHM_UNKNOWN in part.faults else (SignatureFault.NOT_TRUSTED,)
        return DetachedSigner((*part.faults, *unknown), None, part.signed_at, part.algorithm)
    faults = dict.fromkeys([*part.faults, *await distrust(part.chain, anchors, part.signed_at)])
    return DetachedSigner(tuple(faults), holder_of(part.chain[0]), part.signed_at, part.algorithm)
