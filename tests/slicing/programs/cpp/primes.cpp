#include <cstdio>
#include <vector>

std::vector<int> sieve(int limit) {
    std::vector<bool> marked(limit + 1, false);
    std::vector<int> primes;
    for (int number = 2; number <= limit; number++) {
        if (marked[number]) continue;
        primes.push_back(number);
        for (int multiple = number * number; multiple <= limit; multiple += number) {
            marked[multiple] = true;
        }
    }
    return primes;
}

std::vector<int> factors(int number) {
    std::vector<int> found;
    for (int prime : sieve(number)) {
        while (number % prime == 0) {
            found.push_back(prime);
            number /= prime;
        }
    }
    return found;
}

// tests
#include <cassert>
int main() {
    assert((sieve(12) == std::vector<int>{2, 3, 5, 7, 11}));
    assert((factors(84) == std::vector<int>{2, 2, 3, 7}));
}
