"""The protocol that writes itself: each row of the law's list, each age, form, kind, language, whatever the chain."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.child import Gender
from interview_app.domain.drafting.document import draft_protocol, running_head
from interview_app.domain.drafting.ending import waiting_signatures
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.events import BODY, PROGRAM, Event, EventKind, Json, Who
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    Corrected,
    Happening,
    Paused,
    People,
    QuestionHanded,
    SafetyAnswered,
    StatementGiven,
    Told,
)
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.interview import RecordingStopped
from interview_app.domain.interview_words import Exhibit, PauseCause, SafetyQuestion, Thing, ToldWhat
from interview_app.domain.people import Capacity, FurtherGround, InterviewKind, Outcome, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Correction,
    ProtocolDocument,
    ProtocolForm,
    QuestionAnswer,
    Remark,
    Said,
    SignatureBlock,
    SignedWhere,
    Source,
    Suspension,
    Unsigned,
)
from interview_app.domain.protocol_entries import (
    GrammaticalCase,
    LackCode,
    LackReason,
    NameForm,
    Particulars,
    Pseudonym,
    Signing,
)
from interview_app.journey.protocol_words import ProtocolWords
from interview_app.journey.rules import shipped_rules
from tests.documents.protocols import signature
from tests.domain.drafted import (
    COURT,
    DRAWN,
    EN,
    IDENTITY,
    KK,
    LETTER,
    MEDIA,
    MOTHER,
    PSYCHOLOGIST,
    ROLES,
    RU,
    added,
    at_court,
    chain,
    chained,
    course,
    drafted,
    material,
    person,
    prepared,
)
from tests.domain.room_events import SESSION, courses, few

AGES = (5, 9, 13, 15, 16, 17)
WAYS = [(KK,), (RU,), (EN,), SIDE_BY_SIDE]
LIABILITY = re.compile("жауаптылы|ответственности за|liab", re.IGNORECASE)
PSEUDONYM = Pseudonym("№ 12", "2026-11-20", "Айша Нұр", "Өкіл А.")


def values(value: object, kind: type) -> Iterator[Any]:
    """Yield everything of *kind* in a document."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for one in value:
            yield from values(one, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from values(getattr(value, field.name), kind)


def said(document: ProtocolDocument) -> str:
    """Return all that a document says."""
    return "\n".join(values(document, str))


def blocks(document: ProtocolDocument, kind: type) -> list[Any]:
    """Return the statements of *kind*."""
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]


def full(age: int = 9, **changed: Any) -> ProtocolMaterial:
    """Return the material of a protocol with questions and answers."""
    return material(age, entries=added(form=ProtocolForm.FULL, **changed))


