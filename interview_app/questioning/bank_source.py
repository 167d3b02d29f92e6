"""A bank's source, cut into tables whose every key knows its line.

A bank is TOML: the bank's own keys first, then tables ``[[block]]`` and ``[[entry]]``. It is read table by table, so
that one fault does not hide the next and each has its line. Nearly every line is ``key = "text"`` or ``key = ["a",
"b"]``, which JSON reads as TOML does and many times as fast; whatever else TOML allows is read by tomllib.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TypeVar

from interview_app.domain.bank import BankFault, FaultReason

LONGEST_TEXT = 600
"""Characters of one text: more than this nobody says to a child in one go."""
SHOWN = 60
"""Characters of a faulty value that a fault repeats."""

_TEXT = r'"(?:[^"\\\x00-\x1f\x7f]|\\["\\nt])*"'
_PLAIN = re.compile(rf"([A-Za-z0-9_-]+)[ \t]*=[ \t]*({_TEXT}|\[(?:{_TEXT}(?:, ?{_TEXT})*)?\]|[1-9]?[0-9])[ \t]*")
_TABLE = re.compile(r"\[\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\]\][ \t]*(?:#.*)?")
_KEY = re.compile(r"[ \t]*\[{0,2}[ \t]*([A-Za-z0-9_-]+)")
_AT_LINE = re.compile(r"at line (\d+)")

Word = TypeVar("Word", bound=StrEnum)


@dataclass
class Table:
    """One table: its ``name`` ('' for the bank's own keys), the line it begins at, its lines and their values.

    What is not as declared is added to ``faults``, which all tables of a bank share, and read as if it were not there.
    """

    file: str
    name: str
    line: int
    faults: list[BankFault]
    lines: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    @property
    def begins(self) -> int:
        """The line of the first of ``lines``."""
        return self.line + 1 if self.name else self.line

    def fault(self, key: str, reason: FaultReason, about: str = "") -> None:
        """Add a fault at the line of *key*, or where the table begins if the key is not there."""
        keys = [found[1] if (found := _KEY.match(line)) else "" for line in self.lines]
        line = self.begins + keys.index(key) if key and key in keys else self.line
        self.faults.append(BankFault(self.file, line, reason, about[:SHOWN]))

    def allow(self, keys: frozenset[str]) -> None:
        """Add a fault for each key that is not one of *keys*."""
        for key in sorted(self.values.keys() - keys):
            self.fault(key, FaultReason.UNKNOWN_KEY, key)

    def text(self, key: str, default: str | None = None) -> str:
        """Return the text of *key*, which may not be empty; *default* where the key is not there, if it may lack."""
        if key not in self.values:
            if default is None:
                self.fault(key, FaultReason.MISSING_KEY, key)
            return default or ""
        text = self.values[key]
        if not isinstance(text, str):
            self.fault(key, FaultReason.WRONG_KIND, key)
            return ""
        if not text.strip():
            self.fault(key, FaultReason.EMPTY_TEXT, key)
        elif len(text) > LONGEST_TEXT:
            self.fault(key, FaultReason.LONG_TEXT, key)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts of *key*; none where the key is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(key, FaultReason.WRONG_KIND, key)
            return ()
        return tuple(value)

    def word(self, key: str, words: type[Word], unknown: FaultReason) -> Word | None:
        """Return the word of *key*, with the fault *unknown* if it is none of *words*."""
        text = self.text(key)
        found = _members(words).get(text)
        if text and found is None:
            self.fault(key, unknown, text)
        return found

    def words(self, key: str, words: type[Word], unknown: FaultReason) -> tuple[Word, ...]:
        """Return the list of words of *key*; a fault *unknown* for each that is none of *words*."""
        members, listed = _members(words), self.texts(key)
        for text in listed:
            if text not in members:
                self.fault(key, unknown, text)
        return tuple(members[text] for text in listed if text in members)


def tables(file: str, source: str, faults: list[BankFault]) -> Iterator[Table]:
    """Yield the tables of *source* in their order; one that is no TOML is left out and added to *faults*."""
    table = Table(file, "", 1, faults)
    for number, line in enumerate(source.replace("\r\n", "\n").split("\n"), start=1):
        if line.startswith("[") and (found := _TABLE.fullmatch(line)):
            yield from _read(table)
            table = Table(file, found[1], number, faults)
        else:
            table.lines.append(line)
    yield from _read(table)


def _read(table: Table) -> Iterator[Table]:
    """Fill in the values of *table* and yield it, unless its lines are no TOML."""
    if not _read_plainly(table):
        try:
            table.values = dict(tomllib.loads("\n".join(table.lines)))
        except tomllib.TOMLDecodeError as error:
            at = _AT_LINE.search(str(error))
            place = int(at[1]) - 1 if at else len(table.lines) - 1
            shown = table.lines[place][:SHOWN]
            table.faults.append(BankFault(table.file, table.begins + place, FaultReason.NOT_TOML, shown))
            return
    yield table


def _read_plainly(table: Table) -> bool:
    values = table.values
    for line in table.lines:
        if not line or line.startswith("#"):
            continue
        plain = _PLAIN.fullmatch(line)
        if plain is None or plain[1] in values:
            return False
        key, value = plain.groups()
        values[key] = value[1:-1] if value[0] == '"' and "\\" not in value else json.loads(value)
    return True


@cache
def _members(words: type[Word]) -> dict[str, Word]:
    return {word.value: word for word in words}
