"""An open vault in the hands of one person: what they may do, done and written down in one.

Rules. Whatever changes goes through :meth:`Unlocked.acting`: the table of permissions, one transaction, and the entry
in the audit stand or fall together. The identity of a child is opened here only, and each opening is an entry. After
:meth:`Unlocked.lock` nothing of the vault can be had through this object; windows hide names before they call it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.permissions import AccountRole, Action, demand, permitted
from interview_app.system.clock import Clock, iso_utc
from interview_app.vault import audit, people
from interview_app.vault.database import Database, Transaction
from interview_app.vault.identity import IdentityCipher
from interview_app.vault.keyring import Keyring
from interview_app.vault.people import Person
from interview_app.vault.places import Places
from interview_app.vault.session_keys import SessionKeys


class NoticeCode(StrEnum):
    """What is said to whoever signs in; the text's key is ``notice.<code>``."""

    CLOCK_SET_BACK = "clock_set_back"
    AUDIT_BROKEN = "audit_broken"
    FAILED_ATTEMPTS = "failed_attempts"
    BACKUP_DUE = "backup_due"
    BACKUP_NEVER = "backup_never"
    PASSPHRASE_PROVISIONAL = "passphrase_provisional"


@dataclass(frozen=True)
class Notice:
    """Something to be said; ``number`` fills the text's one place (entries, days, seconds, attempts)."""

    code: NoticeCode
    number: int = 0


class Deed(Transaction):
    """A transaction in which somebody does something; what it is done with may turn out on the way."""

    def __init__(self, database: Database, about: str) -> None:
        super().__init__(database)
        self.about = about

    def is_about(self, about: str) -> None:
        """Say what the entry in the audit names: for what has its number only once it is written (``case:12``)."""
        self.about = about


class Unlocked:
    """The vault as *person* has it open. Its methods may be called from any thread; one at a time goes on."""

    def __init__(self, places: Places, database: Database, keyring: Keyring, person: Person, clock: Clock) -> None:
        self.places = places
        self.database = database
        self.keyring = keyring
        self.clock = clock
        self.signed_in = person
        self.session_keys = SessionKeys(places.session_keys, keyring.database_key)
        self.notices: tuple[Notice, ...] = ()
        """What there is to say: found at the sign-in, and a clock set back as soon as it is noticed."""
        self._identities = keyring.identities()
        self.is_examined = False
        self._is_locked = False

    @property
    def person(self) -> int:
        """The number by which the audit knows who works here."""
        return self.signed_in.person

    @property
    def name(self) -> str:
        """The person's name, for the windows."""
        return self.signed_in.name

    @property
    def role(self) -> AccountRole:
        """The person's role."""
        return self.signed_in.role

    @property
    def is_locked(self) -> bool:
        """Whether :meth:`lock` was called."""
        return self._is_locked

    def may(self, action: Action) -> bool:
        """Return whether this person may do *action*, for showing or hiding what does it."""
        return permitted(self.role, action)

    def demand(self, action: Action) -> None:
        """Circumstance NOT_PERMITTED unless this person may do *action*."""
        demand(self.role, action)

    def now_utc(self) -> str:
        """The wall clock as records write it."""
        return iso_utc(self.clock.utc())

    @contextmanager
    def acting(
        self, action: Action, about: str = "", happening: Happening | None = None, **details: Json
    ) -> Iterator[Deed]:
        """Yield a transaction in which this person does *action* with the thing *about* names (``case:12``).

        The entry in the audit says *action*, or *happening* where that is more exact, and *details*: numbers and
        stable words, never names. Where the block raises nothing is changed and nothing is entered. Circumstances
        NOT_PERMITTED and those of :meth:`interview_app.vault.database.Database.transaction`.
        """
        self.demand(action)
        with self.database.transaction() as transaction:
            self._demand_active(transaction, action)
            deed = Deed(self.database, about)
            yield deed
            self._append(transaction, happening or action, deed.about, details)

    def enter(self, what: Action | Happening, about: str = "", **details: Json) -> None:
        """Enter in the audit what is done without changing the vault (a replay, an export), before it is done.

        Circumstances as of :meth:`acting`.
        """
        if isinstance(what, Action):
            self.demand(what)
        with self.database.transaction() as transaction:
            if isinstance(what, Action):
                self._demand_active(transaction, what)
            self._append(transaction, what, about, details)

    def enter_also(self, transaction: Transaction, what: Happening, about: str, details: Mapping[str, Json]) -> None:
        """Enter in the audit what is done in *transaction* (of :meth:`acting`) besides; it stands or falls with it."""
        self._append(transaction, what, about, details)

    def seal_identity(self, plain: bytes, place: str) -> bytes:
        """Return *plain* encrypted for *place* (``child:12``), for the investigator who takes it down.

        Circumstances NOT_PERMITTED, VAULT_LOCKED.
        """
        self.demand(Action.CHANGE_IDENTITY)
        return self._cipher().seal(plain, place)

    def open_identity(self, sealed: bytes, place: str) -> bytes:
        """Return what was sealed for *place*; the audit has an entry of it first.

        Circumstances NOT_PERMITTED, VAULT_DAMAGED (altered, or of another place), VAULT_LOCKED.
        """
        self.demand(Action.OPEN_IDENTITY)
        plain = self._cipher().open(sealed, place)
        self.enter(Action.OPEN_IDENTITY, place)
        return plain

    def recognise(self, telling: str) -> bytes:
        """Return the keyed digest of what tells a child from others, by which other entries of them are found.

        Circumstances NOT_PERMITTED, VAULT_LOCKED.
        """
        self.demand(Action.CHANGE_IDENTITY)
        return self._cipher().digest(telling)

    def examined(self, found: tuple[Notice, ...]) -> None:
        """Take note that the whole vault was looked at since signing in, and of what was *found*."""
        self.is_examined = True
        self.notices += tuple(notice for notice in found if notice.code not in {one.code for one in self.notices})

    def settle(self, *codes: NoticeCode) -> None:
        """Take back the notices of what was put right meanwhile."""
        self.notices = tuple(notice for notice in self.notices if notice.code not in codes)

    def lock(self) -> None:
        """Close the vault and forget its keys; idempotent. Nothing keeps it open, not even a disk that is full."""
        if self._is_locked:
            return
        self._is_locked = True
        self._identities = None
        try:
            with suppress(Circumstance):
                self.enter(Happening.LOCKED)
        finally:
            self.database.close()
            self.keyring.forget()

    def _demand_active(self, transaction: Transaction, action: Action) -> None:
        if people.active(transaction, self.person) is None:  # removed meanwhile, from another window
            raise Circumstance(Code.NOT_PERMITTED, action=action.value)

    def _append(
        self, transaction: Transaction, what: Action | Happening, about: str, details: Mapping[str, Json]
    ) -> None:
        back = audit.append(transaction, self.clock.utc(), self.person, what, about, details)
        if back is not None:
            self.notices += (Notice(NoticeCode.CLOCK_SET_BACK, audit.whole_seconds(back)),)

    def _cipher(self) -> IdentityCipher:
        if self._identities is None:
            raise Circumstance(Code.VAULT_LOCKED)
        return self._identities
