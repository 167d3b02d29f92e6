"""Whatever is interrupted, and whenever: what was durable is in the package, and the package verifies.

Every change to the disks is remembered once; then every moment between two changes, and the middle of every write, is
had back and rescued. Nothing is ever set aside in these tests: a crash leaves nothing that does not belong.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from interview_app.evidence import layout
from interview_app.evidence.recover import put_in_order
from tests.evidence.disk import Change, Disk, Files, content, moments, put, remembering
from tests.evidence.sessions import Script, Witness, assert_verified, script_below


@pytest.fixture(scope="module")
def patching() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield monkeypatch


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory, patching: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path_factory.mktemp("script"), patching)


@pytest.fixture(scope="module")
def recording(script: Script, patching: pytest.MonkeyPatch) -> list[Change]:
    """Every change that recording the whole session made."""
    root = script.targets[0].parent
    before = Disk.of(root)
    with remembering(root, patching) as changes:
        script.record()
    assert Disk.after(changes, before).killed() == Disk.of(root).killed()
    return changes


def of_target(changes: Sequence[Change], name: str) -> list[Change]:
    return [change for change in changes if change.path.partition("/")[0] == name]


def assert_rescued(script: Script, root: Path, there: Files) -> tuple[Path, ...]:
    """Rescue what is *there*: both targets end alike, nothing durable is missing, the packages verify."""
    put(root, there)
    left = script.moved(root / "first", root / "second")
    targets = sum(any(target.iterdir()) for target in left.targets)
    files = {name: data for name, data in there.items() if data is not None and not name.endswith(".part")}
    durable = Witness.of(script.cipher, files)
    packages = left.rescue()
    assert not list(root.glob("*/*.set-aside"))
    if not packages:
        assert not durable.fragments
        return packages
    assert len(packages) == targets
    assert all(content(package) == content(packages[0]) for package in packages)
    assert durable <= Witness.of(script.cipher, content(packages[0]))
    assert_verified(script.room, packages[0], script.room.custodians[0])
    return packages


@pytest.mark.parametrize("case", ["together", "second ahead", "first ahead", "apart", "power cut"])
def test_recording_may_be_interrupted_at_any_moment(
    script: Script, recording: list[Change], tmp_path: Path, case: str
) -> None:
    power_cut = case == "power cut"
    first = moments(of_target(recording, "first"), {"first": None}, power_cut=power_cut)
    second = moments(of_target(recording, "second"), {"second": None}, power_cut=power_cut)
    match case:
        case "second ahead":
            pairs = [(one, second[-1]) for one in first[::3]]
        case "first ahead":
            pairs = [(first[-1], one) for one in second[1::3]]
        case "apart":
            pairs = [(one, second[place * 7 % len(second)]) for place, one in enumerate(first)][2::3]
        case _:
            pairs = list(zip(first, second, strict=True))
    assert len(pairs) > 50
    rescued = [bool(assert_rescued(script, tmp_path / "disks", one | other)) for one, other in pairs]
    assert rescued == sorted(rescued) or case == "apart"
    assert any(rescued)


@pytest.fixture(scope="module")
def broken_off(script: Script, recording: list[Change]) -> Files:
    """The disks with part 1 broken off: the first target has its last fragments, the second lags behind."""
    first = moments(of_target(recording, "first"), {"first": None})
    second = moments(of_target(recording, "second"), {"second": None})
    last = next(place for place, files in enumerate(first) if _has(files, "/m-001-000002-0002-"))
    assert not _has(second[last - 60], "/m-001-000002-")
    return first[last] | second[last - 60]


def _has(files: Files, fragment: str) -> bool:
    return any(fragment in name and not name.endswith(".part") for name in files)


@pytest.mark.parametrize("power_cut", [False, True], ids=["killed", "power cut"])
def test_recovery_may_be_interrupted_at_any_moment(
    script: Script,
    broken_off: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    power_cut: bool,
) -> None:
    root = put(tmp_path / "disks", broken_off)
    with remembering(root, monkeypatch) as changes:
        script.moved(root / "first", root / "second").take_up()
    states = moments(changes, broken_off, power_cut=power_cut)
    assert len(states) > (15 if power_cut else 50)
    for there in states:
        assert_rescued(script, root, there)


def test_sealing_may_be_interrupted_at_any_moment_and_makes_nothing_anew(
    script: Script, recording: list[Change], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Disk.after(recording, Disk.holding({"first": None, "second": None})).killed()
    root = put(tmp_path / "disks", stopped)
    with remembering(root, monkeypatch) as changes:
        script.moved(root / "first", root / "second").seal()
    states = moments(changes, stopped)
    assert len(states) > 50
    for there in states:
        packages = assert_rescued(script, root, there)
        assert len(packages) == 2
        for name, data in there.items():
            path = name.split("/", 2)[-1]
            if data is not None and (path in layout.TOP_FILES or path in (layout.README, layout.INDEX)):
                assert (packages[0] / path).read_bytes() == data


def test_following_one_of_two_ways_may_be_interrupted_at_any_moment(
    script: Script, broken_off: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = put(tmp_path / "disks", broken_off)
    targets = (root / "first", root / "second")
    for target in targets:
        script.moved(target).go_on(f"the way of the {target.name}")
    parted = Disk.of(root).killed()
    durable = Witness.of(script.cipher, content(root))
    with remembering(root, monkeypatch) as changes:
        put_in_order(script.moved(*targets).folders)
    states = moments(changes, parted)
    assert len(states) > 50
    for there in states:
        put(root, there)
        first, second = script.moved(*targets).rescue()
        assert content(first) == content(second)
        assert_verified(script.room, first, script.room.custodians[0])
        assert durable <= Witness.of(script.cipher, content(root))
