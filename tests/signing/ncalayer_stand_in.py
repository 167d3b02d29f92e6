"""A stand-in for NCALayer on this machine: its WebSocket with a TLS certificate of its own making, and its protocol.

It greets with its version, sends a sign of life, and signs with an ordinary test key what it is asked to sign; or it
errs in the one way that it was told. ``asked`` are the requests as they came.
"""

import asyncio
import base64
import http
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs7
from cryptography.x509.oid import NameOID
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tests.signing.making import AT, DAY, Issued, authority, issue, new_key

PERSON = (
    (NameOID.COMMON_NAME, "СЕРІКОВА ӘЛИЯ"),
    (NameOID.SURNAME, "СЕРІКОВА"),
    (NameOID.SERIAL_NUMBER, "IIN850101400123"),
)
EC_KEY, ECDSA = bytes.fromhex("06072a8648ce3d0201"), bytes.fromhex("06082a8648ce3d040302")
SHA256 = bytes.fromhex("0609608648016503040201")
NATIONAL_KEY = bytes.fromhex("06092a830e030a01010202")
NATIONAL_SIGNATURE = bytes.fromhex("060a2a830e030a0101020302")
NATIONAL_DIGEST = bytes.fromhex("06082a830e030a010303")

Sign = Callable[[bytes], bytes]


def new_person(kind: str = "P-256") -> tuple[Issued, Issued]:
    """Return an authority and a person to whom it issued a certificate; signatures carry the time of the real clock."""
    court = authority("Authority of Testing", years=100)
    return court, issue(PERSON, court, key=new_key(kind), end=AT + 90 * 365 * DAY)


def signed_by(person: Issued, *links: Issued, embedded: bool = False) -> Sign:
    """Return how *person* signs: a detached CMS with the certificates of *links* beside the person's own."""

    def sign(content: bytes) -> bytes:
        builder = pkcs7.PKCS7SignatureBuilder().set_data(content)
        builder = builder.add_signer(person.certificate, person.key, hashes.SHA256())
        for link in links:
            builder = builder.add_certificate(link.certificate)
        detached = [] if embedded else [pkcs7.PKCS7Options.DetachedSignature]
        return builder.sign(Encoding.DER, [pkcs7.PKCS7Options.Binary, *detached])

    return sign


def national(sign: Sign, *, digest: bool = True) -> Sign:
    """Return a signing that looks as if made with a national key: its numbers in the place of ours, all else alike."""
    numbers = {EC_KEY: NATIONAL_KEY, ECDSA: NATIONAL_SIGNATURE} | ({SHA256: NATIONAL_DIGEST} if digest else {})
    return lambda content: replaced(sign(content), numbers)


def replaced(der: bytes, numbers: dict[bytes, bytes]) -> bytes:
    """Return *der* with object identifiers replaced wherever they stand in its structure."""
    from asn1crypto import parser

    written = b""
    while der:
        class_, method, tag, header, contents, _ = parser.parse(der)
        whole = header + contents
        der = der[len(whole) :]
        if method == 1:
            written += parser.emit(class_, method, tag, replaced(contents, numbers))
        else:
            written += numbers.get(whole, whole)
    return written


@dataclass
class StandIn:
    """What it does when it is asked to sign; ``answer`` is sent as it is, after what it is given of the request."""

    sign: Sign
    answer: Callable[[bytes], object] | None = None
    hangs: bool = False
    breaks_off: bool = False
    tls: bool = True
    redirects_to: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    async def serve(self, channel: ServerConnection) -> None:
        """Talk to one client."""
        await channel.send(json.dumps({"result": {"version": "1.4"}}))
        await channel.send("--heartbeat--")
        try:
            request = json.loads(await channel.recv())
            self.asked.append(request)
            self.reached.set()
            if self.hangs:
                await channel.recv()  # until the client is gone
            elif not self.breaks_off:
                await channel.send(self._answer(request))
                await channel.recv()
        except ConnectionClosed:
            pass

    def redirect(self, channel: ServerConnection, _request: Request) -> Response | None:
        """Send a client elsewhere, where that is wanted."""
        if not self.redirects_to:
            return None
        response = channel.respond(http.HTTPStatus.FOUND, "")
        response.headers["Location"] = self.redirects_to
        return response

    def _answer(self, request: dict[str, Any]) -> str | bytes:
        content = base64.b64decode(request["args"]["data"])
        answer = self.answer(content) if self.answer else accepted(self.sign(content))
        return answer if isinstance(answer, (str, bytes)) else json.dumps(answer)


def accepted(cms: bytes) -> dict[str, object]:
    """Return the answer that holds a signature."""
    return {"status": True, "body": {"result": [base64.b64encode(cms).decode("ascii")]}}


def pem(cms: bytes) -> str:
    """Return a signature in the form in which some versions give it."""
    text = base64.encodebytes(cms).decode("ascii")
    return f"-----BEGIN CMS-----\n{text}-----END CMS-----\n"


@contextmanager
def standing_in(stand_in: StandIn, folder: Path) -> Iterator[StandIn]:
    """Let *stand_in* listen on a free port of this machine while the block runs."""
    listening = threading.Event()
    loop = asyncio.new_event_loop()
    over = asyncio.Event()

    async def listen() -> None:
        tls = _tls(folder) if stand_in.tls else None
        async with serve(
            stand_in.serve, "127.0.0.1", 0, ssl=tls, compression=None, max_size=2**26, process_request=stand_in.redirect
        ) as server:
            stand_in.address = f"wss://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            listening.set()
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(listen(),), name="stand-in")
    thread.start()
    try:
        assert listening.wait(30.0)
        yield stand_in
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        loop.close()


def _tls(folder: Path) -> ssl.SSLContext:
    """Return TLS with a certificate that names nobody, as NCALayer makes its own at its installation."""
    own = issue(((NameOID.COMMON_NAME, "127.0.0.1"),), key=ec.generate_private_key(ec.SECP256R1()), start=AT - DAY)
    path = folder / "tls.pem"
    key = own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(own.certificate.public_bytes(Encoding.PEM) + key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def free_port() -> int:
    """Return a port of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
