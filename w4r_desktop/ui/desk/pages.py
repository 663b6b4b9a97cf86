"""The pages of the desk, each view put together with its presenter."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
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


def nothing() -> None:
    """What a page does that shows nothing of the event."""


class DeskPages(QObject):
    """Owns views and presenters, and carries wishes from the one to the other."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._names = names_in(tools.evening.pack, tools.evening.news)
        self._work = DeskWork(tools.evening, self._names)
        self._slug = slug(tools.evening.event.name)
        self._shop = PrintShop(tools.evening)
        looks = (
            self._make_tonight(),
            self._make_letters(),
            self._make_paper_counts(),
            self._make_print(),
            self._make_sync(),
            self._make_merge(),
            self._make_pack(),
            self._make_closing(),
        )
        self._looks: tuple[Callable[[], None], ...] = looks
        self.views: tuple[QWidget, ...] = (
            self.tonight,
            self.letters,
            self.paper_counts,
            self.printing,
            self.sync,
            self.merging,
            self.pack,
            self.closing,
        )

    def learn_names(self) -> None:
        """Know the cases of another pack by their names."""
        self._names.learn(self._tools.evening.pack, self._tools.evening.news)
        self.letters.name_cases()

    def look(self, place: int) -> None:
        """Let that page look anew."""
        self._looks[place]()

    def _make_tonight(self) -> Callable[[], None]:
        self.tonight = TonightView()
        self._tonight = Tonight(
            self.tonight,
            self._tools.jobs,
            status=self._work.desk.status,
            event=self._tools.evening.event,
            names=self._names,
            warning=found_at_opening(self._tools.evening),
        )
        self._drill = Drill(
            self.tonight.drill, self._tools.jobs, evening=self._tools.evening, pull=pull_the_plug
        )
        self.tonight.drill.pulled.connect(self._drill.begin)
        self._beginning = Beginning(
            self.tonight.plan,
            self._tools.jobs,
            life=EventLife(self._tools.evening, passphrase_opens=self._tools.passphrase_opens),
            tell=self._tools.changes.tell,
        )
        self.tonight.plan.opened.connect(self._beginning.begin)
        if self._tools.mirroring is not None:
            self._tools.mirroring.changed.connect(self.tonight.mirror.show_state)
            self.tonight.mirror.folder_chosen.connect(self._mirror_to)
        return self._tonight.look

    def _make_letters(self) -> Callable[[], None]:
        self.letters = LettersView(self._names)
        self._letters = Letters(
            self.letters,
            self._tools.jobs,
            desk=self._work.desk,
            letter_desk=LetterDesk(self._tools.evening),
            preview=LetterPreview(self._tools.evening).preview_action,
            tell=self._tools.changes.tell,
        )
        reading = self.letters.reading
        self.letters.filtered.connect(self._letters.filter)
        self.letters.find_requested.connect(self._letters.find)
        self.letters.open_requested.connect(self._letters.open)
        reading.closed.connect(self._letters.close)
        reading.asked.connect(self._letters.ask)
        reading.pages_wanted.connect(self._letters.draw)
        reading.withdraw_requested.connect(self._letters.withdraw)
        reading.withhold_requested.connect(self._letters.withhold)
        reading.release_requested.connect(self._letters.release)
        return self._letters.look

    def _make_paper_counts(self) -> Callable[[], None]:
        self.paper_counts = PaperCountsView(self._names)
        self._paper_counts = PaperCounts(
            self.paper_counts,
            self._tools.jobs,
            desk=CountDesk(self._tools.evening),
            names=self._names,
            tell=self._tools.changes.tell,
        )
        self.paper_counts.entered.connect(self._paper_counts.enter)
        self.paper_counts.correction_left.connect(self._paper_counts.leave_as_it_is)
        self.paper_counts.undone.connect(self._paper_counts.undo)
        self.paper_counts.lines.correction_wanted.connect(self._paper_counts.correct)
        self.paper_counts.lines.taken_back.connect(self._paper_counts.take_back)
        return self._paper_counts.look

    def _make_print(self) -> Callable[[], None]:
        self.printing = PrintView(self._slug)
        self._printing = Printing(
            self.printing,
            self._tools.jobs,
            shop=self._shop,
            status=self._work.desk.status,
            names=self._names,
        )
        self.printing.papers.chosen.connect(self._printing.choose_paper)
        self.printing.cases.switched.connect(self._choose_case)
        self.printing.cases.all_switched.connect(self._choose_all)
        self.printing.more.changed.connect(self._printing.choose)
        self.printing.print_requested.connect(self._print_to)
        self.printing.sheet_requested.connect(self._sheet_to)
        self.printing.stop_requested.connect(self._printing.stop)
        self.printing.result.again_requested.connect(self._printing.choose_again)
        return self._printing.look

    def _make_sync(self) -> Callable[[], None]:
        self.sync = SyncView(f"{self._slug}-{self._tools.evening.station.name}.w4rsync")
        self._sync = SyncFile(
            self.sync,
            self._tools.jobs,
            event=self._tools.evening.event,
            contents=self._work.contents,
            write=self._work.write_sync,
        )
        self.sync.write_requested.connect(self._write_to)
        self.sync.result.again_requested.connect(self._sync.start_again)
        return self._sync.look

    def _make_merge(self) -> Callable[[], None]:
        self.merging = MergeView()
        self._merging = Merging(
            self.merging, self._tools.jobs, merge=merge, is_locked=is_key_locked
        )
        self.merging.files_chosen.connect(self._add_files)
        self.merging.files.removed.connect(self._merging.remove_file)
        self.merging.identity_chosen.connect(self._choose_identity)
        self.merging.collection_chosen.connect(self._choose_collection)
        self.merging.merge_requested.connect(self._merging.merge)
        self.merging.stop_requested.connect(self._merging.stop)
        self.merging.result.again_requested.connect(self._merging.start_again)
        return nothing

    def _make_pack(self) -> Callable[[], None]:
        self.pack = PackView()
        change = PackChange(self._tools.evening, passphrase_opens=self._tools.passphrase_opens)
        evening = self._tools.evening
        self._pack = PackPage(
            self.pack,
            self._tools.jobs,
            change=change,
            in_use=PackInUse(evening.pack, None, evening.news, ()),
            tell=self._tools.changes.tell,
        )
        self.pack.pack_chosen.connect(self._look_into)
        self.pack.accepted.connect(self._pack.accept)
        self.pack.put_back.connect(self._pack.put_back)
        self.pack.print_requested.connect(self._pack.print_all_the_same)
        self.pack.withhold_requested.connect(self._pack.withhold_all)
        return self._pack.look

    def _make_closing(self) -> Callable[[], None]:
        self.closing = ClosingView()
        life = EventLife(self._tools.evening, passphrase_opens=self._tools.passphrase_opens)
        self._afterwards = Afterwards(
            self.closing.afterwards,
            self._tools.jobs,
            event=self._tools.evening.event,
            life=life,
            tell=self._tools.changes.tell,
        )
        self._make_afterwards()
        evening = self._tools.evening
        self._keeping = Keeping(
            self.closing.keeping,
            self._tools.jobs,
            life=life,
            today=lambda: evening.clock().date(),
            tell=self._tools.changes.tell,
        )
        self.closing.keeping.day_chosen.connect(self._keeping.keep_until)
        self._closing = Closing(
            self.closing,
            self._tools.jobs,
            event=self._tools.evening.event,
            standing=self._work.standing,
            close=lambda put_away: life.close(put_away=put_away),
            tell=self._tools.changes.tell,
        )
        self.closing.asked.connect(self._closing.ask)
        self.closing.kept_open.connect(self._closing.keep_open)
        self.closing.close_requested.connect(self._closing.close)
        self.closing.put_away_requested.connect(self._closing.put_away)
        return self._look_at_closing

    def _make_afterwards(self) -> None:
        view = self.closing.afterwards
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
