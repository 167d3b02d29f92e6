"""The entry point: choose the language, read the line, run one command, turn what came of it into an exit code.

Rules. 0, 1 and 2 leave this program only as the answer of a command that finished. A circumstance is told on standard
error and ends with 69; a fault of our own leaves a crash report without personal data and ends with 70. Whatever a
command needs is imported when it runs: the help text must be there at once.
"""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from interview_app.cli import (
    banks,
    check_questions,
    demo,
    devices,
    export,
    inspect,
    keys,
    record,
    recover,
    replay,
    rules,
    verify,
    window,
)
from interview_app.cli.arguments import Command, Mistake, speaking
from interview_app.cli.console import Console, OutputLost, speak_utf8
from interview_app.cli.exits import Exit
from interview_app.domain.errors import Circumstance, Code
from interview_app.system.texts import Texts, choose_language

_COMMANDS = (
    *(keys, devices, record, recover, verify, export, inspect, demo, replay, window, rules, banks),
    check_questions,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (the process's own if None) and return the exit code."""
    if argv is None:
        from interview_app.system.process import forbid_core_dumps

        forbid_core_dumps()
    arguments = sys.argv[1:] if argv is None else list(argv)
    speak_utf8()
    texts = Texts(choose_language(arguments, os.environ))
    console = Console(texts)
    try:
        return _run(arguments, console)
    except OutputLost as lost:
        if not lost.reader_left:
            console.warn(texts.circumstance(Circumstance(Code.OUTPUT_UNWRITABLE, path="stdout")))
        return Exit.CIRCUMSTANCE
    except Mistake as mistake:
        console.warn(texts.text(f"usage.{mistake.key}"))
        return Exit.USAGE
    except KeyboardInterrupt:
        console.warn(texts.circumstance(Circumstance(Code.CANCELLED)))
        return Exit.CIRCUMSTANCE
    except Circumstance as circumstance:
        console.warn(texts.circumstance(circumstance))
        return Exit.CIRCUMSTANCE
    except Exception as error:  # noqa: BLE001 - the last place where a fault of our own can be told
        console.warn(_crashed(error, texts))
        return Exit.INTERNAL
    finally:
        console.progress.clear()


def grammar(texts: Texts) -> Command:
    """Return the whole grammar of the command line."""
    top = Command.top(texts)
    for module in _COMMANDS:
        module.declare(top)
    return top


def _run(arguments: Sequence[str], console: Console) -> int:
    with speaking(console.texts):
        try:
            parsed = grammar(console.texts).parse(arguments)
        except SystemExit as end:
            return Exit.DONE if end.code is None else int(end.code)
    code: int = parsed.run(parsed, console)
    return code


def _crashed(error: Exception, texts: Texts) -> str:
    from interview_app.system.crash import write_crash_report
    from interview_app.system.paths import data_folder

    try:
        report: Path = write_crash_report(error, data_folder() / "reports", datetime.now(UTC))
    except OSError:
        return texts.text("cli.crashed_unreported", kind=type(error).__name__)
    return texts.text("cli.crashed", path=str(report))


if __name__ == "__main__":
    sys.exit(main())
