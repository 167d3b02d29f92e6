"""``rules``: explained in three languages and as JSON, files checked by line, exit codes as promised."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import resources
from interview_app.cli.main import main
from interview_app.domain.people import Role
from interview_app.domain.presumed import Answers, PersonAnswer
from interview_app.domain.rulebook import FaultCode
from interview_app.journey.rules import read_answers, shipped_rules
from interview_app.system.texts import Texts
from tests.cli.program import LANGUAGES, ROOT, run

NINE = ("--age", "9", "--kind", "ordinary", "--capacity", "victim")
WHOLE = "investigator,psychologist,legal_representative,advocate"


def explain(capsys: pytest.CaptureFixture[str], *words: str | Path, language: str = "en") -> tuple[int, dict[str, Any]]:
    code = main(["rules", "explain", *map(str, words), "--json", "--lang", language])
    told = capsys.readouterr()
    assert told.err == ""
    return code, json.loads(told.out)


def ids(entries: list[dict[str, str]]) -> list[str]:
    return [entry["rule"] for entry in entries]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_admission_as_json(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = explain(capsys, *NINE, "--people", "investigator,pedagogue", language=language)
    assert code == 1
    assert list(told) == ["admitted", "blocks", "reasons", "advice", "print"]
    assert told["admitted"] is False
    rules = {rule.id: rule for rule in shipped_rules().rules}
    assert told["blocks"] == [
        {
            "rule": "under-14-psychologist",
            "article": "§ 2.5.1",
            "message": rules["under-14-psychologist"].text.of(language),
        }
    ]
    for name in ("blocks", "reasons", "advice", "print"):
        for entry in told[name]:
            assert list(entry) == ["rule", "article", "message"]
            text = rules[entry["rule"]].print if name == "print" else rules[entry["rule"]].text
            assert text is not None
            assert entry["message"] == text.of(language)
            assert entry["article"]
    assert {"legal-representative", "advocate"} <= set(ids(told["reasons"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_admission_as_text(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    texts = Texts(language)
    assert main(["rules", "explain", *NINE, "--people", WHOLE, "--lang", language]) == 0
    told = capsys.readouterr().out
    assert told.startswith(texts.text("cli.rules_admitted", set="kz-practice"))
    assert texts.text("cli.rules_blocks") not in told
    assert "few-adults" in told
    if language != "en":
        shown = re.sub(r"\[[^\]]*\]|kz-practice", "", told)
        assert not re.search("[a-z]{3}", shown), shown
    assert main(["rules", "explain", *NINE, "--people", "", "--lang", language]) == 1
    told = capsys.readouterr().out
    assert told.startswith(texts.text("cli.rules_not_admitted", set="kz-practice"))
    assert texts.text("cli.rules_blocks") in told


@pytest.mark.parametrize(
    ("chosen", "people", "admitted"),
    [
        ("kz-code", "investigator,pedagogue", True),
        ("kz-practice", "investigator,pedagogue", False),
        ("kz-practice", "investigator,psychologist", True),
        ("kz-strict", "investigator,psychologist", False),
        ("kz-strict", "investigator, psychologist, pedagogue", True),
    ],
)
def test_a_set_is_chosen(chosen: str, people: str, admitted: bool, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = explain(capsys, *NINE, "--people", people, "--set", chosen)
    assert (code, told["admitted"]) == (0 if admitted else 1, admitted)


def test_two_psychologists_are_advice(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = explain(capsys, *NINE, "--people", f"{WHOLE},psychologist")
    assert code == 0
    assert {"second-psychologist", "few-adults"} <= set(ids(told["advice"]))


def test_the_hour_is_judged_only_where_it_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    for at, code in (([], 0), (["--at", "2026-11-21T15:00"], 0), (["--at", "2026-11-21T22:00"], 1)):
        found, told = explain(capsys, *NINE, "--people", WHOLE, *at)
        assert found == code
        assert ids(told["blocks"]) == (["night"] if code else [])


@pytest.mark.parametrize("age", [0, 15, 16, 17])
def test_the_liability_text_never_appears_for_a_child_under_16(age: int, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--age", str(age), "--kind", "ordinary", "--capacity", "witness", "--people", WHOLE)
    _, told = explain(capsys, *words)
    assert ("liability-notice" in ids(told["print"])) == (age >= 16)
    assert ("truth-notice" in ids(told["print"])) == (age < 16)
    assert ("liability" in json.dumps(told)) == (age >= 16)


def test_a_minor_suspect_is_understood_and_refused(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--age", "16", "--kind", "ordinary", "--capacity", "suspect", "--people", WHOLE)
    code, told = explain(capsys, *words)
    assert code == 1
    assert [(entry["rule"], entry["article"]) for entry in told["blocks"]] == [("suspect-child", "535-538")]


def test_answers_say_what_the_command_line_cannot(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('readiness = "postpone"\n[[people]]\nrole = "advocate"\ndone = []\n')
    code, told = explain(capsys, *NINE, "--people", WHOLE, "--answers", answers)
    assert code == 1
    assert ids(told["blocks"]) == ["readiness-postpone", "rights", "recording-notice", "undertaking"]


def test_reasons_are_asked_for_only_where_the_answers_have_a_table_of_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answers, words = tmp_path / "answers.toml", (*NINE, "--people", "investigator,psychologist")
    for content, code in (
        ("", 0),
        ("[reasons]\n", 1),
        ('[reasons]\nadvocate = "в пути"\n', 1),
        ('[reasons]\nadvocate = "в пути"\nlegal-representative = " "\n', 1),
        ('[reasons]\nadvocate = "в пути"\nlegal-representative = "подозреваемый"\n', 0),
    ):
        answers.write_text(content)
        found, told = explain(capsys, *words, "--answers", answers)
        assert (found, told["admitted"]) == (code, code == 0)
        assert ids(told["reasons"]) == ["legal-representative", "advocate"]
    assert main(["rules", "explain", *words, "--answers", str(answers), "--lang", "ru"]) == 0
    assert "причина: в пути" in capsys.readouterr().out


def test_a_house_tightens_and_cannot_loosen(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text('set = "kz-code"\n[tighten]\nlegal-representative = "block"\n')
    words = (*NINE, "--people", "investigator,pedagogue")
    code, told = explain(capsys, *words, "--house", house)
    assert (code, ids(told["blocks"])) == (1, ["legal-representative"])
    house.write_text('set = "kz-code"\n[tighten]\nlegal-representative = "print"\n')
    assert main(["rules", "explain", *words, "--house", str(house), "--lang", "en"]) == 69
    assert "line 3: legal-representative" in capsys.readouterr().err


def test_another_rules_file_is_tried(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = tmp_path / "xx.toml"
    other.write_bytes(resources.rules("kz").replace(b"kz-", b"xx-").replace(b'"kz"', b'"xx"'))
    code, _ = explain(capsys, *NINE, "--people", WHOLE, "--rules", other, "--set", "xx-code")
    assert code == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("--people", "investigator,wizard"), "wizard"),
        (("--people", "investigator,,judge"), "investigator"),
        (("--at", "2026-02-30T15:00"), "2026-02-30"),
        (("--at", "2026-11-21"), "2026-11-21T15:00"),
        (("--at", "2026-11-21T15:00+05:00"), "+05:00"),
        (("--at", "tomorrow"), "tomorrow"),
        (("--age", "-1"), "17"),
        (("--age", "nine"), "17"),
        (("--age", "٩"), "17"),
        (("--set", "kz-lax"), "kz-strict"),
        (("--set", "kz-code", "--house", "h"), "--house"),
        (("--kind", "friendly"), "deposition"),
        (("--capacity", "accused"), "witness"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_is_told(
    change: tuple[str, ...], told: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "explain", *NINE, "--people", WHOLE, *change, "--lang", language]) == 64
    said = capsys.readouterr()
    assert said.out == ""
    assert told in said.err


@pytest.mark.parametrize("missing", ["--age", "--kind", "--capacity", "--people"])
def test_what_must_be_given_is_asked_for(missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = [*NINE, "--people", WHOLE]
    place = words.index(missing)
    assert main(["rules", "explain", *words[:place], *words[place + 2 :], "--lang", "ru"]) == 64
    assert missing in capsys.readouterr().err


@pytest.mark.parametrize("age", ["18", "40", "999"])
def test_adults_are_not_this_programs(age: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "explain", *NINE, "--people", WHOLE, "--age", age, "--lang", "en"]) == 64
    assert "adults: not this program" in capsys.readouterr().err


def test_an_answer_about_somebody_who_is_not_there_is_a_mistake(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[[people]]\nrole = "doctor"\n')
    assert main(["rules", "explain", *NINE, "--people", WHOLE, "--answers", str(answers), "--lang", "ru"]) == 64
    assert "--people" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rules_file_is_checked(language: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "kz.toml"
    path.write_bytes(resources.rules("kz"))
    assert main(["rules", "check", str(path), "--lang", language]) == 0
    assert str(path) in capsys.readouterr().out
    source = resources.rules("kz").decode()
    broken = source.replace('phase = "who"', 'phase = "soon"', 1).replace("text.ru = ", "text.uz = ", 1)
    path.write_text(broken)
    assert main(["rules", "check", str(path), "--lang", language]) == 1
    [fault] = capsys.readouterr().out.splitlines()
    line = broken.splitlines().index('phase = "soon"') + 1
    assert fault.startswith(f"{path}:{line}: ")
    assert "rules[0].phase" in fault
    assert "soon" in fault
    assert main(["rules", "check", str(tmp_path / "nowhere.toml"), "--lang", language]) == 69
    assert main(["rules", "check", "--lang", language]) == 64


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_a_text(language: str) -> None:
    texts = Texts(language)
    assert not [code for code in FaultCode if f"rules_fault.{code.value}" not in texts]


@pytest.mark.parametrize("words", [("rules",), ("rules", "check"), ("rules", "explain")], ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_explain_themselves(
    words: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--lang", language, "--help"]) == 0
    shown = capsys.readouterr().out
    assert Texts(language).text("cli.examples") in shown
    assert f"interview-app {' '.join(words)}" in shown


def test_the_documents_answers_are_answers_and_name_every_key(tmp_path: Path) -> None:
    document = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    example = re.search(r"```toml answers\n(.*?)```", document, re.DOTALL)
    assert example is not None
    path = tmp_path / "answers.toml"
    path.write_text(example[1])
    read_answers(path, shipped_rules())
    said = tomllib.loads(example[1])
    assert said.keys() == Answers.__dataclass_fields__.keys() | {"reasons"}
    assert said["people"][0].keys() == PersonAnswer.__dataclass_fields__.keys()


def test_the_program_itself_answers() -> None:
    told = run("rules", "explain", *NINE, "--people", ",".join(Role), "--lang", "kk", "--json")
    assert told.returncode == 1
    assert "ordinary-suspect" in ids(json.loads(told.stdout)["blocks"])
