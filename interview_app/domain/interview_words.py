"""The words of an interview: states, causes, outcomes, as events, windows and protocol say them.

Each is a stable code with a text in three languages.
"""

from enum import StrEnum


class ChildState(StrEnum):
    """How the child is, as the psychologist sees it; the text's key is ``child_state.<code>``."""

    CALM = "calm"
    UNEASY = "uneasy"
    DISTRESSED = "distressed"
    MUST_STOP = "must_stop"
    """The interview ends with the caring closing."""


class PauseCause(StrEnum):
    """Why the interview rests; the text's key is ``pause_cause.<code>``."""

    DISTRESS = "distress"
    BREAK = "break"
    """An ordinary break: observers hand in their questions."""
    LIMIT = "limit"
    """The break that the limits demand (art. 209)."""
    TECHNICAL = "technical"
    OTHER = "other"


class Hint(StrEnum):
    """What the psychologist tells the investigator without a word in the room; the text's key is ``hint.<code>``."""

    SLOWER = "slower"
    WATER = "water"
    OPEN_QUESTION = "open_question"
    STOP_HERE = "stop_here"
    """Leave this subject for now."""
    WORDS = "words"
    """In words of their own."""


class Which(StrEnum):
    """Which of several incidents one is, in the order in which they are best asked; ``incident.<code>``."""

    LAST = "last"
    FIRST = "first"
    BEST_REMEMBERED = "best_remembered"
    OTHER = "other"


class Thing(StrEnum):
    """What can be corrected; the text's key is ``thing.<code>``."""

    ASKED = "asked"
    ANSWERED = "answered"
    WORD = "word"
    INCIDENT = "incident"
    QUESTION = "question"
    EXHIBIT = "exhibit"


class TopicOutcome(StrEnum):
    """What became of a topic of the plan (thesis 2.5.5); the text's key is ``topic_outcome.<code>``."""

    COVERED = "covered"
    DOES_NOT_KNOW = "does_not_know"
    DECLINED = "declined"
    LEFT_OUT = "left_out"


class HandedOutcome(StrEnum):
    """What became of an attendee's question (art. 215.3); the text's key is ``handed_outcome.<code>``."""

    ASKED = "asked"
    DECLINED = "declined"


class ToldWhat(StrEnum):
    """What somebody was told while it was recorded; the text's key is ``told_what.<code>``."""

    TRUTH = "truth"
    """A child under 16: only the truth must be said, and no word of liability (art. 215.2)."""
    LIABILITY = "liability"
    """From 16: warned of liability (arts 214, 215.2)."""
    NO_TESTIMONY = "no_testimony"
    """All minors: not to testify against themselves and close relatives."""
    RIGHTS = "rights"
    RELATION = "relation"
    """Asked of the relation to the suspect (art. 214.1)."""
    RECORDING = "recording"


class Exhibit(StrEnum):
    """What a thing shown or made is; the text's key is ``exhibit.<code>``."""

    ORDINARY = "ordinary"
    INTIMATE = "intimate"
    """Never shown by default: with the psychologist's consent and a reason alone."""
    MADE = "made"
    """The child made it: a drawing, a scheme (art. 212.3)."""


class Closing(StrEnum):
    """How an interview is brought to its end; the text's key is ``closing.<code>``."""

    ORDINARY = "ordinary"
    CARING = "caring"
    """About ninety seconds after "must stop"; what it leaves out is said with its reason."""


class PlaybackExtent(StrEnum):
    """Whether the recording was played back to the child (210.11); the text's key is ``playback_extent.<code>``."""

    IN_FULL = "in_full"
    IN_PART = "in_part"
    NOT = "not"
    """At the psychologist's advice, with the reason."""


class SafetyQuestion(StrEnum):
    """What the adults are asked at the end (thesis 2.5.5, 1.1); the text's key is ``safety.<code>``."""

    SELF_HARM = "self_harm"
    SUSPECT_NEAR = "suspect_near"
    NOT_SAFE_HOME = "not_safe_home"
    PICTURES_ONLINE = "pictures_online"


class Undone(StrEnum):
    """What a caring closing leaves out; the text's key is ``undone.<code>``."""

    TOPICS = "topics"
    STATEMENT = "statement"
    PLAYBACK = "playback"


class Obtained(StrEnum):
    """In which form a thing came; the text's key is ``obtained.<code>``."""

    SERVER_ORIGINAL = "server_original"
    DEVICE_COPY = "device_copy"
    SCREENSHOT = "screenshot"
    PAPER = "paper"
    MADE_HERE = "made_here"