ROWS = {
    "topics' completeness (2.5.5)": ("completeness", "Танысу және хат алмасу айтылды"),
    "statement that it is correct (210.11)": ("correct-statement", "Иә, бәрі дұрыс жазылған."),
    "playback or the reason (210.11)": (
        "played-back",
        "психологтың кеңесімен балаға көрсетілмеді",
        "00:00:00 – 00:01:00",
    ),
    "safety, without the answers (2.5.5)": ("safety", "Шұғыл шара қажет ететін жағдай айтылған жоқ"),
    "place (199.3)": ("protocol-heading", "Өткізілген орны Алматы қаласы, Абылай хан даңғылы, 49, № 1 балалар бөлмесі"),
    "date, start and end to the minute (199.3)": (
        "protocol-heading",
        "Басталған уақыты 2026 жылғы 21 қараша, сағат 14:03",
        "Аяқталған уақыты 2026 жылғы 21 қараша, сағат 14:19",
        "Ұзақтығы 16 минут",
    ),
    "drawn up at once (199.1)": ("protocol-heading", "Хаттаманың жасалған уақыты 2026 жылғы 21 қараша, сағат 14:22"),
    "official (199.3)": (
        "investigator-identified",
        "Жауап алған лауазымды адам Ахметова Айгерім Болатқызы, аға тергеуші",
    ),
    "everybody present (199.3)": ("protocol-heading", *(name for name, *_ in ROLES.values())),
    "personal data (212.2)": (
        "protocol-person",
        "Тегі, аты, әкесінің аты Сейітқали Аружан Маратқызы",
        "Туған күні 2017 жылғы 4 мамыр",
        "Жасы 9 жас",
        "Туған жері Алматы қаласы",
        "Азаматтығы Қазақстан Республикасы",
        "Ұлты қазақ",
        "Білімі орта мектептің оқушысы",
        "Жеке басын куәландыратын құжат туу туралы куәлік № 123456",
        "Тұратын жері Алматы қаласы, Абай даңғылы, 10-үй, 5-пәтер",
        "Оқу орны № 25 мектеп-гимназия",
        "Процестік жағдайы кәмелетке толмаған жәбірленуші",
    ),
    "actions in order (199.3)": (
        "protocol-account",
        "14:04:10 (00:01:10). Бала бөлмеге кірді.",
        "Кезең: Еркін әңгіме.",
    ),
    "questions and answers in the first person (212)": (
        "protocol-account",
        "Ол саған не жазды? Менен сурет сұрады.",
        "Мен ойында бір ағаймен таныстым.",
    ),
    "spontaneous words": ("protocol-account", "Бала өздігінен айтты: «Мен ол кезде үйде жалғыз болдым.»"),
    "attitude to the suspect (214.1)": (
        "protocol-attitude",
        "Күдіктімен қарым-қатынасы Бұрын таныс болмаған, туыс емес",
    ),
    "technical means and conditions (199.5, 126)": (
        "protocol-technical",
        "1-камера v4l2 1920 × 1080, секундына 29,97 кадр",
        "кескін: h264, 1920 × 1080",
        "Микрофон alsa 48000 Гц",
    ),
    "results: digest and chain (199.5)": ("protocol-technical", MEDIA, "ab" * 32, SESSION),
    "notice of recording (199.5, 210.9)": ("recording-notice", "бейне-дыбыс жазба қолданылатыны хабарланды"),
    "right to remark (215.3)": ("remarks-right", "ескерту жасау және тергеушінің рұқсатымен"),
    "undertakings (201.2)": ("undertaking", "жария етпеу туралы қолхат: қол қойды"),
    "suspensions: cause, who, how long, state (210.12)": (
        "whole-course",
        "баланың күйзелісі",
        "10 минут",
        "сабырлы",
        "Су ішті",
    ),
    "people coming and going": (
        "protocol-account",
        "Кетті: заңды өкіл Сейітқали Дана Ерланқызы (балаға су әкелді)",
        "Келді: заңды өкіл",
    ),
    "guardian of the pause": ("protocol-account", "Үзіліске жауапты: психолог Иванова Мария Петровна"),
    "declined questions with reasons (215.3)": (
        "attendees-questions",
        "Неге маған айтпадың?",
        "баланы кінәлайтын сұрақ",
    ),
    "questions that were put (215.3)": ("attendees-questions", "Сұрақ қойылды (№ 4)"),
    "things shown: what, when, what was answered (210.6)": (
        "things-shown",
        "Материал № 1 «хат алмасу.png»",
        "Балаға көрсетілді 14:16:45 (00:13:45)",
        "Иә, осы хаттар.",
    ),
    "exhibits: digest, origin, comparison (2.3, 4.2)": (
        "exhibit-origin",
        "2c" * 32,
        "анасынан",
        "MD5: алу хаттамасындағыдан БАСҚА",
        "SHA256: алу хаттамасындағымен бірдей",
    ),
    "drawings attached (212.3)": ("things-made", "Жауап алу кезінде баланың өзі жасағаны: «үйдің сызбасы»", DRAWN),
    "answer in the child's own hand (212.5)": ("own-hand", "Менің сөзім", LETTER),
    "limits reached and passed over (209)": (
        "protocol-account",
        "75 % пайдаланылды",
        "баланың өзі жалғастырғысы келді",
    ),
    "language changed": ("protocol-account", "Сұрақтардың тілі ауысты: орыс тілі"),
    "left undone": ("completeness", "Орындалмай қалды: жазбаны балаға көрсетіп-тыңдату"),
    "remarks and additions (215.3, 212)": ("protocol-remarks", "Бала сұрақтардың бәріне", "Толықтыру: Бала ойыншығын"),
    "statement about the recording (210.12)": ("protocol-remarks", "Бейнежазбаға қатысты мәлімдеме жоқ."),
    "certified corrections (199.6)": (
        "protocol-remarks",
        "2-бет қараша қазан",
        "Ол не жазды? Ол саған не жазды?",
        "сөз түсіп қалған",
    ),
    "reading aloud": ("protocol-remarks", "Хаттама дауыстап оқып берілді"),
    "reasons for what was passed over": ("others-who-attend", "инспектор баланы бұрыннан таниды"),
    "readiness opinion (2.5.2)": (
        "readiness-opinion",
        "Психологтың баланың дайындығы туралы қорытындысы: дайын (Иванов Пётр, 2026 жылғы",
    ),
    "earlier explanations (3.1)": ("earlier-explanations", "қазанда", "анасына"),
    "interpreter's order (81.2)": ("protocol-heading", "5 аудармашы\nтағайындау туралы қаулы № 17 Ким Виктория"),
    "electronic certification (210.12)": ("electronic-certification", "Жазба электронды түрде бекітіледі"),
    "gaps: when, how long, why (210.10)": (
        "whole-course",
        "Жазбадағы үзік: Ұзақтығы: 9 секунд. Себебі: жазу бағдарламасы",
    ),
    "losses (199.5)": ("protocol-technical", "кадрлар өткізіп алынды 1-камера: 12", "1-камера: құрылғы ажыратылған"),
    "rights of the adults (110)": ("rights", "құқықтары мен міндеттері түсіндірілді: қол қойды"),
    "rights of the child (110)": ("close-relatives-notice", "Қалаған кезіңде үзіліс сұрай аласың"),
    "child's wish (2.5.5)": (
        "child-asked-whom",
        "Баладан қасында кімнің болғанын қалайтыны оңаша сұралды. Баланың жауабы: ешкім",
    ),
    "relation to the suspect asked (214.1)": (
        "relation-to-suspect",
        "Жауап алынған адамның күдіктімен қандай қарым-қатынаста екені анықталды",
    ),
    "why somebody did not sign (199.7)": (
        "signatures",
        "заңды өкіл Сейітқали Дана Ерланқызы",
        "адвокатсыз қол қоймайды",
    ),
}


