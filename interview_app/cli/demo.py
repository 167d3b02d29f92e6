"""``demo``: the whole way on the artificial room, from the first start to two verdicts and the replay.

Unattended, nobody has to sit before the windows, and a screen is made where there is none; exit code 0 only if both
copies are VERIFIED and the replay says so, too. Attended, the room is set up already, and a person plays with the
windows, as long as they like; how one signs in is printed.
"""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.cli.arguments import Command, Mistake, Parsed, seconds
from interview_app.cli.console import Console
from interview_app.cli.interrupt import stopping_on_interrupt

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from interview_app.journey.demo_room import DemoPeople, DemoRoom

ATTENDED_S = 3600


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("demo", run)
    command.option("--out", "folder", required=True)
    command.option("--seconds", "number", read=seconds)
    command.switch("--attended")
    command.switch("--json")


def run(parsed: Parsed, console: Console) -> int:
    """Run it; the exit code is that of the worst verdict, or 0 where a person closed the windows."""
    if (parsed.seconds is None) is not parsed.attended:
        raise Mistake("seconds_or_attended")
    return _attended(parsed, console) if parsed.attended else _unattended(parsed, console)


def _attended(parsed: Parsed, console: Console) -> int:
    from interview_app.journey.demo_room import PASSPHRASE, SIGN_PROTOCOLS, set_up
    from interview_app.system.clock import SystemClock
    from ui.demo import demo_attended

    word = console.texts.text
    people = _people(console)
    with _room(parsed, console, people, ATTENDED_S) as made:
        set_up(made, word("demo.room"), people, SystemClock())
        for role, person in people.signing_in.items():
            role_word = console.texts.word("account_role", role.value)
            console.say("demo_person", role=role_word, name=person.name, sign_in=person.sign_in)
        console.say("demo_passphrase", passphrase=PASSPHRASE)
        for role in SIGN_PROTOCOLS:
            role_word = console.texts.word("account_role", role.value)
            console.say("demo_certificate", role=role_word, path=str(made.certificate(role)))
        console.say("demo_keys", key=str(made.court))
        return demo_attended(console.texts.language)


def _unattended(parsed: Parsed, console: Console) -> int:
    with stopping_on_interrupt() as wish:  # first of all: Qt's libraries do not bear an interrupt while they are loaded
        from interview_app.journey.demo import finish_demo
        from interview_app.system.clock import SystemClock
        from ui.demo import demo_unattended

        with _room(parsed, console, _people(console), parsed.seconds) as made:
            language, progress = console.texts.language, console.progress
            played = demo_unattended(made, parsed.seconds, language, stop=wish, progress=progress)
            report = finish_demo(
                made, played.packages, played.replayed, parsed.seconds, played.steps, SystemClock(), progress
            )
    if parsed.json:
        console.write_json(asdict(report))
    else:
        console.say("demo_verdict", verdict=console.texts.word("word", report.verdict))
        console.say("demo_verdict_copy", verdict=console.texts.word("word", report.verdict_copy))
        console.say("demo_verdict_replay", verdict=console.texts.word("word", report.verdict_replay))
        console.say("demo_frames", captured=report.frames_captured, dropped=report.frames_dropped, events=report.events)
        console.say("demo_left", path=parsed.out)
    return report.worst.exit_code


def _people(console: Console) -> "DemoPeople":
    from interview_app.journey.demo_room import PASSPHRASE, SIGN_IN, DemoPeople
    from interview_app.journey.vault_opening import NewPerson

    word = console.texts.text
    signing_in = {role: NewPerson(word(f"demo.{role.value}"), SIGN_IN[role], PASSPHRASE) for role in SIGN_IN}
    return DemoPeople(signing_in, word("demo.court"), word("demo.archive"))


def _room(parsed: Parsed, console: Console, people: "DemoPeople", length_s: int) -> "AbstractContextManager[DemoRoom]":
    from interview_app.journey.demo_room import demo_room
    from interview_app.system.clock import SystemClock

    cameras = console.camera_name(1), console.camera_name(2)
    return demo_room(Path(parsed.out), length_s, people, SystemClock(), camera_names=cameras)
