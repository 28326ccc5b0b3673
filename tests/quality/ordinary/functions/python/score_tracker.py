from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Team:
    name: str
    points: int = 0
    scored: int = 0
    conceded: int = 0

    @property
    def difference(self) -> int:
        return self.scored - self.conceded


@dataclass
class League:
    teams: dict[str, Team] = field(default_factory=dict)
    results: Counter = field(default_factory=Counter)

    def record(self, home: str, away: str, home_goals: int, away_goals: int) -> None:
        first = self.teams.setdefault(home, Team(home))
        second = self.teams.setdefault(away, Team(away))
        for team, scored, conceded in ((first, home_goals, away_goals), (second, away_goals, home_goals)):
            team.scored += scored
            team.conceded += conceded
            team.points += 3 if scored > conceded else 1 if scored == conceded else 0
        self.results["draw" if home_goals == away_goals else "decided"] += 1

    def table(self) -> list[Team]:
        return sorted(self.teams.values(), key=lambda t: (-t.points, -t.difference, -t.scored, t.name))
