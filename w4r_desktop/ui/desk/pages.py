"""The pages of the desk, each view put together with its presenter when it is first opened."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.services.count_desk import CountDesk
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.letter_preview import LetterPreview
from w4r_desktop.services.pack_change import PackChange, PackInUse
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.system.plug import pull_the_plug
from w4r_desktop.ui.desk.afterwards import Afterwards
from w4r_desktop.ui.desk.afterwards_view import AfterwardsView
from w4r_desktop.ui.desk.beginning import Beginning
from w4r_desktop.ui.desk.closing import Closing
from w4r_desktop.ui.desk.closing_view import ClosingView
from w4r_desktop.ui.desk.drill import Drill
from w4r_desktop.ui.desk.keeping import Keeping
from w4r_desktop.ui.desk.letters import Letters
from w4r_desktop.ui.desk.letters_view import LettersView
from w4r_desktop.ui.desk.merge_view import MergeView
from w4r_desktop.ui.desk.merging import Merging
from w4r_desktop.ui.desk.pack_page import PackPage
from w4r_desktop.ui.desk.pack_view import PackView
from w4r_desktop.ui.desk.paper_counts import PaperCounts
from w4r_desktop.ui.desk.paper_counts_view import PaperCountsView
from w4r_desktop.ui.desk.print_view import PrintView
from w4r_desktop.ui.desk.printing import Printing
from w4r_desktop.ui.desk.slugs import slug
from w4r_desktop.ui.desk.sync_file import SyncFile
from w4r_desktop.ui.desk.sync_view import SyncView
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.desk.tonight import Tonight
from w4r_desktop.ui.desk.tonight_view import TonightView
from w4r_desktop.ui.desk.use_cases import DeskWork, found_at_opening, is_key_locked, merge
from w4r_desktop.ui.tools import Tools

VIEWS = ("tonight", "letters", "paper_counts", "printing", "sync", "merging", "pack", "closing")
"""The pages in their order."""


class DeskPages(QObject):
    """Owns views and presenters, and carries wishes from the one to the other.

    A page is made when it is first asked for: all of them at once kept an old laptop waiting for the first.
    """

    print_requested = Signal()
    sync_requested = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._names = names_in(tools.evening.pack, tools.evening.news)
        self._work = DeskWork(tools.evening, self._names)
        self._slug = slug(tools.evening.event.name)
        self._shop = PrintShop(tools.evening)
        self._looks: dict[str, Callable[[], None]] = {}
        """How a page that was made looks anew, by its name."""

    def view(self, place: int) -> QWidget:
        """The page at that place."""
        view: QWidget = getattr(self, VIEWS[place])
        return view

    def learn_names(self) -> None:
        """Know the cases of another pack by their names."""
        self._names.learn(self._tools.evening.pack, self._tools.evening.news)
        if "letters" in self._looks:
            self.letters.name_cases()

    def look(self, place: int) -> None:
        """Let that page look anew; one that shows nothing of the event has no need to."""
        look = self._looks.get(VIEWS[place])
        if look is not None:
            look()

    @cached_property
    def tonight(self) -> TonightView:
        """What the evening stands at."""
        view = TonightView()
        self._tonight = Tonight(
            view,
            self._tools.jobs,
            status=self._work.desk.status,
            event=self._tools.evening.event,
            names=self._names,
            warning=found_at_opening(self._tools.evening),
        )
        self._drill = Drill(
            view.drill, self._tools.jobs, evening=self._tools.evening, pull=pull_the_plug
        )
        view.drill.pulled.connect(self._drill.begin)
        self._beginning = Beginning(
            view.plan,
            self._tools.jobs,
            life=EventLife(self._tools.evening, passphrase_opens=self._tools.passphrase_opens),
            tell=self._tools.changes.tell,
        )
        view.plan.opened.connect(self._beginning.begin)
        if self._tools.mirroring is not None:
            self._tools.mirroring.changed.connect(view.mirror.show_state)
            view.mirror.folder_chosen.connect(self._mirror_to)
        self._looks["tonight"] = self._tonight.look
        return view

    @cached_property
    def letters(self) -> LettersView:
        """Every letter, to read, withdraw or withhold."""
        view = LettersView(self._names)
        self._letters = Letters(
            view,
            self._tools.jobs,
            desk=self._work.desk,
            letter_desk=LetterDesk(self._tools.evening),
            preview=LetterPreview(self._tools.evening).preview_action,
            tell=self._tools.changes.tell,
        )
        reading = view.reading
        view.filtered.connect(self._letters.filter)
        view.find_requested.connect(self._letters.find)
        view.open_requested.connect(self._letters.open)
        reading.closed.connect(self._letters.close)
        reading.asked.connect(self._letters.ask)
        reading.pages_wanted.connect(self._letters.draw)
        reading.withdraw_requested.connect(self._letters.withdraw)
        reading.withhold_requested.connect(self._letters.withhold)
        reading.release_requested.connect(self._letters.release)
        self._looks["letters"] = self._letters.look
        return view

    @cached_property
    def paper_counts(self) -> PaperCountsView:
        """What was written on paper, by count."""
        view = PaperCountsView(self._names)
        self._paper_counts = PaperCounts(
            view,
            self._tools.jobs,
            desk=CountDesk(self._tools.evening),
            names=self._names,
            tell=self._tools.changes.tell,
        )
        view.entered.connect(self._paper_counts.enter)
        view.correction_left.connect(self._paper_counts.leave_as_it_is)
        view.undone.connect(self._paper_counts.undo)
        view.lines.correction_wanted.connect(self._paper_counts.correct)
        view.lines.taken_back.connect(self._paper_counts.take_back)
        self._looks["paper_counts"] = self._paper_counts.look
        return view

    @cached_property
    def printing(self) -> PrintView:
        """Every sheet that can be printed."""
        view = PrintView(self._slug)
        self._printing = Printing(
            view,
            self._tools.jobs,
            shop=self._shop,
            status=self._work.desk.status,
            names=self._names,
        )
        view.papers.chosen.connect(self._printing.choose_paper)
        view.cases.switched.connect(self._choose_case)
        view.cases.all_switched.connect(self._choose_all)
        view.more.changed.connect(self._printing.choose)
        view.print_requested.connect(self._print_to)
        view.sheet_requested.connect(self._sheet_to)
        view.stop_requested.connect(self._printing.stop)
        view.result.again_requested.connect(self._printing.choose_again)
        self._looks["printing"] = self._printing.look
        return view

    @cached_property
    def sync(self) -> SyncView:
        """The sync file of this laptop."""
        view = SyncView(f"{self._slug}-{self._tools.evening.station.name}.w4rsync")
        self._sync = SyncFile(
            view,
            self._tools.jobs,
            event=self._tools.evening.event,
            contents=self._work.contents,
            write=self._work.write_sync,
        )
        view.write_requested.connect(self._write_to)
        view.result.again_requested.connect(self._sync.start_again)
        self._looks["sync"] = self._sync.look
        return view

    @cached_property
    def merging(self) -> MergeView:
        """Sync files that become one collection."""
        view = MergeView()
        self._merging = Merging(view, self._tools.jobs, merge=merge, is_locked=is_key_locked)
        view.files_chosen.connect(self._add_files)
        view.files.removed.connect(self._merging.remove_file)
        view.identity_chosen.connect(self._choose_identity)
        view.collection_chosen.connect(self._choose_collection)
        view.merge_requested.connect(self._merging.merge)
        view.stop_requested.connect(self._merging.stop)
        view.result.again_requested.connect(self._merging.start_again)
        return view

    @cached_property
    def pack(self) -> PackView:
        """The stories people write from."""
        view = PackView()
        change = PackChange(self._tools.evening, passphrase_opens=self._tools.passphrase_opens)
        evening = self._tools.evening
        self._pack = PackPage(
            view,
            self._tools.jobs,
            change=change,
            in_use=PackInUse(evening.pack, None, evening.news, ()),
            tell=self._tools.changes.tell,
        )
        view.pack_chosen.connect(self._look_into)
        view.accepted.connect(self._pack.accept)
        view.put_back.connect(self._pack.put_back)
        view.print_requested.connect(self._pack.print_all_the_same)
        view.withhold_requested.connect(self._pack.withhold_all)
        self._looks["pack"] = self._pack.look
        return view

    @cached_property
    def closing(self) -> ClosingView:
        """The end of the event, and what comes after it."""
        view = ClosingView()
        life = EventLife(self._tools.evening, passphrase_opens=self._tools.passphrase_opens)
        self._afterwards = Afterwards(
            view.afterwards,
            self._tools.jobs,
            event=self._tools.evening.event,
            life=life,
            tell=self._tools.changes.tell,
        )
        self._follow(view.afterwards)
        evening = self._tools.evening
        self._keeping = Keeping(
            view.keeping,
            self._tools.jobs,
            life=life,
            today=lambda: evening.clock().date(),
            tell=self._tools.changes.tell,
        )
        view.keeping.day_chosen.connect(self._keeping.keep_until)
        self._closing = Closing(
            view,
            self._tools.jobs,
            event=self._tools.evening.event,
            standing=self._work.standing,
            close=lambda put_away: life.close(put_away=put_away),
            tell=self._tools.changes.tell,
        )
        view.asked.connect(self._closing.ask)
        view.kept_open.connect(self._closing.keep_open)
        view.close_requested.connect(self._closing.close)
        view.put_away_requested.connect(self._closing.put_away)
        view.print_requested.connect(self.print_requested)
        view.sync_requested.connect(self.sync_requested)
        self._looks["closing"] = self._look_at_closing
        return view

    def _follow(self, view: AfterwardsView) -> None:
        view.reopen_asked.connect(self._afterwards.ask_to_reopen)
        view.handed_over.connect(self._afterwards.hand_over)
        view.forget_asked.connect(self._afterwards.ask_to_forget)
        view.left_as_it_is.connect(self._afterwards.leave)
        view.passphrase_entered.connect(self._afterwards.do)

    def _look_at_closing(self) -> None:
        self._closing.look()
        self._afterwards.look()
        self._keeping.look()

    # Dialogs and ticked boxes speak Qt: texts for paths, and no names for arguments.

    def _mirror_to(self, path: str) -> None:
        if self._tools.mirroring is not None:
            self._tools.mirroring.choose(Path(path))

    def _choose_case(self, case_id: str, is_chosen: bool) -> None:  # noqa: FBT001
        self._printing.choose_case(case_id, is_chosen=is_chosen)

    def _choose_all(self, are_chosen: bool) -> None:  # noqa: FBT001
        self._printing.choose_all(are_chosen=are_chosen)

    def _print_to(self, path: str) -> None:
        self._printing.print_to(Path(path))

    def _sheet_to(self, sheet: SheetId, path: str) -> None:
        self._printing.sheet_to(sheet, Path(path))

    def _write_to(self, path: str) -> None:
        self._sync.write_to(Path(path))

    def _add_files(self, paths: list[str]) -> None:
        self._merging.add_files(tuple(map(Path, paths)))

    def _look_into(self, path: str) -> None:
        self._pack.look_into(Path(path))

    def _choose_identity(self, path: str) -> None:
        self._merging.choose_identity(Path(path))

    def _choose_collection(self, path: str) -> None:
        self._merging.choose_collection(Path(path))
