"""Packs that chance has spoilt: each is opened or refused with one sentence, and nothing else.

W4R_SOAK=1 tries 20,000 of each of the five kinds instead of 300, and prints what they cost.
"""

import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.packs import (
    MARKDOWN,
    PICTURE,
    SVG,
    TOML,
    contents,
    raw,
    sealed,
    small_files,
)
from w4r_desktop.domain.errors import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.packs.read import open_pack
from w4r_desktop.packs.signing import sign_pack

CASES = 20_000 if os.environ.get("W4R_SOAK") else 300
HERE = Path("some.w4rpack")
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


class Cost:
    """How many cases were tried, and what the longest took."""

    def __init__(self) -> None:
        self.cases = 0
        self.refused = 0
        self.longest = 0.0

    def opened(self, pack: bytes) -> bool:
        """Open a pack; whether it was taken. Anything but a worded refusal is an error."""
        began = time.process_time()
        try:
            open_pack(pack, HERE)
        except W4RError as error:
            self.refused += 1
            sentence = str(explain(error))
            assert sentence.isprintable(), sentence
            assert len(sentence) < 400
            return False
        finally:
            self.cases += 1
            self.longest = max(self.longest, time.process_time() - began)
        return True

    def __str__(self) -> str:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return (
            f"{self.cases} cases, {self.refused} refused, "
            f"longest {self.longest * 1000:.0f} ms, peak {peak:.0f} MB"
        )


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A working folder in which nothing may appear."""
    monkeypatch.chdir(tmp_path)
    yield
    assert not list(tmp_path.rglob("*"))


@pytest.fixture
def cost(request: pytest.FixtureRequest) -> Iterator[Cost]:
    """The figures of one test, printed when it ends."""
    cost = Cost()
    yield cost
    print(f"\n{request.node.name}: {cost}")


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
def test_a_spoilt_zip_is_refused_unless_it_is_the_same(cost: Cost, changes: list[Change]) -> None:
    hostile = spoilt(SIGNED, changes)
    assert cost.opened(hostile) == (hostile == SIGNED)


@given(name=st.sampled_from([TOML, "pack.toml"]), changes=changes(TOML_PIECES))
@fuzzed
def test_spoilt_toml_is_read_or_refused(cost: Cost, name: str, changes: list[Change]) -> None:
    cost.opened(sealed({name: spoilt(small_files()[name], changes)}))


@given(changes=changes(MARKDOWN_PIECES))
@fuzzed
def test_spoilt_markdown_is_read_or_refused(cost: Cost, changes: list[Change]) -> None:
    cost.opened(sealed({MARKDOWN: spoilt(small_files()[MARKDOWN], changes)}))


@given(changes=changes(SVG_PIECES))
@fuzzed
def test_a_spoilt_drawing_is_shown_or_refused(cost: Cost, changes: list[Change]) -> None:
    cost.opened(sealed({PICTURE: spoilt(DRAWING.encode(), changes)}))


@given(parts=st.lists(NAME_PIECES, max_size=8), join=st.sampled_from(["", "/"]))
@fuzzed
def test_a_file_under_a_strange_name_is_read_or_refused(
    cost: Cost, parts: list[str], join: str
) -> None:
    name = join.join(parts).encode("utf-8", "replace")
    entries = [(known.encode(), data) for known, data in contents().items()]
    assert not cost.opened(raw([*entries, (name, b"x")]))
