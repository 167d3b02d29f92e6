"""Small screens: in a window of 1024 x 768 no page cuts anything off, in any language.

One rule for every page. Whatever can be pressed, filled in or read has the size that its words need, shares its place
with nothing, and lies whole within all that holds it; only what a scroll bar brings into sight may lie outside, and in
its direction alone.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.protocol_signing import Means
from interview_app.domain.steps import Standing
from interview_app.journey.session_list import stands_at
from tests.domain.preparations import whole
from tests.evidence.packages import Package
from tests.ui.driver import Driver
from tests.ui.interview_page import Seat, Sit
from tests.ui.newcomer import Newcomer
from tests.ui.office import Office
from tests.ui.patience import PATIENCE_MS
from tests.ui.protocol_driver import Writer
from tests.ui.replay_driver import ReplayDriver
from tests.ui.test_administration import administration
from tests.ui.test_admission_page import ANNA
from tests.ui.test_interview_page import SAID
from ui.app import Program
from ui.flow import AtAdmission, AtCase, AtPapers, AtPeople, AtPlan, AtRoom
from ui.pages.copies import CopiesPage
from ui.pages.papers import PapersPage
from ui.widgets.choices import Choices
from ui.widgets.scrolling import Scrolling
from ui.widgets.section import Section
from ui.worker import Cancelled, Progress

SIZE = (1024, 768)
LANGUAGES = ("kk", "ru", "en")
KINDS = (QAbstractButton, QLabel, QLineEdit, QComboBox, QPlainTextEdit, QSlider)


def cut_off(window: QWidget) -> list[str]:
    """Return what does not stand whole on *window*, and why."""
    shown = [one for kind in KINDS for one in window.findChildren(kind) if one.isVisible()]
    return [
        f"{_name(one)}: {why}" for one in shown if (why := _too_small(one) or _outside(one, window) or _overlaid(one))
    ]


def _name(one: QWidget) -> str:
    words = one.text() if isinstance(one, QAbstractButton | QLabel) else one.accessibleName()
    return f"{type(one).__name__} {words!r}"


def _too_small(one: QWidget) -> str:
    needed = QSize(0, 0) if isinstance(one, QPlainTextEdit) else one.minimumSizeHint()  # that scrolls
    if isinstance(one, QLabel | QAbstractButton):
        needed = QSize(0, one.heightForWidth(one.width())) if one.hasHeightForWidth() else one.sizeHint()
    has = one.size()
    fits = needed.width() <= has.width() and needed.height() <= has.height()
    return "" if fits else f"needs {needed.toTuple()}, has {has.toTuple()}"


def _outside(one: QWidget, window: QWidget) -> str:
    place, holder = QRect(one.pos(), one.size()), one.parentWidget()
    while holder is not None:
        room = holder.rect()
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            if area.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                place = QRect(place.x(), room.y(), place.width(), min(place.height(), room.height()))
            if area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                place = QRect(room.x(), place.y(), min(place.width(), room.width()), place.height())
        if not room.contains(place):
            return f"at {place.getRect()} of {type(holder).__name__} {room.getRect()}"
        if holder is window:
            break
        place.translate(holder.pos())
        holder = area
    return ""


def _overlaid(one: QWidget) -> str:
    """Say what lies over *one*, or over what holds it, though both have their places in one layout."""
    holder = one.parentWidget()
    while holder is not None:
        places = {id(part): part.geometry() for part in _placed(holder.layout()) if part.isVisible()}
        mine = places.pop(id(one), QRect())
        if any(mine.intersects(other) for other in places.values()):
            return f"{type(one).__name__} at {mine.getRect()} shares its place"
        one, holder = holder, holder.parentWidget()
    return ""


def _placed(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for item in map(layout.itemAt, range(layout.count())):
        if item is not None and (widget := item.widget()) is not None:
            yield widget
        elif item is not None:
            yield from _placed(item.layout())


def fits(driver: Driver) -> None:
    """Wait until nothing is cut off on the window, which is small; fail with what is."""
    driver.window.resize(*SIZE)
    for _ in range(3):  # layouts settle in rounds, from the outside in
        QCoreApplication.processEvents()
    window = driver.window
    try:
        driver.qtbot.waitUntil(
            lambda: (window.width(), window.height()) == SIZE and not cut_off(window), timeout=PATIENCE_MS
        )
    except NotInTime:
        raise AssertionError(cut_off(window)) from None


def in_every_language(
    driver: Driver, settled: Callable[[], object] = lambda: None, steps: Iterable[Callable[[], object]] = ()
) -> None:
    """Fail unless the window fits in each language, once it has *settled*, and after each step there.

    It speaks English afterwards.
    """
    choices = driver.window.findChildren(Choices)
    for language in LANGUAGES:
        choices[0].languages[language].click()
        settled()
        fits(driver)
        assert all(one.languages[language].isChecked() for one in choices)
        for step in steps:
            step()
            fits(driver)


def type_own(seat: Seat, words: str) -> None:
    own = seat.parts.desk.own
    own.put(words)
    seat.driver.wait_until(own.suggestion.isVisible)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interview_is_whole_whatever_lies_over_it(sit: Sit, program: Program, language: str) -> None:
    program.frame.messages.speak(language)
    seat = sit(9, language, Phase.OPENING)
    parts, ways_out = seat.parts, seat.page.ways_out
    desk = parts.desk
    steps: tuple[tuple[Callable[[], object], Callable[[], object]], ...] = (
        (lambda: None, lambda: None),
        (partial(desk.enter, Phase.EXPLORING), desk.is_child_in.answers[1].click),
        (partial(type_own, seat, SAID[language][3]), desk.own.forget),
        (partial(seat.interviewing.catch_word, SAID[language][0]), lambda: None),
        (desk.undo, desk.correcting.let_go),
        (desk.open_search, desk.close_search),
        *((partial(parts.open, key), seat.page.uncover) for key in ("F7", "F8", "F10", "T")),
        (ways_out.ask_to_stop, ways_out.stopping.answers[0].click),
        (parts.observing.pause, lambda: None),
    )
    for begin, end in steps:
        begin()
        fits(seat.driver)
        end()


def test_the_preparation_is_whole(office: Office) -> None:
    draft, sealed = office.keep(whole()), office.keep(whole())
    office.journey.keep_identity(draft, ANNA)
    stands_at(office.unlocked, sealed.session, Standing.SEALED)
    office.choose(sealed.session)
    in_every_language(office.driver)
    for step in (AtCase, AtPlan, AtPeople, AtRoom, AtAdmission):
        office.at(step, draft.session)
        office.settle()
        in_every_language(office.driver)
    office.program.frame.flow.go(AtPapers(draft.session, PaperCode.FAILED_RECORDING, "No camera answers."))
    page = office.window.page
    assert isinstance(page, PapersPage)
    office.driver.wait_until(lambda: page.papers.papers and page.pages.painted)
    in_every_language(office.driver)


def test_the_first_start_is_whole(newcomer: Newcomer) -> None:
    in_every_language(newcomer.driver)
    newcomer.begin()
    for button in newcomer.page.steps.buttons:
        button.click()
        newcomer.driver.wait_until(lambda: not newcomer.program.frame.worker.tasks)
        in_every_language(newcomer.driver)


def test_the_administration_is_whole(office: Office) -> None:
    (office.place / "second").write_text("")  # no folder to write to, which takes the most words
    page = administration(office)
    for button in page.list.buttons.values():
        button.click()
        office.settle()
        assert page.panel is not None
        for section in page.panel.findChildren(Section):
            section.open()
        in_every_language(office.driver, office.settle)


def test_the_way_from_the_stop_to_the_copies_is_whole(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer.at_page(office)

    def look(steps: Iterable[Callable[[], object]] = ()) -> None:
        in_every_language(office.driver, writer.wait_drawn, steps)

    page, desk = writer.page, writer.page.desk
    for section in (*desk.text.findChildren(Section), desk.remarks.correcting):
        section.open()
    for row in desk.drawn.rows.values():
        row.unfold(True)
    look([partial(desk.turn_to, place) for place in range(desk.count())])
    desk.drawn._open(-1)
    page.leave_out.click()
    look()
    page.without.back.click()
    writer.fill()
    writer.everybody_signs()
    page.primary.click()
    look()
    page.fixing.answers[1].click()
    writer.wait_drawn()
    page.certificates.choose(1)
    look([writer.form.with_what.button(means.value).click for means in Means])
    writer.sign_with_file(1, writer.certificate("Ахметова Айгерім", tmp_path))
    page.again.click()
    look()
    page.reopening.back.click()
    writer.sign_with_file(2, writer.certificate("Иванов Пётр", tmp_path))
    look()
    writer.attaches()
    seals_whole(office, monkeypatch)
    office.driver.press("Copies and labels")
    office.driver.wait_until(lambda: isinstance(office.window.page, CopiesPage) and office.window.page.log.copies)
    in_every_language(office.driver, office.settle)


def seals_whole(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Walk through the sealing, which fails once for want of a passphrase."""
    go_on, page = Event(), office.live.sealing
    look = partial(in_every_language, office.driver, office.settle)

    def fails(progress: Progress, _cancelled: Cancelled) -> None:
        progress("signing", 0, 1)
        go_on.wait()
        raise Circumstance(Code.SIGNER_PASSPHRASE, path="seal.p12")

    office.live.give_reason()
    look()
    page.play.click()
    office.driver.wait_until(lambda: page.playing.player is not None and page.playing.player.video.shown)
    look()
    page.playing.end()
    office.settle()
    with monkeypatch.context() as held:
        held.setattr("ui.pages.sealing.sealing", lambda *_given: fails)
        page.seal.click()
        office.driver.wait_until(page.steps.isVisible)
        in_every_language(office.driver)
        go_on.set()
        office.driver.wait_until(page.passphrase.isVisible)
    look()
    page.seal.click()
    office.driver.wait_until(lambda: page.cards)
    look()


