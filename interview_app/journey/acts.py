"""The act of an interview that is not held, on paper: content from the vault, words of a language, any file.

The file names the child by the alias alone. Saving it is a person's choice and an entry in the audit.
"""

from datetime import date, datetime, tzinfo
from pathlib import Path

from interview_app.documents.act import ActPaper, act_pdf
from interview_app.domain.act import Act
from interview_app.domain.dates import read_date
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.steps import Standing
from interview_app.journey.unlocked import Unlocked
from interview_app.system.durable import create_exclusively
from interview_app.system.texts import Texts


def write_act(unlocked: Unlocked, act: Act, language: str, path: Path, zone: tzinfo | None = None) -> Path:
    """Write *act* in *language* as the new PDF file *path*, and return it; ``.pdf`` is added where it lacks.

    *zone* is the room's, the machine's own where None. Circumstances FILE_EXISTS, OUTPUT_UNWRITABLE, NOT_PERMITTED.
    """
    unlocked.demand(Action.SEE_CASE)
    target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
    texts = Texts(language)
    content = act_pdf(act_paper(act, texts, zone), InterviewLanguage(language))
    try:
        create_exclusively(target, content, mode=0o600)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(target)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None
    unlocked.enter(Action.SEE_CASE, f"session:{act.session}", printed="act")
    return target


def act_paper(act: Act, texts: Texts, zone: tzinfo | None = None) -> ActPaper:
    """Return what is printed of *act* in the language of *texts*."""

    def head(key: str) -> str:
        return texts.text(f"act.{key}")

    made = datetime.fromisoformat(act.at_utc).astimezone(zone)
    given = read_date(act.given_on)
    called_off = act.ended is Standing.CALLED_OFF
    lines = (
        (head("case"), act.case_number),
        (head("articles"), ", ".join(act.articles)),
        (head("body"), act.body),
        (head("investigator"), ", ".join(filter(None, (act.investigator, act.post)))),
        (head("child"), act.child_alias),
        (head("capacity"), texts.word("capacity", act.capacity.value) if act.capacity else ""),
        (head("kind"), texts.word("kind", act.kind.value)),
        (head("made"), f"{made:%d.%m.%Y %H:%M}"),
        (head("decided_by") if called_off else head("psychologist"), act.by),
        (head("given"), _day(given) if given and not called_off else ""),
        (head("reasons"), act.reasons),
    )
    signs = (texts.word("role", "investigator"), *(() if called_off else (texts.word("role", "psychologist"),)))
    return ActPaper(
        head(f"title_{act.ended.value}"),
        lines,
        head(f"told_{act.ended.value}"),
        signs,
        texts.text("act.remark", session=act.session),
    )


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
