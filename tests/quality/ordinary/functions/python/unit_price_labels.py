from decimal import Decimal

GRAMS = {"g": Decimal(1), "kg": Decimal(1000)}
MILLILITRES = {"ml": Decimal(1), "cl": Decimal(10), "l": Decimal(1000)}


def unit_price(price: Decimal, amount: Decimal, unit: str) -> str:
    """Return the label under a price, such as ``12.45 € / kg``."""
    if amount <= 0:
        raise ValueError("amount must be positive")
    if unit in GRAMS:
        per = price / (amount * GRAMS[unit]) * 1000
        return f"{per:.2f} € / kg"
    if unit in MILLILITRES:
        per = price / (amount * MILLILITRES[unit]) * 1000
        return f"{per:.2f} € / l"
    return f"{price / amount:.2f} € / {unit}"
