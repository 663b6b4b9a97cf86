"""A stick with newer packs on it, made from the demo pack."""

import re
import shutil
from pathlib import Path

from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.signing import sign_pack
from w4r_desktop.services.case_book import DEMO_PACK

SEED, OTHER_SEED = bytes(32), bytes(range(32))

RECALLED, RELEASED, CHANGED, GONE = (
    "damisoa",
    "sai-zaw-thaike",
    "ellinor-guttorm-utsi",
    "unecebo-mboteni",
)
REASON = "His family asked us to stop for now."
GOOD_NEWS = "He is free, and back with his children."


def newer_pack(
    place: Path,
    *,
    version: int = 2,
    seed: bytes | None = SEED,
    publisher: str = "Section office",
    campaign: str = "w4r-2025",
    recalled: bool = True,
) -> Path:
    """A pack in which one case is recalled, one released, one changed, and one gone."""
    folder = Path(shutil.copytree(DEMO_PACK, place / f"sources-{version}"))
    _edit(folder / "pack.toml", r"version = \d+", f"version = {version}")
    _edit(folder / "pack.toml", 'id = "w4r-2025"', f'id = "{campaign}"')
    _edit(folder / "pack.toml", f'  "{GONE}",\n', "")
    shutil.rmtree(folder / "cases" / GONE)
    if recalled:
        _set_status(folder / "cases" / RECALLED, "recalled", REASON)
    _set_status(folder / "cases" / RELEASED, "released", GOOD_NEWS)
    texts = folder / "cases" / CHANGED / "en.md"
    _edit(texts, r"## summary\n.*", "## summary\nThe court hears her people in January.")
    path = place / f"{campaign}-{version}.w4rpack"
    built = build_pack(folder)
    path.write_bytes(sign_pack(built, seed, publisher) if seed is not None else built)
    return path


def _set_status(case: Path, kind: str, told: str) -> None:
    _edit(
        case / "case.toml",
        r'\[status\]\nkind = "\w+"(\nsince = .*)?',
        f'[status]\nkind = "{kind}"\nsince = 2026-12-10',
    )
    for texts in case.glob("*.md"):
        words = re.sub(r"(?ms)^## status\n.*?(?=^## |\Z)", "", texts.read_text(encoding="utf-8"))
        texts.write_text(f"{words.rstrip()}\n\n## status\n{told}\n", encoding="utf-8")


def _edit(path: Path, old: str, new: str) -> None:
    text, count = re.subn(old, new, path.read_text(encoding="utf-8"))
    assert count == 1, (path, old, count)
    path.write_text(text, encoding="utf-8")
