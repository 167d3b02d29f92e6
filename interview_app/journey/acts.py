"""The act of an interview that is not held, on paper: content from the vault, in the words of a language.

It names the child by the alias alone.
"""

from datetime import date, datetime, tzinfo

from interview_app.documents.act import ActPaper, act_pdf
from interview_app.domain.act import Act
from interview_app.domain.dates import read_date
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.steps import Standing
from interview_app.journey.issuing import Paper
from interview_app.system.texts import Texts


def act_in_print(act: Act, language: str, zone: tzinfo | None = None) -> Paper:
    """Return *act* as a paper in *language*; *zone* is the room's, the machine's own where None."""

    def draw() -> bytes:
        return act_pdf(act_paper(act, Texts(language), zone), InterviewLanguage(language))

    return Paper(act.session, PaperCode.ACT, draw)


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
