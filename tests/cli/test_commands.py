"""Each command from its line to its exit code, on real keys and a real package."""

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from interview_app.cli.main import main
from interview_app.domain.custody import Custodianship
from interview_app.journey import custody
from interview_app.system.age import Recipient
from interview_app.system.clock import SystemClock
from interview_app.system.paths import data_folder
from tests.cli.program import LANGUAGES, ROOT, command, environment, run
from tests.cli.terminal import terminal

Capture = pytest.CaptureFixture[str]


def as_json(text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text)
    return value


def a_line_of(folder: Path, *more: str | Path) -> list[str]:
    """Return the line of a room test of one second, sealed with the demonstration's certificate."""
    demo = ["--signer", folder / "seal.p12", "--signer-passphrase-file", folder / "seal-passphrase.txt"]
    line = ["record", "--seconds", "1", "--synthetic", "--size", "320x240", "--lang", "en", *demo, *more]
    return [str(word) for word in line]


@contextmanager
def a_long_recording(demonstration: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Yield a recording of ten minutes into ``rooms``, for the new ``key``, once its first fragment is on the disk."""
    made = run("keys", "new", "--out", folder / "key", "--no-passphrase").stdout
    line = a_line_of(demonstration, "--out", folder / "rooms", "--recipient", re.findall(r"age1\w{58}", made)[0])
    line[line.index("--seconds") + 1] = "600"
    (folder / "rooms").mkdir()
    with subprocess.Popen(
        command(*line), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment()
    ) as recording:
        while not list((folder / "rooms").glob("*.open/in-flight/m-*")):
            assert recording.poll() is None
        yield recording


# keys


def test_a_new_key_opens_what_is_encrypted_to_it(capsys: Capture, tmp_path: Path) -> None:
    key = tmp_path / "court.txt"
    assert main(["keys", "new", "--out", str(key), "--no-passphrase", "--lang", "ru"]) == 0
    shown = capsys.readouterr().out
    recipient = re.search(r"age1[a-z0-9]{58}", shown)
    assert recipient is not None
    assert re.search(r"Отпечаток для сверки вслух: [0-9a-f]{4}( [0-9a-f]{4}){3}\n", shown)
    assert "AGE-SECRET-KEY" not in shown
    encrypted = subprocess.run(["age", "-r", recipient[0]], input=b"sound", check=True, capture_output=True).stdout
    opened = subprocess.run(["age", "-d", "-i", key], input=encrypted, check=True, capture_output=True).stdout
    assert opened == b"sound"


def test_a_holder_reads_a_rooms_challenge_aloud(capsys: Capture, tmp_path: Path) -> None:
    key = tmp_path / "court.txt"
    assert main(["keys", "new", "--out", str(key), "--no-passphrase", "--lang", "en"]) == 0
    public = re.search(r"age1[a-z0-9]{58}", capsys.readouterr().out)
    assert public is not None
    court = custody.take_in((), Recipient.parse(public[0]), "Court", Custodianship.COURT)
    made = custody.challenge(court, SystemClock())
    made.write(tmp_path / "challenge.age")
    assert main(["keys", "prove", str(tmp_path / "challenge.age"), "--identity", str(key), "--lang", "kk"]) == 0
    number = re.search(r"Дауыстап оқылатын сан: ((?:[0-9]{4} ){2}[0-9]{4})\n", capsys.readouterr().out)
    assert number is not None
    assert custody.proved(court, made.asked, number[1], SystemClock()).proved_utc


def test_an_existing_file_is_never_overwritten(capsys: Capture, tmp_path: Path) -> None:
    key = tmp_path / "court.txt"
    key.write_text("precious")
    assert main(["keys", "new", "--out", str(key), "--no-passphrase", "--lang", "en"]) == 69
    assert "already exists" in capsys.readouterr().err
    assert key.read_text() == "precious"


def test_without_a_terminal_no_passphrase_is_made_up(tmp_path: Path) -> None:
    told = run("keys", "new", "--out", tmp_path / "key", "--lang", "en")
    assert told.returncode == 69
    assert "There is no passphrase" in told.stderr
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize("content", [b"", b"\nsecond line\n", b"\xff\xfe"])
def test_a_passphrase_file_must_hold_one(content: bytes, capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content)
    key = tmp_path / "key"
    assert main(["keys", "new", "--out", str(key), "--passphrase-file", str(file), "--lang", "en"]) == 69
    assert "There is no passphrase" in capsys.readouterr().err


def test_a_passphrase_is_asked_twice_and_not_shown(tmp_path: Path) -> None:
    with terminal("keys", "new", "--out", tmp_path / "key", "--lang", "kk") as seen:
        seen.wait_for("Жаңа құпиясөз: ")
        seen.type("тас-көпір")
        seen.wait_for("тағы бір рет: ")
        seen.type("тас-көпір")
        assert seen.end() == 0
    assert "көпір".encode() not in seen.shown
    assert (tmp_path / "key").read_bytes().startswith(b"age-encryption.org/v1\n-> scrypt ")


def test_two_passphrases_that_differ_make_no_key(tmp_path: Path) -> None:
    with terminal("keys", "new", "--out", tmp_path / "key", "--lang", "en") as seen:
        seen.wait_for("New passphrase: ")
        seen.type("one")
        seen.wait_for("once more: ")
        seen.type("two")
        assert seen.end() == 69
    assert b"differ" in seen.shown
    assert not (tmp_path / "key").exists()


def test_a_seal_certificate_comes_from_an_authority_that_openssl_accepts(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("seal-pass\n")
    line = ["keys", "seal-cert", "--ca", str(tmp_path / "ca.pem"), "--ca-key", str(tmp_path / "ca.key")]
    line += ["--passphrase-file", str(tmp_path / "pass"), "--organisation", "Полиция", "--years", "2", "--lang", "ru"]
    for room in ("1", "2"):
        assert main([*line, "--room", room, "--out", str(tmp_path / f"{room}.p12")]) == 0
        shown = capsys.readouterr().out
        assert ("Новый удостоверяющий центр" in shown) == (room == "1")
        extract: list[str | Path] = [
            "openssl",
            "pkcs12",
            "-in",
            tmp_path / f"{room}.p12",
            "-nokeys",
            "-passin",
            "pass:seal-pass",
        ]
        certificate = subprocess.run(extract, check=True, capture_output=True).stdout
        verify: list[str | Path] = ["openssl", "verify", "-CAfile", tmp_path / "ca.pem"]
        subprocess.run(verify, input=certificate, check=True, capture_output=True)


# devices


def test_devices_are_listed_as_json(capsys: Capture) -> None:
    assert main(["devices", "--json"]) == 0
    assert as_json(capsys.readouterr().out).keys() == {"cameras", "microphones", "microphones_reason"}


# verify


def test_a_package_is_verified_with_and_without_a_key(demonstration: Path, capsys: Capture) -> None:
    line = ["verify", str(demonstration / "package"), "--trust", str(demonstration / "ca.pem"), "--lang", "en"]
    assert main(line) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("VERIFIED\n")
    assert "Checked without a key:" in shown
    assert "This is a room test" in shown
    assert main([*line, "--identity", str(demonstration / "court-identity.txt"), "--json"]) == 0
    told = as_json(capsys.readouterr().out)
    assert (told["verdict"], told["findings"]) == ("VERIFIED", [])
    assert told["checked"]["with_key"] is True
    assert {note["code"] for note in told["notes"]} >= {"signing_time_asserted", "self_made_authority"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_somebody_to_trust_nothing_can_be_told(language: str, demonstration: Path, capsys: Capture) -> None:
    assert main(["verify", str(demonstration / "package"), "--json", "--lang", language]) == 2
    told = as_json(capsys.readouterr().out)
    assert told["verdict"] == "CANNOT_TELL"
    assert [finding["code"] for finding in told["findings"]] == ["no_trust_anchor"]
    assert "--trust" in told["findings"][0]["message"]


def test_a_changed_file_is_named(own: Path, capsys: Capture) -> None:
    media = "data/media/part-001/init.mp4.age"
    with (own / "package" / media).open("ab") as file:
        file.write(b"x")
    assert main(["verify", str(own / "package"), "--trust", str(own / "ca.pem"), "--lang", "kk"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("ӨЗГЕРТІЛГЕН\n")
    assert f"  {media}: файлдың мазмұны бекітілген мазмұннан өзгеше [file_changed" in shown


def test_a_hostile_file_name_cannot_paint_a_verdict(own: Path) -> None:
    (own / "package" / "\x1b[2J\rVERIFIED\n").write_bytes(b"")
    (own / "package" / os.fsdecode(b"\xff\xfe")).write_bytes(b"")
    told = run("verify", own / "package", "--trust", own / "ca.pem", "--lang", "en")
    assert (told.returncode, told.stderr) == (1, "")
    assert told.stdout.count("[file_unexpected") == 2
    assert not re.search("[\x00-\x09\x0b-\x1f]", told.stdout)
    in_json = run("verify", own / "package", "--trust", own / "ca.pem", "--json")
    assert in_json.returncode == 1
    assert as_json(in_json.stdout)["verdict"] == "ALTERED"


def test_a_locked_key_needs_its_passphrase(own: Path, capsys: Capture) -> None:
    (own / "pass").write_text("right\n")
    (own / "wrong").write_text("wrong\n")
    key = own / "locked.txt"
    assert main(["keys", "new", "--out", str(key), "--passphrase-file", str(own / "pass"), "--lang", "en"]) == 0
    line = ["inspect", str(own / "package"), "--identity", str(key), "--lang", "en"]
    assert main([*line, "--identity-passphrase-file", str(own / "wrong")]) == 69
    assert "passphrase is missing or wrong" in capsys.readouterr().err
    assert main([*line, "--identity-passphrase-file", str(own / "pass")]) == 69
    assert "does not open this package" in capsys.readouterr().err


def test_a_passphrase_is_asked_for_again_and_progress_is_shown(own: Path) -> None:
    (own / "pass").write_text("right\n")
    key = own / "locked.txt"
    assert run("keys", "new", "--out", key, "--passphrase-file", own / "pass").returncode == 0
    with terminal("verify", own / "package", "--identity", key, "--lang", "en") as seen:
        seen.wait_for("Passphrase for")
        seen.type("wrong")
        seen.wait_for("Try again.")
        seen.wait_for("Passphrase for")
        seen.type("right")
        assert seen.end() == 2
    assert b"Checking 100 %" in seen.shown
    assert seen.shown.endswith(b"\r\x1b[K")


# export and inspect


def test_an_export_plays_and_says_where_it_comes_from(demonstration: Path, tmp_path: Path, capsys: Capture) -> None:
    film = tmp_path / "film.mp4"
    line = ["export", str(demonstration / "package"), "--identity", str(demonstration / "court-identity.txt")]
    line += ["--out", str(film), "--trust", str(demonstration / "ca.pem"), "--lang", "en"]
    assert main([*line, "--reason", " "]) == 69
    assert "No reason was given" in capsys.readouterr().err
    assert main([*line, "--reason", "hearing"]) == 0
    shown = capsys.readouterr().out
    assert f"Video file: {film}" in shown
    assert "before the export: VERIFIED" in shown
    assert as_json(Path(f"{film}.origin.json").read_text())["reason"] == "hearing"
    play: list[str | Path] = ["ffmpeg", "-v", "error", "-i", film, "-map", "0", "-c", "copy", "-f", "null", "-"]
    subprocess.run(play, check=True, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_package_is_inspected_in_every_language(language: str, demonstration: Path, capsys: Capture) -> None:
    line = ["inspect", str(demonstration / "package"), "--lang", language]
    assert main(line) == 0
    without = capsys.readouterr().out
    assert main([*line, "--identity", str(demonstration / "court-identity.txt")]) == 0
    shown = capsys.readouterr().out
    assert len(shown.splitlines()) > len(without.splitlines()) + 8
    assert "{" not in shown
    assert ("event" in shown) is False
    assert main([*line, "--json"]) == 0
    assert as_json(capsys.readouterr().out)["parts"][0]["lost_ms"] == 0


# record and recover


def test_a_room_test_ends_with_its_path(demonstration: Path, tmp_path: Path) -> None:
    keys = tmp_path / "recipients.txt"
    made = [run("keys", "new", "--out", tmp_path / name, "--no-passphrase").stdout for name in ("key", "second")]
    keys.write_text("# court\n" + "".join(re.findall(r"age1\w{58}\n", "".join(made))))
    line = a_line_of(demonstration, "--out", tmp_path / "a", "--second-target", tmp_path / "b", "--recipient", keys)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    done = run(*line)
    assert done.returncode == 0, done.stderr
    assert "Only one key" not in done.stderr
    package = Path(done.stdout.splitlines()[-1])
    assert package.parent == tmp_path / "a"
    assert f"Working copy: {tmp_path / 'b' / package.name}" in done.stdout
    for copy in (package, tmp_path / "b" / package.name):
        assert run("verify", copy, "--trust", demonstration / "ca.pem", "--identity", tmp_path / "key").returncode == 0


def test_ctrl_c_stops_a_recording_and_seals_it(demonstration: Path, tmp_path: Path) -> None:
    with a_long_recording(demonstration, tmp_path) as recording:
        recording.send_signal(signal.SIGINT)
        out, told = recording.communicate(timeout=60)
    assert recording.returncode == 0, told
    assert b"what was recorded is sealed" in told
    assert b"Only one key" in told
    package = Path(out.decode().splitlines()[-1])
    assert run("verify", package, "--trust", demonstration / "ca.pem", "--identity", tmp_path / "key").returncode == 0


@pytest.mark.parametrize(
    ("recipient", "told"),
    [
        ("age1nonsense", "age1nonsense: this is not a custodian's public key"),
        ("AGE-SECRET-KEY-1QQQQQQQQQQQQ", "AGE-SECRET-K…: this is not a custodian's public key"),
        ("no-such-file", "no-such-file: this is not a custodian's public key"),
        ("/dev/null", "No public key was named"),
    ],
)
def test_a_recipient_must_be_one(recipient: str, told: str, capsys: Capture, tmp_path: Path) -> None:
    assert main(a_line_of(tmp_path, "--out", str(tmp_path), "--recipient", recipient)) == 69
    shown = capsys.readouterr().err
    assert told in shown
    assert "QQQQ" not in shown


def test_nothing_to_recover_is_no_failure(capsys: Capture, tmp_path: Path) -> None:
    assert main(["recover", str(tmp_path), "--json"]) == 0
    assert as_json(capsys.readouterr().out) == {"sessions": []}


def test_what_cannot_be_recovered_ends_with_1(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "aaaaaaaaaaaaaaaaaaaaaaaaaa.open").mkdir()
    assert main(["recover", str(tmp_path), "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert "could not be recovered" in told.out
    assert told.err.strip()


def test_a_recording_whose_program_was_killed_is_closed_and_later_sealed(demonstration: Path, tmp_path: Path) -> None:
    with a_long_recording(demonstration, tmp_path) as recording:
        recording.kill()
    closed = run("recover", tmp_path / "rooms", "--lang", "ru")
    assert closed.returncode == 0, closed.stderr
    assert "ожидает заверения" in closed.stdout
    assert re.search(r"записано: \d+ мс", closed.stdout)
    signer: list[str | Path] = [
        "--signer",
        demonstration / "seal.p12",
        "--signer-passphrase-file",
        demonstration / "seal-passphrase.txt",
    ]
    sealed = run("recover", tmp_path / "rooms", *signer, "--json")
    assert sealed.returncode == 0, sealed.stderr
    [session] = as_json(sealed.stdout)["sessions"]
    assert (session["outcome"], session["error"]) == ("sealed", None)
    [package] = session["folders"]
    assert run("verify", package, "--trust", demonstration / "ca.pem", "--identity", tmp_path / "key").returncode == 0


# demo


def test_a_demonstration_touches_no_record_of_a_real_room(demonstration: Path) -> None:
    sealed = as_json((demonstration / "report.json").read_text())["seal_digest"]
    real, own = (folder / "seals.jsonl" for folder in (data_folder(), demonstration / "room"))
    assert sealed in own.read_text()
    assert not real.exists() or sealed not in real.read_text()


@pytest.mark.parametrize("more", [[], ["--attended", "--seconds", "2"]])
def test_a_demonstration_is_attended_or_as_long_as_stated(more: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert main(["demo", "--out", str(tmp_path / "demo"), "--lang", "en", *more]) == 64
    assert "--seconds or --attended" in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()
