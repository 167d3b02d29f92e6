"""What the check may say of an utterance: why, the words it is about, and the flag that this raises.

Rules. Every reason has a text in kk, ru and en (``check.<code>`` in ``resources/texts``) with the words in their place,
and raises one flag: the one of its own name, where there is no other. A pressing remark makes the utterance suggestive;
any other leaves its type alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.utterance import Flag
from interview_app.questioning.tokens import Word


class Reason(StrEnum):
    """Why words are flagged; the text's key is ``check.<code>``."""

    TAG = "tag"
    NEGATIVE = "negative"
    CERTAINTY = "certainty"
    SURMISE = "surmise"
    CONCLUSION = "conclusion"
    OPINION = "opinion"
    STATEMENT = "statement"
    DOUBT = "doubt"
    PRESSING = "pressing"
    MUST = "must"
    PROMISE = "promise"
    OTHERS_SAID = "others_said"
    ACT_PRESUMED = "act_presumed"
    ORDER_PRESUMED = "order_presumed"
    PERSON_PRESUMED = "person_presumed"
    NEW_INFO = "new_info"
    BLAME = "blame"
    MULTIPLE = "multiple"
    LONG = "long"
    COMPLEX = "complex"
    ABSTRACT = "abstract"
    TIME_NUMBER = "time_number"
    JARGON = "jargon"
    REPEATED = "repeated"


_RAISES = {
    **dict.fromkeys((Reason.DOUBT, Reason.PRESSING, Reason.MUST), Flag.PRESSURE),
    **dict.fromkeys(
        (
            Reason.CERTAINTY,
            Reason.SURMISE,
            Reason.CONCLUSION,
            Reason.OPINION,
            Reason.STATEMENT,
            Reason.ACT_PRESUMED,
            Reason.ORDER_PRESUMED,
            Reason.PERSON_PRESUMED,
        ),
        Flag.PRESUMPTION,
    ),
}


@dataclass(frozen=True)
class Remark:
    """A reason to flag the characters *start* to *end* of the utterance."""

    reason: Reason
    start: int
    end: int
    presses: bool = False

    @property
    def flag(self) -> Flag:
        """The flag that it raises."""
        return _RAISES.get(self.reason) or Flag(self.reason.value)


def remark(reason: Reason, words: Sequence[Word], *, presses: bool = False) -> Remark:
    """Return the remark that *words* (at least one, in their order) give rise to."""
    return Remark(reason, words[0].start, words[-1].end, presses)


def row(words: Sequence[Word], name: str) -> list[Word]:
    """Return the first words that make up an entry of the class *name*, the longest such entry; [] without one."""
    for place, word in enumerate(words):
        sizes = [int(tag.rpartition(":")[2]) for tag in word.tags if tag.startswith(f"{name}:")]
        if sizes:
            return list(words[place : place + max(sizes)])
        if name in word.tags:
            return [word]
    return []
