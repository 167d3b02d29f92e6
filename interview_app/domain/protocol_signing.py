"""Signing a protocol: what was drawn holds for the words it was drawn under; then the fixed pages, and who signed them.

Rules. A signature drawn by hand stands for the text that the person read: once the text is another one, they sign anew.
Signatures inside the file come first, one after the other; those made outside it are over its exact bytes, so
after the first of them nothing is added to the file any more. Declared data: the vault keeps it beside the pages.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from interview_app.domain.protocol_entries import AnnexWords, ProtocolEntries, Signing


class Means(StrEnum):
    """With what somebody signs by certificate; the text's key is ``means.<code>``."""

    FILE = "file"
    """A PKCS#12 file."""
    TOKEN = "token"
    """A token or smart card (PKCS#11)."""
    NCALAYER = "ncalayer"
    """The officer's own signing program, with a national key; the signature stands beside the file."""


@dataclass(frozen=True)
class SigningPlace:
    """The field in which ``person`` (a number of the session, 0 the child) may sign, in ``role`` and by ``name``."""

    person: int
    role: str
    name: str
    field: str


@dataclass(frozen=True)
class CertificateSigned:
    """``person`` signed at ``at_utc``; ``holder`` is the certificate's name, ``field`` '' for one outside the file.

    ``fingerprint`` is the certificate's SHA-256 in hex, ``number`` the personal number in it (IIN); '' where there is
    none, or nobody here can read it.
    """

    person: int
    at_utc: str
    holder: str
    means: Means
    field: str = ""
    fingerprint: str = ""
    number: str = ""

    def is_same_person(self, fingerprint: str, number: str) -> bool:
        """Return whether they signed with the certificate of *fingerprint*, or with one of the same *number*."""
        return fingerprint == self.fingerprint or (bool(number) and number == self.number)


@dataclass(frozen=True)
class FixedPages:
    """``pages`` pages, with the places to sign and the signatures made in them, in their order.

    ``unsigned`` are the persons who have neither drawn a signature nor given a reason: they sign by certificate, or
    the protocol is not finished.
    """

    pages: int
    places: tuple[SigningPlace, ...]
    unsigned: tuple[int, ...] = ()
    signed: tuple[CertificateSigned, ...] = ()

    def place_of(self, person: int) -> SigningPlace | None:
        """Return where *person* may sign; None where nowhere."""
        return next((one for one in self.places if one.person == person), None)

    def has_signed(self, person: int) -> bool:
        """Return whether *person* has signed by certificate."""
        return any(one.person == person for one in self.signed)

    @property
    def signed_outside(self) -> bool:
        """Whether there is a signature over the exact bytes of the file, which must stay as they are now."""
        return any(not one.field for one in self.signed)

    @property
    def waiting(self) -> tuple[SigningPlace, ...]:
        """Who has still to sign before the protocol is finished."""
        return tuple(one for one in self.places if one.person in self.unsigned and not self.has_signed(one.person))


def without_stale(before: ProtocolEntries, after: ProtocolEntries) -> ProtocolEntries:
    """Return *after* without the signatures that were drawn under *before*, if the words are no longer the same.

    Nor does one hold that was drawn by somebody else: by the person while now another signs instead, or the reverse.
    """
    same = _read(before) == _read(after)
    drawn = {one.drawn: (one.unsigned, one.instead) for one in before.signings if one.drawn}

    def holds(one: Signing) -> bool:
        return one.drawn not in drawn or (same and drawn[one.drawn] == (one.unsigned, one.instead))

    return replace(after, signings=tuple(one if holds(one) else replace(one, drawn="") for one in after.signings))


def _read(entries: ProtocolEntries) -> ProtocolEntries:
    """Return what of *entries* somebody has read who signs: annexes are papers of their own."""
    return replace(entries, signings=(), annexes=AnnexWords())
