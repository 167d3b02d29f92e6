"""Reopening: for every standing, and everybody who signs in, the step where the session stood."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from interview_app.domain.people import Role
from interview_app.domain.permissions import AccountRole, permitted
from interview_app.domain.room_check import RoomCheck
from interview_app.domain.steps import EDITABLE, ENDED_WITHOUT, RECORDED, Standing
from interview_app.journey import waiting
from interview_app.journey.room import room_now
from interview_app.journey.session_list import sessions
from interview_app.vault.cases import Row
from tests.domain.interviews import person
from tests.domain.preparations import whole
from tests.recording.room import Room
from tests.ui.office import Office
from ui.flow import AtAdmission, AtCase, AtInterview, AtPeople, AtPlan, AtRecording, AtRoom, AtSealing, State
from ui.pages.plan import PlanPage
from ui.pages.sealing import SealingPage
from ui.reopening import Way, reopened, way
from ui.replay_window import ReplayWindow

BEFORE_THE_SEAL = sorted(RECORDED - {Standing.SEALED})


def stands_at(office: Office, standing: Standing, **changed: Any) -> Row:
    """Return the list's line of a session that stands at *standing*, whatever the disks say."""
    session = office.keep(whole(**changed)).session
    if standing not in EDITABLE:
        with office.unlocked.database.transaction() as transaction:
            transaction.write("UPDATE sessions SET standing = ? WHERE session = ?", (standing.value, session))
    (row,) = (one for one in sessions(office.unlocked).rows if one.session == session)
    assert row.standing is standing
    return row


def target(office: Office) -> Path:
    """Return the first disk of the room."""
    target = room_now(office.program.frame.room, office.program.frame.data)[0].targets[0]
    target.mkdir(parents=True, exist_ok=True)
    return target


def reopen(office: Office, row: Row) -> State | Path | None:
    """Return what opening *row* leads to for whoever is signed in."""
    onto = way(row.standing, office.unlocked.may)
    assert onto is not None
    return reopened(office.program.frame, office.unlocked, row, onto)


@pytest.mark.parametrize(
    ("standing", "changed", "step"),
    [
        (Standing.DRAFT, {"number": ""}, AtCase),
        (Standing.DRAFT, {"alias": "", "minutes": 0}, AtCase),
        (Standing.DRAFT, {"minutes": 0}, AtPlan),
        (Standing.WAITING, {"room": RoomCheck()}, AtRoom),
        (Standing.WAITING, {"room": RoomCheck(), "people": ()}, AtRoom),
        (Standing.WAITING, {"people": (person(1, Role.INVESTIGATOR),), "guardian": 0}, AtPeople),
        (Standing.WAITING, {}, AtAdmission),
    ],
)
def test_a_preparation_goes_on_where_something_is_left_to_do(
    office: Office, standing: Standing, changed: dict[str, Any], step: type[State]
) -> None:
    row = stands_at(office, standing, **changed)
    state = reopen(office, row)
    assert type(state) is step
    assert getattr(state, "at_hand").session == row.session  # noqa: B009 - each of them has it


@pytest.mark.parametrize("standing", BEFORE_THE_SEAL)
def test_what_was_recorded_goes_on_at_its_seal(office: Office, standing: Standing) -> None:
    row = stands_at(office, standing)
    folder = target(office) / f"{row.session}.open"
    assert reopen(office, row) is None  # its disk is away
    folder.mkdir()
    assert reopen(office, row) == AtSealing((folder,))


def test_what_is_being_recorded_is_joined(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    row = stands_at(office, Standing.RECORDING)
    (tmp_path / "others").mkdir()
    order = replace(Room(tmp_path / "others").order(), session=row.session)
    other = stands_at(office, Standing.INTERRUPTED, number="99")
    monkeypatch.setattr(waiting, "order_at_work", lambda _runtime: order)
    state = reopen(office, row)
    assert isinstance(state, AtInterview)
    assert (state.at_hand.session, state.order, state.running) == (row.session, order, True)
    assert reopen(office, other) is None  # the recorder is at work on another one
    administrator = office.vault_of(AccountRole.ADMINISTRATOR)
    watched = reopened(office.program.frame, administrator, row, Way.SEAL)
    administrator.lock()
    assert watched == AtRecording(order, running=True)  # the case is not theirs to see


def test_what_is_sealed_is_its_package(office: Office) -> None:
    row = stands_at(office, Standing.SEALED)
    assert reopen(office, row) is None
    package = target(office) / row.session
    package.mkdir()
    assert reopen(office, row) == package
    assert office.audit()[-1] == "replay"


@pytest.mark.parametrize("standing", sorted(ENDED_WITHOUT))
def test_a_plan_that_ended_is_shown_with_its_act(office: Office, standing: Standing) -> None:
    assert type(reopen(office, stands_at(office, standing))) is AtPlan


@pytest.mark.parametrize(
    ("role", "prepared", "ended", "recorded", "sealed"),
    [
        (AccountRole.INVESTIGATOR, Way.PREPARE, Way.ACT, Way.SEAL, Way.PACKAGE),
        (AccountRole.PSYCHOLOGIST, Way.READ, Way.ACT, Way.READ, Way.PACKAGE),
        (AccountRole.REVIEWER, Way.READ, Way.ACT, Way.READ, Way.PACKAGE),
        (AccountRole.ADMINISTRATOR, None, None, Way.SEAL, None),
    ],
)
def test_whoever_may_not_go_on_reads(
    role: AccountRole, prepared: Way | None, ended: Way | None, recorded: Way | None, sealed: Way | None
) -> None:
    awaited = {
        **dict.fromkeys(EDITABLE, prepared),
        **dict.fromkeys(ENDED_WITHOUT, ended),
        **dict.fromkeys(BEFORE_THE_SEAL, recorded),
        Standing.SEALED: sealed,
    }
    assert {one: way(one, lambda action: permitted(role, action)) for one in Standing} == awaited


def test_the_list_opens_each_and_says_where_it_leads(office: Office) -> None:
    broken = stands_at(office, Standing.INTERRUPTED)
    sealed = stands_at(office, Standing.SEALED, number="98")
    over = stands_at(office, Standing.POSTPONED, number="97")
    office.choose(sealed.session)
    office.driver.press("Open the package")
    office.driver.wait_to_see("The disks of this recording are not connected.")
    (target(office) / sealed.session).mkdir()
    office.screenshots("sessions-sealed")
    office.driver.press("Open the package")
    office.driver.wait_until(lambda: isinstance(office.program.windows[-1], ReplayWindow))
    assert office.sessions.isVisible()
    office.driver.press("Read the case")
    assert office.case.closed.text().startswith("This interview stands at “sealed”")
    office.driver.press("To the sessions")
    office.open(over.session)
    office.driver.wait_until(lambda: isinstance(office.window.page, PlanPage))
    office.driver.press("To the sessions")
    (target(office) / f"{broken.session}.open").mkdir()
    office.open(broken.session)
    office.driver.wait_until(lambda: isinstance(office.window.page, SealingPage))


def test_a_preparation_is_left_from_any_of_its_pages(office: Office) -> None:
    session = office.keep(whole()).session
    for step in (AtPlan, AtRoom, AtPeople, AtAdmission):
        office.at(step, session)
        office.driver.press("To the sessions")
        office.driver.wait_until(office.sessions.isVisible)
        office.settle()
