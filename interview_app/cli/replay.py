"""``replay``: a window with the verdict, the picture and the sound of a package, straight from its encrypted files.

The passphrase of a protected key is asked for in the window. The exit code is 0 once the window is closed: verdicts as
exit codes belong to ``verify``.
"""

from pathlib import Path

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("replay", run)
    command.argument("package", "package")
    command.option("--identity", "file")
    command.option("--trust", "file", repeated=True)


def run(parsed: Parsed, console: Console) -> int:
    """Open the window and return when it is closed."""
    from ui.app import run_replay

    return run_replay(
        Path(parsed.package),
        identity=None if parsed.identity is None else Path(parsed.identity),
        trust=tuple(Path(path) for path in parsed.trust),
        language=console.texts.language,
    )
