"""What the vault knows of itself and of its room: names with a JSON value each.

The names belong to those who use them; here only the vault's own are named.
"""

import json

from interview_app.domain.events import Json, canonical
from interview_app.vault.database import Database, Transaction

VAULT_ID = "vault.id"


def read(reader: Database | Transaction, name: str) -> Json:
    """Return the value of *name*; None if there is none."""
    rows = reader.read("SELECT value FROM settings WHERE name = ?", (name,))
    value: Json = json.loads(rows[0][0]) if rows else None
    return value


def write(transaction: Transaction, name: str, value: Json) -> None:
    """Set *name*, in the place of its value before."""
    transaction.write(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, canonical(value).decode("utf-8")),
    )


def vault_id(reader: Database | Transaction) -> str:
    """Return the id by which this vault and its keys know each other."""
    return str(read(reader, VAULT_ID))
