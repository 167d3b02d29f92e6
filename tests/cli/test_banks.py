"""``interview-app banks``: faults by file, line and reason; adding a bank; the words for all of it."""

from enum import StrEnum
from pathlib import Path

import pytest

from interview_app.domain.bank import FaultReason, Origin, Phase, Purpose
from interview_app.domain.utterance import UtteranceType
from interview_app.system.texts import Texts
from tests.cli.program import LANGUAGES, ROOT, run
from tests.journey.test_banks import FAMILY


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.toml"
    path.write_text(FAMILY, encoding="utf-8")
    return path


def test_the_shipped_banks_have_no_faults(tmp_path: Path) -> None:
    done = run("banks", "check", "--lang", "en", INTERVIEW_APP_DATA=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "No faults.\n", "")
    banks = sorted((ROOT / "question_banks").glob("*.toml"))
    assert len(banks) == 4
    assert run("banks", "check", *banks, "--lang", "en").stdout == "No faults.\n"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("kk", "мұндай кезең жоқ (1-12): 13"),
        ("ru", "нет такого этапа (1-12): 13"),
        ("en", "there is no such phase (1-12): 13"),
    ],
)
def test_a_fault_is_told_with_file_line_and_reason(draft: Path, language: str, told: str) -> None:
    draft.write_text(FAMILY.replace("phase = 10", "phase = 13"), encoding="utf-8")
    done = run("banks", "check", draft, "--lang", language)
    assert (done.returncode, done.stdout, done.stderr) == (1, f"{draft}:8: {told}\n", "")


def test_a_bank_is_added_and_checked_with_the_room(draft: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = run("banks", "add", draft, "--lang", "en", INTERVIEW_APP_DATA=str(data))
    assert (done.returncode, done.stdout) == (0, "Added: Family, entries: 1.\n")
    added = data / "question_banks" / "family.toml"
    added.write_text(FAMILY.replace("directive", "suggestive"), encoding="utf-8")
    done = run("banks", "check", "--lang", "en", INTERVIEW_APP_DATA=str(data))
    assert done.returncode == 1
    assert done.stdout == f"{added}:9: a leading question does not belong in a bank\n"


def test_a_faulty_bank_is_not_added(draft: Path, tmp_path: Path) -> None:
    draft.write_bytes(FAMILY.encode("utf-16"))
    done = run("banks", "add", draft, "--lang", "en", INTERVIEW_APP_DATA=str(tmp_path / "data"))
    assert done.returncode == 69
    assert "It was not added" in done.stderr


@pytest.mark.parametrize("arguments", [(), ("add",), ("check", "--unknown")])
def test_a_mistake_in_the_line_ends_with_64(arguments: tuple[str, ...]) -> None:
    assert run("banks", *arguments).returncode == 64


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("bank_fault", FaultReason),
        ("phase", Phase),
        ("purpose", Purpose),
        ("origin", Origin),
        ("utterance", UtteranceType),
    ],
)
def test_every_word_of_the_banks_has_a_text(language: str, table: str, words: type[StrEnum]) -> None:
    texts = Texts(language)
    assert not [word.value for word in words if f"{table}.{word.value}" not in texts]
