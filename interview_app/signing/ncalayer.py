"""Signing with a national key by NCALayer, the officer's own signing program on the same machine.

National keys (GOST) never leave that program or its token: it is asked over its local WebSocket, module
``kz.gov.pki.knca.basics``, method ``sign``, for a detached CMS over the bytes that are sent; it shows its own window,
takes the password there, and answers. No time stamp is asked for, because that would need the internet.

The connection goes to this machine's own loopback address and nowhere else, past every proxy. Its TLS certificate is
one that NCALayer made for itself at its installation, so it proves nothing, and it is not what is trusted: what comes
back is kept only if it is a signature over exactly these bytes, as far as that can be seen here, and whether it stands
is for a verifier to say. What TLS cannot exclude: a program on this machine that listens in NCALayer's place is shown
the paper.
"""

import asyncio
import base64
import binascii
import json
import re
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.signature_check import SignatureFault
from interview_app.signing.detached import read_detached

ADDRESS = "wss://127.0.0.1:13579"
LOOPBACK = "127.0.0.1"
SIGNING = "1.3.6.1.5.5.7.3.4"
"""The extended key usage by which NCALayer tells keys for signing from those for signing in."""

ANSWER_LIMIT = 4 * 2**20
OPEN_WITHIN_S = 10.0
MESSAGE_LETTERS = 300

_TURN_S = 0.05
_CANCELLED = ("USER_CANCELED", "USER_CANCELLED", "action.canceled", "CANCELED", "CANCELLED")
_PEM = re.compile(r"-----(?:BEGIN|END) [A-Z0-9 ]{1,30}-----")


def sign_detached(
    content: bytes,
    *,
    locale: str,
    timeout_s: float,
    cancelled: Callable[[], bool] = lambda: False,
    address: str = ADDRESS,
) -> bytes:
    """Return a detached CMS over *content*, made by whoever is at NCALayer's window; who, :func:`read_detached` says.

    Blocks until they have, for *timeout_s* at most; *cancelled* is asked meanwhile. *locale* is ``kk``, ``ru`` or
    ``en``. Not to be called inside a running event loop. Circumstances: NCALAYER_ABSENT (not running), NCALAYER_OLD (it
    lacks the module), NCALAYER_CANCELLED (there), NCALAYER_CALLED_OFF (here), NCALAYER_TIMEOUT, NCALAYER_REFUSED (in
    its own words), NCALAYER_CLOSED (before it answered), NCALAYER_ANSWER (not an answer, or no detached signature),
    NCALAYER_OTHER_BYTES.
    """
    if urlsplit(address).hostname != LOOPBACK:
        raise Bug("NCALayer is asked on this machine only")
    request = {
        "module": "kz.gov.pki.knca.basics",
        "method": "sign",
        "args": {
            "format": "cms",
            "data": base64.b64encode(content).decode("ascii"),
            "signingParams": {"decode": True, "encapsulate": False, "digested": False, "tsaProfile": None},
            "signerParams": {"extKeyUsageOids": [SIGNING], "chain": None},
            "locale": locale,
        },
    }
    signature = _signature_in(asyncio.run(_answered(address, json.dumps(request), timeout_s, cancelled)))
    faults = read_detached(signature, content).faults
    if SignatureFault.CONTENT_CHANGED in faults:
        raise Circumstance(Code.NCALAYER_OTHER_BYTES)
    if faults & {SignatureFault.MALFORMED, SignatureFault.SIGNATURE_WRONG}:
        raise Circumstance(Code.NCALAYER_ANSWER)
    return signature


async def _answered(address: str, request: str, timeout_s: float, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Return NCALayer's answer to *request*, unless time is over or somebody here wishes no more."""
    asking = asyncio.ensure_future(_ask(address, request))
    end = time.monotonic() + timeout_s
    try:
        while not asking.done():
            await asyncio.wait({asking}, timeout=_TURN_S)
            if cancelled():
                raise Circumstance(Code.NCALAYER_CALLED_OFF)
            if time.monotonic() > end:
                raise Circumstance(Code.NCALAYER_TIMEOUT)
        return asking.result()
    finally:
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)


async def _ask(address: str, request: str) -> dict[str, Any]:
    """Return the first message that is not only about the connection; circumstances of a connection that failed."""
    from websockets.asyncio.client import connect
    from websockets.exceptions import ConnectionClosed, InvalidHandshake

    try:  # a socket that is connected already cannot be redirected elsewhere
        connected = socket.create_connection((LOOPBACK, urlsplit(address).port or 443), OPEN_WITHIN_S)
    except OSError:
        raise Circumstance(Code.NCALAYER_ABSENT) from None
    connected.setblocking(False)
    with connected:
        try:
            async with connect(
                address,
                sock=connected,
                ssl=_own_certificate_accepted(),
                compression=None,
                proxy=None,
                ping_interval=None,  # while its window is open it may not answer a ping
                open_timeout=None,
                close_timeout=_TURN_S,
                max_size=ANSWER_LIMIT,
            ) as channel:
                await channel.send(request)
                while _is_about_the_connection(answer := _read(await channel.recv())):
                    pass
                return answer
        except ConnectionClosed:
            raise Circumstance(Code.NCALAYER_CLOSED) from None
        except (InvalidHandshake, OSError, ValueError):  # something else listens there
            raise Circumstance(Code.NCALAYER_ANSWER) from None


def _own_certificate_accepted() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _read(untrusted: str | bytes) -> dict[str, Any]:
    if untrusted == "--heartbeat--":
        return {}
    try:
        answer = json.loads(untrusted)
    except (ValueError, RecursionError):
        raise Circumstance(Code.NCALAYER_ANSWER) from None
    if not isinstance(answer, dict):
        raise Circumstance(Code.NCALAYER_ANSWER)
    return answer


def _is_about_the_connection(answer: dict[str, Any]) -> bool:
    """Return whether it is a sign of life, or the greeting with the program's version."""
    result = answer.get("result")
    return not answer or ("status" not in answer and isinstance(result, dict) and "version" in result)


def _signature_in(answer: dict[str, Any]) -> bytes:
    """Return the CMS in the answer to a request to sign; a circumstance where it is another answer."""
    match answer:
        case {"errorCode": "MODULE_NOT_FOUND"}:
            raise Circumstance(Code.NCALAYER_OLD)
        case {"status": True, "body": {"result": str(text) | [str(text)]}}:
            with suppress(binascii.Error):
                return base64.b64decode("".join(_PEM.sub("", text).split()), validate=True)
        case {"status": True, "body": {} | None as body} if not (body and "result" in body):
            raise Circumstance(Code.NCALAYER_CANCELLED)
        case {"status": False} if answer.get("code") in _CANCELLED or answer.get("message") in _CANCELLED:
            raise Circumstance(Code.NCALAYER_CANCELLED)
        case {"status": False}:
            said = answer.get("message") or answer.get("code")
            if isinstance(said, str):
                raise Circumstance(Code.NCALAYER_REFUSED, message=said[:MESSAGE_LETTERS])
    raise Circumstance(Code.NCALAYER_ANSWER)
