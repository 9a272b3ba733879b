"""What a bench found, for people and for programs."""

from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.machine import machine
from bench.rounds import Spread


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure held against what it shall reach. `at_least` and `at_most`: on its median, or on the worst
    round where `always`. Neither: it is told, nothing depends on it."""

    value: Spread
    unit: str = ""
    at_least: float | None = None
    at_most: float | None = None
    always: bool = False

    @property
    def reached(self) -> bool:
        low, high = (self.value.least, self.value.most) if self.always else (self.value.median,) * 2
        below = self.at_least is not None and low < self.at_least
        above = self.at_most is not None and high > self.at_most
        return not below and not above

    @property
    def goal(self) -> str:
        if self.at_least is not None:
            return f">= {self.at_least:g}"
        return "" if self.at_most is None else f"<= {self.at_most:g}"

    def stored(self) -> dict[str, Any]:
        value = {"median": self.value.median, "min": self.value.least, "max": self.value.most}
        found = {**value, "rounds": self.value.rounds, "unit": self.unit, "goal": self.goal}
        return {**found, "reached": self.reached} if self.goal else found


@dataclass
class Report:
    """`figures`: of the bot itself. `peers`: of others, in the same invocation. `ratio`: one by the other.
    `wrong`: why the figures do not count."""

    name: str
    figures: dict[str, Goal] = field(default_factory=dict)
    peers: dict[str, Goal] = field(default_factory=dict)
    ratio: dict[str, Goal] = field(default_factory=dict)
    wrong: str | None = None
    machine: dict[str, Any] = field(default_factory=machine)

    @property
    def passed(self) -> bool:
        goals = [*self.figures.values(), *self.peers.values(), *self.ratio.values()]
        return self.wrong is None and all(goal.reached for goal in goals)

    def stored(self) -> dict[str, Any]:
        parts = {"figures": self.figures, "peers": self.peers, "ratio": self.ratio}
        told = {part: {name: goal.stored() for name, goal in its.items()} for part, its in parts.items()}
        verdict = {"passed": self.passed, "wrong": self.wrong, "machine": self.machine}
        return {"name": self.name, **told, **verdict}

    def show(self) -> None:
        console = Console()
        table = Table("", "median", "min", "max", "unit", "goal", "", title=self.name)
        for part in (self.figures, self.peers, self.ratio):
            for name, goal in part.items():
                verdict = "" if not goal.goal else "reached" if goal.reached else "[bold]missed[/bold]"
                value = (goal.value.median, goal.value.least, goal.value.most)
                table.add_row(name, *map(_short, value), goal.unit, goal.goal, verdict)
            table.add_section()
        console.print(table)
        if self.wrong:
            console.print(f"[bold]Does not count:[/bold] {self.wrong}")
        console.print(", ".join(f"{name} {value}" for name, value in self.machine.items()))


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
