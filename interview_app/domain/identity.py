"""Who the child really is: kept apart from everything else, encrypted by itself, opened by named roles only.

It never enters a preparation, a list, a log or a file name. Other sessions of the same child are found by keyed digests
of what :func:`telling` returns, which the vault keeps in place of the words.
"""

from dataclasses import dataclass

from interview_app.domain.iin import read_iin
from interview_app.domain.names import person_key


@dataclass(frozen=True)
class Representative:
    """A legal representative; ``relation`` to the child and ``contact`` in anybody's words."""

    name: str = ""
    relation: str = ""
    contact: str = ""


@dataclass(frozen=True)
class ChildIdentity:
    """The child's own data. One word may be the whole name: then it stands in ``given_name``."""

    surname: str = ""
    given_name: str = ""
    patronymic: str = ""
    iin: str = ""
    address: str = ""
    school: str = ""
    representatives: tuple[Representative, ...] = ()

    @property
    def full_name(self) -> str:
        """Surname, given name and patronymic, as far as they are known."""
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))


@dataclass(frozen=True)
class Telling:
    """What tells this child from others, '' where it is not known: the IIN's digits, and surname and given name."""

    iin: str
    name: str


def telling(identity: ChildIdentity) -> Telling:
    """Return what tells the child of *identity* from others.

    The patronymic is left out, for papers often lack it; a surname alone is a whole family's.
    """
    iin = read_iin(identity.iin)
    name = person_key(f"{identity.surname} {identity.given_name}") if person_key(identity.given_name) else ""
    return Telling(iin.digits if iin else "", name)
