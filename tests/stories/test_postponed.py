"""The psychologist says "postpone": the plan ends with an act on paper, and nothing is recorded."""

from pathlib import Path

from pypdf import PdfReader

from interview_app.domain.people import Readiness
from interview_app.domain.steps import Standing
from tests.stories.investigator import PSYCHOLOGIST, Investigator
from tests.ui.office import Office

WHY = "Ребёнок не спал ночь и плачет."


def test_an_interview_is_postponed_with_its_act(office: Office, tmp_path: Path) -> None:
    investigator = Investigator(office, "postponed", "ru")
    investigator.begins()
    investigator.enters_the_case(born="04.05.2017")
    investigator.goes_on_to_the_plan()
    investigator.plans(readiness=Readiness.POSTPONE, why=WHY)
    page = office.plan
    assert not page.onward.isVisible()
    investigator.click(page.end_with_act)
    investigator.keeps("asked")
    investigator.click(page.ending.answers[1])
    investigator.driver.wait_until(page.papers.save.isVisible)
    investigator.keeps("ended")
    investigator.saves(page.papers.save, tmp_path / "act.pdf")
    investigator.driver.wait_until((tmp_path / "act.pdf").exists)
    office.settle()
    text = " ".join("\n".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "act.pdf").pages).split())
    assert WHY in text
    assert PSYCHOLOGIST in text
    investigator.click(page.back)
    investigator.click(office.case.back)
    investigator.finds_sessions(Standing.POSTPONED)
    assert not list(office.place.glob("*/*.open"))
