"""What was drawn holds for the words and the person it was drawn for."""

from dataclasses import replace

import pytest

from interview_app.domain.protocol import Unsigned
from interview_app.domain.protocol_entries import AnnexWords, ProtocolEntries, Signing
from interview_app.domain.protocol_signing import without_stale

OWN = Signing(0, "signature-001")
TRUSTED = Signing(0, "signature-001", Unsigned.IMPOSSIBLE, "қолы гипсте", "Омаров Нұрлан")


@pytest.mark.parametrize(
    ("before", "after", "holds"),
    [
        (OWN, OWN, True),
        (OWN, replace(OWN, certificate=True), True),
        (TRUSTED, replace(TRUSTED, reason="қолы сынған"), True),
        (OWN, TRUSTED, False),
        (TRUSTED, OWN, False),
        (TRUSTED, replace(TRUSTED, instead="Омарова Сәуле"), False),
        (OWN, replace(OWN, unsigned=Unsigned.REFUSED, reason="келіспейді"), False),
        (replace(TRUSTED, drawn=""), TRUSTED, True),
    ],
)
def test_a_signature_holds_for_who_drew_it(before: Signing, after: Signing, holds: bool) -> None:
    entries = ProtocolEntries(signings=(after,))
    kept = without_stale(ProtocolEntries(signings=(before,)), entries)
    assert kept == (entries if holds else replace(entries, signings=(replace(after, drawn=""),)))


def test_a_signature_holds_for_the_words_above_it_and_not_for_an_annex() -> None:
    signings = (OWN, replace(TRUSTED, person=3, drawn="signature-002"))
    entries = ProtocolEntries(signings=signings)
    assert without_stale(entries, replace(entries, annexes=AnnexWords(observed="сабырлы"))).signings == signings
    changed = without_stale(entries, replace(entries, place="Алматы")).signings
    assert [one.drawn for one in changed] == ["", ""]
