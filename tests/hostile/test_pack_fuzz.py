"""Packs that chance has spoilt: each is opened or refused with one sentence, and nothing else.

W4R_SOAK=1 tries 20,000 of each of the five kinds instead of 300, and prints what they cost.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.packs import (
    MARKDOWN,
    MEMORY,
    PICTURE,
    ROOT,
    SECONDS,
    SVG,
    TOML,
    contents,
    raw,
    sealed,
    small_files,
)
from w4r_desktop.packs.signing import sign_pack

CASES = 20_000 if os.environ.get("W4R_SOAK") else 300
SIGNED = sign_pack(sealed(), bytes(32), "A section")

NUMBERS = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF]
RECORDS = [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"PK\x07\x08"]
DRAWING = SVG.format(
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
    '<g transform="scale(2)" style="fill:red"><path d="M0 0L1 1Z" fill="url(#a)"/></g>'
)

Change = tuple[float, float, bytes, int]

fuzzed = settings(
    max_examples=CASES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


SERVING = f"""
import json, resource, signal, sys, time
from pathlib import Path
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.packs.read import open_pack

resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
while size := sys.stdin.buffer.read(4):
    pack, sentence = sys.stdin.buffer.read(int.from_bytes(size, "big")), ""
    began = time.process_time()
    signal.alarm({SECONDS})
    try:
        open_pack(pack, Path("some.w4rpack"))
    except W4RError as error:
        sentence = str(explain(error))
    signal.alarm(0)
    print(json.dumps([sentence, time.process_time() - began]), flush=True)
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(next((line.split()[1] for line in lines if line.startswith("VmHWM")), 0))
"""


class Reader:
    """A process with 256 MB of memory that opens one pack after the other, and what that costs."""

    def __init__(self, place: Path) -> None:
        environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(place)}
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVING],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=place, env=environment,
        )  # fmt: skip
        self.cases = self.refused = self.peak = 0
        self.longest = 0.0

    def opens(self, pack: bytes) -> bool:
        """Whether it takes the pack; a crash, a hang or a refusal without words is an error."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(len(pack).to_bytes(4, "big") + pack)
        self._process.stdin.flush()
        sentence, seconds = json.loads(self._process.stdout.readline())
        self.cases += 1
        self.refused += bool(sentence)
        self.longest = max(self.longest, seconds)
        assert sentence.isprintable()
        assert len(sentence) < 400
        return not sentence

    def close(self) -> None:
        """End the process, which tells the most memory it took in KB, where the system knows."""
        self.peak = int(self._process.communicate()[0] or 0)

    def __str__(self) -> str:
        return (
            f"{self.cases} cases, {self.refused} refused, "
            f"longest {self.longest * 1000:.0f} ms, peak {self.peak / 1024:.0f} MB"
        )


@pytest.fixture
def reader(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Reader]:
    """The process; its figures are printed at the end, and no file may have appeared."""
    reader = Reader(tmp_path)
    yield reader
    reader.close()
    print(f"\n{request.node.name}: {reader}")
    assert not list(tmp_path.rglob("*"))


def spoilt(content: bytes, changes: list[Change]) -> bytes:
    """The bytes with pieces overwritten, put in, repeated or cut out."""
    for where, share, piece, kind in changes:
        start = int(where * len(content))
        end = start + int(share * (len(content) - start))
        middle = {
            0: piece + content[start + len(piece) :],
            1: piece + content[start:],
            2: content[end:],
            3: content[start:end] * 2 + content[end:],
            4: piece * 200 + content[start:],
        }[kind]
        content = (content[:start] + middle)[:200_000]
    return content


def changes(pieces: st.SearchStrategy[bytes]) -> st.SearchStrategy[list[Change]]:
    """A few changes with those pieces, at places given as shares of the whole."""
    share = st.floats(0, 1, exclude_max=True)
    return st.lists(st.tuples(share, share, pieces, st.integers(0, 4)), min_size=1, max_size=4)


def words(*likely: str) -> st.SearchStrategy[bytes]:
    """Pieces of text: those that mean something there, and any others."""
    any_text = st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace"))
    return st.one_of(st.sampled_from([word.encode() for word in likely]), any_text)


ZIP_PIECES = st.one_of(
    st.sampled_from(RECORDS),
    st.sampled_from(NUMBERS).map(lambda number: number.to_bytes(4, "little")),
    st.binary(max_size=8),
)
TOML_PIECES = words(
    "[", "]", "{", "}", '"', '"""', "'''", "=", ".", ",", "\n", "#", "\\", "\\u0000", "[[", "]]",
    "9" * 5_000, "2026-02-30", "1e999", "inf", "0x", "true", "id", "[a.b.c]", "\0", "_",
)  # fmt: skip
MARKDOWN_PIECES = words(
    "## ", "## short\n", "- ", "  - ", "*", "**", "_", "> ", "`", "<b>", "](", "![", "\n\n", "\\",
    "file:/", "1. ", "\t", "\r", "&amp;", "\u202e", "\0", "#",
)  # fmt: skip
SVG_PIECES = words(
    "<", ">", "/>", "<g>", "</g>", "<use href='#a'/>", "<script>", "<!DOCTYPE svg [", "&a;", "<?x?>",
    "<![CDATA[", "url(", "url(#a)", "#", 'href="', "xml:base='", "1e9", "<!--", "-->", "style='",
    "onload='", "\\", '"', "'", "<path d='",
)  # fmt: skip
NAME_PIECES = st.one_of(
    st.sampled_from([
        "..", "/", "\\", "\0", ":", ".", " ", "con", "NUL", "\u202e", "\uff0e", "a", ".md", "-", "~",
    ]),
    st.text(max_size=4),
)  # fmt: skip


@given(changes=changes(ZIP_PIECES))
@fuzzed
def test_a_spoilt_zip_is_refused_unless_it_is_the_same(
    reader: Reader, changes: list[Change]
) -> None:
    hostile = spoilt(SIGNED, changes)
    assert reader.opens(hostile) == (hostile == SIGNED)


@given(name=st.sampled_from([TOML, "pack.toml"]), changes=changes(TOML_PIECES))
@fuzzed
def test_spoilt_toml_is_read_or_refused(reader: Reader, name: str, changes: list[Change]) -> None:
    reader.opens(sealed({name: spoilt(small_files()[name], changes)}))


@given(changes=changes(MARKDOWN_PIECES))
@fuzzed
def test_spoilt_markdown_is_read_or_refused(reader: Reader, changes: list[Change]) -> None:
    reader.opens(sealed({MARKDOWN: spoilt(small_files()[MARKDOWN], changes)}))


@given(changes=changes(SVG_PIECES))
@fuzzed
def test_a_spoilt_drawing_is_shown_or_refused(reader: Reader, changes: list[Change]) -> None:
    reader.opens(sealed({PICTURE: spoilt(DRAWING.encode(), changes)}))


@given(parts=st.lists(NAME_PIECES, max_size=8), join=st.sampled_from(["", "/"]))
@fuzzed
def test_a_file_under_a_strange_name_is_read_or_refused(
    reader: Reader, parts: list[str], join: str
) -> None:
    name = join.join(parts).encode("utf-8", "replace")
    entries = [(known.encode(), data) for known, data in contents().items()]
    assert not reader.opens(raw([*entries, (name, b"x")]))
