"""What is explained before an interview: to adults by role, and they sign it; to the child by age, and it is said.

Rules. A child below 16 is never warned of liability, only told that the truth must be said (CPC art. 215.2): a book
that says otherwise cannot be made. No child is asked to keep quiet (art. 201.2 is for adults). For each role and each
age there is exactly one text of a kind, or none where the kind is not for them. Every text names its article and says
whether counsel has confirmed it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from interview_app.domain.declared import Undeclared, from_json
from interview_app.domain.events import Json
from interview_app.domain.people import INTERPRETERS, SPECIALISTS, Formality, Role

T = TypeVar("T")

ADULT = 18
LIABILITY_FROM = 16
"""Years of age from which a witness or victim is warned of liability (art. 215.2)."""


class ChildNotice(StrEnum):
    """What a child is told; the text's key is ``child_notice.<code>``."""

    TRUTH = "truth"
    """That only the truth must be said: below 16."""
    LIABILITY = "liability"
    """The warning: from 16 on."""
    NO_TESTIMONY = "no_testimony"
    """That nobody need testify against themselves and close relatives (arts 28, 215.2)."""
    RIGHTS = "rights"


class Situation(StrEnum):
    """Where reality breaks in before the start; the books say what can be done then."""

    ADVOCATE_LATE = "advocate_late"
    REPRESENTATIVE_REFUSES = "representative_refuses"
    INTERPRETER_ON_PHONE = "interpreter_on_phone"
    PSYCHOLOGIST_ABSENT = "psychologist_absent"


@dataclass(frozen=True)
class AdultText:
    """What adults in ``roles`` (none: in every role) read; ``closing`` is what they sign."""

    what: Formality
    roles: tuple[Role, ...]
    title: str
    article: str
    confirmed: bool
    points: tuple[str, ...]
    closing: str


@dataclass(frozen=True)
class ChildText:
    """What a child from ``age_from`` to below ``age_below`` years is told."""

    what: ChildNotice
    age_from: int
    age_below: int
    title: str
    article: str
    confirmed: bool
    points: tuple[str, ...]


@dataclass(frozen=True)
class SituationText:
    """What can be done now."""

    what: Situation
    title: str
    article: str
    confirmed: bool
    points: tuple[str, ...]


@dataclass(frozen=True)
class RightsBook:
    """The texts of one language."""

    adult: tuple[AdultText, ...]
    child: tuple[ChildText, ...]
    situation: tuple[SituationText, ...]

    def __post_init__(self) -> None:
        """Check that the book is whole; :class:`Undeclared` where it is not."""
        every: tuple[AdultText | ChildText | SituationText, ...] = (*self.adult, *self.child, *self.situation)
        for text in every:
            if not (text.title and text.article and text.points and all(text.points)):
                raise Undeclared(f"{text.what}", "a text says nothing")
        for role in Role:
            for formality in formalities_of(role):
                self.for_adult(formality, role)
        for age in range(ADULT):
            self.for_child(age)
        if tuple(text.what for text in self.situation) != tuple(Situation):
            raise Undeclared("situation", "not each of them once, in order")

    def for_adult(self, formality: Formality, role: Role) -> AdultText:
        """Return what somebody in *role* reads; :class:`Undeclared` unless there is exactly one text."""
        return _only(
            (text for text in self.adult if text.what is formality and (not text.roles or role in text.roles)),
            f"{formality}.{role}",
        )

    def for_child(self, age: int) -> tuple[ChildText, ...]:
        """Return what a child of *age* years is told, in the order in which it is said; :class:`Undeclared`."""
        found: list[ChildText] = []
        for what in ChildNotice:
            there = [text for text in self.child if text.what is what and text.age_from <= age < text.age_below]
            if what in told_at(age):
                found.append(_only(there, f"{what}.{age}"))
            elif there:
                raise Undeclared(f"{what}.{age}", "not for a child of this age")
        return tuple(found)


def formalities_of(role: Role) -> tuple[Formality, ...]:
    """Return what is gone through with somebody in *role*; the investigator, who explains, has none."""
    if role is Role.INVESTIGATOR:
        return ()
    asked = (Formality.DISINTEREST,) if role in SPECIALISTS | INTERPRETERS else ()
    return (Formality.RIGHTS, Formality.RECORDING_NOTICE, Formality.UNDERTAKING, *asked)


def told_at(age: int) -> frozenset[ChildNotice]:
    """Return what a child of *age* years is told."""
    first = ChildNotice.LIABILITY if age >= LIABILITY_FROM else ChildNotice.TRUTH
    return frozenset({first, ChildNotice.NO_TESTIMONY, ChildNotice.RIGHTS})


def read_rights(untrusted: Json) -> RightsBook:
    """Return the book that a parsed TOML file declares; :class:`Undeclared`."""
    return from_json(RightsBook, untrusted)


def _only(found: Iterable[T], where: str) -> T:
    texts = tuple(found)
    if len(texts) != 1:
        raise Undeclared(where, "no text" if not texts else "more than one text")
    return texts[0]
