"""Reading the signatures in a PDF: what each covers, whether it fits, what came after it. Whom to trust is not asked.

A signature stands if it covers the file from its first byte up to its own end, but for itself, and if later changes did
nothing but fill signature fields that were there before the first signature. So no field may come, go or move
afterwards: a new one could be drawn over a sentence. The last signature must cover the file to its very last byte.

Any bytes are taken. This module imports pyHanko, so it is imported when it is used.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import cms
from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.form_rules_api import FieldComparisonContext, FieldMDPRule, FormUpdatingRule
from pyhanko.sign.diff_analysis.policies import StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import SigFieldModificationRule
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import extract_signer_info
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    extract_tst_data_iter,
    message_imprint_checker,
    validate_sig_integrity,
    validate_tst_signed_data,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from interview_app.domain.signature_check import SignatureFault
from interview_app.signing.hanko import Unfathomable, fathoming
from interview_app.signing.trust import parse_certificate

_DIGESTS = ("sha256", "sha384", "sha512")
_SIGNATURES = ("rsassa_pkcs1v15", "rsassa_pss", "ecdsa")
_PADES = "/ETSI.CAdES.detached"


class NoForm(ValueError):
    """The bytes are no PDF, or one whose signature fields cannot be listed."""


@dataclass(frozen=True)
class Stamp:
    """A time stamp over a signature: its time in UTC, and the certificates in it, the server's first."""

    at: datetime
    chain: tuple[x509.Certificate, ...]


@dataclass(frozen=True)
class Embedded:
    """One signature; ``chain`` has the signer's certificate first, and is empty where it could not be read."""

    field: str
    faults: tuple[SignatureFault, ...]
    chain: tuple[x509.Certificate, ...] = ()
    claimed_at: datetime | None = None
    stamp: Stamp | None = None
    whole_file: bool = False


@dataclass(frozen=True)
class Signatures:
    """The names of all signature fields as they stand in the form, and the signatures as they were made."""

    fields: tuple[str, ...]
    made: tuple[Embedded, ...]


async def read_signatures(untrusted_pdf: bytes, *, newest_only: bool = False) -> Signatures:
    """Return the signatures in *untrusted_pdf*, or the newest; :class:`NoForm` if there is no telling which there are.

    Reading all takes time with the square of their number: for each, every later change is looked at.
    """
    try:
        with fathoming():
            reader = PdfFileReader(BytesIO(untrusted_pdf))
            every = [(name, value, field) for name, value, field in enumerate_sig_fields(reader)]
    except Unfathomable as error:
        raise NoForm(str(error)) from error
    opened: list[tuple[str, EmbeddedPdfSignature | None]] = [
        (name, _opened(reader, field, name)) for name, value, field in every if value is not None
    ]
    opened.sort(key=lambda one: one[1].signed_revision if one[1] is not None else 0)
    last = opened[-1][1] if opened else None
    wanted = opened[-1:] if newest_only else opened
    made = [await _read(name, one, untrusted_pdf, is_last=one is last) for name, one in wanted]
    return Signatures(tuple(name for name, _, _ in every), tuple(made))


def _opened(reader: PdfFileReader, field: Any, name: str) -> EmbeddedPdfSignature | None:
    try:
        with fathoming():
            return EmbeddedPdfSignature(reader, field, name)
    except Unfathomable:
        return None


async def _read(name: str, one: EmbeddedPdfSignature | None, pdf: bytes, *, is_last: bool) -> Embedded:
    """Judge one signature; whatever the library cannot make sense of is malformed."""
    try:
        with fathoming():
            if one is not None and one.sig_object.get("/SubFilter") == _PADES:
                return await _judge(name, one, pdf, is_last=is_last)
    except Unfathomable:
        pass
    return Embedded(name, (SignatureFault.MALFORMED,))


