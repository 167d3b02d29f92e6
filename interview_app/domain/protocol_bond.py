"""What ties a protocol to its recording, in the file itself and for a machine: the line in the PDF's ``Keywords``.

Rules. The line is canonical JSON and names nobody: people and exhibits stand in it by digests alone. That of the people
is of their whole event, which only the chain's readers know: its nanoseconds and what came before it keep whoever has
the file from trying out names (art. 97). The line is made from the same events as the protocol, and a verifier makes it
again from the events of the package: then the protocol was written of this session, of this recording, and of the
people and things that the chain knows.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import Event, EventKind, canonical

LONGEST = 2**20
"""Letters above which a line is not read: ten thousand exhibits have fewer."""


@dataclass(frozen=True)
class Bond:
    """Session id, media digest, digest of who takes part, SHA-256 of each exhibit as it was received, by number.

    ``people`` is '' and ``exhibits`` None where the protocol does not say it.
    """

    session: str
    media_digest: str
    people: str = ""
    exhibits: tuple[str, ...] | None = None

    @property
    def line(self) -> str:
        """The bond as it stands in the file."""
        return canonical(to_json(self)).decode("utf-8")


def bond_of(events: Iterable[Event]) -> Bond:
    """Return what a protocol written of *events* is tied to; '' where the chain does not say it."""
    session, media_digest = "", ""
    people = canonical([])
    exhibits: list[tuple[int, str]] = []
    for event in events:
        match event.kind:
            case EventKind.SESSION_STARTED:
                session = str(event.body["session"])
            case EventKind.MEDIA_FIXED:
                media_digest = str(event.body["media_digest"])
            case EventKind.PEOPLE:
                people = event.line()
            case EventKind.EXHIBIT_ADDED:
                number = event.body["n"]
                exhibits.append((number if isinstance(number, int) else 0, str(event.body["plain_sha256"])))
    listed = tuple(digest for _, digest in sorted(exhibits, key=lambda one: one[0]))
    return Bond(session, media_digest, hashlib.sha256(people).hexdigest(), listed)


def read_bond(untrusted: str) -> Bond | None:
    """Return the bond in the *untrusted* line; None if it holds none."""
    if len(untrusted) > LONGEST:
        return None
    try:
        return from_json(Bond, json.loads(untrusted))
    except (ValueError, RecursionError, Undeclared):
        return None
