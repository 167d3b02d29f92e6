"""What a person chose for the windows on this machine: language and look.

Declared data; a file that is not what its declaration says is set aside, never overwritten, and the choice begins anew.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import canonical
from interview_app.system.durable import replace
from interview_app.system.texts import LANGUAGES
from ui.theme import Look

_FILE = "windows.json"
_ASIDE = "windows.set-aside.json"


@dataclass(frozen=True)
class Preferences:
    """Language (``kk``, ``ru``, ``en``) and look of the windows."""

    language: str
    look: Look


def read_preferences(folder: Path, otherwise: Preferences) -> Preferences:
    """Return what *folder* keeps; *otherwise* where it keeps nothing that can be read."""
    path = folder / _FILE
    try:
        preferences = from_json(Preferences, json.loads(path.read_bytes()))
        if preferences.language not in LANGUAGES:
            raise Undeclared("language", "not one of ours")
    except FileNotFoundError:
        return otherwise
    except (OSError, ValueError):
        with suppress(OSError):
            path.replace(folder / _ASIDE)
        return otherwise
    return preferences


def write_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep *preferences* in *folder*; where it cannot be written they last until the program ends."""
    with suppress(OSError):
        replace(folder / _FILE, canonical(to_json(preferences)))
