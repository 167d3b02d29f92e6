"""Run the measurements named on the command line, or all of them: ``python -m tests.benchmarks [NAME]...``."""

import importlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

NAMES = (
    "encode",
    "drops",
    "kills",
    "seal",
    "verify",
    "replay",
    "offset",
    "memory",
    "preview",
    "start",
    "back",
    "sessions",
    "check",
    "protocol",
    "sign",
    "pause",
    "fluid",
)


def main() -> int:
    """Run them one after another in a temporary folder of their own; 64 for an unknown name."""
    chosen = sys.argv[1:] or list(NAMES)
    if not set(chosen) <= set(NAMES):
        print(f"benchmarks: choose from {' '.join(NAMES)}", file=sys.stderr)
        return 64
    folder = Path(tempfile.mkdtemp(prefix="interview-bench-"))
    for variable in ("INTERVIEW_APP_DATA", "XDG_RUNTIME_DIR"):
        place = folder / variable.lower()
        place.mkdir(mode=0o700)
        os.environ[variable] = str(place)
    try:
        for name in chosen:
            print(f"\n{name}", flush=True)
            work = folder / name
            work.mkdir()
            importlib.import_module(f"tests.benchmarks.{name}").measure(work)
            shutil.rmtree(work)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
