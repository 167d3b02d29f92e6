"""The admission and what follows: nothing starts that the rules refuse, and what starts ends sealed in the list."""

from dataclasses import replace
from datetime import datetime

import pytest

from interview_app.domain.events import EventKind
from interview_app.domain.house import House
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.people import Place
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.journey.admitting import kept_key
from interview_app.journey.house import amend
from interview_app.journey.playback import Playback
from interview_app.journey.record import new_session_id
from interview_app.recording.rendezvous import find
from interview_app.vault.cases import Draft
from tests.domain.preparations import whole
from tests.domain.test_case_dates import iin
from tests.recording.room import kill
from tests.ui.office import Office
from tests.ui.people_driver import type_letters
from ui.flow import PREPARATION, AtAdmission, AtCase, AtInterview, AtPlan, AtRecording, AtSessions
from ui.pages.admission import AdmissionPage
from ui.pages.case import CasePage
from ui.pages.people import PeoplePage
from ui.pages.plan import PlanPage
from ui.reopening import at_recorder

ANNA = ChildIdentity("Қалиева", "Аружан", "", iin("17050460012"), "Абай 1", "№ 5 мектеп")


@pytest.fixture
def draft(office: Office) -> Draft:
    draft = office.keep(whole())
    office.journey.keep_identity(draft, ANNA)
    return draft


def _admission(office: Office, draft: Draft) -> AdmissionPage:
    office.at(AtAdmission, draft.session)
    page = office.admission
    office.driver.wait_until(lambda: page._custody is not None)
    return page


def _standing(office: Office, draft: Draft) -> Standing:
    return office.journey.load(draft.session).standing


def _start(office: Office, draft: Draft) -> None:
    page = _admission(office, draft)
    assert page.may_start
    office.driver.press("Start recording")
    office.live.wait_interview()


def test_a_whole_interview_from_the_admission_to_the_list(office: Office, draft: Draft) -> None:
    _start(office, draft)
    recording = office.live.interview
    order = recording.state.order
    assert (order.session, order.kind) == (draft.session, SessionKind.DEMO)
    assert recording.live.session is not None
    assert len(recording.live.session.order.recipients) == 3  # the two of the room, and the session's own
    assert _standing(office, draft) is Standing.RECORDING
    office.driver.wait_until(lambda: recording.live.view and sum(one.in_chain for one in recording.live.view.told) == 3)
    assert recording.live.view is not None
    told = {one.kind: one.body for one in recording.live.view.told}
    assert told[EventKind.ADMITTED]["age"] == 9
    assert told[EventKind.GUARDIAN] == {"person": 2, "reason": ""}
    assert str(told[EventKind.PEOPLE]).count("role") == 4
    office.driver.wait_until(lambda: recording.live.recorded_ms >= 2000)
    office.live.end_interview()
    office.settle()
    assert _standing(office, draft) is Standing.STOPPED
    office.driver.wait_to_see("The recording can be played to the people present")
    page = office.live.seal()  # with what the vault keeps of the seal: nobody is asked for it
    assert [card.verdict for card in page.cards] == [Verdict.VERIFIED, Verdict.VERIFIED]
    assert _standing(office, draft) is Standing.SEALED
    assert kept_key(office.unlocked, draft.session) is None
    office.driver.press("To the sessions")
    office.driver.wait_until(lambda: office.sessions.table.current)
    row = office.sessions.table.current
    assert row is not None
    assert row.standing is Standing.SEALED
    assert row.recorded_ms >= 1000
    office.driver.press("Read the case")
    assert office.case.closed.text().startswith("This interview stands at “sealed”")


def test_a_program_started_again_finds_the_recording_and_can_play_it(office: Office, draft: Draft) -> None:
    _start(office, draft)
    recording = office.live.interview
    office.driver.wait_until(lambda: recording.live.recorded_ms >= 2000)
    assert recording.live.session is not None
    recording.live.session.leave()
    assert recording.live.session.join(20)
    office.program.frame.flow.go(AtSessions())  # as after a sign-in
    office.live.wait_interview()
    assert office.live.interview is not recording
    office.live.end_interview()
    live = office.live.sealing.state.live
    assert live is not None
    assert live.view.playback is Playback.OFFERED
    office.driver.wait_to_see("Play to the people present")


