"""The protocol's first sections: where, when, by whom, who was there, and who the interviewed child is.

Rules (arts 199.3, 212.2, 97; of a deposition 217). Start and end are the recording's, to the minute. With a decision on
a pseudonym the personal data are its number and the name chosen, nothing else; they go into the sealed annex. What is
asked of the child goes by its age; what somebody entered all the same is printed.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from interview_app.domain.drafting.course import wall
from interview_app.domain.drafting.demands import is_asked
from interview_app.domain.drafting.desk import NOBODY, Desk, lines, sentence
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import Named
from interview_app.domain.people import INTERPRETERS, FurtherGround, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    Block,
    Field,
    Fields,
    Paragraph,
    Said,
    Section,
    Source,
    TableBlock,
    TableRow,
    alike,
)
from interview_app.domain.protocol_entries import GrammaticalCase, LackCode

_HEADING = ("protocol-heading",)
_BY = {InterviewLanguage.RU: GrammaticalCase.INSTRUMENTAL}
_FROM = {InterviewLanguage.KK: GrammaticalCase.ABLATIVE}
_FURTHER = {
    FurtherGround.ADDITIONAL_WISH: "additional",
    FurtherGround.ADDITIONAL_QUESTIONS: "additional",
    FurtherGround.REPEAT_BREACH: "repeated",
    FurtherGround.REPEAT_RETRACTED: "repeated",
    FurtherGround.CONTINUATION: "additional",
}
PERSONAL: Mapping[LackCode, Callable[[Desk], Said | str]] = {
    LackCode.BIRTH_PLACE: lambda desk: desk.entries.particulars.birth_place,
    LackCode.CITIZENSHIP: lambda desk: desk.entries.particulars.citizenship,
    LackCode.NATIONALITY: lambda desk: desk.tongues.written(desk.entries.particulars.nationality),
    LackCode.EDUCATION: lambda desk: desk.tongues.written(desk.entries.particulars.education),
    LackCode.SCHOOL: lambda desk: desk.material.identity.school,
    LackCode.FAMILY_STATUS: lambda desk: desk.tongues.written(desk.entries.particulars.family_status),
    LackCode.OCCUPATION: lambda desk: desk.tongues.written(desk.entries.particulars.occupation),
    LackCode.ADDRESS: lambda desk: desk.material.identity.address,
}
"""The personal data of art. 212.2 that people enter, in the order of the page."""


def lacks_personal(desk: Desk, code: LackCode) -> bool:
    """Return whether the personal datum *code* is asked of this child, may be printed, and is not there."""
    if desk.entries.pseudonym is not None or not is_asked(code, desk.age):
        return False
    said = PERSONAL[code](desk)
    return not (said.strip() if isinstance(said, str) else said)


def title(desk: Desk) -> Said:
    """Return the title, as the law's own form has it."""
    if desk.is_court:
        return desk.say("title_deposition")
    ground = desk.preparation.plan.ground
    further = f"{_FURTHER[ground]}_" if ground else ""
    return desk.say(desk.gendered(f"title_{further}{desk.capacity.value}"))


def running_head(desk: Desk) -> Said:
    """Return what stands above every page: what it is and of which case, and nobody's name."""
    kind = "running_deposition" if desk.is_court else "running"
    return desk.say(kind, case=desk.case_number or NOBODY)


def place(desk: Desk) -> Said:
    """Return where it was."""
    return alike(", ".join(filter(None, (desk.entries.place, desk.material.room))))


