"""The papers of a session that can be had at any time: what people were told and signed, acts, lists, an extract.

Rules. Whoever may see the case has its papers, whoever may have the audit its extract; the list of a package's files
names nobody and is everybody's. A paper is drawn from what the vault and the package hold when it is shown. The act of
a failed recording (art. 197.6) is filled in by whoever needs it, and nothing of that is kept here.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import partial
from hashlib import sha256
from pathlib import Path

from interview_app.documents.papers import (
    Contents,
    FailedRecording,
    Notice,
    Signer,
    contents_pdf,
    notice_pdf,
    paper_pdf,
)
from interview_app.documents.wording import length, minute_of_day, number
from interview_app.domain.declared import from_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Attendee, Formality, Outcome, Role
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.signature import Signature
from interview_app.domain.steps import ENDED_WITHOUT
from interview_app.evidence import layout
from interview_app.evidence.bag import BagMalformed, read_manifest
from interview_app.journey.acts import act_in_print
from interview_app.journey.audit_export import extract_pdf
from interview_app.journey.copies import labels
from interview_app.journey.issuing import Paper
from interview_app.journey.preparing import Preparing
from interview_app.journey.sealing import case_number_remark
from interview_app.journey.unlocked import Unlocked
from interview_app.system.rights import rights_book
from interview_app.system.texts import Texts
from interview_app.vault import cases, sessions
from interview_app.vault import copies as log

_KINDS = {
    layout.MEDIA: "media",
    layout.EVENTS: "events",
    layout.EXHIBITS: "exhibit",
    layout.SIGNATURES: "signature",
    layout.PROTOCOL: "protocol",
    layout.INDEX: "index",
    layout.README: "readme",
    layout.SEAL: "seal",
}
"""What the files of a package are, by how their paths begin; the text's key is ``file.<word>``."""


@dataclass(frozen=True)
class Failure:
    """What is said of a recording that could not begin or go on; ``attesting`` are the witnesses who were called."""

    what: str = ""
    place: str = ""
    attesting: tuple[str, ...] = ()


def papers_of(
    preparing: Preparing, session: str, package: Path | None, failure: Failure, language: str
) -> tuple[Paper, ...]:
    """Return the papers that there are of *session* for whoever is signed in, in *language*.

    *package* is its folder, None while no disk has it; *failure* is what the act of a failed recording says.
    Blocks for milliseconds. Circumstances SESSION_UNKNOWN, NOT_PERMITTED and those of the vault.
    """
    unlocked, papers = preparing.unlocked, list[Paper]()
    unlocked.demand(Action.SEE_SESSIONS)
    if unlocked.may(Action.SEE_CASE):
        draft = preparing.load(session)
        papers += [
            notice_paper(preparing, session, draft.preparation, person, done.formality, language)
            for person in draft.preparation.people
            for done in person.confirmations
        ]
        if draft.standing in ENDED_WITHOUT:
            papers.insert(0, act_in_print(preparing.act(session), language, preparing.zone))
        else:
            act = partial(_failed_recording, preparing, draft.preparation, session, failure, language)
            papers.append(Paper(session, PaperCode.FAILED_RECORDING, act))
    if package is not None:
        papers += package_papers(unlocked, session, package, language, preparing.zone)
    if unlocked.may(Action.EXPORT_AUDIT):
        papers.append(Paper(session, PaperCode.AUDIT, partial(extract_pdf, unlocked, session, language)))
    return tuple(papers)


def package_papers(
    unlocked: Unlocked, session: str, package: Path, language: str, zone: tzinfo | None = None
) -> tuple[Paper, ...]:
    """Return the labels of all copies of *package*, for whoever makes copies, and the list of its files.

    Blocks for milliseconds. Circumstances of the vault.
    """
    made = log.copies(unlocked.database, session) if unlocked.may(Action.MAKE_COPIES) else ()
    numbers = [one.number for one in made]
    contents = Paper(session, PaperCode.CONTENTS, partial(_contents, unlocked, session, package, language, zone))
    if not numbers:
        return (contents,)
    return Paper(session, PaperCode.LABELS, partial(labels, unlocked, package, numbers, language, zone)), contents


def notice_paper(
    preparing: Preparing,
    session: str,
    preparation: Preparation,
    person: Attendee,
    formality: Formality,
    language: str,
) -> Paper:
    """Return what *person* is told, with the signature or the reason if it was gone through; a line to sign on else."""

    def draw() -> bytes:
        texts = Texts(language)
        done = next((one for one in person.confirmations if one.formality is formality), None)
        at = datetime.fromisoformat(done.at_utc).astimezone(preparing.zone) if done else preparing.now
        drawn = preparing.signature(session, done.signature) if done and done.signature else b""
        notice = Notice(
            rights_book(language).for_adult(formality, person.role),
            preparation.case.number,
            session,
            texts.word("role", person.role.value),
            person.name,
            minute_of_day(at, texts),
            from_json(Signature, json.loads(drawn)) if drawn else None,
            done.reason if done and done.outcome is Outcome.REFUSED else "",
        )
        return notice_pdf(notice, InterviewLanguage(language))

    return Paper(session, PaperCode(formality.value), draw, person.number)


def _failed_recording(
    preparing: Preparing, preparation: Preparation, session: str, failure: Failure, language: str
) -> bytes:
    texts, case = Texts(language), preparation.case
    led = [one.name for one in preparation.people_as(Role.INVESTIGATOR)] or [case.investigator]
    recorded_ms = sessions.recorded_ms(preparing.unlocked.database, session)
    witnesses = [one.strip() for one in failure.attesting if one.strip()]
    witness = texts.text("paper.attesting_one")
    act = FailedRecording(
        case.number,
        session,
        minute_of_day(preparing.now, texts),
        failure.place.strip(),
        ", ".join(led),
        failure.what.strip(),
        length(timedelta(milliseconds=recorded_ms), texts) if recorded_ms else texts.text("paper.not_begun"),
        "\n".join(witnesses),
        (
            *(Signer(texts.word("role", Role.INVESTIGATOR.value), one) for one in led),
            *(Signer(witness, one) for one in (witnesses or ["", ""])),
        ),
    )
    return paper_pdf(act, InterviewLanguage(language))


def _contents(unlocked: Unlocked, session: str, package: Path, language: str, zone: tzinfo | None) -> bytes:
    texts = Texts(language)
    try:
        outer = {path: sha256((package / path).read_bytes()).hexdigest() for path in (layout.SEAL, layout.TAG_MANIFEST)}
        inner = (read_manifest((package / name).read_bytes()) for name in (layout.TAG_MANIFEST, layout.MANIFEST))
        files = tuple(
            (path, texts.word("file", _kind(path)), number((package / path).stat().st_size, texts), digest)
            for listed in (outer, *inner)
            for path, digest in listed.items()
        )
    except (OSError, BagMalformed):
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package)) from None
    remark = case_number_remark(unlocked, session, texts)
    case_number = "\n".join(filter(None, (cases.case_number(unlocked.database, session), remark)))
    made = minute_of_day(unlocked.clock.utc().astimezone(zone), texts)
    return contents_pdf(Contents(case_number, session, made, files), InterviewLanguage(language))


def _kind(path: str) -> str:
    return next((kind for start, kind in _KINDS.items() if path.startswith(start)), "bag")