def test_whoever_may_not_lead_watches_the_recording(office: Office, draft: Draft) -> None:
    _start(office, draft)
    order = office.live.interview.state.order
    frame = office.program.frame
    joined = at_recorder(frame, office.vault_of(AccountRole.INVESTIGATOR), order)
    assert isinstance(joined, AtInterview)
    assert joined.running
    assert at_recorder(frame, office.vault_of(AccountRole.REVIEWER), order) == AtRecording(order, running=True)
    tested = replace(order, session=new_session_id())
    assert at_recorder(frame, office.vault_of(AccountRole.INVESTIGATOR), tested) == AtRecording(tested, running=True)


def test_where_the_record_cannot_be_read_the_recording_is_still_watched(office: Office, draft: Draft) -> None:
    _start(office, draft)
    session = office.live.interview.live.session
    assert session is not None
    session.leave()
    assert session.join(20)
    office.unlocked.session_keys.destroy(draft.session)
    office.program.frame.flow.go(AtSessions())
    office.driver.press("Watch the recording without the questions")
    office.live.wait_recording()


def test_what_broke_off_is_taken_up_from_the_list_played_and_sealed(office: Office, draft: Draft) -> None:
    _start(office, draft)
    recording = office.live.interview
    office.driver.wait_until(lambda: recording.live.recorded_ms >= 2000)
    assert recording.live.session is not None
    recording.live.session.leave()
    assert recording.live.session.join(20)
    runner = find(office.program.frame.runtime, draft.session)
    assert runner is not None
    kill(runner.pid)
    office.program.frame.flow.go(AtSessions())
    office.driver.wait_until(lambda: _standing(office, draft) is Standing.INTERRUPTED)
    office.open(draft.session)
    office.live.wait_stopped()
    office.driver.press("Play to the people present")
    office.driver.wait_to_see("End the playback")
    office.driver.press("End the playback")
    office.settle()
    page = office.live.seal()
    assert [card.verdict for card in page.cards] == [Verdict.VERIFIED, Verdict.VERIFIED]
    assert _standing(office, draft) is Standing.SEALED
    assert kept_key(office.unlocked, draft.session) is None


@pytest.mark.parametrize(
    ("changed", "said", "leads_to"),
    [
        ({"number": ""}, "Write the number of the case in the register.", CasePage),
        ({"birth_date": "2005-01-01"}, "hear an adult in the ordinary way", CasePage),
        ({"minutes": 0}, "The planned length is 5 to 240 minutes.", PlanPage),
        ({"guardian": 0}, "Nobody is guardian of the pause.", PeoplePage),
        ({"people": ()}, "There is no investigator.", PeoplePage),
    ],
)
def test_what_is_missing_is_said_and_leads_to_its_page(
    office: Office, changed: dict[str, object], said: str, leads_to: type
) -> None:
    page = _admission(office, office.keep(whole(**changed)))
    office.driver.wait_to_see(said)
    assert not page.start.isEnabled()
    assert office.window.rail.accessibleName() == "Step: Admission"
    office.driver.press("Go to what is missing")
    office.driver.wait_until(lambda: isinstance(office.window.page, leads_to))


def test_where_a_reason_is_enough_it_is_given_here(office: Office) -> None:
    draft = office.keep(whole(room=replace(whole().room, ticks=())))
    page = _admission(office, draft)
    assert not page.start.isEnabled()
    office.driver.wait_until(lambda: any(one.reason.isVisible() for one in page.lacks.fields.values()))
    (field,) = [one for one in page.lacks.fields.values() if one.reason.isVisible()]
    type_letters(field.reason.area, "Бөлме жөндеуде, басқа орын жоқ")
    office.driver.wait_until(page.start.isEnabled)
    assert office.stored(draft.session).reasons[0].text == "Бөлме жөндеуде, басқа орын жоқ"


