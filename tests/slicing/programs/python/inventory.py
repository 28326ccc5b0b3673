from collections import defaultdict


def add_all(stock, items):
    for name, amount in items:
        stock[name] += amount


def remove(stock, name, amount):
    if stock[name] < amount:
        return False
    stock[name] -= amount
    if stock[name] == 0:
        del stock[name]
    return True


def trade(deliveries, orders):
    stock = defaultdict(int)
    add_all(stock, deliveries)
    refused = [name for name, amount in orders if not remove(stock, name, amount)]
    return dict(stock), refused


# tests
assert trade([("nut", 3), ("bolt", 2)], [("nut", 1), ("bolt", 2), ("nut", 5)]) == ({"nut": 2}, ["nut"])
