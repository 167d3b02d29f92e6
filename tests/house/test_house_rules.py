"""House rules as tests; each failure prints the sentence the author needs.

The rules look at the files git knows or would add, so that what tools leave behind never counts.
"""

import ast
import re
import string
import subprocess
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

from interview_app.domain.audit import Happening
from interview_app.domain.child import Gender, Need
from interview_app.domain.custody import Custodianship, CustodyState
from interview_app.domain.errors import Code
from interview_app.domain.events import EventKind
from interview_app.domain.house import OpenPoint
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.interview_words import (
    ChildState,
    Closing,
    Exhibit,
    HandedOutcome,
    Hint,
    Obtained,
    PauseCause,
    PlaybackExtent,
    SafetyQuestion,
    Thing,
    ToldWhat,
    TopicOutcome,
    Undone,
    Which,
)
from interview_app.domain.names import NameProblem
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.plan import Grooming, InterviewLanguage, Topic
from interview_app.domain.problems import Problem
from interview_app.domain.protocol import ProtocolForm, Unsigned
from interview_app.domain.protocol_entries import GrammaticalCase, LackCode
from interview_app.domain.protocol_signing import Means
from interview_app.domain.room_check import RoomItem
from interview_app.domain.rules import Effect
from interview_app.domain.signature_check import SignatureFault, SignatureNote
from interview_app.domain.steps import Standing
from interview_app.domain.time_heard import Limit
from interview_app.domain.verdict import FindingCode, NoteCode, Verdict
from interview_app.journey.audit_list import AuditKind
from interview_app.journey.session_list import Whose
from interview_app.journey.unlocked import NoticeCode
from interview_app.recording.order import View, Voice
from ui.widgets.lanes import Lane

ROOT = Path(__file__).parents[2]
LONGEST_MODULE = 400
LANGUAGES = ("kk", "ru", "en")
TOP_LEVEL = {
    *("interview_app", "ui", "resources", "question_banks", "build_installer.py", "pyproject.toml", "tests"),
    *("README.md", "CHANGELOG.md", "LICENSE", "Makefile", "docs", ".ci"),
    *(".gitattributes", ".gitignore", "requirements"),
}
EMPTY_NAMES = {"utils", "helpers", "manager", "common"}
CODES: tuple[tuple[str, type[StrEnum]], ...] = (
    ("error", Code),
    ("finding", FindingCode),
    ("note", NoteCode),
    ("verdict", Verdict),
    ("signature_fault", SignatureFault),
    ("signature_note", SignatureNote),
    ("gender", Gender),
    ("need", Need),
    ("topic", Topic),
    ("grooming", Grooming),
    ("language", InterviewLanguage),
    ("name_problem", NameProblem),
    ("problem", Problem),
    ("protocol_form", ProtocolForm),
    ("unsigned", Unsigned),
    ("means", Means),
    ("grammatical_case", GrammaticalCase),
    ("lack", LackCode),
    ("standing", Standing),
    ("stray", Whose),
    ("account_role", AccountRole),
    ("action", Action),
    ("happening", Happening),
    ("audit_kind", AuditKind),
    ("notice", NoticeCode),
    ("open_point", OpenPoint),
    ("effect", Effect),
    ("custody", CustodyState),
    ("custodianship", Custodianship),
    ("room_item", RoomItem),
    ("view", View),
    ("view_hint", View),
    ("voice", Voice),
    ("voice_hint", Voice),
    ("child_state", ChildState),
    ("pause_cause", PauseCause),
    ("hint", Hint),
    ("incident", Which),
    ("thing", Thing),
    ("topic_outcome", TopicOutcome),
    ("handed_outcome", HandedOutcome),
    ("told_what", ToldWhat),
    ("exhibit", Exhibit),
    ("closing", Closing),
    ("playback_extent", PlaybackExtent),
    ("safety", SafetyQuestion),
    ("undone", Undone),
    ("obtained", Obtained),
    ("refusal", Refusal),
    ("limit", Limit),
    ("event", EventKind),
    ("lane", Lane),
)
# An absolute path below somebody's home or a work folder; a lone "/home" in a sentence is none.
PRIVATE_PATH = re.compile(rb"(?<![\w.~}/-])/(?:home|root|work|Users)/[\w.]|[A-Za-z]:\\Users\\[\w.]")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@cache
def _files() -> tuple[Path, ...]:
    """Return every file git tracks or would add, relative to the root."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(path for name in listed.split("\0") if name and (ROOT / (path := Path(name))).is_file()))


def _modules(*folders: str) -> list[Path]:
    return [path for path in _files() if path.suffix == ".py" and path.parts[0] in folders]


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse((ROOT / module).read_bytes(), str(module))


def _public_definitions(module: Path) -> list[tuple[int, str, Definition]]:
    """Return line, name and node of what others may use: public, and in public classes all the way up."""
    found: list[tuple[int, str, Definition]] = []

    def walk(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if isinstance(node, Definition) and not node.name.startswith("_"):
                found.append((node.lineno, prefix + node.name, node))
                if isinstance(node, ast.ClassDef):
                    walk(node.body, f"{prefix}{node.name}.")

    walk(_tree(module).body, "")
    return found


def _sleeps(tree: ast.Module) -> list[int]:
    """Return the lines that call ``time.sleep`` or import ``sleep`` from ``time``."""
    lines = []
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="time"), attr="sleep")):
                lines.append(node.lineno)
            case ast.ImportFrom(module="time", names=names) if any(name.name == "sleep" for name in names):
                lines.append(node.lineno)
            case _:
                pass
    return lines


def _item_calls(tree: ast.Module) -> list[int]:
    """Return the lines that call a layout's ``itemAt`` or ``itemAtPosition``."""
    lines = []
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="itemAt" | "itemAtPosition")):
                lines.append(node.lineno)
            case _:
                pass
    return sorted(lines)


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, object]:
    flat: dict[str, object] = {}
    for key, value in table.items():
        flat |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return flat


