"""The layers of the house hold, and the contracts that say so bite."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.product import PACKAGE, ROOT

FORBIDDEN = {
    "layers": {"domain/cases.py": "import w4r_desktop.system.files"},
    "layers-neighbours": {"packs/__init__.py": "import w4r_desktop.store"},
    "layers-exhaustive": {"helpers.py": '"""A room nobody planned."""'},
    "qt": {"services/__init__.py": "import PySide6.QtCore"},
    "sqlalchemy": {"printing/__init__.py": "import sqlalchemy"},
    "typesetting": {"exports/__init__.py": "import icu"},
    "domain": {"domain/letters.py": "def later() -> None:\n    import babel"},
    "cycles": {
        "printing/one.py": "import w4r_desktop.printing.two",
        "printing/two.py": "import w4r_desktop.printing.one",
    },
}
"""What would break each contract, file by file."""

NAMED = {
    "layers": "w4r_desktop.domain.cases -> w4r_desktop.system.files",
    "layers-neighbours": "w4r_desktop.packs -> w4r_desktop.store",
    "layers-exhaustive": "w4r_desktop.helpers",
    "qt": "w4r_desktop.services -> PySide6",
    "sqlalchemy": "w4r_desktop.printing -> sqlalchemy",
    "typesetting": "w4r_desktop.exports -> icu",
    "domain": "w4r_desktop.domain.letters -> babel",
    "cycles": "allowed in w4r_desktop.printing",
}
"""The words in which the broken contract names it."""


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo", *chosen],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "500"},
        text=True,
        capture_output=True,
        check=False,
    )


def add(folder: Path, name: str, line: str) -> None:
    path = folder / "w4r_desktop" / name
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the product that a test may spoil."""
    shutil.copytree(PACKAGE, tmp_path / "w4r_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_goes_where_the_layers_allow() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_one_forbidden_import_breaks_its_contract(copy: Path, rule: str) -> None:
    for name, line in FORBIDDEN[rule].items():
        add(copy, name, line)
    result = lint(copy, rule.partition("-")[0])
    assert result.returncode == 1
    assert NAMED[rule] in result.stdout