def statements(value: object, rule: str) -> Iterator[str]:
    """Yield what each statement says, in Kazakh, that comes from *rule*."""
    if isinstance(value, tuple):
        for one in value:
            yield from statements(one, rule)
    elif is_dataclass(value):
        source = getattr(value, "source", None)
        if isinstance(source, Source) and rule in source.rules:
            yield " ".join(kazakh(value))
        for field in fields(value):
            yield from statements(getattr(value, field.name), rule)


def kazakh(value: object) -> Iterator[str]:
    """Yield the words of a statement, without where it comes from."""
    if isinstance(value, Said | str):
        yield value if isinstance(value, str) else value.kk
    elif isinstance(value, tuple):
        for one in value:
            yield from kazakh(one)
    elif is_dataclass(value) and not isinstance(value, Source):
        for field in fields(value):
            yield from kazakh(getattr(value, field.name))


@pytest.mark.parametrize("row", ROWS)
def test_what_the_law_asks_for_is_there(row: str) -> None:
    rule, *told = ROWS[row]
    refusing = Signing(MOTHER, unsigned=Unsigned.REFUSED, reason="адвокатсыз қол қоймайды")
    signings = tuple(refusing if one.person == MOTHER else one for one in added().signings)
    document = drafted(full(signings=signings))
    found = list(statements((document.sections, document.attachments), rule))
    for words in told:
        assert any(words in one for one in found)


HIDDEN = {
    "decision on the pseudonym (97)": ("pseudonym", "Бүркеншік ат туралы қаулы № 12, 2026 жылғы 20 қараша"),
    "representative hidden too (97)": ("pseudonym", "Заңды өкілдің деректері ҚПК-нің 97-бабы бойынша көрсетілмейді"),
    "the child's own data kept apart (97)": (
        "pseudonym",
        "Жауап алынған адамның шын деректері ҚПК-нің 97-бабы бойынша",
    ),
    "the annex with them (97)": ("pseudonym", "шын деректері бар мөрленген қосымша бөлек сақталады (ҚПК 97-бабы)."),
}


@pytest.mark.parametrize("row", HIDDEN)
def test_what_the_law_asks_for_under_a_pseudonym_is_there(row: str) -> None:
    rule, words = HIDDEN[row]
    document = drafted(full(15, pseudonym=PSEUDONYM))
    assert any(words in one for one in statements(document.sections, rule))
    assert not any(words in one for one in statements(drafted(full(15)).sections, rule))


@pytest.mark.parametrize(("planned", "admitted"), [(16, 15), (15, 16)])
def test_of_two_ages_the_one_that_protects_holds_215_2(planned: int, admitted: int) -> None:
    """The papers say one thing, whoever let the child in another."""
    document = drafted(material(planned, events=chain(admitted)))
    assert not LIABILITY.search(said(document))
    assert not [one for one in blocks(document, SignatureBlock) if one.where is SignedWhere.NOTICE and one.person == 0]


