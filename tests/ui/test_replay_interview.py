"""What a guided interview put into the chain, in the replay window: lanes, list, search, steps from one to the next."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.happenings import Asked
from interview_app.journey.replay import open_package
from interview_app.journey.trust import Trust
from interview_app.system.age import write_identity
from tests.evidence.packages import Package, Room, new_room
from tests.replaying.films import build_long
from tests.replaying.guided import MINUTES, course, crowded
from tests.ui.people_driver import type_letters
from tests.ui.replay_driver import ReplayDriver
from tests.ui.test_narrow import in_every_language
from ui.app import Program
from ui.playback import PlaybackView
from ui.theme import Look
from ui.widgets import event_list
from ui.widgets.event_list import EventList
from ui.widgets.lanes import Lane

pytestmark = pytest.mark.usefixtures("no_loudspeaker")
SIZES = ((1366, 768), (1920, 1080))
HOURS_8 = 8 * 60
MANY = 2000
IN_VIEW = 60
"""More lines than the list is high, and far fewer than there are."""
SHIFT = Qt.KeyboardModifier.ShiftModifier
ASKED_MS = [one.t_ms for one in course() if isinstance(one.what, Asked)]


@pytest.fixture(scope="module")
def room() -> Room:
    return new_room()


@pytest.fixture(scope="module")
def guided(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build_long(tmp_path_factory.mktemp("guided"), room, MINUTES * 60, course())


def at(minutes: float) -> int:
    """Return so many *minutes* as microseconds of the session."""
    return round(minutes * 60_000_000)


def opened(qtbot: QtBot, program: Program, package: Package, folder: Path) -> ReplayDriver:
    key = folder / "key.txt"
    write_identity(key, package.key, None)
    window = ReplayDriver(qtbot, program, package.path, identity=key)
    window.wait_for_picture()
    return window


@pytest.fixture
def replay(qtbot: QtBot, program: Program, guided: Package, tmp_path: Path) -> ReplayDriver:
    return opened(qtbot, program, guided, tmp_path)


def line(replay: ReplayDriver, text: str) -> str:
    """Return the one line that holds *text*, with who did it."""
    (found,) = [one for one in replay.player.events.lines.shown if text in one.text]
    return f"{found.time}  {found.text}\n{found.who}"


def stands_at(replay: ReplayDriver, minutes: float) -> bool:
    return abs(replay.player.position_us - at(minutes)) < 200_000


def is_wide(replay: ReplayDriver, width: int) -> bool:
    return replay.player.timeline.width() == width - 32


def test_every_lane_has_its_place_and_says_what_lies_there(replay: ReplayDriver) -> None:
    timeline = replay.player.timeline
    assert timeline.lanes == tuple(Lane)

    def says(lane: Lane, minutes: float) -> str:
        return timeline.text_at(timeline.point_of(at(minutes), lane))

    assert "Free account (0:12:00 – 0:20:00)" in says(Lane.PHASES, 14)
    pause = says(Lane.PAUSES, 18)
    assert "Pause, 0:16:30 – 0:19:30 (0:03:00): the child's distress – “жылап отыр”" in pause
    assert "Begun by: psychologist, Иванов Пётр. Ended by: psychologist, Иванов Пётр. The child is: calm" in pause
    assert "Question 1: “Содан кейін не болды?”\ninvestigator, Ахметова Айгерім" in says(Lane.QUESTIONS, 2.2)
    assert "Child's own word: “жабық чат”" in says(Lane.WORDS, 15.2)
    assert "The child is in the room (0:01:30 – 0:17:00)" in says(Lane.PEOPLE, 5)
    assert "The child is in the room" not in says(Lane.PEOPLE, 17.9)
    assert "Came: legal representative, Сейітқали Дана" in says(Lane.PEOPLE, 18)
    assert "Shown to the child: No. 1 “бөлменің суреті”" in says(Lane.SHOWN, 24)
    assert "The child is: uneasy" in says(Lane.MARKS, 16)
    assert "Part 1" in says(Lane.RECORDING, 30)


def test_a_recording_without_an_interview_has_no_empty_lanes(
    qtbot: QtBot, program: Program, sealed: Package, tmp_path: Path
) -> None:
    window = opened(qtbot, program, sealed, tmp_path)
    assert window.player.timeline.lanes == (Lane.RECORDING, Lane.MARKS)


def test_the_list_says_who_asked_what_and_what_became_of_it(replay: ReplayDriver) -> None:
    assert line(replay, "Question 1:") == (
        "0:02:12  Question 1: “Содан кейін не болды?”\ninvestigator, Ахметова Айгерім"
    )
    assert line(replay, "Question 17:").endswith("psychologist, Иванов Пётр")
    corrected = line(replay, "Question 9:")
    assert "“Ол саған қадай қолданбада жзды?”" in corrected
    assert "Corrected (0:28:00): “Ол саған қандай қолданбада жазды?” (қате басылған)" in corrected
    assert "Withdrawn (0:28:12) (бұл сұрақ қойылған жоқ)" in line(replay, "Question 10:")
    assert "It was: “Ол саған қадай қолданбада жзды?”" in line(replay, "Correction (question asked No. 9)")
    assert "was asked: question 12" in line(replay, "“Ол саған сыйлық берді ме?”) was")
    assert line(replay, "Attendee's question 1:").endswith("legal representative, Сейітқали Дана")
    assert line(replay, "declined").startswith("0:22:06  Attendee's question (“Неге маған айтпадың?”) was declined")
    assert line(replay, "Pause: the child's distress – “жылап отыр”").startswith("0:16:30")


def test_a_press_on_a_line_or_a_beginning_jumps_to_the_moment_of_the_press(replay: ReplayDriver) -> None:
    replay.jump_to_event("Question 20:")
    assert replay.player.timeline.position_us == ASKED_MS[19] * 1000
    timeline = replay.player.timeline
    beside = timeline.point_of(at(16.5), Lane.PAUSES).toPoint() + QPoint(4, 0)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=beside)
    assert timeline.position_us == at(16.5)
    replay.wait_for_picture()


def test_keys_go_from_question_to_question_and_from_pause_to_pause(replay: ReplayDriver) -> None:
    first, second = (one / 60_000 for one in ASKED_MS[:2])
    for key, held, minutes in (
        (Qt.Key.Key_N, None, first),
        (Qt.Key.Key_N, None, second),
        (Qt.Key.Key_N, SHIFT, first),
        (Qt.Key.Key_N, SHIFT, first),
        (Qt.Key.Key_P, None, 16.5),
        (Qt.Key.Key_P, None, 26),
        (Qt.Key.Key_P, None, 26),
        (Qt.Key.Key_P, SHIFT, 16.5),
    ):
        QTest.keyClick(replay.player.video, key, held or Qt.KeyboardModifier.NoModifier)
        replay.wait_until(partial(stands_at, replay, minutes))
        replay.wait_for_picture()
        events = replay.player.events
        now = events.visualRect(events.lines.index(events.now))
        assert events.lines.shown[events.now].at_us == at(minutes)
        assert events.viewport().rect().contains(now)


def test_the_same_keys_on_a_cyrillic_keyboard(replay: ReplayDriver) -> None:
    for letter, held, minutes in (
        ("З", None, 16.5),
        ("Т", None, next(one for one in ASKED_MS if one > 16.5 * 60_000) / 60_000),
        ("З", SHIFT, 16.5),
    ):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter), held or Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(replay.player.video, event)
        replay.wait_until(partial(stands_at, replay, minutes))
        replay.wait_for_picture()


def test_the_list_is_sifted_by_lane_and_by_words(replay: ReplayDriver) -> None:
    side, events = replay.player._side, replay.player.events
    everything = len(events.texts)
    QTest.keyClick(replay.player.video, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert replay.window.focusWidget() is side.search
    type_letters(side.search, "дана")  # a name is found as well, in capitals or not
    assert 0 < len(events.texts) < everything
    assert all("Дана" in f"{one.text}{one.who}" for one in events.lines.shown)
    QTest.keyClick(side.search, Qt.Key.Key_Escape)
    assert len(events.texts) == everything
    assert replay.window.focusWidget() is replay.player.video
    side.lane.setCurrentIndex(side.lane.findData(Lane.PAUSES))
    assert [one.split()[0] for one in events.texts if " Pause: " in one] == ["0:16:30", "0:26:00"]
    assert {one.lane for one in events.lines.shown} == {Lane.PAUSES}
    QTest.keyClicks(side.search, "no such words")
    assert events.texts == []
    assert stands_at(replay, 0)


def test_enter_goes_from_the_search_to_the_list_and_jumps(replay: ReplayDriver) -> None:
    QTest.keyClick(replay.player.video, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_letters(replay.player._side.search, "жабық чат")
    QTest.keyClick(replay.player._side.search, Qt.Key.Key_Return)
    events = replay.player.events
    assert replay.window.focusWidget() is events
    QTest.keyClick(events, Qt.Key.Key_Return)
    replay.wait_until(lambda: stands_at(replay, 15.2))
    QTest.keyClick(events, Qt.Key.Key_N)  # what the list does not need is the player's
    replay.wait_until(lambda: not stands_at(replay, 15.2))


def test_what_plays_is_marked_and_nothing_moves_under_the_mouse(
    replay: ReplayDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = replay.player.events
    replay.player.jump(at(16.6))
    assert events.lines.shown[events.now].text.startswith("Pause:")
    stood = events.verticalScrollBar().value()
    assert stood > 0
    monkeypatch.setattr(EventList, "underMouse", lambda _self: True)
    replay.player.jump(at(35))
    assert events.verticalScrollBar().value() == stood
    monkeypatch.undo()
    replay.player.jump(at(36))
    assert events.verticalScrollBar().value() > stood
    replay.player.jump(ASKED_MS[0] * 1000 - 300_000)
    replay.play()
    replay.wait_until(lambda: "Question 1:" in events.lines.shown[events.now].text)


def test_words_of_a_package_are_never_read_as_rich_text(
    qtbot: QtBot, program: Program, room: Room, tmp_path: Path
) -> None:
    (one,) = [one for one in course() if isinstance(one.what, Asked) and one.what.n == 1]
    sly = Asked(1, 1, one.what.language, "<img src='file:///x'><b>қалың</b>")  # type: ignore[union-attr]
    happened = [type(one)(one.t_ms, one.who, sly) if other == one else other for other in course()]
    window = opened(qtbot, program, build_long(tmp_path / "sly", room, 180, happened), tmp_path)
    timeline = window.player.timeline
    place = timeline.point_of(at(2.2), Lane.QUESTIONS).toPoint()
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, place, timeline.mapToGlobal(place)))
    assert "&lt;b&gt;" in QToolTip.text()
    assert "<b>" not in QToolTip.text()


def test_nothing_is_told_before_the_package_is_unlocked(qtbot: QtBot, program: Program, guided: Package) -> None:
    window = ReplayDriver(qtbot, program, guided.path)
    window.wait_until(lambda: not window.replay.line.checking)
    assert window.replay.player is None
    assert not window.sees("Ахметова")
    assert "Ахметова" not in window.details()


def test_the_people_present_see_nothing_of_what_was_entered(
    qtbot: QtBot, program: Program, guided: Package, tmp_path: Path
) -> None:
    key = tmp_path / "key.txt"
    write_identity(key, guided.key, None)
    view = PlaybackView(program.frame, open_package(guided.path, key, None, trust=Trust()), None)
    qtbot.addWidget(view)
    assert view.timeline.lanes == (Lane.RECORDING, Lane.MARKS)
    assert [text.split("  ")[1] for text in view.events.texts][:2] == ["Session started", "Part 1"]
    assert not any(one.who for one in view.events.lines.shown)
    view.close_player()


def test_a_screen_reader_has_names(replay: ReplayDriver) -> None:
    side = replay.player._side
    for widget in (side.search, side.lane, side.list, replay.player.timeline):
        assert widget.accessibleName()
    lines = side.list.lines
    said = [lines.data(lines.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(lines.rowCount())]
    assert "0:02:12. Question 1: “Содан кейін не болды?”. investigator, Ахметова Айгерім" in said


def test_eight_hours_with_thousands_of_questions_stay_fluid(
    qtbot: QtBot, program: Program, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = build_long(tmp_path / "crowded", room, HOURS_8 * 60, crowded(MANY, HOURS_8))
    painted = set[int]()
    paint = event_list._LineDelegate.paint

    def noted(self: Any, painter: Any, option: Any, index: Any) -> None:
        painted.add(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(event_list._LineDelegate, "paint", noted)
    window = opened(qtbot, program, package, tmp_path)
    events = window.player.events
    assert len(events.texts) > 2 * MANY

    def paints(act: Callable[[], object]) -> int:
        painted.clear()
        act()
        window.wait_until(lambda: painted)
        QApplication.processEvents()
        return len(painted)

    assert paints(lambda: window.player.jump(at(HOURS_8 - 1))) < IN_VIEW
    assert paints(lambda: window.player._side.search.setText(f"({MANY})")) == len(events.texts) == 1
    assert paints(lambda: window.player._side.search.setText("")) < IN_VIEW
    assert paints(events.scrollToTop) < IN_VIEW
    assert paints(lambda: window.window.resize(1366, 800)) < IN_VIEW
    assert len(events.findChildren(QWidget)) < IN_VIEW
    window.play()
    window.wait_to_play_on(0.5)
    window.screenshot("replay-interview-8-hours")


def test_nothing_is_cut_off_on_a_small_screen(replay: ReplayDriver) -> None:
    window = replay.replay
    for turn in (replay.player.key_card.turn, window.line.details.click, window.export_button.click):
        in_every_language(replay)
        turn()
        in_every_language(replay)
        turn()


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(("own_name", "language"), [("Қазақша", "kk"), ("Русский", "ru"), ("English", "en")])
def test_it_looks_right(replay: ReplayDriver, program: Program, own_name: str, language: str, look: Look) -> None:
    replay.press(own_name)
    program.frame.theme.wear(look)
    replay.wait_until(lambda: not replay.replay.line.checking)
    for size in SIZES:
        replay.window.resize(*size)
        replay.wait_until(partial(is_wide, replay, size[0]))
        replay.player.jump(at(16.6))
        replay.wait_to_stand_at(16.6 * 60)
        replay.wait_for_picture()
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QApplication.processEvents()
        replay.wait_until(lambda: not replay.clipped())
        assert not replay.small()
        replay.screenshot(f"replay-interview-{language}-{look.value}-{size[0]}")
    replay.key(Qt.Key.Key_F1)
    replay.wait_until(lambda: replay.player.key_card.isVisible() and not replay.clipped())
    QApplication.processEvents()
    replay.screenshot(f"replay-interview-keys-{language}-{look.value}")
    program.frame.theme.wear(Look.LIGHT)
    replay.key(Qt.Key.Key_F1)
    replay.press("English")
