"""The question banks that ship with the program: one TOML file a module, read through this module alone.

Their wording is the project's own; ``docs/question-banks.md`` says how a room adds a bank of its own beside them.
"""

from importlib.resources import files

SHIPPED = ("core", "cyber_grooming", "cyberbullying", "sexual_abuse_in_person")
"""Modules in the order in which they are offered."""


def shipped_bank(module: str) -> bytes:
    """Return the source of the shipped bank *module*."""
    return (files("question_banks") / f"{module}.toml").read_bytes()
