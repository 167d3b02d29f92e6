"""Before the seal: what will be sealed, with what, for whom and where to; and the reasons that are asked for.

Rules. Nothing is changed by looking. The master should lie on a medium that cannot be rewritten (thesis 2.3.2): where
it can, a reason is kept in the vault before the seal. With but one copy read back whole the session's key is dropped
only for a reason, kept likewise. The audit names for what a reason was given, never the reason.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.copies import SealingReason
from interview_app.domain.custody import Custodian
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.session import SessionKind
from interview_app.evidence import layout
from interview_app.evidence.recover import held_state
from interview_app.evidence.seal import is_signed
from interview_app.journey.seal import session_of
from interview_app.journey.unlocked import Unlocked
from interview_app.signing.signer import SealSigner
from interview_app.system.age import Recipient
from interview_app.system.medium import is_rewritable
from interview_app.system.texts import Texts
from interview_app.vault import cases
from interview_app.vault import copies as log


@dataclass(frozen=True)
class Holder:
    """Who will be able to open it: the key's fingerprint; whose it is, '' for a key that no custodian here has."""

    fingerprint: str
    holder: str


@dataclass(frozen=True)
class Place:
    """Where a copy goes: the disk's folder, bytes that are free there (None: it does not answer), and what it is.

    ``sealed``: an earlier sealing got past its signature there.
    """

    folder: Path
    free: int | None
    rewritable: bool
    sealed: bool = False


@dataclass(frozen=True)
class Ahead:
    """What will be sealed; ``recorded_ms`` without gaps. The first of ``places`` gets the master.

    ``own_key`` says that this computer can open it until it is sealed. Subject and validity are the seal's.
    """

    session: str
    kind: SessionKind
    recorded_ms: int
    parts: int
    exhibits: int
    protocol: bool
    signatures: int
    holders: tuple[Holder, ...]
    own_key: bool
    places: tuple[Place, ...]
    subject: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None

    @property
    def needs_reason(self) -> bool:
        """Whether a reason is asked for: the master of an interview lies where it could be written over."""
        master = self.places[0]
        return self.kind is not SessionKind.ROOM_TEST and master.rewritable and not master.sealed


def look_ahead(
    folders: Sequence[Path], signer: SealSigner | None, custodians: Sequence[Custodian], own: str = ""
) -> Ahead | None:
    """Return what sealing *folders* (``<session-id>.open``, the master's first) would do; None if they do not say.

    *signer* is the room's, None while it is not open; *own* the text of the session's own public key, ''
    if this computer has none. Blocks as long as the disks do.
    """
    if (state := held_state(folders)) is None:
        return None
    paths = [one.path for one in state.attached]
    recipients = [Recipient.parse(text) for text in state.header.recipients]
    names = {one.recipient: one.holder for one in custodians}
    named = signer.certificate if signer is not None else None
    return Ahead(
        session_of(folders[0]),
        state.header.kind,
        sum(end.end_us for end in state.ends.values()) // 1000,
        len(state.parts),
        sum(path.startswith(layout.EXHIBITS) for path in paths),
        layout.PROTOCOL in paths,
        sum(path.startswith(layout.SIGNATURES) for path in paths),
        tuple(Holder(one.fingerprint, names.get(one.text, "")) for one in recipients if one.text != own),
        bool(own),
        tuple(_place(folder) for folder in folders),
        " · ".join(str(part.value) for part in named.subject) if named is not None else "",
        named.not_valid_before_utc if named is not None else None,
        named.not_valid_after_utc if named is not None else None,
    )


def give_reason(unlocked: Unlocked, session: str, what: SealingReason, reason: str) -> None:
    """Keep why *session* is sealed as it is, once. Circumstances REASON_EMPTY, NOT_PERMITTED and those of the vault."""
    if not reason.strip():
        raise Circumstance(Code.REASON_EMPTY)
    if log.reasons(unlocked.database, session).get(what) == reason.strip():
        return
    about = f"session:{session}"
    with unlocked.acting(Action.SEAL, about, Happening.SEALING_REASON, reason_for=what.value) as transaction:
        log.give_reason(transaction, session, what, reason.strip(), unlocked.person, unlocked.now_utc())


def case_number_of(unlocked: Unlocked, session: str) -> str:
    """Return the number of the case of *session*, '' if the vault does not know it. NOT_PERMITTED, VAULT_LOCKED."""
    unlocked.demand(Action.SEE_SESSIONS)
    return cases.case_number(unlocked.database, session)


def case_number_remark(unlocked: Unlocked, session: str, *texts: Texts) -> str:
    """Return what papers say beside the number of the case where it was written down afterwards; '' where it was not.

    In each language of *texts*. Circumstances of the vault.
    """
    late = cases.case_number_is_late(unlocked.database, session)
    return " / ".join(one.text("paper.completed") for one in texts) if late else ""


def reasons_of(unlocked: Unlocked, session: str) -> dict[SealingReason, str]:
    """Return the reasons given at the sealing of *session*. Circumstances NOT_PERMITTED, VAULT_LOCKED."""
    unlocked.demand(Action.SEE_SESSIONS)
    return log.reasons(unlocked.database, session)


def _place(folder: Path) -> Place:
    disk = folder.parent
    try:
        free: int | None = shutil.disk_usage(disk).free
    except OSError:
        free = None
    return Place(disk, free, is_rewritable(disk), is_signed(folder))
