"""From a stopped session to its protocol: gathered from vault and chain, drawn up, set in type.

Rules. Whatever was recorded is read with the session's own key, from whichever folder has it whole. Opening the child's
identity is an entry in the audit, as everywhere.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from interview_app.documents.picture import for_print
from interview_app.documents.protocol import PageMarks, RenderedProtocol, protocol_pdf
from interview_app.domain.bank import Entry
from interview_app.domain.declared import from_json
from interview_app.domain.drafting.course import course_of, word_of
from interview_app.domain.drafting.desk import Desk
from interview_app.domain.drafting.document import draft_protocol, running_head
from interview_app.domain.drafting.material import GivenNotice, ProtocolMaterial, Track
from interview_app.domain.errors import Circumstance
from interview_app.domain.events import ChainHead, Event, EventKind
from interview_app.domain.exhibits import ExhibitAdded
from interview_app.domain.interview_words import Exhibit
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import ProtocolDocument, Said
from interview_app.domain.protocol_bond import bond_of
from interview_app.domain.protocol_entries import ProtocolEntries
from interview_app.domain.signature import Signature
from interview_app.evidence.attach import read_attached
from interview_app.evidence.index import Index
from interview_app.evidence.reader import FileRefused
from interview_app.evidence.unsealed import Unsealed
from interview_app.journey.interview_setting import planned_topics, setting_of
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol_words import ProtocolWords
from interview_app.questioning.banks import Banks
from interview_app.system.age import Identity
from interview_app.system.rights import rights_book
from interview_app.vault import cases, sessions, utterances
from interview_app.vault.cases import Draft


@dataclass(frozen=True)
class Recorded:
    """What is needed of a stopped session: its index, its chain, and its attached files by their paths, decrypted."""

    index: Index
    events: tuple[Event, ...]
    attached: Callable[[str], bytes]


@dataclass(frozen=True)
class DrawnUp:
    """A protocol: what it says, and how it looks."""

    document: ProtocolDocument
    rendered: RenderedProtocol


def recorded_of(folders: Sequence[Path], identity: Callable[[], Identity]) -> Recorded:
    """Return the stopped session in *folders*, read with its own key. Blocks.

    Circumstances NOTHING_TO_SEAL, PLAYBACK_CLOSED (the key is gone); ``FileRefused`` where no folder holds it whole.
    """
    unsealed = Unsealed(folders, identity)
    events = tuple(unsealed.events())
    return Recorded(unsealed.index, events, lambda path: read_attached(folders, path, identity()))


def material_of(
    preparing: Preparing,
    draft: Draft,
    recorded: Recorded,
    entries: ProtocolEntries,
    room: str,
    banks: Banks,
) -> ProtocolMaterial:
    """Return all that the protocol of *draft* is drawn up from. Blocks; the identity's opening is in the audit.

    *entries* are what people added, *room* is the room's name. Circumstances NOT_PERMITTED, VAULT_LOCKED,
    VAULT_DAMAGED.
    """
    preparing.unlocked.demand(Action.WRITE_PROTOCOL)
    preparation, events = draft.preparation, recorded.events
    admitted = sessions.admitted(preparing.unlocked.database, draft.session)
    material = ProtocolMaterial(
        session=draft.session,
        preparation=preparation,
        events=events,
        rules=preparing.rules,
        room=room,
        identity=preparing.identity(draft),
        entries=entries,
        zone=preparing.zone,
        head=ChainHead(events[-1].seq - 1, events[-1].prev).after(events[-1].line()) if events else None,
        tracks=tuple(
            Track(part.part, one.kind, one.codec, one.width, one.height, one.rate, one.channels)
            for part in recorded.index.parts
            for one in part.tracks
        ),
        topics={
            one.id: Said(one.name.kk, one.name.ru, one.name.en)
            for one in planned_topics(setting_of(preparing, draft, room), banks)
        },
        drawn=_signatures(preparing, draft, entries),
        pictures=_made(recorded, events, preparing),
        recorded_before=bool(admitted.get("recorded_before")),
        asked_from=_asked_from(preparing, draft.session, banks),
    )
    return with_entries(material, entries)


def with_entries(material: ProtocolMaterial, entries: ProtocolEntries) -> ProtocolMaterial:
    """Return *material* with *entries*, and with the notices of the age that follows from both."""
    with_them = replace(material, entries=entries)
    age = Desk(with_them, ProtocolWords(entries)).age
    return replace(with_them, notices=() if age is None else given_notices(age))


def given_notices(age: int) -> tuple[GivenNotice, ...]:
    """Return what a child of *age* years is told, in the three languages."""
    books = [rights_book(language.value).for_child(age) for language in InterviewLanguage]
    return tuple(
        GivenNotice(one[0].what, tuple(Said(*points) for points in zip_longest(*(t.points for t in one), fillvalue="")))
        for one in zip(*books, strict=True)
    )


def draw_up(material: ProtocolMaterial) -> DrawnUp:
    """Return the protocol of *material* as a document and as PDF. Blocks for a second for some hundred questions."""
    words = ProtocolWords(material.entries)
    document = draft_protocol(material, words)
    digest = next((word_of(one, "media_digest") for one in reversed(material.events) if _fixes(one)), "")
    marks = PageMarks(material.session, digest, running_head(material, words), bond_of(material.events))
    return DrawnUp(document, protocol_pdf(document, marks))


def _signatures(preparing: Preparing, draft: Draft, entries: ProtocolEntries) -> dict[str, Signature]:
    names = [done.signature for one in draft.preparation.people for done in one.confirmations]
    names += [one.drawn for one in entries.signings]
    kept = {name: cases.signature(preparing.unlocked.database, draft.session, name) for name in names if name}
    return {name: from_json(Signature, json.loads(drawn)) for name, drawn in kept.items() if drawn is not None}


def _asked_from(preparing: Preparing, session: str, banks: Banks) -> dict[int, Entry]:
    """Return the banks' entries by the number of the question; none that is in no bank any more."""
    known = {entry.id: entry for bank in banks.banks for entry in bank.entries}
    judged = utterances.judged_in(preparing.unlocked.database, session)
    return {one.n: known[one.entry] for one in judged if one.entry in known}


def _made(recorded: Recorded, events: tuple[Event, ...], preparing: Preparing) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for step in course_of(events, preparing.zone).of(ExhibitAdded):
        if step.what.exhibit is Exhibit.MADE:
            with suppress(FileRefused, Circumstance):  # the protocol then says that the package holds it
                found[step.what.plain_sha256] = for_print(recorded.attached(step.what.path)) or b""
    return found


def _fixes(event: Event) -> bool:
    return event.kind is EventKind.MEDIA_FIXED
