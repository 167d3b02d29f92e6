"""The protocol read back from its PDF: every language, age, form and kind, and what would break a lesser page."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.documents.protocol import RenderedProtocol, protocol_pdf
from interview_app.domain.errors import Bug
from interview_app.domain.names import LONGEST_NAME
from interview_app.domain.people import InterviewKind
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Lack,
    Manner,
    Moment,
    Paragraph,
    ProtocolForm,
    QuestionAnswer,
    Said,
    Section,
    SignatureBlock,
    SignedWhere,
    Source,
    TableBlock,
    TableRow,
    Unsigned,
    alike,
)
from interview_app.domain.protocol import Attachment as Attached
from interview_app.signing.pades import prepare_fields
from tests.documents.protocols import (
    CHILD,
    DIGEST,
    EN,
    KAZAKH_LETTERS,
    KK,
    LAW,
    MARKS,
    RU,
    SESSION,
    TALK,
    dot,
    drawing,
    protocol,
    samples,
    signature,
)
from tests.documents.reading import fonts_in, opened, outlined, said_by

WAYS = [(KK,), (RU,), (EN,), SIDE_BY_SIDE]
NAMES = sorted(samples())
PAGE = {KK: "{}-бет, барлығы {}", RU: "Страница {} из {}", EN: "Page {} of {}"}


def with_blocks(*blocks: object, languages: tuple[InterviewLanguage, ...] = (KK,)) -> RenderedProtocol:
    section = Section(Said("Бөлім", "Раздел", "Section"), blocks)  # type: ignore[arg-type]
    return protocol_pdf(replace(protocol(languages), sections=(section,), attachments=()), MARKS)


def lines_of(rendered: RenderedProtocol, page: int) -> list[str]:
    return opened(rendered.pdf).pages[page - 1].extract_text().splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_what_it_belongs_to_and_where_it_stands(name: str) -> None:
    document = samples()[name]
    rendered = protocol_pdf(document, MARKS)
    pages = opened(rendered.pdf).pages
    assert len(pages) == rendered.pages > 1
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert SESSION in text
        assert DIGEST in text
        for language in document.languages:
            assert PAGE[language].format(number, rendered.pages) in text
            assert MARKS.running.text(language) in text


@pytest.mark.parametrize("name", NAMES)
def test_the_fonts_are_in_the_file_and_no_others_are_named(name: str) -> None:
    fonts = fonts_in(protocol_pdf(samples()[name], MARKS).pdf)
    assert fonts
    assert all(fonts.values()), fonts
    assert all("NotoSans" in font for font in fonts)


@pytest.mark.parametrize("languages", WAYS)
def test_the_file_describes_itself_without_naming_anybody(languages: tuple[InterviewLanguage, ...]) -> None:
    reader = opened(protocol_pdf(protocol(languages), MARKS).pdf)
    assert reader.metadata is not None
    described = " ".join(str(value) for value in reader.metadata.values())
    assert protocol(languages).title.text(languages[0]) in described
    for name in ("Айя", "Құдайбергенова", "Жұмабаева", "265500121000147"):
        assert name not in described
    assert reader.trailer["/Root"]["/Lang"] == languages[0].value  # type: ignore[index]
    assert reader.metadata.creation_date == datetime.fromisoformat("2000-01-01T00:00:00+00:00")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert protocol_pdf(samples()[name], MARKS).pdf == protocol_pdf(samples()[name], MARKS).pdf


@pytest.mark.parametrize("languages", WAYS)
def test_questions_and_answers_stand_with_their_times(languages: tuple[InterviewLanguage, ...]) -> None:
    text = said_by(protocol_pdf(protocol(languages), MARKS).pdf)
    for language in languages:
        for talk in TALK:
            first = talk.question.text(language).split()[:4]
            assert " ".join(first) in text
    assert "00:05:33" in text
    assert "14:12:07" in text
    assert "Ол айтты: «Ешкімге айтпа, әйтпесе бәріне көрсетемін». Мен үндемедім." in text


def test_an_answer_that_is_not_written_down_points_to_the_recording() -> None:
    text = said_by(protocol_pdf(protocol((RU,)), MARKS).pdf)
    assert "Ответ: см. видеозапись, 00:06:36" in text


def test_a_declined_question_is_printed_with_its_reason_212_1() -> None:
    text = said_by(protocol_pdf(protocol((RU,)), MARKS).pdf)
    assert "Вопрос отведён. Причина: наводящий вопрос, часть 4 статьи 210 УПК" in text


def test_a_suspension_is_printed_with_times_and_reason_210_12() -> None:
    text = said_by(protocol_pdf(protocol((KK,)), MARKS).pdf)
    assert "00:40:10 00:55:10" in text
    assert "Үзіліс 14:45:10\N{EN DASH}15:00:10" in text
    assert "Психологтың сөзі бойынша" in text


def test_a_correction_leaves_the_earlier_wording_legible_199_6() -> None:
    text = said_by(protocol_pdf(protocol((EN,)), MARKS).pdf)
    assert "Earlier wording: Мен үндемедім." in text
    assert "Corrected wording: Мен анама айттым." in text
    assert "Correction certified by: psychologist G. A. Zhumabayeva, 21.11.2026, 15:55" in text


def test_the_brief_form_has_a_summary_and_no_questions_199_3() -> None:
    text = said_by(protocol_pdf(protocol((RU,), form=ProtocolForm.BRIEF), MARKS).pdf)
    assert "Айя рассказала своими словами" in text
    assert "Вопрос (" not in text


@pytest.mark.parametrize(("age", "there"), [(9, False), (15, False), (16, True), (17, True)])
def test_liability_stands_where_the_document_has_it_and_nowhere_else_215_2(age: int, there: bool) -> None:
    text = said_by(protocol_pdf(protocol((RU,), age=age), MARKS).pdf)
    assert ("ответственности" in text) is there
    assert ("только правду" in text) is not there


def test_the_two_languages_stand_beside_each_other_on_one_level() -> None:
    long = Said("Қазақша мәтін жол. " * 160, "Русский текст строка. " * 20)
    after = Said("Келесі сөйлем осы жерде.", "Следующее предложение тут.")
    rendered = with_blocks(Paragraph(long, LAW), Paragraph(after, LAW), languages=SIDE_BY_SIDE)
    heights: dict[str, tuple[int, float]] = {}

    for number, page in enumerate(opened(rendered.pdf).pages):

        def note(text: str, _cm: object, tm: list[float], *_: object, page_number: int = number) -> None:
            for word in ("Келесі", "Следующее"):
                if word in text:
                    heights[word] = (page_number, round(tm[5]))

        page.extract_text(visitor_text=note)
    assert heights["Келесі"] == heights["Следующее"]


def test_everybody_who_signs_each_page_has_a_place_on_each_212_9() -> None:
    rendered = protocol_pdf(protocol((KK,)), MARKS)
    for page in range(1, rendered.pages + 1):
        text = " ".join(lines_of(rendered, page))
        assert "бала, Айя" in text
        assert "аудармашы, Қайрат Жанболатұлы Өтеғалиев" in text


def test_who_signs_by_certificate_alone_has_that_said_on_each_page_and_at_the_end_212_9() -> None:
    said = "Бүкіл құжатқа"
    interpreter = protocol((KK,)).each_page[1]
    section = Section(alike("1"), (replace(interpreter, where=SignedWhere.END),))

    def pages_of(person: SignatureBlock, end: Section) -> tuple[RenderedProtocol, list[int]]:
        document = replace(protocol((KK,)), sections=(*protocol((KK,)).sections[:-1], end), each_page=(person,))
        rendered = protocol_pdf(document, MARKS)
        return rendered, [" ".join(lines_of(rendered, page)).count(said) for page in range(1, rendered.pages + 1)]

    rendered, counts = pages_of(interpreter, section)
    assert sorted(counts) == [1] * (rendered.pages - 1) + [2]  # once more where the field is
    assert [field.name for field in rendered.fields] == [interpreter.field]
    drawn = replace(interpreter, drawn=signature(2))
    assert not any(pages_of(drawn, Section(alike("1"), (replace(drawn, where=SignedWhere.END),)))[1])


@pytest.mark.parametrize("many", [3, 4, 9, 31])
def test_however_many_interpret_each_has_a_place_on_each_page_212_9(many: int) -> None:
    people = tuple(SignatureBlock(n, alike("аудармашы"), f"Аты{n:02}", SignedWhere.EACH_PAGE, LAW) for n in range(many))
    rendered = protocol_pdf(replace(protocol((KK,)), each_page=people), MARKS)
    for page in opened(rendered.pdf).pages:
        places: dict[str, tuple[int, int]] = {}

        def note(
            text: str, cm: list[float], tm: list[float], *_: object, to: dict[str, tuple[int, int]] = places
        ) -> None:
            if "Аты" in text:
                to[text.strip().rpartition(" ")[2]] = (round(cm[4] + tm[4]), round(cm[5] + tm[5]))

        page.extract_text(visitor_text=note)
        assert set(places) == {f"Аты{n:02}" for n in range(many)}
        assert len(set(places.values())) == many
        assert all(20 < x < 575 and 60 < y < 420 for x, y in places.values())


def test_a_deposition_has_no_places_on_each_page_217_5() -> None:
    document = samples()["kk-12-deposition"]
    assert document.kind is InterviewKind.DEPOSITION
    rendered = protocol_pdf(document, MARKS)
    assert [field.name for field in rendered.fields] == ["investigator", "psy"]
    assert "депозитке қоюы" in said_by(rendered.pdf)


def test_fields_are_where_the_person_signs_and_do_not_overlap() -> None:
    rendered = protocol_pdf(protocol((KK,)), MARKS)
    assert len({field.name for field in rendered.fields}) == len(rendered.fields)
    for field in rendered.fields:
        assert 1 <= field.page <= rendered.pages
        assert 0 < field.left < field.right < 595.3
        assert 0 < field.bottom < field.top < 841.9
        assert field.right - field.left > 100
        assert field.top - field.bottom > 20
    for page in range(1, rendered.pages + 1):
        there = sorted((field for field in rendered.fields if field.page == page), key=lambda field: field.bottom)
        assert all(lower.top <= upper.bottom for lower, upper in pairwise(there))


def test_the_fields_can_be_made_in_the_file() -> None:
    rendered = protocol_pdf(protocol((KK,)), MARKS)
    made = opened(prepare_fields(rendered.pdf, rendered.fields)).get_fields()
    assert made is not None
    assert set(made) == {field.name for field in rendered.fields}


def test_who_did_not_sign_is_there_with_the_reason_199_7_212_8() -> None:
    text = said_by(protocol_pdf(protocol((RU,)), MARKS).pdf)
    assert "Отказ от подписи. Причина: не согласна с протоколом" in text
    assert "Подписать невозможно. Причина: рука в гипсе" in text
    assert "Лицо, которому доверено подписать: Болат Ғабитов" in text


def test_whom_somebody_trusts_signs_in_that_place_on_each_page_212_8() -> None:
    arm = alike("рука в гипсе")
    child = SignatureBlock(0, CHILD, "Айя", SignedWhere.EACH_PAGE, LAW, None, Unsigned.IMPOSSIBLE, arm, "Болат Ғабитов")
    waiting, signed = (
        replace(
            protocol((RU,)),
            sections=(Section(alike("1"), (replace(one, where=SignedWhere.END),)),),
            attachments=(),
            each_page=(one,),
        )
        for one in (child, replace(child, drawn=signature(2)))
    )
    before, after = protocol_pdf(waiting, MARKS), protocol_pdf(signed, MARKS)
    assert [said_by(one.pdf).count("рука в гипсе") for one in (before, after)] == [2, 1]  # on the page, and at the end
    assert "вместо неё (него) расписывается: Болат Ғабитов" in said_by(after.pdf)
    shown = [opened(one.pdf).pages[0]["/Resources"]["/XObject"] for one in (before, after)]  # type: ignore[index]
    assert [len(one) for one in shown] == [1, 3]  # beside the code, a signature at the end and one of the page


def test_a_signature_is_in_the_file_once_however_many_pages_show_it() -> None:
    child = SignatureBlock(0, CHILD, "Айя", SignedWhere.EACH_PAGE, LAW, drawn=signature(2))
    long = (Paragraph(alike("сөз " * 400), LAW),) * 60

    def size(*people: SignatureBlock) -> int:
        section = Section(alike("1"), long)
        document = replace(protocol((KK,)), sections=(section,), attachments=(), each_page=people)
        rendered = protocol_pdf(document, MARKS)
        assert rendered.pages > 15
        return len(rendered.pdf)

    assert size(child) - size(replace(child, drawn=None)) < 12_000


def test_a_signature_of_one_dot_is_a_dot() -> None:
    rendered = with_blocks(SignatureBlock(0, CHILD, "Айя", SignedWhere.END, LAW, drawn=dot()))
    assert rendered.pages == 1


def test_a_refusal_on_each_page_is_said_there_however_long_the_reason_is() -> None:
    person = SignatureBlock(
        0, CHILD, "Айя", SignedWhere.EACH_PAGE, LAW, unsigned=Unsigned.REFUSED, reason=alike("себеп " * 400)
    )
    rendered = protocol_pdf(replace(protocol((KK,)), each_page=(person,) * 3), MARKS)
    for page in range(1, rendered.pages + 1):
        assert "бас тартылды" in " ".join(lines_of(rendered, page))


def test_what_is_lacking_makes_every_page_a_draft() -> None:
    whole, lacking = samples()["kk-9-full"], samples()["kk-9-draft"]
    assert whole.complete
    assert not lacking.complete
    assert "ЖОБА" not in said_by(protocol_pdf(whole, MARKS).pdf)
    rendered = protocol_pdf(lacking, MARKS)
    assert all("ЖОБА" in " ".join(lines_of(rendered, page)) for page in range(1, rendered.pages + 1))


def test_the_outline_leads_to_each_section_and_attachment() -> None:
    rendered = protocol_pdf(protocol((RU,)), MARKS)
    outline = outlined(rendered.pdf)
    assert [words for words, _ in outline] == [
        "1. Допрос",
        "2. Участники",
        "3. Разъяснения",
        "4. Технические средства",
        "5. Вопросы и ответы",
        "6. Замечания и исправления",
        "7. Подписи",
        "Приложение 1. Рисунок ребёнка",
        "Приложение 2. Переписка",
    ]
    for words, page in outline:
        name = words.split(". ", 1)[1]
        assert name in " ".join(lines_of(rendered, page))


def test_every_letter_of_the_languages_is_there_to_copy() -> None:
    text = said_by(with_blocks(Paragraph(alike(KAZAKH_LETTERS), LAW)).pdf)
    assert KAZAKH_LETTERS in text


@pytest.mark.parametrize("languages", WAYS)
def test_an_answer_of_twenty_thousand_characters_is_printed_whole(languages: tuple[InterviewLanguage, ...]) -> None:
    words = [f"сөз{number}" for number in range(2_600)]
    answer = " ".join(words)
    assert len(answer) > 18_000
    block = replace(TALK[0], answer=Said(answer, answer + " конец", answer))
    rendered = with_blocks(block, languages=languages)
    assert rendered.pages > 3
    text = said_by(rendered.pdf).split()
    assert set(words) <= set(text)


@pytest.mark.parametrize("languages", WAYS)
def test_words_without_a_place_to_break_stay_on_the_page(languages: tuple[InterviewLanguage, ...]) -> None:
    long = alike("Ұ" * LONGEST_NAME)
    who = SignatureBlock(1, long, "Ұ" * LONGEST_NAME, SignedWhere.END, LAW, field="one")
    table = TableBlock((long, long), (1, 1), (TableRow((long, long), LAW),))
    rendered = with_blocks(replace(TALK[0], question=long, speaker=long), table, who, languages=languages)
    seen: list[float] = []
    for page in opened(rendered.pdf).pages:
        page.extract_text(visitor_text=lambda text, _cm, tm, *_: seen.append(tm[4]) if "Ұ" in text else None)
    assert seen
    assert max(seen) < 560
    assert said_by(rendered.pdf).count("Ұ") >= 5 * LONGEST_NAME


def test_three_hundred_pages() -> None:
    talk = tuple(
        replace(TALK[0], number=number, at=Moment(number * 18_000, "14:00:00"), answer=alike("Мен айттым. " * 60))
        for number in range(1, 1_500)
    )
    rendered = protocol_pdf(protocol((KK,), talk=talk), MARKS)
    assert rendered.pages > 300
    assert f"{rendered.pages}-бет, барлығы {rendered.pages}" in " ".join(lines_of(rendered, rendered.pages))


def test_a_table_of_many_pages_has_its_headings_on_each() -> None:
    rows = tuple(TableRow((alike(f"жол {number}"), alike("мәні")), LAW) for number in range(300))
    rendered = with_blocks(TableBlock((alike("Құрал"), alike("Сипаты")), (1, 2), rows))
    assert rendered.pages > 3
    for page in range(1, rendered.pages + 1):
        assert "Құрал" in " ".join(lines_of(rendered, page))
    assert "жол 299" in said_by(rendered.pdf)


def test_a_row_of_a_few_lines_is_not_divided_between_pages() -> None:
    said = [" ".join(f"w{one}x{word}z" for word in range(30 + one % 7 * 9)) for one in range(60)]
    rows = tuple(TableRow((alike(f"a{one}z"), alike(words)), LAW) for one, words in enumerate(said))
    rendered = with_blocks(TableBlock((alike("x"), alike("y")), (1, 2), rows))
    pages = [" ".join(lines_of(rendered, page)) for page in range(1, rendered.pages + 1)]
    assert len(pages) > 3
    for one, words in enumerate(said):
        (page,) = (page for page in pages if f"a{one}z" in page)
        assert words.split()[-1] in page


def test_a_cell_higher_than_a_page_goes_on() -> None:
    words = " ".join(f"w{number}" for number in range(4_000))
    rows = (TableRow((alike("a"), alike(words)), LAW), TableRow((alike("b"), alike("last")), LAW))
    text = said_by(with_blocks(TableBlock((alike("x"), alike("y")), (1, 2), rows)).pdf)
    assert "w0 " in text
    assert "w3999" in text
    assert "last" in text


def test_an_empty_document_is_a_page() -> None:
    document = replace(protocol((KK,)), sections=(), attachments=(), title=Said(), subtitle=Said(), each_page=())
    assert protocol_pdf(document, MARKS).pages == 1


def test_markup_and_control_characters_are_text() -> None:
    nasty = "<b>&amp;\x00\x1b[31m <para> \U0001f600 \u200f"
    text = said_by(with_blocks(Paragraph(alike(nasty), LAW), replace(TALK[0], question=alike(nasty))).pdf)
    assert "<b>&amp;" in text
    assert "<para>" in text
    assert "\x1b" not in text


def test_a_drawing_of_many_pixels_makes_a_small_file() -> None:
    attached = Attached(1, alike("Сурет"), DIGEST, LAW, drawing(6_000, 7_000))
    rendered = protocol_pdf(replace(protocol((KK,)), sections=(), attachments=(attached,)), MARKS)
    assert len(rendered.pdf) < 1_000_000
    assert [len(page.images) for page in opened(rendered.pdf).pages] == [0, 1]


@pytest.mark.parametrize("spoiled", [b"no picture", drawing()[:300], b"%PDF-1.7"])
def test_what_is_no_picture_is_said_not_to_be_shown(spoiled: bytes) -> None:
    attached = Attached(1, alike("Сурет"), DIGEST, LAW, spoiled)
    text = said_by(protocol_pdf(replace(protocol((RU,)), attachments=(attached,)), MARKS).pdf)
    assert "На странице не показано. Файл хранится в пакете." in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.text(max_size=3_000), st.sampled_from(WAYS), st.sampled_from(list(Manner)))
def test_whatever_people_wrote_is_laid_out(
    short: str, long: str, languages: tuple[InterviewLanguage, ...], manner: Manner
) -> None:
    question = QuestionAnswer(1, Moment(0, ""), alike(short), alike(long), Said(short, long, short), LAW)
    signer = SignatureBlock(1, alike(short), short, SignedWhere.END, LAW)
    rendered = with_blocks(Paragraph(Said(long, short), LAW, manner), question, signer, languages=languages)
    assert rendered.pages >= 1


def test_a_statement_without_a_source_cannot_be_made() -> None:
    with pytest.raises(Bug, match="source"):
        Source()


def test_documents_that_contradict_themselves_cannot_be_made() -> None:
    with pytest.raises(Bug, match="beside each other"):
        replace(protocol((KK,)), languages=(RU, KK))
    with pytest.raises(Bug, match="no reason"):
        SignatureBlock(1, CHILD, "Айя", SignedWhere.END, LAW, unsigned=Unsigned.REFUSED)
    with pytest.raises(Bug, match="not put"):
        replace(TALK[0], declined=alike("наводящий"))
    with pytest.raises(Bug, match="differ in length"):
        TableBlock((alike("x"),), (1,), (TableRow((alike("a"), alike("b")), LAW),))


def test_a_text_stands_in_for_a_language_it_is_not_in() -> None:
    assert Said(ru="да").text(KK) == "да"
    assert Said("иә", "да").same_in((KK, EN))
    assert not Said("иә", "да").same_in(SIDE_BY_SIDE)
    assert not Said()


def test_a_lack_says_whether_a_reason_can_take_its_place() -> None:
    document = replace(protocol((KK,)), lacks=(Lack("mood", "212", blocks=False),))
    assert not document.complete
