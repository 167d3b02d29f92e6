"""What everybody was told and asked before the start, and what preceded the interview.

Rules (arts 80, 81, 86, 110, 199.5, 201.2, 210.1-2, 210.9, 214.1, 215; thesis 2.5.2, 3.1). What the child was told goes
by age: below 16 nothing in the document speaks of liability, whatever a chain says. What each adult was told stands
with the time and the signature, or with the reason of a refusal. Of what the child told before the protocol says when,
to whom and how it was recorded, never in which words. That everybody was told is said only where it is so.
"""

from collections.abc import Iterator

from interview_app.domain.child import EarlierAccount
from interview_app.domain.drafting.course import Step, wall
from interview_app.domain.drafting.desk import CHILD, NOBODY, Desk, lines, sentence
from interview_app.domain.drafting.places import place_to_sign
from interview_app.domain.happenings import Named, Told
from interview_app.domain.interview_words import ToldWhat
from interview_app.domain.people import SPECIALISTS, Attendee, Confirmation, Formality, Outcome, Role
from interview_app.domain.protocol import (
    Block,
    Manner,
    Paragraph,
    Said,
    Section,
    SignatureBlock,
    SignedWhere,
    Source,
    TableBlock,
    TableRow,
    Unsigned,
    alike,
    each,
)
from interview_app.domain.protocol_entries import LackCode
from interview_app.domain.rights import ChildNotice

RULE_OF = {
    ChildNotice.TRUTH: "truth-notice",
    ChildNotice.LIABILITY: "liability-notice",
    ChildNotice.NO_TESTIMONY: "close-relatives-notice",
    ChildNotice.RIGHTS: "close-relatives-notice",
}
LACK_OF = {
    ChildNotice.TRUTH: LackCode.TRUTH,
    ChildNotice.LIABILITY: LackCode.LIABILITY,
    ChildNotice.NO_TESTIMONY: LackCode.NO_TESTIMONY,
    ChildNotice.RIGHTS: LackCode.CHILD_RIGHTS,
}
RULE_OF_FORMALITY = {
    Formality.RIGHTS: "rights",
    Formality.RECORDING_NOTICE: "recording-notice",
    Formality.UNDERTAKING: "undertaking",
    Formality.DISINTEREST: "disinterest",
}


def told_the_child(desk: Desk, what: ToldWhat) -> tuple[Step[Told], ...]:
    """Return when the child was told *what*."""
    return tuple(step for step in desk.course.of(Told) if step.what.person == 0 and step.what.what is what)


def may_be_told(desk: Desk, what: ToldWhat) -> bool:
    """Return whether a child of this age may be told *what*: of liability only from 16 (art. 215.2)."""
    return what is not ToldWhat.LIABILITY or ChildNotice.LIABILITY in desk.told


def notices(desk: Desk) -> Section:
    """Return the section on what was explained."""
    given = {one.what: one.points for one in desk.material.notices}
    blocks: list[Block] = []
    if desk.people and not lacks_formality(desk, Formality.RECORDING_NOTICE):
        blocks.append(Paragraph(desk.say("recording_notice"), Source(desk.people_events, ("recording-notice",))))
    blocks += _adults(desk)
    if desk.people and not lacks_formality(desk, Formality.RIGHTS):
        key = "remarks_right_court" if desk.is_court else "remarks_right"
        blocks.append(Paragraph(desk.say(key), Source(desk.people_events, ("remarks-right",))))
    if desk.people_as(*SPECIALISTS) and not lacks_formality(desk, Formality.DISINTEREST):
        blocks.append(Paragraph(desk.say("disinterest"), Source(desk.people_events, ("disinterest",))))
    for notice in ChildNotice:
        if notice in desk.told:
            blocks += _notice(desk, notice, given.get(notice, ()))
    asked = told_the_child(desk, ToldWhat.RELATION)
    if asked:
        source = Source(tuple(step.seq for step in asked), ("relation-to-suspect",))
        blocks.append(Paragraph(desk.say("relation_asked"), source))
    return Section(desk.say("h_notices"), (*blocks, *_signatures(desk)))


