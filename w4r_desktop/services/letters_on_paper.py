"""Letters as they go to paper: with the address, the rules and the copies that their pack gives them."""

from collections.abc import Iterator
from dataclasses import replace

from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.cases import Addressee, CasePack
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.events import letter_date
from w4r_desktop.domain.kind_rules import KindRules
from w4r_desktop.domain.languages import is_read_alike
from w4r_desktop.domain.letters import Letter, fitting_signature
from w4r_desktop.domain.post import return_lines
from w4r_desktop.domain.senders import Sender, SenderLevel, trimmed
from w4r_desktop.domain.signatures import InkLine
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.pack_store import key_of, pack_in
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.store.packs import PackKey


class LettersOnPaper:
    """Makes what is printed out of what was signed, or is being written, at an evening."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._packs = {key_of(evening.pack): evening.pack}

    def printed(self, action: Action, letter: Letter) -> PrintedLetter:
        """A signed letter, with whom the pack says it goes to; raises CaseUnknown."""
        pack = self._pack(PackKey(action.pack_id, action.pack_version))
        rules = rules_in(self._evening.pack, action.case_id, action.kind)
        return PrintedLetter(
            code=action.code,
            case_id=action.case_id,
            date=letter_date(self._evening.event, action.signed_at),
            language=letter.language,
            sender=letter.sender,
            addressee=addressee_in(pack, action.case_id, action.kind, letter.addressee_id),
            body=letter.body,
            signature=letter.signature,
            outside=return_lines(letter.sender, rules),
            copies_to=copies_in(pack, action.case_id, action.kind),
        )

    def as_ordered(
        self, letters: Iterator[PrintedLetter], order: PrintOrder
    ) -> Iterator[PrintedLetter]:
        """The letters with the window and the demands that were ordered."""
        for letter in letters:
            asked = self._with_demands(letter, order.kind) if order.demands else letter
            yield replace(asked, window=order.window) if order.window is not asked.window else asked

    def _with_demands(self, letter: PrintedLetter, kind: ActionKind) -> PrintedLetter:
        """The letter with what is asked in the other languages that the pack in use has for that."""
        try:
            ask = self._evening.pack.case(letter.case_id).asks.get(kind)
        except CaseUnknown:
            return letter
        others = ask.demands.items() if ask else ()
        demands = tuple(one for one in others if not is_read_alike(one[0], letter.language))
        return replace(letter, demands=demands)

    def drafted(self, draft: Draft) -> PrintedLetter:
        """A draft as it would be printed if it were signed now; raises CaseUnknown."""
        addressee = addressee_in(self._evening.pack, draft.case_id, draft.kind, draft.addressee_id)
        sender = trimmed(draft.sender or Sender(SenderLevel.NAME_AND_TOWN, ""))
        return PrintedLetter(
            code="",
            case_id=draft.case_id,
            date=letter_date(self._evening.event, self._evening.clock()),
            language=draft.language,
            sender=sender,
            addressee=addressee,
            body=draft.body,
            signature=fitting_signature(draft.signature or InkLine(), sender.level),
            outside=return_lines(sender, rules_in(self._evening.pack, draft.case_id, draft.kind)),
            copies_to=copies_in(self._evening.pack, draft.case_id, draft.kind),
        )

    def _pack(self, key: PackKey) -> CasePack:
        """The pack that a letter was written from: letters remember its version."""
        if key not in self._packs:
            now = self._evening.pack
            is_now = key == key_of(now)
            self._packs[key] = now if is_now else pack_in(self._evening.store, key) or now
        return self._packs[key]


def addressee_in(pack: CasePack, case_id: str, kind: ActionKind, addressee_id: str) -> Addressee:
    """Who a letter goes to, as the pack says; raises CaseUnknown."""
    ask = pack.case(case_id).asks.get(kind)
    if ask is None or not ask.addressees:
        raise CaseUnknown(case_id=case_id)
    return ask.addressee(addressee_id)


def copies_in(pack: CasePack, case_id: str, kind: ActionKind) -> tuple[Addressee, ...]:
    """Who gets a copy of such a letter, as the pack says; nobody where it has no such case."""
    try:
        ask = pack.case(case_id).asks.get(kind)
    except CaseUnknown:
        return ()
    return ask.copies_to if ask else ()


def rules_in(pack: CasePack, case_id: str, kind: ActionKind) -> KindRules | None:
    """The pack's rules for such a letter; None where it has no such case."""
    try:
        ask = pack.case(case_id).asks.get(kind)
    except CaseUnknown:
        return None
    return ask.rules if ask else None
