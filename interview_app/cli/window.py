"""``window``: opens the room's windows. Language and look are those chosen in the windows, unless ``--lang`` says so.

The command line starts the windows and is the only one to know them; Qt is imported when the command runs.
"""

from pathlib import Path

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("window", run)
    command.option("--room", "file")


def run(parsed: Parsed, _console: Console) -> int:
    """Open the windows and return when the last one is closed."""
    from ui.app import run_room

    return run_room(None if parsed.room is None else Path(parsed.room), language=getattr(parsed, "lang", None))
