"""An interview is prepared as it should be, for a child of each age that the rules tell apart."""

import pytest

from interview_app.domain.events import EventKind
from interview_app.domain.people import Capacity, Role
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from tests.recording.room import Room
from tests.stories.investigator import ADVOCATE, MOTHER, PSYCHOLOGIST_THERE, Investigator
from tests.ui.office import Office


def test_a_child_of_six_is_heard_and_the_recording_sealed(office: Office) -> None:
    investigator = Investigator(office, "preparation-6", "kk")
    investigator.begins()
    investigator.enters_the_case(born="04.05.2020")
    investigator.goes_on_to_the_plan()
    investigator.plans(why="Бала сабырлы.")
    investigator.goes_on_to_the_room()
    investigator.checks_the_room()
    investigator.enters(PSYCHOLOGIST_THERE, MOTHER, ADVOCATE)
    investigator.informs_everybody()
    investigator.names_the_guardian(Role.PSYCHOLOGIST)
    investigator.goes_on_to_the_admission()
    investigator.records(2)
    reports = investigator.seals()
    assert [report.verdict for report in reports] == [Verdict.VERIFIED, Verdict.VERIFIED]
    master = office.live.sealing.cards[0].place
    admitted = next(event for event in Room(office.place).events(master) if event.kind is EventKind.ADMITTED)
    assert (admitted.body["age"], admitted.body["reasons"]) == (6, [])
    investigator.goes_back_to_the_sessions()
    investigator.finds_sessions(Standing.SEALED)


@pytest.mark.parametrize(
    ("age", "born", "capacity", "language"),
    [
        (11, "04.05.2015", Capacity.WITNESS, "ru"),
        (15, "04.05.2011", Capacity.VICTIM, "en"),
        (17, "04.05.2009", Capacity.WITNESS, "kk"),
    ],
)
def test_an_older_child_may_be_heard_once_everybody_is_there(
    office: Office, age: int, born: str, capacity: Capacity, language: str
) -> None:
    investigator = Investigator(office, f"preparation-{age}", language)
    investigator.begins()
    investigator.enters_the_case(born=born, capacity=capacity)
    assert str(age) in office.case.age.text()
    investigator.goes_on_to_the_plan()
    investigator.plans()
    investigator.goes_on_to_the_room()
    investigator.checks_the_room()
    investigator.enters(PSYCHOLOGIST_THERE, MOTHER, *([ADVOCATE] if capacity is Capacity.VICTIM else []))
    investigator.informs_everybody()
    investigator.names_the_guardian(Role.PSYCHOLOGIST)
    investigator.goes_on_to_the_admission()
    assert investigator.may_start()
