"""The self-test: each part in the order of an evening, stopping where one does not do its work."""

import tempfile
from pathlib import Path

import pytest

from w4r_desktop.cli.self_test import PARTS
from w4r_desktop.domain.errors.files import PlaceNotWritable
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.i18n.message import Message
from w4r_desktop.services import case_book
from w4r_desktop.services.self_test import Part, try_everything


def test_every_part_has_a_name_for_people() -> None:
    assert set(PARTS) == set(Part)
    assert all(isinstance(name, Message) for name in PARTS.values())


def test_a_place_that_takes_no_file_is_an_error_a_person_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(PlaceNotWritable):
        next(try_everything())


def test_it_stops_at_the_first_part_that_fails_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("w4r_desktop.services.self_test.pack_folder_here", _no_pack)
    tried = list(try_everything())
    assert [one.part for one in tried] == [Part.WORDS]
    assert isinstance(tried[0].error, NotAPack)
    assert not list(tmp_path.iterdir())


def _no_pack() -> None:
    raise NotAPack(case_book.DEMO_PACK)
