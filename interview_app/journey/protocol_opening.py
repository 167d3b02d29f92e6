"""A stopped session whose protocol is taken up: closed if it broke off, read with its own key, with what was written.

Rules. Nothing here needs the recording to be whole: what is there is set down, what is lost is said. Without the
session's own key nothing can be read, and the session can only be sealed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.steps import Standing
from interview_app.evidence.reader import FileRefused
from interview_app.journey.admitting import kept_key
from interview_app.journey.banks import ADDED_FOLDER, load_banks
from interview_app.journey.left_unsealed import close_left_behind
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol import material_of, recorded_of
from interview_app.journey.protocol_papers import ProtocolPapers
from interview_app.journey.protocol_signing import CertificateSigning, attach, is_attached
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.journey.room_settings import RoomSettings
from interview_app.journey.session_list import stands_at
from interview_app.vault.cases import Draft


@dataclass(frozen=True)
class Taken:
    """The protocol of a stopped session, in hand. ``folders`` are those that can be read."""

    writing: ProtocolWriting
    signing: CertificateSigning
    folders: tuple[Path, ...]
    key: OneSessionKey

    @property
    def attached(self) -> bool:
        """Whether the protocol has its place in the session. Blocks for milliseconds."""
        return is_attached(self.folders)

    def attach(self) -> None:
        """Give it that place; see :func:`.protocol_signing.attach`."""
        attach(self.writing, self.folders, self.key, self.signing.clock)


def open_protocol(preparing: Preparing, draft: Draft, folders: Sequence[Path], data: Path, room: RoomSettings) -> Taken:
    """Return the protocol of *draft*, whose stopped recording lies in *folders*. Blocks for a second or two.

    *data* is the program's folder. Circumstances PROTOCOL_NO_KEY, SEALING_BEGUN, EVENTS_UNREADABLE, NOT_PERMITTED,
    SESSION_IN_USE, TARGETS_LOST and those of the vault.
    """
    unlocked = preparing.unlocked
    unlocked.demand(Action.WRITE_PROTOCOL)
    key = kept_key(unlocked, draft.session)
    if key is None:
        raise Circumstance(Code.PROTOCOL_NO_KEY)
    left = close_left_behind(folders, unlocked.clock, key)
    if not left.digest:
        raise Circumstance(Code.SEALING_BEGUN)
    try:
        recorded = recorded_of(left.folders, key.identity)
        papers = ProtocolPapers(unlocked, draft.session, key)
        banks = load_banks(data / ADDED_FOLDER).banks
        material = material_of(preparing, draft, recorded, papers.entries(), room.name, banks)
    except FileRefused:
        raise Circumstance(Code.EVENTS_UNREADABLE) from None
    recorded_ms = sum(part.end_us - part.start_us for part in recorded.index.parts) // 1000
    stands_at(unlocked, draft.session, Standing.STOPPED, recorded_ms)
    writing = ProtocolWriting(unlocked, papers, material)
    return Taken(writing, CertificateSigning(writing, unlocked.clock, room.timestamps), left.folders, key)