PERSONAL = {"birth_place": 0, "citizenship": 0, "nationality": 0, "address": 0, "education": 6, "school": 6}
PERSONAL |= {"family_status": 16, "occupation": 16}


@pytest.mark.parametrize("age", [4, 5, 6, 15, 16, 17])
def test_of_the_personal_data_a_child_is_asked_what_makes_sense_at_its_age_212_2(age: int) -> None:
    nobody = ChildIdentity(IDENTITY.surname, IDENTITY.given_name)
    nothing = added(particulars=Particulars(education="   "))
    document = drafted(material(age, entries=nothing, identity=nobody))
    asked = {code for code, since in PERSONAL.items() if age >= since}
    assert {one.code for one in document.lacks} == asked
    assert all((one.blocks, one.article) == (False, "212.2") for one in document.lacks)
    shown = " ".join(statements(document.sections, "protocol-person"))
    assert ("Отбасылық жағдайы" in shown) is ("Жұмыс орны" in shown) is (age >= 16)
    assert ("Білімі" in shown) is ("Оқу орны" in shown) is (age >= 6)


def test_a_reason_stands_where_a_personal_datum_is_not_212_2() -> None:
    nameless = replace(added().particulars, nationality="")
    made = added(particulars=nameless, reasons=(LackReason(LackCode.NATIONALITY, "айтқысы келмеді"),))
    document = drafted(material(entries=made))
    assert document.complete
    assert "Ұлты Көрсетілмеді. Себебі: айтқысы келмеді" in list(statements(document.sections, "protocol-person"))


def test_whose_age_nobody_knows_is_not_asked_what_is_asked_of_the_older_212_2() -> None:
    child = replace(prepared(9).child, birth_date="")
    made = material(preparation=replace(prepared(9), child=child), events=chain(9, skip=["admitted"]))
    lacks = {one.code for one in drafted(replace(made, entries=added(particulars=Particulars()))).lacks}
    assert set(PERSONAL) & lacks == {"birth_place", "citizenship", "nationality"}


def test_a_pseudonym_asks_for_no_personal_data_212_2() -> None:
    made = added(pseudonym=PSEUDONYM, particulars=Particulars())
    assert drafted(material(16, entries=made, identity=ChildIdentity("Сейітқали", "Аружан"))).complete


def test_nothing_is_lacking_where_everything_was_entered() -> None:
    assert drafted(material()).lacks == ()
    assert drafted(at_court()).lacks == ()
    assert all(drafted(material(age)).complete for age in AGES)


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("languages", WAYS)
def test_the_age_decides_form_warning_and_decision(age: int, languages: tuple[InterviewLanguage, ...]) -> None:
    document = drafted(material(age), *languages)
    assert document.form is (ProtocolForm.BRIEF if age < 14 else ProtocolForm.FULL)
    assert bool(LIABILITY.search(said(document))) is (age >= 16)
    assert any("from-14-decision" in source.rules for source in values(document, Source)) is (age >= 14)
    warned = [one for one in blocks(document, SignatureBlock) if one.where is SignedWhere.NOTICE and one.person == 0]
    assert bool(warned) is (age >= 16)
    assert "{" not in said(document)


def test_the_brief_form_has_no_questions_and_all_answers() -> None:
    document = drafted(material(9))
    assert [one.declined.kk for one in blocks(document, QuestionAnswer)] == ["баланы кінәлайтын сұрақ"]
    assert "Қойылған сұрақ саны: 4" in said(document)
    assert "Менен сурет сұрады." in said(document)
    told = drafted(material(9, entries=added(summary="Мен ойында бір адаммен таныстым.")))
    assert "Мен ойында бір адаммен таныстым." in said(told)
    assert "14:05:20 (00:02:20). Мен ойында" not in said(told)


def test_a_question_stands_as_it_is_now_and_as_it_was() -> None:
    document = drafted(full())
    asked = [one for one in blocks(document, QuestionAnswer) if one.number == 2 and not one.declined]
    assert [(one.question.kk, one.answer.kk) for one in asked] == [("Ол саған не жазды?", "Менен сурет сұрады.")]
    corrected = blocks(document, Correction)
    assert [(one.was.kk, one.now.kk) for one in corrected[:2]] == [
        ("Ол не жазды?", "Ол саған не жазды?"),
        ("Сурет сұрады.", "Менен сурет сұрады."),
    ]
    assert [one.number for one in corrected] == [1, 2, 3]
    unanswered = next(one for one in blocks(document, QuestionAnswer) if one.number == 3)
    assert not unanswered.answer
    assert unanswered.at.clock == "14:16:25"


