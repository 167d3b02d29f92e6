"""What the code demands and a protocol does not hold: each demanded statement with the test that it is there.

Rules. Nothing mandatory is silently absent: a statement is there, or a reason stands in its place where a reason may,
or the document lacks it. A decision on a pseudonym holds in every word of the document, of what is attached to it and
of the papers that go with it: a real name that slipped into an answer, a title or an observation is found.
"""

from collections.abc import Callable, Iterator, Mapping

from interview_app.domain.dates import read_date
from interview_app.domain.declared import parts_of
from interview_app.domain.drafting.account import now
from interview_app.domain.drafting.closing import open_safety, open_topics
from interview_app.domain.drafting.course import wall, word_of
from interview_app.domain.drafting.demands import DEMANDS
from interview_app.domain.drafting.desk import CHILD, Desk
from interview_app.domain.drafting.leaks import finds_name
from interview_app.domain.drafting.notices import lacks_formality, told_the_child
from interview_app.domain.drafting.opening import PERSONAL, lacks_personal, place
from interview_app.domain.drafting.recording import unexplained_gaps
from interview_app.domain.drafting.things import lacks_origin
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import (
    Answered,
    Asked,
    PlaybackSettled,
    QuestionHanded,
    QuestionSettled,
    SafetyAnswered,
    StatementGiven,
)
from interview_app.domain.interview_words import Thing, ToldWhat
from interview_app.domain.people import INTERPRETERS, Formality, Role
from interview_app.domain.protocol import Lack, Unsigned
from interview_app.domain.protocol_entries import LackCode
from interview_app.domain.rights import ChildNotice
from interview_app.domain.rules import Effect


def lacks(desk: Desk, written: tuple[object, ...]) -> Iterator[Lack]:
    """Yield what the document lacks that says what is *written*, in the order of the pages."""
    for code, demand in DEMANDS.items():
        missing = _leaks(desk, written) if code is LackCode.PSEUDONYM_LEAK else _MISSING[code](desk)
        if not missing:
            continue
        rule = desk.rule(demand.rule)
        effect = desk.material.rules.effect(rule)
        if effect in (Effect.NONE, Effect.ADVISE):
            continue
        blocks = effect is Effect.BLOCK or (effect is Effect.PRINT and demand.blocks)
        if blocks or not desk.entries.reason_for(code):
            yield Lack(code.value, rule.article, blocks)


def _leaks(desk: Desk, written: tuple[object, ...]) -> bool:
    """Return whether a name that the decision hides stands in what is *written*, or in what the annexes will say."""
    pseudonym, entries, identity = desk.entries.pseudonym, desk.entries, desk.material.identity
    if pseudonym is None:
        return False
    hidden = [identity.full_name, *(one.name for one in identity.representatives)]
    hidden += [one.name for one in desk.people if desk.is_hidden(one.role)]
    safety = tuple(step.what.words for step in desk.course.of(SafetyAnswered))
    annexes = (entries.annexes, entries.conclusion, entries.referral, safety)
    return finds_name(hidden, parts_of((written, annexes), str), (pseudonym.name, pseudonym.representative))


def _impersonal(code: LackCode) -> Callable[[Desk], bool]:
    return lambda desk: lacks_personal(desk, code)


def _untold(notice: ChildNotice) -> Callable[[Desk], bool]:
    return lambda desk: notice in desk.told and not told_the_child(desk, ToldWhat(notice.value))


def _unformal(formality: Formality) -> Callable[[Desk], bool]:
    return lambda desk: lacks_formality(desk, formality)


def _nobody_as(role: Role) -> Callable[[Desk], bool]:
    return lambda desk: desk.is_court and not desk.people_as(role)


def _without_order(desk: Desk) -> bool:
    known = (desk.attendee(one.number) for one in desk.people_as(*INTERPRETERS))
    return any(one is None or not one.order_number.strip() for one in known)


def _without_account(desk: Desk) -> bool:
    if desk.entries.summary.strip():
        return False
    return not any(
        now(desk, thing, step.what.n)
        for thing, steps in ((Thing.ASKED, desk.course.of(Asked)), (Thing.ANSWERED, desk.course.of(Answered)))
        for step in steps
    )


def _unsettled(desk: Desk) -> bool:
    settled = {step.what.n for step in desk.course.of(QuestionSettled)}
    handed = (step.what.n for step in desk.course.of(QuestionHanded))
    return any(n not in settled and now(desk, Thing.QUESTION, n) for n in handed)


