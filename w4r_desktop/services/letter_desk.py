"""Writing and signing: from an empty page to a letter that is safe on the disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection

from w4r_desktop.domain.actions import (
    Action,
    ActionKind,
    ActionState,
    release,
    withdraw,
    withhold,
)
from w4r_desktop.domain.cases import Ask, Case
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.events import CodeUnknown, EventClosed, EventPlanned
from w4r_desktop.domain.errors.writing import (
    CaseNotOffered,
    LetterEmpty,
    LetterTooLong,
    LetterUnsigned,
    SenderIncomplete,
)
from w4r_desktop.domain.events import Event, EventState, letter_date
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.letters import BODY_LIMIT, Letter, fitting_signature
from w4r_desktop.domain.petitions import check_signer, levels_of
from w4r_desktop.domain.senders import trimmed
from w4r_desktop.domain.signatures import Signature, is_signed
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.case_book import may_begin
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import the_letter
from w4r_desktop.store import actions, counts, drafts, events, lookup, trail
from w4r_desktop.store.engine import reading, transaction

DEEDS = {
    ActionState.WITHDRAWN: Deed.WITHDRAWN,
    ActionState.WITHHELD: Deed.WITHHELD,
    ActionState.SIGNED: Deed.RELEASED,
}
"""What led a signed letter to each state."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What was signed and is on the disk, and which one it is for its case this evening.

    Signatures of grown-ups and children under petitions are counted together.
    """

    action: Action
    number: int


class LetterDesk:
    """What a person at a station does, and what helps them afterwards."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening

    def begin(self, case_id: str, kind: ActionKind, language: str) -> Draft:
        """An empty draft for a case.

        Raises CaseUnknown, CaseNotOffered, CaseExpired, EventPlanned or EventClosed.
        """
        case, now = self._evening.pack.case(case_id), self._evening.clock()
        ask = self._ask(case, kind, begun_at=now)
        _check_open(self._evening.event)
        return Draft(
            id=uuid4(),
            case_id=case_id,
            kind=kind,
            language=_language(case, kind, ask, language),
            addressee_id=ask.addressees[0].id,
            started_at=now,
        )

    def keep(self, draft: Draft) -> None:
        """Put the draft on the disk; raises LetterTooLong, SenderNotAllowed or DiskFull."""
        check_length(draft.body)
        if draft.sender is not None:
            self._check_level(draft)
        with transaction(self._evening.store) as connection:
            drafts.save_draft(connection, _least(draft))

    def interrupted(self) -> Draft | None:
        """The draft somebody was writing when the program ended, if there is one."""
        with reading(self._evening.store) as connection:
            return drafts.the_open_draft(connection)

    def put_away(self, draft: Draft) -> None:
        """Seal an unfinished draft, so that the next person cannot reach it."""
        with transaction(self._evening.store) as connection:
            drafts.save_draft(connection, replace(_least(draft), sealed_at=self._evening.clock()))

    def throw_away(self, draft_id: UUID) -> None:
        """Erase a draft for good."""
        with transaction(self._evening.store) as connection:
            drafts.remove_draft(connection, draft_id)

    def sign(self, draft: Draft) -> Signed:
        """Make the draft a signed letter; it is on the disk when this returns.

        Raises LetterEmpty, LetterTooLong, LetterUnsigned, SenderIncomplete, SenderNotAllowed,
        CaseNotOffered, CaseExpired, EventPlanned, EventClosed or DiskFull; then the draft is what it was.
        """
        case = self._evening.pack.case(draft.case_id)
        letter = self._letter(draft, self._ask(case, draft.kind, begun_at=draft.started_at))
        with transaction(self._evening.store) as connection:
            _check_open(events.the_event(connection))
            action = self._action(_unused_id(connection, draft.id), draft, letter)
            actions.add_action(connection, action)
            trail.note(connection, Deed.SIGNED, at=action.signed_at, subject=action.code)
            drafts.remove_draft(connection, draft.id)
            tally = counts.tally(connection)
        by_kind = tally.of(draft.case_id, draft.kind)
        return Signed(
            action, tally.signatures(draft.case_id) if draft.kind.is_petition else by_kind
        )

    def withdraw(self, code: str) -> Action:
        """Take a letter back for its writer: the text is erased, the count is right again."""
        return self._next_version(code, lambda action: withdraw(action, at=self._evening.clock()))

    def withhold(self, code: str, reason: str) -> Action:
        """Keep a letter back from printing, with a reason."""
        return self._next_version(
            code, lambda action: withhold(action, reason=reason, at=self._evening.clock())
        )

    def release(self, code: str) -> Action:
        """Let a withheld letter go again."""
        return self._next_version(code, lambda action: release(action, at=self._evening.clock()))

    def _next_version(self, code: str, step: Callable[[Action], Action]) -> Action:
        with transaction(self._evening.store) as connection:
            found = the_letter(connection, code)
            if found.state is ActionState.WITHDRAWN:
                raise CodeUnknown(code)
            changed = step(found)
            actions.add_action(connection, changed)
            trail.note(connection, DEEDS[changed.state], at=changed.changed_at, subject=code)
        return changed

    def _ask(self, case: Case, kind: ActionKind, *, begun_at: datetime) -> Ask:
        """What is asked, where it may be signed at this event; raises as `may_begin` does.

        The day it was begun counts: what was begun in time may be finished.
        """
        ask = may_begin(case, kind, letter_date(self._evening.event, begun_at))
        if not levels_of(kind, self._evening.event.audience, wanted=ask.sender_level):
            raise CaseNotOffered
        return ask

    def _letter(self, draft: Draft, ask: Ask) -> Letter:
        body = "" if draft.kind.is_petition else draft.body.strip()
        if not (body or draft.kind.is_petition):
            raise LetterEmpty
        check_length(draft.body)
        if draft.sender is None:
            raise SenderIncomplete(fields=("name",))
        sender = trimmed(draft.sender)
        audience = self._evening.event.audience
        check_signer(draft.kind, sender, audience, wanted=ask.sender_level)
        return Letter(
            language=draft.language,
            addressee_id=draft.addressee_id,
            body=body,
            sender=sender,
            signature=fitting_signature(_checked_signature(draft.signature), sender.level),
        )

    def _action(self, action_id: UUID, draft: Draft, letter: Letter) -> Action:
        now = self._evening.clock()
        return Action(
            id=action_id,
            version=1,
            event_id=self._evening.event.id,
            station_id=self._evening.station.id,
            state=ActionState.SIGNED,
            kind=draft.kind,
            case_id=draft.case_id,
            pack_id=self._evening.pack.id,
            pack_version=self._evening.pack.version,
            code=code_of(action_id),
            signed_at=now,
            changed_at=now,
            letter=letter,
        )

    def _check_level(self, draft: Draft) -> None:
        ask = self._evening.pack.case(draft.case_id).asks.get(draft.kind)
        if draft.sender is None or ask is None:
            return
        audience = self._evening.event.audience
        try:
            check_signer(draft.kind, draft.sender, audience, wanted=ask.sender_level)
        except SenderIncomplete:
            return  # a draft may still lack a field; a finished letter may not


