from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Line:
    name: str
    unit_price: Decimal
    quantity: int


def cart_total(lines: list[Line], discount_percent: Decimal = Decimal(0), vat_percent: Decimal = Decimal(19)):
    """Return net, VAT and gross amounts of a cart, rounded to cents."""
    net = sum((line.unit_price * line.quantity for line in lines), Decimal(0))
    net = (net * (100 - discount_percent) / 100).quantize(CENT, ROUND_HALF_UP)
    vat = (net * vat_percent / 100).quantize(CENT, ROUND_HALF_UP)
    return net, vat, net + vat