def test_what_is_withdrawn_stands_among_the_corrections_alone() -> None:
    happened: list[tuple[int, int, Happening]] = [
        (100, 1, Asked(1, 1, KK, "Бұл артық сұрақ.")),
        (101, 1, Answered(1, 1, "Бәрібір айтты.")),
        (102, 1, Corrected(Thing.ASKED, 1, "", "қойылмаған")),
        (103, 1, Asked(2, 0, KK, "Екінші")),
        (104, 1, Answered(2, 2, "Қате жазба.")),
        (105, 1, Corrected(Thing.ANSWERED, 2, "Дұрыс жазба.", "қате")),
        (106, 1, Corrected(Thing.ANSWERED, 2, "", "мүлде айтылмаған")),
        (107, 1, Corrected(Thing.ANSWERED, 2, "Айтылды.", "айтылған екен")),
        (108, 4, QuestionHanded(1, 4, "Кері алынған сұрақ")),
        (109, 4, Corrected(Thing.QUESTION, 1, "", "кері алды")),
        (110, 4, QuestionHanded(2, 4, "Шешілмеген сұрақ")),
        (111, 1, Answered(3, 0, "Алынып тасталатын")),
        (112, 1, Corrected(Thing.ANSWERED, 3, "", "бала айтқан жоқ")),
    ]
    document = drafted(replace(full(), events=chain(9, [*course(9)[:4], *happened])))
    assert [one.question.kk for one in blocks(document, QuestionAnswer)] == ["Екінші"]
    text = said(document)
    assert "Бала өздігінен айтты: «Бәрібір айтты.»" in text
    assert [(one.was.kk, one.now.kk) for one in blocks(document, Correction)[:4]] == [
        ("Бұл артық сұрақ.", "(алынып тасталды)"),
        ("Қате жазба.", "Дұрыс жазба."),
        ("Дұрыс жазба.", "(алынып тасталды)"),
        ("(алынып тасталды)", "Айтылды."),
    ]
    assert "«Шешілмеген сұрақ» Сұрақ бойынша шешім белгіленбеген" in text
    assert "өзге адам" in text
    assert "Балаға материал көрсетілген жоқ" in text


def test_things_that_were_hidden_never_or_withdrawn() -> None:
    thing = next(what for _, _, what in course(9) if isinstance(what, ExhibitAdded))
    happened: list[tuple[int, int, Happening]] = [
        (100, 1, replace(thing, exhibit=Exhibit.INTIMATE, compared=())),
        (101, 1, ExhibitShown(1, PSYCHOLOGIST, "баланың өзі айтты")),
        (102, 1, ExhibitHidden(1)),
        (103, 1, replace(thing, n=2, name="артық.png")),
        (104, 1, Corrected(Thing.EXHIBIT, 2, "", "қате файл")),
        (105, 1, ExhibitShown(1, PSYCHOLOGIST, "тағы бір рет")),
    ]
    text = said(drafted(replace(full(), events=chain(9, [*course(9)[:4], *happened]))))
    assert "психолог Иванова Мария Петровна. Көрсету себебі: баланың өзі айтты" in text
    assert "бейнежазбада, 00:01:41" in text
    assert "Салыстыратын хэш-сома берілмеген" in text
    assert "14:04:45 (00:01:45) – –" in text
    assert "артық.png" in text


def test_a_pause_may_be_the_last_thing() -> None:
    document = drafted(replace(full(), events=chain(9, [*course(9)[:4], (200, 2, Paused(PauseCause.OTHER, ""))])))
    pause = next(one for one in blocks(document, Suspension) if "Үзіліс" in one.what.kk)
    assert pause.until is None
    assert "осыдан кейін жалғаспады" in pause.reason.kk


def test_no_answer_about_safety_is_in_the_protocol() -> None:
    danger = SafetyAnswered(SafetyQuestion.SELF_HARM, True, "өзіне зиян келтірем деді")
    document = drafted(replace(material(), events=chain(9, [*course(9), (900, 1, danger)])))
    assert "зиян келтірем" not in said(document)
    assert "шұғыл жолдама" in said(document)


def test_a_statement_that_was_not_given_has_its_reason() -> None:
    happened = [*course(9), (900, 1, StatementGiven(False, "", "бала ұйықтап кетті"))]
    assert "мәлімдеме берілген жоқ. Себебі: бала ұйықтап кетті" in said(
        drafted(replace(material(), events=chain(9, happened)))
    )


