"""The question banks of a room: those that ship with the program, and those that the administrator added.

Rules. The shipped ones come first, so that an added bank cannot take the place of one of them. A bank that is not as it
has to be is left out with its faults and the rest load; its file stays as it is, for its author to mend. Adding copies
a file that has no fault, under the bank's own name, and never over another.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from interview_app.domain.bank import Bank, BankFault, Entry, FaultReason, Origin
from interview_app.domain.errors import Circumstance, Code
from interview_app.questioning.bank_loader import load_bank
from interview_app.questioning.banks import Banks
from interview_app.system import durable
from question_banks import SHIPPED, shipped_bank

ADDED_FOLDER = "question_banks"
"""Where added banks lie, below the data folder."""


@dataclass(frozen=True)
class LoadedBanks:
    """The banks that loaded, and the faults of those that did not."""

    banks: Banks
    faults: tuple[BankFault, ...]


def load_banks(folder: Path) -> LoadedBanks:
    """Return the shipped banks and those in *folder* (``*.toml``), which need not be there. Blocks for milliseconds.

    Ten thousand added entries take about half a second.
    """
    return _read(_added(folder)).loaded()


def check_banks(files: Sequence[Path]) -> tuple[BankFault, ...]:
    """Return the faults of the shipped banks and of *files*, each read as a bank added beside them."""
    return tuple(_read(files).faults)


def add_bank(file: Path, folder: Path) -> Bank:
    """Copy *file* durably into *folder*, if it has no fault beside the banks of the room; return the bank.

    Circumstances: BANK_REFUSED with the first fault, FILE_EXISTS, OUTPUT_UNWRITABLE.
    """
    shelf = _read(_added(folder))
    source = shelf.source_of(file)
    bank = None if source is None else shelf.put(str(file), source, Origin.ADDED)
    if source is None or bank is None:
        fault = next(fault for fault in shelf.faults if fault.file == str(file))
        raise Circumstance(Code.BANK_REFUSED, path=fault.file, line=fault.line)
    target = folder / f"{bank.id}.toml"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        durable.create_exclusively(target, source)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(target)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None
    return bank


@dataclass
class _Shelf:
    banks: list[Bank] = field(default_factory=list)
    faults: list[BankFault] = field(default_factory=list)
    core: dict[str, Entry] = field(default_factory=dict)

    def put(self, file: str, source: bytes, origin: Origin) -> Bank | None:
        read = load_bank(file, source, origin, core=self.core, taken={bank.id for bank in self.banks})
        self.faults += read.faults
        if read.bank is not None:
            self.banks.append(read.bank)
        return read.bank

    def source_of(self, file: Path) -> bytes | None:
        try:
            return file.read_bytes()
        except OSError:
            self.faults.append(BankFault(str(file), 0, FaultReason.UNREADABLE))
            return None

    def loaded(self) -> LoadedBanks:
        return LoadedBanks(Banks(self.banks), tuple(self.faults))


def _read(added: Sequence[Path]) -> _Shelf:
    shelf = _Shelf()
    shipped = {module: shipped_bank(module) for module in SHIPPED}
    for module, source in shipped.items():
        bank = shelf.put(f"{module}.toml", source, Origin.OWN)
        if bank is not None and module == SHIPPED[0]:
            shelf.core = {entry.id: entry for entry in bank.entries}
    for file in added:
        untrusted = shelf.source_of(file)
        if (
            untrusted is not None and untrusted not in shipped.values()
        ):  # a shipped one named by its path was read above
            shelf.put(str(file), untrusted, Origin.ADDED)
    return shelf


def _added(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
