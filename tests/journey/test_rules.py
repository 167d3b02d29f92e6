"""Files of rules: those that ship, a house's choice, answers; what is wrong with one is told by its line."""

import hashlib
from pathlib import Path

import pytest

import resources
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.people import Formality, FurtherGround, Place, Readiness, Role
from interview_app.domain.presumed import Answers, PersonAnswer
from interview_app.domain.rulebook import Fault, FaultCode
from interview_app.domain.rules import Effect
from interview_app.journey.rules import (
    Answered,
    FaultInFile,
    faults_of,
    read_answers,
    read_choice,
    read_rules,
    shipped_rules,
)

KZ = resources.rules("kz")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"


def test_the_shipped_rules_have_no_fault_and_the_digest_of_their_file(path: Path) -> None:
    path.write_bytes(KZ)
    assert faults_of(path) == ()
    assert read_rules(path) == shipped_rules()
    assert shipped_rules().sha256 == hashlib.sha256(KZ).hexdigest()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b'need = { present = ["judge"] }', b'need = { present = ["wizard"] }', FaultCode.UNKNOWN_WORD),
        (b"\nbreak_minutes = 60", b"\nbreak_minutes = 0", FaultCode.OUT_OF_RANGE),
        (b'id = "night-ahead"', b'id = "night"', FaultCode.DUPLICATE),
        (b"print.en = \"The court's protocol:", b"prynt = \"The court's protocol:", FaultCode.UNKNOWN_KEY),
        (b'effect = { kz-code = "reason", kz', b'effect = { kz-code = "block", kz', FaultCode.LOOSENED),
        (b"[[rules]]", b"[[rules]", FaultCode.NOT_TOML),
    ],
)
def test_a_fault_is_told_with_its_line(path: Path, old: bytes, new: bytes, code: FaultCode) -> None:
    assert KZ.count(old) >= 1
    path.write_bytes(KZ.replace(old, new, 1))
    [found] = faults_of(path)
    wrong = new.splitlines()[-1]
    assert found.fault.code is code
    assert wrong in path.read_bytes().splitlines()[found.line - 1]
    with pytest.raises(Circumstance) as refused:
        read_rules(path)
    assert refused.value.code is Code.RULES_FAULTY
    assert refused.value.params["line"] == found.line


def test_what_is_nowhere_in_the_file_is_told_at_its_beginning(path: Path) -> None:
    path.write_text("")
    assert {one.line for one in faults_of(path)} == {1}


def test_a_table_of_a_rule_has_its_own_line(path: Path) -> None:
    rule = b'\n[[rules]]\nid = "last"\nphase = "who"\nsource = "code"\neffect = "none"\nconfirmed = false\n'
    path.write_bytes(KZ + rule + b'text = {kk = "1", ru = "2", en = "3"}\n[rules.need.nobody]\nmarked = "lost"\n')
    [found] = faults_of(path)
    assert found.line == len(path.read_bytes().splitlines())


def test_nesting_without_end_is_no_crash(path: Path) -> None:
    path.write_text("rules = " + "[" * 100_000)
    [found] = faults_of(path)
    assert (found.line, found.fault.code) == (1, FaultCode.NOT_TOML)


@pytest.mark.parametrize("content", [None, b"\xff\xfe rules"])
def test_a_file_that_cannot_be_read_is_a_circumstance(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
    for read in (faults_of, read_rules):
        with pytest.raises(Circumstance) as refused:
            read(path)
        assert refused.value.code is Code.RULES_UNREADABLE


def test_a_houses_choice_is_read_and_cannot_loosen(path: Path) -> None:
    path.write_text('set = "kz-code"\n\n[tighten]\nroom = "block"\n')
    assert faults_of(path) == ()
    chosen = read_choice(path, shipped_rules())
    assert (chosen.set, dict(chosen.tightened)) == ("kz-code", {"room": Effect.BLOCK})
    path.write_text('set = "kz-practice"\n\n[tighten]\nfew-adults = "block"\nunder-14-psychologist = "reason"\n')
    fault = Fault("tighten.under-14-psychologist", FaultCode.LOOSENED, "under-14-psychologist")
    assert faults_of(path) == (FaultInFile(5, fault),)
    with pytest.raises(Circumstance) as refused:
        read_choice(path, shipped_rules())
    assert refused.value.params == {"path": str(path), "line": 5, "key": "under-14-psychologist"}


def test_answers_are_read_and_what_is_left_out_has_its_default(path: Path) -> None:
    path.write_text("")
    assert read_answers(path, shipped_rules()) == Answered(Answers(), None)
    path.write_text(
        'readiness = "postpone"\nfurther_ground = "continuation"\nused_minutes = 30\nguardian = "pedagogue"\n'
        '[[people]]\nrole = "doctor"\ndone = ["rights"]\nplace = "behind_glass"\n'
        '[reasons]\nroom = "нет другой"\n'
    )
    doctor = PersonAnswer(Role.DOCTOR, place=Place.BEHIND_GLASS, done=(Formality.RIGHTS,))
    answers = Answers(
        guardian=Role.PEDAGOGUE,
        readiness=Readiness.POSTPONE,
        further_ground=FurtherGround.CONTINUATION,
        used_minutes=30,
        people=(doctor,),
    )
    assert read_answers(path, shipped_rules()) == Answered(answers, {"room": "нет другой"})


@pytest.mark.parametrize(
    ("content", "line", "key"),
    [
        ("\nreadyness = true", 2, "readyness"),
        ('readiness = "so so"', 1, "so so"),
        ("\n\nroom_complete = 1", 3, "room_complete"),
        ("people = 1", 1, "people"),
        ("people = [1]", 1, "people[0]"),
        ('[[people]]\nname = "Ли"', 1, "role"),
        ('[[people]]\nrole = "wizard"', 2, "wizard"),
        ("reasons = 5", 1, "reasons"),
        ('[reasons]\nsofa = "x"', 2, "sofa"),
        ("[reasons]\nroom = 5", 2, "reasons.room"),
        ("readiness = ", 1, ""),
    ],
)
def test_answers_with_a_fault_are_refused(path: Path, content: str, line: int, key: str) -> None:
    path.write_text(content)
    with pytest.raises(Circumstance) as refused:
        read_answers(path, shipped_rules())
    assert refused.value.code is Code.RULES_FAULTY
    assert refused.value.params == {"path": str(path), "line": line, "key": key}
