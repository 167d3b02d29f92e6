"""The sealing ceremony, killed after every step that it takes: the next start ends where it would have ended."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journey.ceremony import Ceremony
from tests.vault.vaults import ROOT

SHARES = 4
"""So many tests divide the steps among them, so that they can run beside one another."""
FEWEST = 100
PATIENCE_S = 900


@pytest.fixture
def ceremony(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ceremony:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "room"))
    return Ceremony.prepare(tmp_path / "room")


@pytest.mark.parametrize("first", range(1, SHARES + 1))
def test_after_a_kill_at_any_step_the_next_start_ends_where_it_would_have_ended(ceremony: Ceremony, first: int) -> None:
    command = [sys.executable, "-m", "tests.journey.ceremony", str(ceremony.root), ceremony.session]
    done = subprocess.run(
        [*command, str(first), str(SHARES)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["last"] > FEWEST
