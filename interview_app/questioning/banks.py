"""All banks of a room together: what is offered when, what belongs to what, and the search over it.

Rules. Entries stand in the order of the banks, the core first, and in a bank in the order of its file. What is offered
fits phase and age; nothing is kept from whoever looks for it. Ids are unique over all banks, because each begins with
its bank's.
"""

from collections.abc import Collection, Sequence

from interview_app.domain.bank import AgeBand, Bank, Entry, Phase, Purpose
from interview_app.domain.child import Gender


class Banks:
    """The banks of a room; frozen once made."""

    def __init__(self, banks: Sequence[Bank]) -> None:
        self.banks = tuple(banks)
        self._entries = {entry.id: entry for bank in banks for entry in bank.entries}
        self._bank_of = {entry.id: bank for bank in banks for entry in bank.entries}
        self._searched: dict[tuple[str, Gender | None], list[tuple[str, Entry]]] = {}

    def entry(self, name: str) -> Entry:
        """Return the entry with the id *name*; KeyError if there is none."""
        return self._entries[name]

    def __contains__(self, name: str) -> bool:
        """Return whether there is an entry with the id *name*."""
        return name in self._entries

    def bank_of(self, entry: Entry) -> Bank:
        """Return the bank that *entry* stands in: its title, and whether its wording is the program's own."""
        return self._bank_of[entry.id]

    def offered(self, phase: Phase, age: int, modules: Collection[str]) -> tuple[Entry, ...]:
        """Return what *modules* (ids of banks) have for *phase* and a child of *age* years."""
        band = AgeBand.of(age)
        return tuple(
            entry
            for bank in self.banks
            if bank.id in modules
            for entry in bank.entries
            if entry.phase is phase and band in entry.ages
        )

    def for_purpose(self, purpose: Purpose, age: int, modules: Collection[str]) -> tuple[Entry, ...]:
        """Return what *modules* have for *purpose* in any phase, for a child of *age* years."""
        return tuple(
            entry for phase in Phase for entry in self.offered(phase, age, modules) if entry.purpose is purpose
        )

    def follow_ups(self, entry: Entry, age: int) -> tuple[Entry, ...]:
        """Return what *entry* names as follow-ups, as far as they fit a child of *age* years."""
        band = AgeBand.of(age)
        return tuple(found for name in entry.follow_ups if band in (found := self._entries[name]).ages)

    def partner(self, entry: Entry) -> Entry | None:
        """Return the open partner that is asked after *entry*."""
        return self._entries[entry.pair] if entry.pair else None

    def search(self, words: str, language: str, age: int, gender: Gender | None) -> tuple[Entry, ...]:
        """Return the entries for a child of *age* years whose wording in *language* has all *words*, in any order.

        Parts of words are found too, without regard to case. No words find everything for that age.
        """
        band, wanted = AgeBand.of(age), words.casefold().split()
        return tuple(
            entry
            for text, entry in self._in(language, gender)
            if band in entry.ages and all(word in text for word in wanted)
        )

    def _in(self, language: str, gender: Gender | None) -> list[tuple[str, Entry]]:
        if (language, gender) not in self._searched:
            folded = [(entry.text(language, gender).casefold(), entry) for entry in self._entries.values()]
            self._searched[language, gender] = folded
        return self._searched[language, gender]
