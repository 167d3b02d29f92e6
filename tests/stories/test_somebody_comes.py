"""During the recording a pedagogue and an inspector come, and the psychologist who guards the pause has to leave."""

from PySide6.QtCore import Qt

from interview_app.domain.bank import Phase
from interview_app.domain.events import Event, EventKind, Who
from interview_app.domain.interview_words import ChildState
from interview_app.domain.people import Outcome, Place, Role
from tests.stories.investigator import PEDAGOGUE, SIGNATURE, Person
from tests.stories.leading import Leading, begin, of_kind, prepared
from tests.ui.interview_room import INVESTIGATOR
from tests.ui.office import Office
from tests.ui.people_driver import draw
from ui.interview.people_cover import PeopleCover

INSPECTOR = Person(Role.JUVENILE_INSPECTOR, "Сейітова Алма Қанатқызы", "ювенальный инспектор", Place.BEHIND_GLASS)
WHY = "Сопровождает ребёнка из центра поддержки"
TAUGHT = Who(Role.PEDAGOGUE.value, 5)


def enter(leading: Leading, somebody: Person) -> PeopleCover:
    """Enter *somebody* who stands at the door, and let them be informed and sign; return the page."""
    cover, investigator = leading.parts.people, leading.investigator
    investigator.click(cover.primary)
    leading.driver.wait_until(cover.form.isVisible)
    investigator.chooses(cover.form.role, somebody.role.value)
    investigator.types(cover.form.name.line, somebody.name)
    investigator.types(cover.form.post.line, somebody.post)
    investigator.chooses(cover.form.place, somebody.place.value)
    leading.keeps("new")
    investigator.click(cover.primary)
    leading.driver.wait_until(cover.texts.isVisible)
    leading.keeps("informed")
    while cover.texts.isVisible():
        assert not [one for one in leading.state.people if one.name == somebody.name], "nobody is in before they signed"
        sign(leading, cover)
    return cover


def sign(leading: Leading, cover: PeopleCover) -> None:
    """Let the newcomer sign the text that is shown, and wait for the next one."""
    formality = cover.texts.formality
    draw(cover.texts.box.pad, SIGNATURE)
    leading.investigator.click(cover.primary)
    leading.driver.wait_until(lambda: not cover.texts.isVisible() or cover.texts.formality is not formality)


def listed(event: Event) -> int:
    """Return how many people an event lists."""
    people = event.body["people"]
    assert isinstance(people, list)
    return len(people)


def test_somebody_comes_and_the_guardian_hands_the_pause_on(office: Office) -> None:
    leading = begin(office, "somebody-comes", "ru", prepared(9, "ru"))
    session = leading.interviewing.setting.session
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.RAPPORT)
    leading.ask()
    leading.press(Qt.Key.Key_F7)
    cover = leading.parts.people
    leading.driver.wait_until(cover.isVisible)
    leading.keeps("who-is-here")
    enter(leading, PEDAGOGUE)
    leading.driver.wait_until(lambda: leading.state.is_there(TAUGHT.person))
    enter(leading, INSPECTOR)
    leading.driver.wait_until(cover.lacks.isVisible)
    leading.keeps("rules")
    assert not leading.state.is_there(6), "the rules want a reason first"
    (rule,) = cover.lacks.fields
    field = cover.lacks.fields[rule]
    leading.investigator.types(field.reason.area, WHY)
    assert not leading.state.is_there(6)
    leading.investigator.click(cover.primary)
    leading.driver.wait_until(lambda: leading.state.is_there(6))
    # the psychologist has to leave
    leading.investigator.chooses(cover.guardian, str(TAUGHT.person))
    assert leading.state.guardian == TAUGHT.person
    leading.investigator.click(cover.rows[2]["left"])
    leading.press("Вызвана к другому ребёнку", Qt.Key.Key_Return)
    leading.driver.wait_until(lambda: not leading.state.is_there(2))
    leading.keeps("handed-on")
    leading.press(Qt.Key.Key_Escape)
    leading.driver.wait_until(lambda: not cover.isVisible())
    leading.press(Qt.Key.Key_F9)
    pausing = leading.parts.pausing
    leading.driver.wait_until(pausing.isVisible)
    assert leading.driver.sees(PEDAGOGUE.name)
    leading.keeps("pause")
    leading.click(pausing.going_on.state.button(ChildState.CALM.value))
    leading.click(pausing.going_on.go)
    leading.ask()
    events = leading.ends()
    came = [(one.who, one.body["person"], one.body["place"]) for one in of_kind(events, EventKind.PERSON_CAME)]
    assert came == [(INVESTIGATOR, 5, "in_room"), (INVESTIGATOR, 6, "behind_glass")]
    first, *later = of_kind(events, EventKind.PEOPLE)
    assert [listed(one) for one in (first, *later)] == [4, 5, 6]
    assert [one.body["person"] for one in of_kind(events, EventKind.GUARDIAN)] == [2, TAUGHT.person]
    (left,) = of_kind(events, EventKind.PERSON_LEFT)
    assert left.body == {"person": 2, "reason": "Вызвана к другому ребёнку"}
    assert events.index(of_kind(events, EventKind.GUARDIAN)[1]) < events.index(left)
    assert [one.who for one in of_kind(events, EventKind.RESUMED)] == [TAUGHT]
    stored = office.stored(session)
    newcomers = [one for one in stored.people if one.number in (5, 6)]
    assert [(one.role, one.name) for one in newcomers] == [(each.role, each.name) for each in (PEDAGOGUE, INSPECTOR)]
    assert all(one.confirmations for one in newcomers)
    assert {done.outcome for one in newcomers for done in one.confirmations} == {Outcome.SIGNED}
    assert [one.text for one in stored.reasons if one.rule == rule] == [WHY]
