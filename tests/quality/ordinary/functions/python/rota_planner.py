from collections import deque
from datetime import date, timedelta


def plan_rota(people: list[str], start: date, weeks: int, away: dict[str, set[date]]) -> dict[date, str]:
    """Assign one person to each week; whoever is away keeps their place in the queue."""
    waiting = deque(people)
    rota: dict[date, str] = {}
    for index in range(weeks):
        monday = start + timedelta(weeks=index)
        days = {monday + timedelta(days=offset) for offset in range(7)}
        chosen = next((name for name in waiting if days.isdisjoint(away.get(name, set()))), None)
        if chosen is None:
            rota[monday] = "nobody"
            continue
        waiting.remove(chosen)
        waiting.append(chosen)
        rota[monday] = chosen
    return rota