def test_a_statement_that_nobody_noted_word_for_word_is_in_the_recording() -> None:
    happened = [*course(9), (900, 1, StatementGiven(True, "", ""))]
    text = said(drafted(replace(material(), events=chain(9, happened))))
    assert "дұрыстығын мәлімдеді; оның сөзі бейнежазбада сақталған" in text
    assert "«–»" not in text


def test_under_a_pseudonym_nobody_is_named_who_is_hidden() -> None:
    made = material(15, entries=added(pseudonym=PSEUDONYM))
    document = drafted(made, *SIDE_BY_SIDE)
    text = said(document)
    for hidden in ("Сейітқали", "Аружан", "Дана", "Абай даңғылы", "№ 25 мектеп", "2011 жылғы 4"):
        assert hidden not in text
    assert "№ 12, 2026 жылғы 20 қараша" in text
    assert "Айша Нұр" in text
    assert "Өкіл А." in text
    assert "мөрленген қосымша" in text
    assert document.complete
    leaked = drafted(replace(made, events=chain(15, [*course(15), (869, 1, Answered(9, 0, "Мен Аружанмын."))])))
    assert [one.code for one in leaked.lacks] == ["pseudonym_leak"]
    nameless = replace(PSEUDONYM, representative="")
    assert drafted(replace(made, entries=added(pseudonym=nameless))).complete


def test_the_courts_protocol_is_signed_by_judge_and_secretary() -> None:
    document = drafted(at_court(), *SIDE_BY_SIDE)
    assert document.kind is InterviewKind.DEPOSITION
    assert document.each_page == ()
    end = [one.person for one in blocks(document, SignatureBlock) if one.where is SignedWhere.END]
    assert end == list(COURT)
    text = said(document)
    assert "бес тәулік" in text
    assert "Сведения о судебном заседании" in text
    assert "Протокол судебного заседания о депонировании показаний" in text
    assert "Жұмабеков Асқар, тергеу судьясы" in text


def test_everybody_signs_and_whoever_does_not_has_a_reason() -> None:
    signings = (
        Signing(0, "signature-000", Unsigned.IMPOSSIBLE, "қолы гипсте", "Омаров Нұрлан"),
        Signing(MOTHER, unsigned=Unsigned.REFUSED, reason="келіспейді"),
        Signing(4, certificate=True),
        Signing(5, certificate=True),
    )
    document = drafted(material(entries=added(signings=signings)))
    end = {one.person: one for one in blocks(document, SignatureBlock) if one.where is SignedWhere.END}
    assert list(end) == [0, 2, 3, 4, 5, 1]
    assert (end[0].instead, end[0].reason.kk) == ("Омаров Нұрлан", "қолы гипсте")
    assert end[0].drawn == document.each_page[0].drawn == signature(1)
    assert end[MOTHER].unsigned is Unsigned.REFUSED
    assert {number for number, one in end.items() if one.field} == {1, 2, 4, 5}
    assert waiting_signatures(document) == ()
    assert [one.person for one in document.each_page] == [0, 5]
    assert [one.field for one in document.each_page] == ["", end[5].field]  # no line of a page is silently empty
    assert document.each_page[0].unsigned is Unsigned.IMPOSSIBLE
    assert document.complete


def test_a_camera_that_gave_less_than_was_asked_for_is_told_199_5() -> None:
    def less(event: Event) -> Event:
        got: dict[str, Json] = {"width": 640, "height": 360, "rate_milli": 25_000}
        return replace(event, body={**event.body, "got": got}) if event.body.get("device") == "camera-1" else event

    asked = "640 × 360, секундына 25 кадр (сұралғаны 1920 × 1080: камера одан аз береді)"
    assert asked not in said(drafted(material()))
    assert asked in said(drafted(material(events=tuple(map(less, material().events)))))


def test_interpreters_who_took_over_from_another_have_a_place_on_each_page_too_212_9() -> None:
    def three(people: People) -> People:
        return People(
            tuple(replace(one, role=Role.INTERPRETER) if one.number in (3, 4) else one for one in people.people)
        )

    happened = [(at, who, three(what) if isinstance(what, People) else what) for at, who, what in course(9)]
    document = drafted(material(events=chain(9, happened)))
    assert [one.person for one in document.each_page] == [0, 3, 4, 5]


