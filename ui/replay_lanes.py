"""What a recording's timeline and chronicle say, as the items of the lanes and the lines of the list, in one language.

No Qt here. Events of the record's own housekeeping are left out: whoever wants them all has ``interview-app inspect``.
Everything else has a line, and a place on a lane; what lasts is a span, and its beginning and end are no marks as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interview_app.domain.events import EventKind
from interview_app.domain.happenings import HAPPENINGS, Asked, Corrected, Named, WordCaught
from interview_app.domain.interview_words import Thing
from interview_app.domain.people import Role
from interview_app.replaying.chronicle import Chronicle, Occurrence, Spell
from interview_app.replaying.timeline import Stretch, StretchKind
from ui.messages import Messages
from ui.recorder_words import recorder_text
from ui.replay_words import ReplayWords
from ui.widgets.event_list import Line
from ui.widgets.lanes import Item, Kind, Lane

_HOUSEKEEPING = frozenset(
    {
        EventKind.RECIPIENTS,
        EventKind.DEVICE_OPENED,
        EventKind.SEGMENT_CLOSED,
        EventKind.CLIENT_CAME,
        EventKind.CLIENT_LEFT,
        EventKind.MEDIA_FIXED,
    }
)
_TROUBLE = frozenset(
    {
        EventKind.DEVICE_LOST,
        EventKind.SOUND_OVERFLOW,
        EventKind.FRAMES_DROPPED,
        EventKind.TARGET_SLOW,
        EventKind.TARGET_LOST,
        EventKind.SPACE_WARNING,
        EventKind.CLOCK_CHANGED,
        EventKind.RECOVERED,
    }
)
_LANES: Mapping[Lane, frozenset[EventKind]] = {
    Lane.PHASES: frozenset({EventKind.PHASE_ENTERED}),
    Lane.QUESTIONS: frozenset(
        {
            EventKind.ASKED,
            EventKind.SILENCE_KEPT,
            EventKind.LANGUAGE_CHANGED,
            EventKind.QUESTION_HANDED,
            EventKind.QUESTION_SETTLED,
        }
    ),
    Lane.WORDS: frozenset(
        {
            EventKind.ANSWERED,
            EventKind.WORD_CAUGHT,
            EventKind.WORD_TIED,
            EventKind.INCIDENT_NAMED,
            EventKind.STATEMENT_GIVEN,
        }
    ),
    Lane.PAUSES: frozenset(
        {
            EventKind.PAUSED,
            EventKind.RESUMED,
            EventKind.BREAK_ASKED,
            EventKind.LIMIT_REACHED,
            EventKind.LIMIT_PASSED,
        }
    ),
    Lane.PEOPLE: frozenset(
        {
            EventKind.ADMITTED,
            EventKind.PEOPLE,
            EventKind.PERSON_CAME,
            EventKind.PERSON_LEFT,
            EventKind.GUARDIAN,
            EventKind.CHILD_CAME,
            EventKind.CHILD_LEFT,
            EventKind.OBSERVER_WINDOW,
            EventKind.TOLD,
        }
    ),
    Lane.SHOWN: frozenset({EventKind.EXHIBIT_ADDED, EventKind.EXHIBIT_SHOWN, EventKind.EXHIBIT_HIDDEN}),
}
_LANE_OF = {kind: lane for lane, kinds in _LANES.items() for kind in kinds}
_LANE_OF_THING = {
    Thing.ASKED: Lane.QUESTIONS,
    Thing.QUESTION: Lane.QUESTIONS,
    Thing.ANSWERED: Lane.WORDS,
    Thing.WORD: Lane.WORDS,
    Thing.INCIDENT: Lane.WORDS,
    Thing.EXHIBIT: Lane.SHOWN,
}
_KINDS = {
    EventKind.MARKER: Kind.MARK,
    EventKind.ANSWERED: Kind.ANSWER,
    EventKind.WORD_CAUGHT: Kind.WORD,
    EventKind.PERSON_CAME: Kind.CAME,
    EventKind.PERSON_LEFT: Kind.LEFT,
    **dict.fromkeys(_TROUBLE, Kind.TROUBLE),
}
_SPANNED = frozenset(
    {
        EventKind.PHASE_ENTERED,
        EventKind.PAUSED,
        EventKind.RESUMED,
        EventKind.CHILD_CAME,
        EventKind.CHILD_LEFT,
        EventKind.EXHIBIT_SHOWN,
        EventKind.EXHIBIT_HIDDEN,
    }
)
"""What begins or ends a span; only what does neither, because it did not count, is a mark of its own."""


@dataclass(frozen=True)
class Lanes:
    """What is shown: the names of the lanes, what stands on them, and the lines of the list in order of time."""

    names: Mapping[Lane, str]
    items: tuple[Item, ...]
    lines: tuple[Line, ...]


def lanes(chronicle: Chronicle, end_us: int, messages: Messages) -> Lanes:
    """Return what *chronicle* tells of a recording that ends at *end_us*, without its stretches."""
    words = ReplayWords(chronicle, end_us, messages)
    told = [one for one in _each_press_once(chronicle.told) if one.event.kind not in _HOUSEKEEPING]
    items = [*_spans(chronicle, words, end_us), *_losses(chronicle.told, end_us, messages)]
    moments = (one for one in told if one.event.kind not in _SPANNED or one.odd or one.unreadable)
    items += [_item(one, chronicle, words) for one in moments]
    lines = tuple(Line(one.at_us, lane_of(one), words.text(one), words.who(one)) for one in told)
    guided = any(one.event.kind in HAPPENINGS for one in told)
    filled = {one.lane for one in items}
    shown = (lane for lane in Lane if lane in filled or lane in _ALWAYS or (guided and lane is not Lane.SHOWN))
    return Lanes({lane: messages.text(f"lane.{lane.value}") for lane in shown}, tuple(items), lines)


_ALWAYS = frozenset({Lane.RECORDING, Lane.MARKS})


def with_stretches(told: Lanes, stretches: Sequence[Stretch], messages: Messages) -> Lanes:
    """Return *told* with what was recorded and what was not; gaps and holes have lines of their own."""
    texts = [(one, stretch_text(one, messages)) for one in stretches]
    items = (Item(Lane.RECORDING, _stretch_kind(one), one.start_us, one.end_us, text) for one, text in texts)
    missing = (Line(one.start_us, Lane.RECORDING, text) for one, text in texts if one.kind is not StretchKind.MEDIA)
    lines = tuple(sorted((*told.lines, *missing), key=lambda one: one.at_us))
    return Lanes(told.names, (*items, *told.items), lines)


def stretch_text(stretch: Stretch, messages: Messages) -> str:
    """Return what *stretch* is, and why."""
    if stretch.kind is StretchKind.MEDIA:
        return messages.text("replay.part", part=stretch.part)
    what, why = instead_of_picture(stretch, messages)
    return f"{what}: {why}" if why else what


def instead_of_picture(stretch: Stretch, messages: Messages) -> tuple[str, str]:
    """Return what stands in the picture's place in a gap or a hole, and why (may be empty)."""
    if stretch.kind is StretchKind.GAP:
        why = messages.word("reason", stretch.reason) if stretch.reason else ""
        return messages.text("replay.gap"), why
    return messages.text("replay.hole"), messages.word("finding", stretch.reason)


