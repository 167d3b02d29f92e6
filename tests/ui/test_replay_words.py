"""What the replay says of each kind of event, in three languages, also where a chain makes no sense."""

import re

import pytest
from hypothesis import given
from PySide6.QtWidgets import QApplication

from interview_app.domain.events import BODY, Event, EventKind, Json, Who
from interview_app.domain.happenings import Guardian
from interview_app.domain.interview import Happened
from interview_app.journey.live import OPERATOR
from interview_app.replaying.chronicle import chronicle
from interview_app.replaying.timeline import Stretch, StretchKind
from interview_app.system.texts import LANGUAGES
from tests.domain.room_events import chain_of, courses
from tests.replaying.guided import MINUTES, course
from ui.messages import Messages
from ui.replay_lanes import Lanes, lanes, with_stretches
from ui.replay_steps import Steps
from ui.widgets.lanes import Kind, Lane

END_US = MINUTES * 60_000_000
PLACEHOLDER = re.compile(r"\{\w*\}|[a-z]+_[a-z_]+")
S = 1_000_000


@pytest.fixture(params=LANGUAGES)
def messages(qapp: QApplication, request: pytest.FixtureRequest) -> Messages:
    messages = Messages(qapp, request.param)
    messages.hush()
    return messages


def shown(chain: list[Event], messages: Messages) -> Lanes:
    stretches = [Stretch(StretchKind.MEDIA, 0, END_US, 1), Stretch(StretchKind.GAP, END_US, END_US + S, 2, "asked")]
    return with_stretches(lanes(chronicle(chain), END_US, messages), stretches, messages)


def test_every_kind_is_said_in_words(messages: Messages) -> None:
    found = shown(chain_of(course()), messages)
    said = [text for one in found.lines for text in (one.text, one.who)] + [one.text for one in found.items]
    assert not [text for text in said if PLACEHOLDER.search(text)]
    assert {one.event.kind for one in chronicle(chain_of(course())).told} >= {
        EventKind.ASKED,
        EventKind.PAUSED,
        EventKind.EXHIBIT_SHOWN,
        EventKind.SAFETY_ANSWERED,
    }
    assert list(found.lines) == sorted(found.lines, key=lambda one: one.at_us)
    assert {one.lane for one in found.items} <= found.names.keys() == set(Lane)


@pytest.mark.parametrize("kind", list(EventKind))
@pytest.mark.parametrize("junk", [None, "x\ny", -1, True, [], {"a": [1]}], ids=repr)
def test_junk_is_said_by_its_kind(qapp: QApplication, kind: EventKind, junk: Json) -> None:
    messages = Messages(qapp, "en")
    body = dict.fromkeys(BODY[kind], junk)
    event = Event(1, kind, Who("x" * 30, -7), 0, 2**62, "", body, "")
    found = shown([event], messages)
    assert all(one.text for one in found.lines)
    assert len(found.lines) in (1, 2)  # the gap, and the event unless it is housekeeping


def test_what_cannot_be_read_says_so(messages: Messages) -> None:
    event = Event(1, EventKind.PAUSED, Who("investigator", 1), 0, 0, "", {"cause": "moonlight", "words": ""}, "")
    line, _gap = shown([event], messages).lines
    assert line.text == messages.text("told.unreadable", what=line.text.partition(":")[0])
    assert line.lane is Lane.PAUSES


@given(courses())
def test_any_course_has_a_line_for_each_event(course: list[Happened]) -> None:
    messages = Messages(QApplication.instance(), "en")  # type: ignore[arg-type]
    chain = chain_of(course)
    found = shown(chain, messages)
    assert len(found.lines) == len(chain) + 1
    assert all(one.start_us <= one.end_us for one in found.items)


def test_what_is_withdrawn_is_there_still(messages: Messages) -> None:
    items = shown(chain_of(course()), messages).items
    assert [one.kind for one in items if one.withdrawn] == [Kind.QUESTION]
    assert sum(one.kind is Kind.OTHERS_QUESTION for one in items) > 1


def test_whoever_makes_the_recording_is_said_in_words(messages: Messages) -> None:
    line, _gap = shown(chain_of([Happened(0, OPERATOR, Guardian(2, ""))]), messages).lines
    assert line.who == messages.word("role", OPERATOR.role)
    assert line.who != OPERATOR.role


def test_steps_go_on_and_back() -> None:
    told = chronicle(chain_of(course())).told
    pauses = Steps(told, EventKind.PAUSED)
    first, second = (one.at_us for one in told if one.event.kind is EventKind.PAUSED)

    def next_from(us: int, came_to_us: int = 0) -> int | None:
        one = pauses.next(us, came_to_us=came_to_us)
        return None if one is None else one.at_us

    def before(us: int, came_to_us: int = 0, *, playing: bool = False) -> int | None:
        one = pauses.before(us, came_to_us=came_to_us, playing=playing)
        return None if one is None else one.at_us

    assert [next_from(us) for us in (0, first, first + S, second)] == [first, second, second, None]
    assert next_from(first - S // 5, came_to_us=first) == second  # the picture there began a little earlier
    assert [before(us) for us in (0, first, first + S, second, second + S)] == [None, None, first, first, second]
    assert before(second + S, playing=True) == first
    assert before(second + 2 * S, playing=True) == second
