"""``banks``: check question banks, and add one to the room's own.

Exit code 0: no faults; 1: faults, each told as file, line and reason.
"""

from pathlib import Path

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit


def declare(top: Command) -> None:
    """Declare the family and its commands."""
    family = top.command("banks")
    check = family.command("check", run_check)
    check.arguments("files", "file")
    add = family.command("add", run_add)
    add.argument("bank_file", "file")


def run_check(parsed: Parsed, console: Console) -> int:
    """Say every fault of the files, or of all banks of the room where none is named."""
    from interview_app.journey.banks import ADDED_FOLDER, check_banks, load_banks
    from interview_app.system.paths import data_folder

    if parsed.files:
        faults = check_banks([Path(file) for file in parsed.files])
    else:
        faults = load_banks(data_folder() / ADDED_FOLDER).faults
    texts = console.texts
    for fault in faults:
        text = texts.text(f"bank_fault.{fault.reason.value}", about=fault.about)
        console.say("bank_fault", path=fault.file, line=fault.line, text=text)
    if faults:
        return Exit.NOT_ALL
    console.say("banks_valid")
    return Exit.DONE


def run_add(parsed: Parsed, console: Console) -> int:
    """Add a bank to the room's own."""
    from interview_app.journey.banks import ADDED_FOLDER, add_bank
    from interview_app.system.paths import data_folder

    bank = add_bank(Path(parsed.bank_file), data_folder() / ADDED_FOLDER)
    console.say("bank_added", title=bank.title.text(console.texts.language), entries=len(bank.entries))
    return Exit.DONE
