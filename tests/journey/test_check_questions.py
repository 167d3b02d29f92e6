"""Questions from a file: columns in any order, what is passed on, and faults by their line."""

from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.check_questions import read_questions

HEAD = "lang\tage\tchild_words\ttext\n"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "questions.tsv"
    path.write_bytes(text.encode(encoding))
    return path


def test_columns_stand_in_any_order_and_others_are_passed_on(tmp_path: Path) -> None:
    head = "text\tid\ttype\tchild_words\tage\tlang\r\n"
    text = head + "Что было дальше?\t7\told\tигра; он писал,\t9\tRU\r\n\r\nDid he?\t\t\t\t\ten"
    first, second = read_questions(written(tmp_path, text, "utf-8-sig"))
    assert (first.language, first.age, first.child_words) == ("ru", 9, ("игра", "он писал"))
    assert first.answer() == {
        "type": "invitation",
        "flags": [],
        "suggestion": "",
        "text": "Что было дальше?",
        "id": "7",
        "given_type": "old",
        "child_words": "игра; он писал,",
        "age": "9",
        "lang": "RU",
    }
    assert (second.age, second.child_words, second.answer()["type"]) == (None, (), "option_posing")


def test_flags_are_objects(tmp_path: Path) -> None:
    (row,) = read_questions(written(tmp_path, HEAD + "kk\t9\t\tНеге айтпадың?\n"))
    assert row.answer()["flags"] == [
        {"flag": "blame", "start": 0, "end": 4, "reason": "«Неге» баланы кінәлағандай естіледі."}
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (HEAD + "kk\t9\t\tНе болды?\nfr\t9\t\tQuoi?\n", 3, "question_language"),
        (HEAD + "kk\tтоғыз\t\tНе болды?\n", 2, "question_age"),
        (HEAD + "kk\t-1\t\tНе болды?\n", 2, "question_age"),
        (HEAD + "kk\t9.5\t\tНе болды?\n", 2, "question_age"),
        (HEAD + "kk\t900\t\tНе болды?\n", 2, "question_age"),
        (HEAD + "\nkk\t9\tНе болды?\n", 3, "question_cells"),
        (HEAD + "kk\t9\t\tНе болды?\tx\n", 2, "question_cells"),
    ],
)
def test_a_faulty_row_is_named_by_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(Circumstance) as raised:
        read_questions(written(tmp_path, text))
    assert raised.value.code is Code.QUESTIONS_ROW
    assert (raised.value.params["line"], raised.value.params["reason"]) == (line, reason)


@pytest.mark.parametrize(
    ("head", "column"),
    [("", "lang"), ("lang\tage\ttext", "child_words"), (f"{HEAD.strip()}\tx\tx", "x"), ("lang\t" + HEAD, "lang")],
)
def test_columns_stand_there_once(tmp_path: Path, head: str, column: str) -> None:
    with pytest.raises(Circumstance) as raised:
        read_questions(written(tmp_path, head))
    assert (raised.value.code, raised.value.params["column"]) == (Code.QUESTIONS_COLUMNS, column)


@pytest.mark.parametrize("content", [None, b"lang\xff"])
def test_a_file_must_be_there_and_be_text(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "questions.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Circumstance) as raised:
        read_questions(path)
    assert raised.value.code is Code.QUESTIONS_UNREADABLE
