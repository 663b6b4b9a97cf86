"""Before anybody has chosen a language, the program speaks the one that the machine is set to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAY = "from w4r_desktop.ui.machine_language import language_of_machine as say; print(say())"


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        ("de_AT.UTF-8", "de"),
        ("nn_NO.UTF-8", "nb"),
        ("ar_EG.UTF-8", "ar"),
        ("en_GB.UTF-8", "en"),
        ("mn_MN.UTF-8", "en"),
        ("C.UTF-8", "en"),
    ],
)
def test_the_language_of_the_machine_is_spoken_where_there_is_a_catalogue(
    wanted: str, spoken: str
) -> None:
    environment = {**os.environ, "LC_ALL": wanted, "LANG": wanted}
    said = subprocess.run(
        [sys.executable, "-c", SAY],
        cwd=ROOT,
        env=environment,
        text=True,
        capture_output=True,
        check=True,
    )
    assert said.stdout.strip() == spoken
