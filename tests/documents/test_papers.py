"""Labels, notices, acts, referrals, annexes: what they say, in three languages."""

import subprocess
from dataclasses import replace
from pathlib import Path

import cv2
import pytest

from interview_app.documents.label import label_pdf, short_digest
from interview_app.documents.paper import paragraph, typeset
from interview_app.documents.papers import CasePaper, FailedRecording, contents_pdf, notice_pdf, paper_pdf
from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.errors import Bug
from interview_app.domain.names import LONGEST_NAME
from interview_app.domain.people import Formality
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE
from interview_app.system.texts import Texts
from tests.documents.papers import CASE, case_papers, contents, labels, notice
from tests.documents.protocols import DIGEST, EN, KK, MARKS, RU, SESSION, protocol
from tests.documents.reading import fonts_in, opened, said_by

LANGUAGES = (KK, RU, EN)
KINDS = {paper.KIND: paper for paper in case_papers()}


def read_codes(pdf: bytes, folder: Path) -> list[str]:
    """Return what the QR codes on the first page say, to somebody who only sees it."""
    (folder / "seen.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", "300", "-f", "1", "-l", "1", "-png", "-singlefile", "seen.pdf", "seen"],
        cwd=folder,
        check=True,
    )
    seen = cv2.imread(str(folder / "seen.png"))
    assert seen is not None
    _, words, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(seen)
    return [word for word in words if word]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_says_what_it_is_given_and_names_case_and_session(kind: str, language: InterviewLanguage) -> None:
    paper: CasePaper = KINDS[kind]
    pdf = paper_pdf(paper, language)
    text = said_by(pdf)
    assert Texts(language.value).text(f"paper.title_{kind}") in text
    assert Texts(language.value).text(f"paper.told_{kind}") in text
    for said in (CASE, SESSION, *(signer.name for signer in paper.sign)):
        assert said in text
    assert all(fonts_in(pdf).values())
    assert pdf == paper_pdf(paper, language)


def test_what_is_empty_is_not_printed() -> None:
    paper = next(one for one in case_papers() if isinstance(one, FailedRecording))
    assert "Сколько шла запись" in said_by(paper_pdf(paper, RU))
    assert "Сколько шла запись" not in said_by(paper_pdf(replace(paper, lasted=""), RU))


def test_the_act_of_a_failed_recording_calls_attesting_witnesses_197_6() -> None:
    assert "вызваны понятые (часть 6 статьи 197 УПК)" in said_by(paper_pdf(KINDS["failed_recording"], RU))


def test_only_the_sealed_annex_has_the_real_name_97() -> None:
    with_name = {kind for kind, paper in KINDS.items() if "Әсем Нұрлан" in said_by(paper_pdf(paper, KK))}
    assert with_name == {"identity"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("formality", [Formality.RIGHTS, Formality.UNDERTAKING])
def test_a_notice_has_every_point_and_its_articles_110_201_2(language: InterviewLanguage, formality: Formality) -> None:
    told = notice(language.value, formality)
    text = said_by(notice_pdf(told, language))
    for words in (told.text.title, *told.text.points, told.text.closing, told.text.article, told.name):
        assert " ".join(words.split()) in text


def test_a_notice_that_was_not_signed_says_why_in_the_place_of_the_promise() -> None:
    refused = notice("ru", Formality.UNDERTAKING, reason="не хочет")
    text = said_by(notice_pdf(refused, RU))
    assert "Отказ от подписи. Причина: не хочет" in text
    assert refused.text.closing not in text


def test_the_list_of_a_packages_contents_names_each_file_with_its_digest() -> None:
    pdf = contents_pdf(contents(200), KK)
    text = said_by(pdf)
    assert all(f"{number:06}.m4s.age" in text for number in range(200))
    assert text.count(DIGEST) == 200
    assert len(opened(pdf).pages) > 4


@pytest.mark.parametrize("languages", [(KK,), (RU,), (EN,), SIDE_BY_SIDE])
def test_a_label_says_which_copy_it_is_and_that_it_is_sealed_210_12(languages: tuple[InterviewLanguage, ...]) -> None:
    text = said_by(label_pdf(labels(3), languages))
    for language in languages:
        texts = Texts(language.value)
        assert texts.text("label.master") in text
        assert texts.text("label.copy", number=2) in text
        assert texts.text("label.sealed") in text
    for said in (CASE, SESSION, short_digest(DIGEST), "1 сағат 43 минут", "ауданаралық сотына"):
        assert said in text


def test_the_label_is_in_the_laws_words() -> None:
    assert "электронды түрде бекітілген / заверено электронно" in said_by(label_pdf(labels(1), SIDE_BY_SIDE))


def test_labels_go_on_to_another_sheet_and_long_words_stay_on_theirs() -> None:
    long = replace(labels(1)[0], case_number="9" * LONGEST_NAME, purpose="сот " * 200, copy=1)
    pdf = label_pdf((*labels(9), long), SIDE_BY_SIDE)
    assert len(opened(pdf).pages) == 2
    assert pdf == label_pdf((*labels(9), long), SIDE_BY_SIDE)
    with pytest.raises(Bug, match="without labels"):
        label_pdf((), SIDE_BY_SIDE)


def test_a_purpose_of_any_length_ends_where_its_room_ends() -> None:
    for words in range(1, 60):
        label = replace(labels(1)[0], purpose="соттың " * words, case_remark="внесён позднее", copy=2)
        assert "внесён позднее" in said_by(label_pdf((label,), SIDE_BY_SIDE))


def test_the_codes_can_be_read_from_paper(tmp_path: Path) -> None:
    expected = f"{SESSION}\n{DIGEST}"
    assert read_codes(label_pdf(labels(1), SIDE_BY_SIDE), tmp_path) == [expected]
    assert read_codes(protocol_pdf(protocol((KK,)), MARKS).pdf, tmp_path) == [expected]


def test_a_number_is_never_parted_from_its_sign() -> None:
    story = [paragraph("а" * length + " іс № 24751234500012 және сұрақ № 3") for length in range(20, 80)]
    text = "\n".join(page.extract_text() for page in opened(typeset("т", story, str)).pages)
    assert text.count("№") == 120
    assert not any(line.rstrip().endswith("№") for line in text.splitlines())
