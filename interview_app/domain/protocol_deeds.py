"""What people did to a protocol, as the audit tells it: who read, remarked, signed or refused, and in what order.

Rules. An entry names people by their number in the session (``signer``), and words and things by number or digest: what
was said stands in the protocol, and an administrator reads the audit. A signature that counts no longer is an entry,
so that whoever signed twice is seen to have signed the newer words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from interview_app.domain.audit import Happening
from interview_app.domain.events import Json
from interview_app.domain.protocol_entries import Acquainted, ProtocolEntries, Signing

DRAWN = "drawn"
"""The means of whoever signs by hand, beside those of certificates."""
_NOT = "not"


@dataclass(frozen=True)
class ProtocolDeed:
    """One thing that was done to a protocol, for an entry of its own."""

    what: Happening
    details: Mapping[str, Json]


def deeds_between(before: ProtocolEntries, after: ProtocolEntries) -> tuple[ProtocolDeed, ...]:
    """Return what was done between *before* and *after*, signatures last: they stand under all the rest."""
    return (*_written(before, after), *_acquainted(before, after), *_signed(before, after))


def _written(before: ProtocolEntries, after: ProtocolEntries) -> Iterator[ProtocolDeed]:
    for number in range(len(before.remarks), len(after.remarks), -1):
        yield ProtocolDeed(Happening.PROTOCOL_REMARK_TAKEN_BACK, {"remark": number})
    for number, said in enumerate(after.remarks, start=1):
        if number > len(before.remarks):
            details: dict[str, Json] = {"remark": number, "signer": said.person, "addition": said.addition}
            yield ProtocolDeed(Happening.PROTOCOL_REMARKED, details)
    for number, made in enumerate(after.corrections, start=1):
        if number > len(before.corrections):
            yield ProtocolDeed(Happening.PROTOCOL_CORRECTED, {"correction": number, "signer": made.person})


def _acquainted(before: ProtocolEntries, after: ProtocolEntries) -> Iterator[ProtocolDeed]:
    earlier, now = ({one.person: _how(one) for one in entries.acquainted} for entries in (before, after))
    for person in sorted(earlier | now):
        if earlier.get(person) != now.get(person):
            yield ProtocolDeed(Happening.PROTOCOL_READ, {"signer": person, "how": now.get(person, _NOT)})


def _how(known: Acquainted) -> str:
    return "aloud" if known.aloud else "read"


def _signed(before: ProtocolEntries, after: ProtocolEntries) -> Iterator[ProtocolDeed]:
    people = sorted({one.person for entries in (before, after) for one in entries.signings})
    both = [(person, before.signing_of(person), after.signing_of(person)) for person in people]
    for person, earlier, now in both:
        if earlier.drawn and not now.drawn:
            yield ProtocolDeed(Happening.PROTOCOL_SIGNATURE_VOID, {"signer": person, "drawing": earlier.drawn})
    for person, earlier, now in both:
        if now.drawn and now.drawn != earlier.drawn:
            details: dict[str, Json] = {"signer": person, "means": DRAWN, "drawing": now.drawn}
            if now.instead:  # somebody they trust signed in their place
                details["instead"] = True
            yield ProtocolDeed(Happening.PROTOCOL_SIGNED, details)
        if _refusal(earlier) != _refusal(now):
            yield ProtocolDeed(Happening.PROTOCOL_UNSIGNED, {"signer": person, **_refusal(now)})


def _refusal(signing: Signing) -> dict[str, Json]:
    if signing.unsigned is None or not signing.reason:  # without a reason nothing is settled yet
        return {"how": _NOT}
    reason = sha256(signing.reason.encode()).hexdigest()
    return {"how": signing.unsigned.value, "reason_sha256": reason, "instead": bool(signing.instead)}
