def sieve(limit):
    marked = [False] * (limit + 1)
    primes = []
    for number in range(2, limit + 1):
        if marked[number]:
            continue
        primes.append(number)
        for multiple in range(number * number, limit + 1, number):
            marked[multiple] = True
    return primes


def factors(number):
    found = []
    for prime in sieve(number):
        while number % prime == 0:
            found.append(prime)
            number //= prime
        if number == 1:
            break
    return found


# tests
assert sieve(20) == [2, 3, 5, 7, 11, 13, 17, 19]
assert factors(84) == [2, 2, 3, 7]
