"""What can go wrong, as types with facts; the words for each stand in `i18n.errors`.

Two families: a rule was broken (the person can put it right here), or the surroundings failed
(a full disk, a damaged file, a wrong key). Anything else is our own mistake.
"""
