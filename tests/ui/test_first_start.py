"""The first start: from a computer with nothing on it to a room that records, with the words and keys of people."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.x509.oid import NameOID
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.custody import Custodianship
from interview_app.domain.house import OpenPoint
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.rules import Effect
from interview_app.domain.verdict import Verdict
from interview_app.journey import accounts, vault_backup, vault_opening
from interview_app.journey.house import amend, house_of
from interview_app.journey.keys import new_seal_certificate
from interview_app.journey.setup import open_points
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import NewPerson, unlock
from interview_app.system.age import new_identity
from interview_app.system.clock import SystemClock
from tests.held import Held
from tests.signing.making import issue, save_pkcs12
from tests.ui.newcomer import NAME, Newcomer
from tests.ui.people_driver import type_into
from tests.vault.vaults import ADMINISTRATOR, FAST, PASSPHRASE, HandClock, new_vault
from ui.flow import AtFirstStart, AtSessions, AtStart, AtUnlock
from ui.main_window import LEAST
from ui.panels.custody import CustodyPanel
from ui.panels.name_panel import NamePanel
from ui.panels.rules_panel import RulesPanel
from ui.panels.seal_panel import SealPanel
from ui.panels.targets_panel import TargetsPanel
from ui.panels.trial_run import TrialRun

SEAL_PASSPHRASE = "of the seal"


def vault_of(newcomer: Newcomer) -> Unlocked:
    return newcomer.program.frame.desk.unlocked


def test_a_room_is_set_up_from_nothing_and_proved_to_work(newcomer: Newcomer) -> None:
    driver = newcomer.driver
    newcomer.screenshots("first-1-administrator")
    newcomer.begin().screenshots("first-2-room")
    newcomer.name_room("Interview room 1, Almaty")
    newcomer.choose_disks()
    newcomer.screenshots("first-3-disks")
    driver.press("Next: Custodians")
    court = newcomer.add_custodian("Almaty city court, chancery", Custodianship.COURT)
    archive = newcomer.add_custodian("State archive of Almaty", Custodianship.ARCHIVE)
    newcomer.prove(court)
    newcomer.screenshots("first-4-custodians")
    driver.wait_to_see("Two independent, proved custodians are needed")
    newcomer.prove(archive)
    driver.wait_to_see("At least two independent custodians can open a recording")
    driver.press("Next: Seal")
    newcomer.make_seal("Police department of Almaty")
    driver.wait_to_see("Interview room 1, Almaty")
    newcomer.screenshots("first-5-seal")
    driver.press("Next: Devices")
    devices = newcomer.devices
    driver.wait_until(lambda: devices.pictures[0].showing)
    driver.wait_to_see("Sound is there")
    newcomer.screenshots("first-6-devices")
    driver.press("Next: Rules")
    newcomer.panel(RulesPanel)
    newcomer.screenshots("first-7-rules")
    driver.press("Next: Test recording")
    driver.wait_to_see("The test recording is still to be made")
    driver.press("Record for ten seconds")
    driver.wait_until(lambda: newcomer.window.badge.recording)
    driver.screenshot("first-8-recording")
    assert not newcomer.window.close()
    run = newcomer.panel(TrialRun)
    driver.wait_until(lambda: run.cards)
    assert [card.verdict for card in run.cards] == [Verdict.VERIFIED, Verdict.VERIFIED]
    assert {card.place.parent for card in run.cards} == {newcomer.place / "disk-1", newcomer.place / "disk-2"}
    assert not newcomer.window.badge.recording
    assert not newcomer.window.notice.text
    driver.wait_to_see("To the sessions")
    newcomer.screenshots("first-9-proved")
    assert open_points(vault_of(newcomer), newcomer.room) == ()
    assert newcomer.room.recipients == (court.recipient, archive.recipient)
    assert Path(newcomer.room.signer).parent == newcomer.program.frame.data
    driver.press("To the sessions")
    driver.wait_until(lambda: newcomer.program.frame.flow.state == AtSessions())


def test_the_number_is_asked_for_where_it_can_be_seen(newcomer: Newcomer) -> None:
    newcomer.begin().go("Custodians")
    newcomer.window.resize(1024, 640)
    newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    archive = newcomer.add_custodian("Department archive", Custodianship.ARCHIVE)
    newcomer.panel(CustodyPanel).form.verticalScrollBar().setValue(0)
    newcomer.ask_for_proof(archive)
    number = newcomer.card(archive).number
    newcomer.driver.wait_until(lambda: newcomer.window.focusWidget() is number.line)
    newcomer.driver.wait_until(lambda: not newcomer.driver.clipped())
    newcomer.driver.wait_until(lambda: number.visibleRegion().boundingRect() == number.rect())
    newcomer.driver.screenshot("first-start-number")


@pytest.mark.parametrize(
    ("name", "sign_in", "passphrase", "said"),
    [
        (NAME, "aigul", "too short", "at least 12"),
        (NAME, "aigul", "aaaaaaaaaaaaaaa", "easy"),
        (NAME, "ai gul", PASSPHRASE, "This sign-in name cannot be used."),
        ("12 34", "aigul", PASSPHRASE, "There is no letter"),
    ],
)
def test_nothing_is_written_before_the_administrator_can_stand(
    newcomer: Newcomer, own_folders: Path, name: str, sign_in: str, passphrase: str, said: str
) -> None:
    newcomer.introduce(name, sign_in, passphrase)
    newcomer.driver.press("Make the room's records")
    newcomer.driver.wait_to_see(said)
    assert not list(own_folders.glob("vault*/*"))
    newcomer.begin()
    assert (own_folders / "vault" / "vault.db").exists()


def test_two_passphrases_that_differ_are_told_apart(newcomer: Newcomer, own_folders: Path) -> None:
    newcomer.introduce()
    type_into(newcomer.page.administrator.passphrase.again.line, "x")
    newcomer.driver.press("Make the room's records")
    newcomer.driver.wait_to_see("The two differ.")
    assert not (own_folders / "vault").exists()


def test_it_goes_by_the_keyboard_alone(newcomer: Newcomer) -> None:
    newcomer.introduce()
    QTest.keyClick(newcomer.page.administrator.passphrase.again.line, Qt.Key.Key_Return)
    name = newcomer.panel(NamePanel).name.line
    newcomer.window.activateWindow()
    newcomer.driver.wait_until(newcomer.window.isActiveWindow)
    type_into(name, "Room 1")
    newcomer.page.onward.setFocus()
    newcomer.driver.key(Qt.Key.Key_Space)
    newcomer.panel(TargetsPanel)
    assert newcomer.room.name == "Room 1"


def test_what_cannot_stand_is_said_before_one_goes_on_and_what_is_missing_stays_open(newcomer: Newcomer) -> None:
    panel = newcomer.begin().panel(NamePanel)
    panel.minutes.put(None)
    type_into(panel.minutes.line, "721")
    newcomer.go("Disks")
    newcomer.driver.wait_to_see("Please type a number from 1 to 720.")
    panel.minutes.put(None)
    newcomer.driver.press("Next: Disks")
    newcomer.panel(TargetsPanel)
    assert (newcomer.room.name, newcomer.room.minutes) == ("", 1)
    assert newcomer.page.steps.buttons[1].accessibleDescription() == "to be done"


def test_it_can_be_left_and_taken_up_again(newcomer: Newcomer) -> None:
    newcomer.begin().name_room("Room 1")
    newcomer.choose_disks()
    newcomer.driver.press("Continue later")
    flow = newcomer.program.frame.flow
    newcomer.driver.wait_until(lambda: flow.state == AtSessions())
    left = (OpenPoint.CUSTODY, OpenPoint.SEAL, OpenPoint.TEST)
    assert open_points(vault_of(newcomer), newcomer.room) == left
    flow.go(AtFirstStart())
    assert newcomer.panel(NamePanel).name.value == "Room 1"
    newcomer.driver.wait_until(lambda: newcomer.page.steps.buttons[2].accessibleDescription() == "done")
    assert newcomer.page.steps.buttons[3].accessibleDescription() == "to be done"


def test_a_lock_takes_the_names_away_and_the_set_up_goes_on_after_it(newcomer: Newcomer) -> None:
    newcomer.begin().go("Custodians")
    court = newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    number = newcomer.ask_for_proof(court)
    newcomer.program.frame.desk.lock()
    assert newcomer.program.frame.flow.state == AtUnlock(AtFirstStart())
    assert not newcomer.driver.sees("Almaty city court")
    newcomer.sign_in()
    newcomer.go("Custodians")  # days later, as far as the challenge is concerned
    newcomer.driver.wait_until(lambda: court.recipient in newcomer.panel(CustodyPanel).cards)
    type_into(newcomer.card(court).number.line, number)
    newcomer.card(court).check.click()
    newcomer.driver.wait_until(lambda: newcomer.card(court).custodian.proved_utc)


def test_whoever_may_not_set_the_room_up_is_led_to_the_sessions(newcomer: Newcomer) -> None:
    newcomer.begin()
    clock = newcomer.program.frame.clock
    accounts.add(vault_of(newcomer), NewPerson("Ким Сергей", "kim", PASSPHRASE), AccountRole.INVESTIGATOR, FAST)
    newcomer.driver.press("Continue later")
    flow, desk = newcomer.program.frame.flow, newcomer.program.frame.desk
    newcomer.driver.wait_until(lambda: flow.state == AtSessions())
    desk.lock()
    desk.sit_down(unlock(newcomer.program.frame.data, "kim", PASSPHRASE, clock))
    flow.go(AtFirstStart())
    newcomer.driver.wait_until(lambda: flow.state == AtSessions())


def test_a_number_that_is_not_the_one_proves_nothing(newcomer: Newcomer) -> None:
    newcomer.begin().go("Custodians")
    court = newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    number = newcomer.ask_for_proof(court)
    card = newcomer.card(court)
    type_into(card.number.line, "0000 0000 0000")
    card.check.click()
    newcomer.driver.wait_to_see("This number does not answer the challenge.")
    newcomer.ask_for_proof(court, "again")  # the number of the first one counts no longer
    card.number.put("")
    type_into(card.number.line, number)
    card.check.click()
    newcomer.driver.wait_to_see("This number does not answer the challenge.")
    assert not house_of(vault_of(newcomer)).custodians[0].proved_utc


@pytest.mark.parametrize(
    ("key", "said"),
    [("age1nonsense", "this is not a custodian's public key"), ("", "Please fill this in.")],
)
def test_what_is_no_public_key_is_said_at_its_field(newcomer: Newcomer, key: str, said: str) -> None:
    newcomer.begin().go("Custodians")
    new = newcomer.panel(CustodyPanel).new
    new.where.choose("court")
    type_into(new.holder.line, "Almaty city court")
    new.key.area.setPlainText(key)
    newcomer.driver.press("Next: Seal")  # what was filled in is added first, and stays if it cannot stand
    newcomer.driver.wait_until(lambda: said in new.key.trouble)
    assert newcomer.panel(CustodyPanel).isVisible()


def test_one_holder_or_key_cannot_stand_for_two(newcomer: Newcomer, tmp_path: Path) -> None:
    newcomer.begin().go("Custodians")
    court = newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    panel = newcomer.panel(CustodyPanel)
    panel.adding.open()
    panel.new.where.choose("archive")
    type_into(panel.new.holder.line, "ALMATY  city court")
    (tmp_path / "key.txt").write_text(f"# public key: {new_identity().recipient.text}\n")
    newcomer.answer_dialog("getOpenFileName", (str(tmp_path / "key.txt"), ""))
    panel.new.file.click()
    newcomer.driver.wait_until(lambda: panel.new.key.value.startswith("age1"))
    panel.new.add.click()
    newcomer.driver.wait_to_see("This key or this holder is already in the list: Almaty city court.")
    assert list(panel.cards) == [court.recipient]


def test_a_custodian_is_removed_with_a_reason_and_remembered(newcomer: Newcomer) -> None:
    newcomer.begin().go("Custodians")
    court = newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    archive = newcomer.add_custodian("State archive", Custodianship.ARCHIVE)
    card = newcomer.card(court)
    card.remove.click()
    card.let_go.click()
    newcomer.driver.wait_to_see("Please fill this in.")
    type_into(card.reason.line, "The court has a new key")
    card.let_go.click()
    newcomer.driver.wait_until(lambda: list(newcomer.panel(CustodyPanel).cards) == [archive.recipient])
    assert newcomer.room.recipients == (archive.recipient,)
    (former,) = house_of(vault_of(newcomer)).former
    assert (former.custodian.recipient, former.reason) == (court.recipient, "The court has a new key")
    newcomer.panel(CustodyPanel).gone.open()
    newcomer.driver.wait_to_see("The court has a new key")


def test_a_trial_period_has_a_reason_and_at_most_ninety_days(newcomer: Newcomer) -> None:
    newcomer.begin().go("Custodians")
    newcomer.add_custodian("Almaty city court", Custodianship.COURT)
    panel = newcomer.panel(CustodyPanel)
    panel.trial.open()
    form = panel.trial_form
    form.reason.area.setPlainText("The archive's key comes in December")
    today = SystemClock().utc().astimezone().date()
    newcomer.type_day(form.last_day, f"{today + timedelta(days=91):%d.%m.%Y}")
    form.state.click()
    newcomer.driver.wait_to_see("This day is later than")
    form.last_day.put(None)
    newcomer.type_day(form.last_day, f"{today + timedelta(days=30):%d.%m.%Y}")
    form.state.click()
    newcomer.driver.wait_to_see("The archive's key comes in December")
    newcomer.driver.wait_to_see("A trial period runs")
    assert OpenPoint.TRIAL in open_points(vault_of(newcomer), newcomer.room)
    newcomer.driver.press("End the trial period")
    newcomer.driver.wait_to_see("Two independent, proved custodians are needed")


def test_the_disks_of_both_copies_are_two_places(newcomer: Newcomer) -> None:
    newcomer.begin().go("Disks")
    panel = newcomer.panel(TargetsPanel)
    assert not panel.targets[1].choose.isEnabled()
    (newcomer.place / "disk" / "inside").mkdir(parents=True)
    newcomer.answer_dialog("getExistingDirectory", str(newcomer.place / "disk"))
    panel.targets[0].choose.click()
    newcomer.driver.wait_until(panel.targets[1].choose.isEnabled)
    newcomer.answer_dialog("getExistingDirectory", str(newcomer.place / "disk" / "inside"))
    panel.targets[1].choose.click()
    newcomer.driver.wait_to_see("both copies would lie on the same place")
    assert newcomer.room.targets == (str(newcomer.place / "disk"),)
    assert OpenPoint.SECOND_TARGET in open_points(vault_of(newcomer), newcomer.room)


def test_a_seal_that_names_a_person_is_refused(newcomer: Newcomer) -> None:
    newcomer.begin().go("Seal")
    person = issue(((NameOID.COMMON_NAME, "ҚАСЫМОВА АЙГҮЛ"), (NameOID.SURNAME, "ҚАСЫМОВА")))
    newcomer.take_seal(save_pkcs12(newcomer.place / "person.p12", person), "")
    newcomer.driver.wait_to_see("this is a person's certificate")
    assert not newcomer.room.signer
    assert not list(newcomer.program.frame.data.glob("*.p12"))


def test_the_organisations_own_seal_is_copied_and_its_passphrase_kept_in_the_vault(newcomer: Newcomer) -> None:
    new_seal_certificate(
        newcomer.place / "own.p12",
        newcomer.place / "own.pem",
        at=SystemClock().utc(),
        passphrase=SEAL_PASSPHRASE,
        organisation="Police",
    )
    newcomer.begin().go("Seal")
    newcomer.take_seal(newcomer.place / "own.p12", "wrong", newcomer.place / "own.pem")
    newcomer.driver.wait_to_see("the passphrase is missing or wrong")
    newcomer.take_seal(newcomer.place / "own.p12", SEAL_PASSPHRASE, newcomer.place / "own.pem")
    panel = newcomer.panel(SealPanel)
    newcomer.driver.wait_until(lambda: panel.fingerprint.digest)
    assert Path(newcomer.room.signer).read_bytes() == (newcomer.place / "own.p12").read_bytes()
    assert house_of(vault_of(newcomer)).seal_passphrase == SEAL_PASSPHRASE
    assert SEAL_PASSPHRASE not in (newcomer.program.frame.data / "room.toml").read_text()
    for name in ("court.pem", "court.pem"):
        newcomer.answer_dialog("getSaveFileName", (str(newcomer.place / name), ""))
        panel.hand_over.click()
        newcomer.driver.wait_until(lambda: newcomer.window.notice.text)
    newcomer.driver.wait_to_see("already exists")
    assert (newcomer.place / "court.pem").read_bytes() == (newcomer.place / "own.pem").read_bytes()


def test_a_certificate_that_was_filled_in_is_made_when_going_on(newcomer: Newcomer) -> None:
    newcomer.begin().go("Seal")
    panel = newcomer.panel(SealPanel)
    newcomer.driver.wait_until(panel.new.isVisible)
    type_into(panel.new.organisation.line, "Police")
    newcomer.driver.press("Next: Devices")
    newcomer.driver.wait_to_see("Please fill this in.")  # the room has no name yet
    type_into(panel.new.room.line, "Room 1")
    newcomer.driver.press("Next: Devices")
    newcomer.driver.wait_to_see("Next: Rules")
    assert newcomer.room.signer


def test_rules_are_tightened_and_never_loosened(newcomer: Newcomer) -> None:
    newcomer.begin().go("Rules")
    panel = newcomer.panel(RulesPanel)
    assert panel.sets["kz-practice"].isChecked()
    panel.single.open()
    offered = {name: line for name, line in panel.rules.items() if line.isVisibleTo(panel)}
    assert offered
    name, line = next(iter(offered.items()))
    line.choose(Effect.BLOCK.value)
    newcomer.driver.wait_until(lambda: house_of(vault_of(newcomer)).tightened)
    (held,) = house_of(vault_of(newcomer)).tightened
    assert (held.rule, held.effect) == (name, Effect.BLOCK)
    newcomer.driver.press("Strict: a psychologist and a pedagogue for every child")
    newcomer.driver.wait_until(lambda: house_of(vault_of(newcomer)).rule_set == "kz-strict")
    newcomer.driver.press("What the code demands")
    newcomer.driver.wait_until(lambda: house_of(vault_of(newcomer)).rule_set == "kz-code")
    panel.minutes.put(None)
    type_into(panel.minutes.line, "90")
    newcomer.driver.press("Next: Test recording")
    newcomer.driver.wait_to_see("Please type a number from 1 to 60.")
    panel.minutes.put(None)
    type_into(panel.minutes.line, "5")
    newcomer.driver.press("Next: Test recording")
    newcomer.panel(TrialRun)
    assert house_of(vault_of(newcomer)).lock_minutes == 5
    assert newcomer.program.frame.desk._idle.interval() == 5 * 60_000


@pytest.fixture
def ready(newcomer: Newcomer) -> Newcomer:
    """Return somebody whose room lacks the test alone."""
    newcomer.begin().name_room("Room 1")
    newcomer.choose_disks()
    newcomer.go("Custodians")
    for holder, where in (("Court", Custodianship.COURT), ("Archive", Custodianship.ARCHIVE)):
        newcomer.prove(newcomer.add_custodian(holder, where))
    newcomer.go("Seal").make_seal("Police")
    return newcomer.go("Test recording")


def test_a_test_that_fails_says_why_and_can_be_repeated(ready: Newcomer) -> None:
    disk = ready.place / "disk-2"
    disk.rmdir()
    disk.write_text("a file where a disk should be")
    ready.driver.press("Record for ten seconds")
    ready.driver.wait_to_see("a recording cannot be written here")
    assert OpenPoint.TEST in open_points(vault_of(ready), ready.room)
    disk.unlink()
    disk.mkdir()
    ready.driver.press("Record for ten seconds")
    ready.driver.wait_to_see("The room works")
    assert open_points(vault_of(ready), ready.room) == ()
    ready.go("Custodians")
    ready.add_custodian("Supreme court", Custodianship.BODY)  # what it was made with has changed
    assert open_points(vault_of(ready), ready.room) == (OpenPoint.TEST,)


def test_a_lock_ends_the_test_and_what_was_recorded_is_sealed(ready: Newcomer) -> None:
    ready.driver.press("Record for ten seconds")
    ready.driver.wait_until(lambda: ready.window.badge.recording)
    ready.program.frame.desk.lock()
    assert not ready.page.views.isVisible()
    ready.driver.wait_until(lambda: ready.program.frame.flow.state == AtUnlock(AtFirstStart()))
    for disk in ("disk-1", "disk-2"):
        (package,) = (ready.place / disk).iterdir()
        assert (package / "seal.p7s").exists()
    ready.sign_in()
    assert open_points(vault_of(ready), ready.room) == (OpenPoint.TEST,)


def test_the_devices_can_be_tried_without_any_records(newcomer: Newcomer, own_folders: Path) -> None:
    newcomer.driver.press("Only test the room")
    newcomer.driver.wait_until(lambda: newcomer.program.frame.flow.state == AtStart())
    newcomer.driver.press("Back")
    newcomer.driver.wait_until(newcomer.page.isVisible)
    assert not (own_folders / "vault").exists()


def test_a_room_is_restored_from_a_backup(newcomer: Newcomer, tmp_path: Path) -> None:
    clock = HandClock(now=SystemClock().utc())
    (tmp_path / "old").mkdir()
    before = new_vault(tmp_path / "old", clock)
    amend(before, Action.CHOOSE_RULES, lambda house: replace(house, rule_set="kz-strict"))
    (tmp_path / "usb").mkdir()
    backup = vault_backup.back_up(before, tmp_path / "usb")
    before.lock()
    newcomer.driver.press("Restore from a backup")
    newcomer.driver.press("Restore")
    newcomer.driver.wait_to_see("Please fill this in.")
    newcomer.answer_dialog("getExistingDirectory", str(tmp_path / "usb"))
    form = newcomer.page.restoring
    newcomer.screenshots("first-0-restore")
    form.folder.choose.click()
    type_into(form.sign_in.line, ADMINISTRATOR.sign_in)
    type_into(form.passphrase.line, PASSPHRASE)
    newcomer.driver.press("Restore")
    newcomer.driver.wait_until(lambda: form.folder.trouble)  # it is the folder above
    newcomer.answer_dialog("getExistingDirectory", str(backup))
    form.folder.choose.click()
    form.passphrase.take()
    type_into(form.passphrase.line, "not the passphrase")
    newcomer.driver.press("Restore")
    newcomer.driver.wait_until(lambda: form.passphrase.trouble)
    form.passphrase.take()
    type_into(form.passphrase.line, PASSPHRASE)
    newcomer.driver.press("Restore")
    newcomer.driver.wait_until(lambda: newcomer.program.frame.flow.state == AtSessions())
    assert house_of(vault_of(newcomer)).rule_set == "kz-strict"


def test_what_is_made_here_is_not_taken_for_another_windows(
    newcomer: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, slow = newcomer.program.frame.worker, Held(vault_opening.find)
    newcomer.driver.wait_until(lambda: not worker.tasks)
    monkeypatch.setattr(vault_opening, "find", slow)
    newcomer.page.founding.look()
    newcomer.driver.wait_until(slow.begun.is_set)
    newcomer.begin()
    slow.let_go.set()
    newcomer.driver.wait_until(lambda: not worker.tasks)
    assert newcomer.panel(NamePanel).isVisible()


def test_a_vault_that_another_window_made_is_signed_in_to(newcomer: Newcomer) -> None:
    newcomer.introduce()
    new_vault(newcomer.program.frame.data, HandClock(now=SystemClock().utc())).lock()
    newcomer.driver.press("Make the room's records")
    newcomer.driver.wait_until(lambda: newcomer.program.frame.flow.state == AtUnlock())


@pytest.mark.parametrize("step", ["The room", "Disks", "Custodians", "Seal", "Devices", "Rules", "Test recording"])
def test_every_step_fits_the_smallest_window(newcomer: Newcomer, step: str) -> None:
    newcomer.begin()
    newcomer.window.resize(*LEAST)
    newcomer.driver.wait_until(lambda: (newcomer.window.width(), newcomer.window.height()) == LEAST)
    newcomer.go(step)
    for language in ("kk", "ru", "en"):
        newcomer.speak(language)
        assert newcomer.driver.small() == []
