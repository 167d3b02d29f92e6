"""Verdict and findings: what verification may say, and which code leads to which verdict.

ALTERED outweighs CANNOT TELL outweighs VERIFIED. A package with no finding is VERIFIED. Notes never change a verdict.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The three verdicts, as written in JSON."""

    VERIFIED = "VERIFIED"
    ALTERED = "ALTERED"
    CANNOT_TELL = "CANNOT_TELL"

    @property
    def exit_code(self) -> int:
        """0, 1 or 2: the exit code of a finished verification."""
        return {Verdict.VERIFIED: 0, Verdict.ALTERED: 1, Verdict.CANNOT_TELL: 2}[self]


class FindingCode(StrEnum):
    """Stable code of a finding; the text catalogue's key is ``finding.<code>``."""

    # ALTERED: what is there is not what was sealed
    FILE_CHANGED = "file_changed"
    FILE_MISSING = "file_missing"
    FILE_UNEXPECTED = "file_unexpected"
    FILE_NOT_REGULAR = "file_not_regular"
    BAG_MALFORMED = "bag_malformed"
    MANIFEST_MALFORMED = "manifest_malformed"
    MANIFEST_INCOMPLETE = "manifest_incomplete"
    SEAL_MISSING = "seal_missing"
    SEAL_MALFORMED = "seal_malformed"
    SEAL_MISMATCH = "seal_mismatch"
    INDEX_MALFORMED = "index_malformed"
    INDEX_MISMATCH = "index_mismatch"
    MEDIA_UNREADABLE = "media_unreadable"
    CHAIN_MALFORMED = "chain_malformed"
    CHAIN_BROKEN = "chain_broken"
    MEDIA_NOT_IN_CHAIN = "media_not_in_chain"
    CHAIN_MEDIA_MISSING = "chain_media_missing"
    ATTACHED_NOT_IN_CHAIN = "attached_not_in_chain"
    CHAIN_ATTACHED_MISSING = "chain_attached_missing"
    PROTOCOL_UNREADABLE = "protocol_unreadable"
    PROTOCOL_OTHER_SESSION = "protocol_other_session"
    PROTOCOL_OTHER_MEDIA = "protocol_other_media"
    PROTOCOL_PEOPLE_DIFFER = "protocol_people_differ"
    PROTOCOL_EXHIBITS_DIFFER = "protocol_exhibits_differ"
    PROTOCOL_SIGNATURE_BROKEN = "protocol_signature_broken"
    PROTOCOL_SIGNATURE_MISSING = "protocol_signature_missing"
    SESSION_MISMATCH = "session_mismatch"
    PREVIOUS_SEAL_MISMATCH = "previous_seal_mismatch"
    # CANNOT TELL: the check could not be finished
    FILE_UNREADABLE = "file_unreadable"
    NOT_A_PACKAGE = "not_a_package"
    VERSION_UNKNOWN = "version_unknown"
    ALGORITHM_UNKNOWN = "algorithm_unknown"
    NO_TRUST_ANCHOR = "no_trust_anchor"
    SIGNER_NOT_TRUSTED = "signer_not_trusted"
    SIGNER_NOT_VALID_AT_SIGNING = "signer_not_valid_at_signing"
    SIGNER_PERSONAL = "signer_personal"
    SIGNER_USAGE = "signer_usage"
    KEY_DOES_NOT_OPEN = "key_does_not_open"
    PROTOCOL_UNBOUND = "protocol_unbound"
    PROTOCOL_SIGNER_NOT_TRUSTED = "protocol_signer_not_trusted"
    PROTOCOL_SIGNATURE_ELSEWHERE = "protocol_signature_elsewhere"

    @property
    def verdict(self) -> Verdict:
        """The verdict that this finding leads to on its own."""
        return Verdict.CANNOT_TELL if self in _CANNOT_TELL else Verdict.ALTERED


_CANNOT_TELL = frozenset(
    {
        FindingCode.FILE_UNREADABLE,
        FindingCode.NOT_A_PACKAGE,
        FindingCode.VERSION_UNKNOWN,
        FindingCode.ALGORITHM_UNKNOWN,
        FindingCode.NO_TRUST_ANCHOR,
        FindingCode.SIGNER_NOT_TRUSTED,
        FindingCode.SIGNER_NOT_VALID_AT_SIGNING,
        FindingCode.SIGNER_PERSONAL,
        FindingCode.SIGNER_USAGE,
        FindingCode.KEY_DOES_NOT_OPEN,
        FindingCode.PROTOCOL_UNBOUND,
        FindingCode.PROTOCOL_SIGNER_NOT_TRUSTED,
        FindingCode.PROTOCOL_SIGNATURE_ELSEWHERE,
    }
)


class NoteCode(StrEnum):
    """Things worth knowing that do not change a verdict; the text key is ``note.<code>``."""

    SIGNING_TIME_ASSERTED = "signing_time_asserted"
    REVOCATION_NOT_CHECKED = "revocation_not_checked"
    SYSTEM_FILE_IGNORED = "system_file_ignored"
    CHECKED_WITHOUT_KEY = "checked_without_key"
    ROOM_TEST = "room_test"
    SELF_MADE_AUTHORITY = "self_made_authority"
    GAPS_STATED = "gaps_stated"
    SIGNER_EXPIRED_SINCE = "signer_expired_since"
    PROTOCOL_SIGNED = "protocol_signed"
    PROTOCOL_PLACE_EMPTY = "protocol_place_empty"
    PROTOCOL_SIGNER_OTHER_NAME = "protocol_signer_other_name"
    TRUST_OF_TODAY = "trust_of_today"
    TRUST_OF_THEN = "trust_of_then"


_NAMING = frozenset({NoteCode.PROTOCOL_SIGNED, NoteCode.PROTOCOL_PLACE_EMPTY, NoteCode.PROTOCOL_SIGNER_OTHER_NAME})
"""Their detail is for everybody to read: who, when, in which place."""


@dataclass(frozen=True)
class Finding:
    """One contradiction: its code, the package-relative path it concerns ('' for the whole), a short detail.

    ``signature`` are the faults of a person's signature, by their codes.
    """

    code: FindingCode
    path: str
    detail: str = ""
    signature: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """One remark beside the verdict; ``signature`` is what is worth knowing of a person's signature, by its codes."""

    code: NoteCode
    path: str = ""
    detail: str = ""
    signature: tuple[str, ...] = ()


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Return the verdict that a whole set of findings leads to."""
    verdicts = {finding.code.verdict for finding in findings}
    for worst in (Verdict.ALTERED, Verdict.CANNOT_TELL):
        if worst in verdicts:
            return worst
    return Verdict.VERIFIED


def message_of(said: Finding | Note, text: Callable[[str], str]) -> str:
    """Return *said* in words; *text* gives the text of a key of the catalogue."""
    if isinstance(said, Finding):
        faults = "; ".join(text(f"signature_fault.{code}") for code in said.signature)
        return ": ".join(filter(None, [text(f"finding.{said.code.value}"), said.detail if faults else "", faults]))
    told = text(f"note.{said.code.value}") + (f": {said.detail}" if said.code in _NAMING else "")
    return ". ".join([told, *(text(f"signature_note.{code}").rstrip(".") for code in said.signature)])
