"""What every journey has: a way to start the program, and a person before it."""

from collections.abc import Callable, Iterator

import pytest

from tests.display import RealDisplay
from tests.journeys.program import Program

Start = Callable[..., Program]


@pytest.fixture
def start(real_display: RealDisplay) -> Iterator[Start]:
    """Starts the program; none outlives its journey."""
    started: list[Program] = []

    def start(*arguments: str) -> Program:
        program = Program(real_display, *arguments)
        started.append(program)
        return program

    yield start
    for program in started:
        program.kill()
