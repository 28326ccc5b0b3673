#include <cstdio>
#include <string>
#include <vector>

class Account {
  public:
    explicit Account(int balance) : balance_(balance) {}

    bool withdraw(int amount) {
        if (amount > balance_) {
            return false;
        }
        balance_ -= amount;
        history_.push_back(-amount);
        return true;
    }

    int balance() const { return balance_; }

    int changes() const { return (int)history_.size(); }

  private:
    int balance_;
    std::vector<int> history_;
};

int settle(int balance, int amount) {
    Account account(balance);
    int refused = 0;
    for (int step = 0; step < 3; step++) {
        if (!account.withdraw(amount)) refused++;
    }
    return account.balance() * 100 + account.changes() * 10 + refused;
}

// tests
#include <cassert>
int main() { assert(settle(50, 20) == 1021); }
