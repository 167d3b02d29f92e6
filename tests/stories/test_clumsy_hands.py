"""Keys held down, presses too many, and whatever can be typed: the record has what was meant, once."""

from PySide6.QtCore import Qt

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.interview_words import ChildState, PauseCause
from tests.journey.test_preparing import ANNA
from tests.stories.leading import Leading, begin, of_kind, prepared
from tests.ui.office import Office

LONG = "Сонда не болды, айтып берші? " * 172 + "Кейін ше?!?!"
TYPED = ("🙂 Ол сонда что сказал? 🙂", "Айтшы, then не болды, правда?", LONG)
EMPTY = ("?!… — «»", "🙂🙂🙂", "   ")


def times_asked(leading: Leading) -> int:
    return len(leading.state.asked)


def asks_own(leading: Leading, words: str) -> None:
    """Put *words* into one's own line, as from elsewhere, and press Enter."""
    leading.breathe()
    leading.press(Qt.Key.Key_F2)
    own = leading.parts.desk.own
    leading.driver.wait_until(own.line.hasFocus)
    own.line.selectAll()
    own.line.insertPlainText(words)
    leading.press(Qt.Key.Key_Return)


def test_clumsy_hands(office: Office) -> None:
    leading = begin(office, "clumsy-hands", "kk", prepared(9, "kk"), ANNA)
    own, chips = leading.parts.desk.own, leading.parts.chips
    leading.goes_to(Phase.OPENING)
    leading.hold(Qt.Key.Key_Return, "\r", 40)
    assert times_asked(leading) == 1
    leading.goes_to(Phase.RAPPORT)
    leading.breathe()
    leading.hold(Qt.Key.Key_Return, "\r", 40)
    leading.press(Qt.Key.Key_Return)
    assert times_asked(leading) == 2, "a second press within half a second is the same press"
    leading.goes_to(Phase.EXPLORING)
    assert len(LONG) == 5000
    for words in TYPED:
        asks_own(leading, words)
        assert leading.state.asked[-1].said.words == words
        assert own.words == ""
    asked = times_asked(leading)
    for words in EMPTY:
        asks_own(leading, words)
        assert times_asked(leading) == asked
    own.line.selectAll()
    leading.press(LONG[:900])
    leading.driver.wait_until(own.kind.isVisible)
    leading.keeps("long")
    own.line.clear()
    leading.press(Qt.Key.Key_Escape)
    leading.press(Qt.Key.Key_F3)
    leading.driver.wait_until(chips.line.hasFocus)
    leading.press("Аружанға айтты", Qt.Key.Key_Return)
    assert not leading.state.words
    assert leading.notice
    leading.keeps("real-name")
    leading.press(Qt.Key.Key_Escape)
    leading.catches("қызға айтты")
    leading.hold(Qt.Key.Key_F9, "", 40)
    leading.press(Qt.Key.Key_F9, Qt.Key.Key_F9)
    assert leading.state.pause is not None
    assert leading.state.pause.cause is PauseCause.OTHER
    going_on = leading.parts.pausing.going_on
    leading.click(going_on.state.button(ChildState.CALM.value))
    leading.click(going_on.go)
    leading.driver.wait_until(lambda: leading.state.pause is None)
    events = leading.ends()
    assert [event.body["words"] for event in of_kind(events, EventKind.ASKED)][2:] == list(TYPED)
    assert len(of_kind(events, EventKind.PAUSED)) == len(of_kind(events, EventKind.RESUMED)) == 1
    assert [event.body["words"] for event in of_kind(events, EventKind.WORD_CAUGHT)] == ["қызға айтты"]
    assert ANNA.given_name.encode() not in b"".join(event.line() for event in events)
