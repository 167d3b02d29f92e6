"""Every text is there in three languages, fits the place it is shown in, and nothing else is."""

import ast
import re
import string
import tomllib
from enum import StrEnum
from pathlib import Path

import pytest

from interview_app.cli.main import grammar
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import EventKind
from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import FindingCode, NoteCode, Verdict
from interview_app.journey.recover import Outcome
from interview_app.recording.devices import Loss, Unavailable
from interview_app.system.texts import Texts, choose_language, harmless
from resources import text_catalogue
from tests.cli.program import LANGUAGES, ROOT

SOURCES = sorted(path for folder in ("interview_app", "ui") for path in (ROOT / folder).rglob("*.py"))
# Raised without their parameters by a parser, which does not know them; whoever opened the file adds them.
COMPLETED_BY_THE_CALLER = {Code.IDENTITY_UNREADABLE, Code.SIGNER_PASSPHRASE, Code.SIGNER_UNREADABLE}
REFUSAL = {"path", "finding", "file"}
"""What ``evidence.reader.refusal`` gives every circumstance that it makes."""


def catalogue(language: str) -> dict[str, str]:
    tables = tomllib.loads(text_catalogue(language))
    return {f"{table}.{key}": text for table, keys in tables.items() for key, text in keys.items()}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("error.", Code),
        ("finding.", FindingCode),
        ("note.", NoteCode),
        ("verdict.", Verdict),
        ("word.", Verdict),
        ("event.", EventKind),
        ("session_kind.", SessionKind),
        ("reason.", Unavailable),
        ("reason.", Loss),
        ("cli.recover_", Outcome),
    ],
)
def test_every_word_of_the_program_has_a_text(language: str, prefix: str, words: type[StrEnum]) -> None:
    texts = Texts(language)
    assert not [word.value for word in words if f"{prefix}{word.value}" not in texts]


def test_the_languages_agree_in_keys_and_placeholders() -> None:
    shapes = [{key: placeholders(text) for key, text in catalogue(language).items()} for language in LANGUAGES]
    assert shapes[0] == shapes[1] == shapes[2]


def test_the_per_cent_places_of_argparse_are_its_own_in_every_language() -> None:
    for language in LANGUAGES:
        for key, text in catalogue(language).items():
            if key.startswith("argparse."):
                assert sorted(re.findall(r"%(?:\(\w+\))?\w", key)) == sorted(re.findall(r"%(?:\(\w+\))?\w", text)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_says_what_happened_what_is_safe_and_what_to_do(language: str) -> None:
    for code in Code:
        text = catalogue(language)[f"error.{code.value}"]
        assert len(re.findall(r"[.;?](?= |$)", text)) >= 3, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_shouted(language: str) -> None:
    assert not [key for key, text in catalogue(language).items() if "!" in text]


def test_kazakh_and_russian_are_written_in_their_own_letters() -> None:
    latin = re.compile(r"[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]", re.IGNORECASE)
    for language in ("kk", "ru"):
        mixed = {key: text for key, text in catalogue(language).items() if latin.search(text)}
        assert mixed.keys() <= {"metavar.size"}, mixed


def _calls() -> list[tuple[str, ast.Call]]:
    found = []
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_bytes())):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                found.append((name, node))
    return found


def test_whoever_raises_a_circumstance_fills_every_place_of_its_text() -> None:
    texts, sites = catalogue("en"), 0
    for name, call in _calls():
        match name, call.args:
            case "Circumstance" | "refusal", [ast.Attribute(value=ast.Name(id="Code"), attr=member), *_]:
                code = Code[member]
                sites += 1
                given = REFUSAL if name == "refusal" else {keyword.arg for keyword in call.keywords}
                if code not in COMPLETED_BY_THE_CALLER and None not in given:
                    missing = placeholders(texts[f"error.{code.value}"]) - given
                    assert not missing, f"{code.value} is raised without {missing}"
    assert sites > 20


