"""Questions from a file put to the check, one row after another.

Rules. The file is plain tab-separated UTF-8 (a byte order mark is allowed, nothing is quoted) with a line of column
names: ``lang``, ``age``, ``child_words``, ``text`` in any order, others are passed through. An age may be empty,
child's words are parted by commas or semicolons. The whole file is read before anything is answered; the first fault
ends it, by its line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.questioning.check import check
from interview_app.questioning.lexicon import LANGUAGES

COLUMNS = ("lang", "age", "child_words", "text")
ANSWERS = ("type", "flags", "suggestion")
_OLDEST = 120


@dataclass(frozen=True)
class Row:
    """One question: *cells* as they stand in the file by column, and what they mean; *age* in years."""

    cells: Mapping[str, str]
    language: str
    age: int | None
    child_words: tuple[str, ...]

    def answer(self) -> dict[str, object]:
        """Return the check's answer with the row's cells; a column named like an answer becomes ``given_<name>``."""
        assessment = check(self.cells["text"], self.language, self.age, self.child_words)
        given = {f"given_{name}" if name in ANSWERS else name: cell for name, cell in self.cells.items()}
        flags = [
            {"flag": one.flag.value, "start": one.start, "end": one.end, "reason": one.reason}
            for one in assessment.flags
        ]
        return {"type": assessment.type.value, "flags": flags, "suggestion": assessment.suggestion, **given}


def read_questions(path: Path) -> tuple[Row, ...]:
    """Return the rows of the file *path*.

    Circumstances: QUESTIONS_UNREADABLE (no such file, not UTF-8), QUESTIONS_COLUMNS (a column is missing or double),
    QUESTIONS_ROW (a row has another number of cells, an unknown language, or an age that is no whole number).
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Circumstance(Code.QUESTIONS_UNREADABLE, path=str(path)) from None
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    names = [name.strip() for name in lines[0].split("\t")]
    missing = next((name for name in COLUMNS if names.count(name) != 1), None)
    if missing is not None or len(set(names)) != len(names):
        double = next((name for name in names if names.count(name) > 1), "")
        raise Circumstance(Code.QUESTIONS_COLUMNS, path=str(path), column=missing or double)
    return tuple(_rows(path, names, lines))


def _rows(path: Path, names: list[str], lines: list[str]) -> Iterator[Row]:
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(names):
            raise _fault(path, number, "question_cells")
        row = dict(zip(names, cells, strict=True))
        language, age = row["lang"].strip().lower(), row["age"].strip()
        if language not in LANGUAGES:
            raise _fault(path, number, "question_language")
        if age and not (age.isascii() and age.isdecimal() and int(age[:4]) <= _OLDEST):
            raise _fault(path, number, "question_age")
        words = [word.strip() for word in row["child_words"].replace(";", ",").split(",")]
        yield Row(row, language, int(age) if age else None, tuple(word for word in words if word))


def _fault(path: Path, line: int, reason: str) -> Circumstance:
    return Circumstance(Code.QUESTIONS_ROW, path=str(path), line=line, reason=reason)