def general(desk: Desk) -> Section:
    """Return the section on the action itself: place, times, official, case."""
    case, plan = desk.preparation.case, desk.preparation.plan
    begun, ended = desk.course.first(EventKind.SESSION_STARTED), desk.course.last(EventKind.RECORDING_STOPPED)
    at = Source(tuple(event.seq for event in (begun, ended) if event), _HEADING)
    law = Source(rules=_HEADING)
    official = desk.official
    named = Source(desk.people_events, ("investigator-identified",))
    drawn = wall(desk.entries.begun_utc, desk.material.zone)
    number = _afterwards(desk, LackCode.CASE_NUMBER, alike(desk.case_number))
    rows: list[Field] = [
        *desk.field("case", number, law, LackCode.CASE_NUMBER),
        *desk.field("articles", ", ".join(case.articles), law),
        *desk.field("body", case.body, law),
        *desk.field("place", place(desk), law, LackCode.PLACE),
        *desk.field("start", desk.when(desk.start), at, LackCode.START),
        *desk.field("end", desk.when(desk.end), at, LackCode.END),
        *desk.field("lasted", _lasted(desk, desk.start, desk.end), at),
        *desk.field("judge" if desk.is_court else "official", _named(official), named, LackCode.OFFICIAL),
        *desk.field("language", _language(desk), law, LackCode.LANGUAGE),
        *desk.field("form", desk.words.word("protocol_form", desk.form.value), Source(rules=("protocol-account",))),
        *desk.field("drawn_up", desk.when(drawn), law, LackCode.DRAWN_UP),
    ]
    opening = (Paragraph(_opening(desk, official), at),) if official and desk.child_name else ()
    ground = _ground(desk) if plan.ground else ()
    return Section(
        desk.say("h_general_court" if desk.is_court else "h_general"), (*opening, Fields(tuple(rows)), *ground)
    )


def people(desk: Desk) -> Section:
    """Return the section on who was there."""
    source = Source(desk.people_events, _HEADING)
    blocks: list[Block] = []
    if desk.people:
        rows = tuple(TableRow(tuple(_person(desk, one)), source) for one in desk.people)
        headings = tuple(desk.say(f"t_{name}") for name in ("number", "role", "name", "place"))
        blocks.append(TableBlock(headings, (1, 5, 9, 4), rows))
    if any(desk.is_hidden(one.role) for one in desk.people):
        blocks.append(Paragraph(desk.say("representative_hidden"), Source(rules=("pseudonym",))))
    wish = desk.preparation.wish
    if wish.asked:
        asked = desk.say("wish", whom=sentence(alike(wish.whom.strip() or NOBODY)))
        blocks.append(Paragraph(asked, Source(rules=("child-asked-whom",))))
    blocks += _decision(desk)
    return Section(desk.say("h_people"), tuple(blocks))


def person(desk: Desk) -> Section:
    """Return the section on the interviewed child."""
    child, identity, entries = desk.preparation.child, desk.material.identity, desk.entries
    law, secret = Source(rules=("protocol-person",)), Source(rules=("pseudonym",))
    capacity = desk.role(0) if desk.preparation.plan.capacity else Said()
    age = desk.say("years", count=desk.age) if desk.age is not None else Said()
    rows: list[Field] = []
    if pseudonym := entries.pseudonym:
        number = desk.decision(pseudonym) if pseudonym.number.strip() else ""
        rows += desk.field("pseudonym", pseudonym.name, secret, LackCode.CHILD_NAME)
        rows += desk.field("decision", number, secret, LackCode.PSEUDONYM_NUMBER)
        rows += desk.field("age", age, law)
    else:
        rows += desk.field("name", identity.full_name, law, LackCode.CHILD_NAME)
        born = _afterwards(desk, LackCode.BIRTH_DATE, desk.day(desk.birth_date))
        rows += desk.field("born", born, law, LackCode.BIRTH_DATE)
        rows += desk.field("age", age, law)
        for code, said in PERSONAL.items():
            rows += desk.field(code.value, said(desk), law, code if is_asked(code, desk.age) else None)
        rows += desk.field("document", entries.particulars.document, law)
        rows += desk.field("iin", identity.iin, law)
    rows += desk.field("capacity", capacity, law, LackCode.CAPACITY)
    rows += desk.field("own_language", _known_language(desk, child.language), law)
    attitude = desk.tongues.written(entries.attitude)
    rows += desk.field("attitude", attitude, Source(rules=("protocol-attitude",)), LackCode.ATTITUDE)
    hidden = (Paragraph(desk.say("person_hidden"), secret),) if entries.pseudonym else ()
    return Section(desk.say("h_person"), (Fields(tuple(rows)), *hidden))


