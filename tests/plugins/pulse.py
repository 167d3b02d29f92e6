"""A real microphone path without hardware: a PulseAudio server of this run's own, with a room to speak into.

``pulse_room`` starts the server once a run and points this process, and so its children, to it: PortAudio then has
the devices ``pulse`` and ``default``, both of which hear what :meth:`PulseRoom.speaking` plays.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

# A null sink hands on sound every 2 s unless some player asks for less: silence is looped into it for ever.
_MODULES = (
    "module-native-protocol-unix socket={socket} auth-anonymous=1",
    "module-null-sink sink_name=silence rate=48000",
    "module-null-sink sink_name=room rate=48000",
    "module-loopback source=silence.monitor sink=room latency_msec=10",
)
_ALSA = """\
pcm_type.pulse { lib "libasound_module_pcm_pulse.so" }
pcm.pulse { type pulse hint { show on description "Pulse" } }
pcm.!default { type pulse hint { show on description "Default" } }
"""
_SENTENCES = "The quick brown fox told me what happened on that day. " * 8


class PulseRoom:
    """A running PulseAudio server whose sink ``room`` is heard by its own microphone."""

    name = "pulse"

    def __init__(self, folder: Path) -> None:
        socket = folder / "native"
        alsa = folder / "alsa.conf"
        alsa.write_text(_ALSA, encoding="ascii")
        self.environment = {
            "ALSA_CONFIG_PATH": str(alsa),
            "PULSE_LATENCY_MSEC": "20",
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_SINK": "room",
            "PULSE_SOURCE": "room.monitor",
        }
        self._children = os.environ | self.environment
        self._spoken = folder / "spoken.wav"
        subprocess.run(["espeak-ng", "-w", self._spoken, _SENTENCES], check=True)
        server = ["pulseaudio", "--system=false", "--daemonize=no", "-n", "--exit-idle-time=-1", "--disable-shm=yes"]
        modules = [part for module in _MODULES for part in ("-L", module.format(socket=socket))]
        quiet = subprocess.DEVNULL
        # A run that is killed takes the server along.
        self._server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *server, *modules], env=self._children, stdout=quiet, stderr=quiet
        )
        self._wait_until_heard()

    def _wait_until_heard(self) -> None:
        """Return once sound arrives without the long first delay of the null sink."""
        script = (
            "until pactl info; do kill -0 $0 || exit 1; done >/dev/null 2>&1; "
            "parec --raw --latency-msec=10 --device=room.monitor | head -c 4000 >/dev/null"
        )
        subprocess.run(["sh", "-c", script, str(self._server.pid)], env=self._children, check=True, timeout=20)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Play speech (about 25 s, from espeak-ng) into the room for as long as the context lasts."""
        player = subprocess.Popen(["paplay", "--device=room", self._spoken], env=self._children)
        try:
            yield
        finally:
            player.kill()
            player.wait()

    @contextmanager
    def unplugged(self) -> Iterator[None]:
        """Stop the server's process: like an unplugged microphone, it sends nothing and says nothing."""
        self._server.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._server.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """End the server."""
        self._server.kill()
        self._server.wait()


@pytest.fixture(scope="session")
def pulse_room() -> Iterator[PulseRoom]:
    """The room, and this process's environment set so that PortAudio, started anew, finds it."""
    folder = Path(tempfile.mkdtemp(prefix="pulse-"))
    room = PulseRoom(folder)
    patch = pytest.MonkeyPatch()
    for name, value in room.environment.items():
        patch.setenv(name, value)
    yield room
    patch.undo()
    room.close()
    shutil.rmtree(folder)
