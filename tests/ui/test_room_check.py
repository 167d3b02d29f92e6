"""The room check: looked at by a person, measured by the machine, kept at once, and never in the way."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.pages.room_check
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.plan import Plan
from interview_app.domain.preparation import GivenReason, Preparation
from interview_app.domain.room_check import GOOD, RoomCheck, RoomItem, Tick
from interview_app.domain.session import SessionKind
from interview_app.journey.room_settings import RoomSettings
from interview_app.recording.order import TargetSeen
from interview_app.system.power import Power
from tests.ui.driver import Driver
from tests.ui.live_driver import set_up_room
from ui.app import Program
from ui.flow import AtPeople, AtPlan, AtRoom
from ui.main_window import MainWindow
from ui.pages import Page
from ui.pages.room_check import RoomCheckPage
from ui.pages.table import PAGES
from ui.preparing import Lack
from ui.widgets.guided_picture import Guide
from ui.widgets.notice_line import Tone

BY = "Сәрсенова Б. Қ."
SENTENCE = "The room is not ready as it should be for a child."
RULE = "room"


@dataclass
class Desk:
    """A session that is prepared, kept in memory; the room's rule asks for a reason while the check lacks anything."""

    preparation: Preparation = field(default_factory=lambda: Preparation(plan=Plan(minutes=60)))
    kind: SessionKind = SessionKind.DEMO
    by: str = BY
    strict: bool = False
    trouble: Circumstance | None = None
    saved: list[Preparation] = field(default_factory=list)

    def save(self, preparation: Preparation) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.preparation = preparation
        self.saved.append(preparation)

    def reload(self) -> bool:
        return True

    def lacks(self, preparation: Preparation, language: str) -> tuple[Lack, ...]:
        if preparation.room.complete:
            return ()
        text = {"kk": "Бөлме балаға толық дайындалмаған.", "ru": "Комната не вполне готова для ребёнка."}
        return (Lack(RULE, text.get(language, SENTENCE), "2.5.3", not self.strict, preparation.reason_for(RULE)),)


class RoomDriver:
    """Somebody who sets the room up."""

    def __init__(self, window: Driver, program: Program, desk: Desk) -> None:
        self.window = window
        self.desk = desk
        self.program = program
        window.window.activateWindow()
        window.wait_until(window.window.isActiveWindow)

    def open(self) -> RoomCheckPage:
        self.program.frame.flow._state = AtPlan(cast(Any, self.desk))  # from where one comes to the room
        self.program.frame.flow.go(AtRoom(self.desk))
        return self.page

    @property
    def page(self) -> RoomCheckPage:
        assert isinstance(self.window.window, MainWindow)
        page = self.window.window.page
        assert isinstance(page, RoomCheckPage)
        return page

    @property
    def kept(self) -> RoomCheck:
        return self.desk.preparation.room

    def wait_seen(self) -> RoomCheckPage:
        """Wait until the room is seen and heard, and the disks were looked at."""
        page = self.page
        self.window.wait_until(lambda: page.picture.pictures[0].showing and self.kept.space and self.kept.level)
        return page

    def tick(self, item: RoomItem) -> None:
        """Press the line's box with the mouse."""
        page = self.page
        for ticks in (page.list, page.picture.framed, page.machine.ticked):
            if item.value in ticks.lines:
                box = ticks.lines[item.value].box
                self.window.wait_until(box.isVisible)
                QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())

    def screenshot(self, name: str) -> None:
        """Keep the page as it stands once everything that is waiting to be painted has been."""
        for _ in range(3):  # layouts settle in rounds, from the outside in
            QApplication.processEvents()
        self.window.window.repaint()
        self.window.wait_until(lambda: not self.window.clipped())
        self.window.screenshot(name)

    def screenshots(self, name: str, parts: range = range(4)) -> None:
        """Keep the parts of the page in every language and look."""
        window = self.window.window
        assert isinstance(window, MainWindow)
        for language in ("kk", "ru", "en"):
            window.choices.languages[language].click()
            for part in parts:
                self.page.tabs.buttons[part].click()
                self.window.wait_until(lambda: not self.window.clipped())
                assert not self.window.small()
                for look in ("light", "dark"):
                    self.screenshot(f"{name}-{part + 1}-{language}-{look}")
                    window.choices.look.click()


