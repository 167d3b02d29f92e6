"""What a protocol is drawn up from, and the words it is drawn up in.

Rules. Everything is an argument: what was prepared, the chain, what people added after it, the signatures and pictures.
No text stands here: :class:`Words` alone knows the languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from interview_app.domain.bank import Entry
from interview_app.domain.child import Gender
from interview_app.domain.events import ChainHead, Event
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import Said
from interview_app.domain.protocol_entries import GrammaticalCase, ProtocolEntries
from interview_app.domain.rights import ChildNotice
from interview_app.domain.rules import Rules
from interview_app.domain.signature import Signature


class Words(Protocol):
    """Texts, days, lengths and declined names in the languages of the document."""

    def text(self, key: str, params: Mapping[str, str | int | Said]) -> Said:
        """Return the text of *key* with *params* in their places."""

    def word(self, table: str, code: str) -> Said:
        """Return the text of a stable word; the word itself where it is new."""

    def day(self, moment: datetime) -> Said:
        """Return the day of *moment* in words."""

    def length(self, milliseconds: int) -> Said:
        """Return a length in words."""

    def name(self, name: str, cases: Mapping[InterviewLanguage, GrammaticalCase], gender: Gender | None) -> Said:
        """Return a person's *name* in the case that each language asks for, the nominative where none."""

    def post(self, post: str, cases: Mapping[InterviewLanguage, GrammaticalCase]) -> Said:
        """Return a *post* likewise."""


@dataclass(frozen=True)
class GivenNotice:
    """What a child of this age is told (arts 28, 110, 215.2): the points, as they are spoken."""

    what: ChildNotice
    points: tuple[Said, ...]


@dataclass(frozen=True)
class Track:
    """One track of a part, as the package's index has it; 0 for what does not apply."""

    part: int
    kind: str
    codec: str
    width: int
    height: int
    rate: int
    channels: int


@dataclass(frozen=True)
class ProtocolMaterial:
    """All of it. ``zone`` is the room's (None: the machine's own), ``head`` where the chain of ``events`` stands.

    ``topics`` are the planned topics by id, in order; ``drawn`` signatures and ``pictures`` (PNG or JPEG, by the
    SHA-256 of the thing) by name. ``recorded_before``: the child was recorded in this case before (art. 211).
    ``asked_from`` are the entries of the question banks that were before the investigator, by the question's number.
    """

    session: str
    preparation: Preparation
    events: tuple[Event, ...]
    rules: Rules
    room: str
    identity: ChildIdentity = field(default_factory=ChildIdentity)
    entries: ProtocolEntries = field(default_factory=ProtocolEntries)
    zone: tzinfo | None = None
    head: ChainHead | None = None
    tracks: tuple[Track, ...] = ()
    topics: Mapping[str, Said] = field(default_factory=dict)
    notices: tuple[GivenNotice, ...] = ()
    drawn: Mapping[str, Signature] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    recorded_before: bool = False
    asked_from: Mapping[int, Entry] = field(default_factory=dict)
