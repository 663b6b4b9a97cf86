"""Letters to print, and the stock tools that read what came out."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tests import factory
from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.signatures import InkLine
from w4r_desktop.printing.letter_sheet import PrintedLetter

PARAGRAPH = (
    "I am writing to you about the families who had to leave their villages because there was no "
    "rain and nothing left to eat. Please see to it that they receive food and clean water without "
    "delay, that a health post is built, and that they are given land that can be farmed, together "
    "with tools and seed. I shall follow what becomes of them and would be grateful for an answer."
)


def addressee(**facts: Any) -> Addressee:
    """An office with an address that is made up."""
    return replace(
        Addressee(
            id="office",
            office="Office for Bridges",
            name="The Director",
            lines=("1 River Street", "Samplebury 1234"),
            country="NO",
            salutation={"en": "Dear Director,", "fr": "Madame, Monsieur,"},
            closing={"en": "Yours faithfully,", "fr": "Respectueusement,"},
        ),
        **facts,
    )


def printed(**facts: Any) -> PrintedLetter:
    """A letter of one paragraph with a line for ink."""
    letter = PrintedLetter(
        code="K7P4MD",
        case_id="ellinor-guttorm-utsi",
        date=date(2026, 12, 10),
        language="en",
        sender=factory.sender(),
        addressee=addressee(),
        body=PARAGRAPH,
        signature=InkLine(),
    )
    return replace(letter, **facts)


def text_of(pdf: bytes, *options: str) -> str:
    """What pdftotext reads."""
    done = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=pdf, check=True, capture_output=True
    )
    return done.stdout.decode()


def words_of(pdf: bytes) -> str:
    """What pdftotext reads, with single spaces."""
    return " ".join(text_of(pdf).split())


def printed_elsewhere(program: str, *, seed: int) -> bytes:
    """What another interpreter with that hash seed writes to its standard output."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)}
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True
    ).stdout
