"""Papers to print, in the words of a language."""

import tomllib

from interview_app.documents.label import Label
from interview_app.documents.papers import (
    CasePaper,
    Contents,
    FailedRecording,
    HelpReferral,
    IdentityAnnex,
    Notice,
    PsychologistAnnex,
    Referral,
    Signer,
)
from interview_app.domain.people import Formality, Role
from interview_app.domain.rights import read_rights
from resources import rights
from tests.documents.protocols import DIGEST, SESSION, signature

CASE = "265500121000147"
MADE = "2026 жылғы 21 қараша, 16:10"
SIGN = (Signer("тергеуші", "Ақбота Құдайбергенова", signature(1)), Signer("психолог", "Гүлнәр Жұмабаева"))


def case_papers() -> tuple[CasePaper, ...]:
    """Return one of each kind."""
    return (
        FailedRecording(CASE, SESSION, MADE, "Алматы", "Ақбота Құдайбергенова", "Микрофон", "12 минут", "А. Б.", SIGN),
        Referral(CASE, SESSION, MADE, "Айя", "Қорғаншылық органы", "Күдікті үйде тұрады", "«Қорқамын»", "Ана", SIGN),
        PsychologistAnnex(CASE, SESSION, MADE, "Айя", "дайын", "Бала сабырлы отырды.", "Қысқа үзіліс керек.", SIGN),
        HelpReferral(CASE, SESSION, MADE, "Айя", "Дағдарыс орталығы", "Психолог көмегі", "111\nдағдарыс үйі", SIGN),
        IdentityAnnex(
            *(CASE, SESSION, MADE, "№ 14", "Айя", "Әсем Нұрлан", "14.02.2017", "Алматы", "ҚР", "қазақ"),
            *("оқушы", "№ 12 мектеп", "бойдақ", "жұмыс істемейді", "куәлік", "Абай 1", "Ана"),
            SIGN,
        ),
    )


def notice(language: str, formality: Formality, reason: str = "") -> Notice:
    """Return what a pedagogue reads in *language*."""
    text = read_rights(tomllib.loads(rights(language))).for_adult(formality, Role.PEDAGOGUE)
    return Notice(text, CASE, SESSION, "педагог", "Ләззат Ғабитова", MADE, signature(4), reason)


def contents(count: int) -> Contents:
    """Return a list of *count* files."""
    files = tuple((f"data/media/part-1/{n:06}.m4s.age", "сурет пен дыбыс", "2 345 678", DIGEST) for n in range(count))
    return Contents(CASE, SESSION, MADE, files, SIGN)


def labels(count: int) -> tuple[Label, ...]:
    """Return the master's label and those of working copies."""
    day, length = "2026 жылғы 21 қараша", "1 сағат 43 минут"
    purpose = "Алматы қаласының мамандандырылған ауданаралық сотына"
    copies = (Label(CASE, SESSION, day, length, DIGEST, n, purpose) for n in range(1, count))
    return (Label(CASE, SESSION, day, length, DIGEST), *copies)
