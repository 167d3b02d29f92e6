"""``check-questions`` as a user starts it."""

import json
from pathlib import Path

from interview_app.cli.exits import Exit
from tests.cli.program import run

HEAD = "lang\tage\tchild_words\ttext\tid\n"


def test_each_row_is_one_line_of_json(tmp_path: Path) -> None:
    path = tmp_path / "questions.tsv"
    path.write_text(HEAD + "kk\t9\t\tНе болды?\t1\nen\t\the came\tHe came, right?\t2\n", encoding="utf-8")
    done = run("check-questions", path)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == Exit.DONE
    assert [(one["id"], one["type"]) for one in answers] == [("1", "invitation"), ("2", "suggestive")]
    assert answers[1]["flags"][0]["flag"] == "tag"
    assert answers[1]["suggestion"].startswith("You said “he came”.")


def test_a_faulty_row_answers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "questions.tsv"
    path.write_text(HEAD + "kk\t9\t\tНе болды?\t1\nxx\t9\t\tНе?\t2\n", encoding="utf-8")
    done = run("check-questions", path, "--lang", "en")
    assert (done.returncode, done.stdout) == (Exit.CIRCUMSTANCE, "")
    assert "line 3" in done.stderr


def test_a_file_must_be_named() -> None:
    assert run("check-questions").returncode == Exit.USAGE
