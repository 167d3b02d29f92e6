"""The room's seal: chosen from a file or made here, and what is known of it.

Rules. The certificate with its key is kept in the room's data, where nobody pulls it out by mistake; its passphrase in
the vault alone; its place, and the authority by which the room judges its own seals, in the room's file. A certificate
that cannot seal, or that names a person, is refused before anything is kept. Nothing is overwritten: what was used
before stays where it is.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.house import House
from interview_app.domain.permissions import Action
from interview_app.journey.house import amend, house_of
from interview_app.journey.keys import new_seal_certificate
from interview_app.journey.room import RoomFile, change_room
from interview_app.journey.room_settings import RoomSettings, open_signer
from interview_app.journey.unlocked import Unlocked
from interview_app.signing.signer import SealSigner, fingerprint, load_signer
from interview_app.signing.trust import load_anchors
from interview_app.system.durable import create_exclusively

_PASSPHRASE_BYTES = 24


@dataclass(frozen=True)
class RoomSeal:
    """The seal in use, whose it is, its SHA-256 fingerprint and end; the authority's file and fingerprint, or ''."""

    subject: str
    fingerprint: str
    not_after: datetime
    authority: str
    authority_fingerprint: str


def signer_of(unlocked: Unlocked, room: RoomSettings) -> SealSigner:
    """Return the room's signer, opened with what the vault keeps. Blocks up to a second.

    Circumstances of :func:`interview_app.journey.room_settings.open_signer`.
    """
    return open_signer(room, house_of(unlocked).seal_passphrase or None, unlocked.clock.utc())


def seal_of(unlocked: Unlocked, room: RoomSettings) -> RoomSeal | None:
    """Return what is known of the room's seal; None where it has none. Blocks up to a second.

    Circumstances as of :func:`signer_of`, and TRUST_UNREADABLE.
    """
    if not room.signer:
        return None
    signer = signer_of(unlocked, room)
    authority = room.trust[0] if room.trust else ""
    anchors = load_anchors([Path(authority)]) if authority else ()
    return RoomSeal(
        " · ".join(str(part.value) for part in signer.certificate.subject),
        signer.fingerprint,
        signer.certificate.not_valid_after_utc,
        authority,
        fingerprint(anchors[0]) if anchors else "",
    )


def take_seal(
    unlocked: Unlocked, known: RoomFile | None, source: Path, passphrase: str, authority: Path | None
) -> RoomFile:
    """Let the room seal with the certificate and key in *source* (PKCS#12); return the room. Blocks up to a second.

    *passphrase* is '' for a file without one; *authority* is the certificate behind it, where there is a file of it.
    Both files are copied. Circumstances of :func:`interview_app.signing.signer.load_signer`, TRUST_UNREADABLE,
    NOT_PERMITTED, OUTPUT_UNWRITABLE, and those of the vault.
    """
    unlocked.demand(Action.CHANGE_SETTINGS)
    load_signer(source, passphrase or None, unlocked.clock.utc())
    if authority is not None:
        load_anchors([authority])
    data = unlocked.places.data
    try:
        kept = _free(data, "seal", ".p12")
        create_exclusively(kept, source.read_bytes(), mode=0o600)
        trust = None if authority is None else _free(data, "seal-authority", ".pem")
        if authority is not None and trust is not None:
            create_exclusively(trust, authority.read_bytes())
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(data)) from None
    return _use(unlocked, known, kept, passphrase, trust)


def make_seal(unlocked: Unlocked, known: RoomFile | None, organisation: str, room: str, years: int) -> RoomFile:
    """Make a certificate for *room* of *organisation*, valid for so many *years*, and an authority behind it.

    The authority's key is forgotten, the passphrase nobody needs to know. Blocks up to a second. Circumstances
    NOT_PERMITTED, OUTPUT_UNWRITABLE, and those of the vault.
    """
    unlocked.demand(Action.CHANGE_SETTINGS)
    data, passphrase = unlocked.places.data, secrets.token_urlsafe(_PASSPHRASE_BYTES)
    kept, authority = _free(data, "seal", ".p12"), _free(data, "seal-authority", ".pem")
    new_seal_certificate(
        kept,
        authority,
        at=unlocked.clock.utc(),
        passphrase=passphrase,
        organisation=organisation,
        room=room,
        years=years,
    )
    return _use(unlocked, known, kept, passphrase, authority)


def hand_over_authority(seal: RoomSeal, target: Path) -> None:
    """Write the authority's certificate to the new file *target*, for the court.

    Circumstances TRUST_UNREADABLE, FILE_EXISTS, OUTPUT_UNWRITABLE.
    """
    try:
        content = Path(seal.authority).read_bytes()
    except OSError:
        raise Circumstance(Code.TRUST_UNREADABLE, path=seal.authority) from None
    try:
        create_exclusively(target, content)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(target)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None


def _use(unlocked: Unlocked, known: RoomFile | None, kept: Path, passphrase: str, authority: Path | None) -> RoomFile:
    def name_it(room: RoomSettings) -> RoomSettings:
        trust = () if authority is None else (str(authority),)
        return replace(room, signer=str(kept), signer_passphrase_file="", trust=trust)

    def remember(house: House) -> House:
        return replace(house, seal_passphrase=passphrase)

    amend(unlocked, Action.CHANGE_SETTINGS, remember)
    return change_room(known, unlocked.places.data, name_it)


def _free(data: Path, name: str, ending: str) -> Path:
    number = 1
    while (path := data / f"{name}{'' if number == 1 else f'-{number}'}{ending}").exists():
        number += 1
    return path
