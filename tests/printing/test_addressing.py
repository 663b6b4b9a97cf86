from tests.printing.paper import addressee
from w4r_desktop.printing.addressing import address_lines, postal_lines

EMBASSY = addressee(
    office="Prime Minister",
    name="",
    lines=("c/o Embassy of the Kingdom", "Chemin 3", "1218 Le Grand-Saconnex"),
    country="CH",
)


def test_the_post_reads_place_and_country_in_capitals_and_the_country_last() -> None:
    assert postal_lines(addressee()) == (
        "The Director",
        "Office for Bridges",
        "1 River Street",
        "SAMPLEBURY 1234",
        "NORWAY",
    )


def test_the_letter_itself_leaves_the_place_as_it_is_spelt() -> None:
    assert address_lines(addressee())[-2:] == ("Samplebury 1234", "NORWAY")


def test_french_stands_beside_english_where_it_differs() -> None:
    both = ("en", "fr")
    assert postal_lines(addressee(), both)[-1] == "NORWAY / NORVÈGE"
    assert postal_lines(addressee(country="MG"), both)[-1] == "MADAGASCAR"


def test_what_goes_care_of_an_embassy_goes_to_the_embassy_s_country() -> None:
    assert postal_lines(EMBASSY) == (
        "Prime Minister",
        "c/o Embassy of the Kingdom",
        "Chemin 3",
        "1218 LE GRAND-SACONNEX",
        "SWITZERLAND",
    )


def test_nobody_is_addressed_without_an_address() -> None:
    assert postal_lines(addressee(lines=())) == ()
    assert address_lines(addressee(lines=())) == ("Office for Bridges",)


def test_an_address_without_a_country_ends_with_its_place() -> None:
    assert postal_lines(addressee(country=""))[-1] == "SAMPLEBURY 1234"