@cache
def _texts(language: str) -> dict[str, object]:
    path = ROOT / "resources" / "texts" / f"{language}.toml"
    return _flat(tomllib.loads(path.read_text(encoding="utf-8")))


def _placeholders(text: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name is not None}


def test_there_is_something_to_look_at() -> None:
    assert Path("interview_app/domain/errors.py") in _modules("interview_app")


def test_the_top_level_is_fixed() -> None:
    strangers = sorted({path.parts[0] for path in _files()} - TOP_LEVEL)
    assert not strangers, f"the top level is fixed; find these a room: {strangers}"


def _long_modules(*folders: str) -> dict[str, int]:
    lengths = {str(module): len((ROOT / module).read_bytes().splitlines()) for module in _modules(*folders)}
    return {module: length for module, length in lengths.items() if length > LONGEST_MODULE}


def test_modules_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    if long_tests := _long_modules("tests"):
        with capsys.disabled():
            print(f"\nlong test modules, allowed but not loved: {long_tests}")
    long = _long_modules("interview_app", "ui", "resources", "build_installer.py")
    assert not long, f"a module has at most {LONGEST_MODULE} lines; split these by what they are about: {long}"


def test_the_main_window_only_holds_things_together() -> None:
    lines = len((ROOT / "ui" / "main_window.py").read_bytes().splitlines())
    assert lines < 150, "the main window shows the flow's state; give what it does beyond that a widget or a page"


def test_modules_say_their_rules() -> None:
    mute = [str(module) for module in _modules(*TOP_LEVEL) if not ast.get_docstring(_tree(module))]
    assert not mute, f"a module begins with a docstring that states its rules: {mute}"


def test_public_names_are_documented() -> None:
    mute = [
        f"{module}:{line} {name}"
        for module in _modules("interview_app", "ui")
        for line, name, node in _public_definitions(module)
        if not ast.get_docstring(node)
    ]
    assert not mute, f"a public docstring gives units, shapes, errors and the source: {mute}"


