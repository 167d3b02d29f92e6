"""The manifests and ``bag-info.txt``: what is written is read again, and nothing but the one form is."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.evidence.bag import (
    BagMalformed,
    bag_info,
    manifest,
    media_digest,
    read_bag_info,
    read_manifest,
)

DIGEST = "0123456789abcdef" * 4
STEP = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
PATHS = st.lists(STEP, min_size=1, max_size=4).map("/".join)


@given(st.dictionaries(PATHS, st.binary().map(lambda data: hashlib.sha256(data).hexdigest())))
def test_a_manifest_is_read_again(digests: dict[str, str]) -> None:
    assert read_manifest(manifest(digests)) == digests


@given(st.binary(max_size=300))
def test_any_bytes_are_a_manifest_in_the_one_form_or_malformed(data: bytes) -> None:
    try:
        digests = read_manifest(data)
    except BagMalformed:
        return
    assert manifest(digests) == data


@pytest.mark.parametrize(
    "line",
    [
        f"{DIGEST}  a",
        f"{DIGEST} a\n",
        f"{DIGEST} *a\n",
        f"{DIGEST}  /a\n",
        f"{DIGEST}  a//b\n",
        f"{DIGEST}  a/../b\n",
        f"{DIGEST}  a/./b\n",
        f"{DIGEST}  a/\n",
        f"{DIGEST}  ./a\n",
        f"{DIGEST}  a b\n",
        f"{DIGEST}  a%0a\n",
        f"{DIGEST}  a\r\n",
        f"{DIGEST}  \u0430\n",
        f"{DIGEST.upper()}  a\n",
        f"{DIGEST[1:]}  a\n",
        f"{DIGEST}  a\n\n",
        f"{DIGEST}  a\n{DIGEST}  a\n",
        f"{DIGEST}  b\n{DIGEST}  a\n",
        f"{DIGEST}  a\\b\n",
    ],
)
def test_another_form_of_manifest_is_malformed(line: str) -> None:
    with pytest.raises(BagMalformed):
        read_manifest(line.encode())


def test_the_media_digest_is_that_of_the_lines_in_byte_order() -> None:
    lines = f"{DIGEST}  data/media/a\n{DIGEST}  data/media/b\n".encode()
    assert media_digest([("data/media/b", DIGEST), ("data/media/a", DIGEST)]) == hashlib.sha256(lines).hexdigest()


def test_bag_info_is_read_again() -> None:
    assert read_bag_info(bag_info("s" * 26, "2026-11-21", "interview-app 1", 12, 3)) == {
        "Bagging-Date": "2026-11-21",
        "Bag-Software-Agent": "interview-app 1",
        "External-Identifier": "s" * 26,
        "Interview-Package-Version": "1",
        "Payload-Oxum": "12.3",
    }


@pytest.mark.parametrize("content", [b"A: b", b"A\n", b": b\n", b"A: b\nA: c\n", b"\n", b"A: \xff\n", b"A:b\n"])
def test_another_form_of_bag_info_is_malformed(content: bytes) -> None:
    with pytest.raises(BagMalformed):
        read_bag_info(content)
