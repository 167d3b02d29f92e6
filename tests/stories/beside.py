"""Starts somebody at the windows in a process of their own, and reads what they say."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def somebody(*wish: str) -> "subprocess.Popen[str]":
    """Start ``tests.stories.somebody`` with a wish and what it needs."""
    command = [sys.executable, "-m", "tests.stories.somebody", *wish]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True)


def line_of(process: "subprocess.Popen[str]") -> str:
    """Return the next line that somebody says; '' once they are gone."""
    assert process.stdout
    return process.stdout.readline().strip()
