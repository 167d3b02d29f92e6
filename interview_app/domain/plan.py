"""What is planned for one interview: its kind, topics, length, languages, and the psychologist's opinion before it."""

from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.people import Capacity, FurtherGround, InterviewKind, Readiness

SHORTEST_MIN = 5
LONGEST_MIN = 240
"""Four hours in a day, breaks not counted (art. 209.4)."""


class Topic(StrEnum):
    """A module of questions; the text's key is ``topic.<code>``."""

    CORE = "core"
    CYBER_GROOMING = "cyber_grooming"
    CYBERBULLYING = "cyberbullying"
    SEXUAL_ABUSE_IN_PERSON = "sexual_abuse_in_person"


class Grooming(StrEnum):
    """A variety of cyber-grooming (thesis, table 1); the text's key is ``grooming.<code>``."""

    FALSE_IDENTITY = "false_identity"
    LONG_TERM = "long_term"
    BLACKMAIL = "blackmail"
    """Threats and blackmail with pictures."""
    GAMES_MONEY_GIFTS = "games_money_gifts"
    ISOLATION = "isolation"
    """Cutting off from family and friends."""
    SECRETS = "secrets"
    """Secrets, secret or deleted chats."""


class InterviewLanguage(StrEnum):
    """In what language the child is asked; the text's key is ``language.<code>``."""

    KK = "kk"
    RU = "ru"
    EN = "en"


@dataclass(frozen=True)
class Opinion:
    """The psychologist's opinion after a preparatory talk (thesis 2.5.2); no ``readiness`` until it was given.

    ``by`` is a name; ``given_on`` an ISO date; ``reasons`` are needed for "postpone" and "must not be held".
    """

    readiness: Readiness | None = None
    by: str = ""
    given_on: str = ""
    reasons: str = ""


@dataclass(frozen=True)
class Plan:
    """The plan. ``varieties`` count with :attr:`Topic.CYBER_GROOMING` alone; ``ground`` is for a further session (211).

    ``interpreter``, ``sign_interpreter`` and ``doctor`` say that one is needed; ``suspect_endangers``, in a deposition,
    that the child would not be safe with the suspect there (art. 217).
    """

    kind: InterviewKind = InterviewKind.ORDINARY
    capacity: Capacity | None = None
    topics: tuple[Topic, ...] = (Topic.CORE,)
    varieties: tuple[Grooming, ...] = ()
    minutes: int = 60
    language: InterviewLanguage | None = None
    interpreter: bool = False
    sign_interpreter: bool = False
    doctor: bool = False
    suspect_endangers: bool = False
    opinion: Opinion = Opinion()
    ground: FurtherGround | None = None
    ground_reason: str = ""
