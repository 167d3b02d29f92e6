"""The course of the interview: what was done, asked and answered, in order, each with its time.

Rules (arts 199.3, 210.10, 210.12, 212, 215.3). A question stands as it is right now, an answer in the first person as
it was noted; what was entered before stands among the corrections. Where there is no note the recording holds the
answer. In the brief form the actions stand in order and the account follows as a summary. Words stand in the language
they were said in, and beside it as somebody translated them. What was computed about a question, what was hinted to
the investigator without a word, and the investigator's own marks are no part of it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from interview_app.domain.bank import Entry, read_from
from interview_app.domain.drafting.course import Step
from interview_app.domain.drafting.desk import NOBODY, Desk, lines, sentence
from interview_app.domain.drafting.notices import may_be_told
from interview_app.domain.drafting.recording import broke_off_between
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
    each,
)
from interview_app.domain.protocol_entries import LackCode, Translatable

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
        told = desk.tongues.written(text, Translatable.SUMMARY)
        return Section(desk.say("h_summary"), (*blocks, Paragraph(told, Source(rules=_ACCOUNT))))
    blocks += [
        desk.at(step, words)
        for step in desk.course.of(Answered)
        if (words := words_of(desk, Thing.ANSWERED, step.what.n))
    ]
    return Section(desk.say("h_summary"), tuple(blocks))


def attendees_questions(desk: Desk) -> Section:
    """Return the section on the attendees' questions: put, declined with the reason, or left open."""
    law = ("attendees-questions",)
    settled = {step.what.n: step for step in desk.course.of(QuestionSettled)}
    blocks: list[Block] = []
    for step in desk.course.of(QuestionHanded):
        end = settled.get(step.what.n)
        if not now(desk, Thing.QUESTION, step.what.n) and end is None:  # withdrawn by whoever handed it in
            continue
        standing = now(desk, Thing.QUESTION, step.what.n) or step.what.words
        words = worded(desk, Thing.QUESTION, step.what.n, standing)
        source = Source((step.seq, *((end.seq,) if end else ())), law)
        who = desk.person(step.what.person)
        if end is not None and end.what.outcome is HandedOutcome.DECLINED:
            reason = desk.tongues.said(end, end.what.reason)
            blocks.append(QuestionAnswer(step.what.n, step.at, who, words, Said(), source, declined=reason))
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
    return entered.words.strip()


def words_of(desk: Desk, thing: Thing, number: int) -> Said:
    """Return the words of a thing as they are right now, with their translations; nothing where it was withdrawn."""
    return worded(desk, thing, number, now(desk, thing, number))


def worded(desk: Desk, thing: Thing, number: int, words: str) -> Said:
    """Return *words* that a thing has, or had, with their translations; a bank's own for a question in its wording."""
    entered = desk.course.state.thing(thing, number)
    assert entered is not None  # noqa: S101 - it is one of the steps that made this state
    asked = entered.said
    if not isinstance(asked, Asked):
        return desk.tongues.spoken(Translatable(thing.value), number, words, desk.tongues.of(asked))
    entry = _bank_entry(desk, asked, words)
    if entry is not None:
        return desk.tongues.from_bank(entry, words, asked.language, desk.preparation.child.gender)
    return desk.tongues.spoken(Translatable.ASKED, number, words, asked.language)


def _bank_entry(desk: Desk, asked: Asked, words: str) -> Entry | None:
    """Return the bank's entry whose wording *words* are, in the language they were asked in; None where they differ."""
    entry = desk.material.asked_from.get(asked.n)
    text = entry.text(asked.language, desk.preparation.child.gender) if entry else ""
    return entry if read_from(text, words) is not None else None


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
    words = words_of(desk, Thing.ASKED, step.what.n)
    if not words:
        return
    notes = desk.notes.get(step.what.n, ())
    answer = lines(filter(None, (words_of(desk, Thing.ANSWERED, note.what.n) for note in notes)))
    entry = _bank_entry(desk, step.what, now(desk, Thing.ASKED, step.what.n))
    source = Source((step.seq, *(note.seq for note in notes)), _ACCOUNT, entry.id if entry else "")
    yield QuestionAnswer(step.what.n, step.at, _speaker(desk, step.what.speaker), words, answer, source)


