"""Whether this vault knows everything that happened in its room.

A restored vault is as old as its backup: what was recorded after the backup was made it does not know. So the number
of restores (``epoch``) and the time of the backup stay in the vault for ever, and whoever asks "was this child recorded
before?" can take them into account.
"""

from dataclasses import dataclass

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.events import Json
from interview_app.vault import settings
from interview_app.vault.database import Database, Transaction

_NAME = "vault.origin"


@dataclass(frozen=True)
class Origin:
    """``epoch`` is 0 in a vault that was never restored; ``backup_utc`` is the time up to which it knew everything."""

    epoch: int = 0
    backup_utc: str | None = None
    restored_utc: str | None = None


def origin(reader: Database | Transaction) -> Origin:
    """Return where this vault comes from."""
    value: Json = settings.read(reader, _NAME)
    return Origin() if value is None else from_json(Origin, value)


def note_restored(transaction: Transaction, backup_utc: str, at_utc: str) -> Origin:
    """Note that this vault was restored now from what was backed up at *backup_utc*."""
    now = Origin(origin(transaction).epoch + 1, backup_utc, at_utc)
    settings.write(transaction, _NAME, to_json(now))
    return now
