"""The lanes of the timeline and what stands on them: sorts of items, their places from top to bottom, their heights.

Rules. A lane is for one sort of thing, so that each is told by its place and its shape, never by colour alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Lane(StrEnum):
    """A lane, from top to bottom; the text's key is ``lane.<code>``."""

    RECORDING = "recording"
    PHASES = "phases"
    QUESTIONS = "questions"
    WORDS = "words"
    """What the child said: answers noted, its own words."""
    PAUSES = "pauses"
    PEOPLE = "people"
    """Who is in the room."""
    SHOWN = "shown"
    MARKS = "marks"
    """Marks and notes."""


class Kind(StrEnum):
    """What a span or a mark stands for."""

    PART = "part"
    GAP = "gap"
    HOLE = "hole"
    LOST = "lost"
    PHASE = "phase"
    QUESTION = "question"
    OTHERS_QUESTION = "others_question"
    """Asked by somebody else than the investigator."""
    ANSWER = "answer"
    WORD = "word"
    PAUSE = "pause"
    PRESENCE = "presence"
    CAME = "came"
    LEFT = "left"
    SHOWN = "shown"
    MARK = "mark"
    TROUBLE = "trouble"
    EVENT = "event"


@dataclass(frozen=True)
class Item:
    """Something on a lane: from ``start_us`` to ``end_us`` (equal for a moment), and the text that it says.

    ``label`` is written on it where there is room; ``withdrawn``: it was taken back, and is there still.
    """

    lane: Lane
    kind: Kind
    start_us: int
    end_us: int
    text: str
    label: str = ""
    withdrawn: bool = False


FIRST = 10
"""Where the first lane begins, in pixels below the head of the position."""
BAR = 12
"""The height of the recording's own bar; below it, in the same lane, is what went wrong meanwhile."""
CHIP = 17
"""The height of a word of the child's; below it, in the same lane, are the answers."""
_GAP = 3
_AXIS = 24
_HEIGHTS: Mapping[Lane, int] = {
    Lane.RECORDING: 22,
    Lane.PHASES: 18,
    Lane.QUESTIONS: 16,
    Lane.WORDS: 24,
    Lane.PAUSES: 18,
    Lane.PEOPLE: 14,
    Lane.SHOWN: 18,
    Lane.MARKS: 16,
}


@dataclass(frozen=True)
class Band:
    """Where a lane lies: its top and its height in pixels."""

    top: int
    height: int

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.height / 2


class Bands:
    """The places of the lanes that are shown."""

    def __init__(self, shown: Collection[Lane]) -> None:
        self.of: dict[Lane, Band] = {}
        top = FIRST
        for lane in Lane:
            if lane in shown:
                self.of[lane] = Band(top, _HEIGHTS[lane])
                top += _HEIGHTS[lane] + _GAP
        self.axis = top
        """Where the axis of time begins."""
        self.height = top + _AXIS
        """The height of all."""

    def at(self, y: float) -> Lane:
        """Return the lane at height *y*, or the one above."""
        above = [lane for lane, band in self.of.items() if band.top <= y]
        return above[-1] if above else next(iter(self.of))
