"""What the rules do not allow does not start, and the windows say why and what to do."""

from interview_app.domain.people import Capacity, Role
from tests.stories.investigator import ADVOCATE, MOTHER, Investigator
from tests.ui.office import Office
from ui.pages.case import CasePage
from ui.pages.people import PeoplePage


def test_a_child_of_nine_is_not_heard_without_a_psychologist(office: Office) -> None:
    investigator = Investigator(office, "refusal-psychologist", "ru")
    investigator.begins()
    investigator.enters_the_case(born="04.05.2017")
    investigator.goes_on_to_the_plan()
    investigator.plans(readiness=None)
    investigator.goes_on_to_the_room()
    investigator.goes_through_the_room()
    investigator.enters(MOTHER, ADVOCATE)
    assert office.driver.sees("нужен психолог")
    investigator.informs_everybody()
    investigator.names_the_guardian(Role.INVESTIGATOR)
    investigator.goes_on_to_the_admission()
    assert not investigator.may_start()
    assert office.driver.sees("нужен психолог")
    assert not office.admission.lacks.fields["under-14-psychologist"].reason.isVisible()
    investigator.click(office.admission.mend)
    investigator.is_at(PeoplePage)


def test_a_minor_suspect_is_another_procedure(office: Office) -> None:
    investigator = Investigator(office, "refusal-suspect", "kk")
    investigator.begins()
    investigator.enters_the_case(born="04.05.2010", capacity=Capacity.SUSPECT)
    investigator.goes_on_to_the_plan()
    investigator.plans()
    investigator.goes_on_to_the_room()
    investigator.goes_through_the_room()
    investigator.goes_on_to_the_admission()
    assert not investigator.may_start()
    assert office.driver.sees("535")
    investigator.click(office.admission.mend)
    investigator.is_at(CasePage)
