"""Help, languages, exit codes: what every command has in common."""

import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_app.cli import devices
from interview_app.cli.arguments import Parsed
from interview_app.cli.console import Console
from interview_app.cli.main import main
from interview_app.domain.errors import Circumstance, Code
from interview_app.system.texts import Texts
from tests.cli.program import LANGUAGE_VARIABLES, LANGUAGES, ROOT, command, environment, run

COMMANDS = [
    (),
    ("keys",),
    ("keys", "new"),
    ("keys", "seal-cert"),
    ("devices",),
    ("record",),
    ("recover",),
    ("verify",),
    ("export",),
    ("inspect",),
    ("demo",),
]
LETTERS = {"kk": re.compile("[әғқңөұүһі]"), "ru": re.compile("[ыэъё]"), "en": re.compile("^[^а-я]*$", re.DOTALL)}
SECRET = "Aigerim, Abai street 12"


@pytest.fixture(autouse=True)
def no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in LANGUAGE_VARIABLES:
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_in_every_language(
    language: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--lang", language, "--help"]) == 0
    shown = capsys.readouterr().out
    assert LETTERS[language].search(shown)
    assert f"interview-app {' '.join(words)}".strip() in shown
    assert Texts(language).text("cli.examples") in shown
    assert Texts(language).text("option.lang")[:12] in shown
    if language != "en":
        for word in ("usage", "options", "positional", "show this", "EXAMPLES"):
            assert word not in shown


@pytest.mark.parametrize(
    "line",
    [
        [],
        ["never-heard-of"],
        ["verify"],
        ["verify", "package", "--never-heard-of"],
        ["verify", "package", "--js"],
        ["verify", "package", "--json=yes"],
        ["verify", "package", "--trust"],
        ["--lang", "de", "devices"],
        ["keys"],
        ["keys", "new"],
        ["keys", "new", "--out", "f", "--no-passphrase", "--passphrase-file", "p"],
        ["record", "--out", "d", "--seconds", "1", "--signer", "s", "--recipient"],
        ["record", "--out", "d", "--seconds", "0", "--signer", "s", "--recipient", "r"],
        ["record", "--out", "d", "--seconds", "1", "--signer", "s", "--recipient", "r", "--size", "big"],
        ["record", "--out", "d", "--seconds", "1", "--signer", "s", "--recipient", "r", "--size", "1921x1080"],
        ["record", "--out", "d", "--seconds", "1", "--signer", "s", "--recipient", "r", "--sound", "mp3"],
        ["record", "--out", "d", "--seconds", "1", "--signer", "s", "--recipient", "r", "--camera-name", "a", "b"],
        ["demo", "--out", "d", "--seconds", "99999999999999999999"],
        ["demo", "--out", "d", "--seconds", "5.5"],
        ["export", "package", "--out", "f", "--identity", "i"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_ends_with_64_and_is_told_in_the_users_language(
    line: list[str], language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_APP_LANG", language)
    assert main(line) == 64
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip()
    if language != "en":
        assert re.search("[а-я]", told.err)
        for word in ("usage", "required", "invalid", "expected", "argument", "unrecognized", "choose"):
            assert word not in told.err


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"interview-app \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_kazakh_letters_survive_a_locale_that_has_none(locale: str) -> None:
    plain = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = run("--help", **plain)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Қазақ" in shown.stdout or "қолданылуы" in shown.stdout
    told = run("verify", **plain)
    assert told.returncode == 64
    assert "мынаны көрсету қажет" in told.stderr


def test_a_circumstance_ends_with_69_on_standard_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["recover", str(tmp_path / "nowhere"), "--lang", "ru"]) == 69
    told = capsys.readouterr()
    assert told.out == ""
    assert "это не читается как пакет" in told.err
    assert "Traceback" not in told.err


def _devices_do(monkeypatch: pytest.MonkeyPatch, end: BaseException) -> None:
    def fail(_parsed: Parsed, _console: Console) -> int:
        name = SECRET
        raise end from ValueError(f"could not greet {name}")

    monkeypatch.setattr(devices, "run", fail)


def test_a_fault_of_our_own_ends_with_70_and_a_report_without_values(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "data"))
    _devices_do(monkeypatch, RuntimeError(f"no room for {SECRET}"))
    assert main(["devices", "--lang", "en"]) == 70
    told = capsys.readouterr().err
    assert SECRET not in told
    assert "Traceback" not in told
    [report] = (tmp_path / "data" / "reports").iterdir()
    assert str(report) in told
    assert report.stat().st_mode & 0o777 == 0o600
    content = report.read_text(encoding="utf-8")
    assert "builtins.ValueError" in content
    assert re.search(r"builtins\.RuntimeError\n(?:  .*\n)*  tests/cli/test_main\.py:\d+ in fail\n", content)
    for value in (SECRET, "Aigerim", "greet", "no room", str(tmp_path), str(Path.home())):
        assert value not in content


def test_a_fault_is_told_even_if_no_report_can_be_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "reports").write_text("in the way")
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "data"))
    _devices_do(monkeypatch, RuntimeError(SECRET))
    assert main(["devices", "--lang", "kk"]) == 70
    told = capsys.readouterr().err
    assert "RuntimeError" in told
    assert SECRET not in told


@pytest.mark.parametrize("end", [KeyboardInterrupt(), Circumstance(Code.CANCELLED)])
def test_ctrl_c_is_no_verdict(
    end: BaseException, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _devices_do(monkeypatch, end)
    assert main(["devices", "--lang", "en"]) == 69
    assert "Stopped at your wish" in capsys.readouterr().err


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """Undo for what is started here what a shell hands down to what it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_ctrl_c")
def test_ctrl_c_ends_a_command_that_waits(tmp_path: Path) -> None:
    pipe = tmp_path / "passphrase"
    os.mkfifo(pipe)
    with subprocess.Popen(
        command("keys", "new", "--out", tmp_path / "key", "--passphrase-file", pipe, "--lang", "en"),
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
    ) as waiting:
        with pipe.open("wb"):  # opens once the command reads; it has to wait, because nothing is written
            waiting.send_signal(signal.SIGINT)
            assert waiting.wait(60) == 69
        assert waiting.stderr is not None
        told = waiting.stderr.read()
    assert b"Stopped at your wish" in told
    assert b"Traceback" not in told


def test_a_reader_that_goes_away_is_no_fault() -> None:
    with subprocess.Popen(
        command("devices", "--lang", "en"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment()
    ) as writing:
        assert writing.stdout is not None
        writing.stdout.close()
        assert writing.stderr is not None
        told = writing.stderr.read()
    assert writing.returncode == 69
    assert told == b""


@pytest.mark.parametrize(("output", "code"), [("> /dev/full", 69), (">&-", 0)])
def test_an_output_that_takes_nothing_is_no_fault_and_no_verdict(output: str, code: int) -> None:
    line = f"{shlex.join(command('devices', '--lang', 'en'))} {output}"
    done = subprocess.run(["sh", "-c", line], check=False, stderr=subprocess.PIPE, cwd=ROOT, env=environment())
    assert done.returncode == code
    assert (done.stderr == b"") == (code == 0)
    assert b"Traceback" not in done.stderr


def test_no_progress_without_a_terminal() -> None:
    told = run("devices", "--lang", "en")
    assert told.returncode == 0
    assert told.stderr == ""
    assert "\x1b" not in told.stdout