def test_every_step_that_is_reported_has_a_name() -> None:
    texts = Texts("en")
    steps = {
        said
        for name, call in _calls()
        if name in ("progress", "step") and call.args and isinstance(call.args[0], ast.Constant)
        if isinstance(said := call.args[0].value, str)
    }
    assert {"recording", "signing", "reading_back", "verifying"} <= steps
    assert not {step for step in steps if "step." + step not in texts}


def test_no_text_of_the_command_line_is_left_over() -> None:
    used: set[str] = set()

    class Noting(Texts):
        def text(self, key: str, /, **params: str | int) -> str:
            used.add(key)
            return super().text(key, **params)

    grammar(Noting("en"))
    declared = ("command.", "about.", "examples.", "option.", "metavar.")
    left = {key for key in catalogue("en") if key.startswith(declared)} - used
    assert not left, f"no command and no option shows these: {left}"
    spoken = {f"cli.recover_{outcome.value}" for outcome in Outcome}
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                spoken |= {node.value, *(f"{table}.{node.value}" for table in ("cli", "step", "usage"))}
    silent = {key for key in catalogue("en") if key.startswith(("cli.", "ask.", "usage.", "step."))} - spoken
    assert not silent, f"nobody says these: {silent}"


def test_a_missing_text_is_a_bug() -> None:
    with pytest.raises(Bug, match="no text for error"):
        Texts("kk").text("error.never_heard_of")


def test_a_missing_value_leaves_its_place_standing() -> None:
    assert "{path}" in Texts("en").text("error.file_exists")


def test_a_word_that_is_not_known_is_shown_as_it_is() -> None:
    assert Texts("ru").word("reason", "a_reason_of_tomorrow") == "a_reason_of_tomorrow"


def test_reasons_and_findings_are_told_in_the_users_language() -> None:
    busy = Circumstance(Code.CAMERA_UNAVAILABLE, source="0", reason="busy")
    assert "0: құрылғыны басқа бағдарлама пайдаланып тұр" in Texts("kk").circumstance(busy)
    altered = Circumstance(Code.PACKAGE_ALTERED, path="p", finding="file_changed", file="x")
    assert "содержимое файла отличается от заверенного" in Texts("ru").circumstance(altered)


def test_the_default_microphone_has_a_name() -> None:
    lost = Circumstance(Code.MICROPHONE_UNAVAILABLE, source="", reason="timeout")
    assert "(по умолчанию: нет ответа)" in Texts("ru").circumstance(lost)


def test_what_comes_from_outside_cannot_rewrite_the_screen() -> None:
    unknown = "\N{REPLACEMENT CHARACTER}"
    assert harmless("a\x1b[2Jb\nc\u202e") == f"a{unknown}[2Jb{unknown}c{unknown}"


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ((), {}, "kk"),
        ((), {"LANG": "C"}, "kk"),
        ((), {"LANG": "de_DE.UTF-8"}, "kk"),
        ((), {"LANG": "ru_RU.UTF-8"}, "ru"),
        ((), {"LANG": "en.UTF-8"}, "en"),
        ((), {"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "kk"),
        ((), {"LC_MESSAGES": "en_GB", "LANG": "ru_RU"}, "en"),
        ((), {"INTERVIEW_APP_LANG": "ru", "LC_ALL": "en_US"}, "ru"),
        ((), {"INTERVIEW_APP_LANG": "xx", "LC_ALL": "en_US"}, "en"),
        (("verify", "--lang", "en"), {"INTERVIEW_APP_LANG": "ru"}, "en"),
        (("--lang=ru", "verify"), {}, "ru"),
        (("--lang",), {"LANG": "ru_RU"}, "ru"),
        (("--lang", "xx"), {"LANG": "ru_RU"}, "ru"),
        (("verify", "--", "--lang", "en"), {}, "kk"),
    ],
)
def test_the_language_is_chosen(arguments: tuple[str, ...], environment: dict[str, str], language: str) -> None:
    assert choose_language(arguments, environment) == language


def test_the_catalogues_are_found_as_package_data() -> None:
    assert {path.stem for path in Path(ROOT / "resources/texts").glob("*.toml")} == set(LANGUAGES)
