"""Sealing and copying, killed after the steps that they take: the next start ends where they would have ended."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journey.ceremony import Ceremony
from tests.vault.vaults import ROOT

SHARES = 4
"""So many tests divide the steps among them, so that they can run beside one another."""
FEWEST = 100
FEWEST_OF_A_COPY = 5
PATIENCE_S = 900
RENEWED_EVERY = 10
"""Among so many steps one after which the room seals with another certificate: few, but of each stretch."""


@pytest.fixture
def ceremony(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ceremony:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "room"))
    return Ceremony.prepare(tmp_path / "room")


def killed(module: str, *given: object) -> dict[str, Any]:
    """Run *module*, which kills processes of its own, and return what it tells."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.journey.{module}", *map(str, given)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["wrong"] == []
    return told


@pytest.mark.parametrize("first", range(1, SHARES + 1))
def test_after_a_kill_at_any_step_the_next_start_ends_where_it_would_have_ended(ceremony: Ceremony, first: int) -> None:
    assert killed("ceremony", ceremony.root, ceremony.session, first, SHARES)["last"] > FEWEST


def test_with_a_certificate_that_was_renewed_after_the_kill_it_ends_there_too(ceremony: Ceremony) -> None:
    assert killed("ceremony", ceremony.root, ceremony.session, 5, RENEWED_EVERY, "renewed")["last"] > FEWEST


def test_a_second_stick_at_the_place_of_the_first_gets_one_number_whenever_it_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "room"))
    steps = killed("sticks", tmp_path / "room")["steps"]
    assert "commit" in steps
    assert len(steps) >= FEWEST_OF_A_COPY