def _opening(desk: Desk, official: Named) -> Said:
    """Return the sentence that begins a protocol, with the names in the case that each language asks for."""
    unnamed = desk.say("by_judge" if desk.is_court else "by_investigator")
    post = desk.words.post(official.post, _BY) if official.post.strip() else unnamed
    by = desk.words.name(official.name, _BY, None)
    child = desk.words.name(desk.child_name, _FROM, desk.preparation.child.gender)
    key = "opening_deposition" if desk.is_court else desk.gendered(f"opening_{desk.capacity.value}")
    return desk.say(key, post=post, official=by, child=child, case=desk.case_number or NOBODY)


def _afterwards(desk: Desk, code: LackCode, value: Said) -> Said:
    """Return *value* with what was written down for *code* afterwards: by whom and when, and what stood before."""
    made = desk.entries.completed_as(code)
    if not value or not made:
        return value
    *before, holds = ((one, desk.when(wall(one.at_utc, desk.material.zone))) for one in made)
    notes = [desk.say("completed_before", text=desk.day(one.text), who=one.by, when=at) for one, at in before]
    return lines((value, desk.say("completed", who=holds[0].by, when=holds[1]), *notes))


def _ground(desk: Desk) -> tuple[Block, ...]:
    plan = desk.preparation.plan
    ground = desk.words.word("ground", plan.ground or "")
    text = desk.say("ground", ground=ground, reason=sentence(desk.tongues.written(plan.ground_reason)) or NOBODY)
    return (Paragraph(text, Source(rules=("single-session",))),)


def _named(one: Named | None) -> str:
    return ", ".join(filter(None, (one.name, one.post))) if one else ""


def _lasted(desk: Desk, start: datetime | None, end: datetime | None) -> Said:
    if start is None or end is None or end < start:
        return Said()
    return desk.words.length(round((end - start).total_seconds() * 1000))


def _language(desk: Desk) -> Said:
    language = desk.preparation.plan.language
    return desk.words.word("language", language.value) if language else Said()


def _known_language(desk: Desk, code: str) -> Said:
    return desk.words.word("language", code) if code else Said()


def _person(desk: Desk, one: Named) -> Iterator[Said]:
    yield alike(str(one.number))
    known = desk.attendee(one.number)
    role = [desk.role(one.number)]
    if known and known.order_number and one.role in INTERPRETERS:
        role.append(desk.say("order", number=known.order_number))
    yield lines(role)
    told = [alike(desk.name(one.number))]
    if not desk.is_hidden(one.role):
        if one.post:
            told.append(alike(one.post))
        if known and known.document_number:
            told.append(alike(f"{known.document_kind} {known.document_number}".strip()))
    yield lines(told)
    yield desk.words.word("place", one.place.value)


def _decision(desk: Desk) -> tuple[Block, ...]:
    """Return who decided on a specialist for a child of 14 and more (art. 215.1)."""
    if desk.age is None or desk.age < 14:
        return ()
    source = Source(rules=("from-14-decision",))
    whose = "_court" if desk.is_court else ""
    if decided := desk.entries.specialist_decision.strip():
        text = sentence(desk.tongues.written(decided))
        return (Paragraph(desk.say(f"specialist_decision{whose}", text=text), source),)
    there = desk.people_as(Role.PSYCHOLOGIST, Role.PEDAGOGUE)
    if there:
        return (Paragraph(desk.say(f"specialist_called{whose}", who=desk.person(there[0].number)), source),)
    return desk.in_place_of(LackCode.FROM_14_DECISION)
