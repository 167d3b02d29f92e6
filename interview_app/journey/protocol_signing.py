"""Signing a protocol by certificate, and giving it its place in the session: the last steps before the seal.

Rules. Whoever signs is known before anything is changed: the certificate is opened and judged first. Each signature is
kept as soon as it was made. Signatures inside the file come first; one made outside, over its exact bytes, closes it.
Attaching can be interrupted and done again; once begun, the pages are never opened again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import Who
from interview_app.domain.people import Role
from interview_app.domain.protocol_signing import CertificateSigned, FixedPages, Means
from interview_app.evidence import layout
from interview_app.evidence.recover import held_state
from interview_app.journey.papers import attach_paper
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.protocol_papers import PAGES, outside_of
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.system.clock import Clock, iso_utc

if TYPE_CHECKING:
    from interview_app.signing.persons import Holder, PersonSigner
    from interview_app.signing.tokens import TokenKey

PATIENCE_S = 300.0
"""How long somebody may take at NCALayer's own window."""
_PNG = b"\x89PNG"


@dataclass(frozen=True)
class CertificateSigning:
    """How a protocol is signed in this room: its clock, and the address of the time-stamp server ('': none)."""

    writing: ProtocolWriting
    clock: Clock
    timestamps: str = ""

    @property
    def now(self) -> datetime:
        """The time in the room, aware."""
        return self.clock.utc().astimezone(self.writing.zone)

    def from_file(self, path: Path, passphrase: str) -> "PersonSigner":
        """Open the certificate in the PKCS#12 file *path*. Blocks. Circumstances of ``persons.open_person``."""
        from interview_app.signing.persons import open_person

        return open_person(path, passphrase or None, self.now)

    def on_tokens(self, module: Path) -> "tuple[tuple[TokenKey, Holder], ...]":
        """Return the certificates on the tokens that *module* sees. Blocks. As ``tokens.list_token_keys``."""
        from interview_app.signing.tokens import list_token_keys

        return list_token_keys(module)

    def from_token(self, place: "TokenKey", pin: str) -> "PersonSigner":
        """Open the certificate at *place*. Blocks; a PIN is tried once. Circumstances of ``open_token_person``."""
        from interview_app.signing.tokens import open_token_person

        return open_token_person(place, pin, self.now)

    def sign(self, person: int, signer: "PersonSigner", means: Means, *, stamped: bool = True) -> FixedPages:
        """Sign the file as *person*. Blocks up to a second, with a time stamp as long as its server.

        Not *stamped*: without a time stamp, also where the room has a server for it.

        Circumstances PROTOCOL_SIGNED_OUTSIDE, SIGNED_BY_SAME_PERSON, NOT_PERMITTED and those of ``pades.sign_field``;
        then nothing is changed.
        """
        from interview_app.signing.pades import sign_field

        with self.writing.signing() as fixed:
            if fixed.signed_outside:
                raise Circumstance(Code.PROTOCOL_SIGNED_OUTSIDE)
            place = fixed.place_of(person)
            if place is None or not place.field:
                raise Bug("no field for this person")
            now = self.now
            signed = sign_field(
                self.writing.pages(),
                place.field,
                signer,
                reason=place.role,
                at=now,
                timestamps=(self.timestamps if stamped else "") or None,
            )
            holder = signer.holder
            made = CertificateSigned(
                person, iso_utc(self.clock.utc()), holder.name, means, place.field, holder.fingerprint, holder.number
            )
            after = replace(fixed, signed=(*fixed.signed, made))
            self.writing.signed(after, PAGES, signed)
            return after

    def sign_outside(self, person: int, locale: str, cancelled: Callable[[], bool], address: str = "") -> FixedPages:
        """Let *person* sign the exact bytes of the file in NCALayer. Blocks until they have.

        Circumstances of ``ncalayer.sign_detached``, SIGNED_BY_SAME_PERSON, NOT_PERMITTED; then nothing is changed.
        """
        from interview_app.signing.detached import read_detached
        from interview_app.signing.ncalayer import ADDRESS, sign_detached

        with self.writing.signing() as fixed:
            pages = self.writing.pages()
            signature = sign_detached(
                pages, locale=locale, timeout_s=PATIENCE_S, cancelled=cancelled, address=address or ADDRESS
            )
            holders = [one.holder for one in read_detached(signature, pages).signers if one.holder is not None]
            for holder in holders:
                if any(one.is_same_person(holder.fingerprint, holder.number) for one in fixed.signed):
                    raise Circumstance(Code.SIGNED_BY_SAME_PERSON, holder=holder.name)
            made = CertificateSigned(person, iso_utc(self.clock.utc()), "", Means.NCALAYER)
            for holder in holders[:1]:
                made = replace(made, holder=holder.name, fingerprint=holder.fingerprint, number=holder.number)
            after = replace(fixed, signed=(*fixed.signed, made))
            self.writing.signed(after, outside_of(person), signature)
            return after


def is_attached(folders: Sequence[Path]) -> bool:
    """Return whether the session in *folders* has its protocol. Blocks for milliseconds."""
    state = held_state(folders)
    return state is not None and any(one.path == layout.PROTOCOL for one in state.attached)


def attach(writing: ProtocolWriting, folders: Sequence[Path], key: OneSessionKey, clock: Clock) -> None:
    """Give the protocol, what belongs to it and the signatures beside it their places in the session. Blocks.

    Circumstances PROTOCOL_UNSIGNED (name), NOT_PERMITTED and those of :func:`.papers.attach_paper`; it can be done
    again, and goes on where it was.
    """
    with writing.signing() as fixed:
        if fixed.waiting:
            raise Circumstance(Code.PROTOCOL_UNSIGNED, name=fixed.waiting[0].name)
        papers = {layout.PROTOCOL: writing.pages()}
        for number, hand in enumerate(writing.entries.own_hand, start=1):
            content = writing.file(hand.sha256)
            suffix = "png" if content.startswith(_PNG) else "jpg"
            papers[layout.exhibit_path(f"own-hand-{number:03d}.{suffix}")] = content
        for one in fixed.signed:
            outside = None if one.field else writing.papers.read(outside_of(one.person))
            if outside is not None:
                papers[layout.signature_path(f"person-{one.person}")] = outside
        if not is_attached(folders):
            writing.attaches()
        for path, content in papers.items():
            attach_paper(folders, path, content, _author(writing), clock, identity=key.identity())
    writing.stands_signed()


def _author(writing: ProtocolWriting) -> Who:
    """Return who draws the protocol up, as the events know them: the investigator."""
    people = writing.preparation.people_as(Role.INVESTIGATOR)
    return Who(Role.INVESTIGATOR.value, people[0].number if people else 0)
