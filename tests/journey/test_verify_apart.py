"""The verification in a process of its own says the same, stops when it is told to, and leaves nothing behind."""

import os
import queue
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.signature_check import SignatureNote
from interview_app.domain.verdict import NoteCode, Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import Report
from interview_app.journey import verify_apart as apart
from interview_app.journey.ledger import note_sealer
from interview_app.journey.trust import Trust
from interview_app.journey.verify import verify
from interview_app.journey.verify_apart import verify_apart
from interview_app.system.age import Identity, new_identity
from interview_app.system.process import own_process
from tests.evidence.packages import FakeClock, Package, build, new_room


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build(tmp_path_factory.mktemp("package"), new_room(), seconds=(12,))


@pytest.fixture
def trust(package: Package, tmp_path: Path) -> Path:
    path = tmp_path / "ca.pem"
    path.write_bytes(package.room.authority.certificate.public_bytes(Encoding.PEM))
    return path


def both(
    package: Path, files: tuple[Path, ...], identity: Identity | None, ledger: Path | None = None
) -> tuple[Report, list[tuple[str, int, int]]]:
    """Return the report, which is the same from both, and what was told on the way."""
    told: list[tuple[str, int, int]] = []
    clock, trust = FakeClock(), Trust(files, ledger)
    report = verify_apart(
        package, trust=trust, identity=identity, follows=None, clock=clock, progress=lambda *step: told.append(step)
    )
    here = verify(package, trust=trust, identity=identity, follows=None, clock=clock, progress=lambda *_: None)
    assert report == here
    return report, told


def test_a_good_package_is_verified_with_its_key(package: Package, trust: Path) -> None:
    report, told = both(package.path, (trust,), package.key)
    assert report.verdict is Verdict.VERIFIED
    assert report.checked.with_key
    step, done, total = told[-1]
    assert step == "verifying"
    assert done == total > 0


def test_without_key_and_trust_it_says_so_too(package: Package) -> None:
    report, _ = both(package.path, (), None)
    assert report.verdict is Verdict.CANNOT_TELL
    assert not report.checked.with_key


def test_what_the_room_trusted_when_it_sealed_goes_along(package: Package, tmp_path: Path) -> None:
    note_sealer(tmp_path, package.room.signer.fingerprint, [package.room.authority.certificate])
    report, _ = both(package.path, (), None, tmp_path)
    assert report.verdict is Verdict.VERIFIED
    assert NoteCode.TRUST_OF_THEN in {note.code for note in report.notes}


def test_every_key_of_an_identity_goes_along(package: Package, trust: Path) -> None:
    several = Identity.parse(f"{new_identity().secret}\n{package.key.secret}\n")
    report, _ = both(package.path, (trust,), several)
    assert report.verdict is Verdict.VERIFIED


def test_an_altered_package_with_an_odd_name_is_altered(package: Package, trust: Path, tmp_path: Path) -> None:
    copy = package.copy(tmp_path / "copy")
    (copy.path / layout.segment_path(1, 1)).unlink()
    (copy.path / "data" / "odd\udcff \n name").write_bytes(b"")
    report, _ = both(copy.path, (trust,), copy.key)
    assert report.verdict is Verdict.ALTERED


def test_what_is_no_package_and_has_no_seal_comes_through(tmp_path: Path) -> None:
    report, _ = both(tmp_path, (), None)
    assert report.seal is None


def asked(package: Package, trust: Path, **changed: object) -> dict[str, object]:
    """Return the arguments of a verification that would go well."""
    return {
        "trust": Trust((trust,)),
        "identity": package.key,
        "follows": None,
        "clock": FakeClock(),
        "progress": lambda *_: None,
    } | changed


def test_a_circumstance_comes_through(package: Package, tmp_path: Path) -> None:
    arguments = asked(package, tmp_path / "none.pem")
    with pytest.raises(Circumstance) as caught:
        verify_apart(package.path, **arguments)  # type: ignore[arg-type]
    assert caught.value.code is Code.TRUST_UNREADABLE


