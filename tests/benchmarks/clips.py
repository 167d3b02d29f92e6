"""Moving pictures that play like cameras, and the ffmpeg command line that does the recorder's encode."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.session import Resolution
from interview_app.recording.picture_track import PictureSettings

FULL_HD = Resolution(1920, 1080, 25)
HD = Resolution(1280, 720, 25)


@dataclass(frozen=True)
class Clip:
    """A file and what it shows."""

    path: Path
    resolution: Resolution


def make_clip(folder: Path, resolution: Resolution, seconds: int) -> Clip:
    """Make a clip of a moving scene with a camera's noise, in H.264 as network cameras send it."""
    path = folder / f"{resolution.height}p.mp4"
    size = f"{resolution.width}x{resolution.height}"
    source = f"testsrc2=size={size}:rate={resolution.rate},noise=alls=3:allf=t,format=yuv420p"
    options = ["-t", str(seconds), "-c:v", "libx264", "-preset", "superfast", "-crf", "20", "-g", "25", str(path)]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, *options], check=True)
    return Clip(path, resolution)


def ffmpeg_cpu_s(clips: list[Clip], out: Path, seconds: int) -> float:
    """Return the CPU seconds of ffmpeg playing *clips* in real time into a plain file with the recorder's settings."""
    command = ["ffmpeg", "-v", "error", "-y"]
    for clip in clips:
        command += ["-re", "-i", str(clip.path)]
    command += ["-re", "-f", "lavfi", "-i", "anoisesrc=amplitude=0.05:sample_rate=48000"]
    for number, clip in enumerate(clips):
        settings = PictureSettings(clip.resolution.width, clip.resolution.height, clip.resolution.rate)
        command += ["-map", f"{number}:v", f"-c:v:{number}", "libx264", f"-preset:v:{number}", settings.preset]
        command += [f"-tune:v:{number}", "zerolatency", f"-crf:v:{number}", str(settings.crf)]
        command += [f"-maxrate:v:{number}", str(settings.maxrate), f"-bufsize:v:{number}", str(settings.maxrate)]
        command += [f"-threads:v:{number}", str(settings.threads)]
    command += ["-force_key_frames", "expr:gte(t,n_forced)", "-x264-params", "keyint=infinite:scenecut=0"]
    command += ["-map", f"{len(clips)}:a", "-c:a", "flac", "-t", str(seconds), "-strict", "-2", str(out)]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError("ffmpeg failed")
    return usage.ru_utime + usage.ru_stime
