"""The course of the interview: what was done, asked and answered, in order, each with its time.

Rules (arts 199.3, 210.10, 210.12, 212, 215.3). A question stands as it is right now, an answer in the first person as
it was noted; what was entered before stands among the corrections. Where there is no note the recording holds the
answer. In the brief form the actions stand in order and the account follows as a summary. What was computed about a
question, what was hinted to the investigator without a word, and the investigator's own marks are no part of it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from interview_app.domain.drafting_course import Step
from interview_app.domain.drafting_desk import NOBODY, Desk
from interview_app.domain.drafting_notices import may_be_told
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    BreakAsked,
    ChildCame,
    ChildLeft,
    ChildStateSeen,
    ClosingBegan,
    Guardian,
    IncidentNamed,
    LanguageChanged,
    LimitPassed,
    LimitReached,
    Paused,
    PersonCame,
    PersonLeft,
    PhaseEntered,
    QuestionHanded,
    QuestionSettled,
    Resumed,
    Told,
)
from interview_app.domain.interview_words import HandedOutcome, Thing, ToldWhat
from interview_app.domain.protocol import (
    Block,
    Paragraph,
    ProtocolForm,
    QuestionAnswer,
    Said,
    Section,
    Source,
    Suspension,
    alike,
)
from interview_app.domain.protocol_entries import LackCode

_ACCOUNT = ("protocol-account",)


def course(desk: Desk) -> Section:
    """Return the section on all that was done, with the questions and answers in the full form."""
    blocks = [block for step in desk.course.steps for block in _step(desk, step)]
    return Section(
        desk.say("h_course_court" if desk.is_court else "h_course"), tuple(blocks or desk.in_place_of(LackCode.ACCOUNT))
    )


def summary(desk: Desk) -> Section | None:
    """Return the brief account; None in the full form."""
    if desk.form is ProtocolForm.FULL:
        return None
    asked = desk.course.of(Asked)
    count = desk.say("questions_put", count=len(asked))
    blocks: list[Block] = [Paragraph(count, Source(tuple(step.seq for step in asked), _ACCOUNT))]
    if text := desk.entries.summary.strip():
        return Section(desk.say("h_summary"), (*blocks, Paragraph(alike(text), Source(rules=_ACCOUNT))))
    blocks += [
        desk.at(step, alike(words))
        for step in desk.course.of(Answered)
        if (words := now(desk, Thing.ANSWERED, step.what.n))
    ]
    return Section(desk.say("h_summary"), tuple(blocks))


def attendees_questions(desk: Desk) -> Section:
    """Return the section on the attendees' questions: put, declined with the reason, or left open."""
    law = ("attendees-questions",)
    settled = {step.what.n: step for step in desk.course.of(QuestionSettled)}
    blocks: list[Block] = []
    for step in desk.course.of(QuestionHanded):
        words = now(desk, Thing.QUESTION, step.what.n)
        end = settled.get(step.what.n)
        if not words and end is None:  # withdrawn by whoever handed it in
            continue
        words = words or step.what.words
        source = Source((step.seq, *((end.seq,) if end else ())), law)
        who = desk.person(step.what.person)
        if end is not None and end.what.outcome is HandedOutcome.DECLINED:
            reason = alike(end.what.reason)
            number = step.what.n
            blocks.append(QuestionAnswer(number, step.at, who, alike(words), Said(), source, declined=reason))
            continue
        if end is None:
            text = desk.say("handed_open", who=who, words=words)
        else:
            text = desk.say("handed_asked", who=who, words=words, number=end.what.asked)
        blocks.append(Paragraph(text, source))
    if not blocks:
        blocks.append(Paragraph(desk.say("none_handed"), Source(rules=law)))
    return Section(desk.say("h_attendees"), (*blocks, *desk.in_place_of(LackCode.HANDED)))


def now(desk: Desk, thing: Thing, number: int) -> str:
    """Return the words of a thing as they are right now; '' where it was withdrawn."""
    entered = desk.course.state.thing(thing, number)
    assert entered is not None  # noqa: S101 - it is one of the steps that made this state
    said: Any = entered.said
    return entered.words(said.name if thing is Thing.EXHIBIT else said.words).strip()


def _step(desk: Desk, step: Step[Any]) -> Iterator[Block]:
    if isinstance(step.what, Asked | Answered):
        if desk.form is ProtocolForm.FULL:
            yield from _asked(desk, step) if isinstance(step.what, Asked) else _untied(desk, step)
    elif isinstance(step.what, Paused):
        yield _pause(desk, step)
    elif isinstance(step.what, Told):
        if may_be_told(desk, step.what.what):
            key = "asked_relation" if step.what.what is ToldWhat.RELATION else "told"
            what = desk.words.word("told_what", step.what.what.value)
            whom = step.what.person
            said = desk.say(key, what=what, who=desk.person(whom)) if whom else desk.say(f"{key}_child", what=what)
            yield desk.at(step, said)
    elif (saying := _SAYINGS.get(type(step.what))) is not None:
        yield desk.at(step, saying(desk, step))