def _speaker(desk: Desk, number: int) -> Said:
    """Return who asked: the official by the role alone, for they are named above."""
    if desk.official and number == desk.official.number:
        return desk.role(number)
    return desk.person(number) if number else desk.say("nobody")


def _untied(desk: Desk, step: Step[Answered]) -> Iterator[Block]:
    """Yield what the child said by itself, or to a question that was withdrawn; else it stands with the question."""
    words = words_of(desk, Thing.ANSWERED, step.what.n)
    if words and not (step.what.question and now(desk, Thing.ASKED, step.what.question)):
        yield desk.at(step, desk.say("by_itself", words=words))


def _pause(desk: Desk, step: Step[Paused]) -> Suspension:
    ended = next((one for one in desk.course.of(Resumed) if one.seq > step.seq), None)
    what = desk.say("pause", cause=desk.words.word("pause_cause", step.what.cause.value))
    parts: dict[str, str | Said] = {"by": desk.who(step.event.who), "words": _quoted(desk, step, step.what.words)}
    if ended is None:
        reason = desk.say("pause_open", **parts)
        return Suspension(step.at, None, what, reason, Source((step.seq,), ("whole-course",)))
    reason = desk.say(
        "pause_ended",
        **parts,
        length=desk.words.length(max(0, ended.at.t_ms - step.at.t_ms)),
        ended=desk.who(ended.event.who),
        state=desk.words.word("child_state", ended.what.state.value),
        more=_quoted(desk, ended, ended.what.words),
    )
    if not broke_off_between(desk, step.at.t_ms, ended.at.t_ms):
        reason = desk.say("pause_recorded", pause=reason)
    return Suspension(step.at, ended.at, what, reason, Source((step.seq, ended.seq), ("whole-course",)))


def _quoted(desk: Desk, step: Step[Any], words: str) -> Said:
    return each(sentence(desk.tongues.said(step, words)), lambda text: f" {text}")


def _because(desk: Desk, step: Step[Any], reason: str) -> Said:
    return each(desk.tongues.said(step, reason), lambda text: f" ({text})")


def _exhibit(desk: Desk, number: int) -> Said:
    return desk.say("exhibit", number=number, name=words_of(desk, Thing.EXHIBIT, number) or NOBODY)


_SAYINGS: Mapping[type, Callable[[Desk, Step[Any]], Said]] = {
    ChildCame: lambda desk, step: desk.say("child_came"),
    ChildLeft: lambda desk, step: desk.say("child_left"),
    PersonCame: lambda desk, step: desk.say(
        "person_came",
        who=desk.person(step.what.person),
        place=desk.words.word("place", step.what.place.value),
    ),
    PersonLeft: lambda desk, step: desk.say(
        "person_left", who=desk.person(step.what.person), reason=_because(desk, step, step.what.reason)
    ),
    Guardian: lambda desk, step: desk.say(
        "guardian", who=desk.person(step.what.person), reason=_because(desk, step, step.what.reason)
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
        "break_asked", who=desk.who(step.event.who), reason=_because(desk, step, step.what.words)
    ),
    LimitReached: lambda desk, step: desk.say(
        "limit_reached", limit=desk.words.word("limit", step.what.limit), percent=step.what.percent
    ),
    LimitPassed: lambda desk, step: desk.say(
        "limit_passed",
        limit=desk.words.word("limit", step.what.limit),
        percent=step.what.percent,
        reason=_because(desk, step, step.what.reason),
    ),
    IncidentNamed: lambda desk, step: desk.say(
        "incident",
        which=desk.words.word("incident", step.what.which.value),
        words=words_of(desk, Thing.INCIDENT, step.what.n) or NOBODY,
    ),
    ExhibitAdded: lambda desk, step: desk.say("exhibit_added", exhibit=_exhibit(desk, step.what.n)),
    ExhibitShown: lambda desk, step: desk.say("exhibit_shown", exhibit=_exhibit(desk, step.what.exhibit)),
    ExhibitHidden: lambda desk, step: desk.say("exhibit_hidden", exhibit=_exhibit(desk, step.what.exhibit)),
    ClosingBegan: lambda desk, step: desk.say(
        "closing_began",
        how=desk.words.word("closing", step.what.how.value),
        reason=_because(desk, step, step.what.reason),
    ),
}
