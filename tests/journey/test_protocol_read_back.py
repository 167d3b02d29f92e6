"""A protocol from its events to the signed file, read back by other libraries: each age group, language and form."""

import re
from dataclasses import replace

import pytest

from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolForm
from interview_app.domain.verdict import Verdict
from interview_app.journey.protocol import draw_up
from interview_app.signing.pades import prepare_fields
from interview_app.signing.pades_check import check_signatures
from tests.documents.reading import opened, said_by
from tests.domain.drafted import EN, IDENTITY, KK, MEDIA, ROLES, RU, added, material
from tests.domain.room_events import SESSION
from tests.signing.making import AT
from tests.signing.papers import ROOT, person, sign

AGES = (5, 9, 13, 15, 17)
WAYS = ((KK,), (RU,), (EN,), SIDE_BY_SIDE)
TITLE = {KK: "хаттамасы", RU: "ПРОТОКОЛ|Протокол", EN: "Record|Protocol"}
LIABILITY = re.compile("жауаптылы|ответственности за|liab", re.IGNORECASE)


@pytest.mark.parametrize("form", ProtocolForm)
@pytest.mark.parametrize("languages", WAYS)
@pytest.mark.parametrize("age", AGES)
def test_what_was_drawn_up_and_signed_is_read_back(
    age: int, languages: tuple[InterviewLanguage, ...], form: ProtocolForm
) -> None:
    drawn = draw_up(replace(material(age), entries=added(form=form, languages=languages)))
    text = said_by(drawn.rendered.pdf)
    for words in (MEDIA, SESSION, IDENTITY.given_name, *(name for name, *_ in ROLES.values())):
        assert words in text
    for language in languages:
        assert re.search(TITLE[language], text)
    assert ("Что было дальше?" in text) is (form is ProtocolForm.FULL)
    assert "Менен сурет сұрады." in text
    assert bool(LIABILITY.search(text)) is (age >= 16)
    fields = [field.name for field in drawn.rendered.fields]
    signed = sign(prepare_fields(drawn.rendered.pdf, drawn.rendered.fields), fields[0], person("Айгүл Әлиева"))
    assert set(opened(signed).get_fields() or ()) == set(fields)
    report = check_signatures(signed, [ROOT.certificate], now=AT, expected=fields[:1])
    assert report.verdict is Verdict.VERIFIED
    assert report.signatures[0].whole_file
