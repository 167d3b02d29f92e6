"""``keys``: a custodian's key, the proof that it opens, and a seal certificate of one's own making."""

from pathlib import Path

from interview_app.cli.arguments import Command, Mistake, Parsed, years
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.cli.unlock import new_passphrase, open_identity


def declare(top: Command) -> None:
    """Declare the commands."""
    family = top.command("keys")
    new = family.command("new", run_new)
    new.option("--out", "file", required=True)
    new.switch("--no-passphrase")
    new.option("--passphrase-file", "file")
    prove = family.command("prove", run_prove)
    prove.argument("challenge", "file")
    prove.option("--identity", "file", required=True)
    prove.option("--identity-passphrase-file", "file")
    seal = family.command("seal-cert", run_seal_cert)
    seal.option("--out", "file", required=True)
    seal.option("--ca", "file", required=True)
    seal.option("--ca-key", "file")
    seal.option("--organisation", "text")
    seal.option("--room", "text")
    seal.option("--years", "number", read=years)
    seal.option("--passphrase-file", "file")
    seal.switch("--no-passphrase")


def run_new(parsed: Parsed, console: Console) -> int:
    """Make an identity; print the public key that recordings are encrypted to."""
    passphrase = _passphrase(parsed, console)
    from interview_app.journey.keys import new_custody_identity

    console.progress("making_key")
    key = new_custody_identity(Path(parsed.out), passphrase)
    console.say("key_written", path=str(key.path))
    console.say("key_recipient", recipient=key.recipient)
    console.say("key_fingerprint", fingerprint=key.fingerprint)
    console.say("key_keep_away" if passphrase is not None else "key_keep_away_plain")
    return Exit.DONE


def run_prove(parsed: Parsed, console: Console) -> int:
    """Open a room's challenge with a custodian's key and print the number to be read aloud."""
    identity = open_identity(console, parsed.identity, parsed.identity_passphrase_file)
    from interview_app.journey.custody import answer

    console.say("challenge_number", number=answer(Path(parsed.challenge), identity))
    return Exit.DONE


def run_seal_cert(parsed: Parsed, console: Console) -> int:
    """Make a seal certificate and, where there is none yet, the authority that issues it."""
    passphrase = _passphrase(parsed, console)
    from interview_app.journey.keys import new_seal_certificate
    from interview_app.system.clock import SystemClock

    chosen = {name: getattr(parsed, name) for name in ("organisation", "room", "years")}
    console.progress("making_key")
    made = new_seal_certificate(
        Path(parsed.out),
        Path(parsed.ca),
        at=SystemClock().utc(),
        passphrase=passphrase,
        authority_key=Path(parsed.ca_key) if parsed.ca_key is not None else None,
        **{name: value for name, value in chosen.items() if value is not None},
    )
    console.say("seal_written", path=str(made.path))
    console.say("seal_subject", subject=made.subject)
    console.say("seal_fingerprint", fingerprint=made.fingerprint)
    console.say("seal_until", date=made.not_after.date().isoformat())
    new = "authority_new" if parsed.ca_key is not None else "authority_new_keyless"
    console.say(new if made.authority_is_new else "authority_used", path=str(made.authority_path))
    console.say("authority_fingerprint", fingerprint=made.authority_fingerprint)
    console.say("authority_self_made")
    return Exit.DONE


def _passphrase(parsed: Parsed, console: Console) -> str | None:
    if parsed.no_passphrase and parsed.passphrase_file is not None:
        raise Mistake("passphrase_and_none")
    return None if parsed.no_passphrase else new_passphrase(console, parsed.passphrase_file)
