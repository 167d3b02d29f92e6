"""What a check of the certificates' signatures on a PDF may say, and to which verdict each code leads.

The codes are stable; their texts are ``signature_fault.<code>`` and ``signature_note.<code>``. A signature without a
fault is good; notes never change a verdict. A field that nobody signed with a certificate is listed and no fault, for
one may sign by hand or refuse: whoever knows from the record that it was signed says so, and then it is missing.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from interview_app.domain.verdict import Verdict


class SignatureLevel(StrEnum):
    """The PAdES baseline level (ETSI EN 319 142-1): asserted time, or a time stamp over the signature."""

    B_B = "B-B"
    B_T = "B-T"


class SignatureFault(StrEnum):
    """Why a signature does not stand."""

    # ALTERED: what is there is not what was signed
    MALFORMED = "malformed"
    CONTENT_CHANGED = "content_changed"
    SIGNATURE_WRONG = "signature_wrong"
    CHANGED_AFTERWARDS = "changed_afterwards"
    NOT_WHOLE_FILE = "not_whole_file"
    STAMP_WRONG = "stamp_wrong"
    # CANNOT TELL: not shown to be the signature of a person whom the trust names
    ALGORITHM_UNKNOWN = "algorithm_unknown"
    TIME_MISSING = "time_missing"
    NO_ANCHOR = "no_anchor"
    NOT_TRUSTED = "not_trusted"
    NOT_VALID_AT_SIGNING = "not_valid_at_signing"
    OF_ORGANISATION = "of_organisation"
    USAGE = "usage"

    @property
    def verdict(self) -> Verdict:
        """The verdict that this fault leads to on its own."""
        return Verdict.ALTERED if self in _ALTERED else Verdict.CANNOT_TELL


_ALTERED = frozenset(
    {
        SignatureFault.MALFORMED,
        SignatureFault.CONTENT_CHANGED,
        SignatureFault.SIGNATURE_WRONG,
        SignatureFault.CHANGED_AFTERWARDS,
        SignatureFault.NOT_WHOLE_FILE,
        SignatureFault.STAMP_WRONG,
    }
)


class SignatureNote(StrEnum):
    """Worth knowing beside a good signature."""

    TIME_ASSERTED = "time_asserted"
    STAMP_NOT_TRUSTED = "stamp_not_trusted"
    OUT_OF_ORDER = "out_of_order"
    EXPIRED_SINCE = "expired_since"
    SAME_PERSON = "same_person"


@dataclass(frozen=True)
class SignatureFinding:
    """One signature as it was found in the field *field*.

    ``name`` (common name), ``subject`` and ``issuer`` (RFC 4514), ``serial`` (hex) and ``fingerprint`` (SHA-256 in hex)
    are the certificate's, come from outside, and are empty where it could not be read. ``signed_at`` is the time of a
    trusted time stamp, else what the signer's computer said. ``whole_file``: not one byte of the file lies outside.
    """

    field: str
    faults: tuple[SignatureFault, ...]
    notes: tuple[SignatureNote, ...] = ()
    level: SignatureLevel = SignatureLevel.B_B
    name: str = ""
    subject: str = ""
    issuer: str = ""
    serial: str = ""
    fingerprint: str = ""
    signed_at: datetime | None = None
    whole_file: bool = False

    @property
    def intact(self) -> bool:
        """Whether what was signed is there unchanged, whoever signed it."""
        return all(fault.verdict is not Verdict.ALTERED for fault in self.faults)


@dataclass(frozen=True)
class SignaturesReport:
    """The signatures in the order in which they were made; fields without one; fields that should have one.

    ``readable`` is False for bytes that are no PDF, or one whose form nobody can read: then there is nothing else.
    """

    signatures: tuple[SignatureFinding, ...] = ()
    unsigned: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    readable: bool = True

    @property
    def verdict(self) -> Verdict:
        """ALTERED outweighs CANNOT TELL outweighs VERIFIED; a missing signature is ALTERED."""
        verdicts = {fault.verdict for signature in self.signatures for fault in signature.faults}
        if self.missing or not self.readable or Verdict.ALTERED in verdicts:
            return Verdict.ALTERED
        return Verdict.CANNOT_TELL if verdicts else Verdict.VERIFIED
