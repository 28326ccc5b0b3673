#include <pqxx/pqxx>

#include <optional>
#include <string>

struct Account {
    long id;
    std::string owner;
    long balance_cents;
};

std::optional<Account> find_account(pqxx::connection& connection, long id, const std::string& owner) {
    pqxx::read_transaction tx{connection};
    const auto rows = tx.exec_params(
        "SELECT id, owner, balance_cents FROM accounts WHERE id = $1 AND owner = $2", id, owner);
    if (rows.empty()) {
        return std::nullopt;
    }
    return Account{rows[0][0].as<long>(), rows[0][1].as<std::string>(), rows[0][2].as<long>()};
}

bool withdraw(pqxx::connection& connection, long id, const std::string& owner, long cents) {
    if (cents <= 0) {
        return false;
    }
    pqxx::work tx{connection};
    const auto result = tx.exec_params(
        "UPDATE accounts SET balance_cents = balance_cents - $3 "
        "WHERE id = $1 AND owner = $2 AND balance_cents >= $3",
        id, owner, cents);
    if (result.affected_rows() != 1) {
        return false;
    }
    tx.commit();
    return true;
}
