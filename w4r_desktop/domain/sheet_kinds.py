"""The sheets beside the letters that an evening can print, and what each of them is for."""

from enum import StrEnum


class SheetId(StrEnum):
    """What a sheet is called in the program and in the names of files."""

    CARDS = "cards"
    ENVELOPES = "envelopes"
    LABELS = "labels"
    COVERS = "covers"
    POSTAGE = "postage"
    PETITIONS = "petitions"
    YOUTH_PETITIONS = "youth-petitions"
    CASES = "cases"
    POSTERS = "posters"
    BLANKS = "blanks"
    BLANK_CARDS = "blank-cards"
    EMPTY_PETITIONS = "empty-petitions"
    EMPTY_YOUTH_PETITIONS = "empty-youth-petitions"
    TALLY = "tally"
    KEYS = "keys"
    SLIP = "slip"
    RECEIPTS = "receipts"
    CERTIFICATES = "certificates"
    REPORT = "report"


class Purpose(StrEnum):
    """What people print a sheet for."""

    TO_SEND = "to_send"
    IN_THE_ROOM = "in_the_room"
    AFTERWARDS = "afterwards"
