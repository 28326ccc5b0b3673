import heapq
import itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class _Entry:
    run_at: float
    priority: int
    sequence: int
    name: str = field(compare=False)


class JobQueue:
    """Orders jobs by time, then priority, then the order they were added."""

    def __init__(self) -> None:
        self._heap: list[_Entry] = []
        self._counter = itertools.count()
        self._cancelled: set[int] = set()

    def add(self, name: str, run_at: float, priority: int = 5) -> int:
        sequence = next(self._counter)
        heapq.heappush(self._heap, _Entry(run_at, priority, sequence, name))
        return sequence

    def cancel(self, sequence: int) -> None:
        self._cancelled.add(sequence)

    def pop_due(self, now: float) -> str | None:
        while self._heap and self._heap[0].run_at <= now:
            entry = heapq.heappop(self._heap)
            if entry.sequence not in self._cancelled:
                return entry.name
            self._cancelled.discard(entry.sequence)
        return None
