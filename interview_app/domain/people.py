"""Who takes part in an interview, in which role, and from where: the words that rules, plan and protocol share.

Roles are those of the Criminal Procedure Code of Kazakhstan and of the practice for child interviews. A person is a
number in the session; names stand in the vault and the protocol, never in an event's ``who``.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """In what capacity an adult is there; the text's key is ``role.<code>``."""

    INVESTIGATOR = "investigator"
    PSYCHOLOGIST = "psychologist"
    PEDAGOGUE = "pedagogue"
    LEGAL_REPRESENTATIVE = "legal_representative"
    ADVOCATE = "advocate"
    """The victim's representative (art. 76)."""
    INTERPRETER = "interpreter"
    SIGN_INTERPRETER = "sign_interpreter"
    DOCTOR = "doctor"
    JUVENILE_INSPECTOR = "juvenile_inspector"
    SUPPORT_PERSON = "support_person"
    SPECIALIST = "specialist"
    PROSECUTOR = "prosecutor"
    JUDGE = "judge"
    SECRETARY = "secretary"
    DEFENCE = "defence"
    SUSPECT = "suspect"
    WITNESS_WITH_DEFENCE = "witness_with_defence"
    SCRIBE = "scribe"
    OTHER = "other"


SPECIALISTS = frozenset({Role.PSYCHOLOGIST, Role.PEDAGOGUE, Role.DOCTOR, Role.SPECIALIST})
"""Who takes part as a specialist: disinterest and grounds for recusal are asked (arts 80, 86)."""

INTERPRETERS = frozenset({Role.INTERPRETER, Role.SIGN_INTERPRETER})
"""Who is appointed by an order with a number (art. 81)."""


class Capacity(StrEnum):
    """What the child is in the case; the text's key is ``capacity.<code>``."""

    VICTIM = "victim"
    WITNESS = "witness"
    SUSPECT = "suspect"
    """Another procedure (arts 535-538): the program refuses it and says so."""


class InterviewKind(StrEnum):
    """Before whom the child speaks; the text's key is ``kind.<code>``."""

    ORDINARY = "ordinary"
    DEPOSITION = "deposition"
    """Before the investigating judge (art. 217)."""


class Place(StrEnum):
    """Where a person is while the child speaks; the text's key is ``place.<code>``."""

    IN_ROOM = "in_room"
    BEHIND_GLASS = "behind_glass"


class Readiness(StrEnum):
    """The psychologist's opinion after a preparatory talk; the text's key is ``readiness.<code>``."""

    READY = "ready"
    POSTPONE = "postpone"
    MUST_NOT = "must_not"


class FurtherGround(StrEnum):
    """Why a child already recorded in this case is heard again (art. 211); the text's key is ``ground.<code>``."""

    ADDITIONAL_WISH = "additional_wish"
    ADDITIONAL_QUESTIONS = "additional_questions"
    REPEAT_BREACH = "repeat_breach"
    REPEAT_RETRACTED = "repeat_retracted"
    CONTINUATION = "continuation"


class Formality(StrEnum):
    """What each adult is told or asked before the start; the text's key is ``formality.<code>``."""

    RIGHTS = "rights"
    RECORDING_NOTICE = "recording_notice"
    UNDERTAKING = "undertaking"
    DISINTEREST = "disinterest"


class Outcome(StrEnum):
    """How a formality ended; the text's key is ``outcome.<code>``."""

    SIGNED = "signed"
    REFUSED = "refused"
    """With a reason, which the protocol prints."""


@dataclass(frozen=True)
class Confirmation:
    """One formality done with one person. ``reason`` only where refused; ``signature`` names its drawn signature."""

    formality: Formality
    outcome: Outcome
    at_utc: str
    reason: str = ""
    signature: str = ""


@dataclass(frozen=True)
class Attendee:
    """An adult who takes part; ``number`` from 1 is who they are in the events.

    ``post`` is office and body; ``order_number`` the interpreter's appointment; ``conflict`` what was declared against
    their taking part (art. 76.4), empty where nothing was. ``teacher``: teaches the child; ``without_role``: has no
    lawful part in the case (press, public, relatives).
    """

    number: int
    role: Role
    name: str
    post: str = ""
    place: Place = Place.IN_ROOM
    document_kind: str = ""
    document_number: str = ""
    order_number: str = ""
    also_witness: bool = False
    teacher: bool = False
    without_role: bool = False
    conflict: str = ""
    confirmations: tuple[Confirmation, ...] = ()

    def confirmed(self, formality: Formality) -> bool:
        """Return whether *formality* was gone through with this person, signed or refused with its reason."""
        return any(one.formality is formality for one in self.confirmations)
