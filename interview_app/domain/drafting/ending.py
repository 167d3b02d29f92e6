"""The protocol's last sections: reasons, annexes, remarks, additions, corrections, and the places to sign.

Rules (arts 97, 199.6, 199.7, 210.12, 212, 215.3, 217.5). A remark stands in its author's words, numbered, with who and
when. A correction, of the interview or by hand, leaves the earlier wording legible beside the one that holds. Everybody
who was there signs, the child and the interpreters each page as well; a deposition is signed by judge and secretary. A
person who did not sign has a reason in that place, and whom they trust signs there instead. Whom a pseudonym hides
draws the signature chosen for it: a certificate would name them.
"""

from collections.abc import Iterator

from interview_app.domain.drafting.account import now, worded
from interview_app.domain.drafting.course import Step, records_of, wall
from interview_app.domain.drafting.desk import CHILD, NOBODY, Desk, mark, sentence
from interview_app.domain.drafting.places import place_to_sign
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import Answered, Corrected
from interview_app.domain.interview import Numbered
from interview_app.domain.interview_words import Thing
from interview_app.domain.people import INTERPRETERS, Role
from interview_app.domain.protocol import (
    Block,
    Correction,
    Paragraph,
    ProtocolDocument,
    Remark,
    Said,
    Section,
    SignatureBlock,
    SignedWhere,
    Source,
    TableBlock,
    TableRow,
    alike,
)
from interview_app.domain.protocol_entries import LackCode, ProtocolEntries, Translatable
from interview_app.domain.rules import Rule


def passed_over(desk: Desk) -> Section | None:
    """Return the section on rules that were passed over, with the reasons; None where none was."""
    admitted = desk.course.last(EventKind.ADMITTED)
    if admitted is None:
        return None
    known = {rule.id: rule for rule in desk.material.rules.book.rules}
    rows = []
    for one in records_of(admitted.body.get("reasons")):
        rule, why = known.get(str(one.get("rule"))), str(one.get("text"))
        text = _requirement(rule) if rule else alike(str(one.get("rule")))
        source = Source((admitted.seq,), (rule.id,) if rule else ())
        rows.append(TableRow((text, alike(rule.article if rule else NOBODY), desk.tongues.written(why)), source))
    if not rows:
        return None
    headings = tuple(desk.say(f"t_{name}") for name in ("rule", "article", "reason"))
    return Section(desk.say("h_passed"), (TableBlock(headings, (7, 2, 6), tuple(rows)),))


def remarks(desk: Desk) -> Section:
    """Return the section on remarks, additions, corrections, acquaintance and the annexes."""
    law = Source(rules=("protocol-remarks",))
    entries = desk.entries
    blocks: list[Block] = []
    if entries.recording_statement.strip():
        statement = desk.tongues.written(entries.recording_statement)
        blocks.append(Paragraph(desk.say("recording_statement", text=sentence(statement)), law))
    for one in entries.acquainted:
        key = "read_aloud" if one.aloud else "read"
        blocks.append(Paragraph(desk.say(key, who=desk.person(one.person), when=_when(desk, one.at_utc)), law))
    blocks += desk.in_place_of(LackCode.RECORDING_STATEMENT, LackCode.READ, LackCode.PSEUDONYM_LEAK)
    for number, remark in enumerate(entries.remarks, 1):
        text = desk.tongues.written(remark.text, Translatable.REMARK, number)
        text = desk.say("addition", text=text) if remark.addition else text
        blocks.append(Remark(number, desk.person(remark.person), _when(desk, remark.at_utc), text, law))
    if not entries.remarks:
        blocks.append(Paragraph(desk.say("no_remarks"), law))
    blocks += _corrections(desk)
    blocks += _annexes(desk)
    if desk.is_court:
        blocks.append(Paragraph(desk.say("five_days"), Source(rules=("court-protocol",))))
    return Section(desk.say("h_remarks"), tuple(blocks))


def signatures(desk: Desk) -> Section:
    """Return the section of the places to sign, the child first and the official last."""
    rule = "court-protocol" if desk.is_court else "signatures"
    signers = [one.number for one in desk.people_as(Role.JUDGE, Role.SECRETARY)] if desk.is_court else _signers(desk)
    blocks = tuple(place_to_sign(desk, number, SignedWhere.END, rule) for number in signers)
    intro = Paragraph(desk.say("court_signs" if desk.is_court else "all_sign"), Source(rules=(rule,)))
    instead = desk.in_place_of(LackCode.REFUSAL_REASON, LackCode.TRUSTED_SIGNER)
    return Section(desk.say("h_signatures"), (intro, *blocks, *instead))


