"""The people who sign in: added, removed, given a passphrase, changing their own.

Rules. Only the file of keys is written anew, in the same transaction as the person and the entry in the audit: where
one fails, nothing is changed. Who adds a person hands on the keys that the person's role may hold, and no others. A
passphrase that somebody else chose is provisional: it is to be changed at the next sign-in.
"""

from dataclasses import replace

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action, permitted
from interview_app.journey.unlocked import NoticeCode, Unlocked
from interview_app.journey.vault_opening import NewPerson
from interview_app.vault import people
from interview_app.vault.keys import sign_in_name
from interview_app.vault.passphrase import Derivation, check_new, measured
from interview_app.vault.people import Person


def everybody(unlocked: Unlocked) -> tuple[Person, ...]:
    """Return everybody who signs in or did, for the administrator."""
    unlocked.demand(Action.MANAGE_PEOPLE)
    return people.everybody(unlocked.database)


def add(unlocked: Unlocked, new: NewPerson, role: AccountRole, derivation: Derivation | None = None) -> Person:
    """Add a person in *role*, with a passphrase that they are to change; blocks for about a second and a half.

    *derivation* None measures this machine. Circumstances NOT_PERMITTED, PERSON_NAMELESS, SIGN_IN_NAME,
    SIGN_IN_TAKEN, PASSPHRASE_SHORT, PASSPHRASE_EASY, VAULT_*.
    """
    unlocked.demand(Action.MANAGE_PEOPLE)
    sign_in = sign_in_name(new.sign_in)
    check_new(new.passphrase, sign_in)
    cost = derivation or measured(unlocked.clock)
    with (
        unlocked.places.alone(),
        unlocked.acting(Action.MANAGE_PEOPLE, happening=Happening.PERSON_ADDED, role=role.value) as deed,
    ):
        person = people.add(deed, new.name, sign_in, role, provisional=True, at_utc=unlocked.now_utc())
        deed.is_about(f"person:{person.person}")
        _hand_to(unlocked, person, new.passphrase, cost)
    return person


def remove(unlocked: Unlocked, person: int) -> None:
    """Let *person* sign in no more, from now on and in every open window at its next lock.

    Circumstances NOT_PERMITTED, LAST_ADMINISTRATOR, VAULT_*.
    """
    about = f"person:{person}"
    with (
        unlocked.places.alone(),
        unlocked.acting(Action.MANAGE_PEOPLE, about, Happening.PERSON_REMOVED) as transaction,
    ):
        people.remove(transaction, person, unlocked.now_utc())
        unlocked.keyring.take_from(person)


def change_passphrase(unlocked: Unlocked, old: str, new: str, derivation: Derivation | None = None) -> None:
    """Change one's own passphrase; blocks for about two seconds.

    Circumstances SIGN_IN_REFUSED (*old* is wrong), PASSPHRASE_SHORT, PASSPHRASE_EASY, VAULT_*.
    """
    me = unlocked.signed_in
    check_new(new, me.sign_in)
    cost = derivation or measured(unlocked.clock)
    with (
        unlocked.places.alone(),
        unlocked.acting(Action.CHANGE_OWN_PASSPHRASE, f"person:{me.person}") as transaction,
    ):
        unlocked.keyring.check_own(me.person, me.sign_in, old)
        people.mark_provisional(transaction, me.person, provisional=False)
        _hand_to(unlocked, me, new, cost)
    unlocked.signed_in = replace(me, provisional=False)
    unlocked.settle(NoticeCode.PASSPHRASE_PROVISIONAL)


def give_passphrase(unlocked: Unlocked, person: int, new: str, derivation: Derivation | None = None) -> None:
    """Give somebody who forgot theirs a passphrase, which they are to change; blocks for about a second and a half.

    Circumstances NOT_PERMITTED, PASSPHRASE_SHORT, PASSPHRASE_EASY, SIGN_IN_REFUSED (nobody active), VAULT_*.
    """
    unlocked.demand(Action.MANAGE_PEOPLE)
    whom = people.active(unlocked.database, person)
    if whom is None:
        raise Circumstance(Code.SIGN_IN_REFUSED)
    check_new(new, whom.sign_in)
    cost = derivation or measured(unlocked.clock)
    about = f"person:{person}"
    with (
        unlocked.places.alone(),
        unlocked.acting(Action.MANAGE_PEOPLE, about, Happening.PASSPHRASE_GIVEN) as transaction,
    ):
        people.mark_provisional(transaction, person, provisional=True)
        _hand_to(unlocked, whom, new, cost)


def _hand_to(unlocked: Unlocked, person: Person, passphrase: str, cost: Derivation) -> None:
    may_hold = permitted(person.role, Action.HOLD_IDENTITY_KEY)
    unlocked.keyring.hand_to(person.person, person.sign_in, passphrase, cost, with_identity=may_hold)
