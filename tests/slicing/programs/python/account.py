class Account:
    limit = 100

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def withdraw(self, amount):
        if amount > self.balance + self.limit:
            return False
        self.balance -= amount
        self.history.append(-amount)
        return True


def settle(first, second, amount):
    account = Account(first, amount)
    other = Account(second)
    if account.withdraw(amount):
        other.balance += amount
        other.history.append(amount)
    names = [account.owner, other.owner]
    return names, account.balance, other.balance, account.history + other.history


# tests
# FIXME making an object does not depend on what its constructor does
assert settle("ann", "bob", 30) == (["ann", "bob"], 0, 30, [-30, 30])
