"""What several tests of the windows open: one sealed package, its key, and whom to trust."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from interview_app.recording.devices import Unavailable
from interview_app.recording.portaudio import PortAudioRefused
from interview_app.system.age import write_identity
from interview_app.system.clock import Clock
from tests.evidence.packages import Package, build, new_room
from ui.sound_out import Loudspeaker


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Return a package of two parts, 22 and 4 seconds, with one camera and sound."""
    return build(tmp_path_factory.mktemp("replay"), new_room())


@pytest.fixture
def trust(sealed: Package, tmp_path: Path) -> tuple[Path, ...]:
    path = tmp_path / "ca.pem"
    path.write_bytes(sealed.room.authority.certificate.public_bytes(Encoding.PEM))
    return (path,)


@pytest.fixture
def key(sealed: Package, tmp_path: Path) -> Path:
    path = tmp_path / "identity.txt"
    write_identity(path, sealed.key, None)
    return path


@pytest.fixture
def no_loudspeaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the machine have no loudspeaker (an empty ALSA configuration makes PortAudio end the process)."""

    def refuse(clock: Clock) -> Loudspeaker:
        raise PortAudioRefused(Unavailable.NO_SUCH_DEVICE)

    monkeypatch.setattr(Loudspeaker, "opened", refuse)