async def _judge(name: str, one: EmbeddedPdfSignature, pdf: bytes, *, is_last: bool) -> Embedded:
    certificates = extract_certs_for_validation(one.signed_data)
    chain = _parsed([certificates.signer_cert, *certificates.other_certs])
    if not _is_known(one.signer_info):
        return Embedded(name, (SignatureFault.ALGORITHM_UNKNOWN,), chain, one.self_reported_timestamp)
    fits, signed = validate_sig_integrity(one.signer_info, certificates.signer_cert, "data", one.compute_digest())
    whole = _reaches_end(one, pdf)
    stamps = [await _stamp(token, one.signer_info) for token in extract_tst_data_iter(one.signer_info, signed=False)]
    faults = (
        (SignatureFault.CONTENT_CHANGED, not fits),
        (SignatureFault.SIGNATURE_WRONG, not signed),
        (SignatureFault.NOT_WHOLE_FILE, is_last and not whole),
        (SignatureFault.CHANGED_AFTERWARDS, not whole and not _only_signed_later(one)),
        (SignatureFault.STAMP_WRONG, None in stamps or len(stamps) > 1),
    )
    return Embedded(
        field=name,
        faults=tuple(fault for fault, broken in faults if broken),
        chain=chain,
        claimed_at=one.self_reported_timestamp,
        stamp=stamps[0] if stamps else None,
        whole_file=whole,
    )


def _is_known(signer: cms.SignerInfo) -> bool:
    try:
        return (
            signer["digest_algorithm"]["algorithm"].native in _DIGESTS
            and signer["signature_algorithm"].signature_algo in _SIGNATURES
        )
    except ValueError:
        return False


def _reaches_end(one: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """Return whether all of the file is signed but the signature itself, behind which only zeros may stand."""
    start, before, after, rest = (int(number) for number in one.byte_range)
    gap = pdf[before:after]
    return (
        start == 0
        and after + rest == len(pdf)
        and gap == b"<%s>" % gap[1:-1]
        and bytes.fromhex(gap[1:-1].decode("ascii")) == one.pkcs7_content
        and not one.pkcs7_content[len(cms.ContentInfo.load(one.pkcs7_content).dump()) :].strip(b"\0")
    )


def _only_signed_later(one: EmbeddedPdfSignature) -> bool:
    try:
        with fathoming():
            change = _POLICY.review_file(one.reader, one.signed_revision)
            whole = one.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_REVISION
    except Unfathomable:
        return False
    return whole and isinstance(change, DiffResult) and change.modification_level is not ModificationLevel.OTHER


async def _stamp(token: cms.SignedData, signer: cms.SignerInfo) -> Stamp | None:
    """Return the time stamp if it fits the signature over which it stands."""
    trusting_nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    status = await validate_tst_signed_data(token, trusting_nobody, message_imprint_checker(signer))
    if not (status["intact"] and status["valid"] and _is_known(extract_signer_info(token))):
        return None
    certificates = extract_certs_for_validation(token)
    return Stamp(status["timestamp"], _parsed([certificates.signer_cert, *certificates.other_certs]))


def _parsed(certificates: Iterable[Any]) -> tuple[x509.Certificate, ...]:
    return tuple(parse_certificate(certificate.dump()) for certificate in certificates)


class _NoFieldComesOrGoes(FieldMDPRule):
    """The form keeps the fields that it had when the first person signed."""

    def apply(self, context: FieldComparisonContext) -> Iterable[Any]:
        """Allow nothing, and refuse a form with other fields."""
        for name, field in context.field_specs.items():
            if not field.old_field_ref or not field.new_field_ref:
                raise SuspiciousModification(name)
        return ()


_POLICY = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(ignored_keys={"/AcroForm"}),  # type: ignore[no-untyped-call]
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule(
        field_rules=[_NoFieldComesOrGoes(), SigFieldModificationRule(allow_in_place_appearance_stream_changes=False)]
    ),
)
"""What may happen to a file between two signatures: stricter than pyHanko's own, as the program writes nothing else."""
