"""Case and child: saved by itself, wrong entries told at their field, the child's own data apart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from interview_app.domain.child import EarlierAccount, Need, NeedNote
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.permissions import AccountRole
from interview_app.domain.preparation import Preparation
from interview_app.domain.steps import Standing
from tests.domain.preparations import whole
from tests.domain.test_case_dates import iin
from tests.ui.office import Office
from tests.ui.people_driver import type_into, type_letters
from tests.vault.vaults import PASSPHRASE
from ui.flow import AtAdmission, AtCase, AtPlan
from ui.pages.case import CasePage
from ui.widgets.text_field import TextField
from ui.widgets.typed_field import DateField, NumberField

ANNA = ChildIdentity("Қалиева", "Аружан", "", iin("17050460012"), "Абай 1", "№ 5 мектеп")


def _typed(page: CasePage, name: str, text: str) -> None:
    field = getattr(page, name)
    assert isinstance(field, TextField | DateField | NumberField)
    field.line.clear()
    type_into(field.line, text)


def _saved(office: Office, page: CasePage) -> Preparation:
    office.driver.wait_until(lambda: page._autosave.settled)
    return office.stored(page.state.at_hand.session)


def test_a_new_interview_knows_who_asks_and_names_the_child_by_an_alias(office: Office) -> None:
    page = office.begin()
    assert page.investigator.value == office.unlocked.name
    assert page.alias.value == "Child 1"
    office.driver.wait_until(page.number.line.hasFocus)
    _typed(page, "number", "267500031000123")
    assert _saved(office, page).case.number == "267500031000123"
    assert _saved(office, page).child.alias == "Child 1"
    office.driver.press("To the sessions")
    office.driver.wait_until(lambda: office.sessions.table.current)
    second = office.begin()
    assert second.alias.value == "Child 2"


def test_everything_that_is_entered_is_there_again(office: Office) -> None:
    page = office.begin()
    for name, text in (
        ("number", "267500031000123"),
        ("articles", "124, 120 ч. 3"),
        ("registered", "1.11.26"),
        ("post", "аға тергеуші"),
        ("body_name", "Полиция департаменті"),
        ("birth", "04052017"),
        ("cared_for", "әжесімен"),
    ):
        _typed(page, name, text)
    page.capacity.choose("victim")
    page.language.choose("other")
    _typed(page, "other_language", "ұйғыр тілі")
    page.gender.choose("female")
    page.needs_section.open()
    page.needs.ticks[Need.FEARS.value].click()
    type_into(page.need_texts[Need.FEARS].line, "қараңғыдан қорқады")
    assert not page.need_texts[Need.SPEECH].isVisible()
    assert page.age.text() == "Age today: 9"
    assert not page.estimated.isVisible()
    saved = _saved(office, page)
    assert saved.case.articles == ("124", "120 ч. 3")
    assert (saved.case.registered_on, saved.child.birth_date) == ("2026-11-01", "2017-05-04")
    assert (saved.child.language, saved.child.cared_for_by) == ("ұйғыр тілі", "әжесімен")
    assert saved.child.needs == (NeedNote(Need.FEARS, "қараңғыдан қорқады"),)
    office.driver.press("On to the plan")
    assert office.plan.isVisible()
    office.driver.press("Back to the case")
    page = office.case
    assert page.other_language.value == "ұйғыр тілі"
    assert page.registered.line.text() == "01.11.2026"
    assert page.needs_section.is_open
    assert page.state.at_hand.preparation == saved
    assert not any(field.trouble for field in page._fields.values())


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("number", "нөмірсіз", "A case number has digits"),
        ("registered", "30.02.2026", "That month has no day 30."),
        ("registered", "22.11.2026", "This day is later than 21.11.2026."),
        ("investigator", "???", "This cannot stand for a name."),
        ("alias", "12", "This cannot stand for a name."),
        ("birth", "31.02.2017", "That month has no day 31."),
        ("birth", "2017", "Please type day, month and year"),
        ("birth", "04.13.2017", "There is no month 13."),
        ("birth", "04.05.2027", "This day is later than 21.11.2026."),
        ("birth", "20.11.2008", "hear an adult in the ordinary way"),
        ("birth", "04.05.2024", "The child is under three."),
        ("estimated", "18", "hear an adult in the ordinary way"),
        ("estimated", "140", "Please type a number from 0 to 130."),
        ("estimated", "9", "The age is an estimate."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_once_it_is_left_and_is_not_lost(
    office: Office, name: str, typed: str, said: str
) -> None:
    page = office.begin()
    field = getattr(page, name)
    field.line.clear()
    field.line.setFocus()
    type_letters(field.line, typed)
    assert not field.trouble
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    office.driver.wait_until(lambda: said in field.trouble)
    if not isinstance(field, NumberField):
        _saved(office, page)
        office.driver.press("On to the plan")
        assert office.plan.isVisible()
        office.driver.press("Back to the case")
        again = getattr(office.case, name)
        office.driver.wait_until(lambda: said in again.trouble)
        assert again.line.text() == typed


@pytest.mark.parametrize("name", ["О'Коннор Шон", "Ким", "Өмірұлы-Әбдіғани Ғұмар", "Çelik, Ayşe", "Ян " * 39])
def test_any_name_may_be_a_name(office: Office, name: str) -> None:
    page = office.begin()
    _typed(page, "investigator", name)
    assert _saved(office, page).case.investigator == " ".join(name.split())
    assert not page.investigator.trouble


def test_a_minor_suspect_is_refused_with_the_reason(office: Office) -> None:
    page = office.begin()
    page.capacity.button("suspect").setFocus()
    office.driver.press("suspect")
    page.number.setFocus()
    office.driver.wait_until(lambda: "another procedure applies, articles 535-538" in page.capacity.trouble)
    office.driver.press("witness")
    page.number.setFocus()
    office.driver.wait_until(lambda: not page.capacity.trouble)


def test_what_is_missing_is_said_when_somebody_comes_back(office: Office) -> None:
    page = office.begin()
    _typed(page, "number", "1")
    assert not page.articles.trouble
    office.driver.press("On to the plan")
    assert office.plan.isVisible()
    office.driver.press("Back to the case")
    page = office.case
    office.driver.wait_until(lambda: "Write the investigating body." in page.body_name.trouble)
    _typed(page, "body_name", "Полиция департаменті")
    assert not page.body_name.trouble


def test_two_windows_at_one_draft_lose_nothing_that_was_saved(office: Office) -> None:
    session = office.keep(whole()).session
    hand = office.at(AtCase, session)
    page = office.case
    elsewhere = office.journey
    elsewhere.save(elsewhere.load(session), whole(alias="Бала 7"))
    _typed(page, "cared_for", "әкесімен")
    office.driver.wait_to_see("Load what was saved in the other window?")
    office.driver.wait_to_see("This draft was changed and saved in another window.")
    office.driver.press("On to the plan")
    assert office.window.page is page
    office.driver.press("Not yet")
    assert not page.newest.isVisible()
    assert page.cared_for.value == "әкесімен"
    _typed(page, "cared_for", "әкесімен және әжесімен")
    office.driver.press("Load the newest")
    office.driver.wait_until(lambda: office.window.page is not page)
    assert (office.case.alias.value, office.case.cared_for.value) == ("Бала 7", "")
    _typed(office.case, "cared_for", "әкесімен")
    assert _saved(office, office.case).child.cared_for_by == "әкесімен"
    assert hand.session == session


def test_a_plan_that_was_ended_elsewhere_leads_back_to_the_list(office: Office) -> None:
    session = office.keep(whole()).session
    office.at(AtCase, session)
    office.journey.end(office.journey.load(session), "бала ауырып қалды")
    _typed(office.case, "cared_for", "әкесімен")
    office.driver.press("Load the newest")
    assert office.sessions.isVisible()
    assert office.journey.load(session).standing is Standing.CALLED_OFF


def test_the_childs_own_data_are_opened_kept_apart_and_taken_off_the_screen(office: Office) -> None:
    session = office.keep(whole()).session
    office.at(AtCase, session)
    page = office.case
    before = office.audit()
    office.driver.press("The child's own name and data (protected)")
    office.driver.wait_until(page.identity.surname.line.hasFocus)
    office.driver.wait_until(lambda: not page.identity.surname.line.visibleRegion().isEmpty())
    assert "open_identity" not in office.audit()[len(before) :]  # nothing was there yet
    type_into(page.identity.surname.line, "Қалиева")
    type_into(page.identity.given_name.line, "Аружан")
    type_into(page.identity.iin.line, "170504600129")
    office.driver.press("Keep encrypted")
    office.driver.wait_to_see("Kept, encrypted.")
    assert page.identity.iin.trouble
    type_into(page.identity.school.line, "№ 5 мектеп")
    office.driver.press("The child's own name and data (protected)")  # folding it keeps what was typed
    office.driver.wait_until(lambda: page.identity.surname.empty)
    kept = office.journey.identity(office.journey.load(session))
    assert (kept.surname, kept.school) == ("Қалиева", "№ 5 мектеп")
    assert office.audit()[-1] == "open_identity"
    office.driver.press("The child's own name and data (protected)")
    office.driver.wait_until(lambda: page.identity.surname.value == "Қалиева")
    type_into(page.identity.address.area, "Абай 1")
    office.driver.press("On to the plan")
    assert office.plan.isVisible()
    assert office.journey.identity(office.journey.load(session)).address == "Абай 1"
    assert "Қалиева" not in str(office.stored(session))


def test_a_lock_takes_every_name_off_the_screen_and_one_comes_back_to_the_same_page(office: Office) -> None:
    draft = office.keep(whole())
    office.journey.keep_identity(draft, ANNA)
    office.at(AtCase, draft.session)
    page = office.case
    office.driver.press("The child's own name and data (protected)")
    office.driver.wait_until(lambda: page.identity.surname.value == "Қалиева")
    _typed(page, "cared_for", "әкесімен")
    _saved(office, page)
    QTest.keyClick(QApplication.focusWidget() or office.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlock = office.unlock
    assert office.program.frame.desk.is_locked
    lines = [line.text() for line in office.window.findChildren(QLineEdit) if line.isVisible()]
    seen = " ".join(office.driver.seen() + lines)
    for name in ("Қалиева", "Бала", "Ахметова", "24751234500012", "Сәрсенова"):
        assert name not in seen
    type_into(unlock.sign_in.line, "bibigul")
    type_into(unlock.passphrase.line, PASSPHRASE)
    office.driver.press("Sign in")
    assert office.case.cared_for.value == "әкесімен"
    assert not office.case.identity_section.is_open
    assert office.case.identity.surname.empty


@pytest.mark.parametrize(("step", "who"), [(AtPlan, "aigul"), (AtAdmission, "dinara")])
def test_after_a_lock_somebody_else_comes_to_what_is_theirs(
    office: Office, step: type[AtPlan] | type[AtAdmission], who: str
) -> None:
    session = office.keep(whole()).session
    office.at(step, session)
    office.settle()
    office.program.frame.desk.lock()
    type_into(office.unlock.sign_in.line, who)
    type_into(office.unlock.passphrase.line, PASSPHRASE)
    office.driver.press("Sign in")
    assert office.sessions.isVisible()


def test_what_the_child_has_told_is_kept_and_folded(office: Office) -> None:
    page = office.begin()
    _typed(page, "number", "267500031000123")
    page.told_section.open()
    office.driver.press("Add what the child told")
    (entry,) = page.told.entries
    assert not entry.words.isVisible()
    type_into(entry.when.line, "қазанда")
    type_into(entry.to_whom.line, "анасына")
    entry.with_psychologist.choose("no")
    entry.recorded.choose("unknown")
    entry.words_section.open()
    type_letters(entry.words.area, "ағай хат жазды")
    office.driver.wait_until(lambda: entry.words.value == "ағай хат жазды")
    assert _saved(office, page).child.told == (EarlierAccount("қазанда", "анасына", False, None, "ағай хат жазды"),)
    office.driver.press("Remove")
    assert _saved(office, page).child.told == ()


@pytest.mark.parametrize("role", [AccountRole.PSYCHOLOGIST, AccountRole.REVIEWER])
def test_whoever_may_not_prepare_reads(office: Office, role: AccountRole) -> None:
    draft = office.keep(whole())
    office.journey.keep_identity(draft, ANNA)
    office.sign_in(role)
    office.open(draft.session)
    page = office.case
    assert (page.number.value, page.alias.value) == ("24751234500012", "Бала 1")
    assert not any(field.isEnabled() for field in page._fields.values())
    psychologist = role is AccountRole.PSYCHOLOGIST
    assert page.told_section.isVisible() is psychologist
    assert page.identity_section.isVisible() is psychologist
    if psychologist:
        assert page.told.entries[0].words.value == "ағай хат жазды"
        office.driver.press("The child's own name and data (protected)")
        office.driver.wait_until(lambda: page.identity.surname.value == "Қалиева")
        assert not page.identity.keep.isVisible()
        assert not page.identity.surname.isEnabled()
    else:
        assert page.told.entries[0].words.empty
    office.driver.press("On to the plan")
    assert office.plan.isVisible()
    assert office.stored(draft.session) == replace(draft.preparation, child=office.stored(draft.session).child)


def test_nothing_is_cut_off_in_any_language_look_or_size(office: Office) -> None:
    draft = office.keep(whole())
    office.journey.keep_identity(draft, ANNA)
    office.at(AtCase, draft.session)
    office.driver.press("The child's own name and data (protected)")
    office.driver.wait_until(office.case.identity.surname.line.hasFocus)
    office.screenshots("case-identity")
    office.driver.press("Русский")
    office.driver.wait_until(lambda: office.case.identity.surname.label.text() == "Фамилия")
    office.case.identity_section.open(False)
    office.case.number.setFocus()
    office.screenshots("case")
