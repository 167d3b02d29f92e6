"""The demo's interview: a short guided one with a pause, as investigator and psychologist lead it in two windows.

Rules. The child of the synthetic room says nothing; what is written down as theirs is the demonstration's own. Each act
is whole: between two of them the interview can be brought to its end. The psychologist pauses and, as the pause's
guardian, lets it go on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from interview_app.domain.bank import Phase
from interview_app.domain.errors import Bug
from interview_app.domain.interview import Interview
from interview_app.domain.interview_words import ChildState, Exhibit, Hint, PlaybackExtent, TopicOutcome
from interview_app.domain.people import Role
from interview_app.domain.permissions import AccountRole
from interview_app.journey.demo_room import PASSPHRASE, SIGN_IN
from ui.demo_hands import Hands, Script
from ui.interview.interview_parts import InterviewParts
from ui.interview.question_card import TWICE_WITHIN_NS
from ui.interview.scribe_line import Writes
from ui.observer_window import ObserverWindow
from ui.pages.interview import InterviewPage

_PAPER = (480, 360)
_HOUSE = ((120, 320), (120, 180), (240, 80), (360, 180), (360, 320), (120, 320))


@dataclass(frozen=True)
class Led:
    """The hands before an interview that runs."""

    hands: Hands
    page: InterviewPage
    parts: InterviewParts

    @property
    def state(self) -> Interview:
        """Where the interview stands."""
        return self.parts.interviewing.state

    @property
    def observer(self) -> ObserverWindow:
        """The psychologist's window, which is open."""
        window = self.parts.observing.window
        if window is None:
            raise Bug("the psychologist's window is there and is not")
        return window


def opening(led: Led) -> Script[None]:
    """Begin before the child comes; the psychologist signs in at a window of their own."""
    yield from _enters(led, Phase.OPENING)
    yield from _asks(led)
    if led.parts.observing.window is None:
        yield from led.hands.press(led.parts.observer)
    yield lambda: led.parts.observing.window is not None
    yield from led.hands.type(led.observer.sign_in.sign_in.line, SIGN_IN[AccountRole.PSYCHOLOGIST])
    yield from led.hands.type(led.observer.sign_in.passphrase.line, PASSPHRASE)
    yield from led.hands.press(led.observer.sign_in.enter)
    yield lambda: led.observer.is_signed_in


def child_comes(led: Led) -> Script[None]:
    """Let the child come in, and tell it what it must be told at its age."""
    yield from led.hands.press(led.parts.phases.buttons[Phase.INTRODUCTION])
    yield from led.hands.press(led.parts.desk.is_child_in.answers[1])
    yield lambda: led.state.phase is Phase.INTRODUCTION and led.state.child_there
    yield from _asks(led)
    yield from led.hands.press(led.parts.tell)
    yield from led.hands.tick(*led.parts.told.ticks.values())
    yield from led.hands.press(led.parts.told.primary)


def child_tells(led: Led) -> Script[None]:
    """Ask openly, note the answers, and ask more about a word of the child's own."""
    yield from _enters(led, Phase.RAPPORT)
    yield from _asks(led)
    yield from _notes(led, "answer")
    yield from _enters(led, Phase.FREE_ACCOUNT)
    yield from _asks(led)
    yield from _notes(led, "account")
    for word in ("word", "second_word"):
        yield from led.hands.enter(led.parts.chips.line, led.hands.word(word))
    yield lambda: len(led.parts.chips.chips) > 1
    yield from _enters(led, Phase.EXPLORING)
    yield from led.hands.press(led.parts.chips.chips[0])
    yield lambda: led.hands.word("word") in led.parts.desk.card.question.text()
    yield from led.hands.keep("interview")
    yield from _asks(led)


def own_question(led: Led) -> Script[None]:
    """Type a question that suggests its answer, and ask the open one that the check offers."""
    own = led.parts.desk.own
    yield from led.hands.type(own.line, led.hands.word("own_question"))
    yield own.suggestion.isVisible
    yield from led.hands.keep("interview-own-question")
    yield from led.hands.press(own.suggestion)
    yield from _is_another_press(led)
    before = len(led.state.asked)
    yield from led.hands.enter(own.line)
    yield lambda: len(led.state.asked) > before