def each_page(desk: Desk) -> tuple[SignatureBlock, ...]:
    """Return who signs every page: the child and the interpreters; in a deposition nobody."""
    if desk.is_court:
        return ()
    numbers = (CHILD, *(one.number for one in desk.people_as(*INTERPRETERS)))
    return tuple(place_to_sign(desk, number, SignedWhere.EACH_PAGE, "signatures") for number in numbers)


def waiting_signatures(document: ProtocolDocument) -> tuple[int, ...]:
    """Return the persons whose place at the end is empty: nothing drawn, no reason, no field for a certificate."""
    return tuple(
        block.person
        for section in document.sections
        for block in section.blocks
        if isinstance(block, SignatureBlock) and block.where is SignedWhere.END
        if block.drawn is None and block.unsigned is None and not block.field
    )


def has_conclusion(entries: ProtocolEntries) -> bool:
    """Return whether the psychologist wrote something that goes with the protocol."""
    return bool(entries.conclusion.strip() or entries.annexes.observed.strip())


def has_referral(entries: ProtocolEntries) -> bool:
    """Return whether somebody wrote where child and family find help, or which they need."""
    annexes = entries.annexes
    return bool(entries.referral.strip() or annexes.help_to.strip() or annexes.help_needed.strip())


def _requirement(rule: Rule) -> Said:
    """Return what a rule says, without what it then tells its user to do."""
    texts = (rule.text.kk, rule.text.ru, rule.text.en)
    return Said(*(f"{text.partition('. ')[0].rstrip('.')}." for text in texts))


def _signers(desk: Desk) -> list[int]:
    conducted = [one.number for one in desk.people_as(Role.INVESTIGATOR)]
    return [CHILD, *(one.number for one in desk.people if one.number not in conducted), *conducted]


def _corrections(desk: Desk) -> Iterator[Block]:
    number = 0
    for step in desk.course.of(Corrected):
        number += 1
        yield _corrected(desk, number, step)
    law = Source(rules=("protocol-remarks",))
    for own, one in enumerate(desk.entries.corrections, 1):
        place, was, now = (
            desk.tongues.written(text, Translatable.CORRECTION, own) or alike(NOBODY)
            for text in (one.place, one.was, one.now)
        )
        yield Correction(number + own, place, was, now, desk.person(one.person), _when(desk, one.at_utc), law)


def _corrected(desk: Desk, number: int, step: Step[Corrected]) -> Correction:
    what = step.what
    entered = desk.course.state.thing(what.thing, what.n)
    assert entered is not None  # noqa: S101 - a correction of what is not there moves nothing
    before = entered.corrections[: entered.corrections.index(what)]
    was = (before[-1].words if before else entered.said.words).strip()
    place = desk.say(
        "corrected", **_whereof(desk, what.thing, entered.said), reason=desk.tongues.said(step, what.reason)
    )
    withdrawn = desk.say("withdrawn")
    return Correction(
        number,
        place,
        worded(desk, what.thing, what.n, was) or withdrawn,
        worded(desk, what.thing, what.n, what.words) or withdrawn,
        desk.who(step.event.who),
        desk.when(desk.course.wall(step.event)) or alike(NOBODY),
        Source((step.seq,), ("protocol-remarks",)),
    )


def _whereof(desk: Desk, thing: Thing, entered: Numbered) -> dict[str, Said]:
    """Return which *thing* was corrected, by the number it has in print if any, and when it had been *entered*.

    An answer has its question's: the number of a note is nowhere in print.
    """
    at = next(step.at for step in desk.course.steps if step.what == entered)
    named = desk.words.word("thing", thing.value)
    if isinstance(entered, Answered):
        if entered.question and now(desk, Thing.ASKED, entered.question):
            named = desk.say("corrected_answer", number=entered.question)
    elif thing in (Thing.ASKED, Thing.QUESTION, Thing.EXHIBIT):
        named = desk.say("corrected_number", thing=named, number=entered.n)
    return {"thing": named, "time": alike(f"{at.clock} ({mark(at)})")}


def _annexes(desk: Desk) -> Iterator[Block]:
    rule = ("psychologist-conclusion",)
    if has_conclusion(desk.entries):
        yield Paragraph(desk.say("conclusion_annexed"), Source(rules=rule))
    if has_referral(desk.entries):
        yield Paragraph(desk.say("referral_annexed"), Source(rules=rule))
    if desk.entries.pseudonym:
        yield Paragraph(desk.say("identity_annexed"), Source(rules=("pseudonym",)))


def _when(desk: Desk, at_utc: str) -> Said:
    return desk.when(wall(at_utc, desk.material.zone)) or alike(at_utc or NOBODY)
