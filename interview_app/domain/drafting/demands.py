"""Which rule demands each statement of a protocol.

Rules. How hard a statement is demanded is its rule's effect in this room: what blocks, blocks; what asks for a reason,
asks for one; where the law only says that the protocol contains it, :attr:`Demand.blocks` tells whether anything can
stand in its place. What is only advised, or not in the room's set of rules, is never lacking. Of the personal data
(art. 212.2) a child is asked what makes sense at its age: schooling from school age, a family of its own and work from
the age at which the law lets them begin.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from interview_app.domain.protocol_entries import LackCode


@dataclass(frozen=True)
class Demand:
    """The rule's id, and whether nothing can stand in the place of what the rule would have printed."""

    rule: str
    blocks: bool = False


DEMANDS: Mapping[LackCode, Demand] = {
    LackCode.PLACE: Demand("protocol-heading", blocks=True),
    LackCode.START: Demand("protocol-heading", blocks=True),
    LackCode.END: Demand("protocol-heading", blocks=True),
    LackCode.DRAWN_UP: Demand("protocol-heading", blocks=True),
    LackCode.CASE_NUMBER: Demand("protocol-heading", blocks=True),
    LackCode.OFFICIAL: Demand("investigator-identified"),
    LackCode.PEOPLE: Demand("protocol-heading", blocks=True),
    LackCode.JUDGE: Demand("court-protocol", blocks=True),
    LackCode.SECRETARY: Demand("court-protocol", blocks=True),
    LackCode.CHILD_NAME: Demand("protocol-person", blocks=True),
    LackCode.PSEUDONYM_NUMBER: Demand("pseudonym", blocks=True),
    LackCode.PSEUDONYM_LEAK: Demand("pseudonym"),
    LackCode.BIRTH_DATE: Demand("protocol-person"),
    **dict.fromkeys(
        (
            LackCode.BIRTH_PLACE,
            LackCode.CITIZENSHIP,
            LackCode.NATIONALITY,
            LackCode.EDUCATION,
            LackCode.SCHOOL,
            LackCode.FAMILY_STATUS,
            LackCode.OCCUPATION,
            LackCode.ADDRESS,
        ),
        Demand("protocol-person"),
    ),
    LackCode.CAPACITY: Demand("rights"),
    LackCode.LANGUAGE: Demand("rights"),
    LackCode.ATTITUDE: Demand("protocol-attitude"),
    LackCode.FROM_14_DECISION: Demand("from-14-decision"),
    LackCode.RIGHTS: Demand("rights"),
    LackCode.RECORDING_NOTICE: Demand("recording-notice"),
    LackCode.UNDERTAKING: Demand("undertaking"),
    LackCode.DISINTEREST: Demand("disinterest"),
    LackCode.INTERPRETER_ORDER: Demand("interpreter-order"),
    LackCode.TRUTH: Demand("truth-notice"),
    LackCode.LIABILITY: Demand("liability-notice"),
    LackCode.NO_TESTIMONY: Demand("close-relatives-notice"),
    LackCode.CHILD_RIGHTS: Demand("close-relatives-notice"),
    LackCode.OPINION: Demand("readiness-without-psychologist"),
    LackCode.GROUND: Demand("single-session"),
    LackCode.ACCOUNT: Demand("protocol-account", blocks=True),
    LackCode.HANDED: Demand("attendees-questions"),
    LackCode.EXHIBIT_ORIGIN: Demand("exhibit-origin"),
    LackCode.COMPLETENESS: Demand("completeness"),
    LackCode.STATEMENT: Demand("correct-statement"),
    LackCode.PLAYBACK: Demand("played-back"),
    LackCode.SAFETY: Demand("safety"),
    LackCode.MEANS: Demand("protocol-technical", blocks=True),
    LackCode.MEDIA_DIGEST: Demand("protocol-technical", blocks=True),
    LackCode.GAP_REASON: Demand("whole-course"),
    LackCode.RECORDING_STATEMENT: Demand("protocol-remarks"),
    LackCode.READ: Demand("protocol-remarks"),
    LackCode.REFUSAL_REASON: Demand("signatures"),
    LackCode.TRUSTED_SIGNER: Demand("signatures"),
}

SCHOOL_FROM = 6
ADULT_FROM = 16
ASKED_FROM: Mapping[LackCode, int] = {
    LackCode.EDUCATION: SCHOOL_FROM,
    LackCode.SCHOOL: SCHOOL_FROM,
    LackCode.FAMILY_STATUS: ADULT_FROM,
    LackCode.OCCUPATION: ADULT_FROM,
}
"""Years of age from which a personal datum is asked; what is not here is asked of every child."""


def is_asked(code: LackCode, age: int | None) -> bool:
    """Return whether a child of *age* years is asked the personal datum *code*; of unknown age it is asked little."""
    return (age or 0) >= ASKED_FROM.get(code, 0)
