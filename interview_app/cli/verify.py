"""``verify``: the verdict on a sealed package, with every finding by file and stable code.

Exit code 0 VERIFIED, 1 ALTERED, 2 CANNOT TELL; no other end of this command gives one of these.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.unlock import open_identity
from interview_app.domain.verdict import Finding, Note, message_of

if TYPE_CHECKING:
    from interview_app.evidence.check import Report


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("verify", run)
    command.argument("package", "package")
    command.option("--trust", "file", repeated=True)
    command.option("--identity", "file")
    command.option("--identity-passphrase-file", "file")
    command.option("--follows", "package")
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """Check the package and say what was found."""
    identity = None
    if parsed.identity is not None:
        identity = open_identity(console, parsed.identity, parsed.identity_passphrase_file)
    from interview_app.journey.trust import Trust
    from interview_app.journey.verify import report_json, verify
    from interview_app.system.clock import SystemClock

    report = verify(
        Path(parsed.package),
        trust=Trust(tuple(map(Path, parsed.trust))),
        identity=identity,
        follows=None if parsed.follows is None else Path(parsed.follows),
        clock=SystemClock(),
        progress=console.progress,
    )
    if parsed.json:
        console.write_json(report_json(report, lambda said: message(said, console)))
    else:
        tell(report, console)
    return report.verdict.exit_code


def message(said: Finding | Note, console: Console) -> str:
    """Return a finding or a note in the user's language."""
    return message_of(said, console.texts.text)


def tell(report: "Report", console: Console) -> None:
    """Print *report*: the verdict's word, what it means, findings, notes, and how far the check went."""
    texts = console.texts
    verdict = report.verdict.value
    console.write(texts.text(f"word.{verdict}"))
    console.write(texts.text(f"verdict.{verdict}"))
    for finding in report.findings:
        console.say(
            "finding" if finding.path else "finding_whole",
            path=finding.path,
            text=message(finding, console),
            code=finding.code.value + (f": {finding.detail}" if finding.detail else ""),
        )
    if report.notes:
        console.say("notes")
    for note in report.notes:
        console.say("note" if note.path else "note_whole", path=note.path, text=message(note, console))
    checked = report.checked
    console.say("checked", files=checked.files, bytes=checked.bytes)
    if checked.with_key:
        console.say("checked_with_key")
    if report.seal is not None and report.seal.fingerprint:
        console.say("sealed_by", subject=report.seal.subject, fingerprint=report.seal.fingerprint)
    if report.media_digest:
        console.say("media_digest", digest=report.media_digest)
    if report.seal_digest:
        console.say("seal_digest", digest=report.seal_digest)
