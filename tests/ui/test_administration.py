"""The room's administration: each role sees what it may; people, audit and backups with a real vault."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import accounts, vault_backup
from interview_app.journey.audit_list import AuditKind
from interview_app.journey.house import amend, house_of
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import unlock
from interview_app.system.clock import Clock
from interview_app.vault import audit
from interview_app.vault.passphrase import Derivation
from interview_app.vault.places import Places
from tests.ui.office import PEOPLE, Office
from tests.ui.people_driver import type_letters
from tests.vault.vaults import FAST, PASSPHRASE
from ui.flow import AtAdministration, AtUnlock
from ui.pages.administration import AdministrationPage
from ui.pages.first_start import FirstStartPage
from ui.panels.audit_panel import AuditPanel
from ui.panels.backup_panel import BackupPanel
from ui.panels.banks_panel import BanksPanel
from ui.panels.people_panel import PeoplePanel
from ui.theme import Look

ADMINISTRATOR = AccountRole.ADMINISTRATOR
NEW_PASSPHRASE = "seven green boats"
SIZES = ((1366, 768), (1920, 1080))
MATTERS = {
    AccountRole.ADMINISTRATOR: (
        *("People", "Custodians", "Seal", "Disks", "Devices", "Name and length", "Rules"),
        *("Question banks", "Audit", "Backup"),
    ),
    AccountRole.INVESTIGATOR: ("Backup",),
    AccountRole.REVIEWER: ("Audit",),
}

SCHOOL = """
bank = "school"
kk = "Мектеп"
ru = "Школа"
en = "School"

[[entry]]
id = "school.day"
phase = 4
type = "invitation"
purpose = "rapport"
ages = ["7-10"]
kk = "Мектептегі күнің туралы айтып берші."
ru = "Расскажи о своём дне в школе."
en = "Tell me about your day at school."
"""


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys as cheaply as can be: how slow it is is measured elsewhere."""

    def measured(_clock: Clock) -> Derivation:
        return FAST

    monkeypatch.setattr(accounts, "measured", measured)


def administration(office: Office, role: AccountRole = ADMINISTRATOR) -> AdministrationPage:
    office.window.activateWindow()
    office.driver.wait_until(office.window.isActiveWindow)
    office.sign_in(role).driver.press("The room")
    office.driver.wait_until(lambda: isinstance(office.window.page, AdministrationPage))
    page = office.window.page
    assert isinstance(page, AdministrationPage)
    office.driver.wait_until(lambda: page.panel is not None)
    return page


def people(office: Office) -> PeoplePanel:
    page = administration(office)
    office.driver.wait_until(lambda: isinstance(page.panel, PeoplePanel) and page.panel.rows)
    assert isinstance(page.panel, PeoplePanel)
    return page.panel


def the_audit(office: Office, role: AccountRole = ADMINISTRATOR) -> AuditPanel:
    page = administration(office, role)
    office.driver.press("Audit")
    office.driver.wait_until(lambda: isinstance(page.panel, AuditPanel))
    panel = page.panel
    assert isinstance(panel, AuditPanel)
    office.driver.wait_until(panel.table.entries.rowCount)
    return panel


def backups(office: Office, role: AccountRole = ADMINISTRATOR) -> BackupPanel:
    page = administration(office, role)
    office.driver.press("Backup")
    office.driver.wait_until(lambda: isinstance(page.panel, BackupPanel))
    assert isinstance(page.panel, BackupPanel)
    return page.panel


