"""Testimony is deposited before the investigating judge: with everybody whom article 217 names."""

from interview_app.domain.people import InterviewKind, Place, Role
from tests.stories.investigator import ADVOCATE, MOTHER, PEDAGOGUE, PSYCHOLOGIST_THERE, Investigator, Person
from tests.ui.office import Office

COURT = (
    Person(Role.JUDGE, "Нұрланов Асқар Серікұлы", "тергеу судьясы", Place.BEHIND_GLASS),
    Person(Role.SECRETARY, "Әлиева Мадина Бауыржанқызы", "сот отырысының хатшысы", Place.BEHIND_GLASS),
    Person(Role.PROSECUTOR, "Тасболатов Ержан Маратұлы", "прокурор", Place.BEHIND_GLASS),
    Person(Role.DEFENCE, "Смирнов Илья Петрович", "қорғаушы", Place.BEHIND_GLASS),
)


def test_a_deposition_waits_for_everybody_whom_the_law_names(office: Office) -> None:
    investigator = Investigator(office, "deposition", "en")
    investigator.begins()
    investigator.enters_the_case(born="04.05.2014")
    investigator.goes_on_to_the_plan()
    investigator.plans(kind=InterviewKind.DEPOSITION)
    investigator.goes_on_to_the_room()
    investigator.checks_the_room()
    investigator.enters(PSYCHOLOGIST_THERE, MOTHER, ADVOCATE, PEDAGOGUE)
    assert set(office.people.lacks.fields) >= {f"deposition-{person.role.value}" for person in COURT}
    investigator.enters(*COURT)
    investigator.informs_everybody()
    investigator.names_the_guardian(Role.PSYCHOLOGIST)
    assert not office.people.lacks.fields
    investigator.goes_on_to_the_admission()
    assert investigator.may_start()
