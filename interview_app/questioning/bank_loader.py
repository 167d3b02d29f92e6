"""From a bank's bytes to a :class:`Bank`, or to every reason why it is refused.

Rules. A bank is taken whole or not at all: half a bank would look complete to whoever asks from it. Each fault has its
file, line and reason. What a bank may not do is refused here and not left to its author's care: a suggestive question,
a choice in the child's own account, a focused question about the matter without its open
partner, a language that is missing, a slot that one language has and another lacks.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from interview_app.domain.bank import (
    ABOUT_THE_MATTER,
    OPEN_ONLY,
    PHASES,
    AgeBand,
    Bank,
    BankFault,
    Block,
    Entry,
    FaultReason,
    Name,
    Origin,
    Phase,
    Purpose,
    Slot,
    slots_of,
)
from interview_app.domain.utterance import CLOSED, Flag, UtteranceType
from interview_app.questioning.bank_source import Table, tables

LARGEST_BYTES = 32 * 1024 * 1024
LONGEST_ID = 100

_LANGUAGES = ("kk", "ru", "en")
_BANK = frozenset({"bank", *_LANGUAGES})
_BLOCK = frozenset({"id", "variety", *_LANGUAGES})
_ENTRY = frozenset({"id", "phase", "block", "type", "purpose", "ages", "follow_ups", "pair", "flags"})
_ENTRY_AND_TEXTS = _ENTRY | {"kk", "ru", "ru_m", "ru_f", "en"}
_ONE_RUSSIAN = {"kk": "kk", "ru_m": "ru", "ru_f": "ru", "en": "en"}
_TWO_RUSSIAN = {"kk": "kk", "ru_m": "ru_m", "ru_f": "ru_f", "en": "en"}
_SLOTS = frozenset(slot.value for slot in Slot)
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


@dataclass(frozen=True)
class LoadedBank:
    """What came of one source: a bank and no faults, or faults and no bank."""

    bank: Bank | None
    faults: tuple[BankFault, ...]


def load_bank(
    file: str, source: bytes, origin: Origin, core: Mapping[str, Entry], taken: Collection[str] = ()
) -> LoadedBank:
    """Read *source*; *file* is its name in the faults, *core* the entries (by id) it may refer to beside its own.

    *taken* are the ids of the banks that are there already. 10,000 entries take about half a second. Nothing is raised:
    whatever is wrong is a fault.
    """
    if len(source) > LARGEST_BYTES:
        return LoadedBank(None, (BankFault(file, 0, FaultReason.TOO_LARGE),))
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return LoadedBank(None, (BankFault(file, line, FaultReason.NOT_UTF8),))
    reader = _Reader(core, taken)
    title = Name("", "", "")
    for table in tables(file, text, reader.faults):
        match table.name:
            case "":
                title = reader.head(table)
            case "block":
                reader.block(table)
            case "entry":
                reader.entry(table)
            case unknown:
                table.fault("", FaultReason.UNKNOWN_TABLE, unknown)
    reader.references()
    if not reader.entries and not reader.faults:
        reader.faults.append(BankFault(file, 1, FaultReason.NO_ENTRIES))
    if reader.faults:
        return LoadedBank(None, tuple(sorted(reader.faults)))
    return LoadedBank(
        Bank(reader.bank, origin, title, tuple(reader.blocks.values()), tuple(reader.entries.values())), ()
    )


@dataclass
class _Reader:
    core: Mapping[str, Entry]
    taken: Collection[str]
    faults: list[BankFault] = field(default_factory=list)
    bank: str = ""
    blocks: dict[str, Block] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)

    def head(self, table: Table) -> Name:
        table.allow(_BANK)
        self.bank = table.text("bank")
        if self.bank and not _ID.issuperset(self.bank):
            table.fault("bank", FaultReason.BAD_ID, self.bank)
        if self.bank in self.taken:
            table.fault("bank", FaultReason.DUPLICATE_BANK, self.bank)
        return _name(table)

    def block(self, table: Table) -> None:
        table.allow(_BLOCK)
        known = table.text("id")
        variety = table.values.get("variety", False)
        if not isinstance(variety, bool):
            table.fault("variety", FaultReason.WRONG_KIND, "variety")
        if not _ID.issuperset(known):
            table.fault("id", FaultReason.BAD_ID, known)
        if known in self.blocks:
            table.fault("id", FaultReason.DUPLICATE_ID, known)
        self.blocks[known] = Block(known, _name(table), variety is True)

    def entry(self, table: Table) -> None:
        table.allow(_ENTRY_AND_TEXTS)
        keys = _wording_keys(table)
        entry = Entry(
            id=self._id(table),
            phase=_phase(table),
            block=table.text("block", ""),
            type=table.word("type", UtteranceType, FaultReason.UNKNOWN_TYPE) or UtteranceType.INVITATION,
            purpose=table.word("purpose", Purpose, FaultReason.UNKNOWN_PURPOSE) or Purpose.OPEN_PARTNER,
            ages=table.words("ages", AgeBand, FaultReason.UNKNOWN_AGE),
            follow_ups=table.texts("follow_ups"),
            pair=table.text("pair", ""),
            flags=table.words("flags", Flag, FaultReason.UNKNOWN_FLAG),
            **{form: table.text(key, "") for form, key in keys.items()},
        )
        if not table.values.get("ages"):
            table.fault("ages", FaultReason.MISSING_KEY, "ages")
        _check_slots(table, keys, entry)
        self._check_manner(table, entry)
        if entry.id in self.entries:
            table.fault("id", FaultReason.DUPLICATE_ID, entry.id)
        self.entries[entry.id], self.tables[entry.id] = entry, table

    def _id(self, table: Table) -> str:
        text = table.text("id")
        bank, _, own = text.partition(".")
        mine = bank == self.bank and bool(own) and len(text) <= LONGEST_ID
        if text and not (mine and _ID.issuperset(own.replace(".", "_"))):
            table.fault("id", FaultReason.BAD_ID, text)
        return text

    def _check_manner(self, table: Table, entry: Entry) -> None:
        if entry.type is UtteranceType.SUGGESTIVE:
            table.fault("type", FaultReason.SUGGESTIVE)
        if entry.type is UtteranceType.OPTION_POSING and entry.phase in OPEN_ONLY:
            table.fault("type", FaultReason.CLOSED_TOO_EARLY)
        elif entry.type in CLOSED and entry.phase in ABOUT_THE_MATTER and not entry.pair:
            table.fault("type", FaultReason.MISSING_PAIR)
        if entry.block and entry.block not in self.blocks:
            table.fault("block", FaultReason.UNKNOWN_BLOCK, entry.block)

    def references(self) -> None:
        for name, entry in self.entries.items():
            table = self.tables[name]
            if entry.pair:
                self._check_pair(table, entry)
            for follow_up in entry.follow_ups:
                if follow_up not in self.entries and follow_up not in self.core:
                    table.fault("follow_ups", FaultReason.UNKNOWN_FOLLOW_UP, follow_up)

    def _check_pair(self, table: Table, entry: Entry) -> None:
        pair = self.entries.get(entry.pair) or self.core.get(entry.pair)
        if pair is None:
            table.fault("pair", FaultReason.UNKNOWN_PAIR, entry.pair)
        elif pair.type is not UtteranceType.INVITATION:
            table.fault("pair", FaultReason.PAIR_NOT_OPEN, entry.pair)
        elif not set(entry.ages) <= set(pair.ages):
            table.fault("pair", FaultReason.PAIR_OTHER_AGES, entry.pair)


def _name(table: Table) -> Name:
    for key in _LANGUAGES:
        if key not in table.values:
            table.fault("", FaultReason.MISSING_LANGUAGE, key)
    return Name(*(table.text(key, "") for key in _LANGUAGES))


def _phase(table: Table) -> Phase:
    number = table.values.get("phase")
    if number is None:
        table.fault("phase", FaultReason.MISSING_KEY, "phase")
    elif type(number) is int and 1 <= number <= len(PHASES):
        return PHASES[number - 1]
    else:
        table.fault("phase", FaultReason.UNKNOWN_PHASE, str(number))
    return Phase.OPENING


def _wording_keys(table: Table) -> Mapping[str, str]:
    """Return which key holds each form of an entry's wording: Russian stands once, or in both genders."""
    two = "ru_m" in table.values or "ru_f" in table.values
    if two and "ru" in table.values:
        table.fault("ru", FaultReason.UNKNOWN_KEY, "ru")
    keys = _TWO_RUSSIAN if two else _ONE_RUSSIAN
    for key in sorted(set(keys.values()) - table.values.keys()):
        table.fault("", FaultReason.MISSING_LANGUAGE, key)
    return keys


def _check_slots(table: Table, keys: Mapping[str, str], entry: Entry) -> None:
    wordings = {keys["kk"]: entry.kk, keys["ru_m"]: entry.ru_m, keys["ru_f"]: entry.ru_f, keys["en"]: entry.en}
    if not any("{" in text or "}" in text for text in wordings.values()):
        return
    slots = {key: slots_of(text) for key, text in wordings.items() if text}
    for key, found in slots.items():
        for slot in sorted(found - _SLOTS):
            table.fault(key, FaultReason.UNKNOWN_SLOT, f"{{{slot}}}")
        if found != slots.get("kk", found):
            table.fault(key, FaultReason.SLOTS_DIFFER, key)
