"""``export``: an ordinary video file out of a package, with a note of origin beside it; only with a reason."""

from pathlib import Path

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.cli.unlock import open_identity
from interview_app.cli.verify import message


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("export", run)
    command.argument("package", "package")
    command.option("--identity", "file", required=True)
    command.option("--identity-passphrase-file", "file")
    command.option("--out", "file", required=True)
    command.option("--reason", "text", required=True)
    command.option("--trust", "file", repeated=True)


def run(parsed: Parsed, console: Console) -> int:
    """Export, and say under which verdict."""
    identity = open_identity(console, parsed.identity, parsed.identity_passphrase_file)
    from interview_app.journey.export import export
    from interview_app.journey.trust import Trust
    from interview_app.system.clock import SystemClock

    done = export(
        Path(parsed.package),
        identity,
        Path(parsed.out),
        parsed.reason,
        trust=Trust(tuple(map(Path, parsed.trust))),
        clock=SystemClock(),
        progress=console.progress,
    )
    console.say("export_verdict", verdict=console.texts.text(f"word.{done.report.verdict.value}"))
    for finding in done.report.findings:
        console.say("finding_whole", text=message(finding, console), code=finding.code.value)
    for film in done.films:
        console.say("exported", path=str(film))
    console.say("export_note", path=str(done.origin))
    console.say("export_unprotected")
    return Exit.DONE
