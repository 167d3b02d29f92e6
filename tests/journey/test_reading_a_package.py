"""Verify, export and inspect as the command line calls them: files of certificates, a clock, steps of progress."""

from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import NoteCode, Verdict
from interview_app.journey.export import export
from interview_app.journey.inspect import inspect
from interview_app.journey.ledger import note_sealer
from interview_app.journey.trust import Trust
from interview_app.journey.verify import verify
from interview_app.signing.certificates import certificate_pem
from interview_app.system.age import new_identity
from tests.evidence.packages import FakeClock, Package, build, new_room

STRANGER = new_identity()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build(tmp_path_factory.mktemp("package"), new_room(), seconds=(2,))


@pytest.fixture
def trust(package: Package, tmp_path: Path) -> Path:
    path = tmp_path / "ca.pem"
    path.write_bytes(certificate_pem(package.room.authority.certificate))
    return path


class Steps:
    """Remembers the steps it was told and the last count of each."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[int, int]] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        self.told[step] = (done, total)

    @property
    def finished(self) -> list[str]:
        return [step for step, (done, total) in self.told.items() if done == total > 0]


def test_a_package_is_verified(package: Package, trust: Path) -> None:
    steps = Steps()
    report = verify(
        package.path, trust=Trust((trust,)), identity=package.key, follows=None, clock=FakeClock(), progress=steps
    )
    assert report.verdict is Verdict.VERIFIED
    assert steps.finished == ["verifying"]


def test_a_package_that_does_not_follow_is_altered(package: Package, trust: Path) -> None:
    report = verify(
        package.path, trust=Trust((trust,)), identity=None, follows=package.path, clock=FakeClock(), progress=Steps()
    )
    assert report.verdict is Verdict.ALTERED


def test_a_room_judges_by_whom_it_trusts_today_else_by_whom_it_trusted_when_it_sealed_and_says_which(
    package: Package, trust: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.pem"
    other.write_bytes(certificate_pem(new_room().authority.certificate))

    def judged(today: Path, ledger: Path | None) -> tuple[Verdict, set[NoteCode]]:
        said = Trust((today,), ledger)
        report = verify(package.path, trust=said, identity=None, follows=None, clock=FakeClock(), progress=Steps())
        of_room = {NoteCode.TRUST_OF_TODAY, NoteCode.TRUST_OF_THEN}
        return report.verdict, {note.code for note in report.notes} & of_room

    assert judged(other, tmp_path) == (Verdict.CANNOT_TELL, set())  # the room never sealed with this certificate
    note_sealer(tmp_path, package.room.signer.fingerprint, [package.room.authority.certificate])
    assert judged(other, tmp_path) == (Verdict.VERIFIED, {NoteCode.TRUST_OF_THEN})
    assert judged(trust, tmp_path) == (Verdict.VERIFIED, {NoteCode.TRUST_OF_TODAY})
    assert judged(other, None) == (Verdict.CANNOT_TELL, set())  # elsewhere a room's own records say nothing
    assert judged(trust, None) == (Verdict.VERIFIED, set())


def test_a_file_that_is_no_certificate_is_a_circumstance(package: Package) -> None:
    with pytest.raises(Circumstance) as caught:
        verify(
            package.path,
            trust=Trust((package.path / "bagit.txt",)),
            identity=None,
            follows=None,
            clock=FakeClock(),
            progress=Steps(),
        )
    assert caught.value.code is Code.TRUST_UNREADABLE


def test_a_package_is_exported(package: Package, trust: Path, tmp_path: Path) -> None:
    steps = Steps()
    done = export(
        package.path, package.key, tmp_path / "a.mp4", "why", trust=Trust((trust,)), clock=FakeClock(), progress=steps
    )
    assert done.films == (tmp_path / "a.mp4",)
    assert done.report.verdict is Verdict.VERIFIED
    assert steps.finished == ["verifying", "exporting"]


def test_a_package_is_looked_into(package: Package) -> None:
    assert "events" in inspect(package.path, package.key)
    with pytest.raises(Circumstance) as caught:
        inspect(package.path, STRANGER)
    assert caught.value.code is Code.PACKAGE_NOT_FOR_KEY
