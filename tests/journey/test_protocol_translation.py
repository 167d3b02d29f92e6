"""From the bank's question in the room to the same question in the other column: the vault knows which entry it was."""

from pathlib import Path

from interview_app.domain.happenings import Asked, ChildCame, Happening, body_of, kind_of
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolForm, QuestionAnswer
from interview_app.domain.protocol_entries import ProtocolEntries
from interview_app.domain.utterance import UtteranceType
from interview_app.journey.admitting import admit_and_claim, kept_key
from interview_app.journey.banks import load_banks
from interview_app.journey.leading import VaultRecords
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol import draw_up, material_of, recorded_of
from interview_app.vault.utterances import Judged
from tests.domain.drafted import KK
from tests.journey.admitted import SLATE, demonstration, end, plan, started
from tests.recording.room import Room, wait_until


def test_a_banks_question_is_found_by_what_the_vault_kept_of_it(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    banks = load_banks(tmp_path / "none").banks
    entry = next(one for bank in banks.banks for one in bank.entries if not one.slots and one.ru_m == one.ru_f)
    draft = plan(desk)
    live = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    happened: tuple[Happening, ...] = (ChildCame(), Asked(1, 1, KK, entry.kk), Asked(2, 1, KK, "Ол кім?"))
    for what in happened:
        assert live.tell(kind_of(what), body_of(what))
    wait_until(lambda: all(one.in_chain for one in live.view.told))
    end(live)
    records = VaultRecords(desk.unlocked, draft.session)
    for number, name in ((1, entry.id), (2, "gone.entry"), (3, "")):
        records.keep(Judged(number, name, "kk", UtteranceType.INVITATION, (), after_free_account=True))
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    recorded = recorded_of(live.folders, key.identity)
    entries = ProtocolEntries(languages=SIDE_BY_SIDE, form=ProtocolForm.FULL)
    material = material_of(desk, desk.load(draft.session), recorded, entries, "№ 1 бөлме", banks)
    assert material.asked_from == {1: entry}
    blocks = [one for section in draw_up(material).document.sections for one in section.blocks]
    first, second = (one for one in blocks if isinstance(one, QuestionAnswer))
    assert (first.question.ru, first.source.bank) == (entry.ru_m, entry.id)
    assert (second.question.ru, second.source.bank) == ("Ол кім?", "")
