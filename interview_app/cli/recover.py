"""``recover``: what interrupted recordings left, closed without a key and sealed where there is a signer.

Exit code 0 when everything found was put right (or nothing was there), 1 when something could not be.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.cli.unlock import open_signer

if TYPE_CHECKING:
    from interview_app.journey.recover import Recovered


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("recover", run)
    command.argument("dir", "folder")
    command.option("--signer", "file")
    command.option("--signer-passphrase-file", "file")
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """Recover what is in the folder and say what was lost."""
    signer = None
    if parsed.signer is not None:
        signer = open_signer(console, parsed.signer, parsed.signer_passphrase_file)
    from interview_app.journey.recover import Outcome, recover
    from interview_app.system.clock import SystemClock

    found = recover(Path(parsed.dir), signer, SystemClock(), console.progress)
    if parsed.json:
        console.write_json({"sessions": [_as_json(one, console) for one in found]})
    else:
        _tell(found, console)
    right = {Outcome.SEALED, Outcome.WAITING, Outcome.EMPTY}
    return Exit.DONE if all(one.outcome in right for one in found) else Exit.NOT_ALL


def _tell(found: "tuple[Recovered, ...]", console: Console) -> None:
    if not found:
        console.say("recover_none")
    for one in found:
        console.say(f"recover_{one.outcome.value}", session=one.session)
        if one.recorded_ms:
            console.say("recover_length", milliseconds=one.recorded_ms)
            if one.lost_ms is None:
                console.say("recover_lost_unknown")
            else:
                console.say("recover_lost", milliseconds=one.lost_ms)
        for gap_ms in one.gaps_ms:
            console.say("recover_gap", milliseconds=gap_ms)
        for folder in one.folders:
            console.say("recover_folder", path=str(folder))
        if one.error is not None:
            console.warn(console.texts.circumstance(one.error))


def _as_json(one: "Recovered", console: Console) -> dict[str, object]:
    error = one.error
    return {
        "session": one.session,
        "outcome": one.outcome.value,
        "folders": [str(folder) for folder in one.folders],
        "recorded_ms": one.recorded_ms,
        "segments": one.segments,
        "parts": [{"part": end.part, "ended": end.reason, "lost_ms": end.lost_ms} for end in one.ends],
        "gaps_ms": list(one.gaps_ms),
        "lost_ms": one.lost_ms,
        "error": None if error is None else {"code": error.code.value, "message": console.texts.circumstance(error)},
    }
