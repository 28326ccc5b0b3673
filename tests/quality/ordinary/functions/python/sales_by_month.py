from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal


def sales_by_month(sales: Iterable[tuple[date, str, Decimal]]) -> list[dict]:
    """Sum sales per month and region and add each month's share of the year."""
    totals: dict[tuple[int, int], dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    year_totals: dict[int, Decimal] = defaultdict(Decimal)
    for day, region, amount in sales:
        totals[day.year, day.month][region] += amount
        year_totals[day.year] += amount

    report = []
    for (year, month), regions in sorted(totals.items()):
        month_total = sum(regions.values(), Decimal(0))
        share = month_total / year_totals[year] * 100 if year_totals[year] else Decimal(0)
        report.append(
            {
                "month": f"{year}-{month:02d}",
                "regions": dict(sorted(regions.items())),
                "total": month_total,
                "share": round(share, 1),
            }
        )
    return report
