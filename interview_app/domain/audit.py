"""The vault's audit: what people did with it, as a hash chain of canonical JSON lines.

An entry names a person by number (0 is the program itself) and a thing by a word and a number (``case:12``), never
by name: names are looked up where it is shown. ``prev`` is the SHA-256 of the line before, for the first line that of
the vault's id. Whoever holds the vault's key could write the whole chain anew; an exported copy, a backup or a head
written down elsewhere shows that.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from interview_app.domain.events import Json, canonical, read_canonical

CLOCK_TOLERANCE = timedelta(seconds=2)
"""How far a clock may go back and be taken for a clock that is being kept right."""


class Happening(StrEnum):
    """What the audit says besides :class:`interview_app.domain.permissions.Action`; text ``happening.<code>``."""

    VAULT_MADE = "vault_made"
    SIGNED_IN = "signed_in"
    LOCKED = "locked"
    TABLES_RENEWED = "tables_renewed"
    VAULT_RESTORED = "vault_restored"
    BACKUP_MADE = "backup_made"
    CLOCK_SET_BACK = "clock_set_back"
    PERSON_ADDED = "person_added"
    PERSON_REMOVED = "person_removed"
    PASSPHRASE_GIVEN = "passphrase_given"
    RECORDING_SEEN = "recording_seen"
    """A disk showed how far a recording has come."""
    STRAY_FOUND = "stray_found"
    """A disk or the ledger showed recordings of which the vault knows nothing."""
    STRAY_EXPLAINED = "stray_explained"
    CLAIM_WITHDRAWN = "claim_withdrawn"
    """A recorder was to start and did not."""
    PLAN_ENDED = "plan_ended"
    SEALING_REASON = "sealing_reason"
    """A reason was given for how the recording is sealed; the reason itself stands beside it in the vault."""
    COPY_MADE = "copy_made"
    PAPER_PRINTED = "paper_printed"
    PAPER_SAVED = "paper_saved"
    """A paper was saved in clear as a PDF file, outside the vault."""
    PROTOCOL_REOPENED = "protocol_reopened"
    """Fixed pages were opened again; signatures by certificate are given up with a reason."""
    PROTOCOL_COMPLETED = "protocol_completed"
    """Something that was not known when the recording began was written down afterwards."""
    PROTOCOL_REMARKED = "protocol_remarked"
    PROTOCOL_REMARK_TAKEN_BACK = "protocol_remark_taken_back"
    """A remark was taken back as soon as it was typed, before anybody had signed below it."""
    PROTOCOL_CORRECTED = "protocol_corrected"
    PROTOCOL_READ = "protocol_read"
    """Somebody read the protocol, or had it read aloud (``how``)."""
    PROTOCOL_SIGNED = "protocol_signed"
    """Somebody signed: by hand or by a certificate (``means``)."""
    PROTOCOL_UNSIGNED = "protocol_unsigned"
    """Somebody refused or could not sign (``how``); the reason stands in the protocol."""
    PROTOCOL_SIGNATURE_VOID = "protocol_signature_void"
    """The words were changed after somebody had signed them by hand."""
    PROTOCOL_PAGES_FIXED = "protocol_pages_fixed"
    PROTOCOL_ATTACHED = "protocol_attached"
    PROTOCOL_LEFT_OUT = "protocol_left_out"
    """A session is to be sealed without a protocol, with a reason."""


class BrokenChain(ValueError):
    """The audit is not whole; ``seq`` is the first entry, counted from 1, that is not what was written."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"entry {seq} does not belong")
        self.seq = seq


@dataclass(frozen=True)
class Entry:
    """One thing that was done: ``what`` by ``person`` at ``utc``, with the thing ``about`` names."""

    seq: int
    utc: str
    person: int
    what: str
    about: str = ""
    details: Mapping[str, Json] = field(default_factory=dict)
    prev: str = ""

    def line(self) -> bytes:
        """Return the canonical line, without its line feed."""
        return canonical(
            {
                "seq": self.seq,
                "utc": self.utc,
                "person": self.person,
                "what": str(self.what),
                "about": self.about,
                "details": dict(self.details),
                "prev": self.prev,
            }
        )

    @property
    def moment(self) -> datetime:
        """When it was done, in UTC."""
        return datetime.fromisoformat(self.utc).astimezone(UTC)


def first_prev(vault: str) -> str:
    """Return what the first entry of the vault with the id *vault* names as its predecessor."""
    return hashlib.sha256(vault.encode("ascii")).hexdigest()


def digest(line: bytes) -> str:
    """Return what the entry after *line* names as its predecessor."""
    return hashlib.sha256(line).hexdigest()


def read_entry(untrusted_line: bytes) -> Entry:
    """Return the entry that *untrusted_line* holds; ValueError if it holds none."""
    match read_canonical(untrusted_line):
        case {
            "seq": int(seq),
            "utc": str(utc),
            "person": int(person),
            "what": str(what),
            "about": str(about),
            "details": dict(details),
            "prev": str(prev),
            **others,
        } if not others:
            entry = Entry(seq, utc, person, what, about, details, prev)
            entry.moment  # noqa: B018 - ValueError unless it is a time
            return entry
        case _:
            raise ValueError("not an entry")


def read_entries(untrusted: Iterable[tuple[int, bytes]], prev: str, seq: int = 0) -> list[Entry]:
    """Return the entries that follow entry *seq*, whose digest is *prev*; *untrusted* are numbers and lines.

    :class:`BrokenChain` at the first that does not belong, or that is missing between two.
    """
    entries: list[Entry] = []
    for number, line in untrusted:
        seq += 1
        try:
            entry = read_entry(line)
        except ValueError:
            raise BrokenChain(seq) from None
        if number != seq or entry.seq != seq or entry.prev != prev:
            raise BrokenChain(seq)
        prev = digest(line)
        entries.append(entry)
    return entries


def set_back(last: Entry | None, now: datetime) -> timedelta | None:
    """Return by how much the clock went back since *last* was written; None if it did not."""
    if last is None or (back := last.moment - now) <= CLOCK_TOLERANCE:
        return None
    return back
