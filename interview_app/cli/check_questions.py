"""``check-questions``: how questions to a child are put, one JSON object a line on standard output.

Exit code 0 once every row was answered; a file that cannot be read as it should answers nothing.
"""

import json
from pathlib import Path

from interview_app.cli.arguments import Command, Parsed
from interview_app.cli.console import Console
from interview_app.cli.exits import Exit


def declare(top: Command) -> None:
    """Declare the command."""
    command = top.command("check-questions", run)
    command.argument("questions", "file")


def run(parsed: Parsed, console: Console) -> int:
    """Check every question of the file."""
    from interview_app.journey.check_questions import read_questions

    for row in read_questions(Path(parsed.questions)):
        console.write(json.dumps(row.answer(), ensure_ascii=False))
    return Exit.DONE
