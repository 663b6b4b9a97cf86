"""Any value a letter or an action may have, for tests of what must hold for all of them."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import strategies as st

from tests.factory import EVENT_ID, STATION_ID
from w4r_desktop.domain.actions import PETITIONS, Action, ActionKind, ActionState
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.paper_counts import COUNT_LIMIT, Channel, PaperCount
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.domain.signatures import (
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    StrokePoint,
    TypedSignature,
)

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
points = st.builds(StrokePoint, st.integers(-50, 4050), st.integers(-50, 1550), st.integers(0, 255))
strokes = st.lists(points, max_size=5).map(tuple).map(Stroke)
signatures: st.SearchStrategy[Signature] = st.one_of(
    st.lists(strokes, max_size=3).map(tuple).map(DrawnSignature),
    words.map(TypedSignature),
    st.just(InkLine()),
)
senders = st.builds(
    Sender,
    level=st.sampled_from(SenderLevel),
    name=words,
    town=words,
    age=st.none() | st.integers(0, 130),
    address=st.lists(words, max_size=3).map(tuple),
)
letters = st.builds(
    Letter,
    language=words,
    addressee_id=words,
    body=words,
    sender=senders,
    signature=signatures,
)

children = st.builds(
    Sender,
    level=st.just(SenderLevel.FIRST_NAME_AND_AGE),
    name=words,
    age=st.none() | st.integers(0, 130),
)

ANY_ID = st.uuids()


def letters_of(kind: ActionKind) -> st.SearchStrategy[Letter]:
    """Anything that may be signed as an action of that kind."""
    if kind not in PETITIONS:
        return letters
    signers = children if kind is ActionKind.YOUTH_PETITION else senders
    return st.builds(Letter, words, words, st.just(""), signers, signatures)


@st.composite
def actions(draw: st.DrawFn, ids: st.SearchStrategy[UUID] = ANY_ID) -> Action:
    """Any version of any action of the usual event."""
    action_id, state = draw(ids), draw(st.sampled_from(ActionState))
    has_letter = state is not ActionState.WITHDRAWN
    kind = draw(st.sampled_from(ActionKind))
    return Action(
        id=action_id,
        version=draw(st.integers(1, 4)),
        event_id=EVENT_ID,
        station_id=STATION_ID,
        state=state,
        kind=kind,
        case_id="case",
        pack_id="w4r-2025",
        pack_version=1,
        code=code_of(action_id),
        signed_at=draw(moments),
        changed_at=draw(moments),
        letter=draw(letters_of(kind)) if has_letter else None,
        reason=draw(words) if state is ActionState.WITHHELD else "",
    )


few_actions = st.lists(actions(st.integers(1, 3).map(lambda n: UUID(int=n))), max_size=8)
"""Versions of three actions, so that numbers and ids collide."""

few_ids = st.integers(1, 3).map(lambda n: UUID(int=n))
paper_counts = st.builds(
    PaperCount,
    id=few_ids,
    version=st.integers(1, 3),
    event_id=st.just(EVENT_ID),
    station_id=st.just(STATION_ID),
    case_id=st.sampled_from(["case", "other"]),
    channel=st.sampled_from(Channel),
    count=st.integers(0, COUNT_LIMIT),
    counted_at=moments,
    changed_at=moments,
)
few_counts = st.lists(paper_counts, max_size=8)
"""Versions of three paper counts, so that numbers and ids collide."""
