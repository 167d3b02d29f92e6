"""A clip that plays like a camera."""

import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty seconds of a moving test picture as MJPEG."""
    path = tmp_path_factory.mktemp("clip") / "clip.avi"
    source = "testsrc2=size=320x240:rate=25:duration=30"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", source, "-c:v", "mjpeg", "-q:v", "4", path], check=True
    )
    return path
