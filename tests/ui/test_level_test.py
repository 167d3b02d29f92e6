"""The result of the level test: what stands long enough counts, and what was good stays good."""

import pytest

from interview_app.recording.order import Voice
from ui.level_test import STANDS_NS, TAKES_BACK_NS, LevelTest

STEP_NS = 200_000_000


class Sounds:
    """A microphone's verdicts, five a second."""

    def __init__(self, level: str = "") -> None:
        self.test = LevelTest(level)
        self.t_ns = 0

    def for_(self, duration_ns: int, voice: Voice | None) -> str:
        """Let the test hear *voice* for so long, and return its result."""
        for _ in range(duration_ns // STEP_NS + 1):
            self.test.hear(voice, self.t_ns)
            self.t_ns += STEP_NS
        return self.test.level


@pytest.mark.parametrize("voice", [one for one in Voice if one is not Voice.NOBODY])
def test_what_stands_for_a_while_is_the_result(voice: Voice) -> None:
    sounds = Sounds()
    assert sounds.for_(STANDS_NS - 2 * STEP_NS, voice) == ""
    assert sounds.for_(3 * STEP_NS, voice) == voice


@pytest.mark.parametrize("voice", [None, Voice.NOBODY])
def test_that_nobody_speaks_is_no_result(voice: Voice | None) -> None:
    sounds = Sounds()
    assert sounds.for_(10 * STANDS_NS, voice) == ""
    sounds.for_(STANDS_NS, Voice.TOO_QUIET)
    assert sounds.for_(10 * STANDS_NS, voice) == Voice.TOO_QUIET


def test_the_end_of_a_sentence_counts_for_nothing() -> None:
    sounds = Sounds()
    for voice in (Voice.TOO_QUIET, Voice.CLIPPING, Voice.TOO_QUIET):
        assert sounds.for_(STANDS_NS - 2 * STEP_NS, voice) == ""


def test_a_bad_result_gives_way_to_a_better_one() -> None:
    sounds = Sounds()
    assert sounds.for_(STANDS_NS, Voice.TOO_QUIET) == Voice.TOO_QUIET
    assert sounds.for_(STANDS_NS, Voice.GOOD) == Voice.GOOD


@pytest.mark.parametrize("voice", [Voice.TOO_QUIET, Voice.CLIPPING, Voice.NOISE, Voice.NOBODY, None])
def test_a_good_result_stays_whoever_whispers_or_claps(voice: Voice | None) -> None:
    assert Sounds("good").for_(2 * TAKES_BACK_NS, voice) == Voice.GOOD


@pytest.mark.parametrize("voice", [Voice.SILENCE, Voice.HUM])
def test_a_microphone_that_fails_takes_a_good_result_back(voice: Voice) -> None:
    sounds = Sounds("good")
    assert sounds.for_(STANDS_NS, voice) == Voice.GOOD
    assert sounds.for_(TAKES_BACK_NS, voice) == voice
    assert not sounds.test.good


def test_it_can_be_taken_again() -> None:
    sounds = Sounds()
    sounds.for_(STANDS_NS, Voice.GOOD)
    sounds.test.again()
    assert sounds.test.level == ""
    assert sounds.for_(STANDS_NS, Voice.GOOD) == Voice.GOOD


def test_a_change_is_told_once() -> None:
    sounds = Sounds()
    told = [sounds.test.hear(Voice.GOOD, number * STEP_NS) for number in range(20)]
    assert told.count(True) == 1
