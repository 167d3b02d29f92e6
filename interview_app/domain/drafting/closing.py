"""How the interview was brought to its end, and what was left undone.

Rules (arts 210.11, thesis 2.5.5, 3.1). Each topic of the plan stands with what became of it. The child's statement and
the playback stand with what was said, or with the reason why not. Of the questions of safety, which the adults answer,
the protocol says that they were put and what followed; the answers themselves go into the referral alone.
"""

from collections.abc import Iterator

from interview_app.domain.drafting.course import number_of
from interview_app.domain.drafting.desk import NOBODY, Desk, mark, sentence
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import (
    LeftUndone,
    PlaybackSettled,
    SafetyAnswered,
    StatementGiven,
    TopicSettled,
)
from interview_app.domain.interview_words import SafetyQuestion
from interview_app.domain.protocol import Block, Moment, Paragraph, Section, Source, TableBlock, TableRow, alike
from interview_app.domain.protocol_entries import LackCode


def closing(desk: Desk) -> Section:
    """Return the section on the end."""
    blocks = [*_topics(desk), *_statement(desk), *_playback(desk), *_undone(desk), *_safety(desk)]
    return Section(desk.say("h_closing"), tuple(blocks))


def open_topics(desk: Desk) -> tuple[str, ...]:
    """Return the ids of the planned topics of which nobody said what became of them."""
    settled = {step.what.topic for step in desk.course.of(TopicSettled)}
    return tuple(topic for topic in desk.material.topics if topic not in settled)


def open_safety(desk: Desk) -> tuple[SafetyQuestion, ...]:
    """Return the questions of safety that nobody answered."""
    answered = {step.what.question for step in desk.course.of(SafetyAnswered)}
    return tuple(question for question in SafetyQuestion if question not in answered)


def _topics(desk: Desk) -> Iterator[Block]:
    latest = {step.what.topic: step for step in desk.course.of(TopicSettled)}
    rows = tuple(
        TableRow(
            (
                desk.material.topics.get(topic) or alike(topic or NOBODY),
                desk.words.word("topic_outcome", step.what.outcome.value),
                desk.tongues.said(step, step.what.reason) or alike(NOBODY),
            ),
            Source((step.seq,), ("completeness",)),
        )
        for topic, step in latest.items()
    )
    if rows:
        yield TableBlock(tuple(desk.say(f"t_{name}") for name in ("topic", "outcome", "reason")), (6, 4, 6), rows)
    yield from desk.in_place_of(LackCode.COMPLETENESS)


def _undone(desk: Desk) -> Iterator[Block]:
    for step in desk.course.of(LeftUndone):
        what = desk.words.word("undone", step.what.what.value)
        reason = sentence(desk.tongues.said(step, step.what.reason))
        yield desk.at(step, desk.say("left_undone", what=what, reason=reason), rules=("completeness",))


def _statement(desk: Desk) -> Iterator[Block]:
    for step in desk.course.of(StatementGiven):
        given = step.what
        if given.given:
            words = desk.tongues.said(step, given.words)
            text = desk.say(desk.gendered("statement" if words else "stated"), words=words)
        else:
            text = desk.say("no_statement", reason=sentence(desk.tongues.said(step, given.reason)))
        yield desk.at(step, text, rules=("correct-statement",))
    yield from desk.in_place_of(LackCode.STATEMENT)


def _playback(desk: Desk) -> Iterator[Block]:
    for step in desk.course.of(PlaybackSettled):
        extent = desk.words.word("playback_extent", step.what.extent.value)
        reason = sentence(desk.tongues.said(step, step.what.reason))
        text = desk.say("playback_because" if reason else "playback", extent=extent, reason=reason or NOBODY)
        yield desk.at(step, text, rules=("played-back",))
    for event in desk.course.kind(EventKind.PLAYED_BACK):
        since, until = (Moment(max(0, number_of(event, key)) // 1000, "") for key in ("from_us", "to_us"))
        text = desk.say("played_stretch", part=number_of(event, "part"), since=mark(since), until=mark(until))
        yield Paragraph(text, Source((event.seq,), ("played-back",)))
    yield from desk.in_place_of(LackCode.PLAYBACK)


def _safety(desk: Desk) -> Iterator[Block]:
    latest = {step.what.question: step for step in desk.course.of(SafetyAnswered)}
    if latest:
        source = Source(tuple(step.seq for step in latest.values()), ("safety",))
        danger = any(step.what.answer for step in latest.values())
        yield Paragraph(desk.say("safety_danger" if danger else "safety_calm"), source)
