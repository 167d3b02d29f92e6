"""Checking the certificates' signatures on a PDF: who signed, when, whether it stands, and whose word that is.

A certificate is judged at the time of signing: that of a time stamp whose server's certificate comes from the trust
too, else the time that the signer's computer wrote. It may have expired since, which is a note. Nothing is ever
fetched and revocation is not checked. Any bytes are taken; nothing is raised for what they contain. pyHanko is imported
when it is used; not to be called inside a running event loop.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from interview_app.domain.signature_check import (
    SignatureFault,
    SignatureFinding,
    SignatureLevel,
    SignatureNote,
    SignaturesReport,
)
from interview_app.signing.fitness import Unfit, why_no_person
from interview_app.signing.hanko import quiet
from interview_app.signing.persons import Holder, holder_of
from interview_app.signing.signer import is_valid

if TYPE_CHECKING:
    from interview_app.signing.pdf_signatures import Embedded, Stamp

_UNFIT = {
    Unfit.NATIONAL: SignatureFault.ALGORITHM_UNKNOWN,
    Unfit.KEY: SignatureFault.ALGORITHM_UNKNOWN,
    Unfit.ORGANISATION: SignatureFault.OF_ORGANISATION,
    Unfit.USAGE: SignatureFault.USAGE,
}

Anchors = Sequence[x509.Certificate]


def check_signatures(
    untrusted_pdf: bytes, anchors: Anchors, *, now: datetime, expected: Sequence[str] = ()
) -> SignaturesReport:
    """Return what the signatures on *untrusted_pdf* are worth to somebody who trusts *anchors*, at *now* (aware).

    *expected* are the fields of which the record says that they were signed with a certificate; those that are not are
    ``missing``. The other empty ones are ``unsigned``.
    """
    from interview_app.signing.pdf_signatures import NoForm, read_signatures

    async def judged() -> SignaturesReport:
        there = await read_signatures(untrusted_pdf)
        made = {one.field for one in there.made}
        return SignaturesReport(
            signatures=tuple(_in_company([await _judge(one, anchors, now) for one in there.made], there.made)),
            unsigned=tuple(name for name in there.fields if name not in made and name not in expected),
            missing=tuple(name for name in expected if name not in made),
        )

    with quiet():
        try:
            return asyncio.run(judged())
        except NoForm:
            return SignaturesReport(missing=tuple(expected), readable=False)


async def _judge(one: "Embedded", anchors: Anchors, now: datetime) -> SignatureFinding:
    """Judge one signature by itself."""
    if not one.chain:
        return SignatureFinding(one.field, one.faults)
    holder = holder_of(one.chain[0])
    stamped = one.stamp is not None and await _is_trusted_stamp(one.stamp, anchors)
    signed_at = one.stamp.at if one.stamp is not None and stamped else one.claimed_at
    notes = (
        (SignatureNote.TIME_ASSERTED, not stamped),
        (SignatureNote.STAMP_NOT_TRUSTED, one.stamp is not None and not stamped),
        (SignatureNote.EXPIRED_SINCE, now > holder.not_after),
    )
    return SignatureFinding(
        field=one.field,
        faults=tuple(dict.fromkeys([*one.faults, *await distrust(one.chain, anchors, signed_at)])),
        notes=tuple(note for note, holds in notes if holds),
        level=SignatureLevel.B_B if one.stamp is None else SignatureLevel.B_T,
        name=holder.name,
        subject=holder.subject,
        issuer=holder.issuer,
        serial=holder.serial,
        fingerprint=holder.fingerprint,
        signed_at=signed_at,
        whole_file=one.whole_file,
    )


async def distrust(
    chain: Sequence[x509.Certificate], anchors: Anchors, signed_at: datetime | None
) -> list[SignatureFault]:
    """Return why the certificate ``chain[0]`` is not shown to be a trusted person's at *signed_at*."""
    from interview_app.signing.paths import trusted_path

    faults = [_UNFIT[reason] for reason in why_no_person(chain[0])]
    if signed_at is None:
        return [*faults, SignatureFault.TIME_MISSING]
    path = await trusted_path(chain, anchors, signed_at)
    if not anchors:
        faults.append(SignatureFault.NO_ANCHOR)
    elif not path:
        faults.append(SignatureFault.NOT_TRUSTED)
    if not all(is_valid(certificate, signed_at) for certificate in path or chain[:1]):
        faults.append(SignatureFault.NOT_VALID_AT_SIGNING)
    return faults


async def _is_trusted_stamp(stamp: "Stamp", anchors: Anchors) -> bool:
    """Return whether the stamp's server may stamp (RFC 3161, section 2.3) and comes from one of *anchors*."""
    from interview_app.signing.paths import trusted_path

    path = await trusted_path(stamp.chain, anchors, stamp.at)
    return bool(path) and _may_stamp(stamp.chain[0]) and all(is_valid(one, stamp.at) for one in path)


def _may_stamp(certificate: x509.Certificate) -> bool:
    try:
        purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return ExtendedKeyUsageOID.TIME_STAMPING in purposes


def _in_company(findings: Sequence[SignatureFinding], made: "Sequence[Embedded]") -> Iterator[SignatureFinding]:
    """Add to each finding what only shows beside the others."""
    holders: list[Holder | None] = [holder_of(one.chain[0]) if one.chain else None for one in made]
    earlier = [None, *(finding.signed_at for finding in findings)]
    for number, (finding, holder) in enumerate(zip(findings, holders, strict=True)):
        before = earlier[number]
        late = finding.signed_at is not None and before is not None and finding.signed_at < before
        others = [other for other in holders[:number] if other is not None]
        twice = holder is not None and any(holder.is_same_person(other) for other in others)
        extra = ((SignatureNote.OUT_OF_ORDER, late), (SignatureNote.SAME_PERSON, twice))
        yield replace(finding, notes=(*finding.notes, *(note for note, holds in extra if holds)))
