"""Copies and labels: further copies with their log, cancelled, there already, without room; labels on paper."""

from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Standing
from interview_app.evidence import copying
from interview_app.journey.session_list import stands_at
from interview_app.vault.cases import Draft
from tests.domain.preparations import whole
from tests.evidence.packages import Package, build, new_room
from tests.ui.live_driver import LiveDriver
from tests.ui.office import Office
from ui.flow import AtCopies
from ui.pages.copies import CopiesPage


@pytest.fixture
def draft(office: Office) -> Draft:
    return office.keep(whole())


@pytest.fixture
def package(office: Office, draft: Draft) -> Package:
    """The sealed package of a session, on the room's first disk."""
    target = office.place / "first"
    target.mkdir(exist_ok=True)
    made = build(target, new_room(), draft.session, seconds=(2,), kind=SessionKind.INTERVIEW)
    stands_at(office.unlocked, draft.session, Standing.SEALED)
    return made


def shown(office: Office) -> CopiesPage:
    page = office.window.page
    assert isinstance(page, CopiesPage)
    return page


@pytest.fixture
def page(office: Office, draft: Draft, package: Package) -> CopiesPage:
    office.program.frame.flow.go(AtCopies(draft.session))
    office.driver.wait_until(lambda: shown(office).package == package.path)
    return shown(office)


def fill(office: Office, page: CopiesPage, target: Path, purpose: str = "for the court") -> None:
    target.mkdir(exist_ok=True)
    page.form.purpose.put(purpose)
    page.form.recipient.put("District court")
    page.form.folder.put(str(target))
    office.driver.wait_until(page.make.isEnabled)


def test_a_copy_is_made_read_back_and_listed_and_the_labels_are_saved(
    office: Office, page: CopiesPage, package: Package, tmp_path: Path
) -> None:
    assert not page.make.isEnabled()
    office.driver.wait_until(lambda: [one.code for one in page.papers.papers] == [PaperCode.CONTENTS])
    fill(office, page, tmp_path / "usb")
    office.driver.press("Make the copy")
    office.driver.wait_until(lambda: len(page.log.copies) == 1)
    assert (tmp_path / "usb" / package.path.name / "seal.p7s").is_file()
    for words in ("Copy 2 was made and read back", "for the court, District court"):
        assert office.driver.sees(words)
    office.driver.wait_until(lambda: len(page.papers.papers) == 2)
    page.papers.choose(PaperCode.LABELS)
    page.papers.buttons.save_as(tmp_path / "labels.pdf")
    office.driver.wait_to_see("Saved: ")
    text = PdfReader(tmp_path / "labels.pdf").pages[0].extract_text()
    assert package.path.name in text
    page.papers.buttons.save_as(tmp_path / "labels.pdf")
    office.driver.wait_until(lambda: office.driver.sees("labels.pdf") and not office.driver.sees("Saved: "))
    page.papers.choose(PaperCode.CONTENTS)
    page.papers.buttons.save_as(tmp_path / "contents.pdf")
    office.driver.wait_to_see("contents.pdf")
    assert "data/index.json" in PdfReader(tmp_path / "contents.pdf").pages[0].extract_text()
    LiveDriver(office.driver).screenshots("copies")


def test_what_is_there_already_is_read_back_and_said(office: Office, page: CopiesPage, tmp_path: Path) -> None:
    fill(office, page, tmp_path / "usb")
    office.driver.press("Make the copy")
    office.driver.wait_until(lambda: len(page.log.copies) == 1)
    fill(office, page, tmp_path / "usb", "again")
    office.driver.press("Make the copy")
    office.driver.wait_to_see("The package is there already")
    assert len(page.log.copies) == 1


def test_a_copy_that_was_cut_off_before_its_entry_is_entered_late_and_that_is_said(
    office: Office, page: CopiesPage, package: Package, tmp_path: Path
) -> None:
    fill(office, page, tmp_path / "usb")
    copying.copy_package(package.path, tmp_path / "usb", lambda done, total: None, Event())
    office.driver.press("Make the copy")
    office.driver.wait_to_see("cut off before it was entered. It was read back and is entered now as copy 2")
    office.driver.wait_until(lambda: len(page.log.copies) == 1)
    LiveDriver(office.driver).screenshots("copies-late")


def test_a_copy_that_is_cancelled_leaves_nothing_and_the_window_stays_meanwhile(
    office: Office, page: CopiesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops = []
    fill_whole = copying._fill

    def waits(package: Path, growing: Path, sizes: object, progress: object, stop: object) -> None:
        stops.append(stop)
        stop.wait(30)  # type: ignore[attr-defined]
        fill_whole(package, growing, sizes, progress, stop)  # type: ignore[arg-type]

    monkeypatch.setattr(copying, "_fill", waits)
    fill(office, page, tmp_path / "usb")
    office.driver.press("Make the copy")
    office.driver.wait_until(lambda: stops)
    assert not page.may_close()
    office.driver.wait_to_see("A copy is being made.")
    office.driver.press("Cancel")
    office.driver.wait_to_see("The copy was cancelled")
    assert list((tmp_path / "usb").iterdir()) == []
    office.driver.wait_until(page.may_close)


def test_a_disk_without_room_is_said(
    office: Office, page: CopiesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "SLACK", 2**60)
    fill(office, page, tmp_path / "usb")
    office.driver.press("Make the copy")
    office.driver.wait_to_see("There is no room for the copy")


def test_labels_are_printed_as_they_are(office: Office, page: CopiesPage, tmp_path: Path) -> None:
    fill(office, page, tmp_path / "usb")
    office.driver.press("Make the copy")
    office.driver.wait_until(lambda: len(page.papers.papers) == 2)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.papers.choose(PaperCode.LABELS)
    page.papers.buttons.print_on(printer)
    office.driver.wait_until((tmp_path / "printed.pdf").is_file)
    office.driver.wait_until(lambda: not office.program.frame.worker.tasks)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1


def test_the_page_is_reached_from_the_list(office: Office, draft: Draft, page: CopiesPage) -> None:
    office.driver.press("To the sessions")
    office.choose(draft.session)
    office.driver.press("Copies and labels")
    office.driver.wait_until(lambda: shown(office).package is not None)
    assert shown(office) is not page
