"""Things shown to the child and things the child made: what the chain says of each (art. 210.6, 212.3; thesis 2.3).

Rules. A thing has a number from 1 in its session. Its file lies in the package as it was received, its digest in the
chain; a digest that the seizure protocol gives is compared with it and the outcome written down, whatever it is.
"""

from dataclasses import dataclass

from interview_app.domain.interview_words import Exhibit, Obtained


@dataclass(frozen=True)
class ExhibitOrigin:
    """Where a thing comes from (thesis 2.3, 4.2): from whom, when (ISO date or in words), how it was obtained."""

    from_whom: str
    when: str
    how: str
    form: Obtained


@dataclass(frozen=True)
class Compared:
    """A digest of the seizure protocol held against the file: ``algorithm`` is ``md5`` or ``sha256``."""

    algorithm: str
    given: str
    same: bool


@dataclass(frozen=True)
class ExhibitAdded:
    """A thing was put into the package: its file there, its digest, what it is and where it comes from.

    ``path``, ``sha256`` and ``bytes`` are of the encrypted file; ``plain_sha256`` and ``plain_bytes`` of the thing.
    """

    n: int
    path: str
    sha256: str
    bytes: int
    plain_sha256: str
    plain_bytes: int
    exhibit: Exhibit
    name: str
    origin: ExhibitOrigin
    compared: tuple[Compared, ...]

    @property
    def words(self) -> str:
        """What it is called: a thing is corrected by its name, as others by their words."""
        return self.name


@dataclass(frozen=True)
class ExhibitShown:
    """It is shown to the child from here on; ``consent``: by whom of the people, for what is intimate."""

    exhibit: int
    consent: int
    reason: str


@dataclass(frozen=True)
class ExhibitHidden:
    """It is not shown any more."""

    exhibit: int