@pytest.fixture
def settings(own_folders: Path, tmp_path: Path) -> RoomSettings:
    return set_up_room(own_folders, tmp_path / "room")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def power(monkeypatch: pytest.MonkeyPatch) -> list[Power | None]:
    """What the machine says it lives on; the last of them holds."""
    told: list[Power | None] = [Power(mains=True)]
    monkeypatch.setattr(ui.pages.room_check, "read_power", lambda: told[-1])
    return told


class Elsewhere(Page[Any]):
    """Stands where the pages before and after would: here only the way to them is looked at."""

    def retranslate(self) -> None:
        self.title.setText("Elsewhere")


@pytest.fixture
def check(
    settings: RoomSettings,
    power: list[Power | None],
    room: Driver,
    program: Program,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> RoomDriver:
    assert settings.cameras
    assert power
    for step in (AtPlan, AtPeople):
        monkeypatch.setitem(PAGES, step, Elsewhere)
    return RoomDriver(room, program, desk)


def test_the_room_is_seen_and_heard_and_the_disks_are_measured(check: RoomDriver) -> None:
    check.open()
    page = check.wait_seen()
    check.window.wait_to_see("Movement is seen")
    check.window.wait_to_see("The sound is good")
    assert check.kept.level == GOOD
    assert [one.enough for one in check.kept.space] == [True, True]
    assert page.picture.voice.standing == "good"


def test_every_line_is_ticked_by_somebody_at_some_time_and_can_be_unticked(check: RoomDriver) -> None:
    check.open()
    check.window.press("The room")
    before = check.program.frame.clock.utc()
    check.tick(RoomItem.TOYS)
    check.window.wait_until(lambda: check.kept.ticked(RoomItem.TOYS))
    (tick,) = check.kept.ticks
    assert tick.by == BY
    assert abs(datetime.fromisoformat(tick.at_utc) - before) < timedelta(minutes=1)
    at = datetime.fromisoformat(tick.at_utc).astimezone()
    assert check.window.sees(f"{BY}, {at:%H:%M}")
    check.tick(RoomItem.TOYS)
    check.window.wait_until(lambda: not check.kept.ticks)
    assert not check.window.sees(BY)


def test_what_was_ticked_before_is_there_again(check: RoomDriver) -> None:
    ticks = (Tick(RoomItem.WATER, "A. B.", "2026-11-20T08:05:00.000Z"),)
    check.desk.preparation = replace(check.desk.preparation, room=RoomCheck(ticks=ticks))
    page = check.open()
    check.window.press("The room")
    assert page.list.lines["water"].box.isChecked()
    assert check.window.sees("A. B., 20.11.2026")


def test_the_whole_line_can_be_pressed(check: RoomDriver) -> None:
    page = check.open()
    check.window.press("The room")
    line = page.list.lines["water"]
    check.window.wait_until(line.isVisible)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    check.window.wait_until(lambda: check.kept.ticked(RoomItem.WATER))


def test_everything_can_be_done_by_keyboard(check: RoomDriver) -> None:
    page = check.open()
    check.wait_seen()

    def go_to(reached: object) -> None:
        for _ in range(60):
            if QApplication.focusWidget() is reached:
                return
            check.window.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {reached}")

    go_to(page.picture.framed.lines["framed"].box)
    check.window.key(Qt.Key.Key_Space)
    go_to(page.onward)
    check.window.key(Qt.Key.Key_Return)
    go_to(page.clock.agrees)
    check.window.key(Qt.Key.Key_Return)
    go_to(page.machine.ticked.lines["power"].box)
    check.window.key(Qt.Key.Key_Return)
    go_to(page.tabs.buttons[page.tabs.place])
    check.window.key(Qt.Key.Key_Right)
    for item in ui.pages.room_check.LISTED:
        go_to(page.list.lines[item.value].box)
        check.window.key(Qt.Key.Key_Space)
    check.window.wait_until(lambda: check.kept.complete)
    go_to(page.onward)
    check.window.key(Qt.Key.Key_Space)
    check.window.wait_to_see("The room is ready")
    assert page.tabs.place == 3
    check.window.key(Qt.Key.Key_Space)
    check.window.wait_until(lambda: isinstance(check.program.frame.flow.state, AtPeople))


def test_the_clock_differs_by_a_figure(check: RoomDriver) -> None:
    page = check.open()
    check.window.press("Clock, disks, power")
    check.window.wait_to_see("Not compared yet")
    check.window.press("Differs by…")
    check.window.press("Write the difference down")
    check.window.wait_to_see("Please fill this in.")
    check.window.press("This computer's clock is: behind")
    check.window.press("Write the difference down")
    check.window.wait_to_see("Please type by how much.")
    assert check.kept.clock is None
    for number, typed in ((page.clock.minutes, "2"), (page.clock.seconds, "5")):
        number.line.setFocus()
        QTest.keyClicks(number.line, typed)
    check.window.press("Write the difference down")
    check.window.wait_until(lambda: check.kept.clock is not None and check.kept.clock.ahead_s == -125)
    check.window.wait_to_see("0:02:05 behind")
    check.window.wait_to_see("Ask the administrator to set the clock")
    check.window.press("Agrees")
    check.window.wait_to_see("The clock agrees")


def test_a_disk_too_small_for_half_as_much_again_is_told(check: RoomDriver) -> None:
    page = check.open()
    check.window.press("Clock, disks, power")
    seen = TargetSeen(1, there=True, free_bytes=10**9, seconds_left=80 * 60, same_disk=False, reason="")
    page.machine.see((seen, replace(seen, target=2, seconds_left=91 * 60)))
    assert [one.enough for one in page.machine.space] == [False, True]
    assert page.machine.targets[0].text.endswith(
        "only 1 h 20 min fit, 1 h 30 min are needed. Free some space or connect another disk."
    )
    assert not page.machine.targets[0].well


@pytest.mark.parametrize(
    ("told", "words", "kept"),
    [
        (Power(mains=False, minutes=100, percent=80), "About 1 h 40 min left.", 100),
        (Power(mains=False, minutes=40, percent=30), "About 40 min left. Plug the computer in.", 40),
        (Power(mains=False, percent=55), "55 % left. Plug the computer in", -1),
        (Power(mains=True, percent=55), "On mains", None),
        (None, "This computer does not tell what it lives on.", None),
    ],
)
def test_the_power_is_told(
    check: RoomDriver, power: list[Power | None], told: Power | None, words: str, kept: int | None
) -> None:
    power.append(told)
    check.open()
    check.window.press("Clock, disks, power")
    check.window.wait_to_see(words)
    check.window.wait_until(lambda: check.kept.battery_min == kept)


def test_a_reason_is_kept_while_it_is_typed_and_settles_what_is_missing(check: RoomDriver) -> None:
    page = check.open()
    check.window.press("Summary")
    check.window.wait_to_see(SENTENCE)
    check.window.wait_to_see("Not ticked: Toys, paper, pencils")
    check.window.wait_to_see("The recording cannot start before this is settled")
    area = page.lacks.reasons[RULE].reason.area
    area.setFocus()
    QTest.keyClicks(area, "The chairs come on Monday")
    check.window.wait_until(lambda: check.desk.preparation.reasons)
    assert check.desk.preparation.reasons == (GivenReason(RULE, "The chairs come on Monday"),)
    assert area.hasFocus()
    assert not check.window.sees("The recording cannot start before this is settled")
    QTest.keyClicks(area, ".")
    check.window.press("Go on")  # nothing that was typed is lost, however soon somebody goes on
    check.window.wait_until(lambda: isinstance(check.program.frame.flow.state, AtPeople))
    assert check.desk.preparation.reason_for(RULE) == "The chairs come on Monday."


def test_where_no_reason_is_enough_there_is_no_field(check: RoomDriver) -> None:
    check.desk.strict = True
    page = check.open()
    check.window.press("Summary")
    check.window.wait_to_see("No reason is enough here")
    assert not page.lacks.reasons[RULE].reason.isVisible()


def test_a_level_that_was_good_stays_until_it_is_tested_again(check: RoomDriver) -> None:
    check.open()
    check.wait_seen()
    check.window.press("Test the sound again")
    check.window.wait_until(lambda: "" in [one.room.level for one in check.desk.saved[1:]])
    check.window.wait_until(lambda: check.kept.level == GOOD)


def test_the_lines_can_be_changed_and_hidden_for_each_camera(check: RoomDriver) -> None:
    page = check.open()
    check.wait_seen()
    first, second = page.picture.pictures
    assert (first.guide, second.guide) == (Guide.ROOM, Guide.CHILD)
    check.window.press("Lines in the picture: None")
    assert (first.guide, second.guide) == (Guide.NONE, Guide.CHILD)
    check.window.press("Camera: 2")
    check.window.wait_until(lambda: second.isVisible() and not first.isVisible())
    assert page.picture.lines.value == Guide.CHILD


def test_what_cannot_be_saved_is_told_and_saved_later(check: RoomDriver) -> None:
    check.open()
    check.window.press("The room")
    check.desk.trouble = Circumstance(Code.OUTPUT_UNWRITABLE, path="vault")
    check.tick(RoomItem.TOYS)
    assert isinstance(check.window.window, MainWindow)
    notice = check.window.window.notice
    check.window.wait_until(lambda: notice.text)
    notice.say("", Tone.INFORM)
    check.window.press("Back")
    check.window.wait_until(lambda: notice.text)
    assert isinstance(check.program.frame.flow.state, AtRoom)
    assert not check.kept.ticked(RoomItem.TOYS)
    check.desk.trouble = None
    check.window.press("Back")
    check.window.wait_until(lambda: isinstance(check.program.frame.flow.state, AtPlan))
    assert check.kept.ticked(RoomItem.TOYS)


def test_a_camera_that_gives_nothing_is_told_where_its_picture_would_be(check: RoomDriver) -> None:
    check.desk.kind = SessionKind.INTERVIEW  # in which no synthetic room may stand in
    page = check.open()
    check.window.wait_until(lambda: page.picture.pictures[0].instead)
    check.window.wait_until(lambda: page.picture.meter.word.startswith("No sound"))


def test_leaving_lets_the_devices_go(check: RoomDriver) -> None:
    glass = check.open()._glass
    check.window.press("Back")
    check.window.wait_until(lambda: isinstance(check.program.frame.flow.state, AtPlan))
    assert not glass._thread.is_alive()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_it_fits_in_every_language_and_look(check: RoomDriver, width: int, height: int) -> None:
    check.window.window.resize(width, height)
    page = check.open()
    check.wait_seen()
    for item in (RoomItem.TOYS, RoomItem.WATER, RoomItem.DOOR_SIGN, RoomItem.FRAMED):
        page._tick(item.value, True)
    page._compare(125)
    page._give_reason(RULE, "Жұмсақ орындықтар дүйсенбіде жеткізіледі.")
    check.screenshots(f"room-check-{width}")


def test_it_fits_on_a_screen_that_is_scaled_by_half(check: RoomDriver) -> None:
    check.window.window.resize(1280, 720)
    page = check.open()
    check.wait_seen()
    assert isinstance(check.window.window, MainWindow)
    for language in ("kk", "ru"):
        check.window.window.choices.languages[language].click()
        for button in page.tabs.buttons:
            button.click()
            check.window.wait_until(lambda: not check.window.clipped())
    assert check.window.window.height() == 720


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_difference_is_typed_without_anything_cut_off(check: RoomDriver, language: str) -> None:
    page = check.open()
    check.wait_seen()
    assert isinstance(check.window.window, MainWindow)
    check.window.window.choices.languages[language].click()
    page.tabs.buttons[1].click()
    page.clock.differs.click()
    page.clock.keep.click()
    check.window.wait_until(lambda: page.clock.side.trouble and not check.window.clipped())
    check.screenshot(f"room-check-clock-differs-{language}")
