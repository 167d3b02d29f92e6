"""The demonstration's ends: at somebody's wish while it records or before, by closing its windows, without a screen."""

import json
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.desktop import desktop
from tests.cli.program import ROOT, command, environment, run
from tests.recording.room import wait_until


def _stopped_when(out: Path, so: Callable[[], object]) -> "subprocess.CompletedProcess[str]":
    """Start a demonstration of five minutes and ask it to stop as soon as something is *so*."""
    line = command("demo", "--out", out, "--seconds", "300", "--lang", "en")
    with subprocess.Popen(
        line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demonstration:
        wait_until(so)
        demonstration.send_signal(signal.SIGINT)
        told, complained = demonstration.communicate(timeout=90)
    return subprocess.CompletedProcess(line, demonstration.returncode, told, complained)


def test_what_was_recorded_until_somebody_stopped_it_is_sealed(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = _stopped_when(out, lambda: list(out.glob("first-target/*.open/in-flight/m-*")))
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((out / "report.json").read_text())
    assert (report["verdict"], report["verdict_copy"]) == ("VERIFIED", "VERIFIED")
    assert 0 < report["frames_captured"] < 60 * 25


def test_stopped_before_it_records_it_leaves_no_recording(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = _stopped_when(out, (out / "room" / "room.toml").exists)
    assert done.returncode == 69
    assert "Stopped" in done.stderr
    assert not list(out.glob("*-target/*"))


def test_attended_it_lasts_until_the_window_is_closed(tmp_path: Path, screen: str) -> None:
    out = tmp_path / "demo"
    line = command("demo", "--out", out, "--attended", "--lang", "en")
    with (
        desktop(screen) as seen,
        subprocess.Popen(
            line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as demonstration,
    ):
        wait_until(lambda: "Interview room" in seen.windows())
        assert demonstration.poll() is None
        seen.close(seen.windows()["Interview room"])
        told, complained = demonstration.communicate(timeout=60)
    assert (demonstration.returncode, complained) == (0, "")
    assert str(out / "court-identity.txt") in told
    assert (out / "room" / "room.toml").is_file()
    assert not list(out.glob("*-target/*"))


def test_without_a_screen_and_without_means_to_make_one_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = run("demo", "--out", tmp_path / "demo", "--seconds", "2", "--lang", "en", PATH=str(tmp_path))
    assert done.returncode == 69
    assert "There is no screen" in done.stderr
