"""The language that the program speaks before anybody has chosen one."""

from w4r_desktop.domain.languages import nearest
from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, languages_here


def language_of_machine() -> str:
    """The first of the languages set on this machine that there is a catalogue for, or English."""
    # QLocale is slow to import, and asked for at the first start alone.
    from PySide6.QtCore import QLocale

    offered = languages_here()
    found = (nearest(tag, offered) for tag in QLocale.system().uiLanguages())
    return next((tag for tag in found if tag is not None), SOURCE_LANGUAGE)
