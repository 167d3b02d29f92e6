"""``inspect``: what a package says of itself, without a key and with one. Nothing is judged; that is ``verify``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.cli.unlock import open_identity

_WHOSE = {"custodian": "inspect_key_custodian", "session": "inspect_key_session", "unknown": "inspect_key_unknown"}


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("inspect", run)
    command.argument("package", "package")
    command.option("--identity", "file")
    command.option("--identity-passphrase-file", "file")
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """Show what the package says."""
    identity = None
    if parsed.identity is not None:
        identity = open_identity(console, parsed.identity, parsed.identity_passphrase_file)
    from interview_app.journey.inspect import inspect

    console.progress("reading")
    told: dict[str, Any] = inspect(Path(parsed.package), identity)
    if parsed.json:
        console.write_json(told)
        return Exit.DONE
    _tell_session(told, console)
    for part in told["parts"]:
        _tell_part(part, console)
    for camera in told["cameras"]:
        console.say("inspect_camera", **camera)
    for device in told.get("devices", ()):
        console.say("inspect_device", device=device["device"], state=_state(device, console))
    for event in told.get("events", ()):
        console.say("inspect_event", time=event["utc"], what=console.texts.word("event", event["kind"]))
    for finding in told["findings"]:
        text = console.texts.word("finding", finding["code"])
        console.say("finding" if finding["path"] else "finding_whole", text=text, **finding)
    console.say("inspect_not_checked")
    return Exit.DONE


def _tell_session(told: Mapping[str, Any], console: Console) -> None:
    texts = console.texts
    console.say("inspect_session", session=told["session"], kind=texts.word("session_kind", told["kind"]))
    console.say("inspect_started", time=told["started_utc"])
    console.say("inspect_software", software=told["software"])
    console.say("inspect_size", files=told["files"], bytes=told["bytes"])
    console.say("inspect_recipients", count=", ".join(str(count) for count in told["recipients"]))
    for key in told.get("keys", ()):
        said = "inspect_key_given" if key["given"] else "inspect_key"
        console.say(said, fingerprint=key["fingerprint"], whose=texts.text(f"cli.{_WHOSE[key['whose']]}"))
    if "keys" not in told:
        console.say("inspect_keys_unnamed")
    seal = told["seal"]
    if seal is not None and seal["fingerprint"]:
        console.say("sealed_by", subject=seal["subject"], fingerprint=seal["fingerprint"])
        console.say("inspect_sealed", time=seal["signed_at"] or "")
    console.say("media_digest", digest=told["media_digest"])
    console.say("seal_digest", digest=told["seal_digest"])


def _tell_part(part: Mapping[str, Any], console: Console) -> None:
    texts = console.texts
    if part["gap_ms"]:
        reason = texts.word("reason", part["gap_reason"])
        console.say("inspect_gap", part=part["part"], milliseconds=part["gap_ms"], reason=reason)
    console.say(
        "inspect_part",
        part=part["part"],
        milliseconds=(part["end_us"] - part["start_us"]) // 1000,
        ended=texts.word("reason", part["ended"]),
    )
    if part["lost_ms"] is None:
        console.say("recover_lost_unknown")
    elif part["lost_ms"]:
        console.say("recover_lost", milliseconds=part["lost_ms"])
    for track in part["tracks"]:
        shape = f"{track['width']}x{track['height']}" if track["width"] else f"{track['rate']} Hz, {track['channels']}"
        console.say("inspect_track", track=track["id"], codec=track["codec"], shape=shape)


def _state(device: Mapping[str, Any], console: Console) -> str:
    if "got" in device:
        got = device["got"]
        if "width" in got:
            return f"{got['width']}x{got['height']}, {got['rate_milli'] / 1000:g} Hz"
        return f"{got['rate']} Hz, {got['channels']}"
    if "reason" in device:
        return console.texts.text("cli.device_lost", reason=console.texts.word("reason", device["reason"]))
    return console.texts.text("cli.device_back", milliseconds=device["lost_ms"])
