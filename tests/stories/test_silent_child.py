"""A girl of five who does not begin to speak: prompts by degrees, encouragement, silence; and the room's advice."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.bank import Phase, Purpose
from interview_app.domain.events import EventKind
from interview_app.domain.interview_words import ToldWhat
from interview_app.domain.time_heard import Limit
from interview_app.vault import utterances
from tests.stories.leading import begin, of_kind, prepared
from tests.ui.office import Office

LISTENING, IF_HAPPENED, IF_WORRIED = "core.silent.listening", "core.silent.if_happened", "core.silent.if_worried"
A_HOUSE_HALF_HOUR = timedelta(minutes=30)


def test_a_silent_child_is_given_time_and_every_prompt_is_noted(office: Office) -> None:
    leading = begin(office, "silent-child", "kk", prepared(5, "kk"))
    interviewing, course = leading.interviewing, leading.parts.desk.course
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.INTRODUCTION)
    leading.tells_the_child()
    assert {one.what for one in leading.state.told} >= {ToldWhat.TRUTH}
    assert ToldWhat.LIABILITY not in {one.what for one in leading.state.told}
    leading.goes_to(Phase.TRANSITION)
    asked = [leading.ask()]
    leading.press(Qt.Key.Key_F6)
    leading.keeps("transition")
    leading.finds(LISTENING)
    for prompt in (LISTENING, IF_HAPPENED, IF_WORRIED):
        assert course.current is interviewing.banks.entry(prompt), "the next one stands there, to be asked or not"
        asked.append(leading.ask())
        leading.press(Qt.Key.Key_F6)
    leading.keeps("prompts")
    graded = [one.id for one in interviewing.for_purpose(Purpose.SILENT_CHILD)]
    assert [name for name in interviewing.asked_entries if name in graded] == [LISTENING, IF_HAPPENED, IF_WORRIED]
    assert all(course.was_asked(entry) for entry in course.entries if entry.id in (LISTENING, IF_HAPPENED, IF_WORRIED))
    assert len(set(asked)) == 4
    leading.goes_to(Phase.FREE_ACCOUNT)
    asked.append(leading.ask())
    stood = leading.question
    asked += [leading.ask(Qt.Key.Key_F5), leading.ask(Qt.Key.Key_F5)]
    assert leading.question == stood, "an encouragement does not move the question"
    leading.press(Qt.Key.Key_F6)
    leading.keeps("free-account")
    leading.catches("аю")
    leading.notes("Аю қорқынышты")
    # the house's half an hour goes by
    office.clock.passes(A_HOUSE_HALF_HOUR * 0.76)
    leading.driver.wait_until(lambda: leading.state.limits_reached)
    assert [(one.limit, one.percent) for one in leading.state.limits_reached] == [(Limit.HOUSE_WITHOUT_BREAK, 75)]
    leading.keeps("three-quarters")
    asked.append(leading.ask())
    office.clock.passes(A_HOUSE_HALF_HOUR * 0.26)
    leading.driver.wait_until(lambda: len(leading.state.limits_reached) == 2)
    assert not leading.parts.limit.isVisible(), "never in the middle of an answer"
    leading.breathe()
    leading.press(Qt.Key.Key_Return)
    leading.driver.wait_until(leading.parts.limit.isVisible)
    assert len(leading.state.asked) == len(asked) + 1
    leading.keeps("advice")
    leading.parts.limit.go_on.setFocus()
    QTest.keyClick(leading.parts.limit.go_on, Qt.Key.Key_Space)
    leading.driver.wait_until(lambda: len(leading.state.asked) == len(asked) + 2)
    assert [one.limit for one in leading.state.limits_passed] == [Limit.HOUSE_WITHOUT_BREAK]
    silences = 5
    words = [one.said.words for one in leading.state.asked]
    events = leading.ends()
    assert [event.body["words"] for event in of_kind(events, EventKind.ASKED)] == words
    assert len(of_kind(events, EventKind.SILENCE_KEPT)) == silences
    assert [event.body["words"] for event in of_kind(events, EventKind.WORD_CAUGHT)] == ["аю"]
    assert {event.who.person for event in of_kind(events, EventKind.ASKED)} == {1}
    kept = utterances.judged_in(office.unlocked.database, interviewing.setting.session)
    assert [one.entry for one in kept if one.entry in graded] == [LISTENING, IF_HAPPENED, IF_WORRIED]
