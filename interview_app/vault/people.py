"""The people who sign in to the vault: who they are and in which role, never their passphrases.

Rules. A person is never deleted, for the audit names them; who is removed signs in no more, and their sign-in name is
free again. One administrator always remains. What is changed here is audited by the caller, in the same transaction.
"""

from dataclasses import dataclass

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.names import name_problem, tidied
from interview_app.domain.permissions import AccountRole
from interview_app.vault.database import Database, Row, Transaction

_COLUMNS = "person, name, sign_in, role, provisional, added_utc, removed_utc"


@dataclass(frozen=True)
class Person:
    """Somebody who signs in, or did; ``provisional`` while somebody else chose their passphrase."""

    person: int
    name: str
    sign_in: str
    role: AccountRole
    provisional: bool
    added_utc: str
    removed_utc: str | None

    @property
    def is_active(self) -> bool:
        """Whether the person may still sign in."""
        return self.removed_utc is None


def everybody(reader: Database | Transaction) -> tuple[Person, ...]:
    """Return everybody, also who was removed, in the order they were added."""
    return tuple(_person(row) for row in reader.read(f"SELECT {_COLUMNS} FROM people ORDER BY person"))  # noqa: S608


def active(reader: Database | Transaction, person: int) -> Person | None:
    """Return the person with this number; None if there is none, or they were removed."""
    rows = reader.read(f"SELECT {_COLUMNS} FROM people WHERE person = ? AND removed_utc IS NULL", (person,))  # noqa: S608
    return _person(rows[0]) if rows else None


def add(
    transaction: Transaction, name: str, sign_in: str, role: AccountRole, *, provisional: bool, at_utc: str
) -> Person:
    """Add a person; *sign_in* in its one spelling. Circumstances PERSON_NAMELESS, SIGN_IN_TAKEN."""
    if name_problem(name) is not None:
        raise Circumstance(Code.PERSON_NAMELESS)
    if transaction.read("SELECT 1 FROM people WHERE sign_in = ? AND removed_utc IS NULL", (sign_in,)):
        raise Circumstance(Code.SIGN_IN_TAKEN)
    [row] = transaction.read(
        f"INSERT INTO people (name, sign_in, role, provisional, added_utc) VALUES (?, ?, ?, ?, ?) RETURNING {_COLUMNS}",  # noqa: S608
        (tidied(name), sign_in, role.value, provisional, at_utc),
    )
    return _person(row)


def remove(transaction: Transaction, person: int, at_utc: str) -> None:
    """Let *person* sign in no more; Circumstance LAST_ADMINISTRATOR."""
    left = transaction.read(
        "SELECT 1 FROM people WHERE role = ? AND removed_utc IS NULL AND person != ?",
        (AccountRole.ADMINISTRATOR.value, person),
    )
    if not left:
        raise Circumstance(Code.LAST_ADMINISTRATOR)
    transaction.write("UPDATE people SET removed_utc = ? WHERE person = ?", (at_utc, person))


def mark_provisional(transaction: Transaction, person: int, *, provisional: bool) -> None:
    """Note whether somebody else chose the passphrase of *person*."""
    transaction.write("UPDATE people SET provisional = ? WHERE person = ?", (provisional, person))


def _person(row: Row) -> Person:
    person, name, sign_in, role, provisional, added_utc, removed_utc = row
    return Person(person, name, sign_in, AccountRole(role), bool(provisional), added_utc, removed_utc)
