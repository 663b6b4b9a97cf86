"""How fast a collection grows: our merge of letters against a bare bulk insert of the same rows.

Every round either side takes the same thousand letters into a store that grows, one transaction
each, by turns first and second. Ours begins with letters as they were read from a sync file, the
bare insert with rows that are ready. Promise (design, section 8): at least 60 % of the bare speed.
Merging the same letters once more, which changes nothing, is shown beside it.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.bench_signing import (
    Rows,
    bare_connection,
    bare_rows,
    insert_into,
    letters,
    new_store,
)
from w4r_desktop.domain.actions import Action
from w4r_desktop.store.actions import add_actions
from w4r_desktop.store.engine import Store, transaction

ROUNDS = 20
BATCH = 1000


def merge(store: Store, batch: list[Action]) -> float:
    """Letters a second through our merge."""
    started = time.perf_counter()
    with transaction(store) as connection:
        add_actions(connection, batch)
    return len(batch) / (time.perf_counter() - started)


def insert(bare: Any, rows: list[Rows]) -> float:
    """Letters a second through a bare connection."""
    actions, contacts = [row["actions"] for row in rows], [row["contacts"] for row in rows]
    started = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(insert_into("actions", actions[0]), actions)
    bare.executemany(insert_into("contacts", contacts[0]), contacts)
    bare.execute("COMMIT")
    return len(rows) / (time.perf_counter() - started)


def main() -> None:
    """Merge with either in turn and print medians and the ratio."""
    ours, bares, again = [], [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        store = new_store(Path(name), "ours.w4r")
        new_store(Path(name), "bare.w4r").close()
        bare = bare_connection(Path(name) / "bare.w4r")
        for number in range(ROUNDS):
            batch = list(letters(BATCH, seed=number))
            rows = [bare_rows(action) for action in batch]
            if number % 2:
                bares.append(insert(bare, rows))
            ours.append(merge(store, batch))
            if not number % 2:
                bares.append(insert(bare, rows))
            again.append(merge(store, batch))
        store.close()
        bare.close()
    print(f"merging letters, median of {ROUNDS} rounds of {BATCH}, in turn")
    print(f"  bare bulk insert     {median(bares):8.0f} letters a second")
    print(f"  W4R Desktop          {median(ours):8.0f} letters a second")
    print(f"  the same once more   {median(again):8.0f} letters a second")
    share = 100 * median(ours) / median(bares)
    print(f"  share {share:5.0f} %   (promise: 60 % at the least)")


if __name__ == "__main__":
    main()
