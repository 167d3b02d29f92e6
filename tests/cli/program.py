"""The program as a user starts it: a process of its own, what it printed, how it ended."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGES = ("kk", "ru", "en")
LANGUAGE_VARIABLES = ("INTERVIEW_APP_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "LC_CTYPE")


def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program with no language set but by *variables*, and nobody at a terminal."""
    return subprocess.run(
        command(*arguments),
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env=environment(**variables),
    )


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that starts the program."""
    return [sys.executable, "-m", "interview_app.cli.main", *map(str, arguments)]


def environment(**variables: str) -> Mapping[str, str]:
    """Return the environment without any language but those in *variables*."""
    kept = {name: value for name, value in os.environ.items() if name not in LANGUAGE_VARIABLES}
    return kept | {"COLUMNS": "100"} | variables
