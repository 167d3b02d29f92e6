"""``record``: a room test. Records, seals, and prints the package's path as the last line.

Ctrl-C is a wish to stop: what was recorded is sealed all the same.
"""

from pathlib import Path

from interview_app.cli.arguments import Command, Mistake, Parsed, channels, rate, seconds, size
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit
from interview_app.cli.interrupt import stopping_on_interrupt
from interview_app.cli.unlock import open_signer, read_recipients
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution

_FIRST_CAMERA = "0"
_DEFAULT_MICROPHONE = ""
_SYNTHETIC = "synthetic"


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("record", run)
    command.option("--out", "folder", required=True)
    command.option("--seconds", "number", required=True, read=seconds)
    command.option("--recipient", "recipient", required=True, several=True)
    command.option("--signer", "file", required=True)
    command.option("--signer-passphrase-file", "file")
    command.option("--second-target", "folder")
    command.option("--camera", "camera", repeated=True)
    command.option("--camera-name", "text", several=True)
    command.option("--microphone", "text")
    command.option("--size", "size", read=size, default=Resolution(1920, 1080, 0))
    command.option("--rate", "number", read=rate, default=25)
    command.option("--channels", "number", read=channels, default=1)
    command.choice("--sound", ("flac", "aac"), "flac")
    command.switch("--no-overlay")
    command.switch("--synthetic")


def run(parsed: Parsed, console: Console) -> int:
    """Record what was ordered."""
    if len(parsed.camera_name) > max(1, len(parsed.camera)):
        raise Mistake("too_many_names")
    recipients = read_recipients(parsed.recipient)
    signer = open_signer(console, parsed.signer, parsed.signer_passphrase_file)
    from interview_app.journey.record import RoomTest, record_room_test
    from interview_app.system.clock import SystemClock
    from interview_app.system.process import swaps_in_clear

    if len(recipients) == 1:
        console.warn(console.texts.text("cli.one_recipient"))
    if swaps_in_clear():
        console.warn(console.texts.text("cli.swap_in_clear"))
    test = RoomTest(
        cameras=_cameras(parsed, console),
        microphone=_microphone(parsed),
        sound_codec=parsed.sound,
        overlay=not parsed.no_overlay,
        slate=console.slate(),
        seconds=parsed.seconds,
        targets=tuple(Path(target) for target in (parsed.out, parsed.second_target) if target is not None),
        recipients=recipients,
    )
    with stopping_on_interrupt() as wish:
        sealed = record_room_test(test, signer, SystemClock(), stop=wish, progress=console.progress)
    if wish.is_set():
        console.warn(console.texts.text("cli.stopped_early"))
    for folder in sealed.incomplete:
        console.warn(console.texts.text("cli.copy_incomplete", path=str(folder)))
    console.say("media_digest", digest=sealed.media_digest)
    console.say("seal_digest", digest=sealed.seal_digest)
    for copy in sealed.packages[1:]:
        console.say("working_copy", path=str(copy))
    console.write(str(sealed.packages[0]))
    return Exit.DONE


def _cameras(parsed: Parsed, console: Console) -> tuple[CameraOrder, ...]:
    sources = parsed.camera or [_SYNTHETIC if parsed.synthetic else _FIRST_CAMERA]
    resolution = Resolution(parsed.size.width, parsed.size.height, parsed.rate)
    given = dict(enumerate(parsed.camera_name))
    names = [given.get(place, console.camera_name(place + 1)) for place in range(len(sources))]
    return tuple(CameraOrder(source, name, resolution) for source, name in zip(sources, names, strict=True))


def _microphone(parsed: Parsed) -> MicrophoneOrder:
    source = parsed.microphone
    if source is None:
        source = _SYNTHETIC if parsed.synthetic else _DEFAULT_MICROPHONE
    return MicrophoneOrder(source, parsed.channels)
