"""Whose keys a room uses: who will be able to open a recording, and who seals it. It only looks."""

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.room_settings import RoomSettings, open_signer
from interview_app.system.age import Recipient


@dataclass(frozen=True)
class Sealers:
    """Fingerprints of the recipients, and the seal's subject and fingerprint.

    ``locked``: the seal opens only with a passphrase that somebody has to enter; its subject is not known until then.
    """

    recipients: tuple[str, ...]
    subject: str
    fingerprint: str
    locked: bool


def sealers_of(room: RoomSettings, at: datetime) -> Sealers:
    """Return whose keys *room* uses. Blocks up to a second.

    Circumstances: RECIPIENT_INVALID, and those of :func:`open_signer`, save that a passphrase is yet to be asked for.
    """
    recipients = tuple(Recipient.parse(text).fingerprint for text in room.recipients)
    if not room.signer:
        return Sealers(recipients, "", "", locked=False)
    try:
        signer = open_signer(room, None, at)
    except Circumstance as circumstance:
        if circumstance.code is Code.SIGNER_PASSPHRASE and not room.signer_passphrase_file:
            return Sealers(recipients, "", "", locked=True)
        raise
    return Sealers(recipients, signer.subject, signer.fingerprint, locked=False)
