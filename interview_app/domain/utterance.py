"""What an utterance of an interviewer can be: the five types of the NICHD's coding, and what may be wrong with one.

Banks declare these words, the check finds them; neither decides what may be said.
"""

from dataclasses import dataclass
from enum import StrEnum


class UtteranceType(StrEnum):
    """What an utterance asks of the child's memory; the text's key is ``utterance.<code>``."""

    INVITATION = "invitation"
    """Open: free recall, also cued by the child's own word or a stretch of time that the child named."""
    DIRECTIVE = "directive"
    """A question word about one thing."""
    OPTION_POSING = "option_posing"
    """Yes or no, or a choice, without a hint at the answer."""
    SUGGESTIVE = "suggestive"
    """Hints at an answer, assumes it or presses for it."""
    NON_QUESTION = "non_question"
    """Ground rules, thanks, encouragement, information."""


CLOSED = frozenset({UtteranceType.DIRECTIVE, UtteranceType.OPTION_POSING})
"""Focused questions: each belongs to an open partner that is asked after it."""


class Flag(StrEnum):
    """What may be wrong with an utterance, beside its type; the text's key is ``flag.<code>``."""

    MULTIPLE = "multiple"
    BLAME = "blame"
    PRESSURE = "pressure"
    PROMISE = "promise"
    NEGATIVE = "negative"
    TAG = "tag"
    PRESUMPTION = "presumption"
    OTHERS_SAID = "others_said"
    NEW_INFO = "new_info"
    LONG = "long"
    COMPLEX = "complex"
    ABSTRACT = "abstract"
    TIME_NUMBER = "time_number"
    JARGON = "jargon"
    REPEATED = "repeated"


@dataclass(frozen=True)
class Flagged:
    """One flag on the characters *start* to *end* (code points, end exclusive), and why, as a sentence."""

    flag: Flag
    start: int
    end: int
    reason: str


@dataclass(frozen=True)
class Assessment:
    """What the check says of an utterance; ``suggestion`` is an open way to ask the same, empty where none is needed.

    ``flags`` stand in the order of their places in the text.
    """

    type: UtteranceType
    flags: tuple[Flagged, ...] = ()
    suggestion: str = ""
