import logging
import random
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)


def retry(
    action: Callable[[], T],
    *,
    attempts: int = 5,
    base_delay: float = 0.5,
    max_delay: float = 30.0,
    retry_on: tuple[type[Exception], ...] = (ConnectionError, TimeoutError),
) -> T:
    """Call ``action`` until it succeeds, waiting longer after each failure."""
    for attempt in range(1, attempts + 1):
        try:
            return action()
        except retry_on as exc:
            if attempt == attempts:
                raise
            delay = min(max_delay, base_delay * 2 ** (attempt - 1))
            delay *= random.uniform(0.5, 1.0)
            log.info("attempt %d failed (%s), next in %.1fs", attempt, type(exc).__name__, delay)
            time.sleep(delay)
    raise ValueError("attempts must be at least 1")