def check_length(body: str) -> None:
    """See that a text can be stored; raises LetterTooLong."""
    if len(body) > BODY_LIMIT:
        raise LetterTooLong(length=len(body), limit=BODY_LIMIT)


def _language(case: Case, kind: ActionKind, ask: Ask, language: str) -> str:
    """What is written must be read by who gets it; a petition is signed in its signer's language."""
    if kind.is_petition:
        return case.told_in(language).of_kind(kind).request_language or ask.languages[0]
    return nearest(language, ask.languages) or ask.languages[0]


def _least(draft: Draft) -> Draft:
    """The draft with no fuller name under it than its sender gave."""
    if draft.signature is None or draft.sender is None:
        return draft
    return replace(draft, signature=fitting_signature(draft.signature, draft.sender.level))


def _checked_signature(signature: Signature | None) -> Signature:
    if signature is None or not is_signed(signature):
        raise LetterUnsigned
    return signature


def _unused_id(connection: Connection, wanted: UUID) -> UUID:
    # Codes have 30**6 values; a second letter with the same one would be taken for the first.
    while lookup.find_by_code(connection, code_of(wanted)):
        wanted = uuid4()
    return wanted


def _check_open(event: Event) -> None:
    if event.state is EventState.PLANNED:
        raise EventPlanned(event.held_on)
    if event.state is not EventState.OPEN:
        raise EventClosed
