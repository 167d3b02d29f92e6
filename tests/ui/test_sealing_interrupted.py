"""A sealing that was held up: by a full disk, by a disk that was away, by the program's end; and by keys alone."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence import seal as evidence
from interview_app.evidence.check import check
from interview_app.evidence.target import Order, carry_out
from interview_app.journey.admitting import kept_key
from interview_app.journey.copies import copies_of
from interview_app.journey.sealing import reasons_of
from interview_app.vault.cases import Draft
from tests.ui.office import Office
from tests.ui.test_sealing_ceremony import draft, page
from ui.flow import AtCopies, AtSessions
from ui.pages.copies import CopiesPage
from ui.pages.sealing import SealingPage
from ui.pages.sessions import SessionsPage

__all__ = ["draft", "page"]


@pytest.fixture
def full() -> Iterator[pytest.MonkeyPatch]:
    """Both disks are full from the signature on, until this is undone."""

    def refuses(folder: Path, order: Order) -> None:
        if getattr(order, "path", "") == layout.SEAL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
        carry_out(folder, order)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evidence, "carry_out", refuses)
        yield patch


def tabbed(office: Office) -> QWidget | None:
    """Return what has the focus after another Tab."""
    office.driver.key(Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def refused(office: Office) -> None:
    """Seal with a reason, and wait until the page says that it could not be finished."""
    office.live.give_reason()
    office.driver.press("Seal now")
    office.driver.wait_to_see("The sealing was not finished")


def reopened(office: Office, session: str) -> SealingPage:
    """Leave the page and come back to it from the list, as after a new start."""
    if not isinstance(office.window.page, SessionsPage):
        office.program.frame.flow.go(AtSessions())
    office.open(session)
    office.driver.wait_until(lambda: isinstance(office.window.page, SealingPage) and office.live.sealing.ahead.looked)
    return office.live.sealing


def test_on_full_disks_it_says_so_and_goes_on_when_there_is_room(
    office: Office, page: SealingPage, full: pytest.MonkeyPatch
) -> None:
    refused(office)
    assert office.driver.sees("(the disk is full)")
    office.screenshots("sealing-disk-full")
    full.undo()
    office.driver.press("Try again")
    office.driver.wait_until(lambda: [card.verdict for card in page.cards] == [Verdict.VERIFIED] * 2)


def test_a_reason_that_was_given_is_not_asked_for_again(
    office: Office, draft: Draft, page: SealingPage, full: pytest.MonkeyPatch
) -> None:
    refused(office)
    full.undo()
    page = reopened(office, draft.session)
    assert page.ahead.reason.isHidden()
    assert office.driver.sees("no optical drive")
    office.driver.wait_until(page.seal.isEnabled)
    office.screenshots("sealing-reason-given")
    office.driver.press("Seal now")
    office.driver.wait_until(lambda: page.cards)
    assert list(reasons_of(office.unlocked, draft.session).values()) == ["no optical drive"]
    given = office.unlocked.database.read("SELECT count(*) FROM sealing_reasons")
    assert given == [(1,)]


def test_a_copy_that_was_left_behind_is_finished_from_copies_and_labels(
    office: Office, draft: Draft, page: SealingPage, tmp_path: Path
) -> None:
    second = page.state.folders[1]
    shutil.move(second, tmp_path / "pulled")
    page = office.live.seal()
    assert not page.one_copy.isHidden()
    shutil.move(tmp_path / "pulled", second)
    office.driver.press("Copies and labels")
    office.driver.wait_to_see("The sealing is not finished")
    assert isinstance(office.window.page, CopiesPage)
    office.screenshots("copies-unfinished")
    office.driver.press("Finish the sealing")
    office.driver.wait_until(lambda: isinstance(office.window.page, SealingPage) and office.live.sealing.ahead.looked)
    page = office.live.sealing
    office.screenshots("sealing-to-be-finished")
    office.driver.press("Finish the sealing")
    office.driver.wait_until(lambda: [card.verdict for card in page.cards] == [Verdict.VERIFIED] * 2)
    assert office.driver.sees("This computer can no longer open the recording.")
    assert kept_key(office.unlocked, draft.session) is None
    assert [one.number for one in copies_of(office.unlocked, draft.session)] == [0, 1]
    office.program.frame.flow.go(AtCopies(draft.session))
    office.settle()
    assert not office.driver.sees("Finish the sealing")


def test_should_the_vault_be_locked_meanwhile_it_is_finished_later(
    office: Office, draft: Draft, page: SealingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads, locked = Event(), Event()

    def waits(*given: Any, **named: Any) -> Any:
        reads.set()
        locked.wait(30)
        return check(*given, **named)

    monkeypatch.setattr("interview_app.journey.seal.check", waits)
    office.live.give_reason()
    office.driver.press("Seal now")
    office.driver.wait_until(reads.is_set)
    office.program.frame.desk.lock()
    locked.set()
    office.settle()
    office.program.frame.flow.go(office.program.frame.home())
    office.sign_in()
    assert copies_of(office.unlocked, draft.session) == ()
    assert kept_key(office.unlocked, draft.session) is not None
    page = reopened(office, draft.session)
    office.driver.press("Finish the sealing")
    office.driver.wait_until(lambda: page.cards)
    assert [one.number for one in copies_of(office.unlocked, draft.session)] == [0, 1]
    assert kept_key(office.unlocked, draft.session) is None


def test_it_is_sealed_by_keys_alone(office: Office, page: SealingPage) -> None:
    office.driver.wait_until(page.ahead.reason.area.hasFocus)
    QTest.keyClicks(page.ahead.reason.area, "no optical drive")
    assert any(tabbed(office) is page.seal for _ in range(20))
    office.driver.key(Qt.Key.Key_Space)
    office.driver.key(Qt.Key.Key_Space)  # a second press does nothing
    office.driver.wait_until(lambda: page.cards and page.again.hasFocus())
    wanted = {page.further, page.again, *(card.open for card in page.cards)}
    office.driver.wait_until(lambda: all(button.isVisible() for button in wanted))
    assert wanted <= {tabbed(office) for _ in range(40)}


def test_the_reason_for_one_copy_is_given_by_keys_alone(office: Office, draft: Draft, page: SealingPage) -> None:
    shutil.rmtree(page.state.folders[1])
    page = office.live.seal()
    office.driver.wait_until(page.further.hasFocus)  # the better way comes first
    assert any(tabbed(office) is page.one_copy.reason.area for _ in range(40))
    QTest.keyClicks(page.one_copy.reason.area, "the other disk is broken")
    office.driver.key(Qt.Key.Key_Tab)
    office.driver.wait_until(page.one_copy.accept.hasFocus)
    office.driver.key(Qt.Key.Key_Space)
    office.driver.wait_to_see("This computer can no longer open the recording.")
    office.driver.wait_until(page.again.hasFocus)
    assert kept_key(office.unlocked, draft.session) is None
