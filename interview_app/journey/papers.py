"""Papers of a session that was stopped and is not sealed yet: the protocol and the signatures over it are attached.

Each is written once. A program that was interrupted attaches again what it attached already, which changes nothing; a
place that is taken by something else is never given away.
"""

from collections.abc import Sequence
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Json, Who
from interview_app.evidence import layout
from interview_app.evidence.attach import fly, read_attached
from interview_app.evidence.reader import FileRefused
from interview_app.evidence.records import StagedRecord
from interview_app.journey.recover import reopened
from interview_app.signing.pades_check import check_signatures
from interview_app.system.age import Identity
from interview_app.system.clock import Clock


def attach_paper(
    folders: Sequence[Path], path: str, content: bytes, who: Who, clock: Clock, *, identity: Identity | None = None
) -> StagedRecord:
    """Attach *content* as *path* (``layout.PROTOCOL`` or a signature's) to the session in *folders*; return its record.

    Blocks for a moment. With the session's own *identity* it is seen that the same content is there already.
    Circumstances: NOTHING_TO_SEAL (not stopped), ATTACHED_OTHER, SEALING_BEGUN, ATTACHED_TOO_LARGE, TARGET_UNUSABLE,
    TARGETS_LOST, SESSION_IN_USE.
    """
    with reopened(folders, clock, reason="") as taken:
        state = taken.order.state
        if not state.stopped:
            raise Circumstance(Code.NOTHING_TO_SEAL)
        for record in state.attached:
            if record.path == path and identity is not None and _holds(folders, path, content, identity):
                return record
        if path in state.named:
            raise Circumstance(Code.ATTACHED_OTHER, path=path)
        if state.sealing:
            raise Circumstance(Code.SEALING_BEGUN)
        flown = fly(taken.order.complete, content)
        record = StagedRecord(path, flown.sha256, flown.bytes)
        body = flown.said_of(path) | {"signed": _signed_in(path, content, clock)}
        taken.store.attach(EventKind.PAPER_ADDED, body, record, who)
        return record


def _signed_in(path: str, content: bytes, clock: Clock) -> list[Json]:
    """Return the fields of a protocol that are signed, so that the chain knows of each signature that was made."""
    if path != layout.PROTOCOL:
        return []
    return [one.field for one in check_signatures(content, (), now=clock.utc()).signatures]


def _holds(folders: Sequence[Path], path: str, content: bytes, identity: Identity) -> bool:
    try:
        return read_attached(folders, path, identity) == content
    except FileRefused:
        return False
