"""The act of an interview that is not held: one page, for the file of the case and to be signed by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from interview_app.documents.papers import Sheet, Signer, sheet_pdf
from interview_app.domain.plan import InterviewLanguage


@dataclass(frozen=True)
class ActPaper:
    """What is printed, in the words of one language. ``lines`` are headings with their content, ``sign`` who signs."""

    title: str
    lines: Sequence[tuple[str, str]]
    told: str
    sign: Sequence[str]
    remark: str


def act_pdf(paper: ActPaper, language: InterviewLanguage) -> bytes:
    """Return *paper*, whose words are in *language*, as PDF; blocks for some milliseconds."""
    signers = [Signer(who) for who in paper.sign]
    return sheet_pdf(Sheet(paper.title, paper.lines, (paper.told,), sign=signers, remark=paper.remark), language)
