"""The recorder's side of the local connection: clients come and go, the recording does not care.

A client proves that it knows the key from the rendezvous file (readable by the owner only). Each client has a thread
that reads and one that writes; what a client does not take in time is dropped (previews, status) and never waited
for. A message that is not of this version ends that client's connection, nothing else.
"""

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener
from pathlib import Path

from interview_app.domain.declared import Undeclared
from interview_app.recording.order import (
    LARGEST_MESSAGE,
    VERSION,
    Append,
    Hello,
    Message,
    Preview,
    RecorderOrder,
    Refused,
    ShowPreview,
    Stop,
    Welcome,
    pack,
    unpack,
)

QUEUE = 64
LAST_WORDS_S = 1.0


@dataclass(eq=False)
class Client:
    """A connected client. ``cameras`` are those whose previews it wants, ``previews`` the newest not sent yet."""

    number: int
    connection: Connection
    cameras: frozenset[int] = frozenset()
    outbox: "queue.Queue[bytes | None]" = field(default_factory=lambda: queue.Queue(QUEUE))
    previews: dict[int, bytes] = field(default_factory=dict)
    guard: threading.Lock = field(default_factory=threading.Lock)
    written: threading.Event = field(default_factory=threading.Event)
    """Set once everything queued before the end was sent, or nothing more can be."""

    def send(self, message: Message) -> None:
        """Queue *message*; a client that does not read loses it."""
        with contextlib.suppress(queue.Full):
            self.outbox.put_nowait(pack(message))

    def show(self, camera: int, packed: bytes) -> None:
        """Let the camera's newest preview wait in the place of an older one; a client that does not read loses it."""
        with self.guard, contextlib.suppress(queue.Full):
            if camera not in self.previews:
                self.outbox.put_nowait(b"")
            self.previews[camera] = packed

    def take_previews(self) -> list[bytes]:
        """Return the previews that wait, and let none wait any more."""
        with self.guard:
            waiting, self.previews = list(self.previews.values()), {}
        return waiting


OnMessage = Callable[[Client, Append | Stop], None]


class Server:
    """Listens on *address*; *on_message* is called from clients' threads, *on_change* with who came or left."""

    def __init__(
        self,
        address: str,
        key: bytes,
        order: RecorderOrder,
        on_message: OnMessage,
        on_change: Callable[[Client, bool], None],
    ) -> None:
        self._order = order
        self._on_message = on_message
        self._on_change = on_change
        self._clients: list[Client] = []
        self._guard = threading.Lock()
        self._came = 0
        self._closing = False
        self._listener = Listener(address, authkey=key)
        threading.Thread(target=self._accept, name="listener", daemon=True).start()

    @property
    def wanted_previews(self) -> frozenset[int]:
        """The cameras whose picture somebody wants."""
        return frozenset().union(*(client.cameras for client in self._snapshot()))

    def broadcast(self, message: Message) -> None:
        """Send *message* to every client."""
        for client in self._snapshot():
            client.send(message)

    def show(self, camera: int, t_ns: int, jpeg: bytes) -> None:
        """Send a preview to every client that wants this camera's."""
        packed = pack(Preview(camera, t_ns), jpeg)
        for client in self._snapshot():
            if camera in client.cameras:
                client.show(camera, packed)

    def close(self) -> None:
        """Let every client have what is queued for it (a second at most), and listen no more."""
        self._closing = True
        clients = self._snapshot()
        for client in clients:
            with contextlib.suppress(queue.Full):
                client.outbox.put_nowait(None)
        self._listener.close()
        for client in clients:
            client.written.wait(LAST_WORDS_S)

    def _snapshot(self) -> list[Client]:
        with self._guard:
            return list(self._clients)

    def _accept(self) -> None:
        while not self._closing:
            try:
                connection = self._listener.accept()
            except (AuthenticationError, EOFError, ConnectionError):
                continue
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), name="client", daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        client: Client | None = None
        try:
            hello, _ = unpack(connection.recv_bytes(2**16))
            if not isinstance(hello, Hello) or hello.version != VERSION:
                connection.send_bytes(pack(Refused("recorder_version", "{}")))
                return
            client = self._admit(connection)
            while True:
                self._take(client, unpack(connection.recv_bytes(LARGEST_MESSAGE))[0])
        except (EOFError, OSError, Undeclared):
            pass
        finally:
            if client is not None:
                self._dismiss(client)
            else:
                connection.close()

    def _take(self, client: Client, message: Message) -> None:
        match message:
            case ShowPreview(cameras):
                client.cameras = frozenset(cameras)
            case Append() | Stop():
                self._on_message(client, message)
            case _:
                raise Undeclared("is", "not a client's message")

    def _admit(self, connection: Connection) -> Client:
        with self._guard:
            self._came += 1
            client = Client(self._came, connection)
            self._clients.append(client)
            count = len(self._clients)
        client.send(Welcome(VERSION, self._order.session, os.getpid(), count, self._order))
        threading.Thread(target=self._write, args=(client,), name="client-writer", daemon=True).start()
        self._on_change(client, True)
        return client

    def _dismiss(self, client: Client) -> None:
        with self._guard:
            self._clients.remove(client)
        with contextlib.suppress(queue.Full):
            client.outbox.put_nowait(None)
        client.connection.close()
        self._on_change(client, False)

    def _write(self, client: Client) -> None:
        with contextlib.suppress(OSError, ValueError), _at_last(client.written):
            while (packed := client.outbox.get()) is not None:
                for each in [packed] if packed else client.take_previews():
                    client.connection.send_bytes(each)


@contextlib.contextmanager
def _at_last(event: threading.Event) -> Iterator[None]:
    try:
        yield
    finally:
        event.set()


def address_in(folder: Path, session: str) -> str:
    """Return the address at which the recorder of *session* listens (a socket in *folder*, a named pipe on Windows)."""
    if os.name == "nt":
        return rf"\\.\pipe\interview-app-{session}"
    return str(folder / f"{session[:12]}.sock")