def test_the_replay_is_whole_before_it_is_opened(qtbot: QtBot, program: Program, sealed: Package) -> None:
    in_every_language(ReplayDriver(qtbot, program, sealed.path))


def test_what_is_cut_off_is_found(room: Driver) -> None:
    fits(room)
    button = room.button("New recording")
    holder = button.parentWidget()
    assert holder is not None
    narrow = QPushButton("A button with many words", holder)
    narrow.setGeometry(0, 0, 60, 44)
    beyond = QLineEdit(holder)
    beyond.setGeometry(holder.width() - 20, 0, 200, 44)
    inside = QWidget()
    inside.setMinimumWidth(holder.width() + 100)
    QVBoxLayout(inside).addWidget(wide := QPushButton("As wide as all that scrolls"))
    scrolling = Scrolling(inside)
    scrolling.setParent(holder)
    scrolling.setGeometry(0, 100, holder.width(), 200)
    together = QWidget(holder)
    together.setGeometry(0, 320, 300, 100)
    layout = QVBoxLayout(together)
    over, under = QPushButton("Over"), QLabel("Under")
    for part in (over, under):
        layout.addWidget(part)
    for one in (narrow, beyond, scrolling, together):
        one.show()
    under.setGeometry(over.geometry())
    found = cut_off(room.window)
    shown = [one.partition(": ")[0] for one in found]
    assert shown == [_name(narrow), _name(wide), _name(over), _name(under), _name(beyond)]
