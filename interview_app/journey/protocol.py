"""From a stopped session to its protocol: gathered from vault and chain, drawn up, set in type; and the annexes to it.

Rules. Whatever was recorded is read with the session's own key, from whichever folder has it whole. Opening the child's
identity is an entry in the audit, as everywhere. What people added to the protocol is kept in the vault under the
session's number and lasts until the seal and beyond; nothing of it is lost when the program is killed.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from interview_app.documents.papers import CasePaper, HelpReferral, IdentityAnnex, PsychologistAnnex, Referral, Signer
from interview_app.documents.protocol import PageMarks, RenderedProtocol, protocol_pdf
from interview_app.domain.declared import from_json, to_json, whole
from interview_app.domain.drafting import draft_protocol, running_head
from interview_app.domain.drafting_course import course_of, word_of
from interview_app.domain.drafting_desk import Desk
from interview_app.domain.drafting_material import GivenNotice, ProtocolMaterial, Track
from interview_app.domain.errors import Circumstance
from interview_app.domain.events import ChainHead, Event, EventKind
from interview_app.domain.exhibits import ExhibitAdded
from interview_app.domain.happenings import SafetyAnswered
from interview_app.domain.interview_words import Exhibit
from interview_app.domain.people import Role
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
from interview_app.vault import cases, sessions, settings
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


def kept_entries(preparing: Preparing, session: str) -> ProtocolEntries:
    """Return what people added to the protocol of *session*; nothing where they added nothing. NOT_PERMITTED."""
    preparing.unlocked.demand(Action.SEE_CASE)
    kept = settings.read(preparing.unlocked.database, _place(session))
    return ProtocolEntries() if kept is None else from_json(ProtocolEntries, kept)


def keep_entries(preparing: Preparing, session: str, entries: ProtocolEntries) -> ProtocolEntries:
    """Keep *entries* in the place of what was kept, and return them so. Circumstances NOT_PERMITTED, the vault's."""
    tidy = whole(entries)
    with preparing.unlocked.acting(Action.WRITE_PROTOCOL, f"session:{session}") as transaction:
        settings.write(transaction, _place(session), to_json(tidy))
    return tidy


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
    room: str,
    banks: Banks,
    *,
    pictures: Mapping[str, bytes] | None = None,
) -> ProtocolMaterial:
    """Return all that the protocol of *draft* is drawn up from. Blocks; the identity's opening is in the audit.

    *room* is the room's name, *pictures* (by SHA-256) are scans of what the child wrote. Circumstances NOT_PERMITTED,
    VAULT_LOCKED, VAULT_DAMAGED.
    """
    preparing.unlocked.demand(Action.WRITE_PROTOCOL)
    entries = kept_entries(preparing, draft.session)
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
        pictures={**_made(recorded, events, preparing), **(pictures or {})},
        recorded_before=bool(admitted.get("recorded_before")),
    )
    age = Desk(material, ProtocolWords(entries)).age
    return replace(material, notices=() if age is None else given_notices(age))


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


def annexes_of(material: ProtocolMaterial, language: InterviewLanguage, made: str) -> tuple[CasePaper, ...]:
    """Return the papers that go with the protocol, in *language*: what is needed of them, and no other.

    The urgent referral where an adult said yes to a question of safety, the psychologist's conclusion, the referral to
    help, the sealed annex with the real identity (art. 97). *made* is when, in words.
    """
    desk = Desk(material, ProtocolWords(replace(material.entries, languages=(language,))))
    case, session, entries = material.preparation.case.number, material.session, material.entries
    child = desk.child_name or material.preparation.child.alias

    def signers(*roles: Role) -> tuple[Signer, ...]:
        return tuple(Signer(desk.role(one.number).text(language), one.name) for one in desk.people_as(*roles))

    papers: list[CasePaper] = []
    answered = {step.what.question: step.what for step in desk.course.of(SafetyAnswered)}
    if dangers := [one for one in answered.values() if one.answer]:
        danger = "\n".join(desk.words.word("safety", one.question.value).text(language) for one in dangers)
        words = "\n".join(filter(None, (one.words.strip() for one in dangers)))
        sign = signers(Role.INVESTIGATOR, Role.PSYCHOLOGIST)
        papers.append(Referral(case, session, made, child, "", danger, words, "", sign))
    if entries.conclusion.strip():
        opinion = material.preparation.plan.opinion.readiness
        readiness = desk.words.word("readiness", opinion.value).text(language) if opinion else ""
        conclusion = entries.conclusion.strip()
        sign = signers(Role.PSYCHOLOGIST)
        papers.append(PsychologistAnnex(case, session, made, child, readiness, "", conclusion, sign))
    if entries.referral.strip():
        sign = signers(Role.INVESTIGATOR)
        papers.append(HelpReferral(case, session, made, child, "", "", entries.referral.strip(), sign))
    if entries.pseudonym:
        papers.append(_identity(desk, made, language, signers(Role.INVESTIGATOR, Role.JUDGE)))
    return tuple(papers)


def _identity(desk: Desk, made: str, language: InterviewLanguage, sign: tuple[Signer, ...]) -> IdentityAnnex:
    material, pseudonym = desk.material, desk.entries.pseudonym
    assert pseudonym is not None  # noqa: S101 - asked before
    known = [f"{one.name}, {one.relation}".strip(", ") for one in material.identity.representatives]
    known += [one.name for one in desk.people if desk.is_hidden(one.role) and one.name not in "\n".join(known)]
    return IdentityAnnex(
        case_number=material.preparation.case.number,
        session=material.session,
        made=made,
        decision=desk.decision(pseudonym).text(language),
        pseudonym=pseudonym.name,
        real_name=material.identity.full_name,
        born=desk.day(material.preparation.child.birth_date).text(language),
        address=material.identity.address,
        school=material.identity.school,
        representatives="\n".join(known),
        sign=sign,
    )


def _signatures(preparing: Preparing, draft: Draft, entries: ProtocolEntries) -> dict[str, Signature]:
    names = [done.signature for one in draft.preparation.people for done in one.confirmations]
    names += [one.drawn for one in entries.signings]
    kept = {name: cases.signature(preparing.unlocked.database, draft.session, name) for name in names if name}
    return {name: from_json(Signature, json.loads(drawn)) for name, drawn in kept.items() if drawn is not None}


def _made(recorded: Recorded, events: tuple[Event, ...], preparing: Preparing) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for step in course_of(events, preparing.zone).of(ExhibitAdded):
        if step.what.exhibit is Exhibit.MADE:
            with suppress(FileRefused, Circumstance):  # the protocol then says that the package holds it
                found[step.what.plain_sha256] = recorded.attached(step.what.path)
    return found


def _fixes(event: Event) -> bool:
    return event.kind is EventKind.MEDIA_FIXED


def _place(session: str) -> str:
    return f"protocol.{session}"