class Children:
    """Remembers the processes that are started."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.started: list[subprocess.Popen[bytes]] = []
        start = subprocess.Popen

        def remembered(*command: object, **options: object) -> "subprocess.Popen[bytes]":
            self.started.append(start(*command, **options))  # type: ignore[call-overload]
            return self.started[-1]

        monkeypatch.setattr(subprocess, "Popen", remembered)


def test_a_caller_that_gives_up_ends_it(package: Package, trust: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object) -> None:
        raise Circumstance(Code.CANCELLED)

    children = Children(monkeypatch)
    with pytest.raises(Circumstance) as caught:
        verify_apart(package.path, **asked(package, trust, progress=give_up))  # type: ignore[arg-type]
    assert caught.value.code is Code.CANCELLED
    (child,) = children.started
    assert child.returncode is not None
    assert package.key.secret not in str(child.args)


@pytest.mark.parametrize("module", ["interview_app.domain.verdict", "no_such_module"])
def test_a_child_that_ends_without_a_word_gave_no_verdict(
    package: Package, trust: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    monkeypatch.setattr(apart, "MODULE", module)
    with pytest.raises(Circumstance) as caught:
        verify_apart(package.path, **asked(package, trust))  # type: ignore[arg-type]
    assert caught.value.code is Code.CHECK_BROKE_OFF


def test_a_child_that_is_killed_gave_no_verdict(package: Package, trust: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children = Children(monkeypatch)

    def kill(*_: object) -> None:
        children.started[0].kill()

    with pytest.raises(Circumstance) as caught:
        verify_apart(package.path, **asked(package, trust, progress=kill))  # type: ignore[arg-type]
    assert caught.value.code is Code.CHECK_BROKE_OFF


def test_a_last_line_that_is_not_whole_is_no_verdict() -> None:
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    lines.put(apart._line("progress", ["verifying", 1, 2]))
    lines.put(apart._line("ended", {})[:-1])
    with pytest.raises(Circumstance) as caught:
        apart._listen(lines, lambda *_: None)
    assert caught.value.code is Code.CHECK_BROKE_OFF


def test_a_caller_is_told_again_and_again_so_that_it_can_give_up() -> None:
    told: list[tuple[str, int, int]] = []

    def give_up(*step: object) -> None:
        told.append(step)  # type: ignore[arg-type]
        if len(told) == 3:
            raise Circumstance(Code.CANCELLED)

    with pytest.raises(Circumstance):
        apart._listen(queue.SimpleQueue(), give_up)
    assert told == [("verifying", 0, 0)] * 3


def test_a_fault_of_ours_leaves_a_report_and_no_verdict(
    package: Package, trust: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "faulty.py").write_text(
        "from interview_app.journey import verify_apart\n"
        "verify_apart.verify = lambda *package, **asked: 1 / 0\n"
        "verify_apart._main()\n"
    )
    monkeypatch.setattr(apart, "MODULE", "faulty")
    with pytest.raises(Circumstance) as caught:
        verify_apart(package.path, **asked(package, trust))  # type: ignore[arg-type]
    assert caught.value.code is Code.CHECK_BROKE_OFF
    (report,) = (tmp_path / "reports").iterdir()
    assert "ZeroDivisionError" in report.read_text()


@pytest.fixture
def stuck(tmp_path: Path) -> Path:
    """Return a file that nobody ever gets to read, like one on a medium that hangs."""
    os.mkfifo(tmp_path / "stuck.pem")
    return tmp_path / "stuck.pem"


def test_it_can_be_given_up_while_the_medium_hangs(
    package: Package, stuck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(*_: object) -> None:
        raise Circumstance(Code.CANCELLED)

    children = Children(monkeypatch)
    with pytest.raises(Circumstance):
        verify_apart(package.path, **asked(package, stuck, progress=give_up))  # type: ignore[arg-type]
    assert children.started[0].returncode is not None


def test_it_ends_with_its_caller_even_while_the_medium_hangs(package: Package, stuck: Path) -> None:
    line = apart._line(
        "asked", to_json(apart._Asked(str(package.path), (str(stuck),), "", "", "", FakeClock().utc().isoformat()))
    )
    command, environment = own_process(apart.MODULE)
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    said, _ = child.communicate(line)  # which closes its standard input
    assert (child.returncode, said) == (1, b"")


def test_it_runs_no_code_of_the_folder_it_was_started_in(
    package: Package, trust: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json.py", "interview_app.py"):
        (tmp_path / name).write_text("raise SystemExit('code from an untrusted medium')\n")
    monkeypatch.chdir(tmp_path)
    report, _ = both(package.path, (trust,), package.key)
    assert report.verdict is Verdict.VERIFIED


def test_the_report_survives_the_way_there_and_back(package: Package) -> None:
    report, _ = both(package.path, (), None)
    assert report.seal is not None
    unsigned = replace(report, seal=replace(report.seal, signed_at=None))
    assert apart._report(apart._ended(unsigned)) == unsigned


def test_what_is_said_of_peoples_signatures_comes_over(tmp_path: Path) -> None:
    signed = build(tmp_path, new_room(), seconds=(2,), attached=True)
    trusted = tmp_path / "all.pem"
    trusted.write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in signed.anchors))
    report, _ = both(signed.path, (trusted,), signed.key)
    said = [note.signature for note in report.notes if note.code is NoteCode.PROTOCOL_SIGNED]
    assert said == [(SignatureNote.TIME_ASSERTED,)] * 3