def test_the_hour_is_a_rule_as_well(office: Office, draft: Draft) -> None:
    page = _admission(office, draft)
    assert page.start.isEnabled()
    office.clock.now = datetime(2026, 11, 21, 22, 30).astimezone()
    page._ask()
    office.driver.wait_until(lambda: not page.start.isEnabled())
    office.driver.wait_to_see("22:00")


def test_without_proved_custodians_nothing_is_recorded(office: Office, draft: Draft) -> None:
    administrator = office.vault_of(AccountRole.ADMINISTRATOR)
    amend(administrator, Action.MANAGE_CUSTODY, lambda house: replace(house, custodians=House().custodians))
    administrator.lock()
    page = _admission(office, draft)
    office.driver.wait_to_see("There is no custodian's key")
    assert not page.start.isEnabled()


def test_a_draft_that_another_window_changed_is_not_started(office: Office, draft: Draft) -> None:
    page = _admission(office, draft)
    elsewhere = office.journey
    elsewhere.save(elsewhere.load(draft.session), whole(cared_for_by="әкесімен"))
    office.driver.press("Start recording")
    office.driver.wait_to_see("Load what was saved in the other window?")
    office.driver.press("Load the newest")
    office.driver.wait_until(lambda: office.window.page is not page)
    office.driver.wait_until(office.admission.start.isEnabled)
    assert _standing(office, draft) is Standing.WAITING


def test_a_child_whom_nobody_can_tell_from_a_recorded_one_is_not_started(office: Office, draft: Draft) -> None:
    _start(office, draft)
    office.live.end_interview()
    office.settle()
    other = office.keep(whole(alias="Бала 2"))
    page = _admission(office, other)
    office.driver.wait_to_see("It cannot be told whether this is the child already recorded in this case")
    assert not page.start.isEnabled()
    office.driver.press("Go to what is missing")
    assert office.plan.isVisible()


def test_the_last_look_names_the_child_by_the_alias_and_everybody_by_place(office: Office, draft: Draft) -> None:
    people = tuple(
        replace(one, place=Place.BEHIND_GLASS if one.number == 4 else Place.IN_ROOM) for one in whole().people
    )
    page = _admission(office, office.keep(whole(people=people)))
    assert (page.summary.child.text(), page.summary.who.text()) == ("Бала 1", "9 years, victim")
    assert "Сейітқали Дана, legal representative" in page.summary.in_room.text()
    assert page.summary.behind.text() == "•  O'Neill Mary, victim's advocate"
    assert page.summary.guardian.text() == "Guards the pause: Иванов Пётр"
    office.screenshots("admission-ready")


def test_the_rail_follows_what_is_saved(office: Office) -> None:
    rail = office.window.rail
    office.at(AtPlan, office.keep(whole(number="")).session)
    assert rail._lines[AtCase].place == "missing"
    page = office.plan
    page._keep(replace(page._preparation, case=whole().case))
    office.driver.wait_until(lambda: rail._lines[AtCase].place == "done")


def test_the_rail_says_where_something_is_missing(office: Office) -> None:
    rail = office.window.rail
    _admission(office, office.keep(whole(number="", alias="Бала 2")))
    assert [rail._lines[step].place for step in PREPARATION] == ["missing", "done", "done", "done", "now"]
    assert rail._lines[AtCase].name.accessibleName() == "Case and child: Something is missing here"
    _admission(office, office.keep(whole(room=replace(whole().room, ticks=()), guardian=0)))
    assert [rail._lines[step].place for step in PREPARATION] == ["done", "done", "missing", "missing", "now"]


def test_what_is_missing_is_not_cut_off(office: Office) -> None:
    changed = {"room": replace(whole().room, ticks=()), "people": whole().people[:3], "guardian": 0, "birth_date": ""}
    _admission(office, office.keep(whole(alias="Бала 2", **changed, estimated_age=15)))
    office.screenshots("admission-missing")
