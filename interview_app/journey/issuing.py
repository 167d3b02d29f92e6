"""Papers that leave the room: printed, or saved as PDF in clear. Each leaving is an entry in the audit, made first.

Rules. A file is named by session and code: no person's name stands in it. What is there already is never overwritten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.paper_codes import PaperCode
from interview_app.journey.unlocked import Unlocked
from interview_app.system.durable import create_exclusively


@dataclass(frozen=True)
class Paper:
    """A paper of *session*; ``person`` is the number of whom it is about, 0 for nobody in particular.

    ``draw`` sets it in type: it blocks for up to a second, and raises circumstances.
    """

    session: str
    code: PaperCode
    draw: Callable[[], bytes]
    person: int = 0

    @property
    def name(self) -> str:
        """What tells it from the session's other papers."""
        return f"{self.code.value}-{self.person}" if self.person else self.code.value

    @property
    def file_name(self) -> str:
        """How a file of it is called."""
        return f"{self.session}-{self.name}.pdf"


def printed(unlocked: Unlocked, paper: Paper) -> bytes:
    """Return *paper* as PDF, to be printed now. Circumstances of its drawing and of the vault."""
    content = paper.draw()
    _enter(unlocked, Happening.PAPER_PRINTED, paper)
    return content


def save(unlocked: Unlocked, paper: Paper, path: Path) -> Path:
    """Write *paper* as the new file *path*, and return it; ``.pdf`` is added where it lacks.

    Circumstances FILE_EXISTS, OUTPUT_UNWRITABLE, those of its drawing and of the vault.
    """
    target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
    if target.exists():
        raise Circumstance(Code.FILE_EXISTS, path=str(target))
    content = paper.draw()
    _enter(unlocked, Happening.PAPER_SAVED, paper)
    try:
        create_exclusively(target, content, mode=0o600)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(target)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None
    return target


def _enter(unlocked: Unlocked, happening: Happening, paper: Paper) -> None:
    about: dict[str, Json] = {"person": paper.person} if paper.person else {}
    unlocked.enter(happening, f"session:{paper.session}", paper=paper.code.value, **about)