def _asked(desk: Desk, step: Step[Asked]) -> Iterator[Block]:
    words = now(desk, Thing.ASKED, step.what.n)
    if not words:
        return
    notes = desk.notes.get(step.what.n, ())
    answer = "\n".join(filter(None, (now(desk, Thing.ANSWERED, note.what.n) for note in notes)))
    source = Source((step.seq, *(note.seq for note in notes)), _ACCOUNT)
    yield QuestionAnswer(step.what.n, step.at, _speaker(desk, step.what.speaker), alike(words), alike(answer), source)


def _speaker(desk: Desk, number: int) -> Said:
    """Return who asked: the official by the role alone, for they are named above."""
    if desk.official and number == desk.official.number:
        return desk.role(number)
    return desk.person(number) if number else desk.say("nobody")


def _untied(desk: Desk, step: Step[Answered]) -> Iterator[Block]:
    """Yield what the child said by itself, or to a question that was withdrawn; else it stands with the question."""
    words = now(desk, Thing.ANSWERED, step.what.n)
    if words and not (step.what.question and now(desk, Thing.ASKED, step.what.question)):
        yield desk.at(step, desk.say("by_itself", words=words))


def _pause(desk: Desk, step: Step[Paused]) -> Suspension:
    ended = next((one for one in desk.course.of(Resumed) if one.seq > step.seq), None)
    what = desk.say("pause", cause=desk.words.word("pause_cause", step.what.cause.value))
    parts: dict[str, str | Said] = {"by": desk.who(step.event.who), "words": _quoted(step.what.words)}
    if ended is None:
        reason = desk.say("pause_open", **parts)
        return Suspension(step.at, None, what, reason, Source((step.seq,), ("whole-course",)))
    reason = desk.say(
        "pause_ended",
        **parts,
        length=desk.words.length(max(0, ended.at.t_ms - step.at.t_ms)),
        ended=desk.who(ended.event.who),
        state=desk.words.word("child_state", ended.what.state.value),
        more=_quoted(ended.what.words),
    )
    return Suspension(step.at, ended.at, what, reason, Source((step.seq, ended.seq), ("whole-course",)))


def _quoted(words: str) -> str:
    return f" {words.strip().rstrip('.')}." if words.strip() else ""


def _because(reason: str) -> str:
    return f" ({reason.strip()})" if reason.strip() else ""


def _exhibit(desk: Desk, number: int) -> Said:
    return desk.say("exhibit", number=number, name=now(desk, Thing.EXHIBIT, number) or NOBODY)


_SAYINGS: Mapping[type, Callable[[Desk, Step[Any]], Said]] = {
    ChildCame: lambda desk, step: desk.say("child_came"),
    ChildLeft: lambda desk, step: desk.say("child_left"),
    PersonCame: lambda desk, step: desk.say(
        "person_came",
        who=desk.person(step.what.person),
        place=desk.words.word("place", step.what.place.value),
    ),
    PersonLeft: lambda desk, step: desk.say(
        "person_left", who=desk.person(step.what.person), reason=_because(step.what.reason)
    ),
    Guardian: lambda desk, step: desk.say(
        "guardian", who=desk.person(step.what.person), reason=_because(step.what.reason)
    ),
    PhaseEntered: lambda desk, step: desk.say("phase", phase=desk.words.word("phase", step.what.phase.value)),
    LanguageChanged: lambda desk, step: desk.say(
        "language_changed", language=desk.words.word("language", step.what.language.value)
    ),
    ChildStateSeen: lambda desk, step: desk.say(
        "state_seen",
        state=desk.words.word("child_state", step.what.state.value),
        who=desk.who(step.event.who),
    ),
    BreakAsked: lambda desk, step: desk.say(
        "break_asked", who=desk.who(step.event.who), reason=_because(step.what.words)
    ),
    LimitReached: lambda desk, step: desk.say(
        "limit_reached", limit=desk.words.word("limit", step.what.limit), percent=step.what.percent
    ),
    LimitPassed: lambda desk, step: desk.say(
        "limit_passed",
        limit=desk.words.word("limit", step.what.limit),
        percent=step.what.percent,
        reason=_because(step.what.reason),
    ),
    IncidentNamed: lambda desk, step: desk.say(
        "incident",
        which=desk.words.word("incident", step.what.which.value),
        words=now(desk, Thing.INCIDENT, step.what.n) or NOBODY,
    ),
    ExhibitAdded: lambda desk, step: desk.say("exhibit_added", exhibit=_exhibit(desk, step.what.n)),
    ExhibitShown: lambda desk, step: desk.say("exhibit_shown", exhibit=_exhibit(desk, step.what.exhibit)),
    ExhibitHidden: lambda desk, step: desk.say("exhibit_hidden", exhibit=_exhibit(desk, step.what.exhibit)),
    ClosingBegan: lambda desk, step: desk.say(
        "closing_began",
        how=desk.words.word("closing", step.what.how.value),
        reason=_because(step.what.reason),
    ),
}
