"""A time stamp (RFC 3161) from a server on this machine or in the room's own network, and from nowhere else.

The program is offline: only ``http`` to an address in figures (or ``localhost``) of the ranges below is accepted, so
that no name is looked up and nothing leaves the house; no proxy is asked and no redirection followed. The answer needs
no protected line, for it is signed itself.
"""

from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

from interview_app.domain.errors import Circumstance, Code

PATIENCE_S = 5.0
"""How long a server may say nothing."""

ANSWER_LIMIT = 2**18

_LOCAL = tuple(
    ip_network(net)
    for net in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("::1/128", "fc00::/7", "fe80::/10"),
    )
)
_DEFAULT_PORT = 80


def require_local(address: str) -> tuple[str, int, str]:
    """Return host, port and path of *address* (``http://host[:port]/path``); TIME_STAMP_ADDRESS if it is not local."""
    try:
        parts = urlsplit(address)
        host = {"localhost": "127.0.0.1"}.get(parts.hostname or "", parts.hostname or "")
        numbers = ip_address(host)
        port = parts.port or _DEFAULT_PORT
    except ValueError:
        raise Circumstance(Code.TIME_STAMP_ADDRESS, address=address) from None
    outside = not any(numbers in net for net in _LOCAL)
    if outside or parts.scheme != "http" or parts.username is not None or parts.query or parts.fragment:
        raise Circumstance(Code.TIME_STAMP_ADDRESS, address=address)
    return host, port, parts.path or "/"


def time_stamper(address: str) -> Any:
    """Return pyHanko's time stamper for the local server at *address* (:func:`require_local`).

    While it is used: TIME_STAMP_UNANSWERED where nobody answers, TIME_STAMP_REFUSED where the answer is no time stamp.
    """
    from asn1crypto import cms, tsp
    from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

    host, port, path = require_local(address)

    class Local(TimeStamper):
        """Asks the local server."""

        async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
            """Send one request; the answer is read, not yet believed."""
            return tsp.TimeStampResp.load(_ask(host, port, path, req.dump(), address), strict=True)

        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
            """Return the token over a digest."""
            try:
                return await super().async_timestamp(message_digest, md_algorithm)
            except (TimestampRequestError, ValueError, TypeError, KeyError):
                raise Circumstance(Code.TIME_STAMP_REFUSED, address=address) from None

    return Local()  # type: ignore[no-untyped-call]


def _ask(host: str, port: int, path: str, request: bytes, address: str) -> bytes:
    connection = HTTPConnection(host, port, timeout=PATIENCE_S)
    try:
        connection.request("POST", path, request, {"Content-Type": "application/timestamp-query"})
        response = connection.getresponse()
        answer = response.read(ANSWER_LIMIT + 1)
        if response.status != 200 or len(answer) > ANSWER_LIMIT:
            raise Circumstance(Code.TIME_STAMP_REFUSED, address=address)
        return answer
    except (OSError, HTTPException):
        raise Circumstance(Code.TIME_STAMP_UNANSWERED, address=address) from None
    finally:
        connection.close()