def test_names_come_from_the_field() -> None:
    empty = [str(path) for path in _files() if EMPTY_NAMES & {part.partition(".")[0] for part in path.parts}]
    assert not empty, f"name these after what they are about: {empty}"


def test_every_icon_is_used() -> None:
    said = {
        node.value
        for module in _modules("ui")
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    idle = [path.name for path in _files() if path.suffix == ".svg" and path.parent.name == "icons"]
    idle = [name for name in idle if name.removesuffix(".svg") not in said]
    assert not idle, f"no window shows these; remove them: {idle}"


def test_nobody_asks_a_layout_for_its_items() -> None:
    # PySide keeps what is returned as long as the layout lives, also after Qt deleted it, and then takes whatever comes
    # to lie at its address for that item: an event's receiver, for one, which ended the process.
    asking = [f"{module}:{line}" for module in _modules("ui", "tests") for line in _item_calls(_tree(module))]
    assert not asking, f"a layout knows a widget's place (indexOf), its owner knows its widgets: {asking}"


def test_a_call_for_an_item_is_found() -> None:
    assert _item_calls(ast.parse("row.itemAt(0)\nself.grid.itemAtPosition(0, 1).widget()\nrow.takeAt(0)")) == [1, 2]


def test_tests_wait_for_conditions_never_for_time() -> None:
    sleeping = [f"{module}:{line}" for module in _modules("tests") for line in _sleeps(_tree(module))]
    assert not sleeping, f"wait for the condition, not for time: {sleeping}"


@pytest.mark.parametrize("source", ["import time\ntime.sleep(1)", "from time import sleep"])
def test_a_sleep_is_found(source: str) -> None:
    assert _sleeps(ast.parse(source))


def test_no_file_names_a_private_path() -> None:
    telling = [str(path) for path in _files() if PRIVATE_PATH.search((ROOT / path).read_bytes())]
    assert not telling, f"an absolute path of one machine tells about it and works nowhere else: {telling}"


def test_a_private_path_is_found() -> None:
    assert PRIVATE_PATH.search(b"see /" + b"home/anna/notes")
    assert not PRIVATE_PATH.search(b"data/home/anna and /usr/share")


def test_the_locks_name_no_host_and_every_package_has_a_digest() -> None:
    locks = [path for path in _files() if path.parts[0] == "requirements"]
    assert {path.name for path in locks} == {"runtime.txt", "dev.txt", "installer.txt"}
    for lock in locks:
        text = (ROOT / lock).read_text()
        assert "://" not in text, f"{lock} names a host; use make lock"
        requirements = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n", "", text))
        assert all("==" in one and "--hash=sha256:" in one for one in requirements), f"{lock}: use make lock"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_something(language: str) -> None:
    empty = [key for key, text in _texts(language).items() if not isinstance(text, str) or not text.strip()]
    assert not empty, f"{language}: these texts are empty: {empty}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_text(language: str) -> None:
    wanted = {f"{prefix}.{member.value}" for prefix, codes in CODES for member in codes}
    missing = sorted(wanted - _texts(language).keys())
    assert not missing, f"{language}: these codes have no text: {missing}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_for_a_code_that_does_not_exist(language: str) -> None:
    for prefix, codes in CODES:
        written = {key for key in _texts(language) if key.startswith(f"{prefix}.")}
        left_over = sorted(written - {f"{prefix}.{member.value}" for member in codes})
        assert not left_over, f"{language}: nothing can say these any more: {left_over}"


def test_the_languages_have_the_same_texts_with_the_same_placeholders() -> None:
    shapes = [{key: _placeholders(text) for key, text in _texts(language).items()} for language in LANGUAGES]
    for language, shape in zip(LANGUAGES[1:], shapes[1:], strict=True):
        different = sorted(key for key in shapes[0].keys() | shape.keys() if shapes[0].get(key) != shape.get(key))
        assert not different, f"{language} and {LANGUAGES[0]} differ in: {different}"


def test_there_is_no_other_language_file() -> None:
    texts = {path.name for path in _files() if path.parts[:2] == ("resources", "texts")}
    assert texts == {f"{language}.toml" for language in LANGUAGES}
