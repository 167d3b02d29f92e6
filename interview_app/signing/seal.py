"""Make a seal, and check one: a detached CAdES signature over a package's tag manifest.

pyHanko signs and validates; the shape is held by ``canonical.py``, the rule who may sign by ``fitness.py``. A
certificate is judged at the signing time that the seal asserts: it may have expired since, which is a note. Nothing
is ever fetched and revocation is not checked, which is a note too. pyHanko costs over half a second to import, so it
is imported when it is used. Neither function may be called inside a running event loop.

A seal whose bytes, digest or signature are wrong is ALTERED (SEAL_MALFORMED, SEAL_MISMATCH); one that is right but
not shown to come from a trusted room is CANNOT TELL. Findings carry the path ``seal.p7s``.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from interview_app.domain.errors import Bug
from interview_app.domain.verdict import Finding, FindingCode, Note, NoteCode
from interview_app.signing.certificates import is_self_made
from interview_app.signing.fitness import Unfit, why_unfit
from interview_app.signing.hanko import Unfathomable, fathoming, quiet
from interview_app.signing.signer import SealSigner, fingerprint, is_valid
from interview_app.signing.trust import der, may_issue, parse_certificate

if TYPE_CHECKING:
    from interview_app.signing.canonical import SealParts

SEAL = "seal.p7s"

_UNFIT = {
    Unfit.PERSONAL: FindingCode.SIGNER_PERSONAL,
    Unfit.USAGE: FindingCode.SIGNER_USAGE,
    Unfit.KEY: FindingCode.ALGORITHM_UNKNOWN,
}


@dataclass(frozen=True)
class SealReport:
    """What a check found; without findings the seal is good. Texts are empty where the seal could not be read.

    ``subject`` and ``issuer`` are RFC 4514 and come from outside; ``fingerprint`` is SHA-256 of the signer's
    certificate in hex; ``signed_at`` is asserted by the signer, in UTC.
    """

    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()
    subject: str = ""
    issuer: str = ""
    fingerprint: str = ""
    signed_at: datetime | None = None


def sign_seal(content: bytes, signer: SealSigner, at: datetime) -> bytes:
    """Return the seal (DER) over *content* with the signing time *at* (aware; whole seconds are kept).

    Circumstance SIGNER_NOT_VALID_NOW if the signer's certificate is not valid at that moment.
    """
    from asn1crypto import algos, cms, keys
    from asn1crypto import x509 as asn1_x509
    from pyhanko.sign.signers.pdf_cms import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    from interview_app.signing import canonical

    signer.require_valid(at)
    chain = (der(signer.certificate), *map(der, signer.intermediates))
    digest = hashlib.sha256(content).digest()
    hanko = SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(chain[0]),
        signing_key=keys.PrivateKeyInfo.load(
            signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        ),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
        signature_mechanism=algos.SignedDigestAlgorithm({"algorithm": canonical.mechanism(chain[0])}),
    )
    attributes = cms.CMSAttributes.load(canonical.signed_attributes(chain, digest, at))
    with quiet():
        signed = asyncio.run(hanko.async_sign_prescribed_attributes("sha256", attributes))
    signature = signed["content"]["signer_infos"][0]["signature"].native
    seal = canonical.encode(canonical.SealParts(chain, digest, at, signature))
    try:
        canonical.parse(seal)
    except ValueError as error:
        raise Bug("made a seal that its own check would refuse") from error
    return seal


def check_seal(
    untrusted_seal: bytes, content: bytes, anchors: Sequence[x509.Certificate], *, now: datetime | None = None
) -> SealReport:
    """Return what the seal over *content* is worth to somebody who trusts *anchors*.

    With *now* (aware) a certificate that expired after signing is noted. Any bytes are taken; nothing is raised for
    what they contain.
    """
    from interview_app.signing import canonical

    try:
        parts = canonical.parse(untrusted_seal)
        signer = parse_certificate(parts.chain[0])
    except canonical.UnknownAlgorithm as error:
        return SealReport((Finding(FindingCode.ALGORITHM_UNKNOWN, SEAL, str(error)),))
    except ValueError as error:
        return SealReport((Finding(FindingCode.SEAL_MALFORMED, SEAL, str(error)),))
    findings = [Finding(_UNFIT[reason], SEAL) for reason in why_unfit(signer)]
    notes = [Note(NoteCode.SIGNING_TIME_ASSERTED, SEAL), Note(NoteCode.REVOCATION_NOT_CHECKED, SEAL)]
    if FindingCode.ALGORITHM_UNKNOWN not in {finding.code for finding in findings}:
        validated = _validate(untrusted_seal, parts, signer, content, anchors)
        findings += validated.findings
        notes += validated.notes
    if now is not None and now > signer.not_valid_after_utc:
        notes.append(Note(NoteCode.SIGNER_EXPIRED_SINCE, SEAL, signer.not_valid_after_utc.date().isoformat()))
    return SealReport(
        findings=tuple(findings),
        notes=tuple(notes),
        subject=signer.subject.rfc4514_string(),
        issuer=signer.issuer.rfc4514_string(),
        fingerprint=fingerprint(signer),
        signed_at=parts.signed_at,
    )


def certificate_of(untrusted_seal: bytes) -> str:
    """Return the fingerprint of the certificate that a seal names as its own, of which nothing is checked; '' if none.

    Whether it made that seal :func:`check_seal` says.
    """
    from interview_app.signing import canonical

    try:
        return fingerprint(parse_certificate(canonical.parse(untrusted_seal).chain[0]))
    except ValueError:
        return ""


def _validate(
    seal: bytes, parts: "SealParts", signer: x509.Certificate, content: bytes, anchors: Sequence[x509.Certificate]
) -> SealReport:
    """Check the signature over *content*, then the path from *signer* to one of *anchors*."""
    usable = [anchor for anchor in anchors if anchor == signer or may_issue(anchor)]
    # The signer's own validity is judged apart, so that an expired certificate is not called an untrusted one.
    moment = min(max(parts.signed_at, signer.not_valid_before_utc), signer.not_valid_after_utc)
    try:
        outcome = _ask_pyhanko(seal, content, usable, moment)
    except Unfathomable as error:
        return SealReport((Finding(FindingCode.ALGORITHM_UNKNOWN, SEAL, str(error)),))
    if not outcome.intact:
        return SealReport((Finding(FindingCode.SEAL_MISMATCH, SEAL),))
    late = _out_of_time(outcome.path or (signer,), parts.signed_at)
    if not anchors:
        return SealReport((Finding(FindingCode.NO_TRUST_ANCHOR, SEAL), *late))
    if not outcome.path:
        return SealReport((Finding(FindingCode.SIGNER_NOT_TRUSTED, SEAL, signer.issuer.rfc4514_string()), *late))
    return SealReport(late, (Note(NoteCode.SELF_MADE_AUTHORITY, SEAL),) if any(map(is_self_made, outcome.path)) else ())


@dataclass(frozen=True)
class _Outcome:
    """Digest and signature fit the content; the validated path from the signer to an anchor, empty if there is none."""

    intact: bool
    path: tuple[x509.Certificate, ...]


def _ask_pyhanko(seal: bytes, content: bytes, anchors: Sequence[x509.Certificate], moment: datetime) -> _Outcome:
    from asn1crypto import cms
    from asn1crypto import x509 as asn1_x509
    from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    any_usage = KeyUsageConstraints(key_usage=set())  # usage is judged by fitness.py, under a code of its own
    with fathoming():
        context = ValidationContext(
            trust_roots=[asn1_x509.Certificate.load(der(anchor)) for anchor in anchors],
            moment=moment,
            best_signature_time=moment,
            allow_fetching=False,
            revocation_mode="soft-fail",
        )
        signed_data = cms.ContentInfo.load(seal)["content"]
        validation = async_validate_detached_cms(content, signed_data, context, key_usage_settings=any_usage)
        with quiet():
            status = asyncio.run(validation)
        validated = status.validation_path if status.trusted else None
        steps = validated.iter_certs(include_root=True) if validated is not None else ()
        path = tuple(parse_certificate(step.dump()) for step in steps)
    return _Outcome(intact=bool(status.intact and status.valid), path=path)


def _out_of_time(path: Sequence[x509.Certificate], signed_at: datetime) -> tuple[Finding, ...]:
    """Return a finding for each certificate of *path* that was not valid when the seal was made."""
    return tuple(
        Finding(FindingCode.SIGNER_NOT_VALID_AT_SIGNING, SEAL, certificate.subject.rfc4514_string())
        for certificate in path
        if not is_valid(certificate, signed_at)
    )
