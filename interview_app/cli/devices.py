"""``devices``: the cameras and microphones of this machine, and why one cannot be used."""

from typing import TYPE_CHECKING

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit

if TYPE_CHECKING:
    from interview_app.journey.devices import Listed


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("devices", run)
    command.switch("--probe")
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """List them; finding none is an answer, not a failure."""
    from interview_app.journey.devices import list_devices
    from interview_app.system.clock import SystemClock

    console.progress("looking_for_devices")
    found = list_devices(parsed.probe, SystemClock())
    if parsed.json:
        console.write_json(found.as_json())
        return Exit.DONE
    texts = console.texts
    for heading, devices in (("cameras", found.cameras), ("microphones", found.microphones)):
        console.say(heading)
        for device in devices:
            console.say("device", source=device.source, name=device.name, state=_state(device, console))
        if not devices:
            console.say("device_none")
    if found.microphones_reason is not None:
        console.say("no_microphones", reason=texts.word("reason", found.microphones_reason))
    return Exit.DONE


def _state(device: "Listed", console: Console) -> str:
    texts = console.texts
    if device.reason is not None:
        return texts.text("cli.device_unusable", reason=texts.word("reason", device.reason))
    return texts.text("cli.device_not_tried" if device.usable is None else "cli.device_usable")
