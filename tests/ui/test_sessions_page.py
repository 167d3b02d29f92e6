"""The list of sessions: what is found, what opens where, who may do what."""

import signal
import subprocess
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.permissions import AccountRole
from interview_app.domain.steps import Standing
from interview_app.journey import session_list
from interview_app.journey.record import new_session_id
from tests.domain.preparations import whole
from tests.held import Held
from tests.ui.office import Office
from tests.ui.people_driver import type_letters
from ui.pages.administration import AdministrationPage
from ui.pages.own_passphrase import OwnPassphrasePage
from ui.pages.start import StartPage

MANY = 10_000


def _found(office: Office) -> list[str]:
    return [row.alias for row in office.sessions.table.sessions.rows]


def _finds(office: Office, aliases: list[str]) -> bool:
    return _found(office) == aliases


def _search(office: Office, text: str) -> None:
    line = office.sessions.search.line
    line.clear()
    type_letters(line, text or " ")


def _shows(office: Office, count: int) -> bool:
    return office.sessions.table.sessions.rowCount() >= count


def test_an_empty_list_says_so(office: Office) -> None:
    office.driver.wait_to_see("No interview has been prepared here yet.")
    assert not office.driver.button("Open").isEnabled()
    _search(office, "267500")
    office.driver.wait_to_see("Nothing was found.")
    office.driver.press("New interview")
    assert office.case.isVisible()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2475 1234 500012", ["Бала 1"]),
        ("бала", ["Бала 3", "Бала 2", "Бала 1"]),
        ("бала 2675", ["Бала 2"]),
        ("иванов", ["Бала 3", "Бала 2", "Бала 1"]),
        ("Өмірұлы", ["Бала 3"]),
        ("23.11.2026", ["Бала 3"]),
        ("nobody", []),
        ("", ["Бала 3", "Бала 2", "Бала 1"]),
    ],
)
def test_a_session_is_found_by_number_alias_person_and_day(office: Office, words: str, found: list[str]) -> None:
    for changed in (
        {"alias": "Бала 1"},
        {"alias": "Бала 2", "number": "267500031000123"},
        {"alias": "Бала 3", "number": "99", "investigator": "Өмірұлы Ғұмар"},
    ):
        office.keep(whole(**changed))
        office.clock.passes(timedelta(days=1))
    _search(office, words)
    office.driver.wait_until(lambda: _found(office) == found)


def test_the_list_shows_what_is_asked_for(office: Office) -> None:
    office.keep(whole())
    over = office.keep(whole(alias="Бала 2", number="99"))
    office.journey.end(office.journey.load(over.session), "адвокат келмеді")
    page = office.sessions
    for which, found in (("open", ["Бала 1"]), ("ended", ["Бала 2"]), ("sealed", [])):
        page.shown.choose(which)
        office.driver.wait_until(partial(_finds, office, found))
    assert office.driver.sees("Nothing was found.")


def test_ten_thousand_sessions_are_scrolled_and_searched(office: Office) -> None:
    one = office.keep(whole())
    changed = office.unlocked.now_utc()
    with office.unlocked.database.transaction() as transaction:
        [(child, search)] = transaction.read("SELECT child, search FROM sessions WHERE session = ?", (one.session,))
        transaction.write_many(
            "INSERT INTO sessions (session, standing, version, child, case_key, case_number, alias, investigator,"
            " made_utc, changed_utc, search) VALUES (?, 'waiting', 1, ?, ?, ?, ?, 'Сәрсенова', ?, ?, ?)",
            [
                (new_session_id(), child, str(n), str(n), f"Бала {n}", changed, changed, f"{search}\nбала {n}")
                for n in range(2, MANY + 1)
            ],
        )
    page = office.sessions
    page._find()
    office.settle()
    assert page.table.sessions.rowCount() == 100
    for count in range(200, 1001, 100):
        page.table.scrollToBottom()
        office.driver.wait_until(partial(_shows, office, count))
    _search(office, "бала 9876")
    office.driver.wait_until(lambda: _found(office) == ["Бала 9876"])


