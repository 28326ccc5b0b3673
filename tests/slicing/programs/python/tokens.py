import re

TOKEN = re.compile(r"\s*(?:(\d+)|(.))")


def evaluate(text):
    tokens = [number or sign for number, sign in TOKEN.findall(text)]
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def take():
        nonlocal position
        token = tokens[position]
        position += 1
        return token

    def factor():
        token = take()
        if token == "(":
            value = total()
            take()
            return value
        return int(token)

    def product():
        value = factor()
        while peek() in ("*", "/"):
            if take() == "*":
                value *= factor()
            else:
                value //= factor()
        return value

    def total():
        value = product()
        while peek() in ("+", "-"):
            sign = take()
            other = product()
            value = value + other if sign == "+" else value - other
        return value

    return total()


# tests
assert evaluate("1 + 2 * 3") == 7
assert evaluate("(8 - 3) * (1 + 1) / 2") == 5
