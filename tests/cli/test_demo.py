"""The demonstration: what it leaves, and its ends: somebody stops it, before or while it records, or closes its window.

It goes through every window of the journey, which takes a while before it records.
"""

import json
import signal
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.domain.events import EventKind
from interview_app.domain.interview_words import SafetyQuestion
from interview_app.domain.verdict import Verdict
from interview_app.evidence.index import read_index
from interview_app.evidence.layout import INDEX
from interview_app.journey.demo import DemoReport
from interview_app.signing.pades_check import check_signatures
from interview_app.signing.trust import load_anchors
from tests.cli.desktop import desktop
from tests.cli.program import ROOT, command, environment, run
from tests.recording.room import wait_until

LONG_S = 200
TITLE = "Interview room"
STEPS = (
    *("first_start", "people_who_sign_in", "sign_in", "case_and_child", "plan", "room", "people", "admission"),
    *("recording", "protocol", "sealing", "replay", "verification"),
)
VERDICTS = ("verdict", "verdict_copy", "verdict_replay")


def _stopped_when(out: Path, so: Callable[[], object]) -> "subprocess.CompletedProcess[str]":
    """Start a demonstration of five minutes and ask it to stop as soon as something is *so*."""
    line = command("demo", "--out", out, "--seconds", "300", "--lang", "en")
    with subprocess.Popen(
        line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demonstration:
        wait_until(so, LONG_S)
        demonstration.send_signal(signal.SIGINT)
        told, complained = demonstration.communicate(timeout=LONG_S)
    return subprocess.CompletedProcess(line, demonstration.returncode, told, complained)


def test_it_leaves_a_package_and_its_copy_keys_and_a_report_of_every_step(demonstration: Path) -> None:
    left = {path.name for path in demonstration.iterdir()}
    keys = {"court-identity.txt", "archive-identity.txt", "ca.pem", "seal.p12", "seal-passphrase.txt"}
    papers = {"protocol.pdf", "label.pdf", "investigator.p12", "psychologist.p12"}
    assert left == {"package", "copy", "report.json", "room", "screens", *keys, *papers}
    report = json.loads((demonstration / "report.json").read_text())
    assert {report[name] for name in VERDICTS} == {"VERIFIED"}
    assert report["seconds"] == 2
    assert report["frames_captured"] > report["frames_dropped"]
    assert tuple(step["step"] for step in report["steps"]) == STEPS
    assert all(step["seconds"] > 0 for step in report["steps"])


@pytest.mark.parametrize("name", VERDICTS)
@pytest.mark.parametrize("verdict", [Verdict.ALTERED, Verdict.CANNOT_TELL])
def test_it_ended_well_only_if_everything_that_checked_says_so(
    demonstration: Path, name: str, verdict: Verdict
) -> None:
    report = json.loads((demonstration / "report.json").read_text())
    assert DemoReport(**report).worst is Verdict.VERIFIED
    assert DemoReport(**report | {name: verdict.value}).worst is verdict


def test_it_leads_a_short_interview_with_a_pause_and_counts_its_events(demonstration: Path) -> None:
    report = json.loads((demonstration / "report.json").read_text())
    counted = report["events_by_kind"]
    assert sum(counted.values()) == report["events"]
    assert counted.keys() <= set(EventKind)
    once = {"child_came", "child_left", "paused", "resumed", "exhibit_added", "question_handed", "closing_began"}
    assert {kind: counted[kind] for kind in once} == dict.fromkeys(once, 1)
    assert counted["asked"] >= 6
    assert counted["word_caught"] == counted["answered"] == 2
    assert counted["safety_answered"] == len(SafetyQuestion)
    assert counted["observer_window"] == 1
    assert counted["paper_added"] == 1


def test_it_leaves_the_protocol_signed_by_two_and_the_labels_of_both_copies(demonstration: Path) -> None:
    protocol = (demonstration / "protocol.pdf").read_bytes()
    checked = check_signatures(protocol, load_anchors([demonstration / "ca.pem"]), now=datetime.now(UTC), expected=())
    assert sorted(one.name for one in checked.signatures if not one.faults) == [
        "Ibrayeva Dinara Maratovna",
        "Sarsenova Bibigul Kairatovna",
    ]
    report = json.loads((demonstration / "report.json").read_text())
    metadata = PdfReader(demonstration / "protocol.pdf").metadata
    assert metadata is not None
    assert report["media_digest"] in str(metadata["/Keywords"])
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(demonstration / "protocol.pdf").pages).split())
    for told in ("Republic of Kazakhstan", "pupil of a secondary school", "school-gymnasium No. 25", "birth cert"):
        assert told in text  # who the child is, as art. 212.2 demands
    labels = "".join(page.extract_text() for page in PdfReader(demonstration / "label.pdf").pages)
    assert read_index((demonstration / "package" / INDEX).read_bytes()).session in labels.replace("\n", "")


def test_it_keeps_every_page_in_kazakh_and_another_language(demonstration: Path) -> None:
    pages: dict[str, set[str]] = {}
    for picture in (demonstration / "screens").iterdir():
        page, language, _look = picture.stem.rsplit("-", 2)
        pages.setdefault(page, set()).add(language)
    shown = {page.partition("-")[2] for page in pages}
    assert shown >= {
        "administrator",
        "custodians",
        "sign-in",
        "case",
        "plan",
        "people",
        "rights",
        "admission",
        "interview",
        "interview-own-question",
        "observer",
        "pause",
        "closing",
        "protocol",
        "copies",
        "replay",
    }
    assert all(languages == {"kk", "en"} for languages in pages.values())


def test_what_was_recorded_until_somebody_stopped_it_is_sealed(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = _stopped_when(out, lambda: list(out.glob("first-target/*.open/in-flight/m-*")))
    # A machine that is busy underruns its loudspeaker, which ALSA's own library tells the terminal.
    said = [line for line in done.stderr.splitlines() if not line.startswith("ALSA lib")]
    assert (done.returncode, said) == (0, [])
    report = json.loads((out / "report.json").read_text())
    assert {report[name] for name in VERDICTS} == {"VERIFIED"}
    assert 0 < report["frames_captured"] < 60 * 25
    assert report["events_by_kind"]["recording_stopped"] == 1
    assert not (out / "protocol.pdf").exists()


def test_stopped_before_it_records_it_leaves_no_recording(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = _stopped_when(out, (out / "room" / "room.toml").exists)
    assert done.returncode == 69
    assert "Stopped" in done.stderr
    assert not list(out.glob("*-target/*"))


def test_attended_it_lasts_until_the_window_is_closed(tmp_path: Path, screen: str) -> None:
    out = tmp_path / "demo"
    line = command("demo", "--out", out, "--attended", "--lang", "en")
    with desktop(screen) as seen:
        before = seen.windows(TITLE)  # this run's own
        with subprocess.Popen(
            line, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as demonstration:
            wait_until(lambda: seen.windows(TITLE) - before)
            assert demonstration.poll() is None
            (window,) = seen.windows(TITLE) - before
            seen.close(window)
            told, complained = demonstration.communicate(timeout=60)
    assert (demonstration.returncode, complained) == (0, "")
    assert str(out / "court-identity.txt") in told
    assert all(said in told for said in ("aigul", "bibigul", "dinara", "apple lamp river door", "investigator.p12"))
    assert (out / "room" / "vault").is_dir()
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
