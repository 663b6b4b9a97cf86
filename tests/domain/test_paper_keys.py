"""A key that was written on paper comes back whole, and a slip of the pen is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from w4r_desktop.domain.paper_keys import WORDS, NotAPaperKey, secret_of, words_of
from w4r_desktop.store.keys import make_identity


def test_the_words_of_a_key_give_the_key_again() -> None:
    for _ in range(50):
        secret = make_identity().secret
        words = words_of(secret)
        assert len(words) == WORDS
        assert secret_of(" ".join(words)) == secret
        assert secret_of("\n".join(words).upper()) == secret
        assert secret_of("1. " + " - ".join(words)) == secret


@settings(max_examples=60)
@given(place=st.integers(0, WORDS - 1), letter=st.integers(0, 4), sign=st.sampled_from("abdiouzx"))
def test_another_letter_anywhere_is_told(place: int, letter: int, sign: str) -> None:
    words = list(words_of(SECRET))
    changed = words[place][:letter] + sign + words[place][letter + 1 :]
    if changed != words[place]:
        words[place] = changed
        with pytest.raises(NotAPaperKey):
            secret_of(" ".join(words))


SECRET = make_identity().secret


@pytest.mark.parametrize("typed", ["", "babab", "babab " * 18, "hello there"])
def test_what_is_no_key_is_told(typed: str) -> None:
    with pytest.raises(NotAPaperKey):
        secret_of(typed)


def test_only_a_secret_age_key_has_words() -> None:
    for wrong in ("", "age1abc", SECRET[:-1] + ("Q" if SECRET[-1] != "Q" else "P")):
        with pytest.raises(NotAPaperKey):
            words_of(wrong)
