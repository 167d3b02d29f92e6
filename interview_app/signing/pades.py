"""Signing a PDF: every field first, then one PAdES baseline signature after the other (ETSI EN 319 142-1).

Rules. All fields stand in the file before the first signature, and nothing is added later but signatures. Each is an
incremental change: every byte that was signed before stays where it is. Whatever can be known to be wrong is said
before anything is signed; what comes back was read again and fits. Level B-B, or B-T with a local server's time stamp.
The signature's time is the caller's: it is not checked against earlier ones, as clocks are put right now and then.

pyHanko costs over half a second to import, so it is imported when it is used. Neither function may be called inside a
running event loop.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.signature_check import SignatureFault
from interview_app.domain.verdict import Verdict
from interview_app.signing.appearance import draw_signature
from interview_app.signing.hanko import quiet
from interview_app.signing.persons import Holder, PersonSigner, holder_of, require_fit
from interview_app.signing.time_stamps import require_local, time_stamper

if TYPE_CHECKING:
    from interview_app.signing.pdf_signatures import Signatures

_DIGEST = "sha256"


@dataclass(frozen=True)
class FieldPlace:
    """Where somebody will sign: a name without a full stop, the page from 1, a rectangle in points from lower left."""

    name: str
    page: int
    left: float
    bottom: float
    right: float
    top: float


def prepare_fields(pdf: bytes, fields: Sequence[FieldPlace]) -> bytes:
    """Return *pdf* with an empty signature field at each of *fields*; the same bytes for the same input.

    Circumstance SIGNED_PAPER_UNREADABLE for bytes that are no PDF.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    names = [field.name for field in fields]
    if len(set(names)) < len(names) or any(not name or "." in name for name in names):
        raise Bug("signature fields need names of their own, without a full stop")
    if any(field.page < 1 or field.left >= field.right or field.bottom >= field.top for field in fields):
        raise Bug("a signature field needs a page and a rectangle")
    try:
        writer = _writer(pdf)
        for field in fields:
            box: Any = (field.left, field.bottom, field.right, field.top)
            append_signature_field(writer, SigFieldSpec(field.name, on_page=field.page - 1, box=box))
        return _written(writer)
    except PdfError:
        raise Circumstance(Code.SIGNED_PAPER_UNREADABLE) from None


def sign_field(
    pdf: bytes, field: str, signer: PersonSigner, *, reason: str, at: datetime, timestamps: str | None
) -> bytes:
    """Return *pdf* signed by *signer* in the empty *field*, with *reason* and *at* (aware; whole seconds) shown in it.

    *timestamps* is the address of a local RFC 3161 server for level B-T, None for B-B.

    Circumstances: those of :func:`interview_app.signing.persons.require_fit`; TIME_STAMP_ADDRESS,
    TIME_STAMP_UNANSWERED, TIME_STAMP_REFUSED (each leaves B-B, with None); SIGNED_PAPER_UNREADABLE,
    SIGNED_PAPER_CHANGED (after an earlier signature), SIGNED_FIELD_MISSING, SIGNED_FIELD_TAKEN, SIGNED_BY_SAME_PERSON;
    for a token those of :func:`interview_app.signing.tokens.open_token_person`; SIGNATURE_FAILED if what the key made
    is no signature of its certificate.
    """
    at = at.replace(microsecond=0)
    require_fit(signer.certificate, at)
    if timestamps is not None:
        require_local(timestamps)
    with quiet():
        return asyncio.run(_sign(pdf, field, signer, reason, at, timestamps))


async def _sign(
    pdf: bytes, field: str, signer: PersonSigner, reason: str, at: datetime, timestamps: str | None
) -> bytes:
    from interview_app.signing.pdf_signatures import NoForm, read_signatures

    try:
        there = await read_signatures(pdf)
    except NoForm:
        raise Circumstance(Code.SIGNED_PAPER_UNREADABLE) from None
    _require_open(there, field, signer.holder)
    stamper = None if timestamps is None else time_stamper(timestamps)
    with signer.engaged() as hanko:
        signed = await _embed(pdf, field, hanko, stamper, signer.holder, reason, at)
    (made,) = (await read_signatures(signed, newest_only=True)).made
    if SignatureFault.STAMP_WRONG in made.faults:
        raise Circumstance(Code.TIME_STAMP_REFUSED, address=timestamps or "")
    if made.field != field or made.faults or made.chain[:1] != (signer.certificate,):
        raise Circumstance(Code.SIGNATURE_FAILED, holder=signer.holder.name)
    return signed


def _require_open(there: "Signatures", field: str, holder: Holder) -> None:
    """Refuse a paper on which *holder* cannot sign in *field*."""
    if any(fault.verdict is Verdict.ALTERED for one in there.made for fault in one.faults):
        raise Circumstance(Code.SIGNED_PAPER_CHANGED)
    if field not in there.fields:
        raise Circumstance(Code.SIGNED_FIELD_MISSING, field=field)
    if any(one.field == field for one in there.made):
        raise Circumstance(Code.SIGNED_FIELD_TAKEN, field=field)
    if any(holder.is_same_person(holder_of(one.chain[0])) for one in there.made):
        raise Circumstance(Code.SIGNED_BY_SAME_PERSON, holder=holder.name)


async def _embed(pdf: bytes, field: str, hanko: Any, stamper: Any, holder: Holder, reason: str, at: datetime) -> bytes:
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
    from pyhanko.sign.signers.pdf_byterange import SignatureObject

    sizing = await hanko.async_sign(bytes(32), _DIGEST, dry_run=True, use_pades=True, timestamper=stamper)
    writer = _writer(pdf)
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    _show(writer, next(steps).get_object(), holder, reason, at)
    placeholder = SignatureObject(
        timestamp=at,
        subfilter=SigSeedSubFilter.PADES,
        reason=reason or None,
        bytes_reserved=4 * len(sizing.dump()),  # in hex digits: twice what the rehearsal took
    )
    steps.send(SigObjSetup(placeholder))
    prepared, output = steps.send(SigIOSetup(md_algorithm=_DIGEST, output=BytesIO()))
    steps.send(await hanko.async_sign(prepared.document_digest, _DIGEST, use_pades=True, timestamper=stamper))
    return bytes(output.getvalue())


def _show(writer: Any, field: Any, holder: Holder, reason: str, at: datetime) -> None:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.form_tools import get_single_field_annot
    from pyhanko.pdf_utils.reader import PdfFileReader

    widget = get_single_field_annot(field)
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
    page = draw_signature(right - left, top - bottom, name=holder.name, reason=reason, at=at, serial=holder.serial)
    drawn = writer.import_page_as_xobject(PdfFileReader(BytesIO(page)))
    shown = generic.DictionaryObject({generic.pdf_name("/N"): drawn})  # type: ignore[no-untyped-call]
    widget[generic.pdf_name("/AP")] = shown
    writer.update_container(widget)


def _writer(pdf: bytes) -> Any:
    """Return pyHanko's writer of an addition to *pdf*, kept from putting the time and its own name into the file."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Silent(IncrementalPdfFileWriter):
        """Adds what it is told to and nothing else."""

        @classmethod
        def _handle_id(cls, prev: Any) -> Any:
            now = generic.ByteStringObject(hashlib.sha256(pdf).digest()[:16])
            first = prev.trailer["/ID"][0].original_bytes if "/ID" in prev.trailer else now
            return generic.ArrayObject([generic.ByteStringObject(first), now])

        def _update_meta(self) -> None:
            pass

    return Silent(BytesIO(pdf))


def _written(writer: Any) -> bytes:
    output = BytesIO()
    writer.write(output)
    return output.getvalue()
