"""The banks of a room: the shipped ones and those added; what is broken is left out, told, and left as it is."""

from pathlib import Path

import pytest

from interview_app.domain.bank import BankFault, FaultReason, Origin
from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.banks import add_bank, check_banks, load_banks
from question_banks import SHIPPED, shipped_bank

FAMILY = """bank = "family"
kk = "Отбасы"
ru = "Семья"
en = "Family"

[[entry]]
id = "family.home"
phase = 10
type = "directive"
purpose = "missing_detail"
ages = ["7-10"]
pair = "core.free.more"
kk = "Үйде кім болды?"
ru = "Кто был дома?"
en = "Who was at home?"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "question_banks"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_added_banks_the_shipped_ones_are_there(folder: Path) -> None:
    loaded = load_banks(folder)
    assert [bank.id for bank in loaded.banks.banks] == list(SHIPPED)
    assert loaded.faults == ()
    assert not folder.exists()


def test_an_added_bank_says_that_it_was_added(folder: Path) -> None:
    written(folder / "family.toml", FAMILY)
    banks = load_banks(folder).banks
    assert banks.bank_of(banks.entry("family.home")).origin is Origin.ADDED
    assert banks.bank_of(banks.entry("core.free.more")).origin is Origin.OWN


def test_a_broken_bank_is_told_and_left_alone_and_the_rest_load(folder: Path) -> None:
    broken = written(folder / "a.toml", FAMILY.replace("phase = 10", "phase = 20").replace("family", "a"))
    written(folder / "family.toml", FAMILY)
    garbled = folder / "z.toml"
    garbled.write_bytes("Сұрақ".encode("utf-16"))
    before = {path: path.read_bytes() for path in (broken, garbled)}
    loaded = load_banks(folder)
    assert [bank.id for bank in loaded.banks.banks] == [*SHIPPED, "family"]
    assert loaded.faults == (
        BankFault(str(broken), 8, FaultReason.UNKNOWN_PHASE, "20"),
        BankFault(str(garbled), 1, FaultReason.NOT_UTF8),
    )
    assert {path: path.read_bytes() for path in before} == before


def test_an_added_bank_cannot_take_a_shipped_ones_place(folder: Path) -> None:
    changed = shipped_bank("core").decode().replace("Core", "Mine")
    path = written(folder / "core.toml", changed)
    loaded = load_banks(folder)
    assert [(fault.file, fault.reason) for fault in loaded.faults] == [(str(path), FaultReason.DUPLICATE_BANK)]
    assert loaded.banks.bank_of(loaded.banks.entry("core.free.more")).origin is Origin.OWN


def test_of_two_banks_of_one_name_the_second_is_refused(folder: Path) -> None:
    written(folder / "a.toml", FAMILY)
    second = written(folder / "b.toml", FAMILY)
    loaded = load_banks(folder)
    assert [(fault.file, fault.reason) for fault in loaded.faults] == [(str(second), FaultReason.DUPLICATE_BANK)]


def test_a_shipped_bank_may_be_checked_by_its_path(tmp_path: Path) -> None:
    copy = tmp_path / "copy.toml"
    copy.write_bytes(shipped_bank("cyberbullying"))
    assert check_banks([copy]) == ()


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    missing = tmp_path / "none.toml"
    assert check_banks([missing]) == (BankFault(str(missing), 0, FaultReason.UNREADABLE),)


def test_a_bank_is_added_under_its_own_name_and_never_over_another(tmp_path: Path, folder: Path) -> None:
    source = written(tmp_path / "draft.toml", FAMILY)
    assert add_bank(source, folder).title.ru == "Семья"
    assert (folder / "family.toml").read_text(encoding="utf-8") == FAMILY
    written(source, FAMILY.replace("Кто был дома?", "Кто там был?"))
    with pytest.raises(Circumstance) as refused:
        add_bank(source, folder)
    assert refused.value.code is Code.BANK_REFUSED
    assert (folder / "family.toml").read_text(encoding="utf-8") == FAMILY


def test_a_file_in_the_way_is_left_as_it_is(tmp_path: Path, folder: Path) -> None:
    other = written(folder / "family.toml", FAMILY.replace("phase = 10", "phase = ten"))
    before = other.read_bytes()
    with pytest.raises(Circumstance) as refused:
        add_bank(written(tmp_path / "draft.toml", FAMILY), folder)
    assert refused.value.code is Code.FILE_EXISTS
    assert other.read_bytes() == before


def test_a_faulty_bank_is_not_added(tmp_path: Path, folder: Path) -> None:
    draft = written(tmp_path / "draft.toml", FAMILY.replace('en = "Who was at home?"\n', ""))
    with pytest.raises(Circumstance) as refused:
        add_bank(draft, folder)
    assert (refused.value.code, refused.value.params) == (Code.BANK_REFUSED, {"path": str(draft), "line": 6})
    with pytest.raises(Circumstance):
        add_bank(tmp_path / "none.toml", folder)
    assert not folder.exists()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    draft = written(tmp_path / "draft.toml", FAMILY)
    (tmp_path / "file").write_text("")
    with pytest.raises(Circumstance) as refused:
        add_bank(draft, tmp_path / "file" / "question_banks")
    assert refused.value.code is Code.OUTPUT_UNWRITABLE
