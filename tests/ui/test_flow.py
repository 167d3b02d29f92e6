"""The flow: only the moves of the table, and whoever listens hears of each."""

from itertools import pairwise, product
from pathlib import Path
from typing import Any, cast

import pytest

from interview_app.domain.errors import Bug
from tests.recording.room import Room
from ui.flow import (
    MOVES,
    PREPARATION,
    AtAdministration,
    AtAdmission,
    AtCase,
    AtCopies,
    AtDevices,
    AtFirstStart,
    AtInterview,
    AtOwnPassphrase,
    AtPapers,
    AtPlan,
    AtProtocol,
    AtRecording,
    AtRoom,
    AtSealing,
    AtSessions,
    AtStart,
    AtUnlock,
    Flow,
    State,
    after,
    before,
)
from ui.pages.table import PAGES


@pytest.fixture
def states(tmp_path: Path) -> dict[type[State], State]:
    order = Room(tmp_path).order()
    session = cast(Any, "a session that no move looks into")
    prepared: list[State] = [cast(Any, page)(session) for page in PREPARATION]
    others = (AtFirstStart(), AtUnlock(), AtOwnPassphrase(), AtSessions(), AtAdministration(), AtStart(), AtDevices())
    states = (
        *others,
        *prepared,
        AtRecording(order),
        AtInterview(session, order),
        AtSealing((tmp_path,)),
        AtCopies("s"),
        AtPapers("s"),
        AtProtocol((tmp_path,), None, session),
    )
    return {type(state): state for state in states}


def test_every_state_has_a_page_and_a_way_out(states: dict[type[State], State]) -> None:
    assert set(states) == set(MOVES) == set(PAGES)
    assert all(MOVES.values())


def test_only_the_moves_of_the_table_are_made(states: dict[type[State], State]) -> None:
    for here, there in product(states, states):
        flow = Flow(states[here])
        heard: list[State] = []
        flow.listen(heard.append)
        assert flow.may(there) == (there in MOVES[here])
        if flow.may(there):
            flow.go(states[there])
            assert heard == [flow.state] == [states[there]]
        else:
            with pytest.raises(Bug, match=here.__name__):
                flow.go(states[there])
            assert (heard, flow.state) == ([], states[here])


def test_no_page_of_the_preparation_can_be_skipped_on_the_way_to_the_recording() -> None:
    for page, following in pairwise(PREPARATION):
        assert following in MOVES[page]
        assert AtRecording not in MOVES[page]
        assert AtInterview not in MOVES[page]
        assert not set(PREPARATION[PREPARATION.index(following) + 1 :]) & MOVES[page]


def test_a_preparation_goes_on_and_back_with_its_session(states: dict[type[State], State]) -> None:
    plan = states[AtPlan]
    assert (after(plan), before(plan)) == (states[AtRoom], states[AtCase])


def test_nothing_is_sealed_without_having_been_recorded() -> None:
    assert not {AtSealing} & (MOVES[AtDevices] | MOVES[AtAdmission])
