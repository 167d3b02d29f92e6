"""A process that holds plaintext leaves no core file and cannot be looked into by its user's other processes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interview_app.system.process import forbid_core_dumps, swaps_in_clear

ASK = """
import ctypes, json, resource
from interview_app.system.process import forbid_core_dumps
PR_GET_DUMPABLE = 3
before = ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)
forbid_core_dumps()
after = ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)
print(json.dumps([before, after, resource.getrlimit(resource.RLIMIT_CORE)]))
"""


def test_core_dumps_are_forbidden() -> None:
    told = subprocess.run([sys.executable, "-c", ASK], check=True, capture_output=True).stdout
    assert json.loads(told) == [1, 0, [0, 0]]


def test_windows_has_nothing_of_the_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ctypes.CDLL", lambda *_args, **_kwargs: asked.append("library"))
    monkeypatch.setattr(sys, "platform", "win32")
    forbid_core_dumps()
    assert asked == []


@pytest.mark.parametrize(
    ("swap", "uuid", "clear"),
    [
        ("/dev/sda2", None, True),
        ("/swapfile", None, True),
        ("/dev/zram0", None, False),
        ("/dev/dm-1", "CRYPT-PLAIN-swap", False),
        ("/dev/dm-1", "LVM-abc", True),
    ],
)
def test_a_swap_that_is_written_in_clear_is_noticed(tmp_path: Path, swap: str, uuid: str | None, clear: bool) -> None:
    swaps = tmp_path / "swaps"
    swaps.write_text(f"Filename\t\t\t\tType\t\tSize\n{swap} partition\t1 0 -2\n")
    if uuid is not None:
        place = tmp_path / "block" / Path(swap).name / "dm"
        place.mkdir(parents=True)
        (place / "uuid").write_text(uuid)
    assert swaps_in_clear(swaps, tmp_path / "block") is clear


def test_without_swap_or_without_its_list_nothing_is_noticed(tmp_path: Path) -> None:
    assert not swaps_in_clear(tmp_path / "none", tmp_path)
    (tmp_path / "swaps").write_text("Filename\t\t\t\tType\t\tSize\n")
    assert not swaps_in_clear(tmp_path / "swaps", tmp_path)