def _undecided(desk: Desk) -> bool:
    old = desk.age is not None and desk.age >= 14
    decided = desk.entries.specialist_decision.strip() or desk.people_as(Role.PSYCHOLOGIST, Role.PEDAGOGUE)
    return old and not decided


def _unopined(desk: Desk) -> bool:
    return desk.preparation.plan.opinion.readiness is None


def _groundless(desk: Desk) -> bool:
    plan = desk.preparation.plan
    return (desk.material.recorded_before or plan.ground is not None) and not (plan.ground and plan.ground_reason)


def _without_means(desk: Desk) -> bool:
    course = desk.course
    return not (course.kind(EventKind.DEVICE_OPENED) and course.kind(EventKind.PART_STARTED))


_MISSING: Mapping[LackCode, Callable[[Desk], bool]] = {
    LackCode.PLACE: lambda desk: not place(desk),
    LackCode.START: lambda desk: desk.start is None,
    LackCode.END: lambda desk: desk.end is None,
    LackCode.DRAWN_UP: lambda desk: wall(desk.entries.begun_utc, desk.material.zone) is None,
    LackCode.CASE_NUMBER: lambda desk: not desk.case_number,
    LackCode.OFFICIAL: lambda desk: not (desk.official and desk.official.name.strip() and desk.official.post.strip()),
    LackCode.PEOPLE: lambda desk: not desk.people,
    LackCode.JUDGE: _nobody_as(Role.JUDGE),
    LackCode.SECRETARY: _nobody_as(Role.SECRETARY),
    LackCode.CHILD_NAME: lambda desk: not desk.child_name.strip(),
    LackCode.PSEUDONYM_NUMBER: lambda desk: (
        desk.entries.pseudonym is not None and not desk.entries.pseudonym.number.strip()
    ),
    LackCode.BIRTH_DATE: lambda desk: desk.entries.pseudonym is None and read_date(desk.birth_date) is None,
    **{code: _impersonal(code) for code in PERSONAL},
    LackCode.CAPACITY: lambda desk: desk.preparation.plan.capacity is not desk.capacity,
    LackCode.LANGUAGE: lambda desk: desk.preparation.plan.language is None,
    LackCode.ATTITUDE: lambda desk: not desk.entries.attitude.strip(),
    LackCode.FROM_14_DECISION: _undecided,
    LackCode.RIGHTS: _unformal(Formality.RIGHTS),
    LackCode.RECORDING_NOTICE: _unformal(Formality.RECORDING_NOTICE),
    LackCode.UNDERTAKING: _unformal(Formality.UNDERTAKING),
    LackCode.DISINTEREST: _unformal(Formality.DISINTEREST),
    LackCode.INTERPRETER_ORDER: _without_order,
    LackCode.TRUTH: _untold(ChildNotice.TRUTH),
    LackCode.LIABILITY: _untold(ChildNotice.LIABILITY),
    LackCode.NO_TESTIMONY: _untold(ChildNotice.NO_TESTIMONY),
    LackCode.CHILD_RIGHTS: _untold(ChildNotice.RIGHTS),
    LackCode.OPINION: _unopined,
    LackCode.GROUND: _groundless,
    LackCode.ACCOUNT: _without_account,
    LackCode.HANDED: _unsettled,
    LackCode.EXHIBIT_ORIGIN: lacks_origin,
    LackCode.COMPLETENESS: lambda desk: bool(open_topics(desk)),
    LackCode.STATEMENT: lambda desk: not desk.course.of(StatementGiven),
    LackCode.PLAYBACK: lambda desk: not desk.course.of(PlaybackSettled),
    LackCode.SAFETY: lambda desk: bool(open_safety(desk)),
    LackCode.MEANS: _without_means,
    LackCode.MEDIA_DIGEST: lambda desk: not word_of(desk.course.last(EventKind.MEDIA_FIXED), "media_digest"),
    LackCode.GAP_REASON: unexplained_gaps,
    LackCode.RECORDING_STATEMENT: lambda desk: not desk.entries.recording_statement.strip(),
    LackCode.READ: lambda desk: all(one.person != CHILD for one in desk.entries.acquainted),
    LackCode.REFUSAL_REASON: lambda desk: any(
        one.unsigned is not None and not one.reason.strip() for one in desk.entries.signings
    ),
    LackCode.TRUSTED_SIGNER: lambda desk: any(
        one.unsigned is Unsigned.IMPOSSIBLE and not (one.instead and one.drawn)
        for one in desk.entries.signings
        if one.person == CHILD or one.instead
    ),
}
