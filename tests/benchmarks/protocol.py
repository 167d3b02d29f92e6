"""How long a protocol takes to be set in type, against the same text in plain paragraphs."""

import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate

from interview_app.documents.paper import paragraph
from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.protocol import SIDE_BY_SIDE, Moment, QuestionAnswer, Said
from interview_app.domain.protocol_translation import Translated
from tests.benchmarks.row import row
from tests.documents.protocols import KK, MARKS, TALK, protocol

QUESTIONS = 400


def measure(_folder: Path) -> None:
    """Print the time for the questions of two hours, in one language and in two beside each other."""
    answer = Said(TALK[0].answer.kk * 3, TALK[0].answer.ru * 3)
    talk = tuple(
        replace(TALK[0], number=number, at=Moment(number * 18_000, "14:00:00"), answer=answer)
        for number in range(1, QUESTIONS + 1)
    )
    below = Said(ru="Перевод: переводчик Ким Виктория")
    marked = tuple(
        replace(
            one,
            question=Translated(one.question.kk, one.question.ru, below=below),
            answer=Translated(answer.kk, answer.ru, below=below),
        )
        for one in talk
    )
    for languages, name, talked in (
        ((KK,), "kk", talk),
        (SIDE_BY_SIDE, "kk+ru", talk),
        (SIDE_BY_SIDE, "kk+ru with translations", marked),
    ):
        document = protocol(languages, talk=talked)
        protocol_pdf(protocol(languages), MARKS)
        began_ns = time.monotonic_ns()
        pages = protocol_pdf(document, MARKS).pages
        seconds = (time.monotonic_ns() - began_ns) / 1e9
        plain = _plain([text for said in talked for language in languages for text in _words(said, language.value)])
        reference = f"{seconds / plain:.1f} times plain paragraphs ({plain:.2f} s)"
        row(f"protocol {name}, {QUESTIONS} questions, {pages} pages", f"{seconds:.2f} s", reference, "goal <= 3 s")


def _words(said: QuestionAnswer, language: str) -> tuple[str, str]:
    return getattr(said.question, language), getattr(said.answer, language)


def _plain(texts: list[str]) -> float:
    """Return the seconds that reportlab takes for *texts* with nothing around them."""
    began_ns = time.monotonic_ns()
    SimpleDocTemplate(BytesIO(), pagesize=A4, invariant=1).build([paragraph(text) for text in texts])
    return (time.monotonic_ns() - began_ns) / 1e9