def type_in(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    type_letters(line, text)


def chooses(monkeypatch: pytest.MonkeyPatch, *, folder: Path | None = None, file: Path | None = None) -> None:
    """Let the system's own dialogs be answered."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "" if folder is None else str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("" if file is None else str(file), ""))


def shown(panel: AuditPanel, column: int) -> list[str]:
    model = panel.table.entries
    return [str(model.data(model.index(row, column))) for row in range(model.rowCount())]


def fill_in(panel: PeoplePanel, name: str, sign_in: str, role: AccountRole) -> None:
    form = panel.form
    type_in(form.name.line, name)
    type_in(form.sign_in.line, sign_in)
    form.role.choose(role.value)
    for line in (form.passphrase.first.line, form.passphrase.again.line):
        type_in(line, NEW_PASSPHRASE)


@pytest.mark.parametrize("role", MATTERS)
def test_each_role_sees_what_it_may_and_nothing_else(office: Office, role: AccountRole) -> None:
    page = administration(office, role)
    assert tuple(button.text() for button in page.list.buttons.values()) == MATTERS[role]


def test_a_psychologist_has_no_way_in_and_is_sent_back(office: Office) -> None:
    office.sign_in(AccountRole.PSYCHOLOGIST)
    assert not office.driver.sees("The room")
    office.program.frame.flow.go(AtAdministration())
    office.driver.wait_until(office.sessions.isVisible)


def test_the_arrow_keys_go_from_matter_to_matter_and_the_way_back_leads_to_the_sessions(office: Office) -> None:
    page = administration(office, AccountRole.ADMINISTRATOR)
    office.driver.wait_until(page.list.buttons["people"].hasFocus)
    QTest.keyClick(page.list.buttons["people"], Qt.Key.Key_Up)
    office.driver.wait_until(lambda: isinstance(page.panel, BackupPanel))
    assert [name for name, button in page.list.buttons.items() if button.isChecked()] == ["backup"]
    office.driver.press("Sessions")
    office.driver.wait_until(office.sessions.isVisible)


def test_a_lock_takes_the_names_away_and_brings_the_administrator_back(office: Office) -> None:
    people(office)
    QTest.keyClick(office.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert office.unlock.state == AtUnlock(AtAdministration())
    assert not any(office.driver.sees(person.name) for person in PEOPLE.values())


def test_everybody_is_listed_with_role_sign_in_name_and_day(office: Office) -> None:
    panel = people(office)
    for role, person in PEOPLE.items():
        assert office.driver.sees(person.name)
        office.driver.wait_to_see(f"{role.value} · signs in as {person.sign_in} · since 21.11.2026")
    me = panel.rows[office.unlocked.person]
    assert (me.give.isVisible(), me.remove.isVisible()) == (False, False)


def test_an_added_person_signs_in_with_the_passphrase_and_must_change_it(office: Office) -> None:
    panel = people(office)
    office.driver.press("Add a person")
    fill_in(panel, "О'Коннор-Әбдіғани Шон", "shon", AccountRole.INVESTIGATOR)
    office.driver.press("Add this person")
    office.driver.wait_to_see("signs in with the passphrase that you chose")
    office.driver.wait_to_see("О'Коннор-Әбдіғани Шон")
    assert panel.form.passphrase.value == ""
    assert NEW_PASSPHRASE not in " ".join(office.driver.seen())
    office.program.frame.desk.lock()
    new = unlock(office.program.frame.data, "shon", NEW_PASSPHRASE, office.clock)
    assert (new.role, new.signed_in.provisional) == (AccountRole.INVESTIGATOR, True)
    new.lock()


def test_what_cannot_stand_is_said_at_its_field_and_nothing_is_lost(office: Office) -> None:
    panel = people(office)
    form = panel.form
    office.driver.press("Add a person")
    office.driver.press("Add this person")
    assert [field.trouble for field in (form.name, form.sign_in, form.role)] == 3 * ["Please fill this in."]
    fill_in(panel, "Серік", "Aigul", AccountRole.REVIEWER)
    type_in(form.passphrase.again.line, "another phrase of words")
    office.driver.press("Add this person")
    assert form.passphrase.again.trouble == "The two differ. Type both again."
    type_in(form.passphrase.again.line, NEW_PASSPHRASE)
    office.driver.press("Add this person")
    office.driver.wait_until(lambda: "This sign-in name is taken" in form.sign_in.trouble)
    assert form.name.value == "Серік"
    type_in(form.sign_in.line, "serik")
    for line in (form.passphrase.first.line, form.passphrase.again.line):
        type_in(line, "short")
    office.driver.press("Add this person")
    office.driver.wait_until(lambda: "The passphrase is too short" in form.passphrase.first.trouble)
    office.driver.press("Do not keep")
    office.driver.press("Add a person")
    assert [form.name.value, form.passphrase.value, form.name.trouble] == ["", "", ""]
    assert len(accounts.everybody(office.unlocked)) == len(PEOPLE)


def test_somebody_who_forgot_theirs_is_given_a_new_passphrase(office: Office) -> None:
    panel = people(office)
    office.driver.press("New passphrase: Ким Сергей Викторович")
    office.driver.wait_to_see("New passphrase for Ким Сергей Викторович")
    assert not panel.form.name.isVisible()
    for line in (panel.form.passphrase.first.line, panel.form.passphrase.again.line):
        type_in(line, NEW_PASSPHRASE)
    QTest.keyClick(panel.form.passphrase.again.line, Qt.Key.Key_Return)
    office.driver.wait_to_see("signs in with the passphrase that you chose")
    unlock(office.program.frame.data, "kim", NEW_PASSPHRASE, office.clock).lock()


def test_removing_is_asked_on_the_page_and_whoever_was_removed_can_be_shown(office: Office) -> None:
    panel = people(office)
    office.driver.press("Remove: Ким Сергей Викторович")
    office.driver.wait_until(panel.sure.answers[0].hasFocus)
    office.driver.key(Qt.Key.Key_Escape)
    assert office.driver.sees("Ким Сергей Викторович")
    office.driver.press("Remove: Ким Сергей Викторович")
    panel.sure.answers[1].click()
    office.driver.wait_to_see("Ким Сергей Викторович was removed.")
    office.driver.wait_until(lambda: len(panel.rows) == len(PEOPLE) - 1)
    office.driver.press("Show who was removed")
    office.driver.wait_to_see("Removed on 21.11.2026; signs in no more.")
    with pytest.raises(Circumstance) as told:
        unlock(office.program.frame.data, "kim", PASSPHRASE, office.clock)
    assert told.value.code is Code.SIGN_IN_REFUSED


def test_the_last_administrator_stays(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = people(office)
    me = next(one for one in accounts.everybody(office.unlocked) if one.role is ADMINISTRATOR)
    panel._ask(me)  # no button leads here; another administrator's window might
    panel.sure.answers[1].click()
    office.driver.wait_until(lambda: "This is the last administrator" in office.window.notice.text)
    assert len(panel.rows) == len(PEOPLE)


def test_the_newest_entry_comes_first_with_names_and_that_one_looked(office: Office) -> None:
    panel = the_audit(office, AccountRole.REVIEWER)
    assert shown(panel, 3)[:2] == ["see the audit", "signed in"]
    assert shown(panel, 2)[0] == "Ким Сергей Викторович"
    assert shown(panel, 1)[0] == "21.11.2026\n15:00:00"
    office.driver.wait_to_see("The audit is whole: nothing was changed or taken out.")
    assert panel.progress.isHidden()
    panel.table.selectRow(0)
    assert office.driver.sees("21.11.2026 15:00:00 · Ким Сергей Викторович · see the audit")


def test_the_audit_is_narrowed_by_person_kind_and_day(office: Office) -> None:
    panel = the_audit(office)
    count = panel.table.entries.rowCount()
    investigator = next(one for one in accounts.everybody(office.unlocked) if one.role is AccountRole.INVESTIGATOR)
    panel.person.choose(str(investigator.person))
    office.driver.wait_until(lambda: {*shown(panel, 2)} == {PEOPLE[AccountRole.INVESTIGATOR].name})
    panel.person.choose("all")
    panel.kind.choose(AuditKind.PEOPLE.value)
    office.driver.wait_until(lambda: {*shown(panel, 3)} == {"a person was added"})
    assert shown(panel, 4)[0] == "Ким Сергей Викторович"
    panel.table.selectRow(0)
    assert panel.chosen.text().endswith("a person was added · Ким Сергей Викторович · role = reviewer")
    panel.kind.choose("all")
    type_in(panel.day.line, "20.11.2026")
    office.driver.wait_to_see("Nothing was found.")
    type_in(panel.day.line, "21.11.2026")
    office.driver.wait_until(lambda: panel.table.entries.rowCount() == count)


def test_more_entries_are_fetched_as_one_scrolls(office: Office) -> None:
    office.sign_in(ADMINISTRATOR)
    with office.unlocked.database.transaction() as transaction:
        for number in range(700):
            audit.append(transaction, office.clock.utc(), audit.PROGRAM, Happening.RECORDING_SEEN, f"session:{number}")
    panel = the_audit(office)
    total = audit.head(office.unlocked.database)[0]
    assert panel.table.entries.rowCount() == 200

    def at_the_end() -> bool:
        panel.table.scrollToBottom()
        return panel.table.entries.rowCount() == total

    office.driver.wait_until(at_the_end)
    numbers = shown(panel, 0)
    assert numbers == [str(number) for number in range(total, 0, -1)]


def test_a_broken_chain_is_said_and_the_entry_stands_there(office: Office) -> None:
    office.sign_in(ADMINISTRATOR)
    with office.unlocked.database.transaction() as transaction:
        transaction.write("DROP TRIGGER audit_unchanged")
        transaction.write("UPDATE audit SET line = x'7b7d' WHERE seq = 3")
    panel = the_audit(office)
    office.driver.wait_to_see("The audit is not whole: entry 3 was changed or is missing.")
    assert not panel.chain.well
    assert "the entry cannot be read" in shown(panel, 3)
    panel.kind.choose(AuditKind.CHILD.value)
    office.driver.wait_until(lambda: shown(panel, 3) == ["the entry cannot be read"])
    office.driver.screenshot("administration-audit-broken")


@pytest.mark.parametrize(
    ("button", "begins"), [("Save as a table (CSV)", b"\xef\xbb\xbf"), ("Save for paper (PDF)", b"%PDF")]
)
def test_the_audit_is_saved_to_a_new_file_and_says_so_itself(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, button: str, begins: bytes
) -> None:
    panel = the_audit(office, AccountRole.REVIEWER)
    path = tmp_path / "audit"
    chooses(monkeypatch, file=path)
    office.driver.press(button)
    office.driver.wait_until(lambda: f"The audit was saved: {path}" in office.window.notice.text)
    assert path.read_bytes().startswith(begins)
    office.driver.wait_until(lambda: shown(panel, 3)[0] == "export the audit")
    office.driver.press(button)
    office.driver.wait_until(lambda: "this file already exists" in office.window.notice.text)


def test_a_backup_is_written_read_back_and_ends_the_reminder(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    office.clock.passes(timedelta(days=9))
    panel = backups(office, AccountRole.INVESTIGATOR)
    office.driver.wait_to_see("There is no backup yet.")
    assert not panel.to_restore.isVisible()
    assert office.unlocked.notices
    chooses(monkeypatch, folder=tmp_path)
    office.driver.press("Back up to a folder…")
    office.driver.wait_to_see("Written to")
    office.driver.wait_to_see("Last checked backup: 30.11.2026 15:00")
    assert panel.steps.done == ("backing_up", "checking_backup")
    assert panel.last.well
    assert not panel.made.well  # the test has but one disk
    assert not [one for one in office.unlocked.notices if one.code.value.startswith("backup")]
    [(place, made)] = vault_backup.found_in(tmp_path).items()
    assert made == office.clock.utc()
    assert office.driver.sees(str(place))
    office.clock.passes(timedelta(days=8))
    panel.entered()
    office.driver.wait_to_see("Days since then: 8. A new one is due.")


def test_a_backup_that_cannot_be_written_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = backups(office)
    chooses(monkeypatch, folder=tmp_path / "no such folder")
    office.driver.press("Back up to a folder…")
    office.driver.wait_until(lambda: "this cannot be written" in office.window.notice.text)
    assert not panel.steps.isVisible()
    office.driver.wait_until(panel.back_up.isEnabled)


def test_a_restore_says_what_will_happen_and_sets_the_present_records_aside(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = office.program.frame.data
    (tmp_path / "stick").mkdir()
    office.sign_in(ADMINISTRATOR)
    amend(office.unlocked, Action.CHANGE_SETTINGS, lambda house: replace(house, lock_minutes=7))
    vault_backup.back_up(office.unlocked, tmp_path / "stick")
    office.clock.passes(timedelta(hours=1))
    kim = next(one for one in accounts.everybody(office.unlocked) if one.sign_in == "kim")
    accounts.remove(office.unlocked, kim.person)
    panel = backups(office)
    before = office.unlocked
    put_in_place, was_closed = Places.put_in_place, []

    def watched(places: Places, part: Path) -> None:
        was_closed.append(before.is_locked)
        put_in_place(places, part)

    monkeypatch.setattr(Places, "put_in_place", watched)
    office.driver.press("Restore from a backup…")
    assert office.driver.sees("The records that are here now stay.")
    chooses(monkeypatch, folder=tmp_path / "stick")
    office.driver.press("Folder of the backup (interview-vault-…): Choose…")
    office.driver.wait_to_see("Backup of 21.11.2026 15:00")
    type_in(panel.restore_form.sign_in.line, "aigul")
    type_in(panel.restore_form.passphrase.line, "wrong horse battery")
    office.driver.press("Restore these records")
    office.driver.wait_to_see("do not go together")
    assert not list(data.glob("vault.set-aside-*"))
    assert not office.unlocked.is_locked  # nothing was to take its place
    office.program.frame.desk.lock_after(3600)
    type_in(panel.restore_form.passphrase.line, PASSPHRASE)
    office.driver.press("Restore these records")
    office.driver.wait_until(lambda: list(data.glob("vault.set-aside-*")))
    office.driver.wait_until(office.sessions.isVisible)
    assert was_closed == [before.is_locked] == [True]  # not every system renames a folder with an open file in it
    assert next(one for one in accounts.everybody(office.unlocked) if one.sign_in == "kim").is_active
    assert office.program.frame.desk._idle.interval() == house_of(office.unlocked).lock_minutes * 60_000 == 420_000
    assert audit.verify(office.unlocked.database) is None
    office.program.frame.desk.lock()
    unlock(data, "aigul", PASSPHRASE, office.clock).lock()


def test_a_folder_without_a_backup_is_said_at_once(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = backups(office)
    office.driver.press("Restore from a backup…")
    chooses(monkeypatch, folder=tmp_path)
    office.driver.press("Folder of the backup (interview-vault-…): Choose…")
    office.driver.wait_to_see("There is no backup in this folder.")
    office.driver.press("Do not restore")
    assert panel.overview.isVisible()


def test_nobody_goes_on_while_records_are_on_their_way(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    may_go_on = threading.Event()

    def wait(unlocked: Unlocked, folder: Path, progress: Callable[[str, int, int], object]) -> Path:
        assert may_go_on.wait(20)
        return folder

    monkeypatch.setattr(vault_backup, "back_up", wait)
    page = administration(office)
    backups_panel = backups(office)
    chooses(monkeypatch, folder=tmp_path)
    office.driver.press("Back up to a folder…")
    office.driver.press("Audit")
    office.driver.wait_until(lambda: "One moment" in office.window.notice.text)
    assert backups_panel.isVisible()
    may_go_on.set()
    office.driver.wait_to_see("Written to")
    assert page is not None


def _settled(office: Office) -> None:
    office.driver.wait_until(lambda: not office.program.frame.worker.tasks)
    for _ in range(3):  # layouts settle in rounds, from the outside in
        QApplication.processEvents()


@pytest.mark.parametrize(("language", "own_name"), [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")])
def test_the_panels_fit_in_every_language_and_look(office: Office, language: str, own_name: str) -> None:
    page = administration(office)
    office.driver.press(own_name)
    for look in Look:
        office.program.frame.theme.wear(look)
        for size in SIZES:
            office.window.resize(*size)
            for name in ("people", "banks", "audit", "backup"):
                page.list.buttons[name].click()
                _settled(office)
                views: list[tuple[str, Callable[[], None]]] = [(name, lambda: None)]
                panel = page.panel
                if isinstance(panel, PeoplePanel):
                    views += [("adding", panel.add.click), ("removing", partial(_ask_to_remove, panel))]
                if isinstance(panel, BackupPanel):
                    views.append(("restoring", panel.to_restore.click))
                for view, open_it in views:
                    open_it()
                    _settled(office)
                    office.driver.wait_until(lambda: not office.driver.clipped())
                    assert office.driver.small() == []
                    office.driver.screenshot(f"administration-{view}-{language}-{look.value}-{size[0]}")


def _ask_to_remove(panel: PeoplePanel) -> None:
    panel.form.leave.click()
    list(panel.rows.values())[-1].remove.click()


def _banks(office: Office) -> BanksPanel:
    page = administration(office)
    page.list.buttons["banks"].click()
    office.settle()
    panel = page.panel
    assert isinstance(panel, BanksPanel)
    office.driver.wait_until(lambda: len(panel.lines) == 4)
    return panel


def test_the_banks_are_listed_and_a_faulty_file_is_said_with_line_and_reason(office: Office, tmp_path: Path) -> None:
    panel = _banks(office)
    own = office.program.frame.messages.word("origin", "own")
    assert [line.text.startswith(("Core", "Cyber", "Sexual")) for line in panel.lines] == [True] * 4
    assert all(own in line.text for line in panel.lines)
    bad = tmp_path / "bad.toml"
    bad.write_text('bank = "bad"\nkk = "К"\nru = "Р"\n', encoding="utf-8")
    panel.take_in(bad)
    office.driver.wait_to_see("bad.toml:")
    assert not (office.program.frame.data / "question_banks").exists()
    assert bad.exists()


def test_an_added_bank_stands_beside_the_programs_own(office: Office, tmp_path: Path) -> None:
    panel = _banks(office)
    file = tmp_path / "school.toml"
    file.write_text(SCHOOL, encoding="utf-8")
    panel.take_in(file)
    office.driver.wait_until(lambda: len(panel.lines) == 5)
    added = office.program.frame.messages.word("origin", "added")
    assert added in panel.lines[-1].text
    assert "Added: School" in panel.added.text()
    panel.take_in(file)
    office.driver.wait_to_see("school.toml:")
    assert len(panel.lines) == 5


def test_the_set_up_goes_on_from_here_while_something_of_it_is_open(office: Office) -> None:
    page = administration(office)
    office.driver.wait_until(page.set_up.isVisible)
    office.driver.press("Go on setting up")
    office.driver.wait_until(lambda: isinstance(office.window.page, FirstStartPage))
    office.driver.press("Continue later")
    office.driver.wait_until(office.sessions.isVisible)
    page = administration(office, AccountRole.REVIEWER)
    office.settle()
    assert not page.set_up.isVisible()
