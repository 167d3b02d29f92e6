"""Art. 97: no real name that a decision hides is left, in whatever case it stands; other words are no names."""

import hashlib
from dataclasses import replace

import pytest

from interview_app.domain.drafting.leaks import finds_name
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.events import EventKind, canonical
from interview_app.domain.happenings import Answered, Happening, SafetyAnswered
from interview_app.domain.interview_words import SafetyQuestion
from interview_app.domain.protocol import ProtocolDocument, SignatureBlock, SignedWhere
from interview_app.domain.protocol_bond import bond_of
from interview_app.domain.protocol_entries import AnnexWords, OwnHand, ProtocolEntries, Pseudonym, Signing
from tests.domain.drafted import (
    ADVOCATE,
    LETTER,
    MOTHER,
    PSYCHOLOGIST,
    added,
    chain,
    chained,
    course,
    drafted,
    material,
)
from tests.domain.test_drafting import blocks

PSEUDONYM = Pseudonym("№ 12", "2026-11-20", "Айша Нұр", "Өкіл А.")


def under_pseudonym(entries: ProtocolEntries | None = None, *happened: tuple[int, int, Happening]) -> ProtocolMaterial:
    """Return the material of a child who has a pseudonym, with what *happened* besides."""
    made = added(pseudonym=PSEUDONYM) if entries is None else replace(entries, pseudonym=PSEUDONYM)
    return material(15, entries=made, events=chain(15, [*course(15), *happened]))


def leaks(made: ProtocolMaterial) -> bool:
    """Return whether the protocol of *made* is held back for a real name in it."""
    return "pseudonym_leak" in [one.code for one in drafted(made).lacks]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        *(
            ("Иванова Мария", words)
            for words in (
                "Письмо от Марии Ивановой",
                "у Ивановых дома",
                "знаю Иванову",
                "его фамилия Иванов",
                "с марией",
                "МАРИЮ видел",
                "сказал Ивановым",
            )
        ),
        *(
            ("Сейітқали Аружан Маратқызы", words)
            for words in ("Мен аружанмын", "Аружанның әкесі", "Сейиткалиге жаз", "Аружанға", "Маратқызына")
        ),
        ("Сергеев Сергей", "позвал Сергея"),
        ("Павел Достоевский", "Павла и Достоевских"),
        ("Юлия", "с Юлей и Юлией"),
        ("Нұрай", "Нұрайдан келді"),
        ("Рабиғат Ескендірова", "Ескендіровпен бірге"),
        ("Роза", "Розаға жаздым"),
        ("Роза", "Ол жақта Роза тұрады"),
        ("Надежда Ким", "жил с Надеждой"),
        ("Бақыт", "Бақыт маған жазды"),
        ("Вера", "сказала Вере"),
    ],
)
def test_a_name_is_found_in_each_case(name: str, written: str) -> None:
    assert finds_name([name], ["Ештеңе жоқ.", written], [])


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Роза", "он подарил розу, пахло розами, раушан мен роза"),
        ("Вера", "нет веры людям; вера в себя; Верно. Вероятно, он. Верьте"),
        ("Надежда", "была надежда, жил надеждой"),
        ("Бақыт", "бақыт деген осы, бақытты едім, Бақытсыздық"),
        ("Дана Ерланқызы", "дана адам; Данные о личности; было дано"),
        ("Азамат", "Азаматтығы: Қазақстан; азаматтың құқығы"),
        ("Мақсат", "мақсаты не екенін білмеймін"),
        ("Марта", "12 марта 2026 года, в марте"),
        ("Адам", "бір адам жазды, ол адамның аты"),
        ("Али", "Алина мен Алия, әлем"),
        ("Иванов Олег", "Ивановна Анна, Иванович"),
        ("Ли Ән", "Ли ли ән айтты"),
        ("Айша Нұр", "Айша Нұр"),
        ("", ""),
    ],
)
def test_an_everyday_word_is_no_name(name: str, written: str) -> None:
    allowed = ["Айша Нұр"]
    assert not finds_name([name], [written], allowed)


@pytest.mark.parametrize("words", ["Мен Аружанмын.", "Дана апайға айттым", "ерланқызына", "Мен Сейітқалидің қызымын"])
def test_the_childs_and_the_representatives_names_hold_the_protocol_back(words: str) -> None:
    assert not leaks(under_pseudonym())
    assert leaks(under_pseudonym(None, (869, 1, Answered(9, 0, words))))


def test_a_representative_whom_the_chain_alone_names_is_hidden_too() -> None:
    """Nobody wrote her down among the child's own data; she was in the room."""
    made = under_pseudonym(None, (869, 1, Answered(9, 0, "Ерланқызы келді")))
    assert leaks(replace(made, identity=replace(made.identity, representatives=())))


def test_the_title_of_what_the_child_wrote_is_looked_at() -> None:
    assert leaks(under_pseudonym(added(own_hand=(OwnHand("Письмо Аружан Сейітқали", LETTER),))))


@pytest.mark.parametrize(
    "entries",
    [
        added(conclusion="Аружан сабырлы."),
        added(referral="Сейітқали отбасына көмек"),
        added(annexes=AnnexWords(observed="Аружан жылады")),
        added(annexes=AnnexWords(urgent_done="позвонили Сейітқали Дане")),
        added(annexes=AnnexWords(help_to="Сейітқали Дана")),
    ],
)
def test_the_papers_beside_the_protocol_are_looked_at(entries: ProtocolEntries) -> None:
    assert leaks(under_pseudonym(entries))


def test_what_the_urgent_referral_says_is_looked_at() -> None:
    danger = SafetyAnswered(SafetyQuestion.SELF_HARM, True, "Аружан өзіне зиян келтірем деді")
    assert leaks(under_pseudonym(None, (930, 1, danger)))


def test_whom_a_pseudonym_hides_signs_by_drawing_alone() -> None:
    """A field for a certificate would put the certificate's name on the page."""
    signings = tuple(
        Signing(number, f"signature-{number:03}", certificate=True) for number in (0, PSYCHOLOGIST, MOTHER, ADVOCATE)
    )
    named, veiled = (
        drafted(material(15, entries=added(signings=signings, pseudonym=one))) for one in (None, PSEUDONYM)
    )

    def fields(document: ProtocolDocument) -> dict[int, str]:
        return {one.person: one.field for one in blocks(document, SignatureBlock) if one.where is SignedWhere.END}

    assert fields(named)[0] == "person-0"
    assert fields(named)[MOTHER] == "person-3"
    assert fields(veiled)[0] == fields(veiled)[MOTHER] == ""
    assert fields(veiled)[ADVOCATE] == "person-4"


def test_nobody_can_try_out_names_against_the_file() -> None:
    """Its line for a machine says nothing that a list of guessed people gives again without the chain."""
    events = chain(15)
    (named,) = [event for event in events if event.kind is EventKind.PEOPLE]
    bond = bond_of(events)
    assert bond.people == bond_of(events).people
    guesses = (named.body["people"], dict(named.body), {**named.body, "kind": "people"})
    assert bond.people not in {hashlib.sha256(canonical(one)).hexdigest() for one in guesses}
    later = chained(
        (event.t_ns // 10**9 + (event.seq == 1), event.who, event.kind, dict(event.body)) for event in events
    )
    assert [event.body for event in later] == [event.body for event in events]
    assert bond_of(later).people != bond.people


def test_the_line_for_a_machine_tells_other_people() -> None:
    events = chain(15)
    others = [(900, 0, next(what for _, _, what in course(15)))]
    assert bond_of(chain(15, [*course(15), *others])).people != bond_of(events).people
