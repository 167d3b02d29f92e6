"""The papers that go with a protocol: which of them are needed, what stands in them, and how they look.

Rules (thesis 2.5.5, 2.5.6; art. 97). The urgent referral where an adult said yes to a question of the child's safety,
the psychologist's annex and the referral to help where somebody wrote them, the sealed annex with the real identity
where a pseudonym stands in print. What nobody wrote comes from the record where that has it, and is not printed else.
"""

from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from functools import partial

from interview_app.documents.papers import (
    CasePaper,
    HelpReferral,
    IdentityAnnex,
    PsychologistAnnex,
    Referral,
    Signer,
    paper_pdf,
)
from interview_app.documents.wording import minute_of_day
from interview_app.domain.drafting.desk import Desk
from interview_app.domain.drafting.ending import has_conclusion, has_referral
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.happenings import ChildStateSeen, Resumed, SafetyAnswered
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_entries import AnnexWords
from interview_app.journey.issuing import Paper
from interview_app.journey.protocol_words import ProtocolWords
from interview_app.system.texts import Texts

_OFFICIALS = (Role.INVESTIGATOR, Role.JUDGE)
"""Who conducted it: the investigator, in a deposition the judge."""


def annex_papers(material: ProtocolMaterial, language: InterviewLanguage, now: datetime) -> tuple[Paper, ...]:
    """Return the annexes that are needed, to be shown, printed or saved; *now* is when, in the room's zone."""
    made = minute_of_day(now, Texts(language.value))
    return tuple(
        Paper(material.session, PaperCode(one.KIND), partial(paper_pdf, one, language))
        for one in annexes_of(material, language, made)
    )


def annexes_of(material: ProtocolMaterial, language: InterviewLanguage, made: str) -> tuple[CasePaper, ...]:
    """Return the papers that go with the protocol, in *language*: what is needed of them. *made* is when, in words."""
    desk = _desk(material, language)
    session, entries, words = material.session, material.entries, _words(desk, language)
    case, child = desk.case_number, desk.child_name or material.preparation.child.alias

    def signers(*roles: Role) -> tuple[Signer, ...]:
        return tuple(Signer(desk.role(one.number).text(language), one.name) for one in desk.people_as(*roles))

    papers: list[CasePaper] = []
    if dangers := _dangers(desk):
        danger = "\n".join(desk.words.text(f"annex.danger_{one.question.value}", {}).text(language) for one in dangers)
        told = "\n".join(filter(None, (one.words.strip() for one in dangers)))
        sign = signers(*_OFFICIALS, Role.PSYCHOLOGIST)
        papers.append(Referral(case, session, made, child, words.urgent_to, danger, told, words.urgent_done, sign))
    conclusion, referral = entries.conclusion.strip(), entries.referral.strip()
    if has_conclusion(entries):
        opinion = material.preparation.plan.opinion.readiness
        readiness = desk.words.word("readiness", opinion.value).text(language) if opinion else ""
        sign = signers(Role.PSYCHOLOGIST)
        papers.append(PsychologistAnnex(case, session, made, child, readiness, words.observed, conclusion, sign))
    if has_referral(entries):
        sign = signers(*_OFFICIALS)
        papers.append(HelpReferral(case, session, made, child, words.help_to, words.help_needed, referral, sign))
    if entries.pseudonym:
        papers.append(_identity(desk, made, language, signers(*_OFFICIALS)))
    return tuple(papers)


def annex_words(material: ProtocolMaterial, language: InterviewLanguage) -> AnnexWords:
    """Return what the record itself gives for the annexes, in *language*, whatever people wrote.

    Observations are the states that the psychologist noted, each with its time of day.
    """
    desk = _desk(material, language)
    told = desk.words.text
    states = (
        f"{step.at.clock[:5]} \N{EN DASH} {desk.words.word('child_state', step.what.state).text(language)}"
        for step in desk.course.steps
        if isinstance(step.what, ChildStateSeen | Resumed)
    )
    bodies = dict.fromkeys(told(f"annex.urgent_{one.question.value}", {}).text(language) for one in _dangers(desk))
    family = (desk.person(one.number).text(language) for one in desk.people_as(Role.LEGAL_REPRESENTATIVE))
    return AnnexWords(
        urgent_to="\n".join(bodies),
        observed="\n".join(states),
        help_to="\n".join(family),
        help_needed=told("annex.help_needed", {}).text(language),
    )


def _words(desk: Desk, language: InterviewLanguage) -> AnnexWords:
    given, written = annex_words(desk.material, language), desk.entries.annexes
    own = {one.name: getattr(written, one.name).strip() for one in fields(AnnexWords)}
    return replace(given, **{name: text for name, text in own.items() if text})


def _desk(material: ProtocolMaterial, language: InterviewLanguage) -> Desk:
    return Desk(material, ProtocolWords(replace(material.entries, languages=(language,))))


def _dangers(desk: Desk) -> Sequence[SafetyAnswered]:
    answered = {step.what.question: step.what for step in desk.course.of(SafetyAnswered)}
    return [one for one in answered.values() if one.answer]


def _identity(desk: Desk, made: str, language: InterviewLanguage, sign: tuple[Signer, ...]) -> IdentityAnnex:
    material, pseudonym = desk.material, desk.entries.pseudonym
    assert pseudonym is not None  # noqa: S101 - asked before
    known = [f"{one.name}, {one.relation}".strip(", ") for one in material.identity.representatives]
    known += [one.name for one in desk.people if desk.is_hidden(one.role) and one.name not in "\n".join(known)]
    return IdentityAnnex(
        case_number=desk.case_number,
        session=material.session,
        made=made,
        decision=desk.decision(pseudonym).text(language),
        pseudonym=pseudonym.name,
        real_name=material.identity.full_name,
        born=desk.day(desk.birth_date).text(language),
        **asdict(desk.entries.particulars),
        address=material.identity.address,
        school=material.identity.school,
        representatives="\n".join(known),
        sign=sign,
    )
