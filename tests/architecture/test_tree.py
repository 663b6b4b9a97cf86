"""What lies in the tree, and what must not."""

import re
import subprocess

import pytest

from tests.architecture.product import ROOT

LOCKS = sorted(ROOT.glob("requirements*.lock"))

REGISTRIES = re.compile(
    "|".join(("py" + "pi", "python" + "hosted", "npm" + "js", "art" + "ifactory"))
)
OWN_PATHS = re.compile(r"/(?:work|root|Users)/\w|/home/(?!\$)\w")


def tracked_texts() -> list[tuple[str, str]]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, text=True, capture_output=True
    ).stdout.split("\0")
    texts = []
    for name in names:
        path = ROOT / name
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            texts.append((name, content.decode("utf-8", "replace")))
    return texts


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an unpacked copy has no list of files")
def test_no_file_names_a_registry_or_somebody_s_folder() -> None:
    assert not [
        (name, found.group())
        for name, text in tracked_texts()
        for found in (REGISTRIES.search(text), OWN_PATHS.search(text))
        if found
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_by_digest_and_names_no_address(lock: object) -> None:
    text = (ROOT / str(lock)).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    pinned = re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^\w", text, re.MULTILINE))


def test_the_licence_stands_at_the_top() -> None:
    assert "MIT License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
