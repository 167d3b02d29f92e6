"""CPU of recording, encryption and preview included, against ffmpeg doing the same encode to a plain file."""

import os
from pathlib import Path

from interview_app.domain.session import CameraOrder
from interview_app.recording.client import launch
from interview_app.system.paths import runtime_folder
from tests.benchmarks.clips import FULL_HD, HD, Clip, ffmpeg_cpu_s, make_clip
from tests.benchmarks.row import row
from tests.recording.room import Room, recorded

SECONDS = 40
ROUNDS = 2


def measure(folder: Path) -> None:
    """Print the ratio for one 1080p camera, and with a second one at 720p."""
    room, face = make_clip(folder, FULL_HD, SECONDS + 10), make_clip(folder, HD, SECONDS + 10)
    for what, clips in (("1080p25", [room]), ("1080p25 and 720p25", [room, face])):
        ours, theirs, share = 0.0, 0.0, 1.0
        for number in range(ROUNDS):
            spent, encoded = recorder_cpu_s(folder / f"{len(clips)}-{number}", clips)
            ours += spent
            share = min(share, encoded / (SECONDS * 25 * len(clips)))
            theirs += ffmpeg_cpu_s(clips, folder / "plain.mp4", SECONDS)
        row(
            f"recording {what}, CPU",
            f"{ours / theirs:.2f}",
            f"x ffmpeg ({ours / ROUNDS / SECONDS:.2f} against {theirs / ROUNDS / SECONDS:.2f} cores)",
            f"goal <= 1.25; {share:.0%} of the pictures",
        )


def recorder_cpu_s(folder: Path, clips: list[Clip]) -> tuple[float, int]:
    """Return CPU seconds and pictures encoded by the recorder in :data:`SECONDS` of these clips, its start left out."""
    folder.mkdir()
    cameras = tuple(CameraOrder(str(clip.path), clip.path.stem, clip.resolution) for clip in clips)
    client = launch(Room(folder, cameras=cameras).order(), runtime_folder(), on_preview=lambda preview, jpeg: None)
    client.show_preview(1)
    first = client.wait_status(30, recorded(1000))
    before = cpu_s(client.rendezvous.pid)
    last = client.wait_status(SECONDS + 30, recorded(1000 + SECONDS * 1000))
    spent = cpu_s(client.rendezvous.pid) - before
    client.stop("benchmark")
    client.wait(30)
    return spent, sum(now.encoded - then.encoded for now, then in zip(last.cameras, first.cameras, strict=True))


def cpu_s(pid: int) -> float:
    """Return the CPU seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
