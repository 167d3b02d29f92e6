"""Frames dropped in five minutes of 1080p25 with sound, encryption and preview."""

from pathlib import Path

from interview_app.domain.session import CameraOrder
from interview_app.recording.client import launch
from interview_app.recording.order import SYNTHETIC
from interview_app.system.paths import runtime_folder
from tests.benchmarks.clips import FULL_HD
from tests.benchmarks.row import row
from tests.recording.room import Room, recorded

SECONDS = 300


def measure(folder: Path) -> None:
    """Print how many of the synthetic camera's frames were passed over."""
    order = Room(folder, cameras=(CameraOrder(SYNTHETIC, "room", FULL_HD),), seconds=SECONDS + 30).order()
    client = launch(order, runtime_folder(), on_preview=lambda preview, jpeg: None)
    client.show_preview(1)
    status = client.wait_status(SECONDS + 60, recorded(SECONDS * 1000))
    client.stop("benchmark")
    client.wait(30)
    (camera,) = status.cameras
    row("frames dropped in 5 minutes of 1080p25", str(camera.dropped), f"of {camera.captured} captured", "goal 0")