def handed_question(led: Led) -> Script[None]:
    """Take an advocate's question from the psychologist's window, and decline it with a reason."""
    writing, handed = led.observer.writing, led.parts.handed
    yield from led.hands.choose(writing.kind, Writes.QUESTION.value)
    advocate = next(one.number for one in led.state.people if one.role == Role.ADVOCATE)
    yield from led.hands.choose(writing.person, str(advocate))
    yield from led.hands.enter(writing.line, led.hands.word("handed_question"))
    yield lambda: handed.declines
    yield from led.hands.press(handed.declines[0])
    yield from led.hands.enter(handed.reason, led.hands.word("declined"))
    yield lambda: led.state.settled


def pause(led: Led) -> Script[None]:
    """Let the psychologist see distress coming, pause, and let the interview go on once the child is calm."""
    observer = led.observer
    yield from led.hands.choose(observer.writing.kind, Writes.NOTE.value)
    yield from led.hands.enter(observer.writing.line, led.hands.word("observation"))
    yield from led.hands.press(observer.hints.buttons[Hint.WATER])
    yield from led.hands.press(observer.states.buttons[ChildState.UNEASY])
    yield lambda: led.state.child_state is ChildState.UNEASY and observer.pictures[0].showing
    yield from led.hands.keep("observer", observer)
    yield from led.hands.press(observer.pause_button)
    yield led.parts.pausing.isVisible
    yield from led.hands.keep("pause")
    yield from led.hands.choose(observer.going_on.state, ChildState.CALM.value)
    yield from led.hands.press(observer.going_on.go)
    yield lambda: led.state.pause is None


def drawing(led: Led) -> Script[None]:
    """Take in what the child drew."""
    exhibits = led.parts.exhibits
    yield from led.hands.press(led.parts.buttons["F8"])
    yield from led.hands.press(exhibits.primary)
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{led.hands.word('drawing')}.png"
        _draw(file)
        yield from led.hands.type(exhibits.form.file.line, str(file))
        yield from led.hands.choose(exhibits.form.kind, Exhibit.MADE.value)
        yield from led.hands.press(exhibits.primary)
        yield lambda: led.state.exhibits
    yield from led.hands.press(exhibits.back)


def closing(led: Led) -> Script[None]:
    """Settle everything with the child and let it go; ask the adults about its safety, and for the recording's end."""
    cover = led.parts.closing
    if led.state.child_there:
        yield from _enters(led, Phase.CLOSING)
        yield from _asks(led)
        yield from led.hands.press(led.parts.buttons["F10"])
        for topic in cover.topics.values():
            yield from led.hands.choose(topic.choice, TopicOutcome.COVERED.value)
        yield from led.hands.choose(cover.statement.choice, "given")
        yield from led.hands.choose(cover.playback.choice, PlaybackExtent.NOT.value)
        yield from led.hands.enter(cover.playback.words.line, led.hands.word("not_played"))
        yield lambda: led.state.playback is not None
        yield from led.hands.keep("closing")
        yield from led.hands.press(cover.back)
        yield from led.hands.press(led.parts.desk.child)
    yield from led.hands.press(led.parts.buttons["F10"])
    for part in cover.safety.values():
        yield from led.hands.choose(part.choice, "no")
    yield lambda: len(led.state.safety) == len(cover.safety)
    yield from led.hands.press(cover.primary)


ACTS: tuple[Callable[[Led], Script[None]], ...] = (
    *(opening, child_comes, child_tells, own_question, handed_question, pause, drawing),
)
"""In their order; :func:`closing` may follow any of them."""


def _enters(led: Led, phase: Phase) -> Script[None]:
    yield from led.hands.press(led.parts.phases.buttons[phase])
    yield lambda: led.state.phase is phase


def _asks(led: Led) -> Script[None]:
    """Ask the question that stands there."""
    yield from _is_another_press(led)
    before = len(led.state.asked)
    yield from led.hands.press(led.parts.desk.card.ask)
    yield lambda: len(led.state.asked) > before


def _is_another_press(led: Led) -> Script[None]:
    """Wait until a press is no part of the one before."""
    clock = led.page.frame.clock
    since_ns = clock.monotonic_ns()
    if led.state.asked:
        yield lambda: clock.monotonic_ns() - since_ns >= TWICE_WITHIN_NS


def _notes(led: Led, answer: str) -> Script[None]:
    before = len(led.state.answers)
    yield from led.hands.enter(led.parts.notes.line, led.hands.word(answer))
    yield lambda: len(led.state.answers) > before


def _draw(file: Path) -> None:
    """Draw a house, as children do."""
    picture = QImage(*_PAPER, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawPolyline(QPolygonF([QPointF(*place) for place in _HOUSE]))
    painter.end()
    picture.save(str(file))
