import csv
from collections import defaultdict
from decimal import Decimal

import click


def read_deliveries(path):
    kilos = defaultdict(Decimal)
    with open(path, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            kilos[row["stable"].strip()] += Decimal(row["kilos"])
    return kilos


def read_stables(path):
    with open(path, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            animals = int(row["animals"])
            if animals < 0:
                raise click.ClickException(f"negative number of animals in {row['stable']}")
            yield row["stable"].strip(), animals, row.get("keeper") or "-"


def ration(kilos, animals, days):
    per_day = kilos / animals / days
    return per_day.quantize(Decimal("0.01"))


@click.command()
@click.argument("deliveries", type=click.Path(exists=True))
@click.argument("stables", type=click.Path(exists=True))
@click.option("--days", type=click.IntRange(1, 60), default=7, show_default=True)
def plan(deliveries, stables, days):
    kilos = read_deliveries(deliveries)
    total = Decimal(0)
    for name, animals, keeper in read_stables(stables):
        amount = ration(kilos[name], animals, days)
        total += kilos[name]
        click.echo(f"{name:<16} {keeper:<12} {animals:>4} animals {amount:>8} kg a day")
    click.echo(f"{total} kg for {days} days")


if __name__ == "__main__":
    plan()
