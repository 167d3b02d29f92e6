"""A child is heard once; a second time needs one of the law's grounds (art. 211), and the reason in words."""

from dataclasses import replace

from interview_app.domain.people import FurtherGround, Role
from interview_app.domain.steps import Standing
from tests.domain.preparations import whole
from tests.stories.investigator import Investigator
from tests.ui.office import Office
from tests.ui.people_driver import everybody
from ui.flow import AtAdmission

RULE = "single-session"
WHY = "Сараптама жаңа сұрақтар қойды."


def test_a_second_session_needs_its_ground(office: Office) -> None:
    people = everybody()
    first = office.keep(replace(whole(), people=people.people, guardian=people.guardian))
    office.at(AtAdmission, first.session)
    investigator = Investigator(office, "second-session", "kk")
    investigator.records(2)
    investigator.seals()
    investigator.goes_back_to_the_sessions()
    investigator.finds_sessions(Standing.SEALED)
    office.choose(first.session)
    investigator.click(office.sessions.further)
    assert office.case.number.value == first.preparation.case.number
    investigator.goes_on_to_the_plan()
    investigator.driver.wait_until(office.plan.heard.known.isVisible)
    investigator.plans()
    investigator.goes_on_to_the_room()
    investigator.checks_the_room()
    assert {row.person.name for row in office.people.people.rows.values()} == {one.name for one in people.people}
    investigator.informs_everybody()
    investigator.names_the_guardian(Role.PSYCHOLOGIST)
    investigator.goes_on_to_the_admission()
    assert list(office.admission.lacks.fields) == [RULE]
    assert not investigator.may_start()
    investigator.click(office.admission.mend)
    investigator.chooses(office.plan.heard.ground, FurtherGround.ADDITIONAL_QUESTIONS.value)
    investigator.types(office.plan.heard.reason.area, WHY)
    investigator.keeps("ground")
    investigator.goes_on_to_the_room()
    investigator.goes_through_the_room()
    investigator.goes_on_to_the_admission()
    assert investigator.may_start()
