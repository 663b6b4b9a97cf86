"""Addresses as the post wants them."""

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.i18n.formats import country_name


def address_lines(addressee: Addressee) -> tuple[str, ...]:
    """The addressee as printed: the office alone where no address is known, else down to the country.

    The country comes last, in capitals and in English, as the post of the sending country reads it
    (Universal Postal Union, and Publication 28 of the United States Postal Service).
    """
    if not addressee.has_address:
        return (addressee.office,)
    country = country_name(addressee.country, "en").upper() if addressee.country else ""
    lines = (addressee.name, addressee.office, *addressee.lines, country)
    return tuple(line for line in lines if line.strip())
