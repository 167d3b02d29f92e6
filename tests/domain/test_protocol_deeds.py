"""What the audit is told of a protocol: each deed once, in an order that can be relied on, and no words."""

from dataclasses import replace

import pytest

from interview_app.domain.audit import Happening
from interview_app.domain.events import canonical
from interview_app.domain.protocol import Unsigned
from interview_app.domain.protocol_deeds import deeds_between
from interview_app.domain.protocol_entries import (
    Acquainted,
    ProtocolEntries,
    Signing,
    WrittenCorrection,
    WrittenRemark,
)

AT = "2026-11-21T11:05:00.000Z"
NOTHING = ProtocolEntries()
REMARK = WrittenRemark(2, AT, "Аружан шаршаған жоқ.")
SIGNED = replace(NOTHING, signings=(Signing(0, "signature-001"),))
TRUSTED = Signing(0, "signature-002", Unsigned.IMPOSSIBLE, "Аружанның қолы сынған", "Қалиева")
REFUSED = replace(NOTHING, signings=(Signing(3, "", Unsigned.REFUSED, "Аружан жылап тұр", "Қалиева"),))


@pytest.mark.parametrize(
    ("before", "after", "deeds"),
    [
        (NOTHING, replace(NOTHING, place="Алматы"), []),
        (NOTHING, replace(NOTHING, remarks=(REMARK,)), [(Happening.PROTOCOL_REMARKED, {"remark": 1, "signer": 2})]),
        (replace(NOTHING, remarks=(REMARK,)), NOTHING, [(Happening.PROTOCOL_REMARK_TAKEN_BACK, {"remark": 1})]),
        (
            NOTHING,
            replace(NOTHING, corrections=(WrittenCorrection(0, AT, "2", "анама", "әжеме"),)),
            [(Happening.PROTOCOL_CORRECTED, {"correction": 1, "signer": 0})],
        ),
        (
            replace(NOTHING, acquainted=(Acquainted(0, AT, aloud=True),)),
            replace(NOTHING, acquainted=(Acquainted(4, AT, aloud=False),)),
            [(Happening.PROTOCOL_READ, {"signer": 0, "how": "not"}), (Happening.PROTOCOL_READ, {"how": "read"})],
        ),
        (NOTHING, SIGNED, [(Happening.PROTOCOL_SIGNED, {"signer": 0, "means": "drawn", "drawing": "signature-001"})]),
        (
            SIGNED,
            replace(SIGNED, remarks=(REMARK,), signings=(Signing(0),)),
            [(Happening.PROTOCOL_REMARKED, {}), (Happening.PROTOCOL_SIGNATURE_VOID, {"drawing": "signature-001"})],
        ),
        (NOTHING, REFUSED, [(Happening.PROTOCOL_UNSIGNED, {"signer": 3, "how": "refused", "instead": True})]),
        (REFUSED, NOTHING, [(Happening.PROTOCOL_UNSIGNED, {"signer": 3, "how": "not"})]),
        (NOTHING, replace(NOTHING, signings=(Signing(3, "", Unsigned.IMPOSSIBLE),)), []),  # without a reason yet
        (
            replace(NOTHING, signings=(replace(TRUSTED, drawn=""),)),
            replace(NOTHING, signings=(TRUSTED,)),
            [(Happening.PROTOCOL_SIGNED, {"signer": 0, "drawing": "signature-002", "instead": True})],
        ),
        (SIGNED, SIGNED, []),
    ],
)
def test_each_deed_is_told(
    before: ProtocolEntries, after: ProtocolEntries, deeds: list[tuple[Happening, dict[str, object]]]
) -> None:
    told = deeds_between(before, after)
    assert [one.what for one in told] == [what for what, _details in deeds]
    for one, (_what, details) in zip(told, deeds, strict=True):
        assert details.items() <= dict(one.details).items()
        assert "Аружан" not in canonical(dict(one.details)).decode()


def test_a_reason_that_was_put_otherwise_is_a_deed_of_its_own() -> None:
    otherwise = replace(REFUSED, signings=(replace(REFUSED.signings[0], reason="асығыс"),))
    (first,), (second,) = deeds_between(NOTHING, REFUSED), deeds_between(REFUSED, otherwise)
    assert first.details["reason_sha256"] != second.details["reason_sha256"]
