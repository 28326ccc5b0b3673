#include <cstdint>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

struct Booking {
    std::string date;
    std::string text;
    std::int64_t cents;
};

static std::string money(std::int64_t cents) {
    const bool negative = cents < 0;
    const std::uint64_t value = negative ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
    std::ostringstream out;
    out << (negative ? "-" : "") << value / 100 << '.' << std::setw(2) << std::setfill('0') << value % 100;
    return out.str();
}

std::string statement(const std::vector<Booking>& bookings, std::int64_t opening) {
    std::ostringstream out;
    std::int64_t balance = opening;
    out << std::left << std::setw(32) << "Opening balance" << std::right << std::setw(24) << money(balance) << '\n';
    for (const auto& booking : bookings) {
        balance += booking.cents;
        out << std::left << std::setw(12) << booking.date << std::setw(20) << booking.text.substr(0, 19)
            << std::right << std::setw(12) << money(booking.cents) << std::setw(12) << money(balance) << '\n';
    }
    return out.str();
}