def lane_of(one: Occurrence) -> Lane:
    """Return the lane of an event: a correction has that of what it corrects."""
    if isinstance(one.what, Corrected):
        return _LANE_OF_THING[one.what.thing]
    if (lane := _LANE_OF.get(one.event.kind)) is not None:
        return lane
    return Lane.MARKS if one.event.kind is EventKind.MARKER or one.event.kind in HAPPENINGS else Lane.RECORDING


def _spans(chronicle: Chronicle, words: ReplayWords, end_us: int) -> Iterable[Item]:
    for lane, kind, spells in (
        (Lane.PHASES, Kind.PHASE, chronicle.phases),
        (Lane.PAUSES, Kind.PAUSE, chronicle.pauses),
        (Lane.PEOPLE, Kind.PRESENCE, chronicle.presence),
        (Lane.SHOWN, Kind.SHOWN, chronicle.shown),
    ):
        for spell in spells:
            begun_us, ended_us = spell.begun.at_us, _end_of(spell, end_us)
            yield Item(lane, kind, begun_us, ended_us, words.span(spell), words.label(spell))


def _end_of(spell: Spell, end_us: int) -> int:
    # As long as a moment at least: what lasts no time would be taken for one.
    return max(end_us if spell.ended is None else spell.ended.at_us, spell.begun.at_us + 1)


def _item(one: Occurrence, chronicle: Chronicle, words: ReplayWords) -> Item:
    kind = _KINDS.get(one.event.kind, Kind.EVENT)
    label = ""
    if isinstance(one.what, Asked):
        kind = Kind.QUESTION if _asks(one.people.get(one.what.speaker)) else Kind.OTHERS_QUESTION
    elif isinstance(one.what, WordCaught):
        label = one.what.words
    return Item(lane_of(one), kind, one.at_us, one.at_us, words.whole(one), label, chronicle.withdrawn(one))


def _asks(speaker: Named | None) -> bool:
    """Return whether *speaker* leads the interview: the investigator, or the judge at a deposition."""
    return speaker is not None and speaker.role in (Role.INVESTIGATOR, Role.JUDGE)


def _losses(told: Iterable[Occurrence], end_us: int, messages: Messages) -> Iterable[Item]:
    """Yield the times in which a device was lost."""
    lost: dict[str, Occurrence] = {}
    for one in told:
        if one.event.kind is EventKind.DEVICE_LOST:
            lost.setdefault(str(one.event.body["device"]), one)
        elif one.event.kind is EventKind.DEVICE_BACK:
            since = lost.pop(str(one.event.body["device"]), None)
            if since is not None:
                yield _loss(since, one.at_us, messages)
    for since in lost.values():
        yield _loss(since, end_us, messages)


def _loss(since: Occurrence, until_us: int, messages: Messages) -> Item:
    text = recorder_text(since.event, messages)
    return Item(Lane.RECORDING, Kind.LOST, since.at_us, max(until_us, since.at_us + 1), text)


def _each_press_once(told: Sequence[Occurrence]) -> list[Occurrence]:
    """Leave a bare mark out where words followed it: both are of one press."""
    marks = [one for one in told if one.event.kind is EventKind.MARKER]
    with_words = {one.at_us for one in marks if one.event.body["text"]}
    bare = {one.event.seq for one in marks if not one.event.body["text"] and one.at_us in with_words}
    return [one for one in told if one.event.seq not in bare]


def _stretch_kind(stretch: Stretch) -> Kind:
    return {StretchKind.MEDIA: Kind.PART, StretchKind.GAP: Kind.GAP, StretchKind.HOLE: Kind.HOLE}[stretch.kind]
