"""The audit as a file: complete, named, with what was found of its chain, in three languages."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import accounts
from interview_app.journey.audit_export import export_csv, export_pdf
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import NewPerson
from interview_app.vault import audit
from tests.vault.vaults import FAST, PASSPHRASE, HandClock, new_vault, opened_as

LANGUAGES = ("kk", "ru", "en")
NASTY = "=HYPERLINK('x') <b>&amp;"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def unlocked(tmp_path: Path, clock: HandClock) -> Iterator[Unlocked]:
    opened = new_vault(tmp_path, clock)
    accounts.add(opened, NewPerson(NASTY, "dana", PASSPHRASE), AccountRole.REVIEWER, FAST)
    yield opened
    opened.lock()


def table(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def said_by(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def fonts_in(pdf: Path) -> dict[str, bool]:
    """Return the fonts that the pages name, and whether each is in the file."""
    found = {}
    for page in PdfReader(pdf).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            found[str(font["/BaseFont"])] = "/FontFile2" in font.get("/FontDescriptor", {})
    return found


def spoil(unlocked: Unlocked, seq: int) -> None:
    with unlocked.database.transaction() as transaction:
        transaction.write("DROP TRIGGER audit_unchanged")
        transaction.write("UPDATE audit SET line = x'7b7d' WHERE seq = ?", (seq,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_every_entry_and_the_export_itself(tmp_path: Path, unlocked: Unlocked, language: str) -> None:
    export_csv(unlocked, tmp_path / "audit.csv", language)
    heading, *rows = table(tmp_path / "audit.csv")
    entries, remarks = rows[:-3], rows[-3:]
    assert len(heading) == 7
    assert len({*heading}) == 7
    assert [row[0] for row in entries] == ["1", "2", "3", "4"]
    assert {row[2] for row in entries} == {"Айгүл Қасымова (1)"}
    assert entries[2][4] == f"'{NASTY} (2)"
    assert entries[2][5] == "role = reviewer"
    assert all(row[3] and "_" not in row[3] for row in entries)
    assert entries[-1][6] == audit.head(unlocked.database)[1]
    assert entries[-1][6] in remarks[-1][0]


def test_the_languages_say_it_differently(tmp_path: Path, unlocked: Unlocked) -> None:
    said = set()
    for language in LANGUAGES:
        export_csv(unlocked, tmp_path / f"{language}.csv", language)
        said.add(table(tmp_path / f"{language}.csv")[1][3])
    assert len(said) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_says_the_same_in_letters_that_are_all_there(
    tmp_path: Path, unlocked: Unlocked, language: str
) -> None:
    pdf = tmp_path / "audit.pdf"
    export_pdf(unlocked, pdf, language)
    said = said_by(pdf)
    assert "Айгүл Қасымова (1)" in said
    assert all(word in said for word in NASTY.split())
    assert audit.head(unlocked.database)[1] in said
    fonts = fonts_in(pdf)
    assert len(fonts) == 2
    assert all("NotoSans" in name and is_inside for name, is_inside in fonts.items())


def test_a_long_audit_fills_many_pages(tmp_path: Path, unlocked: Unlocked, clock: HandClock) -> None:
    with unlocked.database.transaction() as transaction:
        for number in range(450):
            audit.append(transaction, clock.utc(), 1, Action.CHANGE_SETTINGS, f"setting:{number}")
    export_pdf(unlocked, tmp_path / "audit.pdf", "kk")
    said = said_by(tmp_path / "audit.pdf")
    assert all(f"setting:{number} " in said for number in range(450))


@pytest.mark.parametrize("export", [export_csv, export_pdf])
def test_a_broken_chain_is_exported_with_where_it_breaks(
    tmp_path: Path, unlocked: Unlocked, export: Callable[[Unlocked, Path, str], None]
) -> None:
    spoil(unlocked, 2)
    export(unlocked, tmp_path / "audit", "en")
    said = said_by(tmp_path / "audit") if export is export_pdf else (tmp_path / "audit").read_text(encoding="utf-8-sig")
    assert "THE CHAIN IS BROKEN from entry 2 on" in said
    assert "the entry cannot be read" in said
    assert "export the audit" in said


@pytest.mark.parametrize("export", [export_csv, export_pdf])
def test_a_file_that_is_there_is_never_overwritten(
    tmp_path: Path, unlocked: Unlocked, export: Callable[[Unlocked, Path, str], None]
) -> None:
    (tmp_path / "audit").write_text("mine")
    for place, code in (("audit", Code.FILE_EXISTS), ("missing/audit", Code.OUTPUT_UNWRITABLE)):
        with pytest.raises(Circumstance) as told:
            export(unlocked, tmp_path / place, "en")
        assert told.value.code is code
    assert (tmp_path / "audit").read_text() == "mine"


@pytest.mark.parametrize("role", [AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST])
def test_only_who_may_exports_the_audit(
    tmp_path: Path, unlocked: Unlocked, clock: HandClock, role: AccountRole
) -> None:
    other = opened_as(tmp_path, role, clock)
    with pytest.raises(Circumstance) as told:
        export_csv(other, tmp_path / "audit.csv", "en")
    assert told.value.code is Code.NOT_PERMITTED
    assert not (tmp_path / "audit.csv").exists()
    other.lock()
