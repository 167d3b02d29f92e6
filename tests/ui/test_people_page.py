"""The people page: entered, told, signed; the rules answer at once; nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.people import Formality, Outcome, Place, Role
from interview_app.domain.preparation import ChildsWish, Preparation
from interview_app.system.rights import rights_book
from tests.ui.driver import Driver
from tests.ui.people_driver import CASE, Attended, PeopleDriver, draw, everybody, type_into, type_letters
from ui.app import Program
from ui.flow import AtAdmission, AtRoom
from ui.main_window import MainWindow
from ui.pages import Page
from ui.pages.people import PeoplePage
from ui.pages.table import PAGES
from ui.theme import Look


@pytest.fixture
def session() -> Attended:
    return Attended()


class Elsewhere(Page[Any]):
    """Stands where the pages before and after would: here only the way to them is looked at."""

    def retranslate(self) -> None:
        self.title.setText("Elsewhere")


@pytest.fixture
def at(room: Driver, program: Program, session: Attended, monkeypatch: pytest.MonkeyPatch) -> PeopleDriver:
    for step in (AtRoom, AtAdmission):
        monkeypatch.setitem(PAGES, step, Elsewhere)
    return PeopleDriver(room, program, session)


def _saved(at: PeopleDriver) -> Preparation:
    return at.session.preparation


def test_the_investigator_begins_with_themselves(at: PeopleDriver) -> None:
    at.open()
    assert at.window.sees("Nobody is entered yet. Begin with yourself.")
    assert at.window.sees("There is no investigator.")
    at.window.press("Add a person")
    assert at.page.person_form.name.value == CASE.investigator
    at.window.press("Keep this person")
    at.window.wait_until(lambda: _saved(at).people)
    (me,) = _saved(at).people
    assert (me.number, me.role, me.place) == (1, Role.INVESTIGATOR, Place.IN_ROOM)
    assert not at.window.sees("There is no investigator.")


@pytest.mark.parametrize(
    "name", ["О'Коннор Шон", "Ким", "Өмірұлы-Әбдіғани Ғұмар Ыбырайымұлы", "Çelik, Ayşe", "Ян " * 30]
)
def test_any_name_may_be_a_name(at: PeopleDriver, name: str) -> None:
    at.open()
    at.enter(Role.PSYCHOLOGIST, name)
    at.window.wait_until(lambda: _saved(at).people)
    assert _saved(at).people[0].name == " ".join(name.split())
    at.window.wait_until(lambda: not at.window.clipped())


def test_a_person_without_a_name_or_entered_twice_is_told_at_the_field(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("Add a person")
    at.page.person_form.role.choose(Role.PSYCHOLOGIST.value)
    at.window.press("Keep this person")
    assert at.page.person_form.name.trouble == "Please fill this in."
    at.window.wait_until(at.page.person_form.name.line.hasFocus)
    type_letters(at.page.person_form.name.line, "Динара Ибраева Маратқызы")
    assert at.page.person_form.name.trouble == ""
    at.window.press("Keep this person")
    assert at.page.person_form.name.trouble == "This person is already in the list."
    at.window.press("Do not keep")
    assert _saved(at) == everybody()


def test_the_order_is_asked_of_interpreters_alone(at: PeopleDriver) -> None:
    at.open()
    at.window.press("Add a person")
    form = at.page.person_form
    assert not form.order.isVisible()
    form.role.choose(Role.SIGN_INTERPRETER.value)
    assert form.order.isVisible()
    type_into(form.name.line, "Оспанов")
    type_into(form.order.line, "12 / 20.11.2026")
    form.place.choose(Place.BEHIND_GLASS.value)
    at.window.press("Keep this person")
    at.window.wait_to_see("order 12 / 20.11.2026")
    at.window.wait_until(lambda: _saved(at).people)
    assert _saved(at).people[0].place is Place.BEHIND_GLASS


def test_taking_off_can_be_undone(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("Remove: Ибраева Динара Маратқызы")
    at.window.wait_until(lambda: len(_saved(at).people) == 3)
    assert _saved(at).guardian == 0
    at.window.press("Put back: Ибраева Динара Маратқызы")
    at.window.wait_until(lambda: _saved(at) == everybody())
    assert not at.page.people.undo.isVisible()


def test_what_changed_meanwhile_stays_when_somebody_comes_back(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("Remove: Ибраева Динара Маратқызы")
    at.page.people.guardian.choose("1")
    at.window.press("Put back: Ибраева Динара Маратқызы")
    at.window.wait_until(lambda: (len(_saved(at).people), _saved(at).guardian) == (4, 1))


def test_everything_done_is_said_so(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    assert at.window.sees("Everybody whom the rules require is here and informed.")
    assert not at.page.lacks.fields


def test_what_is_missing_stands_first_and_a_reason_settles_what_it_may(at: PeopleDriver, session: Attended) -> None:
    whole = everybody()
    session.preparation = replace(whole, people=whole.people[:2], guardian=0)
    at.open()
    fields = at.page.lacks.fields
    assert list(fields) == ["guardian", "legal-representative", "advocate"]
    assert not fields["guardian"].reason.isVisible()
    type_into(fields["advocate"].reason.area, "Болезнь адвоката, другой вызван")
    at.window.wait_until(lambda: _saved(at).reason_for("advocate"))
    assert fields["advocate"].lack.settled
    page = at.page.people
    page.guardian.choose("2")
    at.window.wait_until(lambda: _saved(at).guardian == 2)
    assert "guardian" not in at.page.lacks.fields


def test_each_text_is_signed_and_the_next_comes(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody(done=False)
    at.open()
    at.window.press("Explain and sign: Ибраева Динара Маратқызы")
    texts = at.page.texts
    for formality in (Formality.RIGHTS, Formality.RECORDING_NOTICE, Formality.UNDERTAKING, Formality.DISINTEREST):
        assert texts.formality is formality
        at.window.wait_to_see(rights_book("en").for_adult(formality, Role.PSYCHOLOGIST).closing)
        at.sign()
        at.window.press("Confirm and go on")
    at.window.wait_until(lambda: at.page.views.currentWidget() is at.page.overview)
    at.window.wait_until(lambda: len(_saved(at).people[1].confirmations) == 4)
    for one in _saved(at).people[1].confirmations:
        assert one.outcome is Outcome.SIGNED
        assert not session.signatures[one.signature].too_little
        assert one.at_utc.endswith("Z")
    assert at.window.sees("Everything is explained and signed")


def test_a_dot_is_no_signature_and_a_refusal_needs_its_reason(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody(done=False)
    at.open()
    at.window.press("Explain and sign: Қасымова Гүлнәр Әбдірахманқызы")
    box = at.page.texts.box
    at.window.press("Confirm and go on")
    assert at.window.sees("There is no signature yet.")
    draw(box.pad, [(0.5, 0.5), (0.51, 0.5)])
    assert at.window.sees("A dot or a short dash is no signature.")
    at.window.press("Confirm and go on")
    assert not _saved(at).people[2].confirmations
    at.window.press("Does not sign (folded)")
    at.window.press("Confirm and go on")
    assert box.reason.trouble == "Please fill this in."
    type_into(box.reason.area, "«Сначала поговорю с адвокатом»")
    at.window.press("Confirm and go on")
    at.window.wait_until(lambda: _saved(at).people[2].confirmations)
    (refused,) = _saved(at).people[2].confirmations
    assert (refused.outcome, refused.reason) == (Outcome.REFUSED, "«Сначала поговорю с адвокатом»")
    assert at.page.texts.formality is Formality.RECORDING_NOTICE
    assert box.untouched


def test_the_text_speaks_the_persons_language_and_the_window_its_own(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody(done=False)
    at.open()
    at.window.press("Explain and sign: Қасымова Гүлнәр Әбдірахманқызы")
    at.page.texts.text.languages["ru"].click()
    at.window.wait_to_see("Права и обязанности законного представителя")
    assert at.window.sees("Confirm and go on")
    at.sign()
    at.window.press("Confirm and go on")
    at.window.wait_to_see("Уведомление о видео- и звукозаписи")


def test_what_was_signed_stays_and_can_be_done_again(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("See what was explained: Ким Сергей Викторович")
    assert at.window.sees("Signed, 21.11.2026")
    kept = at.page.texts.kept
    at.window.wait_until(kept.isVisible)
    at.window.screenshot("people-signed")
    at.window.press("Do it again")
    assert not kept.isVisible()
    at.sign()
    at.window.press("Confirm and go on")
    at.window.wait_until(lambda: session.signatures)
    rights = [one for one in at.page._preparation.people[3].confirmations if one.formality is Formality.RIGHTS]
    assert [one.signature for one in rights] == list(session.signatures)
    at.window.press("See what was explained: Ким Сергей Викторович")
    at.window.wait_until(kept.isVisible)
    assert kept.signature == session.signatures[rights[0].signature]


def test_another_role_is_told_its_own_rights(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("Change: Ибраева Динара Маратқызы")
    at.page.person_form.role.choose(Role.PEDAGOGUE.value)
    at.window.press("Keep this person")
    at.window.wait_to_see("Still to do: rights, disinterest")
    at.window.wait_until(lambda: _saved(at).people[1].role is Role.PEDAGOGUE)
    assert {one.formality for one in _saved(at).people[1].confirmations} == {
        Formality.RECORDING_NOTICE,
        Formality.UNDERTAKING,
    }


def test_whoever_becomes_the_investigator_has_nothing_to_sign(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody()
    at.open()
    at.window.press("Change: Ибраева Динара Маратқызы")
    at.page.person_form.role.choose(Role.INVESTIGATOR.value)
    at.window.press("Keep this person")
    at.window.wait_until(lambda: _saved(at).people[1].role is Role.INVESTIGATOR)
    assert not _saved(at).people[1].confirmations
    assert not at.page.people.rows[2].explain.isVisible()


def test_an_interest_is_entered_as_a_conflict(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody(done=False)
    at.open()
    at.window.press("Explain and sign: Ибраева Динара Маратқызы")
    at.page.texts.steps[Formality.DISINTEREST].click()
    at.window.press("Declares an interest or a tie")
    at.window.wait_until(at.page.person_form.conflict.area.hasFocus)
    type_letters(at.page.person_form.conflict.area, "aunt of the child")
    at.window.press("Keep this person")
    at.window.wait_to_see("Conflict declared: aunt of the child")
    assert "recusal" in at.page.lacks.fields


def test_the_childs_wish_keeps_its_blanks_also_while_another_window_is_in_front(at: PeopleDriver) -> None:
    at.open()
    at.page.people.asked.ticks["asked"].click()
    at.page.people.whom.line.clearFocus()
    type_letters(at.page.people.whom.line, "апам мен ")
    assert at.page.people.whom.line.text() == "апам мен "
    at.window.wait_until(lambda: _saved(at).wish == ChildsWish(True, "апам мен"))


def test_the_childs_wish_is_kept(at: PeopleDriver) -> None:
    at.open()
    at.page.people.asked.ticks["asked"].click()
    type_into(at.page.people.whom.line, "апам")
    at.window.wait_until(lambda: _saved(at).wish == ChildsWish(True, "апам"))


@pytest.mark.parametrize(("age", "liability"), [(4, False), (15, False), (16, True), (17, True)])
def test_what_the_child_will_be_told_is_by_age(at: PeopleDriver, session: Attended, age: int, liability: bool) -> None:
    session.age = age
    at.open()
    at.window.press("What the child will be told")
    at.window.wait_to_see("Your rights" if age > 10 else "What you may do here")
    assert at.window.sees("Warning of liability") is liability
    at.window.press("Back to the people")
    assert at.window.sees("Who will be there")


def test_reality_breaks_in_and_the_page_says_what_can_be_done(at: PeopleDriver) -> None:
    at.open()
    at.window.press("Somebody is late or refuses")
    for title in ("The advocate is late", "The parent refuses", "The interpreter is only on the phone"):
        at.window.wait_to_see(title)


def test_a_text_is_printed_without_a_name(at: PeopleDriver, session: Attended, tmp_path: Path) -> None:
    session.preparation = everybody(done=False)
    at.open()
    at.window.press("Explain and sign: Ибраева Динара Маратқызы")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "rights.pdf"))
    at.page.texts.text.print_on(printer)
    assert (tmp_path / "rights.pdf").read_bytes().startswith(b"%PDF")
    assert all("Ибраева" not in point for text in at.page.texts.text.texts for point in text.points)


def test_a_full_disk_is_said_and_nothing_is_confirmed_on_air(at: PeopleDriver, session: Attended) -> None:
    session.preparation = everybody(done=False)
    at.open()
    session.trouble = Circumstance(Code.OUTPUT_UNWRITABLE, path="vault")
    at.window.press("Explain and sign: Ким Сергей Викторович")
    at.sign()
    at.window.press("Confirm and go on")
    at.window.wait_to_see("vault: ")
    assert not at.page.texts.box.pad.empty
    session.trouble = None
    at.window.press("Confirm and go on")
    at.window.wait_until(lambda: _saved(at).people[3].confirmations)


def test_nobody_goes_on_before_everything_is_saved(at: PeopleDriver, session: Attended) -> None:
    at.open()
    session.trouble = Circumstance(Code.OUTPUT_UNWRITABLE, path="vault")
    at.page.people.asked.ticks["asked"].click()
    at.window.press("Save and go on")
    at.window.wait_to_see("vault: ")
    assert not at.page.may_close()
    at.window.wait_until(lambda: not at.page._autosave._running)
    session.trouble = None
    at.window.press("Save and go on")
    at.window.wait_until(lambda: at.session.preparation.wish.asked)
    at.window.wait_until(lambda: isinstance(at.state, AtAdmission))


def test_back_leads_where_it_came_from(at: PeopleDriver) -> None:
    at.open()
    at.window.press("Back")
    at.window.wait_until(lambda: isinstance(at.state, AtRoom))


def test_the_rules_wait_for_case_child_and_plan(at: PeopleDriver, session: Attended) -> None:
    session.complete = False
    at.open()
    assert at.window.sees("The rules can be asked once case, child and plan are entered.")


def test_the_page_is_used_by_keyboard_alone(at: PeopleDriver) -> None:
    at.open()
    at.page.people.add.setFocus(Qt.FocusReason.TabFocusReason)
    at.window.key(Qt.Key.Key_Space)
    form = at.page.person_form
    at.window.wait_until(form.name.line.hasFocus)
    at.window.key(Qt.Key.Key_Tab)
    assert form.post.line.hasFocus()
    at.window.key(Qt.Key.Key_Tab)
    assert form.place.button("in_room").hasFocus()
    at.window.key(Qt.Key.Key_Right)
    assert form.place.value == "behind_glass"
    at.window.key(Qt.Key.Key_Tab)
    assert form.papers.head.hasFocus()
    at.window.key(Qt.Key.Key_Space)
    at.window.key(Qt.Key.Key_Tab)
    assert form.document_kind.line.hasFocus()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_view_fits(
    at: PeopleDriver, session: Attended, program: Program, language: str, look: Look, size: tuple[int, int]
) -> None:
    whole = everybody(done=False)
    signed = everybody().people
    session.preparation = replace(whole, people=(whole.people[0], signed[1], *whole.people[2:3]), guardian=2)
    window = at.window.window
    assert isinstance(window, MainWindow)
    window.resize(QSize(*size))
    program.frame.theme.wear(look)
    window.choices.languages[language].click()
    page = at.open()
    name = f"people-{language}-{look.value}-{size[0]}"
    at.window.wait_until(lambda: (window.width(), window.height()) == size)
    views: dict[str, Callable[[], object]] = {
        "list": lambda: None,
        "person": page.people.rows[3].change.click,
        "texts": page.people.rows[3].explain.click,
        "refusal": partial(_refuse, page),
        "child": page.child.click,
        "late": page.now_what.click,
    }
    for view, go in views.items():
        page._turn_to(page.overview)
        go()
        if view == "texts":
            at.sign()
        QApplication.processEvents()  # what is shown only now is laid out
        at.window.wait_until(lambda: not at.window.clipped())
        assert at.window.small() == []
        assert not _too_wide(window)
        window.repaint()
        at.window.screenshot(f"{name}-{view}")


def _refuse(page: PeoplePage) -> None:
    page.people.rows[2].explain.click()
    page.texts.steps[Formality.DISINTEREST].click()
    page.texts.again.click()
    page.texts.box.refuses.open()
    page.texts.box.check()


def _too_wide(window: MainWindow) -> list[str]:
    """Return the words that scrolling never brings into view, because no area scrolls sideways."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [
        label.text()
        for area in areas
        for label in area.findChildren(QWidget)
        if isinstance(label, QLabel | QAbstractButton)
        and label.isVisible()
        and label.mapTo(area, label.rect().topRight()).x() > area.viewport().width()
    ]
