"""Many letters: the pages of the next ones are set in processes of their own while one is sent.

The store, its keys and its files stay in this process. A child gets the values of one letter over a
pipe, may write no file, and gives the pages back over the pipe (`core.reading.child_process`).
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from types import TracebackType
from typing import Final

from core.model.finished_papers import FinishedPaper
from core.model.letters import Letter
from core.reading.worker_process import ReadingFailed, WorkerProcess
from core.services.letter_pages import LetterValues, finished, letter_pages
from core.services.letters.listing import HearingLetters
from core.store.store import Store

_JOB: Final = "core.services.letter_pages"
_PROCESSES: Final = 2
_FEW: Final = 30
"""So few letters are set sooner than a process has started."""


class LettersAhead:
    """The pages of `letters` in their order. A few are set here, many in two processes.

    Letters of one hearing that follow each other are read once. Used in one thread, as a context
    that ends the processes.
    """

    def __init__(self, store: Store, letters: Sequence[Letter]) -> None:
        count = min(_PROCESSES, os.cpu_count() or 1) if len(letters) > _FEW else 0
        self._store = store
        self._letters = letters
        self._hearing: HearingLetters | None = None
        self._workers = [WorkerProcess(_JOB) for _ in range(count if count > 1 else 0)]
        self._free: SimpleQueue[WorkerProcess] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)
        self._threads = ThreadPoolExecutor(_PROCESSES) if self._workers else None
        self._begun: list[Future[bytes]] = []

    def __enter__(self) -> LettersAhead:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for future in self._begun:
            future.cancel()
        for worker in self._workers:
            worker.close()
        if self._threads is not None:
            self._threads.shutdown()

    def paper(self, number: int) -> FinishedPaper:
        """Letter `number`, counted from 0; asked for in turn. Raises as `letter_pdf`."""
        letter = self._letters[number]
        if self._threads is None:
            return finished(letter, letter_pages(self._read(letter)))
        ahead = number + 1 + 2 * len(self._workers)
        for each in self._letters[len(self._begun) : ahead]:
            self._begun.append(self._begin(each, self._threads))
        return finished(letter, self._begun[number].result())

    def _begin(self, letter: Letter, threads: ThreadPoolExecutor) -> Future[bytes]:
        try:
            return threads.submit(partial(self._set, self._read(letter)))
        except Exception as error:  # told when this letter's turn comes
            failed: Future[bytes] = Future()
            failed.set_exception(error)
            return failed

    def _read(self, letter: Letter) -> LetterValues:
        if self._hearing is None or self._hearing.hearing_id != letter.hearing_id:
            self._hearing = HearingLetters(self._store, letter.hearing_id)
        return self._hearing.values(letter.key)

    def _set(self, values: LetterValues) -> bytes:
        worker = self._free.get()
        try:
            return worker.ask({}, pickle.dumps(values))[1]
        except ReadingFailed:  # the child died: what is wrong, if anything, shows here
            return letter_pages(values)
        finally:
            self._free.put(worker)
