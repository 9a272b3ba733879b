"""`python -m bench NAME`: one measurement, its peers in the same run."""

import json as notation
import sys
from importlib import import_module
from typing import Annotated, Literal

import typer

from bench.report import Report
from bench.wrong import Wrong

Name = Literal["send", "pace", "flood", "crash", "enqueue", "quiet", "report", "page"]

cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@cli.command()
def bench(
    name: Annotated[Name, typer.Argument(help="What to measure; see docs/speed.md.")],
    rounds: Annotated[int | None, typer.Option(min=1, help="Medians are taken over so many.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Small and short: whether it works.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure the bot beside its peers. Ends with 1 if a goal was missed."""
    try:
        order = {"quick": quick} if rounds is None else {"quick": quick, "rounds": rounds}
        report: Report = import_module(f"bench.trials.{name}").measure(**order)
    except Wrong as wrong:
        report = Report(name, wrong=str(wrong))
    if json:
        print(notation.dumps(report.stored(), ensure_ascii=False, indent=2))
    else:
        report.show()
    sys.exit(0 if report.passed else 1)


if __name__ == "__main__":
    cli()
