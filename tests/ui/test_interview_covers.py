"""The pages over the questions: what the child is told, who comes and goes, and the closing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.admission import Admission
from interview_app.domain.bank import Phase
from interview_app.domain.happenings import ChildStateSeen, PersonLeft
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_words import (
    ChildState,
    Closing,
    PlaybackExtent,
    SafetyQuestion,
    ToldWhat,
    TopicOutcome,
    Undone,
)
from interview_app.domain.people import Attendee, Confirmation, Formality, Outcome, Place, Role
from interview_app.domain.preparation import Preparation
from interview_app.domain.rules import Rules
from interview_app.domain.signature import Signature
from interview_app.domain.steps import prepare
from interview_app.journey.interviewing import Interviewing
from tests.domain.interviews import PRACTICE
from tests.domain.preparations import TODAY, whole
from tests.ui.driver import Driver
from tests.ui.interview_room import PSYCHOLOGIST, clock_of, recording_of
from tests.ui.interview_room import room as interview_room
from tests.ui.people_driver import draw
from tests.vault.vaults import HandClock
from ui.app import Program
from ui.frame import Frame
from ui.interview.closing_cover import ClosingCover
from ui.interview.people_cover import PeopleCover
from ui.interview.told_cover import ToldCover


class Threshold:
    """A session whose people come and go, judged by the shipped rules and kept in memory."""

    def __init__(self, preparation: Preparation, rules: Rules = PRACTICE) -> None:
        self.preparation = preparation
        self._rules = rules
        self.signatures: list[Signature] = []

    def admission(self, preparation: Preparation) -> Admission | None:
        """See :class:`ui.interview.people_cover.Door`."""
        prepared = prepare("s", preparation, TODAY)
        if prepared is None:
            return None
        facts = prepared.facts(HandClock().utc(), used_minutes=0, recorded_before=False)
        return prepared.admission(self._rules, facts)

    def keep_signature(self, signature: Signature) -> str:
        """See :class:`ui.interview.people_cover.Door`."""
        self.signatures.append(signature)
        return f"signature-{len(self.signatures):03}"

    def let_in(self, preparation: Preparation) -> None:
        """See :class:`ui.interview.people_cover.Door`."""
        self.preparation = preparation


@pytest.fixture
def frame(program: Program) -> Frame:
    return program.frame


@pytest.fixture
def place(frame: Frame, qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.setProperty("kind", "window")
    QVBoxLayout(window)
    window.resize(1000, 700)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()
    window.deleteLater()


def shown(place: QWidget, cover: ToldCover | PeopleCover | ClosingCover) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(cover)
    cover.opened()


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("age", "first"), [(9, ToldWhat.TRUTH), (16, ToldWhat.LIABILITY)])
def test_what_the_child_was_told_is_noted_by_age(frame: Frame, place: QWidget, age: int, first: ToldWhat) -> None:
    interviewing = interview_room(age=age)
    cover = ToldCover(frame, interviewing)
    shown(place, cover)
    assert next(iter(cover.ticks)) is first
    assert (ToldWhat.LIABILITY in cover.ticks) is (age >= 16)
    cover.ticks[first].click()
    assert [(one.person, one.what) for one in interviewing.state.told] == [(0, first)]
    assert not cover.ticks[first].isEnabled()
    cover.ticks[first].click()
    assert len(interviewing.state.told) == 1
    assert first not in cover.untold


def person(cover: PeopleCover, name: str, role: Role) -> None:
    cover.form.role.put(role.value)
    cover.form.name.put(name)
    cover.form.place.put(Place.BEHIND_GLASS.value)


def there() -> tuple[Interviewing, Threshold]:
    interviewing = interview_room(phase=Phase.EXPLORING)
    return interviewing, Threshold(whole())


def test_somebody_new_is_informed_and_signs_before_they_come_in(frame: Frame, place: QWidget, qtbot: QtBot) -> None:
    interviewing, door = there()
    cover = PeopleCover(frame, interviewing, door)
    shown(place, cover)
    cover.primary.click()
    person(cover, "Сейітова Алма", Role.JUVENILE_INSPECTOR)
    cover.primary.click()
    assert cover.views.currentWidget() is cover.texts
    assert not any(one.name == "Сейітова Алма" for one in interviewing.state.people)
    for _text in (Formality.RIGHTS, Formality.RECORDING_NOTICE, Formality.UNDERTAKING):
        draw(cover.texts.box.pad, [(0.2, 0.5), (0.8, 0.4)])
        cover.primary.click()
    assert cover.views.currentWidget() is cover.lacks  # an inspector needs a reason
    [rule] = cover.lacks.fields
    field = cover.lacks.fields[rule]
    field.reason.area.setPlainText("by order")
    field.reason.changed.emit()
    field.tell()
    assert len(interviewing.state.people) == 3, "nobody is let in while the reason is typed"
    cover.primary.click()
    Driver(qtbot, place).wait_until(lambda: len(interviewing.state.people) == 5)
    newcomer = interviewing.state.people[-1]
    assert (newcomer.name, newcomer.there, newcomer.place) == ("Сейітова Алма", True, Place.BEHIND_GLASS)
    assert len(door.signatures) == 3
    assert door.preparation.reason_for(rule) == "by order"
    assert replayed(recording_of(interviewing).events) == interviewing.state


def test_whom_the_rules_keep_out_does_not_come_in(frame: Frame, place: QWidget) -> None:
    interviewing, door = there()
    cover = PeopleCover(frame, interviewing, door)
    shown(place, cover)
    signed = tuple(
        Confirmation(one, Outcome.SIGNED, "2026-11-21T09:00:00.000Z", signature="s")
        for one in (Formality.RIGHTS, Formality.RECORDING_NOTICE, Formality.UNDERTAKING)
    )
    reporter = Attendee(0, Role.OTHER, "Тілші Ерлан", without_role=True, confirmations=signed)
    cover.primary.click()
    cover.form.put(reporter)
    cover.primary.click()
    cover._newcomer = replace(reporter, number=cover._wanted.people[-1].number)
    cover._wanted = cover._wanted.with_person(cover._newcomer)
    cover._ask_rules()
    assert cover.views.currentWidget() is cover.lacks
    cover.primary.click()
    assert len(interviewing.state.people) == 3
    cover.back.click()
    assert cover.views.currentWidget() is cover.everybody
    assert door.preparation == whole()


def test_a_guardian_who_leaves_hands_the_pause_on(frame: Frame, place: QWidget) -> None:
    interviewing, door = there()
    cover = PeopleCover(frame, interviewing, door)
    shown(place, cover)
    cover.rows[2]["left"].click()
    cover.reason.put("called away")
    QTest.keyClick(cover.reason.line, Qt.Key.Key_Return)
    assert (interviewing.state.is_there(2), interviewing.state.guardian) == (False, 0)
    cover.guardian.put("1")
    cover.guardian.changed.emit()
    assert interviewing.state.guardian == 0  # the investigator needs a reason
    cover.handover.put("nobody else is here")
    QTest.keyClick(cover.handover.line, Qt.Key.Key_Return)
    assert interviewing.state.guardian == 1
    cover.rows[2]["back"].click()
    assert interviewing.state.is_there(2)


def test_the_closing_settles_everything_before_the_recording_ends(frame: Frame, place: QWidget) -> None:
    interviewing = interview_room(phase=Phase.CLOSING)
    cover = ClosingCover(frame, interviewing)
    shown(place, cover)
    stopped: list[int] = []
    cover.stopping.connect(lambda: stopped.append(1))
    assert interviewing.state.closing is Closing.ORDINARY
    cover.primary.click()
    assert not stopped
    topics = iter(cover.topics.values())
    first, second = next(topics), next(topics)
    first.choice.put(TopicOutcome.COVERED.value)
    first.choice.changed.emit()
    second.choice.put(TopicOutcome.LEFT_OUT.value)
    second.choice.changed.emit()
    assert len(interviewing.state.topics) == 1
    second.words.put("too tired")
    QTest.keyClick(second.words.line, Qt.Key.Key_Return)
    assert [one.outcome for one in interviewing.state.topics] == [TopicOutcome.COVERED, TopicOutcome.LEFT_OUT]
    cover.statement.choice.put("given")
    cover.statement.choice.changed.emit()
    cover.playback.choice.put(PlaybackExtent.IN_FULL.value)
    cover.playback.choice.changed.emit()
    for question, part in cover.safety.items():
        part.choice.put("yes" if question is SafetyQuestion.PICTURES_ONLINE else "no")
        part.choice.changed.emit()
        if question is SafetyQuestion.PICTURES_ONLINE:
            part.words.put("asked to be removed")
            QTest.keyClick(part.words.line, Qt.Key.Key_Return)
    assert cover.missing == len(cover.topics) - 2
    cover.primary.click()
    assert stopped == [1]
    state = interviewing.state
    assert state.statement is not None
    assert state.playback is not None
    assert [(one.question, one.answer) for one in state.safety if one.answer] == [
        (SafetyQuestion.PICTURES_ONLINE, True)
    ]


def test_after_must_stop_a_caring_closing_stands_in_for_it(frame: Frame, place: QWidget) -> None:
    interviewing = interview_room(phase=Phase.EXPLORING)
    assert interviewing.tell(ChildStateSeen(ChildState.MUST_STOP), PSYCHOLOGIST) is None
    cover = ClosingCover(frame, interviewing)
    shown(place, cover)
    assert interviewing.state.closing is Closing.CARING
    assert cover.caring.text()
    assert cover.back.isHidden()
    clock_of(interviewing).passes(timedelta(seconds=40))
    cover.tick()
    assert cover.passed.text() == "0:00:40 / 0:01:30"
    for part in cover.safety.values():
        part.choice.put("no")
        part.choice.changed.emit()
    stopped: list[int] = []
    cover.stopping.connect(lambda: stopped.append(1))
    cover.primary.click()
    assert not stopped
    cover.undone.put("the child could not go on")
    cover.primary.click()
    assert stopped == [1]
    assert {(one.what, one.reason) for one in interviewing.state.undone} == {
        (what, "the child could not go on") for what in Undone
    }
    assert interviewing.tell(PersonLeft(3, "with the child")) is None
