from tests.sync.conftest import Teller


def test_each_letter_counts_once_and_those_taken_back_do_not(teller: Teller) -> None:
    assert teller.content.count == 5


def test_of_a_paper_count_the_latest_number_is_counted(teller: Teller) -> None:
    assert teller.content.counted_by_hand == 12


def test_the_station_that_tells_is_one_of_the_stations(teller: Teller) -> None:
    assert teller.content.station == teller.content.stations[0]
