"""The devices under test: cameras from a file, a network stream and the synthetic room; microphones likewise."""

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution, SessionKind
from interview_app.recording.camera import open_camera
from interview_app.recording.devices import Camera, Loss, Microphone, OnBlock
from interview_app.recording.microphone import open_microphone
from interview_app.recording.synthetic import SyntheticCamera, SyntheticMicrophone
from interview_app.system.clock import SystemClock
from tests.devices.stands import CameraStand, MicrophoneStand, eventually_open
from tests.plugins.pulse import PulseRoom

RESOLUTION = Resolution(640, 360, 25)
_PICTURES = ["-f", "lavfi", "-i", f"testsrc2=size={RESOLUTION.width}x{RESOLUTION.height}:rate={RESOLUTION.rate}"]
_CODED = ["-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "25", "-pix_fmt", "yuv420p"]


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of moving pictures."""
    path = tmp_path_factory.mktemp("clip") / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", *_PICTURES, "-t", "2", *_CODED, path], check=True)
    return path


@pytest.fixture
def file_stand(clip: Path) -> CameraStand:
    def lose(camera: Camera) -> None:
        """A file is lost by itself, at its end."""

    order = CameraOrder(str(clip), "file", RESOLUTION)
    return CameraStand(lambda: open_camera(order, SystemClock()), lose, frozenset({Loss.END_OF_FILE}))


@pytest.fixture
def stream_stand() -> Iterator[CameraStand]:
    servers: list[subprocess.Popen[bytes]] = []

    def serve() -> Camera:
        with socket.create_server(("127.0.0.1", 0)) as free:
            url = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        sender = ["setpriv", "--pdeathsig", "KILL", "ffmpeg", "-v", "quiet", "-nostdin", "-re"]
        servers.append(subprocess.Popen([*sender, *_PICTURES, *_CODED, "-f", "mpegts", f"{url}?listen=1"]))
        order = CameraOrder(url, "stream", RESOLUTION)
        return eventually_open(lambda: open_camera(order, SystemClock()))

    def stop(camera: Camera | None = None) -> None:
        for server in servers:
            server.kill()
            server.wait()

    yield CameraStand(serve, stop, frozenset({Loss.READ_FAILED, Loss.NO_FRAMES}))
    stop()


@pytest.fixture
def synthetic_stand() -> CameraStand:
    def lose(camera: Camera) -> None:
        assert isinstance(camera, SyntheticCamera)
        camera.lose()

    return CameraStand(
        lambda: SyntheticCamera(SessionKind.DEMO, RESOLUTION, SystemClock()), lose, frozenset({Loss.UNPLUGGED})
    )


@pytest.fixture(params=["file", "stream", "synthetic"])
def camera_stand(request: pytest.FixtureRequest) -> CameraStand:
    stand = request.getfixturevalue(f"{request.param}_stand")
    assert isinstance(stand, CameraStand)
    return stand


def _pulse(room: PulseRoom) -> MicrophoneStand:
    def opened(channels: int, on_block: OnBlock) -> Microphone:
        return open_microphone(MicrophoneOrder(room.name, channels), SystemClock(), on_block)

    return MicrophoneStand(opened, room.speaking, lambda _: room.unplugged())


def _synthetic() -> MicrophoneStand:
    def opened(channels: int, on_block: OnBlock) -> Microphone:
        return SyntheticMicrophone(SessionKind.DEMO, channels, SystemClock(), on_block)

    @contextmanager
    def unplugged(microphone: Microphone) -> Iterator[None]:
        assert isinstance(microphone, SyntheticMicrophone)
        microphone.lose()
        yield
        microphone.come_back()

    return MicrophoneStand(opened, nullcontext, unplugged)


@pytest.fixture(scope="module", params=["pulse", "synthetic"])
def microphone_stand(request: pytest.FixtureRequest) -> MicrophoneStand:
    if request.param == "pulse":
        return _pulse(request.getfixturevalue("pulse_room"))
    return _synthetic()


@pytest.fixture
def order_for() -> Callable[[str], CameraOrder]:
    """An order for a camera of the tests' usual size."""
    return lambda source: CameraOrder(source, "test", RESOLUTION)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = [tool for tool in ("ffmpeg", "pulseaudio", "espeak-ng", "setpriv") if shutil.which(tool) is None]
    assert not missing, f"these tests need {missing}"
