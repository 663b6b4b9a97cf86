"""Catalogues: which one a letter, a sheet or a screen finds by its language."""

from datetime import date
from pathlib import Path

import pytest

from w4r_desktop.i18n.catalogue import catalogue_for, languages_here
from w4r_desktop.i18n.message import _, _n
from w4r_desktop.system import assets


@pytest.mark.parametrize("language", ["nb", "nb-NO", "no", "no-NO", "nn", "nn-NO"])
def test_norwegian_finds_its_texts_by_each_of_its_tags(language: str) -> None:
    catalogue = catalogue_for(language)
    assert _("Envelopes").to(catalogue) == "Konvolutter"
    assert _n("{count} page", "{count} pages", 2).to(catalogue) == "2 sider"
    assert _("Until {day}", day=date(2026, 12, 10)).to(catalogue).endswith("10. desember 2026")


def test_a_language_is_offered_once_its_catalogue_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "translations", lambda: tmp_path)
    (tmp_path / "fi.po").touch()
    assert languages_here() == ("en",)
    (tmp_path / "fi" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "fi" / "LC_MESSAGES" / "w4r.mo").touch()
    assert languages_here() == ("en", "fi")