def before(desk: Desk) -> Section:
    """Return the section on what preceded the interview."""
    plan, opinion = desk.preparation.plan, desk.preparation.plan.opinion
    blocks: list[Block] = []
    if opinion.readiness is not None:
        text = desk.say(
            "opinion",
            who=opinion.by or NOBODY,
            day=desk.day(opinion.given_on) or NOBODY,
            readiness=desk.words.word("readiness", opinion.readiness.value),
            reasons=each(sentence(desk.tongues.written(opinion.reasons)), lambda text: f" {text}"),
        )
        blocks.append(Paragraph(text, Source(rules=("readiness-opinion",))))
    blocks += desk.in_place_of(LackCode.OPINION)
    source = Source(rules=("earlier-explanations",))
    if told := desk.preparation.child.told:
        headings = tuple(desk.say(f"t_{name}") for name in ("when", "to_whom", "psychologist", "recorded"))
        rows = tuple(TableRow(tuple(_earlier(desk, one)), source) for one in told)
        blocks += [Paragraph(desk.say("earlier"), source), TableBlock(headings, (4, 6, 4, 4), rows)]
    else:
        blocks.append(Paragraph(desk.say("no_earlier"), source))
    key = "recorded_before" if desk.material.recorded_before or plan.ground else "first_recording"
    blocks.append(Paragraph(desk.say(key), Source(rules=("single-session",))))
    room = "room_ready" if desk.preparation.room.complete else "room_unready"
    return Section(desk.say("h_before"), (*blocks, Paragraph(desk.say(room), Source(rules=("room",)))))


def lacks_formality(desk: Desk, formality: Formality) -> bool:
    """Return whether somebody who was there and must be told or asked *formality* has neither signed nor refused."""
    rules = desk.material.rules
    for one in desk.people:
        known = desk.attendee(one.number)
        role = next((role for role in Role if role == one.role), Role.OTHER)
        if formality in rules.formalities(role) and not (known and known.confirmed(formality)):
            return True
    return False


def _adults(desk: Desk) -> Iterator[Block]:
    rows = tuple(
        TableRow((desk.person(one.number), lines(_formality(desk, done) for done in known.confirmations)), source)
        for one in desk.people
        if (known := desk.attendee(one.number)) and known.confirmations
        for source in (
            Source(desk.people_events, tuple(RULE_OF_FORMALITY[it.formality] for it in known.confirmations)),
        )
    )
    if rows:
        yield TableBlock((desk.say("t_who"), desk.say("t_told")), (5, 11), rows)
    codes = (LackCode.RIGHTS, LackCode.RECORDING_NOTICE, LackCode.UNDERTAKING, LackCode.DISINTEREST)
    yield from desk.in_place_of(*codes)


def _formality(desk: Desk, done: Confirmation) -> Said:
    at = wall(done.at_utc, desk.material.zone)
    return desk.say(
        "formality",
        time=f"{at:%H:%M}" if at else NOBODY,
        what=desk.words.word("formality", done.formality.value),
        outcome=desk.words.word("outcome", done.outcome.value),
        reason=each(desk.tongues.written(done.reason), lambda text: f" ({text})"),
    )


def _notice(desk: Desk, notice: ChildNotice, points: tuple[Said, ...]) -> Iterator[Block]:
    steps = told_the_child(desk, ToldWhat(notice.value))
    if not steps:
        yield from desk.in_place_of(LACK_OF[notice])
        return
    source = Source(tuple(step.seq for step in steps), (RULE_OF[notice],))
    yield Paragraph(desk.say(desk.gendered(f"notice_{notice.value}"), time=steps[0].at.clock), source)
    for point in points:
        yield Paragraph(point, source, Manner.NOTICE)


def _signatures(desk: Desk) -> Iterator[Block]:
    """Yield the places below what was explained: of each adult who signed or refused, and of a child who was warned.

    A deposition is signed by judge and secretary (art. 217.5): that the child was warned, its protocol says in words.
    """
    law = Source(rules=("rights",))
    for one in desk.people:
        known = desk.attendee(one.number)
        if known and known.confirmations:
            yield _signed(desk, one, known, law)
    if ChildNotice.LIABILITY in desk.told and not desk.is_court:
        yield place_to_sign(desk, CHILD, SignedWhere.NOTICE, "liability-notice")


def _signed(desk: Desk, one: Named, known: Attendee, law: Source) -> SignatureBlock:
    drawn = next((found for done in known.confirmations if (found := desk.material.drawn.get(done.signature))), None)
    refused = [done for done in known.confirmations if done.outcome is Outcome.REFUSED and done.reason.strip()]
    block = SignatureBlock(one.number, desk.role(one.number), desk.name(one.number), SignedWhere.NOTICE, law, drawn)
    if drawn is None and refused:
        why = desk.tongues.written(refused[0].reason)
        return SignatureBlock(block.person, block.role, block.name, block.where, law, None, Unsigned.REFUSED, why)
    return block


def _earlier(desk: Desk, told: EarlierAccount) -> Iterator[Said]:
    yield alike(told.when or NOBODY)
    yield alike(told.to_whom or NOBODY)
    for known in (told.with_psychologist, told.recorded):
        yield desk.say("unknown" if known is None else "yes" if known else "no")