@pytest.mark.parametrize("gender", [Gender.FEMALE, Gender.MALE, None])
@pytest.mark.parametrize("capacity", [Capacity.VICTIM, Capacity.WITNESS])
@pytest.mark.parametrize("ground", [None, *FurtherGround])
def test_the_title_is_the_laws(gender: Gender | None, capacity: Capacity, ground: FurtherGround | None) -> None:
    preparation = prepared(9, gender=gender, capacity=capacity, ground=ground, ground_reason="жаңа сұрақтар")
    document = drafted(material(preparation=preparation, recorded_before=ground is not None), *SIDE_BY_SIDE)
    who = "Жәбірленушіден" if capacity is Capacity.VICTIM else "Куәдан"
    assert document.title.kk.startswith(who)
    assert ("(несовершеннолетней)" in document.title.ru) is (gender is Gender.FEMALE)
    further = ("дополнительного" in document.title.ru) or ("повторного" in document.title.ru)
    assert further is (ground is not None)
    assert ("жаңа сұрақтар" in said(document)) is (ground is not None)
    assert document.complete


def test_names_stand_in_the_case_that_the_sentence_asks_for() -> None:
    text = said(drafted(material(), *SIDE_BY_SIDE))
    assert "кәмелетке толмаған Сейітқали Аружан Маратқызынан жәбірленуші ретінде жауап алдым" in text
    assert "допрошена в качестве потерпевшей несовершеннолетняя Сейітқали Аружан Маратқызы" in text
    form = NameForm(KK, "Сейітқали Аружан Маратқызы", GrammaticalCase.ABLATIVE, "Аружаннан (өз қолымен)")
    post = NameForm(RU, "аға тергеуші", GrammaticalCase.INSTRUMENTAL, "старшим следователем")
    by_hand = said(drafted(material(entries=added(forms=(form, post))), *SIDE_BY_SIDE))
    assert "Аружаннан (өз қолымен) жәбірленуші ретінде" in by_hand
    assert "Мною, старшим следователем Ахметовой" in by_hand


def test_a_refused_notice_says_why() -> None:
    mother = person(MOTHER)
    done = tuple(
        replace(one, outcome=Outcome.REFUSED, reason="адвокатсыз қол қоймайды", signature="")
        for one in mother.confirmations
    )
    preparation = prepared(9).with_person(replace(mother, confirmations=done))
    document = drafted(material(preparation=preparation))
    assert "бас тартты (адвокатсыз қол қоймайды)" in said(document)
    refused = [one for one in blocks(document, SignatureBlock) if one.where is SignedWhere.NOTICE and one.unsigned]
    assert [(one.person, one.reason.kk) for one in refused] == [(MOTHER, "адвокатсыз қол қоймайды")]


def test_an_adults_notice_during_the_interview_names_them() -> None:
    happened = [*course(9)[:4], (72, 1, Told(MOTHER, ToldWhat.RECORDING)), (73, 1, Told(0, ToldWhat.LIABILITY))]
    text = said(drafted(replace(full(), events=chain(9, happened))))
    assert "Түсіндірілді (заңды өкіл Сейітқали Дана Ерланқызы)" in text
    assert not LIABILITY.search(text)


def test_annexes_are_named() -> None:
    text = said(drafted(material(entries=added(conclusion="Бала тыныш.", referral="Дағдарыс орталығы"))))
    assert "психологтың қорытындысы қоса беріледі" in text
    assert "көмек алуға жіберу туралы жолдама" in text


@pytest.mark.parametrize("form", list(ProtocolForm))
@pytest.mark.parametrize("languages", WAYS)
def test_every_statement_says_where_it_comes_from(form: ProtocolForm, languages: tuple[InterviewLanguage, ...]) -> None:
    made = material(16, entries=added(form=form))
    document = drafted(made, *languages)
    chained = {event.seq for event in made.events}
    known = {rule.id for rule in shipped_rules().rules}
    sources = list(values(document, Source))
    assert len(sources) > 100
    for source in sources:
        assert set(source.events) <= chained
        assert set(source.rules) <= known
    assert all(section.blocks for section in document.sections)


