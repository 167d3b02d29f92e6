"""The flow: only the moves of the table, and whoever listens hears of each."""

from itertools import product
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug
from tests.recording.room import Room
from ui.app import PAGES
from ui.flow import MOVES, STEPS, AtDevices, AtRecording, AtSealing, AtStart, Flow, State


@pytest.fixture
def states(tmp_path: Path) -> dict[type[State], State]:
    order = Room(tmp_path).order()
    return {type(state): state for state in (AtStart(), AtDevices(), AtRecording(order), AtSealing((tmp_path,)))}


def test_every_state_has_a_step_a_page_and_a_way_out() -> None:
    assert set(STEPS) == set(MOVES) == set(PAGES)
    assert all(MOVES.values())


def test_only_the_moves_of_the_table_are_made(states: dict[type[State], State]) -> None:
    for here, there in product(STEPS, STEPS):
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


def test_nothing_is_sealed_without_having_been_recorded() -> None:
    assert AtSealing not in MOVES[AtDevices]
