"""A time-stamp server (RFC 3161) on this machine, for tests: honest, or wrong in one way that a test asks for."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.signing.making import AT, DAY, Issued, authority, issue, new_key


class StampServer:
    """The server; ``answer`` changes what it sends, ``asked`` counts."""

    def __init__(self) -> None:
        self.root = authority("Time authority", start=AT - DAY)
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        self.own: Issued = issue(
            [(NameOID.COMMON_NAME, "Time")], self.root, key=new_key("RSA-2048"), critical=[purpose]
        )
        self.at: datetime = AT + timedelta(minutes=3)
        self.status = 200
        self.answer: bytes | None = None
        self.asked = 0
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                server.asked += 1
                content = server.reply(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(server.status)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
                """Say nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def address(self) -> str:
        """Where it is asked."""
        return f"http://127.0.0.1:{self._http.server_port}/tsa"

    def reply(self, request: bytes) -> bytes:
        """Return the time stamp that was asked for, unless a test wants another answer."""
        from asn1crypto import keys, tsp
        from asn1crypto import x509 as asn1_x509
        from pyhanko.sign.timestamps import DummyTimeStamper

        if self.answer is not None:
            return self.answer
        key = self.own.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        stamper = DummyTimeStamper(
            asn1_x509.Certificate.load(self.own.certificate.public_bytes(Encoding.DER)),
            keys.PrivateKeyInfo.load(key),
            fixed_dt=self.at,
        )
        answer: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
        return answer

    def close(self) -> None:
        """End it; its address then refuses."""
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


@pytest.fixture
def stamp_server() -> Iterator[StampServer]:
    """A server of this test's own."""
    server = StampServer()
    yield server
    server.close()
