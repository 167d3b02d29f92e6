"""Nothing mandatory is silently absent: each demanded statement taken away in turn, and the reason in its place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from interview_app.domain.drafting.demands import DEMANDS
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.exhibits import ExhibitAdded
from interview_app.domain.happenings import (
    Answered,
    Asked,
    Corrected,
    PlaybackSettled,
    QuestionSettled,
    SafetyAnswered,
    StatementGiven,
    Told,
    TopicSettled,
)
from interview_app.domain.interview_words import ToldWhat
from interview_app.domain.people import Capacity, Formality, Role
from interview_app.domain.plan import Opinion
from interview_app.domain.protocol import Lack, Unsigned
from interview_app.domain.protocol_entries import LackCode, LackReason, Pseudonym, Signing
from interview_app.domain.rules import Effect, Rules
from interview_app.journey.rules import shipped_rules
from tests.domain.drafted import (
    COURT,
    IDENTITY,
    ROLES,
    added,
    at_court,
    chain,
    chained,
    course,
    drafted,
    material,
    person,
    prepared,
    the_people,
)
from tests.domain.test_drafting import said

PSEUDONYM = Pseudonym("12", "2026-11-20", "Айша Нұр")


def without(age: int, *kinds: type, told: ToldWhat | None = None) -> ProtocolMaterial:
    """Return the material with a chain in which nothing of *kinds* happened, and the child was not told *told*."""
    happened = [
        one
        for one in course(age)
        if not isinstance(one[2], kinds) and not (isinstance(one[2], Told) and one[2].what is told)
    ]
    return material(age, events=chain(age, happened))


def skipping(*kinds: str) -> ProtocolMaterial:
    """Return the material with a chain in which the recorder never said *kinds*."""
    return material(events=chain(9, skip=kinds))


def unknown(**particulars: str) -> ProtocolMaterial:
    """Return the material of somebody of an age at which everything is asked, and what they did not say."""
    return material(16, entries=added(particulars=replace(added().particulars, **particulars)))


def without_formality(formality: Formality) -> ProtocolMaterial:
    """Return the material in which the psychologist was not gone through *formality* with."""
    one = person(2)
    done = tuple(it for it in one.confirmations if it.formality is not formality)
    return material(preparation=prepared(9).with_person(replace(one, confirmations=done)))


def at_court_without(role: Role) -> ProtocolMaterial:
    """Return a deposition at which nobody had *role*."""
    numbers = [number for number, known in (ROLES | COURT).items() if known[1] is not role]
    return at_court(events=chain(9, course(9, numbers)))


def unnamed_gap() -> ProtocolMaterial:
    """Return the material with a gap of which the recorder said no reason."""
    said_by_it = (
        (event.t_ns // 10**9, event.who, event.kind, dict(event.body) | _no_reason(dict(event.body)))
        for event in chain(9)
    )
    return material(events=chained(said_by_it))


def _no_reason(body: dict[str, Any]) -> dict[str, Any]:
    return {"gap_reason": ""} if "gap_reason" in body else {}


def nameless_origin() -> ProtocolMaterial:
    """Return the material with a thing of which nobody said from whom it is."""
    happened = [
        (at, who, replace(what, origin=replace(what.origin, from_whom="")) if isinstance(what, ExhibitAdded) else what)
        for at, who, what in course(9)
    ]
    return material(events=chain(9, happened))


CASES: dict[LackCode, Callable[[], ProtocolMaterial]] = {
    LackCode.PLACE: lambda: material(room="", entries=added(place="")),
    LackCode.START: lambda: skipping("session_started"),
    LackCode.END: lambda: skipping("recording_stopped"),
    LackCode.DRAWN_UP: lambda: material(entries=added(begun_utc="")),
    LackCode.CASE_NUMBER: lambda: material(preparation=prepared(9, number=" ")),
    LackCode.OFFICIAL: lambda: material(events=chain(9, [(1, 0, the_people([2, 3, 4, 5])), *course(9)[1:]])),
    LackCode.PEOPLE: lambda: skipping("people"),
    LackCode.JUDGE: lambda: at_court_without(Role.JUDGE),
    LackCode.SECRETARY: lambda: at_court_without(Role.SECRETARY),
    LackCode.CHILD_NAME: lambda: material(identity=replace(IDENTITY, surname="", given_name="", patronymic="")),
    LackCode.PSEUDONYM_NUMBER: lambda: material(entries=added(pseudonym=replace(PSEUDONYM, number=""))),
    LackCode.PSEUDONYM_LEAK: lambda: material(entries=added(pseudonym=PSEUDONYM, attitude="Аружанның көршісі")),
    LackCode.BIRTH_DATE: lambda: material(preparation=prepared(9, child=replace(prepared(9).child, birth_date=""))),
    LackCode.BIRTH_PLACE: lambda: unknown(birth_place=""),
    LackCode.CITIZENSHIP: lambda: unknown(citizenship=""),
    LackCode.NATIONALITY: lambda: unknown(nationality=""),
    LackCode.EDUCATION: lambda: unknown(education=""),
    LackCode.SCHOOL: lambda: material(identity=replace(IDENTITY, school="")),
    LackCode.FAMILY_STATUS: lambda: unknown(family_status=""),
    LackCode.OCCUPATION: lambda: unknown(occupation=""),
    LackCode.ADDRESS: lambda: material(identity=replace(IDENTITY, address="")),
    LackCode.CAPACITY: lambda: material(preparation=prepared(9, capacity=Capacity.SUSPECT)),
    LackCode.LANGUAGE: lambda: material(
        preparation=prepared(9, plan=replace(prepared(9).plan, language=None)),
    ),
    LackCode.ATTITUDE: lambda: material(entries=added(attitude=" ")),
    LackCode.FROM_14_DECISION: lambda: material(
        15, preparation=prepared(15, [1, 3, 4, 5]), events=chain(15, course(15, [1, 3, 4, 5]))
    ),
    LackCode.RIGHTS: lambda: without_formality(Formality.RIGHTS),
    LackCode.RECORDING_NOTICE: lambda: without_formality(Formality.RECORDING_NOTICE),
    LackCode.UNDERTAKING: lambda: without_formality(Formality.UNDERTAKING),
    LackCode.DISINTEREST: lambda: without_formality(Formality.DISINTEREST),
    LackCode.INTERPRETER_ORDER: lambda: material(
        preparation=prepared(9).with_person(replace(person(5), order_number=""))
    ),
    LackCode.TRUTH: lambda: without(9, told=ToldWhat.TRUTH),
    LackCode.LIABILITY: lambda: without(16, told=ToldWhat.LIABILITY),
    LackCode.NO_TESTIMONY: lambda: without(9, told=ToldWhat.NO_TESTIMONY),
    LackCode.CHILD_RIGHTS: lambda: without(9, told=ToldWhat.RIGHTS),
    LackCode.OPINION: lambda: material(preparation=prepared(9, opinion=Opinion())),
    LackCode.GROUND: lambda: material(recorded_before=True),
    LackCode.ACCOUNT: lambda: without(9, Asked, Answered, Corrected),
    LackCode.HANDED: lambda: without(9, QuestionSettled),
    LackCode.EXHIBIT_ORIGIN: nameless_origin,
    LackCode.COMPLETENESS: lambda: without(9, TopicSettled),
    LackCode.STATEMENT: lambda: without(9, StatementGiven),
    LackCode.PLAYBACK: lambda: without(9, PlaybackSettled),
    LackCode.SAFETY: lambda: without(9, SafetyAnswered),
    LackCode.MEANS: lambda: skipping("device_opened"),
    LackCode.MEDIA_DIGEST: lambda: skipping("media_fixed"),
    LackCode.GAP_REASON: unnamed_gap,
    LackCode.RECORDING_STATEMENT: lambda: material(entries=added(recording_statement="")),
    LackCode.READ: lambda: material(entries=added(acquainted=())),
    LackCode.REFUSAL_REASON: lambda: material(entries=added(signings=(Signing(3, unsigned=Unsigned.REFUSED),))),
    LackCode.TRUSTED_SIGNER: lambda: material(
        entries=added(signings=(Signing(0, unsigned=Unsigned.IMPOSSIBLE, reason="қолы гипсте"),))
    ),
}


def lacking(made: ProtocolMaterial, code: LackCode) -> Lack | None:
    """Return what the protocol of *made* says to lack under *code*."""
    return next((one for one in drafted(made).lacks if one.code == code.value), None)


def test_each_demanded_statement_is_taken_away_here() -> None:
    assert set(CASES) == set(LackCode) == set(DEMANDS)


@pytest.mark.parametrize("code", list(LackCode))
def test_what_is_taken_away_is_lacking(code: LackCode) -> None:
    lack = lacking(CASES[code](), code)
    assert lack is not None
    rule = next(rule for rule in shipped_rules().rules if rule.id == DEMANDS[code].rule)
    assert lack.article == rule.article
    effect = Rules(shipped_rules(), "kz-practice").effect(rule)
    assert lack.blocks is (effect is Effect.BLOCK or (effect is Effect.PRINT and DEMANDS[code].blocks))


@pytest.mark.parametrize("code", list(LackCode))
def test_a_reason_stands_in_the_place_of_what_may_lack(code: LackCode) -> None:
    made = CASES[code]()
    before = lacking(made, code)
    reason = LackReason(code, "осындай себеппен жоқ")
    after = replace(made, entries=replace(made.entries, reasons=(reason,)))
    lack = lacking(after, code)
    assert before is not None
    assert (lack is not None) is before.blocks
    if not before.blocks:
        assert "осындай себеппен жоқ" in said(drafted(after))


def test_what_a_house_only_advises_is_not_demanded() -> None:
    rules = Rules(shipped_rules(), "kz-code")
    made = replace(material(preparation=prepared(9, opinion=Opinion())), rules=rules)
    assert lacking(made, LackCode.OPINION) is not None
    advised = replace(
        shipped_rules(),
        rules=tuple(
            replace(rule, effect=(Effect.ADVISE,) * 3) if rule.id == "readiness-without-psychologist" else rule
            for rule in shipped_rules().rules
        ),
    )
    assert lacking(replace(made, rules=Rules(advised, "kz-code")), LackCode.OPINION) is None


def test_a_draft_of_nothing_at_all_is_a_draft() -> None:
    bare = ProtocolMaterial("abcdefghijklmnopqrstuvwxyz", material().preparation, (), material().rules, "")
    document = drafted(bare)
    assert not document.complete
    assert {"start", "end", "people", "means", "account"} <= {one.code for one in document.lacks}
    assert document.place.kk == "–"