def test_an_answer_that_comes_late_does_not_take_back_what_is_shown(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, resets, slow = office.sessions, list[None](), Held(session_list.sessions)
    office.settle()
    monkeypatch.setattr(session_list, "sessions", slow)
    page._find()
    office.driver.wait_until(slow.begun.is_set)
    page.table.sessions.modelReset.connect(lambda: resets.append(None))
    page._find()
    office.driver.wait_until(lambda: resets)
    slow.let_go.set()
    office.settle()
    assert len(resets) == 1


def test_a_line_opens_by_enter_and_keys_lead_to_search_and_a_new_one(office: Office) -> None:
    session = office.keep(whole()).session
    office.choose(session)
    QTest.keyClick(office.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    office.driver.wait_until(office.sessions.search.line.hasFocus)
    office.driver.key(Qt.Key.Key_Return)
    office.driver.wait_until(office.sessions.table.hasFocus)
    office.driver.key(Qt.Key.Key_Return)
    assert office.admission.state.at_hand.session == session
    office.driver.press("To the sessions")
    office.driver.wait_until(lambda: office.sessions.table.current)
    QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    office.driver.wait_until(lambda: office.case.state.at_hand.session != session)


@pytest.mark.parametrize(
    ("role", "seen", "unseen"),
    [
        (AccountRole.INVESTIGATOR, ("New interview", "Open", "Test the room", "The room"), ()),
        (AccountRole.PSYCHOLOGIST, ("Open",), ("New interview", "Test the room", "The room", "Further session")),
        (AccountRole.REVIEWER, ("Open", "The room"), ("New interview", "Test the room", "Further session")),
        (AccountRole.ADMINISTRATOR, ("The room", "Test the room"), ("New interview", "Further session")),
    ],
)
def test_everybody_sees_what_they_may_do(
    office: Office, role: AccountRole, seen: tuple[str, ...], unseen: tuple[str, ...]
) -> None:
    office.choose(office.keep(whole()).session)
    office.sign_in(role)
    office.driver.wait_until(lambda: office.sessions.table.current)
    for text in seen:
        assert office.driver.button(text).isVisible()
    assert not set(unseen) & set(office.driver.seen())
    if role is AccountRole.ADMINISTRATOR:
        assert not office.driver.button("Open").isEnabled()


@pytest.mark.parametrize(
    ("button", "page"),
    [("The room", AdministrationPage), ("My passphrase", OwnPassphrasePage), ("Test the room", StartPage)],
)
def test_what_stands_beside_the_list_is_opened(office: Office, button: str, page: type) -> None:
    office.driver.press(button)
    office.driver.wait_until(lambda: isinstance(office.window.page, page))


def test_a_recording_whose_disks_are_away_says_so(office: Office) -> None:
    draft = office.keep(whole())
    with office.unlocked.database.transaction() as transaction:
        transaction.write("UPDATE sessions SET standing = 'stopped' WHERE session = ?", (draft.session,))
    office.open(draft.session)
    office.driver.wait_to_see("The disks of this recording are not connected.")
    office.sign_in(AccountRole.PSYCHOLOGIST)
    office.open(draft.session)  # to read it: only the investigator seals
    assert "“stopped”" in office.case.closed.text()


def test_what_was_typed_is_there_after_the_program_was_killed(office: Office) -> None:
    session = office.keep(whole()).session
    office.program.frame.desk.lock()
    command = [sys.executable, "-m", "tests.stories.somebody", "prepare", session]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True) as somebody:
        assert somebody.stdout is not None
        assert somebody.stdout.readline().strip() == "typed"
        somebody.send_signal(signal.SIGKILL)
    office.sign_in()
    assert office.stored(session).child.cared_for_by == "әжесімен"
    assert office.journey.load(session).standing is Standing.WAITING


def test_a_new_draft_that_nobody_typed_into_is_not_kept(office: Office) -> None:
    office.driver.press("New interview")
    office.driver.wait_until(office.case.number.line.hasFocus)
    office.driver.press("To the sessions")
    office.driver.wait_to_see("No interview has been prepared here yet.")


def test_nothing_is_cut_off_in_any_language_look_or_size(office: Office) -> None:
    over = office.keep(whole())
    office.journey.end(office.journey.load(over.session), "адвокат келмеді")
    for n in range(2, 14):
        office.clock.passes(timedelta(hours=1))
        office.keep(whole(alias=f"Бала {n}", number=f"24751234500{n:03}"))
    office.choose(over.session)
    office.screenshots("sessions")


def test_the_table_follows_the_language(office: Office) -> None:
    office.choose(office.keep(whole()).session)
    office.driver.press("Русский")
    model = office.sessions.table.sessions
    office.driver.wait_until(lambda: model.headerData(0, Qt.Orientation.Horizontal) == "Дата")
    assert model.data(model.index(0, 4)) != "prepared, waiting"
