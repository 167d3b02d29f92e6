"""``docs/question-banks.md`` says what the loader does: its example loads, its tables name every word."""

import re
from pathlib import Path

from interview_app.domain.bank import AgeBand, Origin, Purpose, Slot
from interview_app.domain.utterance import Flag, UtteranceType
from interview_app.journey.banks import load_banks
from interview_app.questioning.bank_loader import load_bank
from tests.docs.documents import ROOT, blocks

DOCUMENT = ROOT / "docs" / "question-banks.md"


def test_the_example_is_a_bank_without_faults() -> None:
    banks = load_banks(Path("no such folder")).banks
    core = {entry.id: entry for bank in banks.banks for entry in bank.entries}
    loaded = load_bank("family.toml", blocks(DOCUMENT)["bank"], Origin.ADDED, core)
    assert loaded.faults == ()


def test_the_tables_name_every_word_that_a_bank_may_use() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    rows = {
        key: set(re.findall(r"`\{?([\w-]+)\}?`", row)) for key, row in re.findall(r"(?m)^\| `?(\w+)`? \|(.*)$", text)
    }
    assert rows["type"] == {*UtteranceType}
    assert rows["ages"] == {*AgeBand}
    assert rows["flags"] == {*Flag}
    assert rows["purpose"] == {*Purpose}
    assert rows["slots"] == {*Slot}


def test_the_counts_are_those_of_the_shipped_banks() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    said = {name: int(count) for name, count in re.findall(r"(?m)^\| `(\w+)\.toml` \|.*\| (\d+) \|$", text)}
    banks = load_banks(Path("no such folder")).banks.banks
    assert said == {bank.id: len(bank.entries) for bank in banks}