def test_four_hundred_questions() -> None:
    happened = [
        *course(9)[:4],
        *(
            one
            for n in range(1, 401)
            for one in ((100 + n, 1, Asked(n, 1, KK, f"Сұрақ {n}?")), (100 + n, 1, Answered(n, n, f"Жауап {n}.")))
        ),
    ]
    document = drafted(replace(full(), events=chain(9, happened)))
    asked = blocks(document, QuestionAnswer)
    assert [(one.number, one.answer.kk) for one in asked] == [(n, f"Жауап {n}.") for n in range(1, 401)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(happened=courses(), age=st.integers(0, 15), languages=st.sampled_from(WAYS), form=st.sampled_from(ProtocolForm))
def test_below_16_nothing_ever_speaks_of_liability(
    happened: list[Any], age: int, languages: tuple[InterviewLanguage, ...], form: ProtocolForm
) -> None:
    course_of_all = [(one.t_ms // 1000, 1, one.what) for one in happened if not isinstance(one.what, RecordingStopped)]
    made = material(9, preparation=prepared(age), entries=added(form=form, languages=languages))
    document = drafted(replace(made, events=chain(age, course_of_all)))
    assert not LIABILITY.search(said(document))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text("жаа1 {}\n", max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["rule", "camera"]), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def strange_events(draw: st.DrawFn) -> tuple[int, Who, EventKind, dict[str, Any]]:
    """Return an event whose body has the right keys and anything under them."""
    kind = draw(st.sampled_from(list(EventKind)))
    who = draw(st.sampled_from([PROGRAM, Who("жоқ", 77), Who("investigator", 1)]))
    return draw(st.integers(0, 5000)), who, kind, {key: draw(ANYTHING) for key in BODY[kind]}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(strange_events(), min_size=1, max_size=25))
def test_no_chain_is_too_strange(said_of_it: list[Any]) -> None:
    assert drafted(replace(full(), events=chained(said_of_it))).sections


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 900), few(StatementGiven) | few(Corrected) | few(Answered)), max_size=12))
def test_odd_events_are_told_by_their_numbers(happened: list[Any]) -> None:
    made = replace(full(), events=chain(9, [*course(9), *((t, 1, what) for t, what in happened)]))
    assert draft_protocol(made, ProtocolWords(made.entries)).sections


def test_what_contradicts_is_told_by_its_number() -> None:
    made = replace(full(), events=chain(9, [*course(9), (30, 1, Corrected(Thing.ASKED, 99, "жоқ", "жоқ"))]))
    (odd,) = [event.seq for event in made.events if event.body.get("n") == 99]
    assert f"нөмірлері: {odd}." in said(drafted(made))


def test_an_impossible_clock_is_no_clock() -> None:
    events = tuple(replace(event, utc="2026-99-99T99:99:99.999Z") for event in chain(9))
    document = drafted(replace(full(), events=events))
    assert {"start", "end"} <= {one.code for one in document.lacks}
    assert document.day.kk == "–"


def test_remarks_are_numbered_with_who_and_when() -> None:
    first, second = blocks(drafted(material()), Remark)
    assert (first.number, second.number) == (1, 2)
    assert "адвокат Омаров" in first.who.kk
    assert first.when.kk == "2026 жылғы 21 қараша, сағат 14:40"


def test_a_person_whom_nobody_prepared_is_named_all_the_same() -> None:
    made = material(preparation=replace(prepared(9), people=()))
    document = drafted(made)
    assert "Омаров Нұрлан Серікұлы" in said(document)
    assert {"rights", "recording_notice", "undertaking", "disinterest"} <= {one.code for one in document.lacks}


def test_what_was_not_asked_or_told_before_is_said_so() -> None:
    child = replace(prepared(9).child, told=(), birth_date="", estimated_age=15)
    wish = replace(prepared(9).wish, asked=False)
    decision = added(specialist_decision="психолог шақырылсын")
    made = material(15, preparation=replace(prepared(15), child=child, wish=wish), entries=decision)
    text = said(drafted(made))
    assert "түсініктемелері туралы мәлімет жоқ" in text
    assert "оңаша сұралды" not in text
    assert "психолог шақырылсын" in text
    assert "15 жас" in text


def test_the_head_of_a_page_names_the_case_and_nobody() -> None:
    made = material()
    assert running_head(made, ProtocolWords(made.entries)).kk == "Жауап алу хаттамасы · СДТБТ № 24751234500012"
    court = at_court()
    assert running_head(court, ProtocolWords(court.entries)).kk.startswith("Айғақтарды сақтауға қою")


def test_that_everybody_was_told_is_said_only_where_it_is_so() -> None:
    everybody = (
        "қолданылатыны хабарланды (ҚПК 199",
        "сұрақ қою құқығы түсіндірілді (ҚПК 215",
        "негіздерінің бар-жоғы сұралды (ҚПК 80",
    )
    assert all(words in said(drafted(material())) for words in everybody)
    known = person(PSYCHOLOGIST)
    untold = material(preparation=prepared(9).with_person(replace(known, confirmations=())))
    assert not any(words in said(drafted(untold)) for words in everybody)
