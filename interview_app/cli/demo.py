"""``demo``: the whole way on the artificial room, from recording to two verdicts. Exit code 0 only if both hold."""

from pathlib import Path

from interview_app.cli.arguments import Command, Parsed, seconds
from interview_app.cli.console import Console
from interview_app.cli.interrupt import stopping_on_interrupt
from interview_app.domain.verdict import Verdict


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("demo", run)
    command.option("--out", "folder", required=True)
    command.option("--seconds", "number", required=True, read=seconds)
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """Run it; the exit code is that of the worse verdict."""
    from interview_app.journey.demo import demo
    from interview_app.system.clock import SystemClock

    with stopping_on_interrupt() as wish:
        report = demo(
            Path(parsed.out),
            parsed.seconds,
            SystemClock(),
            camera_names=(console.camera_name(1), console.camera_name(2)),
            slate=console.slate(),
            stop=wish,
            progress=console.progress,
        )
    if parsed.json:
        console.write_json(vars(report))
    else:
        console.say("demo_verdict", verdict=console.texts.word("word", report.verdict))
        console.say("demo_verdict_copy", verdict=console.texts.word("word", report.verdict_copy))
        console.say("demo_frames", captured=report.frames_captured, dropped=report.frames_dropped, events=report.events)
        console.say("demo_left", path=parsed.out)
    verdicts = (Verdict(report.verdict), Verdict(report.verdict_copy))
    worse = next((one for one in (Verdict.ALTERED, Verdict.CANNOT_TELL) if one in verdicts), Verdict.VERIFIED)
    return worse.exit_code
