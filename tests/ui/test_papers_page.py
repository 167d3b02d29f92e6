"""The papers of a session: reached when they are needed, looked at in three languages, printed or saved."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Confirmation, Formality, Outcome
from interview_app.domain.permissions import AccountRole
from interview_app.domain.steps import Standing
from interview_app.journey.live import LiveSession
from interview_app.journey.session_list import stands_at
from interview_app.journey.session_papers import Failure, papers_of
from interview_app.vault.cases import Draft
from tests.domain.preparations import whole
from tests.recording.room import Room
from tests.ui.office import Office
from ui.flow import AtAdmission, AtInterview, AtPapers, AtPeople, AtSessions
from ui.pages.papers import PapersPage

AT = "2026-11-21T09:30:00.000Z"
LONG = "Құрманғалиева-Әбдірахманова " * 4


@pytest.fixture
def draft(office: Office) -> Draft:
    """A session of which one person has gone through one text."""
    planned = whole()
    done = (Confirmation(Formality.UNDERTAKING, Outcome.REFUSED, AT, reason="асығыс"),)
    people = [replace(one, confirmations=done if one.number == 2 else ()) for one in planned.people]
    return office.keep(replace(planned, people=tuple(people)))


def page_of(office: Office) -> PapersPage:
    page = office.window.page
    assert isinstance(page, PapersPage)
    return page


def wait_painted(office: Office) -> PapersPage:
    office.driver.wait_until(
        lambda: (
            isinstance(office.window.page, PapersPage)
            and bool(page_of(office).papers.papers)
            and not page_of(office)._pause.isActive()
            and not office.program.frame.worker.tasks
            and page_of(office).pages.painted
        )
    )
    return page_of(office)


def says(office: Office, words: str) -> bool:
    return words in shown(wait_painted(office))


def keep_pictures(office: Office, name: str) -> None:
    """Keep the page in each language and look, with the paper drawn in it."""
    for language, title in (("kk", "СДТБТ"), ("ru", "ЕРДР"), ("en", "Case number")):
        office.window.choices.languages[language].click()
        office.driver.wait_until(partial(says, office, title))
        for look in ("light", "dark"):
            office.live.screenshot(f"{name}-{language}-{look}")
            office.window.choices.look.click()
            wait_painted(office)


def shown(page: PapersPage) -> str:
    return " ".join(page.pages.sheets[0].accessibleDescription().split())


def test_the_papers_are_reached_from_the_list_and_shown_in_the_language_of_the_windows(
    office: Office, draft: Draft, tmp_path: Path
) -> None:
    office.choose(draft.session)
    office.driver.press("Papers")
    page = wait_painted(office)
    assert [one.name for one in page.papers.papers] == ["undertaking-2", "failed_recording"]
    assert "Иванов Пётр" in page.papers.which.itemText(0)
    assert "асығыс" in shown(page)
    assert page.form.isHidden()
    office.window.choices.languages["ru"].click()
    office.driver.wait_until(partial(says, office, "Подписка"))
    page.papers.buttons.save_as(tmp_path / page.papers.papers[0].file_name)
    saved = tmp_path / f"{draft.session}-undertaking-2.pdf"
    office.driver.wait_until(saved.is_file)
    office.driver.wait_until(lambda: str(saved) in office.window.notice.text)
    assert "Иванов Пётр" in " ".join(PdfReader(saved).pages[0].extract_text().split())
    assert office.audit()[-1] == "paper_saved"
    office.window.choices.languages["en"].click()
    office.driver.press("To the sessions")
    assert isinstance(office.program.frame.flow.state, AtSessions)


def test_the_list_has_room_for_every_button_of_a_sealed_session(office: Office, draft: Draft) -> None:
    stands_at(office.unlocked, draft.session, Standing.SEALED)
    office.sessions._find()
    office.settle()
    office.choose(draft.session)
    assert all(one.isVisible() for one in (office.sessions.papers, office.sessions.copies, office.sessions.read))
    office.screenshots("sessions-sealed")


def test_the_act_of_a_failed_recording_is_filled_in_and_seen_at_once(office: Office, draft: Draft) -> None:
    office.at(AtAdmission, draft.session)
    office.driver.press("No recording is possible: act")
    page = wait_painted(office)
    assert page.form.isVisible()
    page.what.area.setPlainText("Микрофон жоғалды")
    page.attesting[0].line.setText(LONG)
    page.attesting[0].line.textEdited.emit(LONG)
    office.driver.wait_until(partial(says, office, "Микрофон жоғалды"))
    assert shown(page).count("Құрманғалиева-Әбдірахманова") >= 8
    keep_pictures(office, "papers-failed")


def test_what_failed_is_known_where_the_recording_was_refused(office: Office, draft: Draft) -> None:
    office.program.frame.flow.go(AtPapers(draft.session, PaperCode.FAILED_RECORDING, "No camera answers."))
    page = wait_painted(office)
    assert page.papers.current is not None
    assert page.papers.current.code is PaperCode.FAILED_RECORDING
    assert "No camera answers." in shown(page)


def test_a_recording_that_does_not_begin_leads_to_its_act(office: Office, draft: Draft, tmp_path: Path) -> None:
    hand = office.at(AtAdmission, draft.session)
    refused = Circumstance(Code.TARGETS_LOST)

    def begin(*_places: object, **_told: object) -> LiveSession:
        raise refused

    office.program.frame.flow.go(AtInterview(hand, Room(tmp_path).order(), begin))
    said = office.program.frame.messages.circumstance(refused)
    office.driver.wait_to_see(said)
    office.driver.press("Act of the failed recording")
    assert said in shown(wait_painted(office))


def test_an_interview_that_is_not_held_leads_to_its_act(office: Office, draft: Draft) -> None:
    office.at(AtAdmission, draft.session)
    office.driver.press("It is not held: act")
    office.driver.press("The interview is not held")


def test_a_text_can_be_printed_before_it_is_signed(office: Office, draft: Draft, tmp_path: Path) -> None:
    office.at(AtPeople, draft.session)
    assert office.people.papers.isHidden()
    office.people.people.explained.emit(4)
    office.people.papers.save_as(tmp_path / "rights")
    office.driver.wait_until((tmp_path / "rights.pdf").is_file)
    person = draft.preparation.person(4)
    assert person is not None
    assert person.name in " ".join(PdfReader(tmp_path / "rights.pdf").pages[0].extract_text().split())
    office.people.texts.text.languages["ru"].click()
    office.people.papers.save_as(tmp_path / "in russian")
    office.driver.wait_until((tmp_path / "in russian.pdf").is_file)
    assert "Права" in PdfReader(tmp_path / "in russian.pdf").pages[0].extract_text()
    office.live.screenshots("papers-people")


def test_an_administrator_has_the_extract_and_sees_no_child(office: Office, draft: Draft) -> None:
    office.sign_in(AccountRole.ADMINISTRATOR)
    office.choose(draft.session)
    office.driver.press("Papers")
    page = wait_painted(office)
    assert [one.name for one in page.papers.papers] == ["audit"]
    assert draft.session in shown(page)
    names = {one.name for one in papers_of(office.journey, draft.session, None, Failure(), "ru")}
    assert "audit" in names


def test_a_psychologist_has_the_papers_and_no_extract(office: Office, draft: Draft) -> None:
    office.sign_in(AccountRole.PSYCHOLOGIST)
    office.choose(draft.session)
    office.driver.press("Papers")
    page = wait_painted(office)
    assert "audit" not in {one.name for one in page.papers.papers}
    keep_pictures(office, "papers")
