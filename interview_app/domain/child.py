"""The child as this room knows them: always by an alias, with what is needed to ask gently.

Names, address, school and numbers are a type of their own (:mod:`.identity`) that is kept apart. What the child has
told before is for the papers and the single-session check; it is kept from whoever asks unless opened, so that nobody
asks for what others have said.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from interview_app.domain.dates import age_on, read_date


class Gender(StrEnum):
    """For the wording of questions; the text's key is ``gender.<code>``."""

    FEMALE = "female"
    MALE = "male"


class Need(StrEnum):
    """What has to be reckoned with; the text's key is ``need.<code>``."""

    HEARING = "hearing"
    SPEECH = "speech"
    ATTENTION = "attention"
    ILLNESS = "illness"
    MEDICATION = "medication"
    FEARS = "fears"


@dataclass(frozen=True)
class NeedNote:
    """One need and what is known of it."""

    need: Need
    text: str = ""


@dataclass(frozen=True)
class EarlierAccount:
    """What the child told before: ``when`` in anybody's words, '' or None where it is not known."""

    when: str = ""
    to_whom: str = ""
    with_psychologist: bool | None = None
    recorded: bool | None = None
    words: str = ""


@dataclass(frozen=True)
class Child:
    """A child; ``child_id`` says it is the same child in another session, and nothing else.

    ``birth_date`` is an ISO date; ``estimated_age``, in years, counts only without one. ``language`` is the child's
    own: ``kk``, ``ru``, ``en``, or another's name as written. ``cared_for_by`` says with whom the child lives.
    """

    child_id: str = ""
    alias: str = ""
    birth_date: str = ""
    estimated_age: int | None = None
    language: str = ""
    gender: Gender | None = None
    needs: tuple[NeedNote, ...] = ()
    cared_for_by: str = ""
    told: tuple[EarlierAccount, ...] = ()
    notes: str = ""

    @property
    def born(self) -> date | None:
        """The day of birth; None where none or an impossible one was entered."""
        return read_date(self.birth_date)

    def age_on(self, on: date) -> int | None:
        """Return the age in full years on a day, by the birth date, else the estimate; None where neither is there."""
        return self.estimated_age if self.born is None else age_on(self.born, on)

    def needs_help_with(self, need: Need) -> bool:
        """Return whether *need* was noted."""
        return any(one.need is need for one in self.needs)

    def without_told_words(self) -> "Child":
        """Return the child as the question page may have it: that something was told, but not in which words."""
        return replace(self, told=tuple(replace(one, words="") for one in self.told))


def suggested_alias(word: str, taken: Iterable[str]) -> str:
    """Return *word* (the user's language for "child") with the first number that none of the *taken* aliases has."""
    known = set(taken)
    number = 1
    while (alias := f"{word} {number}") in known:
        number += 1
    return alias
